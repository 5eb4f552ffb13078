/** Words that make up a quarter of English prose and that no other language has together. */
const english = new Set("the and of to that with for from by was were is are this which have has".split(" "));

/** The language of a text, ISO 639-1; null where it has too few words to tell. */
export async function languageOf(text: string): Promise<string | null> {
  const sample = text.slice(0, 20_000);
  if (isPlainlyEnglish(sample)) return "en";
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return null;
  const { eld } = await import("eld/small");
  const found = eld.detect(middle(text));
  return found.language && (letters > 60 || found.isReliable()) ? found.language : null;
}

/** Letters below which a text does not contradict what is said of its language. */
const fewest = 80;
/** How much likelier than English another language must be, in the detector's own measure. */
const apart = 0.15;

/**
 * The language that a text is plainly in, so plainly that a page's template or a person who says otherwise is taken to be wrong; null where it
 * is short, mixed, or close to another.
 */
export async function plainLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, 20_000);
  if (isPlainlyEnglish(sample)) return "en";
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.join("").length < fewest || words.filter((word) => english.has(word)).length > words.length * 0.04) return null;
  const { eld } = await import("eld/small");
  const found = eld.detect(middle(text));
  if (!found.isReliable() || found.language === "en") return null;
  const scores = found.getScores();
  return (scores[found.language] ?? 0) - (scores["en"] ?? 0) > apart ? found.language : null;
}

/** Spares most documents the loading of the detector's tables, which takes longer than reading a note. */
function isPlainlyEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 20) return false;
  const found = words.filter((word) => english.has(word));
  return found.length >= words.length * 0.14 && new Set(found).size >= 4 && found.includes("the");
}

/** A stretch past titles and imprint. */
function middle(text: string): string {
  const from = text.length > 8_000 ? Math.floor(text.length / 4) : 0;
  return text.slice(from, from + 4_000);
}
