import { spend } from "./budget.js";
import { type CslName, namesIn } from "./item.js";
import { fromData } from "./marks.js";
import { childOf, type Node, wordsOf } from "./node.js";
import { dressed, isGiven, type Part, type Rendering } from "./rendering.js";
import { type Form, termOf } from "./terms.js";

/** How names are printed, taken together from the style, the citation or bibliography, and the names element. */
type NameStyle = Readonly<Record<string, string>>;

const inherited = [
  ...["and", "delimiter-precedes-et-al", "delimiter-precedes-last", "et-al-min", "et-al-use-first", "et-al-use-last"],
  ...["et-al-subsequent-min", "et-al-subsequent-use-first", "initialize", "initialize-with", "name-as-sort-order", "sort-separator"],
] as const;

function nameStyle(name: Node | undefined, rendering: Rendering): NameStyle {
  const made: Record<string, string> = {};
  const levels = [
    rendering.style.root.is,
    (rendering.mode === "bibliography" ? rendering.style.bibliography : rendering.style.citation)?.is,
  ];
  for (const is of levels) {
    for (const key of inherited) if (is?.[key] !== undefined) made[key] = is[key];
    if (is?.["name-form"] !== undefined) made["form"] = is["name-form"];
    if (is?.["name-delimiter"] !== undefined) made["delimiter"] = is["name-delimiter"];
    if (is?.["names-delimiter"] !== undefined) made["names-delimiter"] = is["names-delimiter"];
  }
  return { ...made, ...name?.is, ...rendering.sorting };
}

/** The names of a work as a style prints them: its lists of names in order, or what stands in for them. */
export function namesPart(given: Node, rendering: Rendering, rendered: Print): Part {
  const { standsFor } = rendering;
  const node = given.of.length === 0 && standsFor ? { ...standsFor, is: { ...standsFor.is, ...given.is }, of: without(standsFor) } : given;
  const variables = wordsOf(node.is["variable"]);
  const found = variables.filter((variable) => !rendering.gone.has(variable) && namesIn(rendering.item, variable).length > 0);
  if (found.length === 0) return substituted(node, rendering, rendered);
  const style = nameStyle(childOf(node, "name"), rendering);
  if (style["form"] === "count") {
    const count = found.reduce((sum, variable) => sum + shownOf(namesIn(rendering.item, variable), style, rendering).shown.length, 0);
    return { text: String(count), is: "given" };
  }
  const isBoth = found.length === 2 && variables.includes("editor") && variables.includes("translator") && isSame(rendering, found);
  const shown = isBoth ? [found[0] as string] : found;
  const delimiter = node.is["delimiter"] ?? style["names-delimiter"] ?? "";
  spend(variables.length, shown.length * delimiter.length);
  const texts = shown.map((variable) => {
    const role = isBoth ? "editortranslator" : variable;
    const names = listOf(node, namesIn(rendering.item, variable), style, rendering);
    return labelled(node, names, role, namesIn(rendering.item, variable).length > 1, rendering);
  });
  const { "text-case": _, ...is } = node.is;
  const text = dressed({ ...node, is }, texts.join(delimiter));
  const isFirst = !rendering.said.names;
  if (isFirst) rendering.said.names = text;
  if (isFirst && rendering.without === "author") return { text: "", is: "missing" };
  return { text, is: "given" };
}

function isSame({ item }: Rendering, [a = "", b = ""]: readonly string[]): boolean {
  return JSON.stringify(namesIn(item, a)) === JSON.stringify(namesIn(item, b));
}

/** Prints any element: what stands in for names may be one. */
type Print = (node: Node, rendering: Rendering) => Part;

