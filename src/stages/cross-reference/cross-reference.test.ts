import { describe, expect, it } from "vitest";
import { built, claims, quote, source, story } from "../../../test/helpers/small-case.js";

describe("origins of a claim", () => {
  it("makes reprints one origin, the earliest the root, and says why", async () => {
    const { claim, origin, link, copy } = await built({
      ...source("paper", "2022-05-02", `Our staff. ${story}`),
      ...source("agency", "2022-05-01", story),
      ...source(
        "monitor",
        "2022-05-03",
        "A monitor of its own counts one attack at the crossing in which shots killed four soldiers of a patrol.",
      ),
      ...claims(quote("paper") + quote("agency") + quote("monitor")),
    });
    expect(claim[0]).toMatchObject({ documents: 3, origins_for: 2, credibility: 2 });
    expect(claim[0]?.support).toBeCloseTo(1 - 0.3 * 0.3, 12);
    const agency = origin.find((each) => each.id === "agency");
    expect(JSON.parse(agency?.documents ?? "[]")).toEqual(["paper", "agency"]);
    expect(agency?.reason).toMatch(/paper is no origin of its own: 97 % of the words around the span stand in agency too/);
    expect(link).toHaveLength(1);
    expect(link[0]).toMatchObject({ later: 0, earlier: 1, kind: "text", state: "one origin" });
    expect(copy[0]).toMatchObject({ later: "paper", earlier: "agency" });
    expect(copy[0]?.exact).toContain("Gunmen fired on a convoy");
    expect(claim[0]?.explained).toContain("2 origins assert it");
    expect(claim[0]?.truthfinder).toBeGreaterThan(0.5);
  });

  it("lets people's links win, signed and dated", async () => {
    const files = {
      ...source("paper", "2022-05-02", `Our staff. ${story}`),
      ...source("agency", "2022-05-01", story),
      ...claims(quote("paper") + quote("agency")),
    };
    const link = (as: string) => ({
      "judgements/links.yaml": `links:\n  - {later: paper, earlier: agency, as: ${as}, by: A. Khan, date: 2026-01-05, because: both reporters were there}\n`,
    });
    const apart = await built({ ...files, ...link("apart") });
    expect(apart.claim[0]?.origins_for).toBe(2);
    expect(apart.link[0]).toMatchObject({ kind: "hand", state: "apart", decided: "A. Khan", day: "2026-01-05" });
    const other = {
      ...source("one", "2022-05-02", "A patrol was hit and shots killed four soldiers."),
      ...source("two", "2022-05-01", "In the hills, guns killed four soldiers at dusk."),
    };
    const joined = await built({
      ...other,
      ...claims(quote("one") + quote("two")),
      "judgements/links.yaml":
        "links:\n  - {later: one, earlier: two, as: reliance, by: A. Khan, date: 2026-01-05, because: the author told me}\n",
    });
    expect(joined.claim[0]?.origins_for).toBe(1);
    expect(joined.origin[0]?.reason).toContain("one is no origin of its own: the author told me (A. Khan, 2026-01-05)");
    const unknown = await built({
      ...other,
      ...claims(quote("one")),
      "judgements/links.yaml": "links:\n  - {later: onne, earlier: two, as: copy, by: A, date: 2026-01-05, because: b}\n",
    });
    expect(unknown.problems.filter((each) => each.code === "case/unknown-id").map((each) => each.says)).toEqual([
      "there is no source, reference or speaker onne.",
    ]);
  });

  it("follows “according to” to a piece of the same claim, and asks where a name is nobody's", async () => {
    const cited = await built({
      ...source("paper", "2022-05-02", "According to the Torkham Monitor the attack killed four soldiers."),
      ...source("monitor", "2022-05-03", "We count one attack, which killed four soldiers of the patrol.", "publisher: Torkham Monitor\n"),
      ...claims(quote("paper") + quote("monitor")),
    });
    expect(cited.claim[0]?.origins_for).toBe(1);
    expect(cited.origin[0]).toMatchObject({ id: "monitor" });
    expect(cited.link[0]).toMatchObject({ kind: "attribution", later: 0, earlier: 1, state: "one origin" });
    const asked = await built({
      ...source("paper", "2022-05-02", "According to the Khyber Observatory the attack killed four soldiers."),
      ...claims(quote("paper")),
    });
    expect(asked.problems.filter((each) => each.code === "claim/may-depend").map((each) => each.says)).toEqual([
      "k1: paper gives it as the word of Khyber Observatory.",
    ]);
  });

  it("keeps two speakers apart whom the case names, though one page tells both", async () => {
    const { claim, link } = await built({
      ...source("paper", "2022-05-02", story),
      ...source("agency", "2022-05-01", story),
      ...claims(quote("paper", ", by: Islamabad") + quote("agency", ", by: Kabul")),
    });
    expect(claim[0]?.origins_for).toBe(2);
    expect(link[0]?.state).toBe("apart");
  });

  it("makes no copy of a phrase that the case always writes", async () => {
    const phrase = "We know this work by its entry in the list and by what it is cited for and we have not read it.";
    const notes = Object.assign(
      {},
      ...["a", "b", "c", "d", "e", "f"].map((id, n) =>
        source(
          id,
          `2022-05-0${n + 1}`,
          `${phrase} ${Array.from({ length: 60 }, (_, at) => `${id}${at}`).join(" ")}. It killed four soldiers near ${id}.`,
        ),
      ),
    ) as Record<string, string>;
    const { claim, copy } = await built({ ...notes, ...claims(quote("a") + quote("b") + quote("c")) });
    expect(claim[0]?.origins_for).toBe(3);
    expect(copy).toEqual([]);
  });

  it("sets an older source aside, halves who gains, takes the last grade, and lists who is silent", async () => {
    const { claim, origin, voice, grade } = await built({
      ...source("old", "2020-01-01", "The attack killed four soldiers."),
      ...source(
        "word",
        "2022-05-02",
        "The ministry: it killed four soldiers.",
        "grades:\n  - {grade: A, since: 2024-01-01, because: right so far}\n  - {grade: C, since: 2025-06-01, because: caught out twice}\n",
      ),
      "actors.yaml":
        "actors:\n  - {id: PAK, name: Pakistan, kind: state, interests: [{about: [TTP], because: it fights the TTP}]}\n  - {id: TTP, name: The Movement, kind: group}\n",
      ...claims(quote("old") + quote("word", ", by: PAK"), "    date: 2022-05-01\n    actors: [PAK, TTP]\n"),
    });
    expect(claim[0]).toMatchObject({ origins_for: 1 });
    expect(origin[0]).toMatchObject({ id: "PAK", interested: true });
    expect(origin[0]?.reason).toContain("halved: it fights the TTP");
    expect(grade.map((each) => each.grade).sort()).toEqual(["A", "B", "C"]); // B is the one before any day
    expect(voice.map((each) => [each.actor, each.stance, each.since]).sort()).toEqual([
      ["PAK", "asserts", "2022-05-02"],
      ["TTP", "silent", null],
    ]);
  });
});

