import { cellOf, read } from "../../domain/provenance.js";
import { type Evidence, evidenceOf, type RowsShown } from "../../domain/report/report.js";
import type { Period } from "../../pages/page.js";
import { daysOf, type OpenCase, seriesOf, turningOf } from "../opened/open-case.js";
import { figure, monthName, plural } from "../words.js";
import { type Maker, shown } from "./piece.js";
import { asked, cellsOf, rowsOf } from "./rows.js";

export const effect: Maker = async (open, _, [series = "", turning = "", months = "0"]) => {
  const [row] = await open.tables.rows<{
    before_since: string;
    before_until: string;
    after_since: string;
    after_until: string;
    before: number;
    after: number;
    before_monthly: number;
    after_monthly: number;
    ratio: number | null;
  }>("select * from effect where series = ? and turning_point = ? and months = ?", [series, turning, Number(months)]);
  const says = (await seriesOf(open)).find(({ id }) => id === series);
  const point = turningOf(open).find(({ id }) => id === turning);
  if (!row || !says || !point) return null;
  const query = `select month, value, case when month <= cast(? as date) then 'before' else 'after' end as side
    from series_month
    where series = ? and (month between cast(? as date) and cast(? as date) or month between cast(? as date) and cast(? as date)) order by month`;
  const rows = await rowsOf(open, query, [row.before_until, series, row.before_since, row.before_until, row.after_since, row.after_until]);
  const own = [series, turning, Number(months)];
  const values = await read(open.tables, "select * from effect where series = ? and turning_point = ? and months = ?", own, {
    before: cellOf<number>("before_monthly"),
    after: cellOf<number>("after_monthly"),
    ratio: cellOf<number | null>("ratio"),
    months: cellOf<number>("months"),
    rows: cellOf<number>("rows"),
    sumBefore: cellOf<number>("before"),
    sumAfter: cellOf<number>("after"),
  });
  const placebo = "select * from effect_interval where series = ? and turning_point = ? and months = ? and law = 'placebo'";
  const hasPlacebo = (await open.tables.rows(placebo, own)).length === 1;
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says: `From ${figure(row.before_monthly)} to ${figure(row.after_monthly)} a month${row.ratio === null ? "" : `, ×${row.ratio.toFixed(2)}`}, ${plural(Number(months), "month")} on each side of ${point.name}`,
      notes: [
        says.says,
        `before: ${figure(row.before)} in all, ${monthName(row.before_since)} to ${monthName(row.before_until)}`,
        `after: ${figure(row.after)} in all, ${monthName(row.after_since)} to ${monthName(row.after_until)}`,
        `${monthName(point.day)} itself is left out`,
        "A ratio of sums: it says that the figures changed, not why. Its intervals stand on the page of effects.",
      ],
      values: { ...values, ...(hasPlacebo && (await cellsOf(open, placebo, own, ["place", "dates", "p"]))) },
      ...(await withSeries(open, rows, says.sql)),
      at: says.at,
    }),
  );
};

/** Rows, and the answer of the series that they are of. */
async function withSeries(open: OpenCase, rows: RowsShown, sql: string): Promise<Pick<Evidence, "rows" | "faults">> {
  const series = await asked(open, sql);
  return "says" in series ? { rows: [rows], faults: [series] } : { rows: [rows, { ...series, note: "The series itself" }], faults: [] };
}

export const seriesMonth: Maker = async (open, _, [series = "", month], period: Period) => {
  const says = (await seriesOf(open)).find(({ id }) => id === series);
  if (!says) return null;
  const months = month ? [`${month}-01`, `${month}-01`] : daysOf(period);
  const query =
    "select month, value from series_month where series = ? and month between cast(? as date) and cast(? as date) order by month";
  const rows = await rowsOf(open, query, [series, ...months]);
  const value = month ? rows.rows[0]?.[1] : null;
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says: month ? `${monthName(`${month}-01`)}: ${value === null || value === undefined ? "no row" : figure(Number(value))}` : says.says,
      notes: month ? [says.says] : [],
      values: month && rows.total === 1 ? await cellsOf(open, rows.query, [], ["value"]) : {},
      ...(await withSeries(open, rows, says.sql)),
      at: says.at,
    }),
  );
};
