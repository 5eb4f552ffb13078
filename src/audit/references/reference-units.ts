import { firmHead } from "./reference-heads.js";

/** A stretch of the reference list that stands as one item on the page. */
export interface Unit {
  /** UTF-16 indexes of the text; `start` is behind its bullet or number. */
  readonly start: number;
  readonly end: number;
  /** Number before it, `[3]` or `3.`. */
  readonly label: number | null;
  /** Lines that begin with a bullet or number: more than one where items were put together. */
  readonly bullets: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly body: number;
  readonly fresh: boolean;
  readonly bullet: string;
  readonly indent: number;
}

const bulletSign = /^\s*(?:[-•*·–▪‣◦]|\[(?:\d{1,3}|\p{Lu}[\p{L}+]{1,6}\d{2}[a-z]?)\]|\(\d{1,3}\)|\d{1,3}[.)])\s+(?=\S)/u;

/** Cuts the list at bullets, hanging indents, blank lines or line ends; where there are none of these, at lines that begin with authors and year. */
export function unitsOf(text: string, from: number, to: number): Unit[] {
  const lines = labelled(text, linesOf(text, from, to));
  const begins = beginning(text, lines);
  const units: Unit[] = [];
  for (const line of lines) {
    const last = units.at(-1);
    const number = /(?<![\p{L}+\d])\d+/u.exec(line.bullet);
    if (!last || begins(line, text.slice(last.start, last.end)))
      units.push({ start: line.body, end: line.end, label: number ? Number(number[0]) : null, bullets: line.bullet ? 1 : 0 });
    else units[units.length - 1] = { ...last, end: line.end, bullets: last.bullets + (line.bullet ? 1 : 0) };
  }
  return units;
}

/** What tells that a line begins an item in this list, given the item so far. */
function beginning(text: string, lines: readonly Line[]): (line: Line, before: string) => boolean {
  const fresh = lines.filter((line) => line.fresh).length;
  const bulleted = lines.filter((line) => line.bullet).length >= Math.max(1, 0.6 * Math.min(fresh, lines.length));
  if (bulleted) return (line) => line.bullet !== "";
  if (fresh > 2 && fresh >= lines.length * 0.2) return (line) => line.fresh;
  const least = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  const hanging = lines.filter((line) => line.indent > least).length;
  if (hanging >= lines.length * 0.2 && hanging <= lines.length * 0.85) return (line) => line.indent === least || line.fresh;
  const whole = lines.filter((line) => endsWhole.test(text.slice(line.body, line.end))).length;
  if (lines.length > 2 && whole >= lines.length * 0.85) return () => true;
  return (line, before) => {
    const words = text.slice(line.body, line.end);
    return beginsByItself(words) && (endsWhole.test(before.slice(-400)) || firmHead(before.slice(0, 2_000)) !== undefined);
  };
}

const endsWhole = /[.!?)\]”"/]$|(?<!\S)\S*?https?:\/\/\S+$/u;

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let fresh = true;
  let start = from;
  for (const raw of text.slice(from, to).split("\n")) {
    const trimmed = raw.trim();
    if (!trimmed) fresh = true;
    else if (!/^(?:\d{4}|\d{1,4}\s\d{1,4})$|^#{1,6}\s|^(?:page )?\d+ (?:of|\|) /iu.test(trimmed)) {
      const bullet = bulletSign.exec(raw)?.[0] ?? "";
      const lead = bullet.length || raw.length - raw.trimStart().length;
      lines.push({
        start,
        end: start + raw.trimEnd().length,
        body: start + lead,
        fresh,
        bullet: bullet.trim(),
        indent: raw.length - raw.trimStart().length,
      });
      fresh = false;
    }
    start += raw.length + 1;
  }
  return lines;
}

const onlyLabel = /^[[(]?(\d{1,3})[\])]?[.:]?$/u;

/** Numbers on lines of their own, in order, as the labels of the lines behind them; other such lines are pages and go. */
function labelled(text: string, lines: readonly Line[]): Line[] {
  const numbers = lines.map((line) => Number(onlyLabel.exec(text.slice(line.start, line.end).trim())?.[1] ?? Number.NaN));
  const alone = numbers.filter((number) => !Number.isNaN(number));
  const inOrder = alone.filter((number, at) => at > 0 && number === (alone[at - 1] as number) + 1).length;
  const areLabels = alone.length > 2 && inOrder > alone.length * 0.6 && (alone[0] as number) < 3;
  return lines.flatMap((line, at) => {
    if (!Number.isNaN(numbers[at] as number)) return [];
    const label = numbers[at - 1];
    return areLabels && label !== undefined && !Number.isNaN(label) ? [{ ...line, fresh: true, bullet: `[${label}]` }] : [line];
  });
}

function beginsByItself(words: string): boolean {
  if (/^[\p{Ll}&]/u.test(words) && !/^(?:van|von|de|da|di|del|dos|el|al|bin|ibn|d’|d')\b/u.test(words)) return false;
  return (
    /^(?:\p{Lu}[’'])?\p{Lu}{2,}(?:[ -](?:\p{Lu}[’'])?\p{Lu}{2,})*(?:,\s\p{Lu}|\.\s\p{Lu})/u.test(words) ||
    firmHead(words) !== undefined ||
    /^[\p{L}’'-]+(?: [\p{L}’'-]+)?, \p{Lu}[\p{L}.]*(?: \p{Lu}\.)*(?:, and [^.]{4,60})?\. [“"\p{Lu}]/u.test(words)
  );
}
