import type { Row } from "../../domain/tables.js";
import { precedenceMethods } from "../../domain/vocabulary.js";
import { needPoints } from "../../methods/refusal.js";
import { grangerF, lagByAic, logRate, todaYamamoto } from "../../methods/series/granger.js";
import { lagged, tailOf } from "../../methods/series/lags.js";
import { ljungBox } from "../../methods/series/residual-checks.js";
import { leastSquares, ones } from "../../methods/statistics/linear/least-squares.js";
import { adjust } from "../../methods/statistics/multiple-testing.js";
import { type MonthSeries, needEveryMonth } from "./month-series.js";
import { asking, type Declined } from "./refused.js";

const mostLags = 6;

/**
 * Which series tells which, in both directions, by Granger's F and by Toda and Yamamoto, with p held against the number of pairs. It shows
 * precedence and no cause: a shock that reaches one of two first looks the same. Two that share rows, as a country and a pair that fights in it,
 * are not asked: a sum that tells its own part is no finding.
 */
export function precedenceOf(
  all: readonly MonthSeries[],
  shareRows: (one: string, other: string) => boolean = () => false,
): {
  readonly precedence: readonly Row<"precedence">[];
  readonly declined: readonly Declined[];
} {
  const declined: Declined[] = [];
  const found = all.flatMap((cause) =>
    all.flatMap((effect) => {
      if (cause === effect || shareRows(cause.id, effect.id)) return [];
      const ask = <T>(method: string, run: () => T) => asking({ subject: effect.id, method, about: cause.id }, declined, run);
      const pair = ask("precedence", () => together(cause, effect));
      if (!pair) return [];
      const row = (method: Row<"precedence">["method"], statistic: number, p: number): Omit<Row<"precedence">, "q" | "pairs"> => ({
        cause: cause.id,
        effect: effect.id,
        method,
        lags: pair.lags,
        statistic,
        p,
        left_over: pair.leftOver,
        since: pair.since,
        until: pair.until,
        rows: 2 * pair.y.length,
      });
      const granger = ask("granger", () => grangerF(pair.x, pair.y, pair.lags));
      const toda = ask("toda-yamamoto", () => todaYamamoto(pair.x, pair.y, pair.lags));
      return [...(granger ? [row("granger", granger.f, granger.p)] : []), ...(toda ? [row("toda-yamamoto", toda.chiSquare, toda.p)] : [])];
    }),
  );
  const precedence = precedenceMethods.flatMap((method) => {
    const mine = found.filter((each) => each.method === method);
    const q = adjust(mine.map((each) => each.p)).BH;
    return mine.map((each, at): Row<"precedence"> => ({ ...each, q: q[at] as number, pairs: mine.length }));
  });
  return { precedence, declined };
}

/** The months that both series have, as logarithms, with the number of lags that tells the second best. */
function together(cause: MonthSeries, effect: MonthSeries) {
  needEveryMonth(cause);
  needEveryMonth(effect);
  const months = effect.months.filter((month) => cause.months.includes(month));
  needPoints(months.length, 24, "A test of precedence");
  const of = ({ months: own, values }: MonthSeries) => logRate(months.map((month) => values[own.indexOf(month)] as number));
  const [x, y] = [of(cause), of(effect)];
  const lags = lagByAic(x, y, Math.min(mostLags, Math.floor(months.length / 6) - 1));
  const tail = tailOf(y, lags);
  const columns = [ones(tail.length), ...lagged(y, lags), ...lagged(x, lags)];
  const { residuals } = leastSquares({ names: columns.map((_, at) => `column ${at + 1}`), columns }, tail);
  const lag = Math.min(12, Math.floor(tail.length / 4));
  return {
    x,
    y,
    lags,
    since: months[0] as string,
    until: months.at(-1) as string,
    leftOver: ljungBox(residuals, lag, Math.min(lags, lag - 1)).p,
  };
}
