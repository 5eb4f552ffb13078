const one = "\\p{Lu}[\\p{L}.-]{1,30}";
/** An agency of one word or up to four: “Reuters”, “Tessel News Agency”. */
const agency = `${one}(?:\\s${one}){0,3}`;
const head = new RegExp(`^[^\\n.]{0,80}?\\((${one})\\)\\s{0,3}[-–—]`, "u");
const sign = /[.!?”"]\s\((\p{Lu}{2,8})(?:\/(\p{Lu}{2,8}))?\)(?=\s|$)/gu;
const list = new RegExp(`[.!?”"]\\s\\((${agency})(?:\\/|,\\s|\\sand\\s)(${agency})\\)\\s*$`, "u");
/** `(Sound Press)` at the end, an agency by its name. */
const last = new RegExp(`[.!?”"]\\s\\((${one}(?:\\s${one}){0,2}\\s(?:Press|Agency|Wire|Bureau|News|Service))\\)\\s*$`, "u");
const inputs = new RegExp(
  `\\b(?:[Ww]ith\\s(?:agency\\s|additional\\s)?(?:inputs?|reporting)|[Aa]dditional\\sreporting)\\s(?:from|by)\\s(?:the\\s)?(${agency})(?:(?:\\sand|,)\\s(?:the\\s)?(${agency}))?`,
  "gu",
);
const end = new RegExp(`\\n\\s{0,3}[-–—]\\s?(${one})\\s*$`, "u");

/** Agencies that a story credits as a whole: in its dateline, behind a sentence, at its end. As they stand, without doubles. */
export function creditsIn(text: string): string[] {
  const found = [
    head.exec(text)?.[1],
    ...[...text.matchAll(sign)].flatMap(([, a, b]) => [a, b]),
    ...(list.exec(text.slice(-120))?.slice(1) ?? []),
    last.exec(text.slice(-90))?.[1],
    ...[...text.matchAll(inputs)].flatMap(([, a, b]) => [a, b]),
    end.exec(text.slice(-60))?.[1],
  ];
  return [...new Set(found.flatMap((each) => (each ? [each.replace(/\.$/u, "")] : [])))];
}
