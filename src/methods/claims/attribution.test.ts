import { describe, expect, it } from "vitest";
import { attributionsIn, plainName } from "./attribution.js";
import { creditsIn } from "./credits.js";

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
  it.each([
    ["As per a report in the Ridge Herald, they left.", "Ridge Herald", false],
    ["As per Reuters, they left.", "Reuters", false],
    ["They left, writes the Ridge Herald.", "Ridge Herald", true],
    ["The Ridge Herald first reported that they left.", "Ridge Herald", true],
    ["Two officers told the Ridge Herald that they left.", "Ridge Herald", true],
    ["TNA quoted doctors as saying that they left.", "TNA", true],
    ["They left, she said in an interview with Radio Sarne.", "Radio Sarne", true],
    ["The governor, Ilan Sorr, said that they left.", "Ilan Sorr", true],
    ["They left, letters seen by the Ridge Herald show.", "Ridge Herald", false],
    ["They left, by a memo leaked to Radio Sarne.", "Radio Sarne", false],
    ["Delta Watch’s annual survey has 214.", "Delta Watch", false],
    ["There were 214, says a new study by Delta Watch.", "Delta Watch", false],
    ["As the Ridge Herald revealed, they left.", "Ridge Herald", false],
  ])("finds it in %s", (text, name, isPlain) => {
    expect(attributionsIn(text).map((each) => [each.name, each.isPlain])).toContainEqual([name, isPlain]);
  });
  it.each([
    "He was last seen by Amna Bibi.",
    "Pakistan’s annual report is out.",

    "It cost ten rupees per head.",
    "They told him on Monday.",
    "It is as per usual.",
    "He reports to nobody.",
  ])("finds none in %s", (text) => {
    expect(names(text)).toEqual([]);
  });
  it("reads what a story credits as a whole", () => {
    expect(creditsIn("KABUL, Jan 10 (AFP) – Two men were shot.")).toEqual(["AFP"]);
    expect(creditsIn("(Reuters) - Two men were shot.")).toEqual(["Reuters"]);
    expect(creditsIn("Two men were shot. (AP/AFP) The gate is shut.")).toEqual(["AP", "AFP"]);
    expect(creditsIn("Two men were shot.\n\nWith inputs from ANI and Dawn")).toEqual(["ANI", "Dawn"]);
    expect(creditsIn("Two men were shot.\n\n— Xinhua\n")).toEqual(["Xinhua"]);
    expect(creditsIn("Two men were shot. (Delta News Agency/Canal Wire)")).toEqual(["Delta News Agency", "Canal Wire"]);
    expect(creditsIn("Two men were shot. With reporting by the Canal Wire and Delta News Agency.")).toEqual([
      "Canal Wire",
      "Delta News Agency",
    ]);
    expect(creditsIn("Two men were shot (Tarn, Lower Delta). The gate is shut.")).toEqual([]);
    expect(creditsIn("The Institute for Peace (PICSS) counts two. He (TTP) left.")).toEqual([]);
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
