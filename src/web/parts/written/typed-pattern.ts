/** Whether things are so, by their ids; what is not named may be either. */
export type Pattern = Readonly<Record<string, boolean>>;

/** A pattern as a field holds it: “+fence -shelter”. */
export function patternTyped(pattern: Pattern): string {
  return Object.entries(pattern)
    .map(([id, isSo]) => `${isSo ? "+" : "-"}${id}`)
    .join(" ");
}

/** The pattern that a field holds. */
export function patternOf(typed: string): Pattern {
  return Object.fromEntries(typed.split(" ").flatMap((each) => (each ? [[each.slice(1), each.startsWith("+")]] : [])));
}

/** A field's pattern with one thing said anew, or no longer. */
export function withTruth(typed: string, id: string, isSo: boolean | undefined): string {
  const { [id]: _, ...others } = patternOf(typed);
  return patternTyped(isSo === undefined ? others : { ...others, [id]: isSo });
}
