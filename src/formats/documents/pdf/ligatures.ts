const texLigatures = ["ff", "fi", "fl", "ffi", "ffl"];

/** Ligatures and presentation forms as letters: those of Unicode, and the codes under which TeX fonts leave them (T1 1b–1f, OT1 0b–0f). */
export function wholeLigatures(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (sign, at: number) => texLigature(sign, text[at - 1], text[at + 1]))
    .replace(/[\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]/gu, (sign) => sign.normalize("NFKC"));
}

function texLigature(sign: string, before = "", after = ""): string {
  const code = sign.charCodeAt(0);
  const isInWord = /\p{L}/u.test(before) || /\p{L}/u.test(after);
  return texLigatures[code - 0x1b] ?? (isInWord ? texLigatures[code - 0x0b] : undefined) ?? sign;
}

const marks: Readonly<Record<string, string>> = {
  "¨": "\u0308",
  "´": "\u0301",
  "`": "\u0300",
  ˆ: "\u0302",
  "˜": "\u0303",
  ˇ: "\u030c",
  "˚": "\u030a",
};

/**
 * `Kr¨amer` is `Krämer`: TeX's older fonts set an accent as a sign of its own before its letter. Within a word alone, or before its capital,
 * so that hats of formulas, quotation marks and `l´idée` stay as they are.
 */
export function joinedAccents(text: string): string {
  if (!/[¨´`ˆ˜ˇ˚]\p{L}/u.test(text)) return text;
  return text.replace(/(?<=\p{L}{2}|\p{Lu})[¨´`ˆ˜ˇ˚]\p{Ll}|(?<=\p{Ll})[¨ˇ˚]\p{Ll}|(?<!\S)[¨ˇ˚]\p{Lu}(?=\p{Ll})/gu, (pair) => {
    const letter = pair.slice(1) === "ı" ? "i" : pair.slice(1);
    const whole = `${letter}${marks[pair[0] ?? ""] ?? ""}`.normalize("NFC");
    return whole.length === 1 ? whole : pair;
  });
}

/** Names that are spaced out letter by letter (`B I N G H A M , R .`) as words. */
export function closeSpaced(text: string): string {
  if (!/(?<!\S)\p{Lu} \p{Lu}{1,3} \p{Lu}/u.test(text)) return text;
  let found = false;
  const whole = text.replace(/(?<![\p{L}\p{N}.])\p{Lu}{1,4}(?: \p{Lu}{1,3}){2,24}(?![\p{L}\p{N}.]| \.)/gu, (run) => {
    if ((run.match(/(?<!\S)\p{Lu}(?!\S)/gu)?.length ?? 0) < 2) return run;
    found = true;
    return run.replaceAll(" ", "");
  });
  return found ? whole.replace(/(?<=\p{L}) (?=,)|(?<=(?<!\p{L})\p{Lu}) (?=\.)/gu, "") : text;
}
