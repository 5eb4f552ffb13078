interface Piece<S> {
  readonly start: number;
  readonly text: string;
  /** The spans that cover it, longest first. */
  readonly spans: readonly S[];
}

/** A paragraph cut wherever a span begins or ends; all in code points of the source. */
export function segments<S extends { readonly start: number; readonly end: number }>(
  paragraph: { readonly start: number; readonly exact: string },
  spans: readonly S[],
): Piece<S>[] {
  const letters = [...paragraph.exact];
  const stop = paragraph.start + letters.length;
  const inside = (point: number) => Math.max(paragraph.start, Math.min(stop, point));
  const cuts = [...new Set([paragraph.start, stop, ...spans.flatMap((each) => [inside(each.start), inside(each.end)])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] as number;
    return {
      start,
      text: letters.slice(start - paragraph.start, end - paragraph.start).join(""),
      spans: spans.filter((each) => each.start <= start && each.end >= end).sort((a, b) => b.end - b.start - (a.end - a.start)),
    };
  });
}
