import { useEffect, useMemo } from "react";
import type { FoundPassages } from "../../../pages/page.js";
import { useAddress } from "../../addresses/address.js";
import { useFoundPassages } from "../../ask/ask.js";
import type { TextMark } from "../text/coded-text.js";
import type { Span } from "../text/spans.js";
import type { TextParts } from "../text/text-parts.js";
import { foundWords } from "./found-words.js";

export interface FoundPlaces {
  /** The words that were searched; empty where the reader was not opened by a search. */
  readonly words: string;
  /** Each place of the words in the passage that is open. */
  readonly marks: readonly TextMark[];
  readonly found: FoundPassages | undefined;
  /** Which of the passages is open, from 0; −1 where none of them is. */
  readonly here: number;
  readonly fault: string | null;
  /** Opens another passage: of this source, or of the next one that has the words. */
  step(by: 1 | -1): void;
  leave(): void;
}

/** What Find had where it opened this source: `?find=` of the address names its words. */
export function useFoundPlaces(source: string, parts: TextParts | undefined, span: Span | null): FoundPlaces {
  const { params, go, set } = useAddress();
  const words = params.get("find")?.trim() ?? "";
  const { data: found, error } = useFoundPassages(words);
  const passages = found?.passages ?? none;
  const here = span ? passages.findIndex((each) => each.source === source && each.start === span.start && each.end === span.end) : -1;
  const marks = useMemo(() => {
    if (!parts || !span || !found) return none;
    return foundWords(parts, span, found.terms).map((each) => ({ ...each, key: "", kind: "is-found" }));
  }, [parts, span, found]);
  const step = (by: 1 | -1) => {
    const next = here < 0 ? passages[0] : passages[here + by];
    if (next) go(`/sources/${encodeURIComponent(next.source)}?find=${encodeURIComponent(words)}#${next.start}-${next.end}`);
  };
  return { words, marks, found, here, fault: error?.message ?? null, step, leave: () => set({ find: null }) };
}
const none: readonly never[] = [];

/** Above a text that Find opened: which of how many passages this is, and the way to the others. */
export function FoundBar({ places, again }: { places: FoundPlaces; again: () => void }) {
  const { words, found, here, step, fault, leave } = places;
  useEffect(() => {
    if (!words) return;
    const press = (event: KeyboardEvent) => {
      const node = event.target as HTMLElement;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (event.key !== "." && event.key !== ",")) return;
      if (document.querySelector("dialog[open]") || node.matches("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      step(event.key === "." ? 1 : -1);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
  if (!words) return null;
  const listed = found?.passages.length ?? 0;
  return (
    <section className="found-bar" aria-label="What Find has">
      <p role="status">
        <q>{words}</q>: <span>{fault ?? placeWords(places)}</span>
      </p>
      <button type="button" disabled={here <= 0} onClick={() => step(-1)} aria-keyshortcuts=",">
        Previous <kbd>,</kbd>
      </button>
      <button type="button" disabled={listed === 0 || here === listed - 1} onClick={() => step(1)} aria-keyshortcuts=".">
        Next <kbd>.</kbd>
      </button>
      <button type="button" className="link-quiet" disabled={here < 0} onClick={again}>
        Back to it
      </button>
      <button type="button" className="link-quiet" onClick={leave}>
        No longer
      </button>
    </section>
  );
}

function placeWords({ found, here }: FoundPlaces): string {
  if (!found) return "is looked for";
  const { total, passages } = found;
  const all = total.toLocaleString("en-GB");
  if (total === 0) return "is in no passage";
  const left = passages.length < total ? `; the first ${passages.length.toLocaleString("en-GB")} can be walked` : "";
  if (here < 0) return `is in ${all} ${total === 1 ? "passage" : "passages"}, not in this one${left}`;
  return `passage ${(here + 1).toLocaleString("en-GB")} of ${all}${left}`;
}

/** Keys that walk what Find has. */
export const foundKeys = [[", .", "previous, next passage that Find has"]] as const;
