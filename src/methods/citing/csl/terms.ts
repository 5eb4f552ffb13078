import { childOf, childrenOf, type Node } from "./node.js";

export type Form = "long" | "short" | "verb" | "verb-short" | "symbol";

/** Words and dates of a language. */
export interface Locale {
  /** By name and form, as `editor short`: for one and for several. */
  readonly terms: ReadonlyMap<string, readonly [one: string, several: string]>;
  /** Forms of a whole date, by `text` and `numeric`. */
  readonly dates: ReadonlyMap<string, Node>;
  /** Of nouns, by their term: a number takes the ending of what it counts. */
  readonly genders: ReadonlyMap<string, string>;
  readonly punctuationInQuote: boolean;
  readonly ordinalOnDayOneOnly: boolean;
}

const fallback: Readonly<Record<Form, readonly Form[]>> = {
  long: ["long"],
  short: ["short", "long"],
  verb: ["verb", "long"],
  "verb-short": ["verb-short", "verb", "long"],
  symbol: ["symbol", "short", "long"],
};

/** A term in the form asked for, or the one that stands for it; undefined where the language has none. */
export function termOf({ terms }: Locale, name: string, form: Form = "long", isPlural = false): string | undefined {
  for (const each of Object.hasOwn(fallback, form) ? fallback[form] : ["long"]) {
    const found = terms.get(`${name} ${each}`);
    if (found) return found[isPlural ? 1 : 0];
  }
  return undefined;
}

/** Where a term is kept. Endings of ordinals are kept by the digits that they look at. */
export function keyOf(name: string, form = "long", match?: string, gender?: string): string {
  const digits = /^ordinal(?:-(\d\d))?$/u.exec(name);
  const usual = digits?.[1] === undefined ? "any" : Number(digits[1]) < 10 ? "last-digit" : "last-two-digits";
  const looksAt = usual === "any" ? usual : (match ?? usual);
  return `${name} ${digits ? looksAt : form}${gender ? ` ${gender}` : ""}`;
}

/** The ending of an ordinal: that of the number itself before that of its last two digits, that before the one of its last digit. */
export function ordinalEnding(n: number, { terms }: Locale, gender = ""): string {
  const two = String(n % 100).padStart(2, "0");
  const one = `0${n % 10}`;
  const names = [
    ...(n < 100 ? [`ordinal-${two} whole-number`] : []),
    ...[`ordinal-${two} last-two-digits`, `ordinal-${one} last-digit`, "ordinal any"],
  ];
  const ofGender = names.flatMap((name) => [`${name} ${gender}`, name]);
  const found = [...ofGender, ...names.map((name) => `${name} masculine`)].find((key) => terms.has(key));
  return terms.get(found ?? "")?.[0] ?? "";
}

/** A language with the terms, dates and options of a `<locale>` in place of its own. */
export function withLocale(before: Locale, locale: Node): Locale {
  const terms = new Map(before.terms);
  const genders = new Map(before.genders);
  const given = childrenOf(childOf(locale, "terms"), "term");
  // Endings of ordinals belong together: those of another language go.
  if (given.some(({ is }) => /^ordinal/u.test(is["name"] ?? "")))
    for (const key of terms.keys()) if (/^ordinal/u.test(key)) terms.delete(key);
  for (const each of given) {
    const one = childOf(each, "single")?.text ?? each.text;
    const { name = "", form, match, gender, "gender-form": ofGender } = each.is;
    terms.set(keyOf(name, form, match, ofGender), [one, childOf(each, "multiple")?.text ?? one]);
    if (gender) genders.set(name, gender);
  }
  const dates = new Map(before.dates);
  for (const each of childrenOf(locale, "date")) dates.set(each.is["form"] ?? "text", each);
  const options = childOf(locale, "style-options")?.is;
  const option = (name: string, was: boolean) => (options?.[name] === undefined ? was : options[name] === "true");
  return {
    ...{ terms, dates, genders },
    punctuationInQuote: option("punctuation-in-quote", before.punctuationInQuote),
    ordinalOnDayOneOnly: option("limit-day-ordinals-to-day-1", before.ordinalOnDayOneOnly),
  };
}