function substituted(node: Node, rendering: Rendering, rendered: Print): Part {
  for (const each of childOf(node, "substitute")?.of ?? []) {
    const used = new Set<string>();
    const part = rendered(each, { ...rendering, noting: used, standsFor: node });
    if (!isGiven(part)) continue;
    // What stood in for the names is not said again.
    for (const variable of used) rendering.gone.add(variable);
    const isFirst = !rendering.said.names;
    if (isFirst) rendering.said.names = part.text;
    if (isFirst && rendering.without === "author") return { text: "", is: "missing" };
    return part;
  }
  return { text: "", is: "missing" };
}

const without = (node: Node) => node.of.filter(({ name }) => name !== "substitute");

function labelled(node: Node, names: string, role: string, isPlural: boolean, rendering: Rendering): string {
  const label = childOf(node, "label");
  // Names are sorted without the words of what they did.
  if (!label || rendering.sorting) return names;
  const plural = label.is["plural"];
  const term = termOf(
    rendering.locale,
    role,
    (label.is["form"] ?? "long") as Form,
    plural === "always" || (plural !== "never" && isPlural),
  );
  if (!term) return names;
  const text = dressed(label, label.is["strip-periods"] === "true" ? term.replaceAll(".", "") : term);
  const isBefore = node.of.findIndex(({ name }) => name === "label") < node.of.findIndex(({ name }) => name === "name");
  return isBefore ? `${text}${names}` : `${names}${text}`;
}

interface Shown {
  readonly shown: readonly CslName[];
  readonly isCut: boolean;
  /** The last of all, behind an ellipsis. */
  readonly last: CslName | undefined;
}

function shownOf(names: readonly CslName[], style: NameStyle, { isLater, more }: Pick<Rendering, "isLater" | "more">): Shown {
  const at = (name: string) => (isLater ? (style[`et-al-subsequent-${name}`] ?? style[`et-al-${name}`]) : style[`et-al-${name}`]);
  const least = countIn(at("min")) ?? Number.POSITIVE_INFINITY;
  const first = Math.max(countIn(at("use-first")) ?? 1, more);
  if (names.length < least || names.length <= first) return { shown: names, isCut: false, last: undefined };
  const isLast = style["et-al-use-last"] === "true" && names.length >= first + 2;
  return { shown: names.slice(0, first), isCut: true, last: isLast ? names.at(-1) : undefined };
}

/** A count from one on; undefined where a style gives none, or what is none. */
function countIn(text: string | undefined): number | undefined {
  const n = Number(text);
  return Number.isInteger(n) && n >= 1 ? n : undefined;
}

function listOf(node: Node, names: readonly CslName[], style: NameStyle, rendering: Rendering): string {
  const { shown, isCut, last } = shownOf(names, style, rendering);
  const name = childOf(node, "name");
  const delimiter = style["delimiter"] ?? ", ";
  spend(shown.length, shown.length * delimiter.length);
  const texts = shown.map((each, n) => nameText(each, n, name, style, rendering));
  rendering.said.each ??= texts;
  const isInverted = (n: number) => style["name-as-sort-order"] === "all" || (style["name-as-sort-order"] === "first" && n === 0);
  const joins = (rule: string | undefined, before: number, usual: boolean) =>
    rule === "always" ||
    (rule === "after-inverted-name" && isInverted(before - 1)) ||
    (rule !== "never" && rule !== "after-inverted-name" && usual);
  const list = () => {
    if (isCut) {
      const begin = texts.join(delimiter);
      if (rendering.sorting) return rendering.sorting["et-al-min"] ? `${begin} et al` : begin;
      if (last) return `${begin}${delimiter}… ${nameText(last, shown.length, name, style, rendering)}`;
      const etAl = childOf(node, "et-al");
      const term = termOf(rendering.locale, etAl?.is["term"] ?? "et-al") ?? "";
      const words = etAl ? dressed(etAl, term) : term;
      if (words === "") return begin;
      return `${begin}${joins(style["delimiter-precedes-et-al"], shown.length, shown.length > 1) ? delimiter : " "}${words}`;
    }
    const and =
      style["and"] === undefined || rendering.sorting
        ? undefined
        : termOf(rendering.locale, "and", style["and"] === "symbol" ? "symbol" : "long");
    if (texts.length < 2 || and === undefined) return texts.join(delimiter);
    const begin = texts.slice(0, -1);
    const isDelimited = joins(style["delimiter-precedes-last"], begin.length, begin.length > 1);
    return `${begin.join(delimiter)}${isDelimited ? delimiter : " "}${and} ${texts.at(-1)}`;
  };
  return name ? dressed(name, list()) : list();
}

