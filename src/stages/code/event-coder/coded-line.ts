import type { Said } from "../../../domain/coding/coding.js";
import type { Setting } from "../../../methods/events/dictionary-coder/settings.js";

/** Code points of the whole text, end exclusive. */
export type LineSpan = readonly [start: number, end: number];

/** One event as `amity code` prints it; codes of actors are ISO3 and roles as in CAMEO, `---` for none. */
export interface CodedLine {
  readonly actor: string;
  readonly target: string;
  readonly cameo: string;
  readonly plover: string | null;
  readonly goldstein: number | null;
  readonly status: Said["status"];
  /** Code of who says so inside the text; null is the text itself. */
  readonly speaker: string | null;
  /** As exact as the text says it: 2021-08-15, 2021-08, a stretch 2021-08-09/2021-08-15; else the story's date. */
  readonly day: string | null;
  readonly place: {
    readonly name: string;
    readonly country: string;
    readonly admin1: string | null;
    readonly admin2: string | null;
  } | null;
  readonly quantity: { readonly low: number; readonly high: number | null; readonly counted: string; readonly of: string } | null;
  readonly spans: {
    readonly actor: LineSpan | null;
    readonly target: LineSpan | null;
    readonly predicate: LineSpan;
    readonly sentence: LineSpan;
  };
  /** The frames, or the pattern of the dictionary, that made it. */
  readonly rule: string;
  /** How likely actor, target, root and status are all right, 0 to 1; null where dictionaries code. */
  readonly confidence: number | null;
}

/** A text to code. */
export interface CodeAsked {
  readonly id: string;
  readonly text: string;
  /** ISO day of the story, as exact as it is known. */
  readonly date: string | null;
  /** Name of the one author who says `we` and `I`, a state, its officer or a body; null where nobody, or more than one, speaks. */
  readonly speaker?: string | null;
  /** PETRARCH's settings that hold for it, where it is coded with dictionaries. */
  readonly settings?: readonly Setting[];
}

export interface CodedRecord {
  readonly id: string;
  readonly events: readonly CodedLine[];
}
