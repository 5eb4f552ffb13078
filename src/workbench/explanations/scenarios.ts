import { at } from "../../domain/at.js";
import { cellOf, count, read } from "../../domain/provenance.js";
import type { Row } from "../../domain/tables.js";
import type { Lead } from "../../pages/page.js";
import type { RepairSet, ScenariosPage } from "../../pages/scenarios.js";
import { type OpenCase, rested, seriesOf } from "../opened/open-case.js";
import { leadOf, phrase, plural, told } from "../words.js";
import { problemsOf } from "./explanations.js";

/** What if: games and counts as they are written, with the months that they go on from, and what would balance the ties. */
export async function scenariosPage(open: OpenCase): Promise<ScenariosPage> {
  const { games, counts } = open.case.says.scenarios;
  const sets = await open.tables.rows<Row<"repair_set">>("select * from repair_set order by ordinal, a, b");
  const rows = await open.tables.rows<Row<"series_month">>("select * from series_month order by series, month");
  const wanted = new Set(counts.map(({ series }) => series));
  return {
    lead: await lead(open),
    games,
    counts,
    series: (await seriesOf(open))
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
    rests: await rested(open, [
      { kind: "policy", says: "Games, as judged", sql: "select id, says, states, file, line from game order by line" },
      { kind: "policy", says: "Scenarios of counts", sql: "select id, says, series, median, file, line from forecast order by line" },
      { kind: "dataset", says: "Months of the series", sql: "select series, month, value from series_month order by series, month" },
    ]),
  };
}

async function lead(open: OpenCase): Promise<Lead | null> {
  const [game] = await open.tables.rows<{ id: string; says: string }>("select id, says from game order by line limit 1");
  const [plain] = await open.tables.rows<{ id: string }>(
    "select id from forecast where scored > 0 and within is not null and multiplier = 1 order by line limit 1",
  );
  const phrases = [];
  if (game) {
    const ofGame = "select game, state, says, nash, gmr, smr, seq, file, line from game_state where game = ?";
    const { n: left } = await read(open.tables, `${ofGame} and nash order by state`, [game.id], { n: count }, "judged");
    const { n: states } = await read(open.tables, `${ofGame} order by nash desc, state`, [game.id], { n: count }, "judged");
    phrases.push(
      phrase(`“${game.says}”: `),
      told(left, (n) => (n ? plural(n, "state") : "none")),
      phrase(" of "),
      told(states, (n) => `${n}${left.value ? "" : " states"}`),
      phrase(" would be left by nobody. "),
    );
  }
  if (plain) {
    const { within, scored } = await read(
      open.tables,
      "select id, says, within, scored from forecast where id = ?",
      [plain.id],
      { within: cellOf<number>("within"), scored: cellOf<number>("scored") },
      "projected",
    );
    phrases.push(
      phrase("Counts that go on as they were would have held "),
      told(within, (value) => `${Math.round(value * 100)} %`),
      phrase(" of "),
      told(scored, (n) => plural(n, "later month")),
      phrase(" in the middle 80 % of draws."),
    );
  }
  return phrases.length ? leadOf(phrases) : null;
}
