/** The word of a list that is nearest to what was written, where one is near enough to be meant. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const each of words) {
    const distance = edits(wanted, each.toLowerCase(), least);
    if (distance < least) {
      best = each;
      least = distance;
    }
  }
  return best ?? (wanted.length >= 4 ? words.find((each) => each.toLowerCase().startsWith(wanted)) : undefined);
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into another; Damerau (1964). */
function edits(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((row[j - 1] as number) + 1, (last[j] as number) + 1, (last[j - 1] as number) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] as number) + 1);
      row.push(value);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
