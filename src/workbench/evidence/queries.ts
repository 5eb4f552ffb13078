import { holdsAll } from "../../domain/days/period.js";
import { count, read } from "../../domain/provenance.js";
import { evidenceOf, type QuotedPassage } from "../../domain/report/report.js";
import { literal } from "../../domain/writing/sql.js";
import { touched } from "../../methods/agreement/unitising/coded-units.js";
import { queryOfParams } from "../../pages/queries.js";
import { type Queryable, queryable, readingOf, sightOf } from "../coding/queryable.js";
import type { OpenCase } from "../opened/open-case.js";
import { figure, plural } from "../words.js";
import { type Maker, shown } from "./piece.js";
import { shownOf } from "./rows.js";
import { quoted, readerLink } from "./texts.js";

/** Passages that the panel shows of one cell. */
const most = 40;

/** A cell of a query, `cell:PARAMS|CODE|COLUMN`: the passages behind it. */
export const cell: Maker = async (open, _id, [params = "", code = "", column = ""], period) => {
  const search = new URLSearchParams(params);
  const query = queryOfParams((name) => search.get(name));
  const ready = await queryable(open);
  const { coded, index } = ready;
  const row = index.codes.indexOf(code);
  if (row < 0 || query.show === "where") return null;
  const whole = open.case.says.case.period;
  const isWhole = holdsAll(period, whole);
  const reading = readingOf(ready, query, period, { isWhole, maySee: await sightOf(open) });
  const isOf = (at: number, wanted: number) => (index.above[index.code[at] as number] as Int32Array).includes(wanted);
  const name = (at: number) => coded.categories[at]?.name ?? "";
  let found: number[];
  let says: string;
  if (query.show === "matrix") {
    const wanted = column === "" ? -1 : reading.columns.indexOf(column);
    if (column !== "" && wanted < 0) return null;
    found = codings(
      index,
      (at) =>
        reading.isIn(at) &&
        isOf(at, row) &&
        (column === "" || reading.columnOf(index.source[at] as number, index.coder[at] as number) === wanted),
    );
    says =
      column === "" ? `${name(row)}: ${plural(found.length, "coding")}` : `${name(row)} × ${column}: ${plural(found.length, "coding")}`;
  } else {
    const other = index.codes.indexOf(column);
    if (other < 0) return null;
    found = await together(ready, query, row, other, reading.isIn);
    says =
      row === other
        ? `${name(row)}: ${plural(found.length, "coding")}`
        : `${name(row)} with ${name(other)}: ${plural(found.length, "coding")} of either`;
  }
  return passagesOf(open, ready, found, says);
};

function codings(index: Queryable["index"], is: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (let at = 0; at < index.code.length; at++) if (is(at)) found.push(at);
  return found;
}

/** Codings of two codes that stand together. */
async function together(
  ready: Queryable,
  query: ReturnType<typeof queryOfParams>,
  a: number,
  b: number,
  isIn: (at: number) => boolean,
): Promise<number[]> {
  const { index } = ready;
  const isOf = (at: number, wanted: number) => (index.above[index.code[at] as number] as Int32Array).includes(wanted);
  const units = query.within === "sentence" || query.within === "paragraph" ? await ready.units(query.within) : null;
  const found = new Set<number>();
  for (let source = 0; source < index.sources.length; source++) {
    const own = [];
    for (let at = index.first[source] as number; at < (index.first[source + 1] as number); at++) if (isIn(at)) own.push(at);
    const left = own.filter((at) => isOf(at, a));
    const right = own.filter((at) => isOf(at, b));
    for (const x of left) {
      if (a === b) found.add(x);
      for (const y of right) {
        if (x === y || !meet(ready, query, units?.(source), x, y)) continue;
        found.add(x);
        found.add(y);
      }
    }
  }
  return [...found].sort((x, y) => x - y);
}

function meet(
  { index: { start, end } }: Queryable,
  { within, near }: ReturnType<typeof queryOfParams>,
  units: { readonly starts: Int32Array; readonly stops: Int32Array } | undefined,
  x: number,
  y: number,
): boolean {
  if (within === "source") return true;
  const [a, b] = [
    [start[x] as number, end[x] as number],
    [start[y] as number, end[y] as number],
  ] as const;
  if (within === "overlap") return a[0] < b[1] && b[0] < a[1];
  if (within === "near") return Math.max(b[0] - a[1], a[0] - b[1], 0) <= near;
  if (!units) return false;
  const [one, other] = [touched(units, a[0], a[1]), touched(units, b[0], b[1])];
  return one[0] < other[1] && other[0] < one[1];
}

async function passagesOf(open: OpenCase, { coded, index, ids }: Queryable, found: readonly number[], says: string) {
  const passages: QuotedPassage[] = [];
  for (const at of found.slice(0, most)) {
    const span = {
      source: index.sources[index.source[at] as number] as string,
      start: index.start[at] as number,
      end: index.end[at] as number,
    };
    const category = coded.categories[index.code[at] as number];
    passages.push(await quoted(open, span, { note: `${category?.name ?? ""} · ${index.coders[index.coder[at] as number]}` }));
  }
  const more = found.length > most ? [`The first ${most} of ${figure(found.length)} passages are quoted; the rows name them all.`] : [];
  const query = `select source, coder, category, exact, start, "end", file, line from coding
    where id in (${found.map((at) => literal(ids[at] as string)).join(", ")}) order by source, start, coder`;
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says,
      notes: found.length ? more : ["Nothing is coded so."],
      passages,
      values: found.length ? { ...(await read(open.tables, query, [], { rows: count })) } : {},
      rows: found.length ? [await shownOf(open, query)] : [],
    }),
  );
}

/** A unit that a condition found, `place:SOURCE|START|STOP`: its words and what they are coded with. */
export const place: Maker = async (open, _id, [source = "", from = "", to = ""]) => {
  const ready = await queryable(open);
  const { coded, index } = ready;
  const [start, end] = [Number(from), Number(to)];
  const at = index.sources.indexOf(source);
  if (at < 0 || !Number.isInteger(start) || !Number.isInteger(end) || end <= start) return null;
  const maySee = await sightOf(open);
  const whole = await quoted(open, { source, start, end });
  const inside: QuotedPassage[] = [];
  for (let each = index.first[at] as number; each < (index.first[at + 1] as number) && inside.length < most; each++) {
    if ((index.start[each] as number) >= end || (index.end[each] as number) <= start) continue;
    if (maySee && !maySee(index.coders[index.coder[each] as number] as string, source)) continue;
    const span = { source, start: index.start[each] as number, end: index.end[each] as number };
    const category = coded.categories[index.code[each] as number];
    inside.push(
      await quoted(open, span, { note: `${category?.name ?? ""} · ${index.coders[index.coder[each] as number]}`, before: "", after: "" }),
    );
  }
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "coded",
      says: whole.title,
      notes: [plural(inside.length, "coding")],
      passages: [whole, ...inside],
    }),
    { links: [readerLink({ source, start, end })] },
  );
};
