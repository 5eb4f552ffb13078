import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { caseFiles } from "../../case/schema/schema.js";
import { validate } from "../../case/schema/validate.js";
import { parseLocated } from "../../case/yaml/located-yaml.js";
import { type CodebookRow, idOf, readCodebookCsv, writeCodebookCsv } from "../../formats/codebook-csv.js";
import { categoryOfDescription } from "../../formats/refi/category-words.js";
import { openProject } from "../../formats/refi/read.js";
import { Refusal } from "../../formats/refusal.js";
import type { CategoryUse, CodebookRead, GridCell } from "../../pages/coding.js";
import { codedAgain } from "./copies.js";
import { type Category, currentIds } from "./desk.js";
import type { CodingsByCategory } from "./store.js";

const templates = new URL("../../../templates/codebooks/", import.meta.url);

/** Codebooks that a theory brings along, by the name of the theory. */
export function codebookTemplates(): { name: string; text: string }[] {
  return readdirSync(fileURLToPath(templates))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name: name.slice(0, -".yaml".length), text: readFileSync(new URL(name, templates), "utf8") }));
}

/** What a file holds of a codebook: YAML as ours, CSV, or a codebook or project of REFI-QDA. Nothing is written. */
export async function readCodebook(name: string, text: string, known: readonly Category[]): Promise<CodebookRead> {
  const read = await rowsOf(name, text);
  const ids = new Set(known.flatMap(({ id, was = [] }) => [id, ...was]));
  return {
    categories: read.rows.filter(({ id }) => !ids.has(id)) as unknown as CodebookRead["categories"],
    there: read.rows.filter(({ id }) => ids.has(id)).map(({ id }) => id),
    says: read.says,
  };
}

async function rowsOf(name: string, text: string): Promise<{ rows: readonly { readonly id: string }[]; says: string[] }> {
  if (/\.qd[cpe]x?$/i.test(name) || /^\s*<\?xml|^\s*<codebook/i.test(text)) {
    try {
      const { project } = await openProject(new TextEncoder().encode(text));
      const ids = new Map<string, string>();
      for (const { guid, name: title } of project.codes) ids.set(guid, idOf(title.toLowerCase(), new Set(ids.values())));
      const rows = project.codes.map(({ guid, name: title, parent, description, color }): CodebookRow => {
        const { definition, ...rules } = categoryOfDescription(description);
        const words = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined));
        return {
          id: ids.get(guid) as string,
          name: title,
          definition: definition || `What is coded as ${title}.`,
          ...words,
          ...(parent !== null && ids.has(parent) && { parent: ids.get(parent) as string }),
          ...(color && /^#[0-9a-f]{6}$/i.test(color) && { colour: color }),
        };
      });
      return { rows, says: [] };
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      return { rows: [], says: [cause.message] };
    }
  }
  if (/\.(ya?ml)$/i.test(name)) {
    const yaml = parseLocated(new TextEncoder().encode(text), name);
    const { value, problems } = yaml.problems.length
      ? { value: undefined, problems: yaml.problems }
      : validate(yaml, caseFiles.codebook.schema);
    const rows = ((value as { categories?: Category[] } | undefined)?.categories ?? []).map(({ terms, ...rest }) => ({
      ...rest,
      ...(terms.length && { terms }),
    }));
    return { rows, says: problems.map(({ says, mend }) => `${says} ${mend}`) };
  }
  const { rows, problems } = readCodebookCsv(text, name);
  return { rows, says: problems.map(({ at, says, mend }) => `Line ${at[0]?.line}: ${says} ${mend}`) };
}

/** The codebook as a table, or as YAML for another case. */
export function writeCodebook(categories: readonly Category[], as: "csv" | "yaml"): string {
  if (as === "yaml")
    return stringify(
      { categories: categories.map(({ terms, ...rest }) => ({ ...rest, ...(terms.length && { terms }) })) },
      { lineWidth: 0 },
    );
  return writeCodebookCsv(
    categories.map(({ id, parent, name, definition, include, exclude, example, slot, colour, key, terms }) => {
      const row = { id, parent, name, definition, include, exclude, example, slot, colour, key, terms };
      return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as CodebookRow;
    }),
  );
}

