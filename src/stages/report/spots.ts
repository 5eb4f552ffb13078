import type { Place, Problem } from "../../domain/problem.js";
import type { Manuscript, ManuscriptBlock, WrittenSentence } from "../../domain/report/manuscript.js";
import { positions } from "../../methods/text/code-points.js";

/** Where the letters of a stretch stand in the file: from each index on, one after another from an index of the file, as UTF-16 units. */
export type Runs = readonly (readonly [index: number, inFile: number])[];

/** A sentence as plain data. */
export interface LaidSentence extends Omit<WrittenSentence, "spot"> {
  readonly runs: Runs;
}

/** report.md taken apart, as plain data. */
export interface TakenApart {
  readonly manuscript: Manuscript<LaidSentence>;
  readonly problems: readonly Problem[];
}

export function runsOf(from: readonly number[]): Runs {
  return from.flatMap((inFile, index) => (index === 0 || inFile !== (from[index - 1] as number) + 1 ? [[index, inFile] as const] : []));
}

/** The manuscript with sentences that tell where their words stand in the file that it was taken from. */
export function withSpots(laid: Manuscript<LaidSentence>, source: string): Manuscript {
  const locate = locator(source, laid.file);
  const sentences = new Map(laid.sentences.map((each) => [each.id, spotted(each, locate)]));
  const own = ({ id }: LaidSentence) => sentences.get(id) as WrittenSentence;
  const blocks = (all: readonly ManuscriptBlock<LaidSentence>[]): ManuscriptBlock[] =>
    all.map((each): ManuscriptBlock => {
      if (each.kind === "paragraph") return { ...each, sentences: each.sentences.map(own) };
      if (each.kind === "list") return { ...each, items: each.items.map(blocks) };
      if (each.kind === "quote" || each.kind === "note") return { ...each, blocks: blocks(each.blocks) };
      if (each.kind === "table") return { ...each, rows: each.rows.map((row) => ({ ...row, sentence: own(row.sentence) })) };
      return each;
    });
  return { ...laid, blocks: blocks(laid.blocks), sentences: [...sentences.values()] };
}

function spotted({ runs, ...sentence }: LaidSentence, locate: Locate): WrittenSentence {
  const inFile = (index: number): number | undefined => {
    if (index < 0 || index >= sentence.text.length) return undefined;
    const run = runs.findLast(([at]) => at <= index);
    return run && run[1] + index - run[0];
  };
  return {
    ...sentence,
    spot: (from, to) => {
      const first = inFile(from) ?? 0;
      return locate(first, (inFile(to - 1) ?? first) + 1);
    },
  };
}

export type Locate = (start: number, end: number) => Place;

/** Places in a file by its UTF-16 indexes. */
export function locator(source: string, file: string): Locate {
  const at = positions(source);
  const lines = [0];
  for (let index = source.indexOf("\n"); index >= 0; index = source.indexOf("\n", index + 1)) lines.push(index + 1);
  return (start, end) => {
    let low = 0;
    let high = lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((lines[middle] as number) <= start) low = middle;
      else high = middle;
    }
    const head = lines[low] as number;
    const snippet = source.slice(start, Math.min(end, start + 200)).replaceAll(/\s+/g, " ");
    return { file, line: low + 1, column: at.points(start) - at.points(head) + 1, start: at.points(start), end: at.points(end), snippet };
  };
}
