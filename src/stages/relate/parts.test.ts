import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOf } from "../../../test/helpers/tables.js";
import type { CaseFile } from "../../case/case.js";
import type { Row } from "../../domain/tables.js";
import { identityProximity } from "../../methods/relations/identity-proximity.js";
import { speechAct } from "../../methods/relations/speech-act.js";
import { lead } from "../../methods/series/lead.js";
import { seededRandom } from "../../methods/statistics/random.js";
import { actCodes } from "./acts/act-codes.js";
import { countsAs } from "./acts/counts-as.js";
import { rolesOf } from "./acts/roles.js";
import { saidActs } from "./acts/said.js";
import { bordersOf, endedIn, sideOf } from "./acts/sides.js";
import { accordsOf } from "./dyads/accord/accords.js";
import { slicesOf } from "./dyads/slices.js";
import { heldIn, tiesOf } from "./dyads/ties.js";
import { divergencesOf, framesOf, regardsOf, wordingsOf } from "./wording/wording.js";

const caseWith = (says: object): CaseFile =>
  ({ says, at: (_: string, ...path: unknown[]) => ({ file: "x.yaml", line: path.length, column: 1 }) }) as unknown as CaseFile;
const period = (from: string, to: string, slices?: string, turning_points: object[] = []) =>
  caseWith({ case: { period: { from, to }, turning_points, complexes: { slices } } });
const ids = (given: CaseFile) => slicesOf(given).map((each) => [each.id, each.since, each.until]);

describe("slices", () => {
  it("are years in a long period and quarters in a short one, cut to the period", () => {
    expect(ids(period("2019-03-01", "2022-02-28"))).toEqual([
      ["2019", "2019-03-01", "2019-12-31"],
      ["2020", "2020-01-01", "2020-12-31"],
      ["2021", "2021-01-01", "2021-12-31"],
      ["2022", "2022-01-01", "2022-02-28"],
    ]);
    expect(ids(period("2021-02-01", "2021-08-01"))).toEqual([
      ["2021-Q1", "2021-02-01", "2021-03-31"],
      ["2021-Q2", "2021-04-01", "2021-06-30"],
      ["2021-Q3", "2021-07-01", "2021-08-01"],
    ]);
    expect(ids(period("2020-02-10", "2020-03-01", "month"))).toEqual([
      ["2020-02", "2020-02-10", "2020-02-29"],
      ["2020-03", "2020-03-01", "2020-03-01"],
    ]);
  });

  it("part the period at each turning point, and leave out an empty part", () => {
    const points = [
      { id: "kabul", name: "Kabul falls", day: "2021-08-15" },
      { id: "first", name: "First day", day: "2021-01-01" },
    ];
    expect(ids(period("2021-01-01", "2021-12-31", "year", points)).slice(1)).toEqual([
      ["before-kabul", "2021-01-01", "2021-08-14"],
      ["after-kabul", "2021-08-15", "2021-12-31"],
      ["after-first", "2021-01-01", "2021-12-31"],
    ]);
  });
});

