/** One coder's unit on a continuum: offsets as everywhere, end exclusive. */
export interface CodedSpan {
  /** 0-based. */
  readonly coder: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Units that coders marked on one continuum: a text, or several one after another. */
export interface Unitising {
  readonly coders: number;
  readonly begin: number;
  readonly end: number;
  readonly spans: readonly CodedSpan[];
  /** Where one text ends and the next begins; no gap reaches across. */
  readonly breaks?: readonly number[];
}

/** A unit, or a gap between units (value null). */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/** Why the coefficients of unitising are not defined for these spans, or null. */
export function unfitSpans({ coders, begin, end, spans }: Unitising): string | null {
  if (coders < 2) return "it needs two coders or more";
  if (!(end > begin)) return "the continuum has no length";
  const bad = spans.find(({ start, end: stop, coder }) => !(stop > start) || start < begin || stop > end || coder < 0 || coder >= coders);
  if (bad) return `the span ${bad.start}–${bad.end} is empty, outside the continuum or of no coder`;
  for (let coder = 0; coder < coders; coder++) {
    const own = spans.filter((each) => each.coder === coder).sort((a, b) => a.start - b.start);
    for (let at = 1; at < own.length; at++) {
      const [before, after] = [own[at - 1] as CodedSpan, own[at] as CodedSpan];
      if (after.start < before.end) {
        return `coder ${coder + 1} has spans that overlap (${before.start}–${before.end}, ${after.start}–${after.end}); it needs a partition`;
      }
    }
  }
  return null;
}

/** A coder's units and the gaps between them, in order, without overlap. */
export function segmentsOf({ begin, end, spans, breaks = [] }: Unitising, coder: number): Segment[] {
  const own = spans.filter((each) => each.coder === coder).sort((a, b) => a.start - b.start);
  const cuts = [...breaks].filter((each) => each > begin && each < end).sort((a, b) => a - b);
  const segments: Segment[] = [];
  let next = 0;
  const gap = (from: number, to: number): void => {
    let start = from;
    while (next < cuts.length && (cuts[next] as number) <= start) next++;
    for (; next < cuts.length && (cuts[next] as number) < to; next++) {
      const cut = cuts[next] as number;
      segments.push({ start, end: cut, value: null });
      start = cut;
    }
    if (to > start) segments.push({ start, end: to, value: null });
  };
  let reached = begin;
  for (const { start, end: stop, value } of own) {
    gap(reached, start);
    segments.push({ start, end: stop, value });
    reached = stop;
  }
  gap(reached, end);
  return segments;
}
