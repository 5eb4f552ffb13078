/**
 * What of a quotation must stand in its source as it is: pieces between ellipses and between words in square brackets. `[T]he` is the source's
 * word with another first letter; `[sic]` and `[emphasis added]` are the quoter's.
 */
export function piecesOf(quotation: string): string[] {
  return quotation
    .replace(/\[(?:sic|!|emphasis[^\]]{0,40}|italics[^\]]{0,40}|Hervorhebung[^\]]{0,40})\]/giu, " ")
    .replace(/[[(]\s?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s?[\])]|…|\.\s?\.\s?\.(?:\s?\.)?/gu, "\ue000")
    .replace(/\[(\p{L})\](?=\p{L})/gu, "$1")
    .replace(/\[[^\]]{0,300}\]/gu, "\ue000")
    .split("\ue000")
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => part.trim());
}
