/** First and last day, both included. */
export type Span = readonly [since: string, until: string];

/** Spans in their order, those that touch or overlap as one. */
export function unitedSpans(spans: readonly Span[]): Span[] {
  const found: [string, string][] = [];
  for (const [since, until] of [...spans].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const last = found.at(-1);
    if (last && since <= dayAfter(last[1])) last[1] = [last[1], until].sort()[1] as string;
    else found.push([since, until]);
  }
  return found;
}

const firstColumns = ["day", "start", "since", "month"];
const lastColumns = ["last", "end", "stop", "until"];
/** The columns of rows that say what days they cover. */
export const dateColumns: readonly string[] = [...firstColumns, ...lastColumns];

/**
 * The days that rows of data cover, as spans: each row by its first and last day. Where rows have no last day, dates that are all a first
 * of January stand for years, and those that are all a first of a month for months. Rows without a date cover nothing.
 */
export function coveredBy(rows: readonly Readonly<Record<string, unknown>>[]): Span[] {
  const names = new Set(rows.flatMap((each) => Object.keys(each)));
  const from = firstColumns.find((each) => names.has(each));
  if (!from) return [];
  const to = lastColumns.find((each) => names.has(each));
  const firsts = rows.flatMap((row) => dayIn(row[from]) ?? []);
  const isYears = !to && firsts.every((each) => each.endsWith("-01-01"));
  const isMonths = !to && firsts.every((each) => each.endsWith("-01"));
  const lastOf = (first: string): string => (isYears ? `${first.slice(0, 4)}-12-31` : isMonths ? endOfMonth(first) : first);
  return unitedSpans(
    rows.flatMap((row): Span[] => {
      const first = dayIn(row[from]);
      const last = to ? dayIn(row[to]) : undefined;
      return first ? [[first, last && last >= first ? last : lastOf(first)]] : [];
    }),
  );
}

function dayIn(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString() : String(value ?? "");
  return /^\d{4}-\d{2}-\d{2}/u.exec(text)?.[0];
}

function endOfMonth(day: string): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
