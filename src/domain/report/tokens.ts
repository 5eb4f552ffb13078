/** What a case gives names to, and a report or a YAML file can point at. */
export const kinds = ["figure", "claim", "source", "reference", "actor", "category"] as const;
export type Kind = (typeof kinds)[number];

/** A name in the text of report.md that points into the case; UTF-16 indexes, end exclusive. */
export interface Token {
  readonly kind: Kind;
  readonly ref: string;
  /** Of the whole link, with its words. */
  readonly start: number;
  readonly end: number;
  /** Of the name in it. */
  readonly refStart: number;
  readonly refEnd: number;
}

/** Links to figures, claims and sources, and cited works, in the order of the text. Inside of code they are found too. */
export function tokensIn(text: string): Token[] {
  const links = [...text.matchAll(/\((figure|claim|source):([^\s()"]+)/gu)].map(({ 0: whole, 1: kind, 2: ref = "", index }): Token => {
    const refStart = index + whole.length - ref.length;
    const close = text.indexOf(")", refStart);
    const lineEnd = text.indexOf("\n", refStart);
    const open = text.lastIndexOf("[", index);
    const isLinked = text[index - 1] === "]" && open >= 0;
    return {
      kind: kind as Kind,
      ref,
      start: isLinked ? open : index,
      end: close >= 0 && (lineEnd < 0 || close < lineEnd) ? close + 1 : refStart + ref.length,
      refStart,
      refEnd: refStart + ref.length,
    };
  });
  const cited = [...text.matchAll(/(?<![\p{L}\p{N}.])@([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?)/gu)].map(
    ({ 0: whole, 1: ref = "", index }): Token => ({
      kind: "reference",
      ref,
      start: index,
      end: index + whole.length,
      refStart: index + 1,
      refEnd: index + whole.length,
    }),
  );
  return [...links, ...cited].sort((one, other) => one.start - other.start);
}
