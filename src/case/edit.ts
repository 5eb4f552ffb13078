import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type InTurn, inTurn } from "../domain/in-turn.js";
import { InputError, type Problem, problem } from "../domain/problem.js";
import { editYaml, NoSuchPlace, type Step } from "./edit-yaml.js";
import { casePaths } from "./files.js";
import { isLink } from "./inventory.js";
import { parseLocated } from "./located-yaml.js";
import { type CaseFileName, caseFiles } from "./schema.js";
import { schemaLine } from "./schema-line.js";
import { validate } from "./validate.js";
import { sha256, writeWhole } from "./write.js";

/** What became of a change that the app asked for. */
export type Edited =
  | { readonly kind: "written"; readonly file: string; readonly before: string; readonly after: string; readonly sha256: string }
  /** Somebody else changed the file since it was read: nothing was written. */
  | { readonly kind: "changed"; readonly file: string; readonly yours: string; readonly theirs: string; readonly sha256: string }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** A YAML file of the case as it lies on the disk now; an empty text and hash where it is not there. */
export interface FileNow {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

export async function fileNow(folder: string, name: CaseFileName): Promise<FileNow> {
  const file = casePaths[name];
  if (isLink(join(folder, file))) throw new InputError([ledOut(file)]);
  const bytes = await readFile(join(folder, file)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw cause;
  });
  return bytes ? { file, text: bytes.toString("utf8"), sha256: sha256(bytes) } : { file, text: "", sha256: "" };
}

/**
 * Changes one YAML file of a case: comments, order and everything else in it stay. The file is written whole or not at
 * all, and only where it is still the one with the hash `was` (null: whatever stands there, fit for adding only), and only
 * where the schema takes what comes out. Changes of one case wait for one another.
 */
export function editCase(folder: string, name: CaseFileName, was: string | null, steps: readonly Step[]): Promise<Edited> {
  return turnOf(folder)(async () => {
    const now = await fileNow(folder, name);
    const syntax = parseLocated(new TextEncoder().encode(now.text), now.file).problems;
    if (syntax.length) return { kind: "refused", problems: syntax };
    let after: string;
    try {
      after = editYaml(now.text || (schemaLine(now.file) ?? ""), steps);
    } catch (cause) {
      if (!(cause instanceof NoSuchPlace)) throw cause;
      if (was !== null && was !== now.sha256) return { kind: "changed", file: now.file, yours: "", theirs: now.text, sha256: now.sha256 };
      const mend = "Look at the file: the entry may have been taken out.";
      return { kind: "refused", problems: [problem("case/invalid", { file: now.file, line: 1, column: 1 }, cause.message, mend)] };
    }
    return writeText(folder, name, now, was, after);
  });
}

/** Writes a whole text over a file of the case, under the same conditions as `editCase`. */
export function replaceCaseFile(folder: string, name: CaseFileName, was: string | null, text: string): Promise<Edited> {
  return turnOf(folder)(async () => writeText(folder, name, await fileNow(folder, name), was, text));
}

async function writeText(folder: string, name: CaseFileName, now: FileNow, was: string | null, after: string): Promise<Edited> {
  const changed = (theirs: FileNow): Edited => ({
    kind: "changed",
    file: theirs.file,
    yours: after,
    theirs: theirs.text,
    sha256: theirs.sha256,
  });
  if (was !== null && was !== now.sha256) return changed(now);
  const problems = faultsOf(after, name);
  if (problems.length) return { kind: "refused", problems };
  const again = await fileNow(folder, name);
  if (again.sha256 !== now.sha256) return changed(again);
  await writeWhole(join(folder, now.file), after);
  return { kind: "written", file: now.file, before: now.text, after, sha256: sha256(after) };
}

function faultsOf(text: string, name: CaseFileName): readonly Problem[] {
  const { path, schema } = caseFiles[name];
  const yaml = parseLocated(new TextEncoder().encode(text), path);
  if (yaml.problems.length) return yaml.problems;
  if (yaml.value === null || yaml.value === undefined) return [];
  return validate(yaml, schema).problems.filter((each) => each.severity === "error");
}

function ledOut(file: string): Problem {
  return problem(
    "case/invalid",
    { file, line: 1, column: 1 },
    "this file is a link; the app does not write through links.",
    "Put the file itself there.",
  );
}

const turns = new Map<string, InTurn>();
function turnOf(folder: string): InTurn {
  const turn = turns.get(folder) ?? inTurn();
  turns.set(folder, turn);
  return turn;
}
