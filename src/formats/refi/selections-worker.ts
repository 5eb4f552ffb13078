import type { ReadDocument } from "../documents/document.js";
import type { Convention } from "./convention.js";
import { type Found, placeSelections } from "./place-selections.js";
import type { RefiText } from "./project.js";

export interface SelectionsAsked {
  readonly text: RefiText;
  readonly document: ReadDocument;
  readonly convention: Convention | null;
}

/** The selections of one text of a project, found in a thread. */
export default function place({ text, document, convention }: SelectionsAsked): (Found | null)[] {
  return placeSelections(text, document, convention);
}
