import type { Nodes, Parents, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** Lists, quotations and settings within one another; whoever writes for readers needs few of them. */
const deepestMarkdown = 60;

/** Lines of only `=` or `-` without an empty line between: the library's work grows with the square of their number. */
const mostUnderlines = 2_000;

/** Markdown nested beyond that, or underlined too often, and the line on which it is. */
export class TooDeep extends Error {
  readonly line: number;
  constructor(line: number, says = `its lists, quotations or settings are nested more than ${deepestMarkdown} deep.`) {
    super(says);
    this.line = line;
  }
}

/** Markdown as a tree. Throws `TooDeep`: the library's work grows with the square of the depth, and whoever walks the tree recurses. */
export function markdownTree(source: string): Root {
  refuseOpeners(source);
  refuseUnderlines(source);
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const rest: [Nodes, number][] = [[tree, 0]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, depth] = next;
    if (depth > 2 * deepestMarkdown) throw new TooDeep(node.position?.start.line ?? 1);
    if ("children" in node) for (const child of (node as Parents).children) rest.push([child as Nodes, depth + 1]);
  }
  return tree;
}

/** Marks that open a quotation or an item at the head of one line. */
function refuseOpeners(source: string): void {
  let line = 1;
  let openers = 0;
  let isHead = true;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charCodeAt(at);
    if (sign === 10) {
      line += 1;
      openers = 0;
      isHead = true;
    } else if (isHead && sign !== 32 && sign !== 9) {
      const isItem = (sign === 42 || sign === 43 || sign === 45) && isBlank(source.charCodeAt(at + 1));
      const isNumber = sign >= 48 && sign <= 57;
      const isStop = (sign === 46 || sign === 41) && openers > 0 && isBlank(source.charCodeAt(at + 1));
      if (sign === 62 || isItem || isNumber || isStop) openers += isNumber ? 0.5 : 1;
      else isHead = false;
      if (openers > 2 * deepestMarkdown) throw new TooDeep(line);
    }
  }
}

function refuseUnderlines(source: string): void {
  let run = 0;
  for (const [index, line] of source.split("\n").entries()) {
    const words = line.trim();
    if (words === "") run = 0;
    else if (/^(?:=+|-+)$/u.test(words)) run += 1;
    if (run > mostUnderlines)
      throw new TooDeep(
        index + 1,
        `it has more than ${mostUnderlines} lines of only “=” or “-” without an empty line between (line ${index + 1}).`,
      );
  }
}

function isBlank(sign: number): boolean {
  return sign === 32 || sign === 9;
}
