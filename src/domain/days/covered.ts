/** Days, first and last. */
export interface Days {
  readonly since: string;
  readonly until: string;
}
const length = 86_400_000;
const number = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / length);
const moved = (day: string, by: number) => new Date((number(day) + by) * length).toISOString().slice(0, 10);

/** Stretches in order, those that touch or overlap made one. */
export function joined(stretches: readonly Days[]): Days[] {
  const found: Days[] = [];
  for (const each of [...stretches].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))) {
    const last = found.at(-1);
    if (last && each.since <= moved(last.until, 1)) {
      if (each.until > last.until) found[found.length - 1] = { since: last.since, until: each.until };
    } else found.push({ since: each.since, until: each.until });
  }
  return found;
}

/** The later of two first days and the earlier of two last ones: what two spans share, which ends before it begins where that is nothing. */
export function within(one: Days, other: Days): Days {
  return { since: [one.since, other.since].sort()[1] as string, until: [one.until, other.until].sort()[0] as string };
}

/** What of some stretches lies in a span, in order. */
export function clipped(stretches: readonly Days[], span: Days): Days[] {
  return joined(stretches).flatMap(({ since, until }) => {
    const own = within({ since, until }, span);
    return own.since <= own.until ? [own] : [];
  });
}

/** Share of a span's days that stretches cover, 0 to 1. */
export function shareCovered(stretches: readonly Days[], span: Days): number {
  const days = number(span.until) - number(span.since) + 1;
  if (days <= 0) return 0;
  const covered = joined(stretches).reduce((sum, { since, until }) => {
    const from = [since, span.since].sort().at(-1) as string;
    const to = [until, span.until].sort()[0] as string;
    return from > to ? sum : sum + number(to) - number(from) + 1;
  }, 0);
  return covered / days;
}

/** A stretch of days with the countries that its file has rows of. */
export interface Placed extends Days {
  /** ISO3 codes as a list in JSON. */
  readonly places: string;
  readonly worldwide: boolean;
}

/**
 * Stretches grouped by the places that they look at: files that share a country are taken to look at the same places, files that share
 * none at others, so that neither covers the other's. Worldwide files, and those without places, stand in every group.
 */
export function byPlaces<T extends Placed>(stretches: readonly T[]): T[][] {
  const everywhere = stretches.filter((each) => each.worldwide || placesOf(each).length === 0);
  const groups: { places: Set<string>; list: T[] }[] = [];
  for (const each of stretches) {
    if (everywhere.includes(each)) continue;
    const places = placesOf(each);
    const touching = groups.filter((group) => places.some((place) => group.places.has(place)));
    const one = {
      places: new Set([...places, ...touching.flatMap((group) => [...group.places])]),
      list: [...touching.flatMap(({ list }) => list), each],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), one);
  }
  return groups.length ? groups.map(({ list }) => [...list, ...everywhere]) : everywhere.length ? [everywhere] : [];
}

/** Names of files call a part of a dataset a selection: it covers no day whole. The smallest share of a span's days that is covered of any places that the stretches look at, 0 to 1. */
export function shareCoveredEverywhere(stretches: readonly (Placed & { readonly basis: string })[], span: Days): number {
  const shares = byPlaces(stretches.filter(({ basis }) => basis !== "selection")).map((group) => shareCovered(group, span));
  return shares.length ? Math.min(...shares) : 0;
}

/** Stretches that look at a country; those that tell no place may. */
export function stretchesIn<T extends Placed>(stretches: readonly T[], country: string): T[] {
  return stretches.filter((each) => each.worldwide || placesOf(each).length === 0 || placesOf(each).includes(country));
}

function placesOf({ places }: Placed): string[] {
  return JSON.parse(places) as string[];
}

/** What of a span no stretch covers, in order. */
export function uncovered(stretches: readonly Days[], span: Days): Days[] {
  const gaps: Days[] = [];
  let from = span.since;
  for (const { since, until } of joined(stretches)) {
    if (until < from) continue;
    if (since > span.until) break;
    if (since > from) gaps.push({ since: from, until: moved(since, -1) });
    from = moved(until, 1);
  }
  if (from <= span.until) gaps.push({ since: from, until: span.until });
  return gaps;
}

/** Months, `2021-08`, that stretches cover whole. A month without a row is zero there, and unknown elsewhere. */
export function monthsCovered(stretches: readonly Days[]): string[] {
  return joined(stretches).flatMap(({ since, until }) => {
    const months: string[] = [];
    const start = since.endsWith("-01") ? since.slice(0, 7) : nextMonth(since.slice(0, 7));
    for (let month = start; moved(`${nextMonth(month)}-01`, -1) <= until; month = nextMonth(month)) months.push(month);
    return months;
  });
}

function nextMonth(month: string): string {
  const [year = 0, at = 0] = month.split("-").map(Number);
  return at === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${String(year).padStart(4, "0")}-${String(at + 1).padStart(2, "0")}`;
}

/** Years that stretches cover whole. */
export function yearsCovered(stretches: readonly Days[]): number[] {
  return stretches.flatMap(({ since, until }) => {
    const first = Number(since.slice(0, 4)) + (since.endsWith("-01-01") ? 0 : 1);
    const last = Number(until.slice(0, 4)) - (until.endsWith("-12-31") ? 0 : 1);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
  });
}
