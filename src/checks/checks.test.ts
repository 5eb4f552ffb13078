import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../../test/helpers/tables.js";
import type { Code } from "../domain/problem.js";
import type { Row } from "../domain/tables.js";
import { usualCertainty } from "../methods/claims/certainty-words.js";
import { readManuscript } from "../stages/report/manuscript.js";
import type { Facts, FigureFact } from "./facts.js";
import { inOrder, runChecks } from "./run.js";

const at = { file: "judgements/figures.yaml", line: 2, column: 5 };
function figure(id: string, rest: Partial<FigureFact> = {}): FigureFact {
  const base = {
    id,
    says: id,
    subtitle: null,
    show: "number",
    unit: null,
    digits: null,
    standing: "coded",
    note: null,
    query: "",
    at,
    ran: null,
  } as const;
  return { ...base, columns: ["value"], rows: [[1885]], total: 1, reads: ["event"], behind: [], fault: null, ...rest };
}

function facts(text: string | null, rest: Partial<Facts> = {}): Facts {
  return {
    manuscript: text === null ? null : readManuscript(text).manuscript,
    figures: new Map(),
    claims: [],
    supports: [],
    origins: [],
    references: [],
    referencesUsed: new Set(),
    sources: new Map(),
    categories: [],
    coded: new Set(),
    strangers: [],
    tallies: [],
    reconciled: [],
    datasets: [],
    agreements: [],
    commitments: [],
    hypotheses: [],
    period: { from: "2010-01-01", to: "2024-12-31" },
    rounding: 0.5,
    actors: [],
    certainty: usualCertainty,
    ...rest,
  };
}

const told = (code: Code, given: Facts) =>
  runChecks(given)
    .filter((each) => each.code === code)
    .map((each) => each.says);
const figures = (...all: FigureFact[]) => ({ figures: new Map(all.map((each) => [each.id, each])) });

describe("figure/differs", () => {
  const check = (text: string, ...all: FigureFact[]) => told("figure/differs", facts(text, figures(...all)));

  it("is silent where the rows round to the text", () => {
    const rise = figure("rise", { rows: [[1.6384]], unit: "×" });
    const share = figure("share", { rows: [[0.7947]], unit: "share" });
    const range = figure("range", { columns: ["low", "high"], rows: [[1.4712, 2.1963]] });
    const text = "It rose [×1.64](figure:rise) or [79 %](figure:share) ([1.47–2.20](figure:range)), to [1,885](figure:pak) in 2024.";
    expect(check(text, rise, share, range, figure("pak"))).toEqual([]);
  });

  it("tells both numbers where they do not", () => {
    expect(check("It was [1,884](figure:pak).", figure("pak", { unit: "deaths" }))).toEqual([
      "The report says 1,884; pak gives 1,885 (deaths).",
    ]);
  });

  it("reads the sign and the unit that stand outside the link", () => {
    const share = figure("share", { rows: [[79.47]], unit: "%" });
    expect(check("a rise of [79](figure:share) %", share)).toEqual([]);
    expect(check("a rise of [97](figure:share) %", share)).toHaveLength(1);
  });

  it("reads words, and takes a year for an amount only where nothing else is linked", () => {
    const six = figure("six", { rows: [[6]] });
    expect(check("[six of them](figure:six) and [no one](figure:six)", six)).toEqual([]);
    expect(check("[seven of them](figure:six)", six)).toHaveLength(1);
    const low = figure("low", { rows: [[2019]] });
    expect(check("in [2019](figure:low)", low)).toEqual([]);
    expect(check("in [2018](figure:low)", low)).toHaveLength(1);
    expect(check("from [293 in 2019](figure:n)", figure("n", { rows: [[293]] }))).toEqual([]);
  });

  it("finds its number in any row of a table", () => {
    const series = figure("series", {
      show: "series",
      columns: ["x", "value"],
      rows: [
        [2019, 293],
        [2024, 1885],
      ],
      total: 2,
    });
    expect(check("from [293 to 1,885](figure:series)", series)).toEqual([]);
    expect(check("from [293 to 1,886](figure:series)", series)).toHaveLength(1);
  });

  it("never differs from the row printed with any number of digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 99_999, noNaN: true }), fc.nat(3), (value, digits) => {
        expect(check(`It was [${value.toFixed(digits)}](figure:x) of them.`, figure("x", { rows: [[value]], unit: "deaths" }))).toEqual([]);
      }),
    );
  });
});

