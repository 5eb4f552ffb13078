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
