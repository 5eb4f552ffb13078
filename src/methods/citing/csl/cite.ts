import { withinBudget } from "./budget.js";
import type { Cited, CitedRun, CslCite } from "./citation.js";
import { clusterRuns } from "./cluster.js";
import { type CslItem, namesIn, peopleOf, textIn } from "./item.js";
import { bare, runsOf, tidied, withoutMarks } from "./marks.js";
import { childOf, type Node } from "./node.js";
import { type Place, positionsOf } from "./positions.js";
import { allOf } from "./render.js";
import { dressed, type Rendering } from "./rendering.js";
import { sorted } from "./sort.js";
import type { Style } from "./style.js";
import { tellApart } from "./tell-apart.js";
import { termOf } from "./terms.js";

/** Elements, names and tens of letters that a style may print, at least and for each work and cite. */
const atLeast = 2_000_000;
const forEach = 3_000;

/** Prints citations and the list of their works as a style asks. Cites of works that are not given are left out. Throws `Overspent`. */
export function cited(style: Style, works: ReadonlyMap<string, CslItem>, clusters: readonly (readonly CslCite[])[]): Cited {
  const cites = clusters.reduce((sum, each) => sum + each.length, 0);
  return withinBudget(atLeast + forEach * (works.size + cites), () => printed(style, works, clusters));
}

function printed(style: Style, works: ReadonlyMap<string, CslItem>, clusters: readonly (readonly CslCite[])[]): Cited {
  const ids = [...new Set(clusters.flatMap((each) => each.map(({ id }) => id)))].filter((id) => works.has(id));
  const numbers = new Map(ids.map((id, n) => [id, n + 1]));
  const plain = (id: string, mode: Rendering["mode"]): Rendering => ({
    ...{ style, locale: style.locale, mode, item: works.get(id) as CslItem, number: numbers.get(id), suffix: "" },
    ...{ position: "first", isNear: false, isLater: false, locator: undefined, label: "page", isAmbiguous: false },
    ...{ more: 0, givenOf: () => 0, gone: new Set<string>(), said: {} },
  });
  const listed = sorted(ids, childOf(style.bibliography ?? undefined, "sort"), (id) => plain(id, "bibliography"));
  for (const [n, id] of listed.entries()) numbers.set(id, n + 1);
  const apart = tellApart(style, listed, works, (id) => plain(id, "citation"));
  const places = positionsOf(style, clusters, works);
  const layout = childOf(style.citation, "layout") as Node;

  /** Works that the style's order leaves equal stand as in the list: 2012a before 2012b. */
  const byList = (known: readonly { readonly cite: CslCite }[]) =>
    known
      .map((_, k) => k)
      .sort((a, b) => (numbers.get(known[a]?.cite.id ?? "") ?? 0) - (numbers.get(known[b]?.cite.id ?? "") ?? 0))
      .map(String);
  const rendering = (cite: CslCite, at: Place): Rendering => ({
    ...plain(cite.id, "citation"),
    ...apart(cite.id),
    ...{ position: at.position, isNear: at.isNear, isLater: at.position !== "first", gone: new Set<string>(), said: {} },
    ...{ locator: cite.locator, label: cite.label ?? "page", ...(cite.withoutAuthor && { without: "author" as const }) },
  });
  const citations = clusters.map((cluster, n): CitedRun[] => {
    const known = cluster.flatMap((cite, k) => (works.has(cite.id) ? [{ cite, at: places[n]?.[k] as Place }] : []));
    const order = childOf(style.citation, "sort");
    const ordered = order
      ? sorted(byList(known), order, (k) => plain(known[Number(k)]?.cite.id ?? "", "citation")).map((k) => known[Number(k)])
      : known;
    return clusterRuns(
      style,
      layout,
      ordered.flatMap((each) => each ?? []).map(({ cite, at }) => ({ cite, rendering: rendering(cite, at) })),
    );
  });
  const list = childOf(style.bibliography ?? undefined, "layout");
  let before: Rendering | undefined;
  const entries = list
    ? listed.map((id) => {
        const one: Rendering = { ...plain(id, "bibliography"), ...apart(id), isAmbiguous: false };
        const text = entryText(style, list, one);
        const shown = withSubstitute(style, text, one, before);
        before = one;
        return { id, runs: runsOf(tidied(shown, style.locale), style.locale) };
      })
    : [];
  const authors = new Map(ids.map((id) => [id, withoutMarks(inSentence(works.get(id) as CslItem, style))]));
  return { citations, authors, entries };
}

/** An entry with the style's sign in the place of names that the entry before has too: of all at once, of each, or of those at the beginning, as its rule says. */
function withSubstitute(style: Style, text: string, { said, item }: Rendering, before: Rendering | undefined): string {
  const is = style.bibliography?.is ?? {};
  const sign = is["subsequent-author-substitute"];
  if (sign === undefined || !said.names || !before?.said.names) return text;
  const rule = is["subsequent-author-substitute-rule"] ?? "complete-all";
  const isSame =
    said.names === before.said.names && JSON.stringify(namesIn(item, "author")) === JSON.stringify(namesIn(before.item, "author"));
  if (rule === "complete-all" || !said.each) return isSame ? text.replace(said.names, () => sign) : text;
  const shared = said.each.findIndex((each, n) => each !== before.said.each?.[n]);
  const alike = shared < 0 ? said.each.length : shared;
  const count = rule === "complete-each" ? (isSame ? said.each.length : 0) : rule === "partial-first" ? Math.min(1, alike) : alike;
  let [made, rest] = ["", said.names];
  for (const each of said.each.slice(0, count)) {
    const at = rest.indexOf(each);
    if (at < 0) break;
    made += rest.slice(0, at) + sign;
    rest = rest.slice(at + each.length);
  }
  return text.replace(said.names, () => made + rest);
}

/** Those who made a work as a sentence names them: `Roy`, `Roy and van den Berg`, `Roy et al.`; its title where nobody is named. */
function inSentence(item: CslItem, style: Style): string {
  const words = peopleOf(item).map(
    ({ literal, family, "non-dropping-particle": particle }) => literal ?? [particle, family].filter(Boolean).join(" "),
  );
  const least = Number(style.citation.is["et-al-min"] ?? style.root.is["et-al-min"] ?? 3);
  const [first] = words;
  if (first === undefined) return bare(textIn(item, "title") ?? item.id);
  if (words.length > 1 && words.length >= least) return `${first} ${termOf(style.locale, "et-al") ?? "et al."}`;
  const and = ` ${termOf(style.locale, "and") ?? "and"} `;
  return words.length > 2 ? `${words.slice(0, -1).join(", ")}${and}${words.at(-1)}` : words.join(and);
}

function entryText(style: Style, layout: Node, rendering: Rendering): string {
  const isAligned = style.bibliography?.is["second-field-align"] !== undefined;
  const [first, ...rest] = layout.of;
  if (!isAligned || !first) return dressed(layout, allOf(layout.of, "", rendering).text.trimEnd());
  const head = allOf([first], "", rendering).text;
  const tail = allOf(rest, "", rendering).text;
  return dressed(layout, `${head}${head && !/\s$/u.test(bare(head)) && !/^\s/u.test(bare(tail)) ? " " : ""}${tail.trimEnd()}`);
}
