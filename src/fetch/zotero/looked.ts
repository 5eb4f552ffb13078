import { resolve } from "node:path";

/** What came of looking at the library of a case. */
export interface TakenOver {
  /** What was written into the case, by path; empty where nothing had changed. */
  readonly written: readonly string[];
  readonly works: number;
  readonly documents: number;
  /** Highlights that are codings now; null where the library was not asked for them. */
  readonly highlights: number | null;
  /** What was passed over, or why nothing was taken. */
  readonly told: readonly string[];
  readonly refused: boolean;
}

/** What this program last heard of the library of a case. */
export interface Looked {
  /** When it was last read as a whole, in ms, and what came of it; null where it was not yet. */
  readonly read: { readonly when: number; readonly taken: TakenOver } | null;
  /** Whether it gave no answer when it was last asked whether anything is new. */
  readonly isSilent: boolean;
}

const looks = new Map<string, Looked>();
const none: Looked = { read: null, isSilent: false };

export const lookedAt = (folder: string): Looked => looks.get(resolve(folder)) ?? none;

/** Remembers what came of reading the library. */
export function noteRead(folder: string, taken: TakenOver): void {
  looks.set(resolve(folder), { read: { when: Date.now(), taken }, isSilent: false });
}

/** Remembers whether it answered. */
export function noteAnswer(folder: string, isSilent: boolean): void {
  looks.set(resolve(folder), { ...lookedAt(folder), isSilent });
}

/** Forgets a library that was parted, or gave way to another. */
export function forgetLooks(folder: string): void {
  looks.delete(resolve(folder));
}
