import { lines } from "./reference-parts.js";

/** One `@type{key, field = value, …}` taken apart, its values still in LaTeX. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  /** 1-based line of its `@`. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly raw: string;
}

export interface BibtexFault {
  readonly line: number;
  readonly column: number;
  readonly key: string;
  readonly says: string;
  readonly mend: string;
}

interface Reading {
  readonly text: string;
  at: number;
  /** Where the next entry begins: nothing of this one lies beyond. */
  limit: number;
  key: string;
  readonly strings: Map<string, string>;
  readonly fault: (at: number, says: string, mend: string) => void;
}

const heading = /@(?:\s|%[^\n@]*\n)*([A-Za-z]+)(?:\s|%[^\n@]*\n)*([{(])/gu;

/**
 * The entries of a BibTeX file, each for itself: a fault in one never reaches the next. `@string` is put in, `@comment` and
 * `@preamble` are passed over. A missing comma, brace or key is mended and named.
 */
export function bibtexEntries(text: string): { entries: BibtexEntry[]; faults: BibtexFault[] } {
  const entries: BibtexEntry[] = [];
  const faults: BibtexFault[] = [];
  const line = lines(text);
  const reading: Reading = {
    text,
    at: 0,
    limit: text.length,
    key: "",
    strings: new Map(),
    fault: (at, says, mend) => faults.push({ ...line(at), key: reading.key, says, mend }),
  };
  const borders = [...text.matchAll(/^[ \t]*@[A-Za-z]+[ \t]*[{(][ \t]*(?:[^\s,{}()=]+[ \t]*)?[,=]/gmu)].map((found) => found.index);
  let border = 0;
  for (;;) {
    heading.lastIndex = reading.at;
    const found = heading.exec(text);
    if (!found) break;
    const start = found.index;
    if (/^[ \t]*%/u.test(text.slice(text.lastIndexOf("\n", start) + 1, start))) {
      const end = text.indexOf("\n", start);
      reading.at = end < 0 ? text.length : end;
      continue;
    }
    while (border < borders.length && (borders[border] as number) <= start) border += 1;
    reading.limit = borders[border] ?? text.length;
    reading.at = heading.lastIndex;
    reading.key = "";
    const type = (found[1] as string).toLowerCase();
    const close = found[2] === "{" ? "}" : ")";
    if (type === "comment" || type === "preamble") skip(reading, close);
    else if (type === "string") for (const [name, value] of fields(reading, close)) reading.strings.set(name, value);
    else {
      const key = text.slice(reading.at, reading.limit).match(/^\s*(?:([^\s,{}()="#%]+)\s*)?(?=[,})])/u);
      if (key) reading.at += key[0].length;
      reading.key = key?.[1] ?? "";
      if (!reading.key) reading.fault(start, `This @${type} has no key.`, "Write one after the brace, as in @article{khalid2023, …}.");
      const read = fields(reading, close);
      entries.push({ type, key: reading.key, line: line(start).line, fields: read, raw: text.slice(start, reading.at).trimEnd() });
    }
  }
  return { entries, faults };
}

/** A comma and a further field within a value: its end is missing. */
const runsOn = /,[ \t]*\r?\n\s*[A-Za-z][\w-]*\s*=\s*["{\w]/u;
const unclosed = (name: string) => `The value of ${name} is not closed.`;
const count = "Count its braces or quotes: one is missing.";

function fields(reading: Reading, close: string): Map<string, string> {
  const { text } = reading;
  const read = new Map<string, string>();
  let faults = 0;
  let last = { name: "", from: 0 };
  for (;;) {
    space(reading, ",");
    if (faults > 20) reading.at = reading.limit;
    if (reading.at >= reading.limit) {
      const swallowed = runsOn.exec(text.slice(last.from, reading.limit));
      if (swallowed && last.name !== "" && faults <= 20) {
        reading.fault(last.from, unclosed(last.name), count);
        read.set(last.name, text.slice(last.from + 1, last.from + swallowed.index));
        reading.at = last.from + swallowed.index;
        last = { name: "", from: 0 };
        faults += 1;
        continue;
      }
      reading.fault(Math.max(0, reading.limit - 1), "The entry is not closed.", `Add the missing ${close} at its end.`);
      return read;
    }
    if (text[reading.at] === close) {
      reading.at += 1;
      return read;
    }
    const name = match(reading, /[^\s=,{}()"#%@]+(?=\s*=)/uy);
    if (name === undefined) {
      faults += 1;
      const from = reading.at;
      const next = /\n[ \t]*(?:[A-Za-z][\w-]*\s*=|[})][ \t]*(?:\r?\n|$))/gu;
      next.lastIndex = from;
      const found = next.exec(text.slice(0, reading.limit));
      reading.at = found ? found.index + 1 : Math.min(reading.limit, Math.max(from + 1, text.indexOf("\n", from) + 1 || reading.limit));
      const words = text.slice(from, reading.at).trim().slice(0, 40);
      reading.fault(from, `“${words}” is no field.`, "Fields are written name = {value}, with a comma behind each.");
      continue;
    }
    space(reading, "");
    reading.at += 1;
    space(reading, "");
    const from = reading.at;
    const value = expression(reading);
    if (value === undefined) {
      faults += 1;
      reading.fault(from, unclosed(name), count);
    } else last = { name: name.toLowerCase(), from };
    const words = value ?? text.slice(from + 1, reading.at).replace(/(?<![,}"\s])[,}"\s]+$/u, "");
    if (!read.has(name.toLowerCase())) read.set(name.toLowerCase(), words);
    const behind = reading.at;
    space(reading, "");
    if (reading.at < reading.limit && text[reading.at] !== "," && text[reading.at] !== close && value !== undefined) {
      reading.fault(behind, `There is no comma behind ${name}.`, "Add one.");
    }
  }
}

/** Braced, quoted or bare parts joined by `#`. */
function expression(reading: Reading): string | undefined {
  let value = "";
  for (;;) {
    space(reading, "");
    const sign = reading.text[reading.at];
    const part = sign === "{" ? enclosed(reading, "}") : sign === '"' ? enclosed(reading, '"') : bare(reading);
    if (part === undefined) return undefined;
    value += part;
    const end = reading.at;
    space(reading, "");
    if (reading.text[reading.at] !== "#") {
      reading.at = end;
      return value;
    }
    reading.at += 1;
  }
}

function bare(reading: Reading): string {
  const word = match(reading, /[^\s,#{}()"=]+/uy) ?? "";
  return reading.strings.get(word.toLowerCase()) ?? word;
}

/** Reads to the end sign outside braces; past the limit it takes the rest of the line instead. */
function enclosed(reading: Reading, end: string): string | undefined {
  const from = reading.at + 1;
  for (const escapes of [false, true]) {
    let depth = 0;
    for (let at = from; at < reading.limit; at += 1) {
      const sign = reading.text[at];
      if (escapes && sign === "\\") at += 1;
      else if (depth === 0 && sign === end) {
        reading.at = at + 1;
        return reading.text.slice(from, at);
      } else if (sign === "{") depth += 1;
      else if (sign === "}") depth -= 1;
    }
  }
  const stop = reading.text.indexOf("\n", from);
  reading.at = stop < 0 || stop > reading.limit ? reading.limit : stop;
  return undefined;
}

function skip(reading: Reading, close: string): void {
  const open = close === "}" ? "{" : "(";
  let depth = 1;
  while (reading.at < reading.limit && depth > 0) {
    const sign = reading.text[reading.at];
    if (sign === open) depth += 1;
    else if (sign === close) depth -= 1;
    reading.at += 1;
  }
}

function space(reading: Reading, also: string): void {
  for (;;) {
    const sign = reading.text[reading.at];
    if (sign === undefined || reading.at >= reading.limit) return;
    if (sign === "%") {
      const end = reading.text.indexOf("\n", reading.at);
      reading.at = end < 0 ? reading.limit : end;
    } else if (/\s/u.test(sign) || (also !== "" && sign === also)) reading.at += 1;
    else return;
  }
}

function match(reading: Reading, pattern: RegExp): string | undefined {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text)?.[0];
  if (found !== undefined) reading.at += found.length;
  return found;
}