describe("figure/no-evidence", () => {
  it("wants evidence for amounts, not for years or what is linked or cited", () => {
    expect(told("figure/no-evidence", facts("In 2019 it killed 293 people on 3 May. Then 12 more."))).toEqual([
      "Nothing in the case makes 293.",
      "Nothing in the case makes 12.",
    ]);
    expect(told("figure/no-evidence", facts("It killed 293 people [@k]. It killed [293](claim:c). `293` is code."))).toEqual([]);
  });

  it("takes what the linked figure says of itself", () => {
    const ratio = figure("ratio", { says: "deaths a month, 36 months after over 36 months before", rows: [[2.93]] });
    expect(told("figure/no-evidence", facts("In 36 months it rose [×2.93](figure:ratio).", figures(ratio)))).toEqual([]);
    expect(told("figure/no-evidence", facts("In 24 months it rose [×2.93](figure:ratio).", figures(ratio)))).toHaveLength(1);
  });

  it("points at the number, over lines, escapes and emoji", () => {
    const text = "A 😀 \\* start\nand *then* 4,000 fled.";
    const [found] = runChecks(facts(text)).filter((each) => each.code === "figure/no-evidence");
    expect(found?.at[0]).toMatchObject({ line: 2, column: 12, snippet: "4,000" });
    expect([...text].slice(found?.at[0]?.start, found?.at[0]?.end).join("")).toBe("4,000");
  });
});

describe("figures and their queries", () => {
  it("tells of no rows, a fault, a missing column and too many rows", () => {
    const given = facts(
      null,
      figures(
        figure("none", { rows: [], total: 0 }),
        figure("null", { rows: [[null]] }),
        figure("fault", { fault: "It cannot be parsed.", rows: [] }),
        figure("line", { show: "series", columns: ["year", "value"], rows: [[2019, 1]] }),
        figure("many", { rows: [[1], [2]], total: 2 }),
      ),
    );
    expect(told("figure/no-rows", given)).toEqual(["The query of none returns no rows.", "The query of null returns nothing but null."]);
    expect(told("figure/bad-query", given)).toEqual([
      "The query of fault cannot run. It cannot be parsed.",
      "line is shown as series and has no column x.",
      "many is a number and its query returns 2 rows.",
    ]);
  });

  it("lists sources that disagree with their definitions, once", () => {
    const tally = (counter: string, value: number, rest = {}) =>
      rowOf("tally", {
        id: counter,
        counter,
        value,
        measure: "attacks",
        unit: "attacks",
        since: "2023-01-01",
        until: "2023-12-31",
        place: "Pakistan",
        ...rest,
      });
    const all = [tally("PICSS", 645, { definition: "all militants" }), tally("PIPS", 306), tally("CRSS", 640, { place: "KP" })];
    expect(told("figure/sources-disagree", facts(null, { tallies: all }))).toEqual([
      "2 sources differ on attacks in Pakistan, 2023, in attacks: PIPS 306; PICSS 645 (all militants).",
    ]);
    expect(told("figure/sources-disagree", facts(null, { tallies: [tally("a", 100), tally("b", 91)] }))).toEqual([]);
    expect(told("figure/sources-disagree", facts(null, { tallies: [tally("a", 100), tally("a", 50)] }))).toEqual([]);
  });
});

