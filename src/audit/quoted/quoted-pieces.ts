/** A stretch of a quotation that must stand in its source as it is, and how many letters the quoter may have left out before it. */
export interface Piece {
  readonly words: string;
  readonly gap: number;
}

/** Letters that an ellipsis may stand for, and words put in square brackets. */
const leftOut = 4_000;
const putIn = 160;

/**
 * What of a quotation is the source's: pieces between ellipses and between words in square brackets. `[T]he` is the source's word with another
 * first letter; `[sic]` and `[emphasis added]` are the quoter's.
 */
export function piecesOf(quotation: string): Piece[] {
  const marked = quotation
    .replace(/\[(?:sic|!|emphasis[^\]]{0,40}|italics[^\]]{0,40}|Hervorhebung[^\]]{0,40})\]/giu, " ")
    .replace(/[[(]\s?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s?[\])]|…|\.\s?\.\s?\.(?:\s?\.)?/gu, "\ue000")
    .replace(/\[(\p{L})\](?=\p{L})/gu, "$1")
    .replace(/\[[^\]]{0,300}\]/gu, "\ue001");
  const found: Piece[] = [];
  let gap = 0;
  for (const part of marked.split(/([\ue000\ue001])/u)) {
    if (part === "\ue000") gap = Math.max(gap, leftOut);
    else if (part === "\ue001") gap = Math.max(gap, putIn);
    else if (/[\p{L}\p{N}]/u.test(part)) {
      found.push({ words: part.trim(), gap });
      gap = 0;
    }
  }
  return found;
}
