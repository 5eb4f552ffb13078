const read = /^en(?:g|glish)?(?![a-z])/i;

/**
 * Whether the event coder reads a language, as files and catalogues spell it: `en`, `en-GB`, `en_US`, `eng`, `English`. A text too short to
 * tell its language is read.
 */
export function isReadByCoder(language: string | null): boolean {
  return language === null || read.test(language.trim());
}

/**
 * The language in which a document is taken to be: as its file or a person says, unless its text is `plainly` in another and on that hangs whether
 * the coder reads it. Pages of a French paper made from an English template say that they are English.
 */
export function languageTaken(said: string | null, plainly: string | null): string | null {
  return plainly !== null && (said === null || isReadByCoder(said) !== isReadByCoder(plainly)) ? plainly : said;
}

const names = new Intl.DisplayNames("en", { type: "language" });

/** “Spanish” of `es` or `es-CO`; what is no code stays as it was written. */
export function languageName(language: string): string {
  const code = language.trim().replaceAll("_", "-").split("-")[0] ?? "";
  if (!/^[a-z]{2,3}$/i.test(code)) return language.trim();
  return names.of(code.toLowerCase()) ?? language;
}
