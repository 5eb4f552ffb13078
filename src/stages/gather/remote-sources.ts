import { posix } from "node:path";
import type { CaseFile, Gathered } from "../../case/case.js";
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