describe("citations", () => {
  const references = [
    rowOf("reference", { id: "khalid2023" }),
    rowOf("reference", { id: "khan_bakar2023", file: "sources/references.bib", line: 9 }),
  ];

  it("names the nearest work for a missing one, with every place", () => {
    const found = runChecks(facts("It [@khalid2032]. Then @khalid2032 and @khalid2023.", { references })).filter(
      (each) => each.code === "cite/missing-reference",
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.at).toHaveLength(2);
    expect(found[0]?.mend).toContain("khalid2023");
  });

  it("tells of works that nothing cites", () => {
    expect(told("cite/unused-reference", facts("@khalid2023 says.", { references }))).toEqual(["Nothing cites khan_bakar2023."]);
    expect(told("cite/unused-reference", facts("@khalid2023 says.", { references, referencesUsed: new Set(["khan_bakar2023"]) }))).toEqual(
      [],
    );
  });
});

describe("claims", () => {
  const denied = rowOf("claim", { id: "k1", flags: '["denied","single-origin"]', documents: 4 });
  const supports = [rowOf("claim_evidence", { claim: "k1", stance: "denies", speaker: "TAL" })];

  it("wants evidence, and more than one origin", () => {
    const given = facts(null, { claims: [denied, rowOf("claim", { id: "k2", flags: "[]" })], supports });
    expect(told("claim/no-evidence", given)).toEqual(["Nothing supports or denies k2."]);
    expect(told("claim/single-source", given)).toEqual(["k1 rests on one origin, told by 4 documents."]);
    const aside = [rowOf("claim_evidence", { claim: "k2", stance: "asserts", aside: "too early" })];
    expect(told("claim/no-evidence", facts(null, { claims: [rowOf("claim", { id: "k2", flags: "[]" })], supports: aside }))).toEqual([
      "Nothing that counts supports or denies k2: 1 set aside or silent.",
    ]);
  });

  it("wants a word of denial or attribution with a denied claim", () => {
    const check = (text: string) => told("claim/denied-unsaid", facts(text, { claims: [denied], supports }));
    expect(check("[Kabul shelters the TTP](claim:k1).")).toEqual(["k1 is denied by TAL; the sentence does not say so."]);
    expect(check("Islamabad says that [Kabul shelters the TTP](claim:k1).")).toEqual([]);
  });

  it("looks quotations up but for spaces, quotation marks and dashes", () => {
    const sources = new Map([["dawn", { id: "dawn", title: "Dawn", text: "The count: “271\n attacks” — against 151." }]]);
    const check = (quote: string) => told("claim/quote-not-found", facts(`[x](source:dawn '${quote}')`, { sources }));
    expect(check('"271 attacks" - against')).toEqual([]);
    expect(check("272 attacks")).toEqual(["dawn does not contain “272 attacks”."]);
  });

  it("names links to what is not there", () => {
    expect(told("case/unknown-id", facts("[a](claim:k7) [b](figure:x) [c](source:y)\n\n![d](figure:z)", { claims: [denied] }))).toEqual([
      "There is no claim k7 in the case.",
      "There is no figure x in the case.",
      "There is no source y in the case.",
      "There is no figure z in the case.",
    ]);
  });
});

describe("codes and commitments", () => {
  it("counts a category as used where one below it is", () => {
    const categories = [
      rowOf("category", { id: "a", name: "A" }),
      rowOf("category", { id: "b", name: "B", parent: "a" }),
      rowOf("category", { id: "c", name: "C" }),
    ];
    expect(told("code/unused-category", facts(null, { categories, coded: new Set(["b"]) }))).toEqual(["Nothing is coded with c (C)."]);
  });

  it("groups unknown parties by dataset and bounds them", () => {
    const strangers = Array.from({ length: 12 }, (_, index) => ({
      dataset: "GED",
      name: `n${index}`,
      rows: index + 1,
      file: "events/ged.csv",
      line: index + 2,
    }));
    const [found, ...others] = runChecks(facts(null, { strangers }));
    expect(others).toEqual([]);
    expect(found?.says).toContain("GED has 12 parties");
    expect(found?.says).toContain("n11 (12)");
    expect(found?.says).toContain("and 2 more");
    expect(found?.at).toHaveLength(10);
  });

  it("counts deadlines to the end of the period, with the day they were moved to", () => {
    const promise = (id: string, rest: object) => rowOf("commitment", { id, status: "open", evidence: "[]", ...rest });
    const commitments = [
      promise("late", { due: "2021-05-01" }),
      promise("moved", { due: "2021-05-01", moved: "2025-05-01" }),
      promise("kept", { due: "2021-05-01", status: "kept" }),
      promise("told", { due: "2021-05-01", evidence: '[{"aside":null}]' }),
      promise("undated", {}),
    ];
    expect(told("commit/overdue", facts(null, { commitments }))).toEqual([
      "late was due on 2021-05-01, and nothing says whether it was kept.",
    ]);
  });
});

