/** Signs that stand in program code and in what programs print, and not in sentences. */
const signs =
  /<-|::|==|\(\)|(?<![\p{L}\p{N}])(?:TRUE|FALSE|NULL|NaN|NA)(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])[$_@](?=\p{L})|(?:^|\s)(?:R>|>>>|>|\+|\$) (?=\S)|(?<=\p{L}) ?= ?(?=["\p{L}\d-])|(?<=\p{L})\((?=[\p{L}"]{1,40}[,)=])|[[(,] ?["'](?=\p{L})|(?<=\p{L})\[(?:[\d,: ]{1,20}|\p{L})\]/gu;
const reach = 70;

/** Whether a place lies in a listing of code or in printed output, by the signs around it: a page's layout keeps no mark of either. */
export function isInCode(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - reach), end + reach);
  return (around.match(signs)?.length ?? 0) >= 3;
}

const telling =
  /<-|::|==|\(\)|(?<![\p{L}\p{N}])(?:TRUE|FALSE|NULL|NaN|NA)(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])[$_@](?=\p{L})|(?:^|\s)(?:R>|>>>|>|\+|\$) (?=\S)/gu;

/**
 * Whether a text is about programs. Of 50 papers of the social sciences 49 have fewer than five such signs in a thousand words, and every
 * manual of a package that we looked at has more than six.
 */
export function isOfPrograms(text: string): boolean {
  const found = text.match(telling)?.length ?? 0;
  return found >= 4 && found * 1_000 > 6 * (text.match(/\p{L}{2,}/gu)?.length ?? 0);
}
