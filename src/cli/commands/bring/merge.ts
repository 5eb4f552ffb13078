import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { whyNoCase } from "../../../case/load.js";
import { mergeLines } from "../../../case/merging/merge-lines.js";
import { mergeYaml } from "../../../case/merging/merge-yaml.js";
import { isTrusted } from "../../../case/trust/trust.js";
import { InputError } from "../../../domain/problem.js";
import { say, UsageError } from "../../print.js";

/**
 * `amity merge`: what git asks for one file that two people changed. The outcome is written over `ours`; 1 is given back where both changed
 * one entry, and each such entry is told with its line.
 */
export function mergeCommand(base: string, ours: string, theirs: string, path: string): 0 | 1 {
  const [was, our, their] = [base, ours, theirs].map((file) => readFileSync(file, "utf8")) as [string, string, string];
  const merged = path.endsWith(".jsonl") ? mergeLines(was, our, their) : mergeYaml(was, our, their);
  if (!merged) return byLines(base, ours, theirs, path);
  writeFileSync(ours, merged.text);
  for (const { line, says } of merged.conflicts)
    say(`${path}:${line}  ${says} Keep what is right, take out the marks around it, then: git add ${path}`);
  return merged.conflicts.length ? 1 : 0;
}

/** What is no list of entries, or has faults, is merged by lines, as git does by itself. */
function byLines(base: string, ours: string, theirs: string, path: string): 0 | 1 {
  try {
    execFileSync("git", ["merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs], { stdio: "pipe" });
    return 0;
  } catch (cause) {
    const { status } = cause as { status?: number | null };
    if (typeof status !== "number" || status <= 0 || status > 127) throw cause;
    say(
      `${path}:1  it could not be merged by its entries, and both changed the same lines. Mend them between the marks, then: git add ${path}`,
    );
    return 1;
  }
}

const program = fileURLToPath(new URL("../../../../bin/amity.js", import.meta.url));

/**
 * Lets git on this machine ask Amity in this repository. Nothing that is shared changes: who has not done so goes on merging by lines. Git's own
 * attributes of a clone stand above .gitattributes, so that the file of the case, by which the lines of coders are kept, may stay as it is.
 */
export function installMerge(folder: string): void {
  const absent = whyNoCase(resolve(folder));
  if (absent) throw new InputError([absent]);
  if (!isTrusted(resolve(folder)))
    throw new UsageError(
      `Nobody on this machine has trusted this case, and git may run what its own settings say. Run: amity trust ${folder}`,
    );
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", stdio: "pipe" }).trim();
  let top: string;
  try {
    top = git("rev-parse", "--show-toplevel");
  } catch {
    throw new UsageError(`${folder} is in no repository of git. Run: git init ${folder}`);
  }
  git("config", "merge.amity.name", "entries of an Amity case");
  git("config", "merge.amity.driver", `${[process.execPath, program].map(quoted).join(" ")} merge %O %A %B --path %P`);
  const file = resolve(folder, git("rev-parse", "--git-path", "info/attributes"));
  const within = relative(realpathSync(top), realpathSync(folder)).replaceAll("\\", "/");
  const wanted = ["*.yaml", "judgements/*.yaml", "judgements/codings/*.jsonl"].map((each) => `${pattern(within, each)} merge=amity`);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const missing = wanted.filter((line) => !before.split("\n").includes(line));
  mkdirSync(dirname(file), { recursive: true });
  if (missing.length) writeFileSync(file, `${before}${before === "" || before.endsWith("\n") ? "" : "\n"}${missing.join("\n")}\n`);
  say(
    `git asks Amity here when two people changed one file of the case. It stands in ${file} and in this clone's own settings; others run the same.`,
  );
}

/** A word for the shell by which git starts the program. */
const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** A pattern from the top of the repository; blanks and signs of patterns stand for themselves. */
function pattern(within: string, each: string): string {
  const path = within === "" ? "" : `${within}/`;
  const bare = `/${path.replaceAll(/[\\*?[\]]/gu, "\\$&")}${each}`;
  return /[\s"]/u.test(bare) ? JSON.stringify(bare) : bare;
}
