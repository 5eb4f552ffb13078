import { keptCoder } from "../../case/codings/coder-name.js";
import { doneBy } from "../../case/codings/done.js";
import { coderFile, consensus } from "../../domain/coding/coding.js";
import type { UnitsOf } from "../../methods/coding/queries/co-occurrence.js";
import { type CodedIndex, codedIndex } from "../../methods/coding/queries/coded-index.js";
import type { Period } from "../../pages/page.js";
import type { CodeQuery } from "../../pages/queries.js";
import { daysOf, type OpenCase } from "../opened/open-case.js";
import { once } from "../opened/reads.js";
import { type Coded, type CodedSource, codedOf, unitsOf } from "./coded.js";
import { type Copies, copiesOf } from "./copies.js";

const notSaid = "not said";

/** What is kept of a case between queries. */
export interface Queryable {
  readonly coded: Coded;
  readonly index: CodedIndex;
  /** Whether each coding is accepted; proposals count only where their coder is asked for. */
  readonly accepted: Uint8Array;
  readonly ids: readonly string[];
  readonly copies: Copies;
  /** Of each source the place of the document that it is, among the sources. */
  readonly documentOf: Int32Array;
  units(kind: "sentence" | "paragraph"): Promise<UnitsOf>;
}

export function queryable(open: OpenCase): Promise<Queryable> {
  return once(open, "queryable", () => prepare(open));
}

async function prepare(open: OpenCase): Promise<Queryable> {
  const { sources: rows, ...coded } = await codedOf(open);
  const copies = await copiesOf(open);
  const documentOf = ({ id }: CodedSource) => copies.of.get(id) ?? id;
  // A copy follows its document, so that both are counted as one.
  const sources = copies.of.size
    ? [...rows].sort((a, b) => inOrder(documentOf(a), documentOf(b)) || Number(copies.of.has(a.id)) - Number(copies.of.has(b.id)))
    : rows;
  const known = new Set(coded.categories.map((each) => each.id));
  const at = new Map(sources.map((each, place) => [each.id, place]));
  const codings = copies
    .inOne(coded.codings.filter((each) => known.has(each.category) && at.has(each.source)))
    .sort(
      (a, b) => (at.get(a.source) as number) - (at.get(b.source) as number) || a.start - b.start || a.end - b.end || inOrder(a.id, b.id),
    );
  const index = codedIndex(
    codings,
    coded.categories,
    sources.map((each) => each.id),
  );
  const own = sources.map(({ id }, source) => !copies.of.has(id) || index.first[source] !== index.first[source + 1]);
  return {
    coded: { ...coded, sources },
    index,
    accepted: Uint8Array.from(codings, (each) => Number(each.accepted)),
    ids: codings.map((each) => each.id),
    copies,
    documentOf: Int32Array.from(sources, (each, place) => at.get(documentOf(each)) ?? place),
    units: async (kind) => {
      const units = await unitsOf(open, kind);
      const placeOf = new Map(rows.map(({ id }, place) => [id, place]));
      const kept = sources.map(({ id }, source) => {
        const all = units[placeOf.get(id) as number] ?? noUnits;
        return copies.of.has(id) ? (own[source] ? codedAmong(all, index, source) : noUnits) : all;
      });
      return (source) => kept[source] ?? noUnits;
    },
  };
}

const noUnits = { starts: new Int32Array(), stops: new Int32Array() };
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Units of a copy in which something is coded that its document does not have. */
function codedAmong({ starts, stops }: ReturnType<UnitsOf>, { first, start, end }: CodedIndex, source: number): ReturnType<UnitsOf> {
  const kept = [...starts.keys()].filter((unit) => {
    for (let each = first[source] as number; each < (first[source + 1] as number); each++)
      if ((start[each] as number) < (stops[unit] as number) && (end[each] as number) > (starts[unit] as number)) return true;
    return false;
  });
  return { starts: Int32Array.from(kept, (unit) => starts[unit] as number), stops: Int32Array.from(kept, (unit) => stops[unit] as number) };
}