/** Codings of the last build, as far as the grid needs them. */
export interface SpanOfCategory {
  readonly coder: string;
  readonly source: string;
  readonly category: string;
  readonly start: number;
  readonly end: number;
}

/** How often a level and a sector are coded in words that overlap. */
export function levelsBySectors(spans: readonly SpanOfCategory[], categories: readonly Category[]): GridCell[] {
  const idOf = currentIds(categories);
  const slots = new Map(categories.flatMap(({ id, slot }) => (slot?.startsWith("rsct/") ? [[id, slot.slice(5)] as const] : [])));
  const isSector = new Set(["military", "political", "economic", "societal", "environmental"]);
  const isLevel = new Set(["domestic", "bilateral", "regional", "interregional", "global"]);
  const cells = new Map<string, number>();
  const bySource = new Map<string, { slot: string; start: number; end: number }[]>();
  for (const { source, category, start, end } of spans) {
    const slot = slots.get(idOf(category) ?? "");
    if (slot === undefined) continue;
    const own = bySource.get(source);
    if (own) own.push({ slot, start, end });
    else bySource.set(source, [{ slot, start, end }]);
  }
  for (const codings of bySource.values()) {
    const sectors = codings.filter(({ slot }) => isSector.has(slot));
    for (const level of codings.filter(({ slot }) => isLevel.has(slot)))
      for (const sector of sectors)
        if (level.start < sector.end && level.end > sector.start) {
          const key = `${level.slot} ${sector.slot}`;
          cells.set(key, (cells.get(key) ?? 0) + 1);
        }
  }
  return [...cells].map(([key, codings]) => {
    const [level = "", sector = ""] = key.split(" ");
    return { level, sector, codings };
  });
}

/** Codings of one category that one may see, with where they stand. */
export function usesOfCategory(
  id: string,
  all: readonly CodingsByCategory[],
  categories: readonly Category[],
  sources: ReadonlyMap<string, SourceInOrder>,
  maySee: (coder: string, source: string) => boolean,
  of: ReadonlyMap<string, string> = new Map(),
): CategoryUse[] {
  const idOf = currentIds(categories);
  const againIn = codedAgain(of);
  const uses: (CategoryUse & { readonly rank: number | undefined })[] = [];
  for (const { coder, byCategory } of all)
    for (const [category, codings] of byCategory) {
      if (idOf(category) !== id) continue;
      const seen = codings.filter((each) => each.accepted && maySee(coder, each.source));
      const again = againIn(seen);
      for (const each of seen) {
        if (again.has(each)) continue;
        const { id: coding, source, exact, memo, start, end } = each;
        const { title = source, kind = null, rank } = sources.get(source) ?? {};
        uses.push({ id: coding, coder, source, title, isNote: kind === "note", exact, memo, start, end, rank });
      }
    }
  const byTitle = (a: (typeof uses)[number], b: (typeof uses)[number]) =>
    a.rank !== undefined && b.rank !== undefined ? a.rank - b.rank : inEnglish.compare(a.title, b.title);
  return uses.sort((a, b) => byTitle(a, b) || (a.start ?? 0) - (b.start ?? 0)).map(({ rank: _, ...use }) => use);
}

/** A source, and where its title stands among the titles of all: titles that sort as one have one rank. */
export interface SourceInOrder {
  readonly title: string;
  readonly kind: string;
  readonly rank: number;
}

export function sourcesInOrder(
  rows: readonly { readonly id: string; readonly title: string; readonly kind: string }[],
): Map<string, SourceInOrder> {
  const sorted = [...rows].sort((a, b) => inEnglish.compare(a.title, b.title));
  let rank = 0;
  return new Map(
    sorted.map(({ id, title, kind }, index) => {
      if (index > 0 && inEnglish.compare((sorted[index - 1] as { title: string }).title, title) !== 0) rank = index;
      return [id, { title, kind, rank }];
    }),
  );
}

/** Made once: a comparison that names its language makes one each time. */
const inEnglish = new Intl.Collator("en");
