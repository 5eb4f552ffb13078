import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyTables, rowOf } from "../../../test/helpers/tables.js";
import type { Row } from "../../domain/tables.js";
import type { DuckDB } from "../../engine/duckdb.js";
import type { OpenCase } from "../opened/open-case.js";
import { timelineLead } from "../timeline/timeline-lead.js";
import { firstLead } from "./first-lead.js";

let engine: DuckDB;
beforeEach(async () => {
  engine = await emptyTables();
});
afterEach(() => engine.close());

const period = { from: "2020-01-01", to: "2020-12-31" };
const opened = () =>
  ({
    tables: engine,
    hash: "lead",
    problems: [],
    case: { says: { case: { disjoint: [], region: ["COL"], period, coder: { kinds: [] } }, actors: { actors: [] } } },
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
  expect(await says("2020-01-01", "2020-12-31")).toContain("27 happenings, most in Mar 2020 (6), and");
  expect(await says("2020-03-01", "2020-03-31")).toContain("15 happenings, and");
});
