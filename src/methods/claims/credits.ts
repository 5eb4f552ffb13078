/** Agencies that a story credits as a whole: in its dateline, behind a sentence, at its end. As they stand, without doubles. */
export function creditsIn(text: string): string[] {
  const head = /^[^\n.]{0,80}?\(([\p{Lu}][\p{L}.-]{1,30})\)\s{0,3}[-–—]/u.exec(text)?.[1];
  const signs = [...text.matchAll(/[.!?”"]\s\((\p{Lu}{2,8})(?:\/(\p{Lu}{2,8}))?\)(?=\s|$)/gu)].flatMap(([, a, b]) => [a, b]);
  const inputs = [
    ...text.matchAll(
      /\b[Ww]ith\s(?:agency\s)?(?:inputs?|reporting)\s(?:from|by)\s(\p{Lu}[\p{L}.-]{1,30})(?:\sand\s(\p{Lu}[\p{L}.-]{1,30}))?/gu,
    ),
  ].flatMap(([, a, b]) => [a, b]);
  const end = /\n\s{0,3}[-–—]\s?(\p{Lu}[\p{L}.-]{1,30})\s*$/u.exec(text.slice(-60))?.[1];
  return [...new Set([head, ...signs, ...inputs, end].flatMap((each) => each ?? []))];
}
