/** A manuscript's text without emphasis marks and escapes, with the way back to the text as it was given. */
export interface CleanText {
  readonly text: string;
  /** Stretches of `text` that were set in italics: UTF-16 indexes, end exclusive. */
  readonly italics: readonly (readonly [number, number])[];
  /** UTF-16 indexes of the given text at which an escaping backslash stands. */
  readonly escapes: readonly number[];
  /** UTF-16 index in the given text of one in `text`. */
  origin(index: number): number;
}

const marks =
  /\\(?=[$%&#_{}~^*[\]()<>.!+-])|(?<![\p{L}\p{N}*\\])(\*{1,3})(?=[^\s*])|(?<=[^\s*\\])(\*{1,3})(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_\\])_(?=[^\s_])|(?<=[^\s_\\])_(?![\p{L}\p{N}_])/gu;

/** Takes away Markdown's stars and underscores where they pair within a paragraph, and the backslash before a sign. */
export function cleanText(given: string): CleanText {
  const cuts: { at: number; length: number }[] = [];
  const spans: [number, number][] = [];
  const escapes: number[] = [];
  let open: { at: number; sign: string } | undefined;
  for (const match of given.matchAll(marks)) {
    const [sign] = match;
    const at = match.index;
    if (sign === "\\") {
      cuts.push({ at, length: 1 });
      escapes.push(at);
    } else if (open && open.sign === sign && !/\n\s*\n/u.test(given.slice(open.at, at)) && /\S/u.test(given[at - 1] ?? "")) {
      cuts.push({ at: open.at, length: sign.length }, { at, length: sign.length });
      if (sign.length !== 2) spans.push([open.at + sign.length, at]);
      open = undefined;
    } else if (/\S/u.test(given[at + sign.length] ?? "")) open = { at, sign };
  }
  cuts.sort((a, b) => a.at - b.at);
  const starts: number[] = [];
  const lost: number[] = [];
  let text = "";
  let from = 0;
  let gone = 0;
  for (const cut of cuts) {
    text += given.slice(from, cut.at);
    from = cut.at + cut.length;
    gone += cut.length;
    starts.push(text.length);
    lost.push(gone);
  }
  text += given.slice(from);
  const origin = (index: number) => index + (lost[lastUpTo(starts, index)] ?? 0);
  const ends = cuts.map((cut) => cut.at + cut.length);
  const within = (at: number) => at - (lost[lastUpTo(ends, at)] ?? 0);
  const italics = spans.map(([start, end]) => [within(start), within(end)] as const).sort((a, b) => a[0] - b[0]);
  return { text, italics, escapes, origin };
}

/** A text that carries no marks, as it stands. */
export function plainText(given: string): CleanText {
  // The modifier letter stands for an apostrophe: `Conradʼs` is a name and its ending.
  const text = given.replaceAll("ʼ", "’");
  return { text, italics: [], escapes: [], origin: (index) => index };
}

/** Index of the last number of a sorted list that is at most `value`; -1 where there is none. */
function lastUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
