import { type Author, authorsOf, doiIn, type Reference } from "../../domain/bibliography/reference.js";

/** What is known of a source that a bibliography entry may describe. */
export interface Matchable {
  readonly id: string;
  readonly title?: string | null;
  readonly authors?: readonly string[];
  /** Its day, month or year. */
  readonly day?: string | null;
  readonly url?: string | null;
  readonly doi?: string | null;
  /** The entry that the case names for it. */
  readonly reference?: string | null;
}

export interface ReferenceMatch {
  readonly source: string;
  readonly reference: string;
  readonly by: "id" | "doi" | "url" | "title";
  /** 0–1; 1 for all but `title`. */
  readonly score: number;
}

/**
 * Pairs sources with the bibliography entries that describe them: by the id that the case names, DOI, link, then title, year and
 * first author together. What is doubtful stays unpaired, and so does a title that fits two entries.
 */
export function matchReferences(sources: readonly Matchable[], references: readonly Reference[]): ReferenceMatch[] {
  const byId = new Map(references.map((each) => [each.id, each]));
  const byDoi = indexed(references, (each) => each.doi);
  const byLink = indexed(references, (each) => link(each.url));
  const titles = titleIndex(references);
  const found: ReferenceMatch[] = [];
  const byTitle: ReferenceMatch[] = [];
  for (const source of sources) {
    const pair = (reference: Reference | undefined, by: ReferenceMatch["by"], score = 1): ReferenceMatch | undefined =>
      reference && { source: source.id, reference: reference.id, by, score };
    const named = source.reference ?? undefined;
    const links = byLink.get(link(source.url) ?? "") ?? [];
    const certain =
      pair(byId.get(named ?? source.id), "id") ??
      pair(byDoi.get(doiIn(source.doi ?? "") ?? doiIn(source.url ?? "") ?? "")?.[0], "doi") ??
      pair(links.length === 1 ? links[0] : undefined, "url");
    if (named !== undefined && certain?.by !== "id") continue;
    if (certain) found.push(certain);
    else {
      const [best, second] = candidates(source, titles)
        .map((each) => ({ each, score: likeness(source, each) }))
        .sort((a, b) => b.score - a.score);
      if (best && best.score > 0 && best.score - (second?.score ?? 0) > 0.03)
        byTitle.push(pair(best.each, "title", best.score) as ReferenceMatch);
    }
  }
  const taken = new Set(found.map((each) => each.reference));
  const best = new Map<string, { readonly score: number; readonly n: number }>();
  for (const { reference, score } of byTitle) {
    const before = best.get(reference);
    if (!before || score > before.score) best.set(reference, { score, n: 1 });
    else if (score === before.score) best.set(reference, { score, n: before.n + 1 });
  }
  const isAlone = ({ reference, score }: ReferenceMatch) => best.get(reference)?.score === score && best.get(reference)?.n === 1;
  wordsKnown.clear();
  return [...found, ...byTitle.filter((each) => !taken.has(each.reference) && isAlone(each))];
}

/**
 * How surely a source is the work of an entry, 0 where anything speaks against it. A whole title is .9; year and first author add
 * .05 each; a title with slips, or without its subtitle, needs both.
 */
function likeness(source: Matchable, reference: Reference): number {
  const title = titleLikeness(source.title ?? "", reference.title);
  const year = agreement(yearOf(source.day), reference.year);
  const author = authorAgreement(source.authors ?? [], authorsOf(reference));
  if (title === 0 || author === "differs" || year === "differs") return 0;
  const agreed = Number(year === "same") + Number(author === "same");
  const words = keyWords(reference.title).length;
  const needed = title === 1 ? (words >= 5 ? 0 : 1) : 2;
  return agreed >= needed ? Math.round((title * 0.9 + agreed * 0.05) * 1000) / 1000 : 0;
}

/** 1: the same words; .95: one is the other without subtitle or site name; .9: the same words with slips of a letter; else 0. */
function titleLikeness(a: string, b: string): number {
  const left = keyWords(a);
  const right = keyWords(b);
  if (left.length === 0 || right.length === 0) return 0;
  const same = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((word, at) => word === other[at]);
  if (same(left, right)) return 1;
  const part = (whole: string, words: readonly string[]) => words.length >= 3 && heads(whole).some((head) => same(keyWords(head), words));
  if (part(a, right) || part(b, left)) return 0.95;
  const slips = left.length === right.length && left.length >= 4 && left.every((word, at) => near(word, right[at] as string));
  return slips ? 0.9 : 0;
}

