import type { Entry } from "../references/reference-list.js";
import { acronymOf, bare, folded, particles } from "../words.js";

/** The works of the reference list by how they may be called. */
export interface Known {
  /** Works whose first author goes by this name, in the order of the list. */
  by(name: string): readonly Entry[];
  /** Whether one of them is of this year, letters aside. */
  dated(name: string, year: string): boolean;
}

/** An index of first authors: families with and without particles, bodies by name and acronym, titles of works without author. */
export function known(entries: readonly Entry[], text: string): Known {
  const index = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry) => {
    if (!key) return;
    const list = index.get(key);
    if (!list) index.set(key, [entry]);
    else if (!list.includes(entry)) list.push(entry);
  };
  for (const entry of entries) for (const key of keysOf(entry)) add(key, entry);
  for (const [acronym, name] of defined(text)) for (const entry of index.get(folded(name)) ?? []) add(folded(acronym), entry);
  const titles = entries.filter((entry) => entry.authors[0]?.literal !== undefined || entry.authors.length === 0).map(titleKey);
  const found = new Map<string, readonly Entry[]>();
  const look = (name: string): readonly Entry[] => {
    const key = folded(name);
    const plain = key.replace(/^the /u, "");
    return index.get(key) ?? index.get(plain) ?? index.get(bare(plain)) ?? titled(titles, plain);
  };
  const by = (name: string): readonly Entry[] => {
    const known = found.get(name) ?? look(name);
    found.set(name, known);
    return known;
  };
  return { by, dated: (name, year) => by(name).some((each) => sameYear(each.year, year)) };
}

/** Years are the same where digits are, and letters where both have one. */
export function sameYear(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  if (a === b) return true;
  const [left, right] = [/^(\d{4})([a-z]?)$/u.exec(a), /^(\d{4})([a-z]?)$/u.exec(b)];
  return left !== null && right !== null && left[1] === right[1] && (!left[2] || !right[2]);
}

const trailing = new RegExp(`(?:\\s(?:${particles})){1,3}$`, "u");

function keysOf(entry: Entry): string[] {
  const first = entry.authors[0];
  if (!first) return [];
  const name = folded(first.family);
  if (first.literal === undefined)
    return [
      name,
      bare(name),
      `${folded(first.given)} ${name}`.trim(),
      /^\S+ /u.test(name) && first.given ? (name.split(" ").at(-1) as string) : "",
      /^\S{3,} \S/u.test(name) && first.given ? (name.split(" ")[0] as string) : "",
      name.replace(trailing, ""),
    ];
  const plain = first.family.replace(/(?<!\s)\s*[([][^)\]]{0,400}[)\]]/gu, "").trim();
  const inside = [...first.family.matchAll(/[([]([^)\]]{1,400})[)\]]/gu)].map((match) => folded(match[1] ?? ""));
  const listed = /^((?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}’'-]{2,30})(?:,? \p{Lu}{1,3}(?=[,.\s])|, )/u.exec(plain)?.[1];
  const short = acronymOf(plain);
  const parts = plain.split(/(?<!\s)\s*[,.]\s+|(?<!\s)\s+[–—]\s+/u).map(folded);
  return [
    name,
    folded(plain),
    folded(plain).replace(/^the /u, ""),
    ...inside,
    ...parts.filter((part) => part.includes(" ")),
    parts[0] ?? "",
    listed ? folded(listed) : "",
    short.length > 1 ? short : "",
  ];
}

/** Long forms that the text gives an acronym for: `World Health Organization (WHO)`, `[WHO]`, or `WHO (World Health Organization)`. */
function defined(text: string): [string, string][] {
  const found: [string, string][] = [];
  for (const match of text.matchAll(/[([](\p{Lu}[\p{Lu}\p{Ll}-]{1,9})[)\],;]/gu)) {
    const acronym = match[1] as string;
    if (!/\p{Lu}.*\p{Lu}/u.test(acronym)) continue;
    const words = text
      .slice(Math.max(0, match.index - 140), match.index)
      .split(/\s+/u)
      .filter(Boolean);
    for (let from = Math.max(0, words.length - 12); from < words.length; from += 1) {
      const name = words
        .slice(from)
        .join(" ")
        .replace(/^[“"(]+|[,;]$/gu, "");
      if (/^\p{Lu}/u.test(name) && acronymOf(name) === acronym.toLowerCase()) found.push([acronym, name]);
    }
  }
  return found;
}

interface Titled {
  readonly entry: Entry;
  readonly title: string;
}

function titleKey(entry: Entry): Titled {
  return { entry, title: bareTitle(folded(entry.authors[0]?.literal ?? entry.title.text)) };
}

function bareTitle(title: string): string {
  return title.replace(/^(?:the|a|an) /u, "").replace(/[“”"?!:,]/gu, "");
}

/** A title or body of several words that is called by more or fewer of them, or read with a letter lost. */
function isNearly(title: string, wanted: string): boolean {
  if (wanted.length >= 18 && title.length >= 18 && wanted.includes(" ") && title.slice(0, 9) === wanted.slice(0, 9))
    return title.slice(-6) === wanted.slice(-6);
  return title.includes(" ") && title.length >= 10 && wanted.startsWith(`${title} `);
}

/** Works without author, cited by the first words of their title. */
function titled(titles: readonly Titled[], key: string): Entry[] {
  if (key.length < 5) return [];
  const wanted = bareTitle(key);
  return titles
    .filter(({ entry, title }) => (entry.authors.length === 0 ? title.startsWith(wanted) : title === wanted) || isNearly(title, wanted))
    .map(({ entry }) => entry);
}
