import { type Positions, positions } from "../../../methods/text/code-points.js";
import type { SourceText } from "../../../pages/coding.js";

/** One paragraph; code points of the source. */
export interface TextParagraph {
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  readonly exact: string;
}
/** A run of paragraphs that is drawn as one, or not at all while it is far away. */
export interface TextBlock {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly TextParagraph[];
  /** Page of the paragraph before it. */
  readonly pageBefore: number | null;
}
/** A whole text, cut for drawing. */
export interface TextParts {
  readonly source: string;
  readonly hash: string;
  readonly text: string;
  readonly at: Positions;
  readonly blocks: readonly TextBlock[];
}

/** Letters that one block holds, or one paragraph more. */
const blockLength = 2400;

export function textParts({ source, hash, text, paragraphs }: SourceText): TextParts {
  const at = positions(text);
  const blocks: TextBlock[] = [];
  let open: TextParagraph[] = [];
  let pageBefore: number | null = null;
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (!first || !last) return;
    blocks.push({ index: blocks.length, start: first.start, end: last.end, paragraphs: open, pageBefore });
    pageBefore = last.page;
    open = [];
  };
  for (let index = 0; index < paragraphs.length; index += 2) {
    const start = paragraphs[index] as number;
    const next = paragraphs[index + 2];
    const end = next === undefined ? at.length : Math.max(start, next - 2);
    open.push({ start, end, page: paragraphs[index + 1] || null, exact: at.slice(start, end) });
    if (end - (open[0] as TextParagraph).start >= blockLength) close();
  }
  close();
  return { source, hash, text, at, blocks };
}

/** The block in which a code point stands, or the nearest before it. */
export function blockAt({ blocks }: TextParts, point: number): TextBlock | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as TextBlock).start <= point) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.max(0, low - 1)];
}
