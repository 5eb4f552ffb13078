import { monthsLater } from "../../domain/days/period.js";
import { negativeBinomialRegression } from "../counts/negative-binomial.js";
import { needCounts, needPoints, Refusal } from "../refusal.js";
import { ones } from "../statistics/linear/least-squares.js";
import { seededRandom } from "../statistics/random.js";
import { countScenario } from "./count-scenario.js";
import { binaryScores, crps } from "./forecast-scores.js";

/** A scenario of counts as judgements/scenarios.yaml writes it: what is left out is as in the one it stands on. */
export interface WrittenAhead {
  readonly id: string;
  readonly says: string;
  readonly from?: string | undefined;
  readonly series?: string | undefined;
  readonly fit?: { readonly from: string; readonly to: string } | undefined;
  readonly months?: number | undefined;
  readonly multiplier?: number | undefined;
  readonly spread?: number | undefined;
  readonly trend?: boolean | undefined;
  readonly because?: string | undefined;
}

/** A scenario of counts with what it takes from the one that it stands on. */
export interface Ahead {
  readonly id: string;
  readonly says: string;
  readonly parent: string | null;
  readonly series: string;
  readonly fit: { readonly from: string; readonly to: string };
  readonly months: number;
  readonly multiplier: number;
  readonly spread: number;
  readonly trend: boolean;
  readonly because: string | null;
}

export interface SeriesGiven {
  readonly months: readonly string[];
  readonly values: readonly number[];
}

interface MonthAhead {
  readonly month: string;
  readonly mean: number;
  /** At 2.5, 10, 25, 50, 75, 90 and 97.5 per cent. */
  readonly quantiles: readonly number[];
  readonly counted: number | null;
  readonly crps: number | null;
  readonly more: number | null;
}

export interface Forecast {
  readonly since: string;
  readonly until: string;
  readonly model: {
    readonly family: string;
    readonly dispersion: number;
    readonly columns: readonly { readonly name: string; readonly value: number; readonly error: number }[];
  };
  readonly months: readonly MonthAhead[];
  readonly total: readonly number[];
  readonly counted: number | null;
  readonly scored: number;
  readonly crps: number | null;
  readonly naive: number | null;
  readonly within: number | null;
  readonly brier: number | null;
  readonly rows: number;
}

export function aheadOf(all: readonly WrittenAhead[], id: string, path: readonly string[] = []): Ahead {
  const written = all.find((each) => each.id === id);
  if (!written)
    throw new Refusal(
      "unknown-state",
      `There is no scenario ${id} to stand on.`,
      "Name one of judgements/scenarios.yaml, or take from out.",
    );
  if (path.includes(id))
    throw new Refusal("preference-cycle", `The scenarios ${[...path, id].join(", ")} stand on one another.`, "Let one of them say all.");
  const below = written.from === undefined ? undefined : aheadOf(all, written.from, [...path, id]);
  const series = written.series ?? below?.series;
  const fit = written.fit ?? below?.fit;
  if (!series || !fit)
    throw new Refusal(
      "too-few-points",
      `${id} has no ${series ? "months to learn from" : "series"}.`,
      "Give it series and fit, or let it stand on one that has them.",
    );
  if (fit.from >= fit.to) throw new Refusal("out-of-range", `${id} learns from ${fit.from} to ${fit.to}, which is no time.`, "Mend fit.");
  return {
    id,
    says: written.says,
    parent: written.from ?? null,
    series,
    fit,
    months: written.months ?? below?.months ?? 12,
    multiplier: written.multiplier ?? below?.multiplier ?? 1,
    spread: written.spread ?? below?.spread ?? 0,
    trend: written.trend ?? below?.trend ?? false,
    because: written.because ?? below?.because ?? null,
  };
}

