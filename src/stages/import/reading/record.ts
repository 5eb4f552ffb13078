import type { Dialect } from "../../../formats/events/delimited.js";

/** What `measure` found out about one record. */
export interface Measured {
  /** Place of the line end that closes it; -1 where the bytes end before it does. */
  end: number;
  fields: number;
  /** Line ends within quotation marks. */
  breaks: number;
  /** What is wrong with its quotation marks, and in which column; empty where nothing is. */
  fault: string;
  column: number;
}

/** A record longer than this is a table gone wrong. */
export const longestRecord = 1 << 20;
const newline = 10;
const carriage = 13;
const quote = 34;

/**
 * Measures the record that begins at `start`. Where `last`, the bytes end with the file. A record over several lines
 * whose quotation marks are at fault or whose fields are not of a number in `widths` ends with its first line: one stray
 * mark must not swallow the rows after it.
 */
export function measure(bytes: Buffer, start: number, last: boolean, dialect: Dialect, widths: ReadonlySet<number>, to: Measured): void {
  to.fault = "";
  to.breaks = 0;
  to.column = 1;
  const delimiter = dialect.delimiter.charCodeAt(0);
  if (dialect.quoted) quotedRecord(bytes, start, last, delimiter, to);
  else plainRecord(bytes, start, last, delimiter, to);
  const runaway = to.end === -1 && bytes.length - start >= longestRecord;
  if (runaway || (to.end !== -1 && to.breaks > 0 && (to.fault !== "" || !widths.has(to.fields)))) {
    const end = bytes.indexOf(newline, start);
    if (end === -1) return;
    to.end = end;
    to.breaks = 0;
    to.fault ||= `a quotation mark opens and spoils the columns`;
  }
}

function plainRecord(bytes: Buffer, start: number, last: boolean, delimiter: number, to: Measured): void {
  const found = bytes.indexOf(newline, start);
  to.end = found === -1 && last ? bytes.length : found;
  let fields = 1;
  for (let at = start; at < to.end; at++) if (bytes[at] === delimiter) fields += 1;
  to.fields = fields;
}

function quotedRecord(bytes: Buffer, start: number, last: boolean, delimiter: number, to: Measured): void {
  const length = bytes.length;
  let at = start;
  let fields = 1;
  to.end = -1;
  for (;;) {
    if (bytes[at] === quote) {
      at += 1;
      for (;;) {
        if (at >= length) {
          if (!last) return;
          to.fault = `a quotation mark opens in column ${fields} and is not closed`;
          to.column = fields;
          to.fields = fields;
          to.end = length;
          return;
        }
        const byte = bytes[at];
        at += 1;
        if (byte === newline) to.breaks += 1;
        else if (byte === quote) {
          if (bytes[at] !== quote) break;
          at += 1;
        }
      }
      if (at >= length && !last) return;
      const next = bytes[at] === carriage ? bytes[at + 1] : bytes[at];
      if (next !== undefined && next !== delimiter && next !== newline && to.fault === "") {
        to.fault = `text follows a closed quotation mark in column ${fields}`;
        to.column = fields;
      }
    }
    while (at < length && bytes[at] !== delimiter && bytes[at] !== newline) at += 1;
    if (at >= length) {
      if (!last) return;
      to.fields = fields;
      to.end = length;
      return;
    }
    if (bytes[at] === newline) {
      to.fields = fields;
      to.end = at;
      return;
    }
    fields += 1;
    at += 1;
  }
}
