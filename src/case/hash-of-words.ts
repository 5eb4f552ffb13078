import { createHash } from "node:crypto";

/** The first 16 digits of the SHA-256 of words, however their spaces and accents are stored: what `place` of a piece of evidence writes down. */
export function hashOfWords(words: string): string {
  return createHash("sha256").update(words.normalize("NFC").replace(/\s+/gu, " ").trim()).digest("hex").slice(0, 16);
}
