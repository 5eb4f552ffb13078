/** The letters and digits of a text in small letters, and the code point in which each stands. */
interface Plain {
  readonly text: string;
  readonly at: Int32Array;
}

/**
 * Where words of one text stand in another that is the same document: by letters and digits alone, so that neither line ends, hyphens nor
 * punctuation keep them apart. Words that stand there more than once are those of the same number from the top, where both texts have them
 * as often; else, and where they do not stand there at all, there is no place. Code points, end exclusive.
 */
export function sameWords(from: string, to: string): (start: number, end: number) => readonly [start: number, end: number] | null {
  const [own, other] = [plain(from), plain(to)];
  return (start, end) => {
    const [first, last] = [firstFrom(own.at, start), firstFrom(own.at, end)];
    const words = own.text.slice(first, last);
    if (!words) return null;
    const [here, there] = [placesOf(words, own.text), placesOf(words, other.text)];
    const nth = here.indexOf(first);
    const found = here.length === there.length && nth >= 0 ? there[nth] : undefined;
    return found === undefined ? null : [other.at[found] as number, (other.at[found + words.length - 1] as number) + 1];
  };
}

/** The words of a span without what stands around them that is no letter; null where it has none. */
export function trimmed(text: string): (start: number, end: number) => readonly [start: number, end: number] | null {
  const { at } = plain(text);
  return (start, end) => {
    const [first, last] = [firstFrom(at, start), firstFrom(at, end)];
    return first < last ? [at[first] as number, (at[last - 1] as number) + 1] : null;
  };
}

function plain(text: string): Plain {
  const [letters, places]: [string[], number[]] = [[], []];
  let point = 0;
  for (const sign of text) {
    if (/[\p{L}\p{N}]/u.test(sign))
      for (const unit of sign.toLowerCase().split("")) {
        letters.push(unit);
        places.push(point);
      }
    point++;
  }
  return { text: letters.join(""), at: Int32Array.from(places) };
}

/** The first letter at a code point or after it. */
function firstFrom(at: Int32Array, point: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < point) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that stand in a text more often than this have no place that is sure. */
const most = 1000;

function placesOf(words: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
