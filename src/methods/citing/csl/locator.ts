const labels: readonly (readonly [RegExp, string])[] = [
  [/^(?:pp?\.|pages?)\s*/iu, "page"],
  [/^(?:chaps?\.|chapters?)\s*/iu, "chapter"],
  [/^(?:paras?\.|paragraphs?)\s*/iu, "paragraph"],
  [/^(?:secs?\.|sections?)\s*/iu, "section"],
  [/^(?:figs?\.|figures?)\s*/iu, "figure"],
  [/^(?:vols?\.|volumes?)\s*/iu, "volume"],
];

/** `p. 4` as a locator that a style can word anew; other words behind the year stay as they are. */
export function placeOf(suffix: string): { readonly label?: string; readonly locator?: string; readonly suffix?: string } {
  if (!suffix) return {};
  for (const [start, label] of labels) {
    const place = suffix.replace(start, "");
    if (place !== suffix && isPlace(place)) return { label, locator: place };
  }
  return isPlace(suffix) ? { label: "page", locator: suffix } : { suffix: `, ${suffix}` };
}

const isPlace = (words: string) => /^[\divxlc]+(?:\s*[-–,]+\s*[\divxlc]+)*$/iu.test(words);
