/** What became of one file that was dropped into the app. */
export interface TakenFile {
  /** Its name, as it was dropped. */
  readonly file: string;
  /** Where it lies in the case; null where it was not taken. */
  readonly path: string | null;
  readonly kind: "document" | "bibliography" | "events" | "project" | "none";
  /** What it is and how much is in it: “PDF, 12 pages, 88 passages”. */
  readonly says: string;
  /** What is odd about it, or why it was not taken; the first is the weightiest. */
  readonly odd: readonly string[];
  /** Whether it can be left out again. */
  readonly leaves: boolean;
}
