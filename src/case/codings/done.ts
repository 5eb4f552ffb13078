import { readFileSync } from "node:fs";
import type { CaseFile } from "../case.js";
import { inCase } from "../in-case.js";
import { coderOf } from "./coder-log.js";
import { codingLines } from "./lines.js";

/** Sources that each coder said to be done with, by what stands in the coders' files now. */
export async function doneBy({ folder, files }: Pick<CaseFile, "folder" | "files">): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const done = new Map<string, Set<string>>();
  for (const { path } of files) {
    if (!/^judgements\/codings\/[^/]+\.jsonl$/u.test(path)) continue;
    const own = new Set<string>();
    const lines = readFileSync(inCase(folder, path), "utf8")
      .split("\n")
      .filter((each) => each.includes('"done"'));
    for (const { act } of await codingLines(lines.join("\n"), path)) {
      if (act?.act !== "done") continue;
      if (act.is) own.add(act.source);
      else own.delete(act.source);
    }
    done.set(coderOf(path), own);
  }
  return done;
}
