import { NotFetched } from "../transfer.js";
import type { Order, Recipe } from "./recipe.js";

/** UCDP GED as files: the release of a year (25.1, a zip) and the candidate events of a month (25.0.9, a CSV) or some months (25.01.25.06). */
export const ucdpGed: Recipe = {
  bring: async (service, { version }) => {
    const path = pathOf(version);
    if (path === undefined)
      throw new NotFetched(
        `“${version}” is no version of UCDP GED.`,
        "Write a year's, 25.1, a month's, 25.0.9, or some months', 25.01.25.06.",
      );
    await service.whole(path);
  },
  newer: (service, order) => newerOf(order, async (version) => service.has(pathOf(version) ?? "")),
};

function pathOf(version: string): string | undefined {
  const yearly = /^(\d{2})\.1$/u.exec(version);
  if (yearly) return `ged/ged${yearly[1]}1-csv.zip`;
  const monthly = /^(\d{2})\.0\.(\d{1,2})$/u.exec(version);
  if (monthly) return `candidateged/GEDEvent_v${monthly[1]}_0_${monthly[2]}.csv`;
  const months = /^(\d{2})\.(\d{2})\.(\d{2})\.(\d{2})$/u.exec(version);
  return months ? `candidateged/GEDEvent_v${months.slice(1).join("_")}.csv` : undefined;
}

/** A month may be late while the one after it is there; after so many that are not there, none is looked for. */
const misses = 2;

/**
 * The service has no list of its releases, so that it is asked for each that could be there by now: the years after a year's, the months
 * after a month's. Of some months together none is newer.
 */
export async function newerOf({ version, today }: Order, has: (version: string) => Promise<boolean>): Promise<string[]> {
  const found: string[] = [];
  let missed = 0;
  for (const next of after(version, Number(today.slice(2, 4)), Number(today.slice(5, 7)))) {
    if (await has(next)) {
      found.push(next);
      missed = 0;
    } else if (++missed === misses) break;
  }
  return found;
}

function after(version: string, year: number, month: number): string[] {
  const yearly = /^(\d{2})\.1$/u.exec(version);
  if (yearly) return Array.from({ length: Math.max(0, year - Number(yearly[1])) }, (_, at) => `${Number(yearly[1]) + at + 1}.1`);
  const monthly = /^(\d{2})\.0\.(\d{1,2})$/u.exec(version);
  if (!monthly) return [];
  const [first, last] = [Number(monthly[1]) * 12 + Number(monthly[2]) - 1, year * 12 + month - 1];
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => {
    const there = first + at + 1;
    return `${Math.floor(there / 12)}.0.${(there % 12) + 1}`;
  });
}
