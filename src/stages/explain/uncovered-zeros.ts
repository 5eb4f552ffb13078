import { joined } from "../../domain/days/covered.js";
import { monthsLater } from "../../domain/days/period.js";
import type { Row } from "../../domain/tables.js";

interface Point {
  readonly month: string;
  readonly value: number;
}

/**
 * The points of a person's series over event data without its zeros in months that no dataset behind it covers at all: nobody looked there.
 * The datasets are those that the query names, else all; a query over anything else keeps what it gives.
 */
export function withoutUncoveredZeros<T extends Point>(
  sql: string,
  points: readonly T[],
  coverage: readonly Row<"coverage">[],
): readonly T[] {
  if (!/\bevent\b/iu.test(sql) || /\b(?:tally|passage|source|coding|statement)\b/iu.test(sql)) return points;
  const whole = coverage.filter(({ basis }) => basis !== "selection");
  const named = whole.filter(({ dataset }) => sql.includes(`'${dataset.replaceAll("'", "''")}'`));
  const stretches = joined(named.length ? named : whole);
  if (!stretches.length) return points;
  return points.filter(
    ({ month, value }) => value !== 0 || stretches.some(({ since, until }) => since < monthsLater(month, 1) && until >= month),
  );
}
