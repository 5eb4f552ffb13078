import { problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { type Store, sql, stage, type Work } from "../../flow/stage.js";
import { minimalRepairs } from "../../methods/balance/minimal-repairs.js";
import { signedGraph } from "../../methods/balance/signed-graph.js";
import { Refusal } from "../../methods/refusal.js";
import { aheadOf, drawAhead } from "../../methods/scenarios/counts-ahead.js";
import { gameOf, solveGame, stateWords } from "../../methods/scenarios/option-game.js";
import { shelfOf, shelfTables, supportOf } from "../cross-reference/evidence.js";
import { monthSeries, nameOf } from "../explain/month-series.js";
import { judge, tellFaults } from "./commitments.js";

const written = [
  "commitment",
  "scenario",
  "repair_set",
  "game",
  "game_state",
  "game_turn",
  "game_wish",
  "game_need",
  "forecast",
  "forecast_month",
] as const;
const read = [...shelfTables, "triad", "claim", "series_month"] as const;
type ProjectStore = Store<(typeof read)[number], (typeof written)[number]>;

/** What was promised and what came of it; what would balance the ties; what if: graph models and counts that go on. */
export const project = stage({
  name: "project",
  says: "follow commitments, find what would balance the ties, work out the scenarios",
  reads: read,
  writes: written,
  slice: (caseFile) => [caseFile.says.commitments, caseFile.says.scenarios, caseFile.says.case.period],
  run: async (store, work) => {
    await commitments(store, work);
    await store.fill("scenario", sql(import.meta.url, "./scenario.sql"));
    await repairs(store);
    await games(store, work);
    await forecasts(store, work);
  },
});

async function commitments(store: ProjectStore, work: Work): Promise<void> {
  const shelf = await shelfOf(store);
  const rows: Row<"commitment">[] = [];
  for (const [index, each] of work.case.says.commitments.commitments.entries()) {
    const at = (...path: (string | number)[]) => work.case.at("commitments", "commitments", index, ...path);
    const found = [];
    for (const [ordinal, { shows, ...evidence }] of each.evidence.entries()) {
      const where = (...path: (string | number)[]) => at("evidence", ordinal, ...path);
      found.push({ ...(await supportOf({ id: each.id }, evidence, ordinal, where, store, shelf, work)), shows: shows ?? null });
    }
    const judged = judge(each, found, work.case.says.case.period.to);
    tellFaults(each, judged, at, work);
    const { file, line } = at();
    rows.push({
      id: each.id,
      file,
      line,
      says: each.says,
      promiser: each.by,
      promisee: each.to ?? null,
      agreement: each.agreement ?? null,
      made: each.made ?? null,
      due: each.due ?? null,
      moved: judged.deadline === (each.due ?? null) ? null : judged.deadline,
      ended: each.ended ?? null,
      status: judged.status,
      late: judged.late,
      kept: judged.kept,
      broken: judged.broken,
      evidence: JSON.stringify(found),
      moves: JSON.stringify(each.moves),
      note: each.note ?? null,
    });
  }
  await store.write("commitment", rows);
}

/** Smallest sets of ties whose turning would leave two camps, or one, in all undisputed ties that claims state. */
async function repairs(store: ProjectStore): Promise<void> {
  const ties = await store.rows<{ a: string; b: string; sign: string; claims: number }>(
    `select least(tie_actor, tie_target) as a, greatest(tie_actor, tie_target) as b, min(tie_sign) as sign, count(*) as claims
     from claim where tie_sign in ('amity', 'enmity') and tie_actor <> tie_target
     group by least(tie_actor, tie_target), greatest(tie_actor, tie_target) having count(distinct tie_sign) = 1 order by a, b`,
  );
  const names = [...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort();
  const graph = signedGraph(
    names.length,
    ties.map(({ a, b, sign }) => [names.indexOf(a), names.indexOf(b), sign === "amity" ? 1 : -1] as const),
  );
  const found = ties.length ? minimalRepairs(graph, 50) : null;
  if (!found?.size) return;
  await store.write(
    "repair_set",
    found.sets.flatMap((set, index) =>
      set.map((edge): Row<"repair_set"> => {
        const [a, b] = [names[graph.from[edge] as number] as string, names[graph.to[edge] as number] as string];
        const tie = ties.find((each) => each.a === a && each.b === b);
        const was = tie?.sign ?? "amity";
        return {
          ordinal: index + 1,
          a,
          b,
          was,
          becomes: was === "amity" ? "enmity" : "amity",
          sets: found.count,
          claims: tie?.claims ?? 0,
        };
      }),
    ),
  );
}

async function games(store: ProjectStore, work: Work): Promise<void> {
  const all = work.case.says.scenarios.games;
  for (const [index, { id }] of all.entries()) {
    const { file, line } = work.case.at("scenarios", "games", index);
    await tried(work, ["games", index], id, async () => {
      const game = gameOf(all, id);
      const solved = await work.remember(nameOf("game", game), () => solveGame(game));
      const place = { file, line };
      await store.write("game", [
        {
          id,
          ...place,
          says: game.says,
          parent: game.parent,
          actors: JSON.stringify(solved.actors),
          options: JSON.stringify(game.options),
          wishes: JSON.stringify({ wishes: game.wishes, pairs: game.pairs, impossible: game.impossible }),
          states: solved.states.length,
          now: solved.now,
          because: game.because,
          note: game.note,
        },
      ]);
      await store.write(
        "game_state",
        solved.states.map(({ state, equilibria, stable, leaves, payoffs }) => ({
          game: id,
          state,
          ...place,
          says: stateWords(game, state),
          now: state === solved.now,
          nash: equilibria.includes("nash"),
          gmr: equilibria.includes("gmr"),
          smr: equilibria.includes("smr"),
          seq: equilibria.includes("seq"),
          stable: JSON.stringify(stable),
          leaves: JSON.stringify(leaves),
          payoffs: JSON.stringify(payoffs),
        })),
      );
      await store.write(
        "game_turn",
        solved.turns.map(({ gained, lost, ...each }) => ({
          game: id,
          ...each,
          ...place,
          gained: JSON.stringify(gained),
          lost: JSON.stringify(lost),
        })),
      );
      await store.write(
        "game_wish",
        solved.wishes.map(({ actor, ordinal, wish, turned, gained, lost }) => ({
          game: id,
          actor,
          ordinal,
          ...place,
          wish: JSON.stringify(wish),
          turned: JSON.stringify(turned),
          gained: JSON.stringify(gained),
          lost: JSON.stringify(lost),
        })),
      );
      await store.write(
        "game_need",
        solved.needs.map(({ passed, ...each }) => ({ game: id, ...each, ...place, passed: JSON.stringify(passed) })),
      );
    });
  }
}

async function forecasts(store: ProjectStore, work: Work): Promise<void> {
  const all = work.case.says.scenarios.counts;
  if (!all.length) return;
  const series = monthSeries(await store.table("series_month"));
  for (const [index, { id }] of all.entries()) {
    const { file, line } = work.case.at("scenarios", "counts", index);
    work.progress(index, all.length, id);
    await tried(work, ["counts", index], id, async () => {
      const ahead = aheadOf(all, id);
      const given = series.get(ahead.series);
      if (!given) throw new Refusal("too-few-points", `The case has no series ${ahead.series} with rows.`, "Name a series of case.yaml.");
      const found = await work.remember(nameOf("ahead", ahead, given), () => drawAhead(ahead, given));
      const [low = 0, , , median = 0, , , high = 0] = found.total;
      await store.write("forecast", [
        {
          id,
          file,
          line,
          says: ahead.says,
          series: ahead.series,
          parent: ahead.parent,
          since: found.since,
          until: found.until,
          months: ahead.months,
          multiplier: ahead.multiplier,
          spread: ahead.spread,
          because: ahead.because,
          model: JSON.stringify(found.model),
          draws: 10_000,
          low,
          median,
          high,
          counted: found.counted,
          scored: found.scored,
          crps: found.crps,
          crps_naive: found.naive,
          within: found.within,
          brier: found.brier,
          rows: found.rows,
        },
      ]);
      await store.write(
        "forecast_month",
        found.months.map(({ month, mean, quantiles: [q025 = 0, q10 = 0, q25 = 0, middle = 0, q75 = 0, q90 = 0, q975 = 0], ...each }) => ({
          forecast: id,
          month,
          mean,
          q025,
          q10,
          q25,
          median: middle,
          q75,
          q90,
          q975,
          ...each,
          rows: found.rows,
        })),
      );
    });
  }
}

/** A scenario that cannot be worked out is told with its place; the others go on. */
async function tried(work: Work, path: readonly (string | number)[], id: string, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    const says = cause.message.slice(0, cause.message.length - cause.mend.length).trim();
    work.problem(problem("scenario/refused", work.case.at("scenarios", ...path), `“${id}” cannot be worked out. ${says}`, cause.mend));
  }
}
