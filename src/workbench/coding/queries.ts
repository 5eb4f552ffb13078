import { consensus } from "../../domain/coding/coding.js";
import { holdsAll } from "../../domain/days/period.js";
import { partOf, reckonKept } from "../../domain/provenance.js";
import { literal } from "../../domain/writing/sql.js";
import { coOccurrence, type UnitsOf } from "../../methods/coding/queries/co-occurrence.js";
import { codeMatrix } from "../../methods/coding/queries/code-matrix.js";
import type { CodedIndex } from "../../methods/coding/queries/coded-index.js";
import { ConditionFault, codesIn, parseCondition } from "../../methods/coding/queries/condition.js";
import { findPlaces } from "../../methods/coding/queries/find-places.js";
import { nearestNames } from "../../methods/text/nearest-names.js";
import type { Period } from "../../pages/page.js";
import {
  type CodeQuery,
  type MatrixRow,
  type PlaceLine,
  type QueriesPage,
  type QueryAnswer,
  type SavedQuery,
  usualQuery,
} from "../../pages/queries.js";
import { type OpenCase, rested } from "../opened/open-case.js";
import { figure, leadOf, phrase, plural, told, toldEach } from "../words.js";
import { type Coded, type CodedSource, codedOf } from "./coded.js";
import { copiesRest } from "./copies.js";
import { type Queryable, queryable, type Reading, readingOf, sightOf, wholeSources } from "./queryable.js";

/** Places that one answer holds. */
const most = 200;

/** The answer to a query over the codings of the period. */
export async function queries(open: OpenCase, query: CodeQuery, period: Period): Promise<QueriesPage> {
  const ready = await queryable(open);
  const units = query.show === "matrix" ? undefined : await unitsFor(ready, query);
  const maySee = await sightOf(open);
  const began = performance.now();
  const isWhole = isWholePeriod(open, period);
  const reading = readingOf(ready, query, period, { isWhole, maySee });
  const wanted = new Set(query.codes);
  const shown = ready.coded.categories.flatMap((each, at) => (!wanted.size || wanted.has(each.id) ? [at] : []));
  const answerFor = (read: Reading) => answerOf(ready, query, read, shown, units);
  const answer = answerFor(reading);
  const milliseconds = Math.round(performance.now() - began);
  const { coded, index } = ready;
  const own = codeMatrix(index, ["all"], () => 0, "codings", reading.isIn).counts;
  const perCoder = new Map<string, number>();
  for (const each of index.coder) perCoder.set(index.coders[each] as string, (perCoder.get(index.coders[each] as string) ?? 0) + 1);
  return {
    lead: await lead(open, ready, reading, answer, answerFor),
    query,
    answer: answer.kind === "where" ? { ...answer, places: await withWords(open, answer.places) } : answer,
    saved: savedOf(open),
    columns: choicesOf(coded),
    codes: coded.categories.map(({ id, name, depth }, at) => ({ id, name, depth, codings: own[at] as number })),
    coders: index.coders.map((name) => ({
      name,
      codings: perCoder.get(name) ?? 0,
      isMachine: !reading.people.includes(name) && name !== consensus,
      isIn: reading.chosen.includes(name),
    })),
    sources: reading.inPeriod.reduce((sum, each) => sum + each, 0),
    undated: isWhole ? 0 : coded.sources.filter((each, at) => each.day === null && reading.inPeriod[at]).length,
    hidden: maySee
      ? coded.sources.filter((each, at) => index.coders.some((coder) => !maySee(coder, each.id)) && index.first[at] !== index.first[at + 1])
          .length
      : 0,
    milliseconds,
    copies: ready.copies.note((await codedOf(open)).codings.filter((each) => reading.chosen.includes(each.coder))),
    rests: await rested(open, [
      ...reading.chosen.map((each) => ({
        kind: "coding",
        says: each,
        sql: 'select id, source, category, exact, start, "end", file, line from coding where coder = ? order by source, start',
        bind: [each],
      })),
      ...copiesRest(ready.copies),
    ]),
  };
}