/** Whole sources as units. */
export function wholeSources({ coded: { sources }, copies, index }: Queryable): UnitsOf {
  return (source) => {
    const isSpent = copies.of.has(sources[source]?.id ?? "") && index.first[source] === index.first[source + 1];
    const length = isSpent ? 0 : (sources[source]?.length ?? 0);
    return length ? { starts: Int32Array.of(0), stops: Int32Array.of(length) } : { starts: new Int32Array(), stops: new Int32Array() };
  };
}

/** Whether somebody may see a coder's codings of a source; everybody may see everything where the case is not coded blind. */
export type MaySee = (coder: string, source: string) => boolean;

/** Where a case is coded blind, others' codings of a source stay hidden until whoever sits at this machine is done with it. */
export async function sightOf(open: OpenCase): Promise<MaySee | null> {
  const { case: caseFile } = open;
  if (!caseFile.says.case.coding?.blind) return null;
  const name = keptCoder();
  const me = name === null ? null : coderFile(name);
  const own = me === null ? undefined : (await copiesOf(open)).doneWith(await doneBy(caseFile)).get(me);
  const done = own ?? new Set<string>();
  return (coder, source) => coder === me || done.has(source);
}

/** Which codings a query reads, and the column of each. */
export interface Reading {
  readonly isIn: (coding: number) => boolean;
  readonly columns: readonly string[];
  readonly columnOf: (source: number, coder: number) => number;
  /** Sources of the period. */
  readonly inPeriod: Uint8Array;
  readonly people: readonly string[];
  readonly chosen: readonly string[];
}

export function readingOf(
  { coded, index, accepted, copies }: Queryable,
  query: CodeQuery,
  period: Period,
  { isWhole, maySee }: { readonly isWhole: boolean; readonly maySee: MaySee | null },
): Reading {
  const machines = new Set(index.coders);
  for (const each of coded.codings) if (!each.machine || each.accepted) machines.delete(each.coder);
  const people = index.coders.filter((each) => !machines.has(each) && each !== consensus);
  const named = query.coders.filter((each) => index.coders.includes(each));
  const chosen = named.length ? named : people;
  const isChosen = Uint8Array.from(index.coders, (each) => Number(chosen.includes(each)));
  const isMachine = Uint8Array.from(index.coders, (each) => Number(machines.has(each)));
  const [first, last] = daysOf(period);
  const inPeriod = Uint8Array.from(coded.sources, ({ day }) =>
    Number(isWhole || day === null || (day >= first.slice(0, day.length) && day <= last.slice(0, day.length))),
  ).map((is, at) => (copies.of.has(coded.sources[at]?.id ?? "") && index.first[at] === index.first[at + 1] ? 0 : is));
  const isIn = (coding: number) =>
    Boolean(
      isChosen[index.coder[coding] as number] &&
        inPeriod[index.source[coding] as number] &&
        (maySee === null ||
          maySee(index.coders[index.coder[coding] as number] as string, index.sources[index.source[coding] as number] as string)) &&
        (accepted[coding] || isMachine[index.coder[coding] as number]),
    );
  return { isIn, inPeriod, people, chosen, ...columnsOf(coded, index, query.by) };
}

function columnsOf({ sources }: Coded, index: CodedIndex, by: string): Pick<Reading, "columns" | "columnOf"> {
  if (by === "coder") return { columns: index.coders, columnOf: (_, coder) => coder };
  const values = sources.map((each) => valueIn(each, by));
  const columns = [...new Set(values.filter((each) => each !== null))].sort();
  if (values.includes(null)) columns.push(notSaid);
  const at = new Map(columns.map((each, place) => [each, place]));
  const own = Int32Array.from(values, (each) => at.get(each ?? notSaid) ?? -1);
  return { columns, columnOf: (source) => own[source] as number };
}

function valueIn(source: CodedSource, by: string): string | null {
  switch (by) {
    case "kind":
    case "bloc":
    case "grade":
    case "language":
    case "publisher":
      return source[by];
    case "year":
      return source.day?.slice(0, 4) ?? null;
    case "month":
      return source.day && source.day.length >= 7 ? source.day.slice(0, 7) : null;
    default:
      return source.attributes[by.replace(/^attribute:/u, "")] ?? null;
  }
}
