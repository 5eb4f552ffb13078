import { expect, it } from "vitest";
import type { Engine } from "../../../engine/engine.js";
import { edgesOfFights } from "./edges-of-fights.js";

const where = { file: "events/ged241.csv", table: "event" } as const;
const whole = { grain: "event", since: "2015-01-03", until: "2023-12-31", released: { since: "1989-01-01", until: "2023-12-31" } };

/** An engine whose rows are fights, and whose longest stretch without any is a week. */
const over = (fights: readonly object[]) =>
  ({ rows: async (sql: string) => (sql.includes("longest") ? [{ longest: 7 }] : fights) }) as unknown as Engine;

it("finds the cut where one government fights more groups than calls may be nested", async () => {
  const foes = 30_000;
  const country = "SYR";
  const fights = [0, 1, 2].flatMap((season) => [
    ...Array.from({ length: foes }, (_, at) => ({ season, a: `Group ${at}`, b: "Government", country })),
    { season, a: "Elsewhere", b: "Others", country },
  ]);
  expect(await edgesOfFights(over(fights), where, whole)).toEqual({ since: "2015-01-01" });
});

/** One war with rows by season, however many take part in it. */
const war = (rows: readonly number[]) => {
  const fights = rows.flatMap((_, season) =>
    Array.from({ length: 50 }, (_, at) => ({ season, a: `Group ${at}`, b: `Group ${at + 1}`, country: "SYR" })),
  );
  return {
    rows: async (sql: string) =>
      sql.includes("longest") ? [{ longest: 7 }] : sql.includes("count(*) as n") ? rows.map((n, season) => ({ season, n })) : fights,
  } as unknown as Engine;
};

it("takes the silence before one war that begins as full as ever for unknown: it broke out, or somebody cut there", async () => {
  expect(await edgesOfFights(war([50, 40, 60, 55]), where, whole)).toEqual({ since: "2015-01-01" });
});

it.each([
  ["swells from a few rows", [3, 40, 60, 55]],
  ["begins below what is usual", [14, 40, 60, 55]],
  ["has few rows in every season", [4, 3, 5, 4]],
])("holds the silence before one war for peace where it %s", async (_, rows) => {
  expect(await edgesOfFights(war(rows), where, whole)).toEqual({});
});