function isWholePeriod(open: OpenCase, period: Period): boolean {
  return holdsAll(period, open.case.says.case.period);
}

function unitsFor(ready: Queryable, { within }: CodeQuery): Promise<UnitsOf> | UnitsOf {
  if (within === "source") return wholeSources(ready);
  return ready.units(within === "sentence" ? "sentence" : "paragraph");
}

function answerOf(ready: Queryable, query: CodeQuery, reading: Reading, shown: readonly number[], units: UnitsOf | undefined): QueryAnswer {
  const { coded, index } = ready;
  if (query.show === "matrix") return matrixAnswer(ready, query, reading, shown);
  const isIn = reading.isIn;
  if (query.show === "together") {
    const counts = coOccurrence(index, query.within, { ...(units ? { unitsOf: units } : {}), near: query.near, isIn });
    const n = index.codes.length;
    return {
      kind: "together",
      codes: shown.map((at) => {
        const { id, name, depth } = coded.categories[at] as Coded["categories"][number];
        return { code: id, name, depth };
      }),
      counts: shown.map((a) => shown.map((b) => counts[a * n + b] as number)),
      unit: unitWords(query),
    };
  }
  if (!query.where.trim()) return { kind: "where", places: [], total: 0, of: 0, sources: 0, unit: unitWords(query) };
  try {
    const condition = parseCondition(query.where);
    const missing = codesIn(condition).find((each) => !index.codes.includes(each.code));
    if (missing) {
      const [near] = nearestNames(missing.code, index.codes, 1);
      throw new ConditionFault(`The codebook has no code “${missing.code}”${near ? `; ${near} is nearest` : ""}.`, missing.from);
    }
    const found = findPlaces(index, condition, units as UnitsOf, { near: query.near, isIn });
    const inside = [...found.source.keys()].filter((at) => reading.inPeriod[found.source[at] as number]);
    return {
      kind: "where",
      total: inside.length,
      of: index.sources.reduce((sum, _, source) => sum + (reading.inPeriod[source] ? (units as UnitsOf)(source).starts.length : 0), 0),
      sources: new Set(inside.map((at) => ready.documentOf[found.source[at] as number])).size,
      unit: unitWords(query),
      places: inside.slice(0, most).map((at): PlaceLine => {
        const source = coded.sources[found.source[at] as number] as CodedSource;
        const { starts, stops } = (units as UnitsOf)(found.source[at] as number);
        const unit = found.unit[at] as number;
        return {
          source: source.id,
          title: source.title,
          day: source.day,
          start: starts[unit] as number,
          end: stops[unit] as number,
          exact: "",
        };
      }),
    };
  } catch (cause) {
    if (cause instanceof ConditionFault) return { kind: "fault", says: cause.message, at: cause.at };
    throw cause;
  }
}

function matrixAnswer({ coded, index, documentOf }: Queryable, query: CodeQuery, reading: Reading, shown: readonly number[]): QueryAnswer {
  const { columns, counts } = codeMatrix(index, reading.columns, reading.columnOf, query.count, reading.isIn, documentOf);
  const used = columns.flatMap((_, column) => (index.codes.some((__, row) => counts[row * columns.length + column]) ? [column] : []));
  const totals =
    query.count === "sources" || query.by === "coder"
      ? codeMatrix(index, ["all"], () => 0, query.count, reading.isIn, documentOf).counts
      : null;
  const ofSources = codeMatrix(index, ["all"], () => 0, "sources", reading.isIn, documentOf).counts;
  const [kinds, blocs] = [onlyOne(index, coded, reading.isIn, "kind"), onlyOne(index, coded, reading.isIn, "bloc")];
  return {
    kind: "matrix",
    counts: query.count,
    columns: used.map((column) => columns[column] as string),
    rows: shown.map((row): MatrixRow => {
      const { id, name, depth } = coded.categories[row] as Coded["categories"][number];
      const own = used.map((column) => counts[row * columns.length + column] as number);
      const sources = ofSources[row] as number;
      return {
        ...{ code: id, name, depth, counts: own, sources },
        total: totals ? (totals[row] as number) : own.reduce((sum, each) => sum + each, 0),
        onlyKind: sources > 1 ? (kinds[row] ?? null) : null,
        onlyBloc: sources > 1 ? (blocs[row] ?? null) : null,
      };
    }),
  };
}

