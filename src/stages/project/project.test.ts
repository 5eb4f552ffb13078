import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadCase } from "../../case/load.js";
import { monthsLater } from "../../domain/days/period.js";
import type { Row, TableName } from "../../domain/tables.js";
import { build, openTables, problemsOf } from "../../flow/run.js";
import { graphModelStability } from "../../methods/scenarios/graph-model.js";
import { inverseGraphModel } from "../../methods/scenarios/graph-model-inverse.js";
import { graphOfOptions } from "../../methods/scenarios/graph-model-options.js";
import { gameOf, solveGame } from "../../methods/scenarios/option-game.js";
import { pipeline } from "../../pipeline.js";

const work = mkdtempSync(join(tmpdir(), "amity-project-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const head = (rest = "") => `version: 1\nname: T\nquestion: What if?\nregion: [PAK]\nperiod: {from: 2010-01-01, to: 2024-12-31}\n${rest}`;

let made = 0;
/** All that comes before the report: the report would be made for nothing. */
const flow = { ...pipeline, stages: pipeline.stages.slice(0, pipeline.stages.findIndex(({ name }) => name === "project") + 1) };

async function built(files: Readonly<Record<string, string>>) {
  const folder = join(work, `case-${made++}`);
  for (const [path, text] of Object.entries({ "case.yaml": head(), ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const caseFile = await loadCase(folder);
  // The checks that judge tables stand with the report.
  await build("report.md" in files ? pipeline : flow, caseFile);
  return {
    problems: (await problemsOf(caseFile)).map(({ code, says, at }) => ({ code, says, line: at[0]?.line })),
    rows: async <T extends TableName>(name: T): Promise<Row<T>[]> => {
      const tables = await openTables(folder);
      try {
        return await tables.rows(`select * from ${name} order by all`);
      } finally {
        tables.close();
      }
    },
  };
}

describe("promises", () => {
  const promise = (id: string, rest: string) => `  - id: ${id}\n    says: ${id}\n    by: USA\n${rest}`;
  const note =
    "---\nid: n1\ndate: 2021-09-01\ngrade: B\n---\n\n# Note\n\nThe last aircraft left on that day, and the deadline was moved twice.\n";
  it("follows deadlines one after another, counts what shows them kept, and tells those past their time", async () => {
    const { rows, problems } = await built({
      "report.md": "# R\n",
      "sources/n1.md": note,
      "judgements/commitments.yaml": `commitments:\n${promise("moved", "    made: 2020-02-29\n    due: 2021-05-01\n    moves: [{to: 2021-09-11, on: 2021-04-14}, {to: 2021-08-31, on: 2021-07-08}]\n    status: kept\n    evidence:\n      - {source: n1, quote: The last aircraft left, shows: kept}\n")}${promise("silent", "    due: 2020-03-10\n    evidence:\n      - {source: n1, quote: the deadline was moved twice, shows: promised}\n")}${promise("unshown", "    status: broken\n")}${promise("crossed", "    made: 2021-01-01\n    due: 2020-01-01\n    status: broken\n    evidence:\n      - {source: n1, quote: The last aircraft left, shows: kept}\n")}`,
    });
    const found = new Map((await rows("commitment")).map((each) => [each.id, each]));
    expect(found.get("moved")).toMatchObject({ status: "kept", moved: "2021-08-31", late: 122, kept: 1, broken: 0 });
    expect(found.get("silent")?.status).toBe("overdue");
    const codes = problems.filter(({ code }) => code.startsWith("commit/")).map(({ code, says }) => `${code} ${says.split(" ")[0]}`);
    expect(codes.sort()).toEqual([
      "commit/out-of-order crossed:",
      "commit/overdue silent",
      "commit/status-differs crossed",
      "commit/unsupported unshown",
    ]);
  });
});

const options = `    options:
      - {id: shelter, actor: TAL, says: Give shelter}
      - {id: strike, actor: PAK, says: Strike}
`;
describe("games", () => {
  it("states equilibria, how they turn with a wish, and what each would have to want; a game may stand on another", async () => {
    const { rows, problems } = await built({
      "judgements/scenarios.yaml": `games:
  - id: bond
    says: The bond first
${options}    wishes:
      TAL: [{options: {shelter: true}}, {options: {strike: false}}]
      PAK: [{options: {shelter: false}}, {options: {shelter: true, strike: true}}, {options: {strike: false}}]
    now: {shelter: true}
  - id: price
    says: A price
    from: bond
    wishes:
      TAL: [{options: {strike: false}}, {options: {shelter: true}}]
`,
    });
    expect(problems.filter(({ code }) => code === "scenario/refused")).toEqual([]);
    const states = await rows("game_state");
    const held = (game: string, concept: "nash" | "seq") =>
      states.filter((each) => each.game === game && each[concept]).map(({ state }) => state);
    expect(held("bond", "nash")).toEqual(["YY"]);
    expect(held("price", "nash")).toEqual(["YY"]);
    expect(held("bond", "seq")).toEqual(["YY"]);
    expect(held("price", "seq")).toEqual(["NN", "YY"]);
    expect(states.find((each) => each.now)?.state).toBe("YN");
    expect((await rows("game")).find(({ id }) => id === "price")?.parent).toBe("bond");
    expect(
      (await rows("game_wish")).some(({ game, gained }) => game === "bond" && gained !== '{"nash":[],"gmr":[],"smr":[],"seq":[]}'),
    ).toBe(true);
  });
  it.each([
    [
      "preferences that lead in a circle",
      `${options}    pairs: {PAK: [[YY, YN], [YN, YY]]}\n`,
      "Preferences lead in a circle: YN over YY over YN.",
    ],
    ["an option that is not there", `${options}    wishes: {PAK: [{options: {bomb: true}}]}\n`, "There is no option bomb."],
    ["wishes of one who has no option", `${options}    wishes: {USA: [{options: {strike: true}}]}\n`, "USA has wishes and no option."],
    ["a game that stands on nothing", "    from: nowhere\n", "There is no game nowhere to stand on."],
  ])("refuses %s, with its line, and goes on", async (_, rest, says) => {
    const { problems } = await built({ "judgements/scenarios.yaml": `games:\n  - id: g\n    says: G\n${rest}` });
    const found = problems.find(({ code }) => code === "scenario/refused");
    expect(found?.says).toBe(`“g” cannot be worked out. ${says}`);
    expect(found?.line).toBe(2);
  });
  it("says of a state what the inverse model says", () => {
    const game = gameOf(
      [
        {
          id: "g",
          says: "G",
          options: ["a", "b", "c"].map((id, at) => ({ id, actor: at === 2 ? "Y" : "X", says: id, lasting: false })),
          wishes: {
            X: [{ options: { c: false } }, { options: { a: true } }, { options: { b: true } }],
            Y: [{ options: { a: true, c: true } }, { options: { b: false } }],
          },
        },
      ],
      "g",
    );
    const { needs, states } = solveGame(game);
    const model = graphOfOptions({
      options: game.options.map(({ id, actor }) => ({ id, actor })),
      wishes: Object.fromEntries(Object.entries(game.wishes).map(([actor, list]) => [actor, list.map((each) => each.options)])),
    });
    for (const [at, { state }] of states.entries())
      for (const { actor, passed } of inverseGraphModel(model, at, "nash"))
        expect(new Set(needs.find((each) => each.state === state && each.actor === model.actors[actor])?.passed)).toEqual(
          new Set(passed.map((each) => model.states[each])),
        );
    expect(graphModelStability(model).equilibria.nash.map((each) => model.states[each])).toEqual(
      states.filter(({ equilibria }) => equilibria.includes("nash")).map(({ state }) => state),
    );
  });
});

describe("counts that go on", () => {
  const months = Array.from({ length: 60 }, (_, at) => `(date '${monthsLater("2018-01-01", at)}', ${40 + ((at * 7) % 9)})`);
  const series = (values: readonly string[]) =>
    head(`series:\n  - {id: s, says: S, sql: "select * from (values ${values.join(", ")}) as v(month, value)"}\n`);
  const counts = (rest: string) => `counts:\n  - id: on\n    says: On\n    series: s\n    fit: {from: 2018-01-01, to: 2021-12-31}\n${rest}`;
  it("draws a fan, multiplies as told, and scores months that have passed", async () => {
    const { rows } = await built({
      "case.yaml": series(months),
      "judgements/scenarios.yaml": `${counts("    months: 12\n")}  - {id: half, says: Half, from: on, multiplier: 0.5}\n`,
    });
    const [half, on] = (await rows("forecast")) as [Row<"forecast">, Row<"forecast">];
    expect(Math.abs(half.median / on.median - 0.5)).toBeLessThan(0.02);
    expect(on.scored).toBe(12);
    expect(on.within).toBe(1);
    expect(on.crps).toBeLessThan(half.crps as number);
    expect(on.counted).toBe(months.slice(48).reduce((sum, each) => sum + Number(/, (\d+)\)/.exec(each)?.[1]), 0));
    const ahead = (await rows("forecast_month")).filter(({ forecast }) => forecast === "on");
    expect(ahead).toHaveLength(12);
    for (const { q025, q10, median, q90, q975 } of ahead)
      expect([q025, q10, median, q90, q975].toSorted((a, b) => a - b)).toEqual([q025, q10, median, q90, q975]);
  });
  it.each([
    ["ten months", counts("").replace("2018-01-01", "2021-03-01"), months, "A scenario of counts needs at least 12 points; there are 10."],
    [
      "a count below zero",
      counts(""),
      months.map((each, at) => (at === 5 ? each.replace(/, \d+\)/, ", -2)") : each)),
      "Entry 6 of series s is -2.",
    ],
    ["a series that is not there", counts("").replace("series: s", "series: z"), months, "The case has no series z with rows."],
    ["nothing but zeros", counts(""), months.map((each) => each.replace(/, \d+\)/, ", 0)")), "Every count is zero."],
  ])("refuses %s", async (_, scenarios, values, says) => {
    const { problems } = await built({ "case.yaml": series(values), "judgements/scenarios.yaml": scenarios });
    expect(problems.find(({ code }) => code === "scenario/refused")?.says).toBe(`“on” cannot be worked out. ${says}`);
  });
});

describe("explanations", () => {
  const claims = "claims:\n  - {id: k1, says: One caused the other, kind: analytic}\n";
  const held = (rest: string) =>
    `hypotheses:\n  - {id: a, says: A did it, claim: k1}\n  - {id: b, says: B did it}\n  - {id: c, says: C did it}\nevidence:\n${rest}`;
  const row = (id: string, marks: string, more = "") =>
    `  - {id: ${id}, says: ${id}, marks: {${marks}}, by: me, date: 2026-01-01${more}}\n`;
  it("counts a chain of sources once, tells ties, what nothing was asked of, and what contradicts itself", async () => {
    const likely = ", likelihoods: {a: 0.8, b: 0.2, c: 0.4}, group: wire";
    const { rows, problems } = await built({
      "judgements/claims.yaml": claims,
      "judgements/hypotheses.yaml": `${held(
        row("e1", "a: C, b: I, c: N", likely) +
          row("e2", "a: C, b: I, c: N", likely) +
          row("e3", "a: I, b: C, c: N", ", likelihoods: {a: 0.5, b: 0.4, c: 0.4}"),
      )}expected_evidence:\n  - {id: s1, says: A letter, likelihoods: {a: 0.5, b: 0.01, c: 0.02}}\n`,
    });
    const found = new Map((await rows("hypothesis")).map((each) => [each.id, each]));
    expect([...found.values()].map(({ id, rank, asked }) => [id, rank, asked])).toEqual([
      ["a", 2, 3],
      ["b", 3, 3],
      ["c", 1, 0],
    ]);
    const expected = 10 * Math.log10(0.2 / 0.8) + 10 * Math.log10(0.4 / 0.5);
    expect(found.get("b")?.decibels).toBeCloseTo(expected, 6);
    expect(found.get("b")?.decibels_apart).toBeCloseTo(expected + 10 * Math.log10(0.2 / 0.8), 6);
    const letter = (await rows("expected_evidence")).find(({ hypothesis }) => hypothesis === "a");
    expect(letter?.test).toBe("smoking-gun");
    expect(letter?.decides).toBeCloseTo(10 * Math.log10(50), 6);
    const told = problems.filter(({ code }) => code.startsWith("explain/"));
    expect(told.map(({ code }) => code).sort()).toEqual(["explain/incoherent", "explain/nothing-asked"]);
    expect(told.find(({ code }) => code === "explain/incoherent")?.says).toContain("e3 is marked C for b and I for a");
  });
  it("asks for a rival where the report states what caused what", async () => {
    const report = "# R\n\nIt is said that [one caused the other](claim:k1).\n";
    const without = await built({ "judgements/claims.yaml": claims, "report.md": report });
    expect(without.problems.filter(({ code }) => code === "explain/no-rival")).toHaveLength(1);
    const beside = await built({
      "judgements/claims.yaml": claims,
      "report.md": report,
      "judgements/hypotheses.yaml": held("  []\n").replace("evidence:\n  []", "evidence: []"),
    });
    expect(beside.problems.filter(({ code }) => code === "explain/no-rival")).toEqual([]);
  });
  it("says that priors do not add up", async () => {
    const { problems } = await built({
      "judgements/hypotheses.yaml":
        "hypotheses:\n  - {id: a, says: A, prior: 0.7}\n  - {id: b, says: B, prior: 0.6, parts: [{says: x, prior: 0.5}, {says: y, prior: 0.4}]}\nevidence: []\n",
    });
    const says = problems.filter(({ code }) => code === "explain/incoherent").map((each) => each.says);
    expect(says.some((each) => each.includes("add up to 1.3"))).toBe(true);
    expect(says.some((each) => each.includes("unpacked, it seems likelier"))).toBe(true);
  });
});
