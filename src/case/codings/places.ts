import type { Anchor } from "../../domain/coding/coding.js";
import {
  type AnchorText,
  anchorText,
  type FormerText,
  formerText,
  type Placed,
  placeAnchor,
  type Unplaced,
} from "../../methods/text/anchoring/place-anchor.js";
import { keptText, textHash } from "./former-texts.js";

/** One document in which codings are looked up. */
export interface Places {
  readonly hash: string;
  readonly text: string;
  place(anchor: Anchor): Placed | Unplaced;
}

/** Prepares a document; what was coded in an earlier text of it is followed through that text, where it was kept. */
export function placesIn(caseFolder: string, text: string): Places {
  const hash = textHash(text);
  let now: AnchorText | undefined;
  const former = new Map<string, FormerText | undefined>();
  const formerOf = (name: string | null, document: AnchorText) => {
    if (name === null || name === hash) return undefined;
    if (!former.has(name)) {
      const kept = keptText(caseFolder, name);
      former.set(name, kept === undefined ? undefined : formerText(kept, document));
    }
    return former.get(name);
  };
  return {
    hash,
    text,
    place: (anchor) => {
      now ??= anchorText(text, hash);
      return placeAnchor(anchor, now, formerOf(anchor.text, now));
    },
  };
}
