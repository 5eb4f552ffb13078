import { posix } from "node:path";
import type { CaseFile, Gathered } from "../../case/case.js";
import { attachmentsPath } from "../../case/inventory/library-files.js";
import { differs, type Remote, remoteStates } from "../../case/remote.js";
import { type Problem, problem } from "../../domain/problem.js";

type Here = Pick<CaseFile, "says" | "files" | "at">;

/** Documents of remote.yaml that are described in sources.yaml and that nobody fetched yet: sources without a text. */
export function awaySources(caseFile: Here): Gathered[] {
  const listed = new Set(caseFile.says.sources.sources.map(({ file }) => posix.join("sources", file).normalize("NFC")));
  return away(caseFile)
    .filter(({ file }) => listed.has(file.normalize("NFC")))
    .map(({ file, bytes, sha256 }) => ({ path: file, bytes: bytes ?? 0, sha256: sha256 ?? "" }));
}

/** Documents of a library that are not on this machine, or not joined to the case here: sources without a text. */
export function awayOfLibrary(paths: Iterable<string>, files: readonly Gathered[]): Gathered[] {
  const there = new Set(files.map(({ path }) => path));
  return [...paths].filter((path) => !there.has(path)).map((path) => ({ path, bytes: 0, sha256: "" }));
}

/** That documents of the library are away, in one line. */
export function libraryProblem(away: readonly Gathered[]): Problem[] {
  if (!away.length) return [];
  const at = { file: attachmentsPath, line: 1, column: 1 };
  const says = `${away.length} ${away.length === 1 ? "document" : "documents"} of the library ${away.length === 1 ? "is" : "are"} not on this machine, or nobody joined the library to the case here; evidence from it counts as told.`;
  return [problem("fetch/not-here", at, says, "Join it: amity zotero CASE --storage FOLDER, with --file or --api.")];
}

/** What of remote.yaml is not here, and what is here with other bytes. */
export function remoteProblems(caseFile: Here): Problem[] {
  return remoteStates(caseFile).flatMap((each) => {
    const { remote, state } = each;
    if (state === "away") {
      const where = caseFile.at("remote", "remote", each.index, "file");
      const what = remote.file.startsWith("events/") ? "what it counts is not counted" : "evidence from it counts as told";
      return [problem("fetch/not-here", where, `${remote.file} is not here; ${what}.`, `Bring it with: amity fetch CASE ${remote.file}.`)];
    }
    return state === "differs" ? [differs(caseFile, each)] : [];
  });
}

function away(caseFile: Here): Remote[] {
  return remoteStates(caseFile).flatMap(({ remote, state }) => (state === "away" ? [remote] : []));
}
