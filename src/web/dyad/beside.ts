import type { SliceScore } from "../../pages/dyad.js";

/** A span with enough deeds and enough words. */
export interface Beside {
  readonly name: string;
  readonly since: string;
  readonly deeds: SliceScore;
  readonly words: SliceScore;
}

/** The years, quarters or months in which both deeds and words of one direction are told, in order; none of spans before and after a day. */
export function besideEachOther(slices: readonly SliceScore[]): Beside[] {
  const kept = slices.filter(({ kind, score }) => kind !== "before" && kind !== "after" && score.value !== null);
  return kept
    .filter(({ of }) => of === "deeds")
    .flatMap((deeds) => {
      const words = kept.find((each) => each.slice === deeds.slice && each.of === "words");
      return words ? [{ name: deeds.name, since: deeds.since, deeds, words }] : [];
    })
    .sort((one, other) => (one.since < other.since ? -1 : 1));
}

/** In which spans the two part: their intervals do not meet. */
export function partedWords(spans: readonly Beside[]): string {
  const apart = ({ deeds, words }: Beside): string | null => {
    const [d, w] = [deeds.score, words.score];
    if (d.low === null || d.high === null || w.low === null || w.high === null) return null;
    return w.low > d.high ? "words are the friendlier" : d.low > w.high ? "deeds are the friendlier" : null;
  };
  const parted = spans.flatMap((each) => {
    const how = apart(each);
    return how ? [`${how} in ${each.name}`] : [];
  });
  if (parted.length) return parted.join(", ");
  return spans.length === 1 ? "they do not part beyond their intervals in one span" : `they part in none of ${spans.length} spans`;
}
