import { existsSync, realpathSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { loadCase, whyNoCase } from "../../../case/load.js";
import { isTrusted } from "../../../case/trust/trust.js";
import { ownFolder } from "../../../disk/own-folder.js";
import { InputError } from "../../../domain/problem.js";
import { type Difference, differenceAsMarkdown, differenceOf, type Side } from "../../../exports/difference.js";
import { openTables, problemsOf } from "../../../flow/run.js";
import { buildConfined } from "../../builder/lasting.js";
import { print, printJson, progressLine, UsageError } from "../../print.js";
import { git, takeOut } from "./take-out.js";

/** `amity diff`: what the case says at one commit, or in one folder, and not in another; as Markdown, or `{differs, found, gone}` as JSON. */
export async function diffCommand(before: string, after: string | undefined, folder: string, asJson: boolean): Promise<void> {
  const scratch = await ownFolder("diff");
  const line = progressLine();
  try {
    const [one, two] = [
      placeOf(before, folder, join(scratch, "before")),
      after === undefined ? folder : placeOf(after, folder, join(scratch, "after")),
    ];
    line.show(`building ${before}`);
    const old = await sideOf(one);
    line.show(`building ${after ?? folder}`);
    const now = await sideOf(two);
    const difference: Difference = await differenceOf(old, now).finally(() => {
      old.close();
      now.close();
    });
    line.end();
    if (asJson) printJson(difference);
    else print(differenceAsMarkdown(difference, `From ${before} to ${after ?? "the files as they are"}`));
  } finally {
    line.end();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A folder as it is; else the case as it was at a commit, written beside everything. */
function placeOf(given: string, folder: string, to: string): string {
  if (existsSync(join(given, "case.yaml"))) return given;
  const absent = whyNoCase(resolve(folder));
  if (absent) throw new InputError([absent]);
  if (/^-|[\0\n]/u.test(given)) throw new UsageError(`${given} is no case folder and no commit.`);
  if (!isTrusted(resolve(folder)))
    throw new UsageError(
      `Nobody on this machine has trusted this case, and git may run what its own settings say. Run: amity trust ${folder}`,
    );
  let top: string;
  let commit: string;
  try {
    top = git(folder, ["rev-parse", "--show-toplevel"]).toString("utf8").trim();
    commit = git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${given}^{commit}`])
      .toString("utf8")
      .trim();
  } catch {
    throw new UsageError(`${given} is neither a case folder nor a commit that git knows in ${folder}.`);
  }
  const path = relative(top, realpathSync(folder)).replaceAll("\\", "/");
  takeOut(folder, path === "" ? commit : `${commit}:${path}`, to);
  if (!existsSync(join(to, "case.yaml"))) throw new UsageError(`At ${given} there is no case.yaml in ${folder}.`);
  return to;
}

async function sideOf(folder: string): Promise<Side & { close(): void }> {
  await buildConfined(resolve(folder));
  const tables = await openTables(resolve(folder));
  return { tables, problems: await problemsOf(await loadCase(resolve(folder))), close: () => tables.close() };
}