/** Years are told with one season where they are whole; `draws` of 10,000 take a few tenths of a second. The same seed gives the same fan. */
export function drawAhead(ahead: Ahead, { months, values }: SeriesGiven, draws = 10_000): Forecast {
  const learnt = months.flatMap((month, at) => (month >= `${ahead.fit.from.slice(0, 7)}-01` && month <= ahead.fit.to ? [at] : []));
  needPoints(learnt.length, 12, "A scenario of counts");
  const [first, last] = [learnt[0] as number, learnt.at(-1) as number];
  for (let at = first + 1; at <= last; at++)
    if (months[at] !== monthsLater(months[at - 1] as string, 1))
      throw new Refusal("too-few-points", `There is no row for the month after ${months[at - 1]?.slice(0, 7)}.`, "Give every month a row.");
  const counts = learnt.map((at) => values[at] as number);
  needCounts(counts, `series ${ahead.series}`);
  const isSeasonal = counts.length >= 24;
  const rowOf = (step: number): number[] => {
    const turn = (2 * Math.PI * step) / 12;
    return [1, ...(ahead.trend ? [step] : []), ...(isSeasonal ? [Math.sin(turn), Math.cos(turn)] : [])];
  };
  const names = ["level", ...(ahead.trend ? ["trend"] : []), ...(isSeasonal ? ["season, sine", "season, cosine"] : [])];
  const rows = counts.map((_, at) => rowOf(at + 1));
  const columns = names.map((_, column) => (column === 0 ? ones(counts.length) : Float64Array.from(rows, (row) => row[column] as number)));
  const fit = negativeBinomialRegression({ names, columns }, counts);
  const steps = Array.from({ length: ahead.months }, (_, at) => at);
  const fan = countScenario(
    fit,
    {
      ahead: steps.map((step) => rowOf(counts.length + step + 1)),
      multipliers: steps.map(() => ahead.multiplier),
      spread: ahead.spread,
    },
    seededRandom(1),
    { draws },
  );
  const until = months[last] as string;
  const out = steps.map((step): MonthAhead & { readonly naive: number | null; readonly before: number | null } => {
    const month = monthsLater(until, step + 1);
    const at = months.indexOf(month);
    const counted = at < 0 ? null : (values[at] as number);
    const before = counts[counts.length - 12 + (step % 12)] ?? null;
    const drawn = fan.draws[step] as Float64Array;
    return {
      month,
      mean: fan.means[step] as number,
      quantiles: fan.quantiles[step] as readonly number[],
      counted,
      crps: counted === null ? null : crps(drawn, counted),
      more: before === null ? null : drawn.reduce((sum, each) => sum + (each > before ? 1 : 0), 0) / drawn.length,
      naive: counted === null || before === null ? null : Math.abs(counted - before),
      before,
    };
  });
  return {
    since: months[first] as string,
    until,
    model: {
      family: fit.family,
      dispersion: fit.dispersion,
      columns: names.map((name, at) => ({ name, value: fit.coefficients[at] as number, error: fit.errors[at] as number })),
    },
    months: out.map(({ naive: _, before: _before, ...each }) => each),
    total: fan.total,
    ...scoresOf(out),
    rows: counts.length,
  };
}

type Drawn = MonthAhead & { readonly naive: number | null; readonly before: number | null };

/** How well it did, of the months that have passed. */
function scoresOf(out: readonly Drawn[]): Pick<Forecast, "counted" | "scored" | "crps" | "naive" | "within" | "brier"> {
  const passed = out.filter((each): each is Drawn & { counted: number; crps: number } => each.counted !== null);
  if (!passed.length) return { counted: null, scored: 0, crps: null, naive: null, within: null, brier: null };
  const mean = (of: (each: (typeof passed)[number]) => number) => passed.reduce((sum, each) => sum + of(each), 0) / passed.length;
  const asked = passed.filter((each) => each.more !== null && each.before !== null);
  return {
    counted: passed.length === out.length ? passed.reduce((sum, each) => sum + each.counted, 0) : null,
    scored: passed.length,
    crps: mean((each) => each.crps),
    naive: passed.every((each) => each.naive !== null) ? mean((each) => each.naive as number) : null,
    within: mean(({ counted, quantiles }) => (counted >= (quantiles[1] as number) && counted <= (quantiles[5] as number) ? 1 : 0)),
    brier: asked.length
      ? binaryScores(
          asked.map((each) => each.more as number),
          asked.map((each) => (each.counted > (each.before as number) ? 1 : 0)),
        ).brier
      : null,
  };
}
