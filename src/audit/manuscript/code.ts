/** Signs that stand in program code and in what programs print, and not in sentences. */
const signs =
  /<-|::|==|\(\)|(?<![\p{L}\p{N}])(?:TRUE|FALSE|NULL|NaN|NA)(?![\p{L}\p{N}])|(?<=[\p{L}\p{N}])[$_@](?=\p{L})|(?:^|\s)(?:R>|>>>|>|\+|\$) (?=\S)|(?<=\p{L}) ?= ?(?=["\p{L}\d-])|(?<=\p{L})\((?=[\p{L}"]{1,40}[,)=])|[[(,] ?["'](?=\p{L})|(?<=\p{L})\[(?:[\d,: ]{1,20}|\p{L})\]/gu;
const reach = 70;

/** Whether a place lies in a listing of code or in printed output, by the signs around it: a page's layout keeps no mark of either. */
export function isInCode(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - reach), end + reach);
  return (around.match(signs)?.length ?? 0) >= 3;
}