/** For each code the one value that all its sources have; null where they differ or one has none. */
function onlyOne({ code, source, above, codes }: CodedIndex, { sources }: Coded, isIn: (coding: number) => boolean, key: "kind" | "bloc") {
  const found: (string | null | undefined)[] = codes.map(() => undefined);
  for (let at = 0; at < code.length; at++) {
    if (!isIn(at)) continue;
    const value = sources[source[at] as number]?.[key] ?? null;
    for (const each of above[code[at] as number] as Int32Array) {
      if (found[each] === undefined) found[each] = value;
      else if (found[each] !== value) found[each] = null;
    }
  }
  return found;
}

function unitWords({ within, near }: CodeQuery): string {
  const words = { overlap: "pairs of codings that overlap", sentence: "sentences", paragraph: "paragraphs", source: "sources" };
  return within === "near" ? `pairs of codings at most ${near.toLocaleString("en-GB")} signs apart` : words[within];
}

/** The words of each place, cut where they are long: asked of all at once. */
async function withWords({ tables }: OpenCase, places: readonly PlaceLine[]): Promise<PlaceLine[]> {
  if (!places.length) return [];
  const asked = places.map((_, at) => `(${at}, ?, cast(? as bigint), cast(? as bigint))`).join(", ");
  const rows = await tables.rows<{ nth: number; exact: string }>(
    `select p.nth, substr(d.text, p.since + 1, least(p.until - p.since, 600)) as exact
     from (values ${asked}) as p(nth, source, since, until) join document d on d.source = p.source`,
    places.flatMap((each) => [each.source, each.start, each.end]),
  );
  const words = new Map(rows.map((each) => [Number(each.nth), each.exact]));
  return places.map((each, at) => ({ ...each, exact: words.get(at) ?? "" }));
}

function savedOf(open: OpenCase): SavedQuery[] {
  return open.case.says.queries.queries.map(({ id, says, show, codes, by, count, within, near, where, coders }) => ({
    id,
    says,
    query: {
      show,
      codes: codes ?? usualQuery.codes,
      by: by ?? usualQuery.by,
      count: count ?? usualQuery.count,
      within: within ?? usualQuery.within,
      near: near ?? usualQuery.near,
      where: where ?? usualQuery.where,
      coders: coders ?? usualQuery.coders,
    },
  }));
}

function choicesOf({ sources }: Coded): QueriesPage["columns"] {
  const own = [...new Set(sources.flatMap((each) => Object.keys(each.attributes)))].sort();
  return [
    { key: "kind", says: "kind of source" },
    { key: "bloc", says: "bloc" },
    { key: "grade", says: "grade" },
    { key: "year", says: "year" },
    { key: "month", says: "month" },
    { key: "publisher", says: "publisher" },
    { key: "language", says: "language" },
    { key: "coder", says: "coder" },
    ...own.map((each) => ({ key: `attribute:${each}`, says: each })),
  ];
}

