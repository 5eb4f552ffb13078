import { dateKey } from "./dates.js";
import { type CslItem, dateIn, isNumeric, namesIn, textIn } from "./item.js";
import { bare, runsOf, type StyledRun, tidied } from "./marks.js";
import { childOf, childrenOf, type Node } from "./node.js";
import { allOf } from "./render.js";
import { dressed, type Position, type Rendering } from "./rendering.js";
import type { Style } from "./style.js";
import { tellApart } from "./tell-apart.js";
import { termOf } from "./terms.js";

/** One work within a citation. */
export interface CslCite {
  readonly id: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly locator?: string;
  /** `page`, `chapter`: what the locator counts. */
  readonly label?: string;
  /** The sentence names the author: the citation does not. */
  readonly withoutAuthor?: boolean;
}

/** A stretch of a citation, and the work that it cites. */
export interface CitedRun extends StyledRun {
  readonly id?: string;
}

/** A list of works in a style: each citation and the list that follows from all of them. */
export interface Cited {
  /** The citation in the text or note, in the order of the text. */
  readonly citations: readonly (readonly CitedRun[])[];
  /** The author of a work as the sentence names them, by its id. */
  readonly authors: ReadonlyMap<string, string>;
  /** The entries of the list, in its order; empty where the style has none. */
  readonly entries: readonly { readonly id: string; readonly runs: readonly StyledRun[] }[];
}

