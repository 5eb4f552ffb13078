import { at } from "../../domain/at.js";
import { type Days, monthsCovered, shareCovered } from "../../domain/days/covered.js";
import { knownDisjoint } from "../../domain/measures/disjoint.js";
import type { Row } from "../../domain/tables.js";
import type { Period, Tie, TieNetwork } from "../../pages/page.js";
import { heldIn } from "../../stages/relate/dyads/ties.js";
import { signsOf } from "../dyads/pair-signs.js";
import { pairSums, type StatedTie, signOf, statedTies, type YearSum } from "../dyads/ties.js";
import { monthWise } from "../evidence/event-rows.js";
import { daysOf, type OpenCase } from "../opened/open-case.js";
import { listed, monthName, plural } from "../words.js";
import { stretchesOf } from "./coverage.js";

/** Whether a dataset covers a whole year. */
export function isCovered(stretches: readonly Days[], year: number): boolean {
  return shareCovered(stretches, { since: `${year}-01-01`, until: `${year}-12-31` }) > 0.99;
}

/** Most ties that one drawing holds. */
const most = 16;

/** Fights of the last year, or month, that the dataset of the deadliest fights covers whole; and ties that the case states of it. */
export async function network(open: OpenCase, period: Period): Promise<TieNetwork> {
  const days = daysOf(period);
  const { dataset, year, span, fights } = await lastFights(open, days);
  const all = await statedTies(open, days);
  const stated = await heldAmong(open, all, whenOf(year, span));
  const signs = await signsOf(open, period);
  const ties: Tie[] = fights.map(({ a, b, dataset: of, low, best, high }) => ({
    a,
    b,
    sign: signs.get(at("dyad", a, b)) ?? "none",
    value: best,
    low,
    high,
    note: `${plural(best, "death")} in ${year}`,
    at: span ? at("dyad-sum", a, b, of, ...span) : at("dyad-year", a, b, of, year ?? ""),
  }));
  for (const { a, b, sign, by } of stated) {
    if (sign === "none" || ties.some((each) => each.a === a && each.b === b)) continue;
    ties.push({ a, b, sign, value: null, low: null, high: null, note: by.map(({ act }) => act).join(", "), at: at("tie", a, b) });
  }
  const known = new Set(open.case.says.actors.actors.map(({ id }) => id));
  const weight = ({ a, b, value, sign }: Tie) => (known.has(a) && known.has(b) ? 1e9 : 0) + (value ?? (sign === "disputed" ? 2e8 : 1e8));
  const kept = ties.sort((a, b) => weight(b) - weight(a)).slice(0, most);
  return {
    dataset,
    year,
    ties: kept,
    rows: fights.length,
    claims: stated.reduce((sum, { by }) => sum + by.filter(({ kind }) => kind === "claim").length, 0),
    more: ties.length - kept.length,
    elsewhen: signed(all) - signed(stated),
  };
}

function signed(ties: readonly StatedTie[]): number {
  return ties.filter(({ sign }) => sign !== "none").length;
}

/** First and last day of the year or month whose fights are drawn; null where none are. */
function whenOf(year: string | null, span: readonly [string, string] | null): readonly [string, string] | null {
  return span ?? (year === null ? null : [`${year}-01-01`, `${year}-12-31`]);
}

/** Ties as the case states them: beside the fights of one year, those alone that hold in that year, by the rule of its slice. */
async function heldAmong(open: OpenCase, stated: StatedTie[], when: readonly [string, string] | null): Promise<StatedTie[]> {
  if (!when) return stated;
  const ties = await open.tables.rows<Row<"tie">>("select * from tie");
  const held = new Set(heldIn(ties, { since: when[0], until: when[1] }).map(({ id }) => id));
  return stated.flatMap(({ by: all, ...pair }) => {
    const by = all.filter(({ id }) => held.has(id));
    return by.length ? [{ ...pair, sign: signOf(by), by }] : [];
  });
}

interface Fights {
  /** Several are named together where they count other deaths by their definitions, as battles and fights between groups. */
  readonly dataset: string | null;
  /** “2021”, or “Oct 2023” where no year is covered whole. */
  readonly year: string | null;
  /** First and last day, where it is no whole year. */
  readonly span: readonly [string, string] | null;
  readonly fights: readonly YearSum[];
}

async function lastFights(open: OpenCase, days: readonly [string, string]): Promise<Fights> {
  const all = (await pairSums(open, days)).filter(({ deadly }) => deadly > 0);
  const yearly = all.filter((each) => each.yearly);
  const stretches = await stretchesOf(open);
  const sums = (yearly.length ? yearly : all).filter(({ dataset }) => stretches.has(dataset));
  const groups = [...knownDisjoint, ...open.case.says.case.disjoint];
  const together = [...new Set(sums.map(({ dataset }) => dataset))].map(
    (dataset) => groups.find((each) => each.includes(dataset)) ?? [dataset],
  );
  const deaths = (list: readonly string[], of: readonly YearSum[]) =>
    of.reduce((sum, each) => sum + (list.includes(each.dataset) ? each.best : 0), 0);
  const [main] = together.sort((a, b) => deaths(b, sums) - deaths(a, sums) || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  const mine = sums.filter(({ dataset }) => main?.includes(dataset));
  const deadliest = (fights: readonly YearSum[]) => fights.filter(({ best }) => best > 0).sort((a, b) => b.best - a.best);
  const named = (fights: readonly YearSum[]) => listed([...new Set(fights.map(({ dataset }) => dataset))].sort()) || null;
  const whole = mine.filter((each) => isCovered(stretches.get(each.dataset) ?? [], each.year));
  if (whole.length) {
    const year = Math.max(...whole.map((each) => each.year));
    const fights = deadliest(whole.filter((each) => each.year === year));
    return { dataset: named(fights), year: String(year), span: null, fights };
  }
  const last = [...new Set(mine.map(({ dataset }) => dataset))]
    .flatMap((dataset) => monthsCovered(stretches.get(dataset) ?? []))
    .filter((month) => `${month}-01` >= days[0] && `${month}-28` <= days[1])
    .sort()
    .at(-1);
  if (yearly.length || last === undefined) return { dataset: named(mine), year: null, span: null, fights: [] };
  const span = daysOf({ from: last, to: last });
  const isInMonth = ({ dataset }: YearSum) => main?.includes(dataset) && monthsCovered(stretches.get(dataset) ?? []).includes(last);
  const fights = deadliest((await pairSums(open, span, { where: monthWise })).filter(isInMonth));
  return { dataset: named(fights), year: monthName(span[0]), span, fights };
}