/** A title cut at each colon, bar or dash, from its start. */
function heads(title: string): string[] {
  return [...title.matchAll(/(?<!\s)\s*(?::|\||(?<=\s)[–—-]\s|[?.!]\s)/gu)].map((found) => title.slice(0, found.index));
}

/** Words of the titles of one run: each is held against many. */
const wordsKnown = new Map<string, readonly string[]>();

function keyWords(title: string): readonly string[] {
  const known = wordsKnown.get(title);
  if (known) return known;
  const words = folded(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  wordsKnown.set(title, words);
  return words;
}

/** Lower case without accents; ligatures and ß opened. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[æøœßðþ’']/gu, (sign) => ({ æ: "ae", ø: "o", œ: "oe", ß: "ss", ð: "d", þ: "th" })[sign] ?? "");
}

/** At most one letter put in, left out or changed, in a word of five or more without digits. */
function near(a: string, b: string): boolean {
  if (a === b) return true;
  if (/\d/u.test(a + b) || Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rest = (word: string, skip: number) => word.slice(at + skip);
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}

type Agreement = "same" | "unknown" | "differs";

function agreement(a: number | undefined, b: number | undefined): Agreement {
  if (a === undefined || b === undefined) return "unknown";
  return a === b ? "same" : "differs";
}

/** Whether the first author of the entry is among the names of the source. */
function authorAgreement(names: readonly string[], authors: readonly Author[]): Agreement {
  const [first] = authors;
  if (first === undefined || names.length === 0) return "unknown";
  const wanted = keyWords(first.family);
  return names.some((name) => {
    const words = keyWords(name);
    return wanted.every((word) => words.includes(word));
  })
    ? "same"
    : "differs";
}

function yearOf(day: string | null | undefined): number | undefined {
  const year = day?.match(/^\d{4}/u)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** A link without what does not matter of it; undefined for a bare site. */
function link(url: string | null | undefined): string | undefined {
  const bare = url
    ?.trim()
    .replace(/^https?:\/\//iu, "")
    .replace(/^www\./iu, "")
    .replace(/#.*$/u, "")
    .replace(/([?&])(?:utm_[^&]*|fbclid=[^&]*)/giu, "$1")
    .replace(/(?<![?&/])[?&/]+$/u, "");
  if (!bare?.includes("/")) return undefined;
  const slash = bare.indexOf("/");
  return bare.slice(0, slash).toLowerCase() + bare.slice(slash);
}

function indexed(references: readonly Reference[], key: (reference: Reference) => string | undefined): Map<string, Reference[]> {
  const index = new Map<string, Reference[]>();
  for (const each of references) {
    const found = key(each);
    const group = found === undefined ? undefined : index.get(found);
    if (group) group.push(each);
    else if (found) index.set(found, [each]);
  }
  return index;
}

/** Entries under each key that a title like theirs would have too: see `titleKeys`. */
function titleIndex(references: readonly Reference[]): Map<string, Reference[]> {
  const index = new Map<string, Reference[]>();
  for (const each of references) {
    for (const key of titleKeys(each.title)) {
      const group = index.get(key);
      if (group) group.push(each);
      else index.set(key, [each]);
    }
  }
  return index;
}

/**
 * Two titles that `titleLikeness` takes for one have one of these in common: all words; the first three, where one lacks the subtitle; their
 * number with two of the first three, where letters slipped in others. What begins with “The” is not held against all that does.
 */
function titleKeys(title: string): string[] {
  const words = keyWords(title);
  if (words.length === 0) return [];
  const keys = [`= ${words.join(" ")}`];
  if (words.length >= 3) keys.push(`3 ${words.slice(0, 3).join(" ")}`);
  const [first, second, third] = words;
  if (words.length >= 4)
    for (const pair of [`${first} ${second} `, `${first}  ${third}`, ` ${second} ${third}`]) keys.push(`${words.length} ${pair}`);
  return keys;
}

function candidates(source: Matchable, index: ReadonlyMap<string, readonly Reference[]>): Reference[] {
  return [...new Set(titleKeys(source.title ?? "").flatMap((key) => index.get(key) ?? []))];
}
