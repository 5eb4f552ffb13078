import type { Problem } from "../domain/problem.js";

/** One change of what a YAML file of the case says; see `case/yaml/edit-yaml.ts`. */
export type EditStep =
  | { readonly set: readonly (string | number)[]; readonly value: unknown }
  | { readonly add: readonly (string | number)[]; readonly value: unknown; readonly before?: number }
  | { readonly remove: readonly (string | number)[] };

/** What became of what was asked to be written, or why nothing was. */
export type Written = { readonly kind: "written" } | { readonly kind: "refused"; readonly says: string };

/** What the app asks to be changed in one file. */
export interface EditAsked {
  /** Name of the file in the case: `links`, `hypotheses`, … */
  readonly name: string;
  /** Hash of the file that the person saw; null for an addition that fits whatever stands there. */
  readonly was: string | null;
  readonly steps: readonly EditStep[];
  /** What the act is called where it can be undone: “link a12 to a7”. */
  readonly act: string;
}

/** report.md as somebody left it, who had begun with the text of hash `was`; "" where there was none. */
export interface ReportAsked {
  readonly was: string;
  readonly text: string;
}

/** A file of the case as it lies on the disk. */
export interface CaseText {
  readonly file: string;
  readonly text: string;
  /** What it says, before any check; null where it is not there, cannot be read, or is report.md. */
  readonly says: unknown;
  /** On which line each item of a list or entry of a record begins, by the way to it: `turning_points`, `actors/3/roles`; `name` at the top. */
  readonly lines: Readonly<Record<string, readonly number[]>>;
  readonly sha256: string;
}

/** What became of a change; `changed` where somebody else changed the file in between, and nothing was written. */
export type EditAnswer =
  | {
      readonly kind: "written";
      readonly sha256: string;
      /** Whether the file says more than what was seen with this change: somebody else had changed it elsewhere. */
      readonly merged: boolean;
      readonly acts: Acts;
    }
  | {
      readonly kind: "changed";
      readonly file: string;
      readonly yours: string;
      readonly theirs: string;
      /** What their text says, before any check; null where it cannot be read. */
      readonly says: unknown;
      /** Of their text: a change that is asked for with it is made over what they left. */
      readonly sha256: string;
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** An act of the app on a file of the case. */
export interface FormerAct {
  readonly says: string;
  readonly file: string;
  /** Who codes on this machine, or whose account it is; null where that was not kept. */
  readonly by: string | null;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly isUndone: boolean;
}

/** What was written in the app on this machine, the latest first; what was taken back stands above, the one that is done again next at its foot. */
export interface ActHistory {
  readonly acts: readonly FormerAct[];
  /** When somebody last looked at it, in milliseconds since 1970; null before. */
  readonly looked: number | null;
}

/** What can be undone and done again, by name; null where there is nothing. */
export interface Acts {
  readonly undo: string | null;
  readonly redo: string | null;
}
