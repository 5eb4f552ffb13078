/** Words without case and accents, so that Daesh and Dāʿesh meet. */
export function fold(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}|[ʿʾ’']/gu, "")
    .toLowerCase();
}