async function lead(
  open: OpenCase,
  { index, ids, coded, copies }: Queryable,
  reading: Reading,
  answered: QueryAnswer,
  answerFor: (reading: Reading) => QueryAnswer,
): Promise<QueriesPage["lead"]> {
  const read = [...ids.keys()].filter(reading.isIn);
  if (!read.length) return null;
  const own = new Set(read.map((at) => coded.sources[index.source[at] as number]?.id ?? ""));
  const sources = coded.sources.flatMap(({ id }) => (own.has(id) || own.has(copies.of.get(id) ?? "") ? [id] : []));
  const among = (column: string, values: readonly string[]) => `${column} in (${values.map(literal).join(", ")})`;
  const kept = read.map((at) => ({ id: ids[at] as string }));
  const all = await reckonKept(
    open.tables,
    `select id, coder, source, category, exact, file, line from coding
     where ${among("coder", reading.chosen)}${sources.length < coded.sources.length ? ` and ${among("source", sources)}` : ""}
       and (accepted or coder not in (select coder from coding where not machine or accepted)) order by source, start`,
    kept,
    "answer to the query",
    (rows: readonly { readonly id: string }[]) => {
      if (rows === kept) return answered;
      const found = new Set(rows.map(({ id }) => id));
      return answerFor({ ...reading, isIn: (at) => found.has(ids[at] as string) && reading.isIn(at) });
    },
  );
  const answer = all.value;
  if (answer.kind === "fault") return null;
  if (answer.kind === "where") {
    const { unit } = answer;
    const part = (by: string, of: (answer: Extract<QueryAnswer, { kind: "where" }>) => number) =>
      partOf(all, by, (each) => (each.kind === "where" ? of(each) : 0));
    if (!answer.of) return null;
    const [total, whole] = [part("places found", (each) => each.total), part("places looked at", (each) => each.of)];
    return leadOf([
      told(total, (n) => plural(n, unit.replace(/s$/u, ""))),
      phrase(" of "),
      told(whole, (n) => `${figure(n)} ${answer.total === 1 ? "fulfils" : "fulfil"} the condition, in `),
      told(
        part("sources of the places found", (each) => each.sources),
        (n) => plural(n, "source"),
      ),
      phrase("."),
    ]);
  }
  if (answer.kind === "together") {
    const best = partOf(all, "codes that stand together most", (each) => (each.kind === "together" ? mostTogether(each) : null));
    if (!best.value)
      return leadOf([
        told(
          partOf(best, "pairs of codes", () => 0),
          () => "No two codes stand together.",
        ),
      ]);
    const { a, b } = best.value;
    return leadOf([
      phrase(`${a} and ${b} stand together most: `),
      told(
        partOf(best, "times that they stand together", (each) => each?.n ?? 0),
        (n) => `${figure(n)} ${answer.unit}`,
      ),
      phrase("."),
    ]);
  }
  const codes = (by: string, is: (row: MatrixRow) => boolean) =>
    partOf(all, by, (each) => (each.kind === "matrix" ? each.rows.filter(is).length : 0));
  const lone = codes("codes of one kind of source", (each) => each.onlyKind !== null);
  const sided = codes("codes of one bloc", (each) => each.onlyBloc !== null);
  const used = codes("codes in use", (each) => each.total > 0);
  if (!lone.value && !sided.value)
    return leadOf([told(used, (n) => `${plural(n, "code")} ${n === 1 ? "is" : "are"} used, none by one kind of source alone.`)]);
  const parts = [
    told(lone, (n) => `${plural(n, "code")} ${n === 1 ? "rests" : "rest"} on one kind of source`),
    told(sided, (n) => `${lone.value ? figure(n) : plural(n, "code")} on one side`),
  ];
  return leadOf([...toldEach(parts.filter(({ of }) => of?.value !== 0)), phrase(".")]);
}

function mostTogether({ counts, codes }: Extract<QueryAnswer, { kind: "together" }>): { a: string; b: string; n: number } | null {
  let best: { a: string; b: string; n: number } | null = null;
  for (const [a, row] of counts.entries()) {
    for (let b = a + 1; b < row.length; b++) {
      const isNested = codes[b] && (codes[b]?.depth ?? 0) > (codes[a]?.depth ?? 0) && counts[b]?.[b] === row[b];
      if (!isNested && (row[b] as number) > (best?.n ?? 0))
        best = { a: codes[a]?.name ?? "", b: codes[b]?.name ?? "", n: row[b] as number };
    }
  }
  return best;
}
