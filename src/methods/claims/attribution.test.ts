import { describe, expect, it } from "vitest";
import { attributionsIn, plainName } from "./attribution.js";

const names = (text: string) =>
  attributionsIn(text)
    .filter((each) => each.kind === "attribution")
    .map((each) => each.name);

describe("attributions", () => {
  it("finds whom a sentence has it from", () => {
    expect(names("According to the Pakistan Institute for Peace Studies, attacks rose.")).toEqual(["Pakistan Institute for Peace Studies"]);
    expect(names("Attacks rose, according to data by PICSS.")).toContain("PICSS");
    expect(names("As reported by Dawn, four were killed.")).toContain("Dawn");
    expect(names("The paper, citing the Interior Ministry, has 1,514.")).toContain("Interior Ministry");
    expect(names("Reuters reported that the gate was shut.")).toEqual(["Reuters"]);
  });
  it("tells a speaker from a source", () => {
    const [said] = attributionsIn("Kabul said that it was quiet.");
    expect(said).toMatchObject({ name: "Kabul", isPlain: true });
    expect(attributionsIn("According to Kabul it was quiet.")[0]).toMatchObject({ isPlain: false });
  });
  it("finds citations and those who are not named", () => {
    expect(attributionsIn("It rose (Khan & Ali, 2021, p. 4).")).toMatchObject([{ kind: "citation", name: "Khan & Ali" }]);
    expect(attributionsIn("Khan et al. (2021) count ten.")[0]).toMatchObject({ kind: "citation", name: "Khan et al." });
    expect(attributionsIn("It rose [@khan2021].")).toMatchObject([{ kind: "citation", name: "khan2021" }]);
    expect(attributionsIn("Security sources said that two fled.").map((each) => each.kind)).toContain("unnamed");
  });
  it("takes no month, pronoun or plain word for a name", () => {
    expect(names("It said so. They reported it. A report of July 2023 can say nothing. He told them.")).toEqual([]);
    expect(names("according to reports")).toEqual([]);
  });
  it("keeps the place of the words", () => {
    const text = "Four died, according to Dawn, at noon.";
    const [found] = attributionsIn(text);
    expect(text.slice(found?.start, found?.end)).toBe("according to Dawn");
    expect(plainName("The U.N. Team’s")).toBe("un teams");
  });
});

it("ends soon where every second letter might begin a name", () => {
  const took = (times: number) => {
    const began = process.cpuUsage();
    attributionsIn("O’".repeat(times));
    return process.cpuUsage(began).user / 1e3;
  };
  took(200);
  expect(took(8_000)).toBeLessThan(8 * took(2_000) + 400);
});
