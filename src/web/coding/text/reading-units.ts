import { sentences } from "../../../methods/text/sentences.js";

/** A stretch of a text in UTF-16 units, end exclusive; `isBack` where its start is the end that moves. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isBack?: boolean;
}
export type Unit = "letter" | "word" | "sentence" | "paragraph";

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;

/** The units of one kind around a place: from the paragraph of the place, the one before and the one after. */
function unitsAround(text: string, at: number, unit: Unit): Stretch[] {
  const here = paragraphAt(text, at);
  const around = [paragraphAt(text, here.start - 3), here, paragraphAt(text, here.end + 2)];
  const apart = around.filter((each, index) => each.end > each.start && around.findIndex((other) => other.start === each.start) === index);
  if (unit === "paragraph") return apart;
  return apart.flatMap(({ start, end }) => {
    const part = text.slice(start, end);
    if (unit === "word")
      return [...part.matchAll(wordPattern)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
    const at = [...part];
    let units = 0;
    const unitOf: number[] = at.map((letter) => {
      const here = units;
      units += letter.length;
      return here;
    });
    unitOf.push(units);
    return sentences(part, "break").map((each) => ({
      start: start + (unitOf[each.start] as number),
      end: start + (unitOf[each.end] as number),
    }));
  });
}

/** The paragraph in which a place stands; paragraphs are divided by an empty line. */
export function paragraphAt(text: string, at: number): Stretch {
  const inside = Math.max(0, Math.min(text.length, at));
  const before = text.lastIndexOf("\n\n", Math.max(0, inside - 1));
  const start = before < 0 ? 0 : before + 2;
  const after = text.indexOf("\n\n", Math.max(start, inside));
  return { start: Math.min(start, text.length), end: after < 0 ? text.length : after };
}

/** The unit in which a place stands, or the next one. */
export function unitAt(text: string, at: number, unit: Unit): Stretch | undefined {
  return unitsAround(text, at, unit).find(({ end }) => end > at);
}

/**
 * Selects the next or the previous unit. From a larger selection it goes into it, to its first or last unit; from a smaller
 * one to the unit around it.
 */
export function moved(text: string, from: Stretch | null, unit: Unit, by: 1 | -1, start = 0): Stretch | undefined {
  if (!from) return unitAt(text, start, unit);
  const own = unitsAround(text, by > 0 ? from.start : from.end - 1, unit);
  const inside = own.filter((each) => each.start >= from.start && each.end <= from.end);
  if (inside.length > 1) return by > 0 ? inside[0] : inside.at(-1);
  const around = own.find((each) => each.start <= from.start && each.end >= from.end);
  if (around && inside.length === 0) return around;
  const edge = by > 0 ? from.end : from.start;
  const beyond = unitsAround(text, by > 0 ? Math.min(text.length, edge + 2) : Math.max(0, edge - 2), unit);
  const all = [...own, ...beyond].sort((a, b) => a.start - b.start);
  return by > 0 ? all.find((each) => each.start >= edge) : all.findLast((each) => each.end <= edge);
}

/** Moves the moving end of a selection by one unit, over the other end where it has to. */
export function extended(text: string, from: Stretch | null, unit: Unit, by: 1 | -1, start = 0): Stretch | undefined {
  if (!from) return unitAt(text, start, unit);
  const isBack = from.isBack ?? (by < 0 && !unitIsGrown(text, from, unit));
  const [still, moving] = isBack ? [from.end, from.start] : [from.start, from.end];
  const to = edgeBeyond(text, moving, unit, by);
  if (to === undefined || to === still) return undefined;
  return to > still ? { start: still, end: to, isBack: false } : { start: to, end: still, isBack: true };
}

function unitIsGrown(text: string, from: Stretch, unit: Unit): boolean {
  const last = unitsAround(text, from.end - 1, unit).filter((each) => each.start >= from.start && each.end <= from.end);
  return last.length > 1;
}

/** The next edge of a unit in one direction: its end going on, its start going back. */
function edgeBeyond(text: string, at: number, unit: Unit, by: 1 | -1): number | undefined {
  if (unit === "letter") {
    const to = at + by;
    if (to < 0 || to > text.length) return undefined;
    return /[\udc00-\udfff]/.test(text[to] ?? "") && /[\ud800-\udbff]/.test(text[to - 1] ?? "") ? to + by : to;
  }
  const near = [
    ...unitsAround(text, Math.min(text.length, Math.max(0, at + (by > 0 ? 2 : -2))), unit),
    ...unitsAround(text, at, unit),
  ].sort((a, b) => a.start - b.start);
  return by > 0 ? near.find(({ end }) => end > at)?.end : near.findLast(({ start }) => start < at)?.start;
}

/** Moves one edge of a span by a word or a letter; undefined where nothing would be left. */
export function edgeMoved(text: string, span: Stretch, edge: "start" | "end", unit: Unit, by: 1 | -1): Stretch | undefined {
  if (edge === "start") {
    const to = by < 0 ? edgeBeyond(text, span.start, unit, -1) : nextStart(text, span.start, unit);
    return to === undefined || to >= span.end ? undefined : { start: to, end: span.end };
  }
  const to = by > 0 ? edgeBeyond(text, span.end, unit, 1) : previousEnd(text, span.end, unit);
  return to === undefined || to <= span.start ? undefined : { start: span.start, end: to };
}

function nextStart(text: string, at: number, unit: Unit): number | undefined {
  if (unit === "letter") return edgeBeyond(text, at, unit, 1);
  return [...unitsAround(text, at, unit), ...unitsAround(text, at + 2, unit)]
    .sort((a, b) => a.start - b.start)
    .find(({ start }) => start > at)?.start;
}

function previousEnd(text: string, at: number, unit: Unit): number | undefined {
  if (unit === "letter") return edgeBeyond(text, at, unit, -1);
  return [...unitsAround(text, at - 2, unit), ...unitsAround(text, at, unit)]
    .sort((a, b) => a.start - b.start)
    .findLast(({ end }) => end < at)?.end;
}

/** A selection without the white space at its edges; undefined where it has no words. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | undefined {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const body = words.trim();
  return body ? { start: start + lead, end: start + lead + body.length } : undefined;
}
