import type { OpenCase } from "../opened/open-case.js";
import { once } from "../opened/reads.js";

/** Everything coded in a case, in memory: pages that compare codes ask it many times. */
export interface Coded {
  readonly sources: readonly CodedSource[];
  readonly categories: readonly CodedCategory[];
  /** In the order of texts. */
  readonly codings: readonly CodingRow[];
}

export interface CodedSource {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly bloc: string | null;
  readonly grade: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly day: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** Code points of its text; 0 where it has none. */
  readonly length: number;
}

export interface CodedCategory {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly definition: string;
  readonly depth: number;
  readonly file: string;
  readonly line: number;
}

export interface CodingRow {
  readonly id: string;
  readonly coder: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly memo: string | null;
  readonly machine: boolean;
  readonly accepted: boolean;
}

export function codedOf(open: OpenCase): Promise<Coded> {
  return once(open, "coded", () => load(open));
}

async function load({ tables }: OpenCase): Promise<Coded> {
  const sources = await tables.rows<Omit<CodedSource, "attributes"> & { attributes: string }>(
    `select s.id, s.title, s.kind, s.bloc, s.grade, s.language, s.publisher, s.day, s.attributes, coalesce(length(d.text), 0) as length
     from source s left join document d on d.source = s.id order by s.id`,
  );
  const categories = await tables.rows<Omit<CodedCategory, "depth">>(
    "select id, name, parent, definition, file, line from category order by line, id",
  );
  const codings = await tables.rows<CodingRow>(
    'select id, coder, source, start, "end", category, memo, machine, accepted from coding order by source, start, "end", id',
  );
  return {
    sources: sources.map((each) => ({ ...each, attributes: JSON.parse(each.attributes) as Record<string, string> })),
    categories: nested(categories),
    codings,
  };
}

/** Children after their parents, as the codebook is read. */
function nested(categories: readonly Omit<CodedCategory, "depth">[]): CodedCategory[] {
  const known = new Set(categories.map((each) => each.id));
  const under = new Map<string | null, Omit<CodedCategory, "depth">[]>();
  for (const each of categories) {
    const parent = each.parent !== null && known.has(each.parent) ? each.parent : null;
    under.set(parent, [...(under.get(parent) ?? []), each]);
  }
  const walk = (parent: string | null, depth: number): CodedCategory[] =>
    depth > 50 ? [] : (under.get(parent) ?? []).flatMap((each) => [{ ...each, depth }, ...walk(each.id, depth + 1)]);
  return walk(null, 0);
}

/** A category and all below it. */
export function withBelow(categories: readonly CodedCategory[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map(categories.map((each) => [each.id, new Set([each.id])]));
  for (const each of [...categories].reverse()) {
    const parent = each.parent === null ? undefined : sets.get(each.parent);
    if (parent) for (const one of sets.get(each.id) ?? []) parent.add(one);
  }
  return sets;
}

/** Sentences or paragraphs of every source, in the order of `Coded.sources`. */
export type SourceUnits = readonly { readonly starts: Int32Array; readonly stops: Int32Array }[];

export function unitsOf(open: OpenCase, kind: "sentence" | "paragraph"): Promise<SourceUnits> {
  return once(open, `units ${kind}`, () => loadUnits(open, kind));
}

async function loadUnits(open: OpenCase, kind: "sentence" | "paragraph"): Promise<SourceUnits> {
  const { sources } = await codedOf(open);
  const at = new Map(sources.map((each, index) => [each.id, index]));
  const rows = await open.tables.rows<{ source: string; start: number; end: number }>(
    'select source, start, "end" from passage where kind = ? order by source, start',
    [kind],
  );
  const own = sources.map(() => ({ starts: [] as number[], stops: [] as number[] }));
  for (const { source, start, end } of rows) {
    const into = own[at.get(source) ?? -1];
    into?.starts.push(start);
    into?.stops.push(end);
  }
  return own.map(({ starts, stops }) => ({ starts: Int32Array.from(starts), stops: Int32Array.from(stops) }));
}
