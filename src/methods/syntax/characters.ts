/** Kinds of characters, as bits: what the tokeniser asks about each. */
export const letter = 1;
export const upper = 2;
export const digit = 4;
/** White space, and control and format characters: what may stand between tokens. */
export const gap = 8;
/** What joins the character before it: combining marks, joiners, variation selectors, skin tones. */
export const joins = 16;
const known = 32;

const table = new Uint8Array(0x10000);

/** Kind of the character at a UTF-16 index; half a surrogate pair alone is a sign. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = table[unit] as number;
  if (kind) return kind;
  if (unit >= 0xd800 && unit < 0xe000) return widthAt(text, at) === 2 ? kindOf(text.slice(at, at + 2)) : known;
  const found = kindOf(text[at] ?? "");
  table[unit] = found;
  return found;
}

/** UTF-16 units of the character at an index: two for a whole surrogate pair. */
export function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit >= 0xdc00) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

function kindOf(character: string): number {
  let kind = known;
  if (/[\s\p{Cc}\p{Cf}\p{Zs}\u2028\u2029]/u.test(character) && !/[\u00ad\u200c\u200d]/.test(character)) kind |= gap;
  if (/\p{L}/u.test(character)) kind |= letter;
  if (/\p{Lu}|\p{Lt}/u.test(character)) kind |= upper;
  if (/\p{Nd}/u.test(character)) kind |= digit;
  if (/[\p{M}\u00ad\u200c\u200d]|\p{EMod}/u.test(character)) kind |= joins;
  return kind;
}