describe("ties", () => {
  const claim = (id: string, sign: string, since: string | null = null, until: string | null = null) =>
    rowOf("claim", { id, tie_actor: "PAK", tie_target: "TAL", tie_act: "backs", tie_sign: sign, since, until, credibility: 2 });
  const dated = caseWith({
    actors: { actors: [{ id: "PAK", ties: [{ to: "TAL", sign: "amity", until: "2021-08-14", claims: ["a"], because: "so it is said" }] }] },
  });

  it("of actors.yaml set claims without days of the same pair aside", () => {
    const claims = [claim("a", "amity"), claim("b", "enmity", "2022-01-01", "2024-12-31"), claim("c", "none")];
    expect(tiesOf(dated, claims, []).map(({ id, sign, kind, credibility }) => [id, sign, kind, credibility])).toEqual([
      ["PAK:TAL:1", "amity", "actors", 2],
      ["b", "enmity", "claim", 2],
    ]);
    expect(tiesOf(caseWith({ actors: { actors: [], nobody: [] } }), claims, []).map((each) => each.id)).toEqual(["a", "b"]);
  });

  it("are denied where somebody denies the claim, though nobody graded the denial", () => {
    const none = caseWith({ actors: { actors: [], nobody: [] } });
    const claims = [{ ...claim("a", "amity"), flags: '["denied","ungraded"]', denial: 0 }, claim("b", "enmity")];
    expect(tiesOf(none, claims, []).map(({ id, denied }) => [id, denied])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  it("without days hold in no slice but those that their sources cover", () => {
    const piece = (claim: string, stance: Row<"claim_evidence">["stance"], covers: string[][], aside: string | null = null) =>
      rowOf("claim_evidence", { claim, stance, covers: JSON.stringify(covers), aside });
    const pieces = [
      piece("a", "asserts", [["2012-01-01", "2012-12-31"]]),
      piece("a", "asserts", [["2021-11-08", "2021-11-08"]]),
      piece("a", "denies", [["2015-01-01", "2015-12-31"]]),
      piece("a", "asserts", [["2016-01-01", "2016-12-31"]], "nobody here read it"),
    ];
    const years = Array.from({ length: 15 }, (_, at) => 2010 + at);
    const held = (ties: ReturnType<typeof tiesOf>) =>
      years.filter((year) => heldIn(ties, { since: `${year}-01-01`, until: `${year}-12-31` }).length > 0);
    const none = caseWith({ actors: { actors: [], nobody: [] } });
    expect(held(tiesOf(none, [claim("a", "amity")], pieces))).toEqual([2012, 2021]);
    expect(held(tiesOf(none, [claim("b", "amity")], pieces))).toEqual([]);
    const undated = caseWith({
      actors: { actors: [{ id: "PAK", ties: [{ to: "TAL", sign: "amity", claims: ["a"], because: "so it is said" }] }] },
    });
    expect(held(tiesOf(undated, [claim("a", "amity")], pieces))).toEqual([2012, 2021]);
    expect(held(tiesOf(dated, [claim("a", "amity")], []))).toEqual(years.filter((year) => year <= 2021));
  });

  it("hold where they cover half of a slice, or lie in it", () => {
    const ties = [
      rowOf("tie", { id: "half", since: null, until: "2021-07-31" }),
      rowOf("tie", { id: "less", since: "2021-08-01", until: null }),
      rowOf("tie", { id: "inside", since: "2021-08-15", until: "2021-08-15" }),
      rowOf("tie", { id: "gone", since: null, until: "2020-12-31" }),
    ];
    expect(heldIn(ties, { since: "2021-01-01", until: "2021-12-31" }).map((each) => each.id)).toEqual(["half", "inside"]);
  });
});

it("takes the exact word before a beginning, and the longest beginning before others", () => {
  const found = actCodes(
    caseWith({
      codebook: {
        acts: [
          { words: ["attack*", "at*"], cameo: "190" },
          { words: ["attack on trade"], cameo: "163", role: "pressing" },
        ],
      },
    }),
    ["Attack on trade", "attacks", "atone", "visit"],
  );
  expect(found.map(({ word, cameo, role }) => [word, cameo, role])).toEqual([
    ["atone", "190", null],
    ["attack on trade", "163", "pressing"],
    ["attacks", "190", null],
  ]);
});

const actors = [
  rowOf("actor", { id: "PAK", kind: "state", country: "PAK", bloc: "islamabad" }),
  rowOf("actor", { id: "TAL", kind: "group", country: "AFG" }),
  rowOf("actor", { id: "IS", kind: "group" }),
  rowOf("actor", { id: "khan", kind: "person" }),
];
const side = sideOf(actors, [rowOf("role", { actor: "khan", role: "prime minister", state: "PAK" })]);

it("counts ministers and named organs for their state, groups that conflict data record, and strangers for themselves", () => {
  const named = ["PAK", "khan", "IS", "Police (Pakistan)", "India", "Citizen (India)", "Tigrayan forces", "Unknown"].map((name) => ({
    ...{ name, file: "e.csv", line: 2, coded: 0, organised: 0 },
  }));
  const more = ["BLA", "Raiders of nowhere", "Bandits (Mali)", "Hindus (India)", "Farmers (Chad)", "Students (Chad)"].map((name) => ({
    ...{ name, file: "e.csv", line: 3, coded: 0, organised: 1 },
  }));
  const seen = [
    { name: "IS", country: "AFG", rows: 9 },
    { name: "BLA", country: "PAK", rows: 7 },
    { name: "BLA", country: "IRN", rows: 2 },
  ];
  const found = countsAs([...named, ...more], seen, actors, side);
  expect(found.map(({ name, actor, kind, territory, how }) => [name, actor, kind, territory, how])).toEqual([
    ["PAK", "PAK", "state", "PAK", "itself"],
    ["khan", "PAK", "state", "PAK", "role"],
    ["IS", "IS", "group", "AFG", "itself"],
    ["Police (Pakistan)", "PAK", "state", "PAK", "country"],
    ["India", "India", "state", "IND", "country"],
    ["Citizen (India)", "Citizen (India)", null, "IND", "stranger"],
    ["Tigrayan forces", "Tigray", "territory", "ETH", "territory"],
    ["Unknown", "Unknown", null, null, "nobody"],
    ["BLA", "BLA", "group", "PAK", "data"],
    ["Raiders of nowhere", "Raiders of nowhere", "group", null, "data"],
    ["Bandits (Mali)", "Bandits (Mali)", null, "MLI", "stranger"],
    // Communities that UCDP lists as parties of fights by this very name, and some people of a country.
    ["Hindus (India)", "Hindus (India)", "population", "IND", "data"],
    ["Farmers (Chad)", "Farmers (Chad)", "population", "TCD", "data"],
    ["Students (Chad)", "Students (Chad)", null, "TCD", "stranger"],
  ]);
});

it("counts an officeholder for the state on the days of the office, and for themselves on others", () => {
  const roles = [rowOf("role", { actor: "khan", role: "prime minister", state: "PAK", since: "2018-08-18", until: "2022-04-10" })];
  const found = countsAs(
    [{ name: "khan", file: "e.csv", line: 2, coded: 0, organised: 0 }],
    [],
    actors,
    sideOf(actors, roles),
    bordersOf(actors, roles),
  );
  expect(found.map(({ since, until, actor }) => [since, until, actor])).toEqual([
    [null, "2018-08-17", "khan"],
    ["2018-08-18", "2022-04-10", "PAK"],
    ["2022-04-11", null, "khan"],
  ]);
});

it("lets no tie outlive a side that is no more", () => {
  const ended = endedIn(actors, [
    rowOf("role", { actor: "TAL", role: "group", until: "2021-08-14" }),
    rowOf("role", { actor: "khan", role: "minister", until: "2020-01-01" }),
  ]);
  expect([...ended]).toEqual([["TAL", "2021-08-14"]]);
  const said = caseWith({
    actors: {
      actors: [
        {
          id: "TAL",
          name: "Taliban",
          kind: "group",
          ties: [
            { to: "PAK", sign: "amity", since: "2020-01-01", because: "told", claims: [] },
            { to: "IS", sign: "enmity", since: "2022-01-01", because: "told", claims: [] },
          ],
        },
      ],
    },
  });
  const ties = tiesOf(said, [], [], ended);
  expect(ties.map(({ target, until }) => [target, until])).toEqual([
    ["IS", "2021-08-14"],
    ["PAK", "2021-08-14"],
  ]);
  expect(heldIn(ties, { since: "2021-08-15", until: "2022-12-31" })).toEqual([]);
});

describe("what is done by saying", () => {
  const said = (given: Partial<Parameters<typeof speechAct>[0]>) =>
    speechAct({ speaker: "PAK", actor: "TAL", target: "PAK", status: "asserted", goldstein: -10, ...given })?.cameo ?? null;
  it.each([
    ["accuses of a hostile act", {}, "112"],
    ["accuses of help for an enemy", { target: "TTP", goldstein: 7, isAgainstTarget: true }, "112"],
    ["says nothing of help for a third", { target: "UN", goldstein: 7 }, null],
    ["praises a friendly act", { goldstein: 7 }, "051"],
    ["demands", { status: "demanded" }, "10"],
    ["denies an own act", { actor: "PAK", target: "TAL", status: "denied" }, "016"],
    ["promises", { actor: "PAK", target: "TAL", status: "expected", goldstein: 7 }, "03"],
    ["threatens", { actor: "PAK", target: "TAL", status: "expected" }, "13"],
    ["tells an own deed", { actor: "PAK", target: "TAL" }, null],
    ["speaks of nobody", { actor: null }, null],
    ["speaks to itself", { actor: "PAK", target: "PAK", status: "expected" }, null],
  ])("%s", (_, given, cameo) => expect(said(given)).toBe(cameo));

  it("becomes an act of the speaker's side, dated by the document", () => {
    const statement = rowOf("statement", {
      id: "s1",
      source: "n",
      speaker: "khan",
      actor: "TAL",
      act: "Strikes",
      target: "PAK",
      status: "asserted",
      accepted: true,
    });
    const codes = new Map([["strikes", rowOf("act_code", { word: "strikes", cameo: "190", goldstein: -10 })]]);
    const hearing = { days: new Map([["n", "2022-04"]]), codes, side, isEnemy: () => false, proposed: false };
    const found = saidActs([statement, { ...statement, accepted: false }], hearing);
    expect(found).toMatchObject([
      { id: "said:s1", actor: "PAK", target: "TAL", cameo: "112", goldstein: -0.2, since: "2022-04-01", until: "2022-04-30" },
    ]);
    expect(saidActs([statement], { ...hearing, days: new Map() })).toEqual([]);
  });

  it("is the act itself where a text tells it as done; what nobody accepted counts only where the case says so, once", () => {
    const hearing = { days: new Map(), codes: new Map(), side, isEnemy: () => false, proposed: true };
    const told = rowOf("statement", {
      id: "m",
      actor: "TAL",
      target: "khan",
      cameo: "190",
      status: "actual",
      day: "2022-04-16",
      machine: true,
    });
    expect(saidActs([told, { ...told, id: "n", same_as: "m" }, { ...told, id: "o", status: "negated" }], hearing)).toMatchObject([
      { id: "said:m", actor: "TAL", target: "PAK", kind: "deeds", goldstein: -1, dataset: "statements proposed" },
    ]);
    expect(saidActs([told], { ...hearing, proposed: false })).toEqual([]);
    expect(saidActs([{ ...told, accepted: true }], { ...hearing, proposed: false })).toHaveLength(1);
  });
});

describe("identity", () => {
  it("is the mean over kinds of shared by all values, by hand", () => {
    const found = identityProximity(
      { religion: ["Deobandi Islam"], language: ["Pashto", "Dari"], ideology: ["emirate"] },
      { religion: ["deobandi islam "], language: ["Pashto"], history: ["war"] },
    );
    expect(found).toMatchObject({ proximity: 0.75, low: 0.5, high: 1, missing: ["history", "ideology"] });
    expect(identityProximity({ religion: ["a"] }, { language: ["b"] }).proximity).toBeNull();
    const one = identityProximity({ religion: ["Sunni Islam"] }, { religion: ["Islam (Sunni)"] });
    expect(one).toMatchObject({ proximity: null, low: null, byKind: { religion: { shared: ["Sunni Islam"], jaccard: 1 } } });
  });

  it("is symmetric, from 0 to 1, and 1 with itself", () => {
    const traits = fc.dictionary(fc.constantFrom("r", "l", "i"), fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1 }), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(traits, traits, (a, b) => {
        const one = identityProximity(a, b).proximity;
        expect(identityProximity(b, a).proximity).toBe(one);
        if (one !== null) expect(one >= 0 && one <= 1).toBe(true);
        if (Object.keys(a).length > 1) expect(identityProximity(a, a).proximity).toBeCloseTo(1, 12);
        else expect(identityProximity(a, a).proximity).toBeNull();
      }),
    );
  });
});

describe("the lead of words over deeds", () => {
  it("finds the months by which deeds follow words", () => {
    const random = seededRandom(3);
    const words = Float64Array.from({ length: 80 }, () => random() - 0.5);
    const deeds = Float64Array.from({ length: 80 }, (_, t) => (words[t - 2] ?? 0) + 0.3 * (random() - 0.5));
    const found = lead(words, deeds);
    expect(found?.lag).toBe(2);
    expect(found?.p_words as number).toBeLessThan(1e-6);
    expect(found?.p_deeds as number).toBeGreaterThan(0.01);
    expect(lead(deeds, words)?.lag).toBe(-2);
  });

  it("declines what is short, even or hardly ever speaks", () => {
    expect(lead([1, 2, 3], [1, 2, 3])).toBeNull();
    expect(lead(new Float64Array(40), new Float64Array(40).fill(1))).toBeNull();
    expect(lead(new Float64Array(40).fill(1), new Float64Array(40).fill(1))).toBeNull();
  });
});

describe("accord", () => {
  const slice = rowOf("slice", { id: "2022", since: "2022-01-01", until: "2022-12-31" });
  const sums = (kind: string, x: number, n = 10, violent = 0, d = x) => {
    const squares = (of: number) => (of * of) / n + 0.3;
    const mass = { a: "PAK", b: "TAL", slice: "2022", kind, rows: n, violent, n_eff: n, happenings: n, m: n, mm: n };
    return { ...mass, x, xm: x, xx: squares(x), q: x, qm: x, qq: squares(x), d, dm: d, dd: squares(d) };
  };
  const tie = (sign: Row<"tie">["sign"]) =>
    rowOf("tie", { id: sign, actor: "TAL", target: "PAK", sign, credibility: 2, covers: '[["1900-01-01","2099-12-31"]]' });

  it("rests on acts where they have a sign, else on what is stated, and says what is missing", () => {
    const both = accordsOf([sums("all", -8), sums("deeds", -8)], [tie("enmity")], [slice], []);
    expect(both).toMatchObject([
      { sign: "enmity", rests_on: "acts+stated", verdict: "accord", compared: 1, lacks: "No word of one on the other has a code." },
    ]);
    const few = accordsOf(
      [sums("all", -2, 2), sums("words", -2, 2)],
      [tie("amity")],
      [slice],
      [rowOf("identity", { a: "PAK", b: "TAL", proximity: 0.2 })],
    );
    expect(few).toMatchObject([
      { sign: "amity", rests_on: "stated", verdict: null, compared: 0, identity: 0.2, words_sign: "insufficient" },
    ]);
    expect(few[0]?.lacks).toContain("2 acts are too few for a sign");
    const burst = accordsOf([{ ...sums("all", -8), mm: 90 }], [], [slice], []);
    expect(burst).toMatchObject([{ sign: null, rests_on: null, low: null }]);
    expect(burst[0]?.lacks).toContain("10 acts lie in crises too few to tell a sign by (worth 1.1)");
    const none = accordsOf([], [tie("amity"), tie("enmity")], [slice], []);
    expect(none).toMatchObject([{ a: "PAK", b: "TAL", stated: "disputed", sign: "disputed", score: null }]);
  });

  it("concludes nothing from acts whose sign turns with their weights", () => {
    const found = accordsOf([sums("all", 6, 10, 0, -6)], [], [slice], []);
    expect(found).toMatchObject([{ sign: null, rests_on: null }]);
    expect(found[0]?.lacks).toContain("turns with their weights");
  });

  it("gives no score to violence alone", () => {
    const found = accordsOf([sums("all", -10, 10, 10), sums("deeds", -10, 10, 10)], [], [slice], []);
    expect(found).toMatchObject([{ score: null, deeds: null, deeds_sign: "insufficient", sign: null }]);
    expect(found[0]?.lacks).toContain("records only violence");
  });

  it("calls deaths enmity from the thresholds of UCDP, with bounds in the place of a score", () => {
    const violence = [sums("all", -10, 10, 10), sums("deeds", -10, 10, 10)];
    const fight = (deaths: number, level: "armed conflict" | "war" | null) => ({
      ...{ slice: "2022", a: "PAK", b: "TAL", year: 2022, dataset: "UCDP battle deaths", deaths, level },
    });
    const war = accordsOf(violence, [], [slice], [], [fight(1200, "war")]);
    expect(war).toMatchObject([{ sign: "enmity", rests_on: "deaths", conflict: "war", deaths: 1200, score: null, low: -1, high: -0.05 }]);
    expect(war[0]?.lacks).toContain("nothing of amity");
    const few = accordsOf(violence, [], [slice], [], [fight(24, null)]);
    expect(few).toMatchObject([{ sign: null, conflict: null, deaths: 24, score: null, low: null, high: null }]);
    expect(few[0]?.lacks).toContain("24 in 2022");
    const stated = accordsOf(violence, [tie("amity")], [slice], [], [fight(30, "armed conflict")]);
    expect(stated).toMatchObject([{ sign: "disputed", rests_on: "deaths+stated", verdict: "discord" }]);
  });
});

it("counts roles toward the parties, with what is stated beside", () => {
  const sums: Parameters<typeof rolesOf>[0] = [
    { actor: "TAL", role: "mediating", targets: "TTP", rows: 2, since: "2021-11-01", until: "2021-11-09" },
    { actor: "TAL", role: null, targets: null, rows: 6, since: "2022-01-01", until: "2022-01-01" },
  ];
  const ties = [
    rowOf("tie", { id: "k12", actor: "TAL", target: "TTP", act: "Shelters" }),
    rowOf("tie", { id: "x", actor: "TAL", target: "IS", act: "shelters" }),
  ];
  const codes = new Map([["shelters", rowOf("act_code", { word: "shelters", role: "sheltering" })]]);
  const found = rolesOf(sums, ties, codes, new Set(["PAK", "TTP"]));
  expect(found).toMatchObject([
    { actor: "TAL", role: "mediating", rows: 2, of: 8, share: 0.25, stated: 0 },
    { actor: "TAL", role: "sheltering", rows: 0, of: 8, stated: 1, parties: '["TTP"]' },
  ]);
});

describe("words of a side", () => {
  const coding = (id: string, line: number, category: string, source: string): Row<"coding"> =>
    rowOf("coding", { id, file: "c.jsonl", line, category, source, accepted: true });
  const found = wordingsOf(
    [coding("1", 1, "trust", "gov"), coding("2", 2, "grievance", "news"), coding("3", 3, "trust", "news")],
    [rowOf("statement", { file: "c.jsonl", line: 2, speaker: "khan" })],
    [
      rowOf("source_day", { source: "gov", kind: "government", bloc: "islamabad", day: "2022-05-01" }),
      rowOf("source_day", { source: "news", kind: "news", day: "2022" }),
    ],
    actors,
    [
      rowOf("category", { id: "trust", slot: "constructivism/trust" }),
      rowOf("category", { id: "grievance", slot: "constructivism/grievance" }),
    ],
    side,
  );

  it("are its speakers', or of its own documents; others' are nobody's", () => {
    expect(found.map(({ id, side: of, by, since }) => [id, of, by, since])).toEqual([
      ["1", "PAK", "document", "2022-05-01"],
      ["2", "PAK", "speaker", "2022-01-01"],
    ]);
    expect(framesOf(found).map(({ category, rows, of }) => [category, rows, of])).toEqual([
      ["trust", 1, 2],
      ["grievance", 1, 2],
    ]);
    expect(regardsOf(found, [rowOf("slice", { id: "2022", since: "2022-01-01", until: "2022-12-31" })])).toMatchObject([
      { side: "PAK", trust: 1, grievance: 1, aggrieved: 0.5 },
    ]);
  });

  it("have no interval of divergence from one text, and none at all from one side", () => {
    expect(divergencesOf(found, seededRandom(1))).toEqual([]);
    const two = [...found, { ...(found[0] as Row<"wording">), id: "4", side: "TAL", category: "grievance" }];
    expect(divergencesOf(two, seededRandom(1))).toMatchObject([
      { a: "PAK", b: "TAL", low: null, reason: "an interval needs two texts on each side" },
    ]);
  });
});
