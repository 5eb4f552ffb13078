const year = /(?<![\d.,])(?:1[5-9]|20)\d{2}[a-z]?(?![\d])|\bn\.\s?d\.|\bin press\b|\bforthcoming\b|\bs\.\s?d\.|\bo\.\s?J\./iu;
const names =
  /^(?:[“"'‘(*]{0,2})(?:(?:[—–―_]{2,}|-{3,})|\p{Lu}[\p{L}\p{M}’'‐-]{0,30}(?:\s\p{Lu}?[\p{L}\p{M}’'‐-]{1,30}){0,3},?\s(?:\p{Lu}\.|\p{Lu}{1,3}(?=[,.;\s])|\p{Lu}\p{Ll}+[,.;\s])|\p{Lu}\.\s?(?:\p{Lu}\.\s?){0,3}\p{Lu}\p{Ll})/u;
const place = /\d\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)|\bpp?\.\s?\d|(?<!\d)\d{1,4}\s?[-–—]\s?\d{1,4}(?!\d)|\bvol\.|\bno\.\s?\d|\bISBN\b|\bBd\./iu;
const house =
  /\p{L}\s?:\s\p{Lu}|\bpress\b|\bverlag\b|\bpublish|\bed(?:s|itor|itors)?[.)]|\bhrsg|\bin:?\s\p{Lu}|[“"‘«]|https?:|\bwww\.|\bdoi\b|\bunpublished\b|\bpaper\b|\breport\b|\bthesis\b/iu;
const running = new Set(
  "is are was were has have had been be being that this these those which we our us it they their them he she his her him i my me not can could would should will may might must but because however there such also than when if so do does did then thus therefore".split(
    " ",
  ),
);

/** Share of the words that carry sentences and seldom stand in titles: below .05 in a reference, above .1 in prose. English only. */
function runningShare(words: string): number {
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  return all.length < 12 ? 0 : all.filter((word) => running.has(word)).length / all.length;
}

/** Whether a stretch reads as one entry of a list of references: a time, and names, a place in a volume, a house or an address. */
export function isReferenceLike(words: string): boolean {
  const text = words.slice(0, 900);
  const signs = [year, names, place, house].filter((sign) => sign.test(text)).length;
  return signs >= 2 && runningShare(text) < 0.085 && (signs > 2 || words.length < 700);
}

/** Whether a stretch is prose: sentences, not a reference that is hard to read. */
export function isRunning(words: string): boolean {
  return runningShare(words.slice(0, 900)) >= 0.085;
}
