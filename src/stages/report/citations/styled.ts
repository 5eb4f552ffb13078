import type { Link, Manuscript, ManuscriptBlock, Piece } from "../../../domain/report/manuscript.js";
import type { Run } from "../../../domain/report/report.js";
import type { Row } from "../../../domain/tables.js";
import { Overspent } from "../../../methods/citing/csl/budget.js";
import type { CitedRun, CslCite } from "../../../methods/citing/csl/citation.js";
import { cited } from "../../../methods/citing/csl/cite.js";
import type { CslItem } from "../../../methods/citing/csl/item.js";
import { placeOf } from "../../../methods/citing/csl/locator.js";
import type { StyledRun } from "../../../methods/citing/csl/marks.js";
import type { Style } from "../../../methods/citing/csl/style.js";

type Citation = Extract<Link, { kind: "citation" }>;

/** The citations of a manuscript as a style prints them, and its list of works. */
export interface StyledCitations {
  runsOf(link: Citation): Run[];
  /** What stands in notes where the style cites in notes, in the order of the text. */
  readonly notes: readonly { readonly number: number; readonly runs: readonly Run[] }[];
  /** Whether the style speaks English. */
  readonly isEnglish: boolean;
  readonly entries: readonly { readonly row: Row<"reference">; readonly runs: Run[] }[];
}

/**
 * Prints all citations of a manuscript in a style: which work is which, and what was cited before, is a matter of the whole text. Null where the
 * style would print more than there is room for.
 */
export function styledCitations(
  style: Style,
  manuscript: Pick<Manuscript, "blocks">,
  rows: ReadonlyMap<string, Row<"reference">>,
): StyledCitations | null {
  const links = piecesOf(manuscript.blocks).flatMap(({ link }) => (link?.kind === "citation" ? [link] : []));
  const keys = new Set(links.flatMap(({ items }) => items.map(({ key }) => key)));
  const works = new Map(
    [...keys].flatMap((key) => (rows.has(key) ? [[key, JSON.parse(rows.get(key)?.csl ?? "{}") as CslItem] as const] : [])),
  );
  const clusters = links.map((link) => clusterOf(link, style.class === "note"));
  const printedAll = unlessOverspent(() => cited(style, works, clusters));
  if (!printedAll) return null;
  const { citations, authors, entries } = printedAll;
  const isNote = style.class === "note";
  const noteOf = new Map<Citation, number>();
  for (const link of links) if (isNote && link.items.some(({ key }) => works.has(key))) noteOf.set(link, noteOf.size + 1);
  const lost = ({ items }: Citation): Run[] =>
    items.filter(({ key }) => !works.has(key)).map(({ key, suffix }) => ({ text: `@${key}${suffix ? `, ${suffix}` : ""}`, lost: true }));
  const at = new Map(links.map((link, n) => [link, n]));

  return {
    runsOf: (link) => {
      const items = link.items.map(({ key, prefix, suffix, yearOnly }) => ({ key, prefix, suffix, yearOnly }));
      const [first] = link.items;
      const name = link.form === "text" && first && !first.yearOnly ? authors.get(first.key) : undefined;
      const number = noteOf.get(link);
      const set = isNote
        ? number === undefined
          ? []
          : [{ text: String(number), marks: ["sup"] as const, evidence: `reference:${first?.key ?? ""}` }]
        : (citations[at.get(link) ?? -1] ?? []).map(printed);
      const missing = lost(link);
      const between = name !== undefined && set.length > 0 && !isNote && !set[0]?.marks?.includes("sup") ? [{ text: " " }] : [];
      const runs = [...(name === undefined ? [] : [{ text: name, evidence: `reference:${first?.key ?? ""}` }]), ...between, ...set];
      const all = missing.length ? [...runs, ...(runs.length ? [{ text: " " }] : []), ...missing] : runs;
      return all.map((run, n) => (n === 0 ? { ...run, cites: { form: link.form, items, runs: all.length } } : run));
    },
    notes: [...noteOf].map(([link, number]) => ({ number, runs: (citations[at.get(link) ?? -1] ?? []).map(printed) })),
    isEnglish: /^en\b/u.test(style.root.is["default-locale"] ?? "en"),
    entries: entries.flatMap(({ id, runs }) => {
      const row = rows.get(id);
      return row ? [{ row, runs: runs.map(printed) }] : [];
    }),
  };
}

function unlessOverspent<T>(print: () => T): T | null {
  try {
    return print();
  } catch (cause) {
    if (cause instanceof Overspent) return null;
    throw cause;
  }
}

/** A raised number stands at its word; in English behind the stop or comma that follows it. */
export function drawnUp(runs: readonly Run[], isEnglish: boolean): Run[] {
  const made = runs.map((run) => ({ ...run }));
  for (const [n, run] of made.entries()) {
    if (!run.cites || !run.marks?.includes("sup")) continue;
    const [before, behind] = [made[n - 1], made[n + run.cites.runs]];
    if (before) before.text = before.text.trimEnd();
    const stop = isEnglish && before && behind && !behind.evidence && !behind.cites ? (/^[.,;:]/u.exec(behind.text)?.[0] ?? "") : "";
    if (!before || !behind || stop === "") continue;
    before.text += stop;
    behind.text = behind.text.slice(1);
  }
  return made.filter(({ text }) => text !== "");
}

/** A note names its author even where the sentence does. */
function clusterOf(link: Citation, isNote: boolean): CslCite[] {
  return link.items.map(({ key, prefix, suffix, yearOnly }, n) => ({
    id: key,
    ...(prefix && { prefix }),
    ...placeOf(suffix),
    ...(!isNote && (yearOnly || (link.form === "text" && n === 0)) && { withoutAuthor: true }),
  }));
}

function printed({ text, italic, bold, raised, id }: CitedRun & StyledRun): Run {
  const marks = [...(italic ? ["em" as const] : []), ...(bold ? ["strong" as const] : []), ...(raised ? ["sup" as const] : [])];
  return { text, ...(marks.length > 0 && { marks }), ...(id !== undefined && { evidence: `reference:${id}` }) };
}

/** All stretches of a manuscript in the order of the text, of headings and tables as well. */
function piecesOf(blocks: readonly ManuscriptBlock[]): Piece[] {
  return blocks.flatMap((block): readonly Piece[] => {
    switch (block.kind) {
      case "heading":
        return block.pieces;
      case "paragraph":
        return block.sentences.flatMap(({ pieces }) => pieces);
      case "list":
        return block.items.flatMap(piecesOf);
      case "quote":
      case "note":
        return piecesOf(block.blocks);
      case "table":
        return [...block.head.flat(), ...block.rows.flatMap((row) => row.cells.flat())];
      default:
        return [];
    }
  });
}
