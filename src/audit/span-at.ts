interface Span {
  readonly start: number;
  readonly end: number;
}

/** The last span that begins at a place or before it, where it reaches beyond the place: of spans in their order, none of which overlap. */
export function spanAt<T extends Span>(spans: readonly T[], at: number): T | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as T).start <= at) low = middle + 1;
    else high = middle;
  }
  const found = spans[low - 1];
  return found && at < found.end ? found : undefined;
}
