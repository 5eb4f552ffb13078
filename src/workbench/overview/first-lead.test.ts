import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import { dyads } from "../dyads/dyads.js";
import type { OpenCase } from "../opened/open-case.js";
import { timelineLead } from "../timeline/timeline-lead.js";
import { firstLead } from "./first-lead.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const period = { from: "2020-01-01", to: "2020-12-31" };
const opened = (bounds = period) =>
  ({
    tables: engine,
    hash: "lead",
    problems: [],
    case: { says: { case: { disjoint: [], region: ["COL"], period: bounds, coder: { kinds: [] } }, actors: { actors: [] } } },
  }) as unknown as OpenCase;

const event = (id: string, given: Partial<Row<"event">>) =>
  rowOf("event", { id, file: "events/a.csv", dataset: "ACLED", grain: "event", country: "COL", best: 1, title: id, ...given });

async function hold(...events: readonly Row<"event">[]): Promise<void> {
  await engine.write("event", events);
  const days = { since: period.from, until: period.to, basis: "rows", places: '["COL"]', kinds: "[]" } as const;
  await engine.write("coverage", [rowOf("coverage", { file: "events/a.csv", dataset: "ACLED", grain: "event", deaths: true, ...days })]);
}

const lead = async () => (await firstLead(opened(), { from: "2020-01", to: "2020-12" }))?.phrases.map(({ text }) => text).join("");

it("says of which kind the rows are where all are of one: an export by a filter tells of no other deaths", async () => {
  await hold(...["2020-01-05", "2020-04-05"].map((day, at) => event(`e${at}`, { day, last: day, type: "Violence against civilians" })));
  expect(await lead()).toContain("ACLED counts 2 deaths, Jan 2020 to Dec 2020, with rows of one kind alone (violence against civilians)");
  await engine.write("event", [event("other", { day: "2020-05-01", last: "2020-05-01", type: "Battles" })]);
  expect(await lead()).not.toContain("of one kind");
});

it("counts in its month what is dated to a week of it, and in none what lies across two or is known to a year", async () => {
  const weeks = Array.from({ length: 6 }, (_, at) => event(`w${at}`, { day: "2020-03-02", last: "2020-03-06", precision: "week" }));
  const across = Array.from({ length: 7 }, (_, at) => event(`x${at}`, { day: "2020-05-29", last: "2020-06-03", precision: "week" }));
  const year = Array.from({ length: 9 }, (_, at) => event(`y${at}`, { day: "2020-01-01", last: "2020-12-31", precision: "year" }));
  const days = Array.from({ length: 5 }, (_, at) => event(`d${at}`, { day: "2020-07-01", last: "2020-07-01", precision: "day" }));
  await hold(...weeks, ...across, ...year, ...days);
  const says = async (from: string, to: string) => (await timelineLead(opened(), [from, to]))?.phrases.map(({ text }) => text).join("");
  expect(await says("2020-01-01", "2020-12-31")).toContain("Mar 2020 saw the most: 6 of 27 happenings; no promise is entered.");
  expect(await says("2020-03-01", "2020-03-31")).toContain("15 happenings; no promise is entered.");
});

it("says of promises what became of them, and where nothing is told of that, that it is not", async () => {
  const fates = {
    2016: ["kept", "open", "broken", "broken"],
    2017: ["broken", "broken"],
    2018: ["open", "contested"],
    2019: ["overdue"],
  } as const satisfies Record<number, readonly Row<"commitment">["status"][]>;
  const rows = Object.entries(fates).flatMap(([year, all]) =>
    all.map((status, at) => rowOf("commitment", { id: `p${year}-${at}`, says: "to hold fire", status, made: `${year}-02-01` })),
  );
  await hold(event("e", { day: "2016-05-01", last: "2019-05-01" }));
  await engine.write("commitment", rows);
  const says = async (year: number) =>
    (await timelineLead(opened(), [`${year}-01-01`, `${year}-12-31`]))?.phrases.map(({ text }) => text).join("");
  expect(await says(2016)).toBe("1 happening; of 4 promises, 1 was kept and 2 broken.");
  expect(await says(2017)).toBe("1 happening; of 2 promises, 2 were broken.");
  expect(await says(2018)).toBe("1 happening; 2 promises are entered, none told as kept or broken.");
  expect(await says(2019)).toBe("1 happening; 1 promise is entered, not told as kept or broken.");
});

it("names the month with most happenings only where every dataset looks at all of the days", async () => {
  const spring = Array.from({ length: 6 }, (_, at) => event(`s${at}`, { day: `2020-03-0${at + 1}`, last: `2020-03-0${at + 1}` }));
  await hold(...spring, event("later", { day: "2020-09-01", last: "2020-09-01" }));
  const says = async () => (await timelineLead(opened(), ["2020-01-01", "2020-12-31"]))?.phrases.map(({ text }) => text).join("");
  expect(await says()).toContain("Mar 2020 saw the most: 6 of 7 happenings;");
  await engine.run("update coverage set since = '2020-03-01', until = '2020-03-31'");
  expect(await says()).toContain("7 happenings; no promise");
});

it("tells the deadliest pair with the days that its dataset looks at, where they are not those of the period", async () => {
  await hold(event("e", { day: "2020-03-05", last: "2020-03-05", actor: "COL", target: "ELN", best: 40 }));
  await engine.write("counts_as", [...["COL", "ELN"].map((name) => rowOf("counts_as", { name, actor: name, how: "actors" }))]);
  const says = async () => (await dyads(opened(), { from: "2020-01", to: "2020-12" })).lead?.phrases.map(({ text }) => text).join("");
  expect(await says()).toContain("Deadliest: COL and ELN, 40 deaths (ACLED). Of");
  await engine.run("update coverage set since = '2020-03-01', until = '2020-03-31'");
  expect(await says()).toContain("Deadliest: COL and ELN, 40 deaths (ACLED of Mar 2020). Of");
  await engine.run("update coverage set since = '2020-02-20', until = '2020-03-31'");
  expect(await says()).toContain("(ACLED of 20 Feb 2020 to 31 Mar 2020). Of");
});

it("counts no month as whole that the case has in part", async () => {
  await hold(...["2020-03-20", "2020-04-20", "2020-05-20"].map((day, at) => event(`e${at}`, { day, last: day })));
  const bounds = { from: "2020-03-15", to: "2020-05-21" };
  const says = (await firstLead(opened(bounds), { from: "2020-03", to: "2020-05" }))?.phrases.map(({ text }) => text).join("");
  expect(says).toContain("ACLED counts 1 death, Apr 2020.");
});
