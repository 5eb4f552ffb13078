/** A pair of brackets: UTF-16 indexes of its two signs. */
export interface Bracket {
  readonly open: number;
  readonly close: number;
}

/** Index of the last stretch that begins before a place. */
export function lastBefore(stretches: readonly (readonly [number, number])[], at: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as readonly [number, number])[0] < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Pairs of brackets, inner ones first. */
export function brackets(text: string, from: number, to: number): Bracket[] {
  const found: Bracket[] = [];
  const open: number[] = [];
  for (let at = from; at < to; at += 1) {
    const sign = text[at];
    if (sign === "(" || sign === "[") open.push(at);
    else if (sign === ")" || sign === "]") {
      const start = open.pop();
      if (start !== undefined && at - start < 700) found.push({ open: start, close: at });
    } else if (
      sign === "\n" &&
      /^\n[^\S\n]*\n/u.test(text.slice(at, at + 40)) &&
      !/^\n[^\S\n]*\n\s*\p{Ll}/u.test(text.slice(at, at + 40)) &&
      !goesOn(text, at, open)
    )
      open.length = 0;
  }
  return found;
}

/** A page broke off within a bracket: what stands before the break ends no sentence, and the bracket was opened shortly before. */
function goesOn(text: string, at: number, open: readonly number[]): boolean {
  const last = open.at(-1);
  return last !== undefined && at - last < 400 && /(?:[\p{L}\p{N},;&-]|e\.g\.)\s*$/u.test(text.slice(Math.max(last, at - 8), at));
}

/** Stretches between quotation marks within a paragraph. */
export function quotations(text: string, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text
    .slice(from, to)
    .matchAll(
      /“(?:(?!\n\s*\n)[^“”]){1,1500}”|(?<![\p{L}\p{N}])"(?:(?!\n\s*\n)[^"]){1,1500}"(?![\p{L}\p{N}])|«(?:(?!\n\s*\n)[^«»]){1,1500}»/gu,
    )) {
    found.push([from + match.index, from + match.index + match[0].length]);
  }
  return found;
}