it("orders problems by file, line and column, each once", () => {
  const given = runChecks(facts("Some 7 and 8.\n\nThen 9 more [@x]. Then 11."));
  expect(inOrder([...given].reverse().concat(given))).toEqual(given);
  expect(given.map((each) => each.at[0]?.line)).toEqual([1, 1, 3, 3]);
});

describe("what a claim's origins allow to be said", () => {
  const claim = (rest: Partial<Row<"claim">>) =>
    rowOf("claim", { id: "k1", flags: "[]", credibility: 6, file: "c.yaml", line: 3, ...rest });

  it("tells one bloc, and what is contested", () => {
    expect(told("claim/single-bloc", facts(null, { claims: [claim({ flags: '["single-bloc"]', origins_for: 2 })] }))).toEqual([
      "k1 rests on 2 origins that answer to one authority.",
    ]);
    expect(
      told("claim/contested", facts(null, { claims: [claim({ flags: '["contested"]', origins_for: 1, origins_against: 2 })] })),
    ).toEqual(["k1 is asserted by one origin and denied by 2 origins, and neither side outweighs the other."]);
    expect(runChecks(facts(null, { claims: [claim({})] })).map((each) => each.code)).not.toContain("claim/contested");
  });

  it("tells a source that is older than the claim, where it is named", () => {
    const support = rowOf("claim_evidence", {
      claim: "k1",
      source: "dawn",
      file: "c.yaml",
      line: 8,
      aside: "it is dated 2023-07-03, before the time that the claim speaks of",
    });
    const [found] = runChecks(facts(null, { supports: [support, rowOf("claim_evidence", { aside: "its source has no text" })] })).filter(
      (each) => each.code === "claim/source-older",
    );
    expect(found?.says).toContain("k1: dawn cannot carry this: it is dated 2023-07-03");
    expect(found?.at[0]?.line).toBe(8);
  });

  it("holds words of certainty against the credibility", () => {
    const says = (text: string, credibility: number, flags = "[]") =>
      told("claim/wording", facts(text, { claims: [claim({ credibility, flags })] }));
    expect(says("This clearly shows that [they fled](claim:k1).", 3)).toEqual(["“clearly” is surer than k1: possibly true (3)."]);
    expect(says("This clearly shows that [they fled](claim:k1).", 2)).toEqual([]);
    expect(says("This clearly shows that [they fled](claim:k1).", 2, '["contested"]')).toEqual([
      "“clearly” is surer than k1: contested (2).",
    ]);
    expect(says("It does not prove that [they fled](claim:k1).", 6)).toEqual([]);
    expect(says("[They probably fled](claim:k1).", 3)).toEqual([]);
    expect(says("[They probably fled](claim:k1).", 4)).toHaveLength(1);
    expect(says("[They fled](claim:k1), they say.", 6)).toEqual([]);
    const own = { certain: ["prov*"], likely: [] };
    expect(
      told("claim/wording", facts("It proved that [they fled](claim:k1). Clearly.", { claims: [claim({})], certainty: own })),
    ).toHaveLength(1);
  });
});