describe("competing explanations in a case", () => {
  const hypotheses = (marks: string) => ({
    "judgements/hypotheses.yaml": `hypotheses:\n  - {id: h1, says: one}\n  - {id: h2, says: two}\nevidence:\n  - {id: e1, claim: k1, says: it rose, marks: {${marks}}, by: A. Khan, date: 2026-01-05}\n`,
  });
  const base = { ...source("word", "2022-05-02", "It killed four soldiers."), ...claims(quote("word")) };
  it("ranks, and says what single mark would change the order", async () => {
    const { hypothesis, consistency } = await built({ ...base, ...hypotheses("h1: C, h2: I") });
    expect(hypothesis.map((each) => [each.id, each.rank, each.tied, each.weight])).toEqual([
      ["h1", 1, false, 0],
      ["h2", 2, false, 1],
    ]);
    expect(consistency.map((each) => [each.hypothesis, each.mark, each.flips, each.diagnosticity])).toEqual([
      ["h1", "C", "I", 2],
      ["h2", "I", "N", 2],
    ]);
  });
  it("counts each row by the weight that the file gives it, and tells of one that counts for nothing", async () => {
    const rows = (first: string) => ({
      "judgements/hypotheses.yaml": `hypotheses:
  - {id: h1, says: one}
  - {id: h2, says: two}
evidence:
  - {id: e1, says: it rose, marks: {h1: II, h2: C}, ${first}by: A. Khan, date: 2026-01-05}
  - {id: e2, says: it fell, marks: {h1: C, h2: I}, by: A. Khan, date: 2026-01-05}
`,
    });
    const order = async (first: string) => {
      const { hypothesis, consistency, problems } = await built({ ...base, ...rows(first) });
      return {
        places: hypothesis.map(({ id, rank, weight }) => [id, rank, weight]),
        counts: consistency.map((each) => each.counts),
        problems,
      };
    };
    expect((await order("")).places).toEqual([
      ["h1", 2, 2],
      ["h2", 1, 1],
    ]);
    const light = await order("weight: 0.25, ");
    expect(light.places).toEqual([
      ["h1", 1, 0.5],
      ["h2", 2, 1],
    ]);
    expect(light.counts).toEqual([0.25, 0.25, 1, 1]);
    expect((await order("weight: 0, ")).problems.map((each) => each.says)).toContain(
      "e1 has the weight 0, so it counts against no explanation.",
    );
    await expect(order("weight: -1, ")).rejects.toThrow("weight is -1. It must be at least 0.");
  });
  it("keeps another reader's marks beside the first, and tells with its line of what they name that is not there", async () => {
    const { second_mark, hypothesis, problems } = await built({
      ...base,
      "judgements/hypotheses.yaml": `hypotheses:
  - {id: h1, says: one}
  - {id: h2, says: two}
evidence:
  - {id: e1, says: it rose, marks: {h1: C, h2: I}, by: A. Khan, date: 2026-01-05}
  - {id: e2, says: it fell, marks: {h1: N, h2: I}, by: A. Khan, date: 2026-01-05}
readings:
  - by: L. Haidari
    date: 2026-01-20
    evidence:
      - {id: e1, marks: {h1: II, h2: I}, because: It did not}
      - {id: e2, marks: {h2: N, h3: C}}
      - {id: e22, marks: {h1: C}}
      - {id: e1, marks: {h1: C}}
`,
    });
    expect(second_mark.map((each) => [each.reading, each.evidence, each.hypothesis, each.first, each.mark, each.same, each.line])).toEqual([
      ["L. Haidari", "e1", "h1", "C", "II", false, 11],
      ["L. Haidari", "e1", "h2", "I", "I", true, 11],
      ["L. Haidari", "e2", "h2", "I", "N", false, 12],
    ]);
    expect(second_mark.map((each) => each.because)).toEqual(["It did not", "It did not", null]);
    expect(hypothesis.map(({ id, weight }) => [id, weight])).toEqual([
      ["h1", 0],
      ["h2", 2],
    ]);
    expect(
      problems.map(({ code, says, mend, at }) => [code, at[0]?.line, says, mend]).filter(([code]) => `${code}`.startsWith("case/")),
    ).toEqual([
      ["case/unknown-id", 12, "L. Haidari marks e2 for h3, which is no hypothesis.", "Write h1."],
      ["case/unknown-id", 13, "L. Haidari marks e22, which is no row of evidence.", "Write e2."],
      [
        "case/duplicate-id",
        14,
        "L. Haidari marks e1 twice, first at judgements/hypotheses.yaml:11:9; the later marks were left out.",
        "Take one of them out.",
      ],
    ]);
  });
  it("tells a missing mark and an unknown claim", async () => {
    const { problems, consistency } = await built({ ...base, ...hypotheses("h1: C") });
    expect(problems.map((each) => each.says)).toContain("e1 has no mark for h2, and was left out.");
    expect(consistency).toEqual([]);
  });
});
