import { isUtf8 } from "node:buffer";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import iconv from "iconv-lite";
import type { Table } from "../../../formats/events/recognise.js";
import { longestRecord, type Measured, measure } from "./record.js";

/** A row that cannot be read: its line and column in the file, why, and its text. */
export interface Rejected {
  readonly line: number;
  readonly col: number;
  readonly reason: string;
  readonly raw: string;
}
export interface Tidied {
  /** Records of data, whole and set aside. */
  readonly rows: number;
  readonly rejected: readonly Rejected[];
  readonly rejectedRows: number;
  /** Records that were not UTF-8 and were read as Windows-1252, and the line of the first. */
  readonly recoded: number;
  readonly recodedLine: number;
  /** A field holds a line end, so that the copy cannot be read in parallel. */
  readonly folded: boolean;
}

/** Rejected rows that are kept with their text; the rest are counted. */
export const mostRejected = 10_000;
const mostRaw = 2_000;

/**
 * Copies a table so that every record of the copy is whole: UTF-8, as many fields as there are columns, no header, no
 * blank line, and before each record the line of the file on which it begins. What cannot be made whole is set aside.
 */
export async function tidy(from: Readable, to: string, table: Table): Promise<Tidied> {
  const file = await open(to, "w");
  const copy = copier(table);
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  try {
    for await (const piece of from) {
      let bytes = piece as Buffer;
      if (first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      first = false;
      const whole = rest.length ? Buffer.concat([rest, bytes]) : bytes;
      const { done, copied } = copy.over(whole, false);
      rest = whole.subarray(done);
      await file.writeFile(copied);
    }
    await file.writeFile(copy.over(rest, true).copied);
  } finally {
    from.destroy();
    await file.close();
  }
  return copy.found();
}

function copier(table: Table) {
  const { dialect } = table;
  const full = table.columns.length;
  const widths = new Set(table.widths);
  const found = { rows: 0, rejected: [] as Rejected[], rejectedRows: 0, recoded: 0, recodedLine: 0, folded: false };
  const record: Measured = { end: 0, fields: 0, breaks: 0, fault: "", column: 1 };
  let titles = (table.header ? 1 : 0) + (table.hxl ? 1 : 0);
  let line = 1;
  let inLongLine = false;
  let out = Buffer.alloc(0);
  let at = 0;

  const write = (bytes: Buffer, start: number, stop: number, pad: string) => {
    const need = stop - start + pad.length + 24;
    if (at + need > out.length) out = Buffer.concat([out.subarray(0, at)], Math.max(out.length * 2, at + need));
    at += out.write(`${line}${dialect.delimiter}`, at, "latin1");
    at += bytes.copy(out, at, start, stop);
    at += out.write(`${pad}\n`, at, "latin1");
  };
  const setAside = (bytes: Buffer, start: number, stop: number, col: number, reason: string) => {
    found.rows += 1;
    found.rejectedRows += 1;
    if (found.rejected.length < mostRejected) found.rejected.push({ line, col, reason, raw: textOf(bytes, start, stop) });
  };
  const take = (bytes: Buffer, start: number, end: number) => {
    let stop = end;
    if (stop > start && bytes[stop - 1] === 13) stop -= 1;
    if (titles > 0) {
      titles -= 1;
      return;
    }
    if (record.fields === 1 && isBlank(bytes, start, stop)) return;
    if (record.fault) return setAside(bytes, start, stop, record.column, record.fault);
    if (record.fields === full + 1 && bytes[stop - 1] === dialect.delimiter.charCodeAt(0)) {
      record.fields = full;
      stop -= 1;
    }
    if (!widths.has(record.fields)) {
      if (found.rejected.length >= mostRejected) return setAside(bytes, start, stop, 1, "");
      const reason = `${record.fields} ${record.fields === 1 ? "column" : "columns"} where ${table.widths.join(" or ")} are expected`;
      return setAside(bytes, start, stop, Math.min(record.fields, full), reason);
    }
    const row = bytes.subarray(start, stop);
    if (row.includes(0)) return setAside(bytes, start, stop, 1, "it holds a null byte");
    found.rows += 1;
    if (record.breaks) found.folded = true;
    const pad = dialect.delimiter.repeat(full - record.fields);
    if (isUtf8(row)) return write(bytes, start, stop, pad);
    found.recoded += 1;
    found.recodedLine ||= line;
    const recoded = Buffer.from(iconv.decode(row, "windows-1252"), "utf8");
    write(recoded, 0, recoded.length, pad);
  };

  return {
    /** Copies the records that are whole; `done` is where the rest begins. */
    over(bytes: Buffer, last: boolean): { done: number; copied: Buffer } {
      if (out.length < bytes.length * 1.1) out = Buffer.allocUnsafe(Math.ceil(bytes.length * 1.2) + 1024);
      at = 0;
      let start = 0;
      while (start < bytes.length) {
        if (inLongLine) {
          const end = bytes.indexOf(10, start);
          start = end === -1 ? bytes.length : end + 1;
          if (end === -1) continue;
          inLongLine = false;
          line += 1;
          continue;
        }
        measure(bytes, start, last, dialect, widths, record);
        if (record.end === -1) {
          if (bytes.length - start < longestRecord) break;
          setAside(bytes, start, bytes.length, 1, "the line is longer than a million bytes");
          inLongLine = true;
          start = bytes.length;
          continue;
        }
        take(bytes, start, record.end);
        line += 1 + record.breaks;
        start = record.end + 1;
      }
      return { done: Math.min(start, bytes.length), copied: out.subarray(0, at) };
    },
    found: (): Tidied => found,
  };
}

function isBlank(bytes: Buffer, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) if (bytes[at] !== 32 && bytes[at] !== 9 && bytes[at] !== 13) return false;
  return true;
}

function textOf(bytes: Buffer, start: number, stop: number): string {
  const whole = bytes.subarray(start, stop);
  const text = isUtf8(whole) ? whole.toString("utf8", 0, mostRaw) : iconv.decode(whole.subarray(0, mostRaw), "windows-1252");
  return text.replace(/(?<!\uFFFD)\uFFFD+$/u, "").replaceAll("\0", "\uFFFD");
}
