/**
 * What several names say alike at their beginning and end, cut between words, and what is left of each: “Deaths a month in”, “Mali”, “Niger”,
 * “(UCDP)”. Nothing is shared where something would be left of none.
 */
export function sharedWords(names: readonly string[]): {
  readonly before: string;
  readonly own: readonly string[];
  readonly after: string;
} {
  const words = names.map((name) => name.split(" "));
  const least = Math.min(...words.map((each) => each.length)) - 1; // a word is left of each
  const [first = []] = words;
  const alike = (at: (each: readonly string[], n: number) => string | undefined, most: number) => {
    let n = 0;
    while (n < most && words.every((each) => at(each, n) === at(first, n))) n++;
    return n;
  };
  const before = names.length > 1 ? alike((each, n) => each[n], least) : 0;
  const after = names.length > 1 ? alike((each, n) => each.at(-1 - n), least - before) : 0;
  return {
    before: first.slice(0, before).join(" "),
    own: words.map((each) => each.slice(before, each.length - after).join(" ")),
    after: after ? first.slice(-after).join(" ") : "",
  };
}
