import type { Author, Reference, ReferenceType } from "../../domain/bibliography/reference.js";
import type { Problem } from "../../domain/problem.js";

export interface Bibliography {
  readonly references: Reference[];
  readonly problems: Problem[];
}

/** What a reader found of an entry; empty strings count as missing. */
export type Found = { [K in keyof Reference]?: Reference[K] | undefined };

/** A reference of what a reader found, without what is missing. */
export function reference(found: Found & { readonly line: number; readonly raw: string; readonly type: ReferenceType }): Reference {
  const filled = Object.entries(found).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && !value.length),
  );
  const whole = { authors: [], title: "", id: "", ...Object.fromEntries(filled) } as unknown as Reference;
  return whole.id ? whole : { ...whole, id: madeId(whole) };
}

/** One line of text without markup or stray space; undefined where nothing is left. */
export function clean(text: string | undefined): string | undefined {
  const plain = text
    ?.normalize("NFC")
    .replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>/giu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return plain === "" ? undefined : plain;
}

/** A summary in one paragraph, without the markup in which publishers send it. */
export function abstractOf(text: string | undefined): string | undefined {
  const plain = text
    ?.replace(/<\/?(?:jats:)?(?:p|title|sec|div|br|list|list-item|li|ul|ol)(?:\s[^<>]*)?\/?>/giu, " ")
    .replace(/<\/?(?:jats:)?[a-z][a-z-]*(?:\s[^<>]*)?>/giu, "");
  return clean(plain?.replace(/^\s*(?:Abstract|ABSTRACT|Summary|SUMMARY)(?:\s*[:.—–-])?\s+(?=\p{Lu})/u, ""));
}

/** Keywords, each once; in one text they are parted by semicolons or new lines, else by commas. */
export function keywordsOf(given: readonly string[]): string[] {
  const parts = given.flatMap((text) => text.split(/[;\n]/u.test(text) || given.length > 1 ? /[;\n]/u : /,/u));
  return [...new Set(parts.flatMap((each) => clean(each) ?? []))];
}

const particle =
  /^(?:van|von|vom|zu|zum|zur|der|den|de|het|ten|ter|te|op|la|le|las|les|los|du|des|di|da|del|della|degli|do|dos|das|af|av|y|bin|bint|ibn|[’'][ts])$/u;

/** Whether every word of a text is one like `van` or `de la`. */
export function isParticle(text: string): boolean {
  return text !== "" && text.split(" ").every((word) => particle.test(word));
}

/** `Family, Given, Suffix` taken apart; a name without comma is one body's name. */
export function invertedName(text: string): Author | undefined {
  const plain = clean(text);
  if (plain === undefined) return undefined;
  const [family = "", given = "", ...rest] = plain.split(/(?<!\s)\s*,\s*/u);
  if (!plain.includes(",")) return literalName(plain);
  if (given === "" && rest.length === 0) return literalName(family);
  return person({ family, given, suffix: rest.join(", ") });
}

export function literalName(name: string): Author {
  return { family: name, given: "", literal: name };
}

/** A person whose particles and suffix may still stand in the family or given name. */
export function person(found: { family: string; given?: string; particle?: string; suffix?: string }): Author {
  const family = found.family.split(" ");
  const given = (found.given ?? "").split(" ").filter(Boolean);
  const before: string[] = [];
  const after: string[] = [];
  while (family.length > 1 && particle.test(family[0] as string)) before.push(family.shift() as string);
  let suffix = found.suffix ?? "";
  if (suffix === "" && given.length > 1 && /^(?:Jr|Sr|II|III|IV)\.?$/u.test(given.at(-1) as string)) suffix = given.pop() as string;
  while (given.length > 1 && particle.test(given.at(-1) as string)) after.unshift(given.pop() as string);
  const joined = [found.particle, ...after, ...before].filter(Boolean).join(" ");
  return {
    family: family.join(" "),
    given: given.join(" "),
    ...(joined ? { particle: joined } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

const etAl = /^(?:et\s+al\b\.?|and\s+others|others|u\.\s?a\.)$/iu;

/** Takes “et al.” and “others” out of a list of names and says that it was there. */
export function withoutOthers(names: readonly Author[]): { authors: Author[]; others: true | undefined } {
  const authors: Author[] = [];
  let others: true | undefined;
  for (const name of names) {
    if (name.literal !== undefined && etAl.test(name.literal)) others = true;
    else if (/(?<!\s)\s+et\s+al\.?$/iu.test(name.given || name.family)) {
      others = true;
      const cut = (text: string) => text.replace(/(?<!\s)\s+et\s+al\.?$/iu, "");
      authors.push(
        name.literal === undefined ? { ...name, given: cut(name.given), family: cut(name.family) } : literalName(cut(name.family)),
      );
    } else authors.push(name);
  }
  return { authors, others };
}

/** An id out of first author, year and first word of the title: `raleigh2010introducing`. */
function madeId(entry: Pick<Reference, "authors" | "title"> & { readonly year?: number; readonly editors?: readonly Author[] }): string {
  const name = (entry.authors[0] ?? entry.editors?.[0])?.family ?? "";
  const words = entry.title.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words.find((word) => !/^(?:a|an|the|on|of|in)$/iu.test(word)) ?? "";
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return `${bare(name)}${entry.year ?? ""}${bare(first)}` || "untitled";
}

/** 1-based line and column of offsets, found by halving. */
export function lines(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0, ...[...text.matchAll(/\n/gu)].map((found) => found.index + 1)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 };
  };
}