describe("figure/scope-drift", () => {
  const actors = [
    { id: "TTP", kind: "group", country: "PAK", names: ["TTP", "Pakistani Taliban"] },
    { id: "TAL", kind: "group", country: "AFG", names: ["TAL", "Taliban"] },
    { id: "PAK", kind: "state", country: "PAK", names: ["PAK", "Pakistan", "Islamabad"] },
  ];
  const picss = figure("picss", {
    says: "rise of militant attacks in Pakistan, first half of 2023 over first half of 2022, PICSS",
    query:
      "select value from tally where counter = 'PICSS' and since = date '2023-01-01' and until = date '2023-06-30' and place = 'Pakistan'",
  });
  const year = figure("year", {
    says: "attacks in 2023",
    query: "select value from tally where since = date '2023-01-01' and until = date '2023-12-31'",
  });
  const ttp = figure("ttp", {
    says: "deaths",
    query: "select best from event where target = 'TTP' and day between date '2019-01-01' and date '2023-12-31'",
  });
  const drift = (text: string) => told("figure/scope-drift", facts(text, { ...figures(picss, year, ttp), actors }));

  it("tells another year, another part of a year, another country, a group that the rows do not single out", () => {
    expect(drift("In 2024 it rose by [79 %](figure:picss).")).toEqual(["The sentence speaks of 2024; picss is of 2022, 2023."]);
    expect(drift("In the first half of 2023 there were [645](figure:year).")).toEqual([
      "The sentence speaks of a half of 2023; year is of the whole of 2023.",
    ]);
    expect(drift("In Afghanistan it rose by [79 %](figure:picss) in these months.")).toEqual([
      "The sentence speaks of AFG; picss is of PAK.",
    ]);
    expect(drift("Strikes of the TTP rose by [79 %](figure:picss) in these months.")).toEqual([
      "The sentence speaks of TTP; picss is of no group alone.",
    ]);
    expect(drift("The Taliban killed [12](figure:ttp).")).toEqual(["The sentence speaks of TAL; ttp is of TTP."]);
  });

  it("is silent where the scope is that of the rows, or where things are set against one another", () => {
    const fine = [
      "In Pakistan attacks by militants rose by [79 %](figure:picss) in the first half of 2023.",
      "From 2019 to 2024 the Pakistani Taliban killed [12](figure:ttp) people.",
      "It was [645](figure:year) in 2023 (Khan, 2024).",
      "These are not strikes of the TTP alone: [79 %](figure:picss) is all of them.",
      "It rose by [79 %](figure:picss) [@k2009].",
      "In 2023 there were [645](figure:year), after fewer in 2010.",
    ];
    expect(fine.flatMap(drift)).toEqual([]);
  });
});

describe("code/low-agreement", () => {
  const fact = (category: string, alpha: number | null) => ({
    ...{ category, name: category, file: "codebook.yaml", line: 3, coders: ["anna", "bela"], alpha, units: 20, least: 0.667 },
    because: alpha === null ? "only one value occurs" : null,
  });
  const counts = (id: string, query: string) => figure(id, { reads: ["coding"], query });

  it("tells of the code, and of every figure in the report that counts it", () => {
    const given = facts("It rose to [4](figure:threats) and [5](figure:agreed), with [6](figure:trusts).", {
      ...figures(
        counts("threats", "select count(*) as value from coding where category = 'threat'"),
        counts("agreed", "select count(*) as value from coding where category = 'threat' and coder = 'consensus'"),
        counts("trusts", "select count(*) as value from coding where category = 'trust'"),
      ),
      agreements: [fact("threat", 0.41), fact("trust", 0.9)],
    });
    expect(told("code/low-agreement", given)).toEqual([
      "anna and bela agree on threat to α 0.41; the case asks for 0.667.",
      "threats counts codings on which coders do not agree enough: threat (α 0.41, below 0.667).",
    ]);
  });

  it("takes no undefined coefficient for agreement", () => {
    const given = facts(null, {
      ...figures(counts("threats", "select 1 from coding where category = 'threat'")),
      agreements: [fact("threat", null)],
    });
    expect(told("code/low-agreement", given)).toEqual([
      "threats counts codings on which coders do not agree enough: threat (α is not defined: only one value occurs).",
    ]);
  });
});
