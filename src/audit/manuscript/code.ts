/** Signs that stand in program code and in what programs print, and not in sentences. */
const signs =
  /<-|::|==|\(\)|(?<![\p{L}\p{N}])(?:TRUE|FALSE|NULL|NaN|NA)(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])[$_@](?=\p{L})|(?:^|\s)(?:R>|>>>|\$) (?=\S)|(?:^|\s)[>+] (?!(?:arg|cos|cov|det|dim|exp|inf|lim|log|max|min|mod|sin|sup|tan|var)\b)(?=\p{L}[\p{L}\p{N}._]{2,40}\b)|(?<=\p{L}) ?= ?(?=["\p{L}\d-])|(?<=\p{L})\((?=[\p{L}"]{1,40}[,)=])|[[(,] ?["'](?=\p{L})|(?<=\p{L})\[(?:[\d,: ]{1,20}|\p{L})\]/gu;
const reach = 70;

/** Whether a place lies in a listing of code or in printed output, by the signs around it: a page's layout keeps no mark of either. */
export function isInCode(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - reach), end + reach);
  return (around.match(signs)?.length ?? 0) >= 3;
}

/** A prompt of one sign is told from the sign of a formula, `x > 0` and `a + b`, by a call or an assignment behind it. */
const telling =
  /<-|::|==|\(\)|(?<![\p{L}\p{N}])(?:TRUE|FALSE|NULL|NaN|NA)(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])[$_@](?=\p{L})|(?:^|\s)(?:R>|>>>) (?=\S)|(?:^|\s)(?:[>+] (?!(?:arg|cos|cov|det|dim|exp|inf|lim|log|max|min|mod|sin|sup|tan|var)\b)(?=\p{L}[\p{L}\p{N}._]{2,40}(?:\(| =|\[))|\$ (?=\p{Ll}{2}))|\\(?=\p{Ll}{3})/gu;

/** Options as a manual of commands lists them, `-x` and `--long`, with a page's dash or minus. */
const option = /(?<!\S)(?:(?:--|−−)\p{Ll}{2,}|[-−]\p{L}(?=[\s,]))/gu;

/**
 * Whether a text is about programs. Of 50 papers of the social sciences 49 have fewer than five such signs in a thousand words, and every
 * manual of a package that we looked at has more than six; a manual of commands has eight options or more.
 */
export function isOfPrograms(text: string): boolean {
  const found = text.match(telling)?.length ?? 0;
  const options = text.match(option)?.length ?? 0;
  const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
  return (found >= 4 && found * 1_000 > 6 * words) || (options >= 20 && options * 1_000 > 8 * words);
}

/** Whether a page tells of markup: it shows five commands of TeX, or five tags, where a leftover is one or two. */
export function showsMarkup(text: string): boolean {
  return new Set(text.match(/\\\p{L}{3,30}|<\/?\p{Ll}{1,12}>/gu)).size >= 5;
}
