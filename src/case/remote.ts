import { type Problem, problem } from "../domain/problem.js";
import type { CaseFile } from "./case.js";
import { recipes } from "./recipes.js";
import type { CaseFileOf } from "./schema/schema.js";

export type Remote = CaseFileOf<"remote">["remote"][number];

/** Its address; that of the service where a recipe brings it, or the name of its table. */
export function addressOf({ at, recipe, table }: Pick<Remote, "at" | "recipe" | "table">): string {
  return at ?? table ?? (recipe ? recipes[recipe].at : "");
}

/** How a file of remote.yaml stands: here, away, or here with other bytes than the list says. */
export interface RemoteState {
  readonly remote: Remote;
  /** Its place in the list. */
  readonly index: number;
  readonly state: "here" | "away" | "differs";
}

/** Each file of sources/remote.yaml and whether it is in the case; one without a hash is here as soon as something lies there. */
export function remoteStates({ says, files }: Pick<CaseFile, "says" | "files">): RemoteState[] {
  const there = new Map(files.map((each) => [each.path.normalize("NFC"), each.sha256]));
  return says.remote.remote.map((remote, index) => {
    const found = there.get(remote.file.normalize("NFC"));
    const state = found === undefined ? "away" : remote.sha256 === undefined || remote.sha256 === found ? "here" : "differs";
    return { remote, index, state };
  });
}

/** That a file is here with other bytes than the list says. */
export function differs({ at }: Pick<CaseFile, "at">, { remote, index }: Pick<RemoteState, "remote" | "index">): Problem {
  const says = `${remote.file} is here with other bytes than remote.yaml says.`;
  const mend = "Remove it and fetch it again, or write the hash of the one that is meant.";
  return problem("fetch/differs", at("remote", "remote", index, "file"), says, mend);
}
