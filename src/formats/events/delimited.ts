/** How the fields of a text table are kept apart. */
export interface Dialect {
  readonly delimiter: "," | "\t" | ";" | "|";
  /** Fields may stand in quotation marks, doubled where they are meant. */
  readonly quoted: boolean;
}

const delimiters = ["\t", ",", ";", "|"] as const;

/** The dialect of a table by its first line; undefined where it has one column or none. */
export function dialectOf(line: string): Dialect | undefined {
  const counted = delimiters.map((delimiter) => ({ delimiter, n: split(line, { delimiter, quoted: true }).fields.length }));
  const best = counted.reduce((a, b) => (b.n > a.n ? b : a));
  if (best.n < 2) return undefined;
  return { delimiter: best.delimiter, quoted: best.delimiter !== "\t" || /(^|\t)"[^\t]*"(\t|$)/.test(line) };
}

/** The fields of the record that opens a text, and where the next one begins; -1 where the record does not end. */
export function split(text: string, { delimiter, quoted }: Dialect): { fields: string[]; next: number } {
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (quoted && text[at] === '"') {
      let field = "";
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close === -1) return { fields: [...fields, field + text.slice(from)], next: -1 };
        field += text.slice(from, close);
        from = close + 1;
        if (text[from] !== '"') break;
        field += '"';
        from += 1;
      }
      fields.push(field);
      at = from;
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end += 1;
      fields.push(text.slice(at, end).replace(/\r$/, ""));
      at = end;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    if (at >= text.length) return { fields, next: -1 };
    if (text[at] === "\n") return { fields, next: at + 1 };
    if (text[at] === delimiter) at += 1;
    else {
      while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at += 1;
      if (text[at] === delimiter) at += 1;
    }
  }
}
