/** Days after which an act counts half: the shortest, the middle and the longest of a list of at least one, in any order. */
export function halfLivesOf(days: readonly number[]): readonly [short: number, middle: number, long: number] {
  const sorted = [...days].sort((a, b) => a - b);
  return [sorted[0] as number, sorted[(sorted.length - 1) >> 1] as number, sorted.at(-1) as number];
}