/** Prints citations and the list of their works as a style asks. Cites of works that are not given are left out. */
export function cited(style: Style, works: ReadonlyMap<string, CslItem>, clusters: readonly (readonly CslCite[])[]): Cited {
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
  const fresh = { gone: () => new Set<string>() };

  /** Works that the style's order leaves equal stand as in the list: 2012a before 2012b. */
  const byList = (known: readonly { readonly cite: CslCite }[]) =>
    known
      .map((_, k) => k)
      .sort((a, b) => (numbers.get(known[a]?.cite.id ?? "") ?? 0) - (numbers.get(known[b]?.cite.id ?? "") ?? 0))
      .map(String);
  const rendering = (cite: CslCite, at: Place): Rendering => ({
    ...plain(cite.id, "citation"),
    ...apart(cite.id),
    ...{ position: at.position, isNear: at.isNear, isLater: at.position !== "first", gone: fresh.gone(), said: {} },
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
  let before = "";
  const entries = list
    ? listed.map((id) => {
        const one: Rendering = { ...plain(id, "bibliography"), ...apart(id), isAmbiguous: false };
        const text = entryText(style, list, one);
        const same = style.bibliography?.is["subsequent-author-substitute"];
        const names = one.said.names === undefined ? "" : `${one.said.names}\n${JSON.stringify(namesIn(one.item, "author"))}`;
        const shown = same !== undefined && names !== "" && names === before ? text.replace(one.said.names ?? "", () => same) : text;
        before = names;
        return { id, runs: runsOf(tidied(shown, style.locale), style.locale) };
      })
    : [];
  const authors = new Map(ids.map((id) => [id, inSentence(works.get(id) as CslItem, style)]));
  return { citations, authors, entries };
}

/** Those who made a work as a sentence names them: `Roy`, `Roy and van den Berg`, `Roy et al.`; its title where nobody is named. */
function inSentence(item: CslItem, style: Style): string {
  const names = ["author", "editor", "translator"].map((variable) => namesIn(item, variable)).find((each) => each.length > 0) ?? [];
  const words = names.map(
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
  if (!isAligned || !first) return dressed(layout, allOf(layout.of, "", rendering).text.trimEnd(), rendering);
  const head = allOf([first], "", rendering).text;
  const tail = allOf(rest, "", rendering).text;
  return dressed(layout, `${head}${head && !/\s$/u.test(bare(head)) && !/^\s/u.test(bare(tail)) ? " " : ""}${tail.trimEnd()}`, rendering);
}

interface Placed {
  readonly cite: CslCite;
  readonly rendering: Rendering;
}

/** The citation of one place: its works, those of one author or a row of numbers drawn together where the style does that. */
function clusterRuns(style: Style, layout: Node, placed: readonly Placed[]): CitedRun[] {
  if (placed.length === 0) return [];
  const { is } = style.citation;
  const collapse = is["collapse"];
  const between = layout.is["delimiter"] ?? "";
  const texts = placed.map(({ cite, rendering }) => {
    const text = allOf(layout.of, "", rendering).text;
    return `${cite.prefix ? `${cite.prefix} ` : ""}${text}${cite.suffix ? `${/^[,.;:)]/u.test(cite.suffix) ? "" : " "}${cite.suffix}` : ""}`;
  });
  const isPlain = ({ cite }: Placed) => !cite.prefix && !cite.suffix && cite.locator === undefined;
  const parts: { readonly text: string; readonly id?: string }[] = [];
  for (let n = 0; n < placed.length; n++) {
    const now = placed[n] as Placed;
    if (collapse === "citation-number" && isPlain(now)) {
      let end = n;
      while (
        end + 1 < placed.length &&
        isPlain(placed[end + 1] as Placed) &&
        placed[end + 1]?.rendering.number === (placed[end]?.rendering.number ?? 0) + 1
      )
        end++;
      if (end - n >= 2) {
        if (parts.length > 0) parts.push({ text: between });
        parts.push(
          { text: texts[n] ?? "", id: now.cite.id },
          { text: "–" },
          { text: texts[end] ?? "", id: (placed[end] as Placed).cite.id },
        );
        n = end;
        continue;
      }
    }
    const before = placed[n - 1];
    const names = now.rendering.said.names;
    const isSame =
      (collapse === "year" || collapse?.startsWith("year-suffix")) &&
      before !== undefined &&
      names !== undefined &&
      names === before.rendering.said.names &&
      texts[n]?.startsWith(names) &&
      isPlain(before);
    if (isSame) {
      const text = (texts[n] ?? "").slice(names.length).replace(/^[\s,;]+/u, "");
      const year = (each: Placed) => JSON.stringify(dateIn(each.rendering.item, "issued")?.["date-parts"]?.[0]?.[0]);
      const isLetter = collapse !== "year" && now.rendering.suffix !== "" && year(now) === year(before) && isPlain(now);
      const delimiter = is["cite-group-delimiter"] ?? ", ";
      parts.push({ text: isLetter ? (is["year-suffix-delimiter"] ?? is["cite-group-delimiter"] ?? between) : delimiter });
      parts.push({ text: isLetter ? now.rendering.suffix : text, id: now.cite.id });
      continue;
    }
    if (parts.length > 0) parts.push({ text: between });
    parts.push({ text: texts[n] ?? "", id: now.cite.id });
  }
  return setIn(layout, parts, style);
}

/** The parts with the affixes and form of the layout, as runs that know their works. */
function setIn(layout: Node, parts: readonly { readonly text: string; readonly id?: string }[], style: Style): CitedRun[] {
  // Which work a letter belongs to is marked, since signs between parts are drawn together afterwards.
  const ids = parts.flatMap(({ id }) => id ?? []);
  let seen = 0;
  const text = parts.map((each) => (each.id === undefined ? each.text : `${begin(seen++)}${each.text}${ends}`)).join("");
  const whole = tidied(dressed(layout, text, { locale: style.locale }), style.locale);
  const runs: CitedRun[] = [];
  let id: string | undefined;
  for (const run of runsOf(whole, style.locale)) {
    for (const piece of run.text.split(/([\uF000-\uF8FF])/u)) {
      if (piece === ends) id = undefined;
      else if (/^[\uF000-\uF8FE]$/u.test(piece)) id = ids[piece.charCodeAt(0) - 0xf000];
      else if (piece !== "") runs.push({ ...run, text: piece, ...(id !== undefined && { id }) });
    }
  }
  return runs;
}
const begin = (n: number) => String.fromCharCode(0xf000 + (n % 0x8fe));
const ends = "\uF8FF";

interface Place {
  readonly position: Position;
  readonly isNear: boolean;
}

/** Where each cite stands to those before it. In the text itself only notes ask for it; there, one citation is one note. */
function positionsOf(style: Style, clusters: readonly (readonly CslCite[])[], works: ReadonlyMap<string, CslItem>): Place[][] {
  const near = Number(style.citation.is["near-note-distance"] ?? 5);
  const last = new Map<string, number>();
  let before: readonly CslCite[] = [];
  return clusters.map((cluster, n) => {
    const known = cluster.filter(({ id }) => works.has(id));
    const places = cluster.map((cite, k): Place => {
      const was = last.get(cite.id);
      last.set(cite.id, n);
      if (was === undefined) return { position: "first", isNear: false };
      const previous = k > 0 ? cluster[k - 1] : before.length === 1 ? before[0] : undefined;
      const isNear = n - was <= near;
      if (previous?.id !== cite.id) return { position: "subsequent", isNear };
      if (previous.locator === cite.locator) return { position: "ibid", isNear };
      return { position: cite.locator === undefined ? "subsequent" : "ibid-with-locator", isNear };
    });
    if (known.length > 0) before = known;
    return places;
  });
}

/** Ids in the order of a `<sort>`; those that are equal stay in the order of the text. */
function sorted(ids: readonly string[], sort: Node | undefined, renderingOf: (id: string) => Rendering): string[] {
  const keys = childrenOf(sort, "key");
  if (keys.length === 0) return [...ids];
  const made = new Map(ids.map((id) => [id, keys.map((key) => sortKey(key, renderingOf(id)))]));
  return [...ids].sort((a, b) => {
    for (const [n, key] of keys.entries()) {
      const [left, right] = [made.get(a)?.[n], made.get(b)?.[n]];
      if (left === right) continue;
      // What has no key comes last, whichever way the others go.
      if (left === undefined) return 1;
      if (right === undefined) return -1;
      const order = collator.compare(left, right);
      if (order !== 0) return key.is["sort"] === "descending" ? -order : order;
    }
    return 0;
  });
}
const collator = new Intl.Collator("en", { numeric: true });

function sortKey(key: Node, rendering: Rendering): string | undefined {
  const names = {
    "name-as-sort-order": "all",
    ...(key.is["names-min"] && { "et-al-min": key.is["names-min"] }),
    ...(key.is["names-use-first"] && { "et-al-use-first": key.is["names-use-first"] }),
  };
  const sorting: Rendering = { ...rendering, sorting: names, gone: new Set(), said: {} };
  const variable = key.is["variable"];
  let text: string | undefined;
  if (variable === undefined) text = allOf(rendering.style.macros.get(key.is["macro"] ?? "")?.of ?? [], "", sorting).text;
  else if (variable === "citation-number") text = String(rendering.number ?? 0).padStart(8, "0");
  else if (dateIn(rendering.item, variable)) text = dateKey(rendering.item, variable);
  else if (namesIn(rendering.item, variable).length > 0)
    text = namesIn(rendering.item, variable)
      .map(({ family = "", given = "", literal }) => literal ?? `${family} ${given}`)
      .join(" ");
  else {
    text = textIn(rendering.item, variable);
    if (text !== undefined && isNumeric(text)) text = text.padStart(8, "0");
  }
  const plain = bare(text ?? "")
    .replace(/[“”‘’"'«»()[\]{}]/gu, "")
    .replace(/[,.]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return plain === "" ? undefined : plain;
}
