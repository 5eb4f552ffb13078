import { readFileSync } from "node:fs";
import { coderOf, foldLines } from "../../case/codings/coder-log.js";
import { codingLines } from "../../case/codings/lines.js";
import { inCase } from "../../case/in-case.js";
import { sha256 } from "../../case/write.js";
import type { Problem } from "../../domain/problem.js";
import type { CodingAt } from "./place-coding.js";

/**
 * What came of one coder's file in a build, kept from build to build under a name that says all it was made from. A group is what the coder
 * coded in one source.
 */
export interface TakenIn {
  /** Source and fingerprint of each group: of its codings with their lines, and of the document. */
  readonly groups: readonly (readonly [source: string, fingerprint: string])[];
  /** Groups whose rows do not rest on the fingerprint alone, or of which something was said: they are placed again whenever the file is read. */
  readonly open: readonly string[];
  /** Proposals that the coder refused. */
  readonly settled: readonly string[];
  /** Texts in which something was coded, by their hashes. */
  readonly named: readonly string[];
  /** Earlier texts that codings were followed through, and whether each was there. */
  readonly former: readonly (readonly [hash: string, isKept: boolean])[];
  /** What was said of the file, in order. */
  readonly problems: readonly Problem[];
}

/** One coder's file as it is now, not yet placed. */
export interface ReadFile {
  readonly coder: string;
  readonly path: string;
  /** Of the bytes that were read: another program may write meanwhile. */
  readonly sha256: string;
  readonly codings: readonly CodingAt[];
  readonly groups: ReadonlyMap<string, string>;
  readonly settled: readonly string[];
  readonly named: ReadonlySet<string>;
  readonly faults: readonly Problem[];
}

/** Reads and folds a coder's file; `hashOf` gives the fingerprint of a source's document. */
export async function readCodings(folder: string, path: string, hashOf: (source: string) => string): Promise<ReadFile> {
  const bytes = readFileSync(inCase(folder, path));
  const { log, lines, problems } = await foldLines(path, await codingLines(bytes.toString("utf8"), path));
  const codings = [...log.codings.values()].map((coding) => ({ coding, line: lines.get(coding.id) ?? 1 }));
  const bySource = new Map<string, CodingAt[]>();
  for (const each of codings) {
    const group = bySource.get(each.coding.source);
    if (group) group.push(each);
    else bySource.set(each.coding.source, [each]);
  }
  return {
    coder: coderOf(path),
    path,
    sha256: sha256(bytes),
    codings,
    groups: new Map([...bySource].map(([source, group]) => [source, sha256(JSON.stringify([hashOf(source), group]))])),
    settled: [...log.rejected],
    named: new Set(codings.flatMap(({ coding }) => coding.text ?? [])),
    faults: problems,
  };
}
