import { readFileSync } from "node:fs";
import { join } from "node:path";
import { editCase, replaceCaseFile } from "../../../case/changing/edit.js";
import { casePaths } from "../../../case/files.js";
import { migrated, todaysNames, withTodaysKeys } from "../../../case/former.js";
import { whyNoCase } from "../../../case/load.js";
import type { CaseFileName } from "../../../case/schema/schema.js";
import { sha256 } from "../../../case/write.js";
import { parseLocated } from "../../../case/yaml/located-yaml.js";
import { InputError, type Place, problem } from "../../../domain/problem.js";
import { nowCalled } from "../../../domain/tables/former-names.js";
import { printJson } from "../../print.js";

interface Migrated {
  readonly at: Place;
  readonly says: string;
}

/** `amity migrate`: rewrites keys, and queries of a case that use former names; every other letter stays. */
export async function migrateCommand(folder: string, asJson: boolean): Promise<void> {
  const absent = whyNoCase(folder);
  if (absent) throw new InputError([absent]);
  const changed: Migrated[] = [];
  for (const [name, path] of Object.entries(casePaths) as [CaseFileName, string][]) {
    const bytes = bytesOf(join(folder, path));
    if (!bytes) continue;
    const yaml = parseLocated(bytes, path);
    if (yaml.problems.length) throw new InputError(yaml.problems);
    const written = new TextDecoder().decode(bytes);
    const { text, keys } = withTodaysKeys(written, name);
    const today = keys.length ? parseLocated(new TextEncoder().encode(text), path) : yaml;
    const { former } = todaysNames(today.value);
    if (!keys.length && !former.length) continue;
    const whole = migrated(written, name, (each) => parseLocated(new TextEncoder().encode(each), path).value);
    const edited = whole
      ? await replaceCaseFile(folder, name, sha256(bytes), whole)
      : await editCase(
          folder,
          name,
          sha256(bytes),
          former.map((each) => ({ set: each.path, value: each.sql })),
        );
    if (edited.kind !== "written")
      throw new InputError([
        problem(
          "case/not-written",
          { file: path, line: 1, column: 1 },
          `${path} could not be rewritten.`,
          "Mend the file first, then run amity migrate again.",
        ),
      ]);
    for (const each of keys) changed.push({ at: today.keyAt(each.path), says: nowCalled([each]) });
    for (const each of former) changed.push({ at: today.at(each.path), says: nowCalled(each.renamed) });
  }
  if (asJson) printJson({ changed });
  else if (!changed.length) process.stdout.write("The case uses the names of today.\n");
  else for (const { at, says } of changed) process.stdout.write(`${at.file}:${at.line}:${at.column}  ${says}\n`);
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw cause;
  }
}
