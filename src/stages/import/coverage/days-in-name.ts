import type { Days } from "../../../domain/days/covered.js";

export interface NamedDays extends Days {
  /** It names days and not only months or years, as the exports of ACLED do. */
  readonly isExact: boolean;
}

/** `v24_1`, `23.0.10`, `GED241`: which release, and no days. */
const release = /(?<!\d)v?\d{2}(?:[._]\d{1,2}){1,3}(?![\d-])|ged\d{3}(?!\d)/gi;
const date = /(?<!\d)((?:19|20)\d\d)(?:[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)/g;

/**
 * The first and last day that the name of a file tells, to the day, month or year: `2018-01-01-2020-12-31-Ethiopia.csv`,
 * `ged_2015-06_2019-03.csv`, `conflict 2016.csv`. Undefined where it tells none, or more than two.
 */
export function daysInName(file: string): NamedDays | undefined {
  const name = (file.split("/").at(-1) ?? file).replaceAll(release, " ");
  const found = [...name.matchAll(date)].map(([, year = "", month, day]): NamedDays => {
    if (month === undefined) return { since: `${year}-01-01`, until: `${year}-12-31`, isExact: false };
    const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    if (day === undefined || Number(day) > length)
      return { since: `${year}-${month}-01`, until: `${year}-${month}-${length}`, isExact: false };
    return { since: `${year}-${month}-${day}`, until: `${year}-${month}-${day}`, isExact: true };
  });
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length > 2 || first.since > last.until) return undefined;
  return { since: first.since, until: last.until, isExact: found.length === 2 && first.isExact && last.isExact };
}
