import { type Severity, severities } from "../../domain/problem.js";
import { positions } from "../../methods/text/code-points.js";
import type { Audit } from "../audit.js";
import { cleanText } from "../manuscript/clean-text.js";
import type { MarkedBlock, MarkedPiece } from "./marked-block.js";

interface Stretch {
  readonly start: number;
  readonly end: number;
}
interface Mark extends Stretch {
  readonly number: number;
  readonly severity: Severity;
}
interface Cited extends Stretch {
  readonly reference: string | null;
}

/**
 * The manuscript in blocks, its words marked with the findings on them and the references that they cite. Findings are numbered from 1.
 * Marks of Markdown are set instead of shown: signs of emphasis, the hashes of headings.
 */
export function markedBlocks(audit: Audit, text: string): MarkedBlock[] {
  const { points, italics, titles } = setText(text);
  const marks = audit.problems
    .flatMap(({ at, severity }, index) =>
      at.flatMap(({ start, end }): Mark[] =>
        start === undefined ? [] : [{ start, end: Math.max(end ?? start, start), number: index + 1, severity }],
      ),
    )
    .sort(inOrder);
  const firsts = audit.problems
    .flatMap(({ at: [first] }, index) => (first?.start === undefined ? [] : [{ start: first.start, number: index + 1 }]))
    .sort((a, b) => a.start - b.start || a.number - b.number);
  const links = audit.citations.filter((each) => each.reference !== null).sort(inOrder);
  const headings = audit.headings.map((each) => each.start);
  const references = audit.references.map(({ start, id }) => ({ start, id }));
  const walk = {
    marks: within(marks),
    links: within<Cited>(links),
    italics: within(italics),
    firsts: startingIn(firsts),
    headings: startingIn(headings.map((start) => ({ start }))),
    references: startingIn(references),
  };
  return blocksOf(points).map((block) => ({
    kind: walk.headings(block).length || titles.has(block.start) ? "heading" : "paragraph",
    start: block.start,
    reference: walk.references(block)[0]?.id ?? null,
    pieces: piecesOf(points, block, walk.marks(block), walk.links(block), walk.italics(block)),
    findings: walk.firsts(block).map((each) => each.number),
  }));
}

/** The code points of a text, those that are only marks of Markdown empty; what they set in italics, and where headings begin. */
function setText(text: string): { points: readonly string[]; italics: readonly Stretch[]; titles: ReadonlySet<number> } {
  const points = [...text];
  const clean = cleanText(text);
  const { points: pointAt } = positions(text);
  let next = 0;
  const hide = (until: number) => {
    for (; next < until; next++) if (/[*_\\]/u.test(text[next] as string)) points[pointAt(next)] = "";
  };
  for (let index = 0; index < clean.text.length; index++) {
    const at = clean.origin(index);
    hide(at);
    next = at + 1;
  }
  hide(text.length);
  const italics = clean.italics.map(([from, to]) => ({ start: pointAt(clean.origin(from)), end: pointAt(clean.origin(to - 1) + 1) }));
  const titles = new Set<number>();
  for (const match of text.matchAll(/^#{1,6}[^\S\n]+(?=\S)/gmu)) {
    const [start, end] = [pointAt(match.index), pointAt(match.index + match[0].length)];
    titles.add(start);
    points.fill("", start, end);
  }
  return { points, italics: italics.sort(inOrder), titles };
}

function inOrder(a: Stretch, b: Stretch): number {
  return a.start - b.start || a.end - b.end;
}

/** Those of a sorted list that reach into one block after the other. */
function within<T extends Stretch>(sorted: readonly T[]): (block: Stretch) => readonly T[] {
  let open: T[] = [];
  let next = 0;
  return (block) => {
    while (next < sorted.length && (sorted[next] as T).start < block.end) open.push(sorted[next++] as T);
    open = open.filter((each) => each.end > block.start);
    return open;
  };
}

/** Those of a sorted list that begin in or before one block after the other, each once. */
function startingIn<T extends { readonly start: number }>(given: readonly T[]): (block: Stretch) => readonly T[] {
  const sorted = [...given].sort((a, b) => a.start - b.start);
  let next = 0;
  return (block) => {
    const from = next;
    while (next < sorted.length && (sorted[next] as T).start < block.end) next++;
    return sorted.slice(from, next);
  };
}

/** The words of a block in stretches, each with the findings on it, the worst first. */
function piecesOf(
  points: readonly string[],
  block: Stretch,
  marks: readonly Mark[],
  links: readonly Cited[],
  italics: readonly Stretch[],
): MarkedPiece[] {
  const borders = new Set([block.start, block.end]);
  for (const each of [...marks, ...links, ...italics])
    for (const at of [each.start, each.end]) if (at > block.start && at < block.end) borders.add(at);
  const cuts = [...borders].sort((a, b) => a - b);
  const [onMarks, onLinks, onItalics] = [covering(marks), covering(links), covering(italics)];
  return cuts.slice(0, -1).flatMap((start, index): MarkedPiece[] => {
    const end = cuts[index + 1] as number;
    const on = [...onMarks(start)].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.number - b.number);
    const reference = onLinks(start)[0]?.reference ?? null;
    const isItalic = onItalics(start).length > 0;
    const text = points.slice(start, end).join("");
    return text === "" ? [] : [{ text, findings: [...new Set(on.map((each) => each.number))], reference, isItalic }];
  });
}

/** Those of a list, sorted by their beginnings, that lie over one place after the other. */
function covering<T extends Stretch>(sorted: readonly T[]): (at: number) => readonly T[] {
  let open: T[] = [];
  let next = 0;
  return (at) => {
    while (next < sorted.length && (sorted[next] as T).start <= at) open.push(sorted[next++] as T);
    open = open.filter((each) => each.end > at);
    return open;
  };
}

/** Stretches between blank lines, in code points; lines of a list one by one. */
function blocksOf(points: readonly string[]): Stretch[] {
  const blocks: Stretch[] = [];
  let start = 0;
  const close = (end: number) => {
    let [from, to] = [start, end];
    while (from < to && /^\s$/u.test(points[from] as string)) from += 1;
    while (to > from && /^\s?$/u.test(points[to - 1] as string)) to -= 1;
    if (to > from) blocks.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < points.length; at += 1) {
    if (points[at] !== "\n") continue;
    const ahead = points.slice(at + 1, at + 12).join("");
    if (/^[^\S\n]*(?:\r?\n|[-•*]\s|\d{1,3}[.)]\s|\[\d)/u.test(ahead)) close(at);
  }
  close(points.length);
  return blocks;
}
