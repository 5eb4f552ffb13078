import type { CodedIndex } from "./coded-index.js";

export interface CodeMatrix {
  readonly columns: readonly string[];
  /** counts[code × columns + column] */
  readonly counts: Int32Array;
}

/**
 * How often each code, with those below it, stands in each column: codings, or sources that have one. `columnsOf` gives the columns of
 * a coding, by its source and coder; a coding without a column is not counted. Sources of one document, one after the other, count once.
 */
export function codeMatrix(
  index: CodedIndex,
  columns: readonly string[],
  columnOf: (source: number, coder: number) => number,
  count: "codings" | "sources",
  isIn: (coding: number) => boolean = () => true,
  documentOf?: Int32Array,
): CodeMatrix {
  const { code, source, coder, above, codes } = index;
  const width = columns.length;
  const counts = new Int32Array(codes.length * width);
  const seen = count === "sources" ? new Int32Array(codes.length * width).fill(-1) : null;
  for (let at = 0; at < code.length; at++) {
    if (!isIn(at)) continue;
    const from = source[at] as number;
    const column = columnOf(from, coder[at] as number);
    if (column < 0) continue;
    const document = documentOf?.[from] ?? from;
    for (const each of above[code[at] as number] as Int32Array) {
      const cell = each * width + column;
      if (seen) {
        if (seen[cell] === document) continue;
        seen[cell] = document;
      }
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  return { columns, counts };
}
