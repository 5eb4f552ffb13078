import type { Place, Problem } from "../domain/problem.js";
import type { CaseFileName, CaseFileOf } from "./schema/schema.js";

/** One file that a person put into the case. */
export interface Gathered {
  /** Path from the case folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where it lies on this machine, where that is outside of the case: a document of a library that a person joined to it. */
  readonly outside?: string;
}

/** Where every coder's codings lie. */
export const codingsPlace = "judgements/codings/";

/** The coders' files of a case. */
export function codingsOf({ files }: Pick<CaseFile, "files">): readonly Gathered[] {
  return files.filter(({ path }) => path.startsWith(codingsPlace));
}

/** A case with the codings of an earlier reading: a build that leaves the later ones for the next takes them for unchanged. */
export function withCodings(caseFile: CaseFile, earlier: readonly Gathered[]): CaseFile {
  const files = [...caseFile.files.filter(({ path }) => !path.startsWith(codingsPlace)), ...earlier];
  return { ...caseFile, files: files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
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
  /** All of sources/, events/, judgements/codings/, styles/ and report.md, sorted by path. */
  readonly files: readonly Gathered[];
  /** What is wrong with the case that does not stop it. */
  readonly problems: readonly Problem[];
}
