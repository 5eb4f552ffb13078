/** Names of a list that look most like one, best first: shared pairs of letters (Dice 1945), at least `least`. */
export function nearestNames(wanted: string, names: readonly string[], most = 3, least = 0.45): string[] {
  const pairs = pairsOf(wanted);
  return names
    .map((name) => ({ name, likeness: dice(pairs, pairsOf(name)) }))
    .filter((each) => each.likeness >= least)
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map((each) => each.name);
}

function pairsOf(text: string): Map<string, number> {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < letters.length; index++) {
    const pair = letters.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [pair, times] of a) shared += Math.min(times, b.get(pair) ?? 0);
  const all = [...a.values(), ...b.values()].reduce((sum, each) => sum + each, 0);
  return all === 0 ? 0 : (2 * shared) / all;
}