function nameText(given: CslName, n: number, node: Node | undefined, style: NameStyle, rendering: Rendering): string {
  const part = (of: "family" | "given", text: string) => {
    const set = node?.of.find((each) => each.name === "name-part" && each.is["name"] === of);
    return set && text !== "" ? dressed(set, text) : text;
  };
  if (given.literal !== undefined) return part("family", fromData(given.literal));
  const family = fromData(given.family ?? "");
  const before = fromData(given["non-dropping-particle"] ?? "");
  const dropping = fromData(given["dropping-particle"] ?? "");
  const suffix = fromData(given.suffix ?? "");
  const level = rendering.givenOf(given);
  const isShort = style["form"] === "short" && level === 0;
  if (familyFirst.test(family)) return `${part("family", family)}${isShort ? "" : part("given", fromData(given.given ?? ""))}`;
  const demotes = rendering.style.root.is["demote-non-dropping-particle"] ?? "display-and-sort";
  const isSorting = rendering.sorting !== undefined;
  if (isShort)
    return isSorting && demotes !== "never" ? [family, before].filter(Boolean).join(" ") : part("family", joined(before, family));
  const hasInitials = style["initialize-with"] !== undefined && level < 2;
  const first = hasInitials
    ? initialsOf(given.given ?? "", style, rendering.style.root.is["initialize-with-hyphen"] !== "false")
    : fromData(given.given ?? "");
  const isInverted = style["name-as-sort-order"] === "all" || (style["name-as-sort-order"] === "first" && n === 0);
  const separator = style["sort-separator"] ?? ", ";
  if (!isInverted)
    return [part("given", joined(first, dropping)), part("family", joined(before, family)), suffix].filter(Boolean).join(" ");
  const isDemoted = demotes === "display-and-sort" || (demotes === "sort-only" && isSorting);
  const head = isDemoted ? family : joined(before, family);
  const tail = part("given", [first, dropping, isDemoted ? before : ""].filter(Boolean).join(" "));
  return [part("family", head), tail, suffix].filter(Boolean).join(separator);
}

/** Names written in these scripts have the family name first, without a space, in the text as in the list. */
const familyFirst = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A particle that ends in an apostrophe or hyphen stands at its name. */
const joined = (before: string, name: string) => (before && name ? `${before}${/['’-]$/u.test(before) ? "" : " "}${name}` : before || name);

/** `Jean-Paul M.` as `J.-P. M.` */
function initialsOf(given: string, style: NameStyle, hasHyphen: boolean): string {
  const sign = style["initialize-with"] ?? "";
  const isKept = style["initialize"] === "false";
  const words = given
    .replace(/\.(?=\S)/gu, ". ")
    .split(/\s+/u)
    .filter(Boolean);
  const made = words.map((word) => {
    const isInitial = /^\p{Lu}\.?$/u.test(word);
    if (isInitial) return `${word.replace(".", "")}${sign}`;
    if (isKept) return `${word} `;
    if (!/^\p{Lu}/u.test(word)) return ` ${word} `; // “de” in a given name
    const letters = word.split("-").map((part) => `${[...part][0] ?? ""}`);
    return hasHyphen ? `${letters.join(`${sign.trimEnd()}-`)}${sign}` : letters.map((letter) => `${letter}${sign}`).join("");
  });
  return made.join("").replace(/\s+/gu, " ").trim();
}
