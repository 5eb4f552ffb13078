import { countries, countryName } from "../../domain/world/country.js";

/** An actor with every name that it goes by. */
export interface NamedActor {
  readonly id: string;
  readonly kind: string;
  readonly country: string | null;
  readonly names: readonly string[];
}

/** What a text or some rows speak of. */
export interface Scope {
  /** Years named, and those that a span between two of them covers. */
  readonly years: ReadonlySet<number>;
  /** Parts of years as `2023-01-01/2023-06-30`; whole years too, where rows have first and last days. */
  readonly periods: ReadonlySet<string>;
  /** ISO3. */
  readonly places: ReadonlySet<string>;
  /** Ids of groups. */
  readonly groups: ReadonlySet<string>;
}

const span = /(?<!\d)((?:19|20)\d{2})\s*(?:–|—|-|to|until|and)\s*((?:19|20)\d{2})(?!\d)/gu;
const year = /(?<![\d.,-])((?:19|20)\d{2})(?!\d|[.,]\d)/gu;
const half =
  /\b(first|second)\s+hal(?:f|ves)\s+of\s+((?:19|20)\d{2})(?:\s*(?:and|against|to|over|,)\s*((?:19|20)\d{2}))?|\bH([12])\s+((?:19|20)\d{2})/giu;

/** The scope that words tell: years, spans of years, halves of years, countries, and groups by any of their names. */
export function scopeOfWords(text: string, actors: readonly NamedActor[]): Scope {
  const years = new Set<number>();
  const periods = new Set<string>();
  if (!/(?:19|20)\d\d/u.test(text)) return { years, periods, ...namedIn(text, actors) };
  for (const [, from, to] of text.matchAll(span))
    for (let each = Number(from); each <= Number(to) && each - Number(from) < 120; each++) years.add(each);
  for (const [, each] of text.matchAll(year)) years.add(Number(each));
  for (const [, which, one, other, digit, short] of text.matchAll(half)) {
    const isFirst = which ? which.toLowerCase() === "first" : digit === "1";
    for (const each of [one, other, short]) if (each) periods.add(halfOf(each, isFirst));
  }
  return { years, periods, ...namedIn(text, actors) };
}

/** The scope of the rows behind a figure: days and years in its query and cells, and whom and what place it names. */
export function scopeOfRows(
  query: string,
  says: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  actors: readonly NamedActor[],
): Scope {
  const literals = [...query.matchAll(/'((?:[^']|'')*)'/gu)].map((match) => (match[1] as string).replaceAll("''", "'"));
  const cells = rows.slice(0, 200).flatMap((row) => row.filter((each): each is string => typeof each === "string"));
  const words = scopeOfWords(says, actors);
  const days = [...literals, ...cells].flatMap((each) => /^((?:19|20)\d{2})-\d{2}(?:-\d{2})?/u.exec(each)?.[1] ?? []).map(Number);
  const inYears = yearsOfColumns(columns, rows);
  const bare = [...query.replaceAll(/'(?:[^']|'')*'/gu, " ").matchAll(/(?<![\w.])((?:19|20)\d{2})(?![\w.])/gu)].map((match) =>
    Number(match[1]),
  );
  const years = new Set([...words.years, ...days, ...inYears, ...bare]);
  const [least, most] = [Math.min(...years), Math.max(...years)];
  const isRange = /\bbetween\b|[<>]/u.test(query);
  if (isRange) for (let each = least; each <= most; each++) years.add(each);
  const named = namedIn([says, ...literals, ...cells].join(" ; "), actors);
  const places = new Set(named.places);
  for (const each of [...literals, ...cells]) if (byCode.has(each)) places.add(each);
  const groups = new Set(named.groups);
  for (const each of [...literals, ...cells]) if (actors.some(({ id, kind }) => id === each && kind === "group")) groups.add(each);
  return { years, periods: new Set([...words.periods, ...periodsIn(query, columns, rows)]), places, groups };
}

function periodsIn(query: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): string[] {
  const inQuery = [...query.matchAll(/since\s*=\s*date\s*'(\d{4}-\d{2}-\d{2})'\s+and\s+until\s*=\s*date\s*'(\d{4}-\d{2}-\d{2})'/giu)].map(
    (match) => `${match[1]}/${match[2]}`,
  );
  const [since, until] = [columns.indexOf("since"), columns.indexOf("until")];
  const inRows =
    since < 0 || until < 0
      ? []
      : rows.map((row) => `${row[since]}/${row[until]}`).filter((each) => /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u.test(each));
  return [...inQuery, ...inRows];
}

function yearsOfColumns(columns: readonly string[], rows: readonly (readonly unknown[])[]): number[] {
  const named = columns.flatMap((each, index) => (/^(?:x|year|years)$/iu.test(each) ? [index] : []));
  return rows.flatMap((row) =>
    named
      .map((index) => row[index])
      .filter((each): each is number => Number.isInteger(each) && Number(each) >= 1900 && Number(each) < 2100),
  );
}

const byCode = new Set(countries.map((each) => each.iso3));
const byName = countries.flatMap(({ iso3 }) => [[countryName(iso3), iso3] as const]);

function namedIn(text: string, actors: readonly NamedActor[]): Pick<Scope, "places" | "groups"> {
  const places = new Set<string>();
  const groups = new Set<string>();
  let rest = text;
  for (const { id, name } of groupNames(actors)) {
    if (!rest.includes(name)) continue;
    const without = rest.replaceAll(wholeName(name), " ");
    if (without === rest) continue;
    groups.add(id);
    rest = without;
  }
  for (const [name, iso3] of byName) if (rest.includes(name) && rest.search(wholeName(name)) >= 0) places.add(iso3);
  return { places, groups };
}

const namesOf = new WeakMap<readonly NamedActor[], readonly { readonly id: string; readonly name: string }[]>();

/** Names of groups, the longest of each first. */
function groupNames(actors: readonly NamedActor[]) {
  const known = namesOf.get(actors);
  if (known) return known;
  const groups = actors.filter(({ kind }) => kind === "group");
  const made = groups.flatMap(({ id, names }) => [...names].sort((a, b) => b.length - a.length).map((name) => ({ id, name })));
  namesOf.set(actors, made);
  return made;
}

const wholeNames = new Map<string, RegExp>();

function wholeName(name: string): RegExp {
  const known = wholeNames.get(name);
  const made = known ?? new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");
  wholeNames.set(name, made);
  return made;
}

function halfOf(of: string, isFirst: boolean): string {
  return isFirst ? `${of}-01-01/${of}-06-30` : `${of}-07-01/${of}-12-31`;
}
