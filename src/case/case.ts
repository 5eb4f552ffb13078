import type { Place, Problem } from "../domain/problem.js";
import type { CaseFileName, CaseFileOf } from "./schema/schema.js";

/** One file that a person put into the case. */
export interface Gathered {
  /** Path from the case folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A case as it lies on the disk: what its YAML files say, where each value stands, and every file with its hash. */
export interface CaseFile {
  /** Absolute path. */
  readonly folder: string;
  readonly says: { readonly [N in CaseFileName]: CaseFileOf<N> };
  /** Where a value stands: `at("claims", "claims", 3, "says")`. Falls back to the nearest parent that is there. */
  at(file: CaseFileName, ...path: readonly (string | number)[]): Place;
  /** Where everything stands that a file says under one of its keys; changes when lines move. */
  layout(file: CaseFileName, key: string): unknown;
  /** All of sources/, events/, judgements/codings/ and report.md, sorted by path. */
  readonly files: readonly Gathered[];
  /** What is wrong with the case that does not stop it. */
  readonly problems: readonly Problem[];
}
