import { firmHead } from "./reference-heads.js";
import type { Unit } from "./reference-units.js";

/** A line as a page sets it. UTF-16 indexes of the text, end exclusive; x, right, y and size in points. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly column: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface Placed extends PageLine {
  readonly words: string;
  /** How far it is set in from the left edge of its column, in points. */
  readonly level: number;
  /** Its column has lines at more than one level, so that the level tells. */
  readonly tells: boolean;
  /** It reaches the right edge of its column. */
  readonly isFull: boolean;
  /** The space above it against the usual one; 0 at the top of a column. */
  readonly gap: number;
}

const label = /^\s*(?:[[(](\d{1,3})[\])][.:]?|(\d{1,3})[.)](?!\d)|(\d{1,3})(?=\s+[\p{Lu}“"]|\s*$))\s*/u;

/** Cuts a list at what its page shows: numbers in order, hanging or set-in lines, spaces; where it shows nothing, at lines that begin as references do. */
export function laidUnits(text: string, lines: readonly PageLine[]): { readonly units: Unit[]; readonly isSure: boolean } {
  const placed = place(text, ownLines(text, lines));
  const numbers = inOrder(placed);
  if (numbers) return { units: unitsAt(placed, (at) => numbers.has(at), numbers), isSure: true };
  const kept = placed.filter((line) => !/^\s*\d{1,4}\s*$/u.test(line.words));
  const by = rule(kept);
  return { units: unitsAt(kept, by.begins, undefined), isSure: by.isSure };
}

/** Lines up to where the list ends by its looks: a run in another size, or rows of a table, with little of the list behind it. */
function ownLines(text: string, lines: readonly PageLine[]): readonly PageLine[] {
  const opening = lines.slice(0, 15);
  const usual = middleSize(opening);
  const ofHeads = middleSize(opening.filter((line) => isHead(text, line)));
  const size = usual < 0.85 * ofHeads ? ofHeads : usual;
  const isOwn = lines.map((line) => Math.abs(line.size - size) < 0.08 * size && !isRow(text.slice(line.start, line.end)));
  let run = 0;
  for (const [at, own] of isOwn.entries()) {
    run = own ? 0 : run + 1;
    if (run < 4 || at < 5) continue;
    const rest = isOwn.slice(at + 1);
    if (rest.filter(Boolean).length > rest.length * 0.6) continue;
    const behind = lines.filter((_, other) => other > at && isOwn[other]);
    if (isList(text, behind)) return [...lines.slice(0, at + 1 - run), ...behind.slice(firstHead(text, behind))];
    return lines.slice(0, at + 1 - run);
  }
  return lines;
}

function middleSize(lines: readonly PageLine[]): number {
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

/** Whether lines behind a figure or table that floats within a list go on with it: heads of references as thick as lists have them. */
function isList(text: string, lines: readonly PageLine[]): boolean {
  const heads = lines.filter((line) => isHead(text, line)).length;
  return heads >= 3 && heads >= lines.length * 0.2;
}

function firstHead(text: string, lines: readonly PageLine[]): number {
  return lines.findIndex((line) => isHead(text, line));
}

function isHead(text: string, { start }: PageLine): boolean {
  return firmHead(text.slice(start, start + 240)) !== undefined;
}

/** Cells of a table, or figures without words. */
function isRow(words: string): boolean {
  return (
    (words.match(/\t/gu)?.length ?? 0) > 2 || (!/\p{L}{3}/u.test(words) && (words.match(/\d+/gu)?.length ?? 0) > 1 && words.length > 30)
  );
}

function place(text: string, lines: readonly PageLine[]): Placed[] {
  const columns = new Map<number, PageLine[]>();
  for (const line of lines) columns.set(line.column, [...(columns.get(line.column) ?? []), line]);
  const steps = lines.slice(1).flatMap((line, at) => {
    const before = lines[at] as PageLine;
    return line.column === before.column && line.y > before.y ? [line.y - before.y] : [];
  });
  const leading = steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 12;
  return lines.map((line, at) => {
    const column = columns.get(line.column) as PageLine[];
    const left = Math.min(...column.map((each) => each.x));
    const right = Math.max(...column.map((each) => each.right));
    const before = lines[at - 1];
    const isTop = !before || before.column !== line.column || line.y < before.y;
    return {
      ...line,
      words: text.slice(line.start, line.end).trim(),
      level: line.x - left,
      tells: column.some((each) => each.x - left > 0.7 * line.size),
      isFull: line.right > right - 0.13 * (right - left),
      gap: isTop ? 0 : (line.y - before.y) / leading,
    };
  });
}

/** Lines with the numbers 1, 2, 3 … in their order, by index; undefined where the list is not numbered. */
function inOrder(lines: readonly Placed[]): ReadonlyMap<number, number> | undefined {
  const found = new Map<number, number>();
  let next = 1;
  for (const [at, line] of lines.entries()) {
    const match = label.exec(line.words);
    const value = Number(match?.[1] ?? match?.[2] ?? match?.[3] ?? Number.NaN);
    if (value !== next && !(value === next + 1 && found.size > 2)) continue;
    found.set(at, value);
    next = value + 1;
  }
  return found.size >= 3 && lines.length < found.size * 9 ? found : undefined;
}

function unitsAt(lines: readonly Placed[], begins: (at: number) => boolean, numbers: ReadonlyMap<number, number> | undefined): Unit[] {
  const units: Unit[] = [];
  for (const [at, line] of lines.entries()) {
    const last = units.at(-1);
    if (last && !begins(at)) {
      units[units.length - 1] = { ...last, end: line.end };
      continue;
    }
    const number = numbers?.get(at);
    const mark = number === undefined ? (/^[•▪●◦‣·*–-]\s+(?=\S)/u.exec(line.words)?.[0] ?? "") : (label.exec(line.words)?.[0] ?? "");
    const start = line.start + mark.length;
    units.push({ start, end: line.end, label: number ?? null, bullets: mark ? 1 : 0 });
  }
  return units.flatMap((unit) => (unit.end > unit.start ? [unit] : []));
}

/** What tells in this list that a line begins an item. */
function rule(lines: readonly Placed[]): { readonly begins: (at: number) => boolean; readonly isSure: boolean } {
  const line = (at: number) => lines[at] as Placed;
  const bullets = lines.filter((each) => /^[•▪●◦‣]\s/u.test(each.words)).length;
  if (bullets >= 3 && bullets > lines.length * 0.12) return { begins: (at) => /^[•▪●◦‣]\s/u.test(line(at).words), isSure: true };
  const isIn = (each: Placed) => each.level > 0.7 * each.size;
  const share = lines.filter(isIn).length / Math.max(1, lines.length);
  let sum = 0;
  let told = 0;
  for (let at = 1; at < lines.length; at += 1) {
    const [before, each] = [line(at - 1), line(at)];
    if (before.column !== each.column || isIn(before) === isIn(each)) continue;
    told += 1;
    sum += before.isFull === isIn(each) ? 1 : -1;
  }
  if (share > 0.08 && share < 0.92 && told > 2 && Math.abs(sum) > told * 0.25) {
    const hangs = sum > 0;
    const begins = (at: number) => {
      const each = line(at);
      if (each.gap > 1.6) return true;
      if (!each.tells) return byWords(lines, at);
      if (isIn(each) === hangs) return false;
      if (!hangs) return true;
      return !/^[\p{Ll}&]/u.test(each.words) || firmHead(each.words) !== undefined || at === 0 || endsWhole(line(at - 1).words);
    };
    return { begins, isSure: true };
  }
  const gaps = lines.filter((each) => each.gap > 1.25).length;
  if (gaps >= 3 && gaps > lines.length * 0.12)
    return { begins: (at) => (line(at).gap === 0 ? byWords(lines, at) : line(at).gap > 1.25), isSure: true };
  return { begins: (at) => byWords(lines, at), isSure: false };
}

const endSign = /[.!?)\]”"»/\d]$/u;

/** The line ends as an item does: with a sign, a figure or an address. */
function endsWhole(words: string): boolean {
  return endSign.test(words) || /^(?:https?:|www\.)/iu.test(words.slice(words.lastIndexOf(" ") + 1));
}

/** Whether a line begins an item by its own words and the end of the one before. */
function byWords(lines: readonly Placed[], at: number): boolean {
  const [before, each] = [lines[at - 1], lines[at] as Placed];
  if (!before) return true;
  const ahead = `${each.words} ${lines[at + 1]?.words ?? ""} ${lines[at + 2]?.words ?? ""}`;
  let score = 0;
  if (firmHead(ahead) !== undefined) score += 2;
  else if (opens.test(each.words)) score += 1.5;
  if (endsWhole(before.words)) score += 1;
  else score -= 1.5;
  if (/(?:[,&:-]|\b(?:and|in|of|the|by|und|et|y|e|eds?\.|pp?\.|vol\.|no\.|\p{Lu}\.))$/u.test(before.words)) score -= 1.5;
  if (!before.isFull) score += 1.5;
  if (/^[\p{Ll}\d&(]/u.test(each.words) && !/^(?:van|von|de|da|di|del|dos|el|al|bin|ibn|d[’'])\b/u.test(each.words)) score -= 3;
  return score >= 2.5;
}

const opens =
  /^(?:[—–―_]{2,}|-{3,}|(?:\p{Lu}[’'])?\p{Lu}[\p{L}’'-]+(?:\s\p{L}[\p{L}’'-]+){0,2},\s(?:\p{Lu}\.|\p{Lu}[\p{L}-]+[.,\s])|\p{Lu}[\p{L}-]+\s\p{Lu}{1,3}[,.]|\p{Lu}{3,}\s?[(,.])/u;
