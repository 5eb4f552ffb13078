import { at } from "../../domain/at.js";
import type { Row } from "../../domain/tables.js";
import type { Lead } from "../../pages/page.js";
import type { RepairSet, ScenariosPage } from "../../pages/scenarios.js";
import type { OpenCase } from "../open-case.js";
import { counted, phrase, plural } from "../words.js";
import { problemsOf } from "./explanations.js";

/** What if: games and counts as they are written, with the months that they go on from, and what would balance the ties. */
export async function scenariosPage(open: OpenCase): Promise<ScenariosPage> {
  const { games, counts } = open.case.says.scenarios;
  const sets = await open.tables.rows<Row<"repair_set">>("select * from repair_set order by ordinal, a, b");
  const rows = await open.tables.rows<Row<"series_month">>("select * from series_month order by series, month");
  const wanted = new Set(counts.map(({ series }) => series));
  return {
    lead: await leadOf(open),
    games,
    counts,
    series: open.case.says.case.series
      .filter(({ id }) => wanted.has(id))
      .map(({ id, says }) => {
        const mine = rows.filter((row) => row.series === id);
        return { id, says, months: mine.map(({ month }) => month), values: mine.map(({ value }) => value) };
      }),
    repairs: [...new Set(sets.map(({ ordinal }) => ordinal))].map(
      (ordinal): RepairSet => ({
        ordinal,
        ties: sets
          .filter((row) => row.ordinal === ordinal)
          .map(({ a, b, was, becomes, claims }) => ({ at: at("derived", "repair_set", ordinal, a, b), a, b, was, becomes, claims })),
      }),
    ),
    repairSets: sets[0]?.sets ?? 0,
    problems: problemsOf(open, (code, file) => code.startsWith("scenario/") || file === "judgements/scenarios.yaml"),
    rests: [
      { kind: "policy", says: "Games, as judged", rows: games.length, at: null },
      { kind: "policy", says: "Scenarios of counts", rows: counts.length, at: null },
      ...(rows.length ? [{ kind: "dataset", says: "Months of the series", rows: rows.length, at: null }] : []),
    ],
  };
}

async function leadOf(open: OpenCase): Promise<Lead | null> {
  const games = await open.tables.rows<{ id: string; says: string; nash: number; states: number }>(
    `select g.id, g.says, g.states, cast(count(case when s.nash then 1 end) as bigint) as nash
     from game g join game_state s on s.game = g.id group by g.id, g.says, g.states, g.line order by g.line`,
  );
  const ahead = await open.tables.rows<{ says: string; within: number | null; scored: number }>(
    "select says, within, scored from forecast where scored > 0 and multiplier = 1 order by line",
  );
  const [first] = games;
  const [plain] = ahead;
  if (!first && !plain) return null;
  const phrases = [
    ...(first
      ? [
          phrase(
            `“${first.says}”: ${first.nash ? `${plural(first.nash, "state")} of ${first.states} would be left by nobody` : `none of ${first.states} states would be left by nobody`}. `,
          ),
        ]
      : []),
    ...(plain?.within !== null && plain
      ? [
          phrase(
            `Counts that go on as they were would have held ${Math.round((plain.within ?? 0) * 100)} % of ${plain.scored} later months in the middle 80 % of draws.`,
          ),
        ]
      : []),
  ];
  return counted(
    phrases,
    "select * from game_state where nash",
    games.reduce((sum, { nash }) => sum + nash, 0),
  );
}
