/** Letters and digits alone, small, without accents, ligatures taken apart: what is set with other signs everywhere is compared by them. */
export function plainLetters(words: string): string {
  return words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
