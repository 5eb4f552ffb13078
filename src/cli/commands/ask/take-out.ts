import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inCase } from "../../../case/in-case.js";
import { UsageError } from "../../print.js";

/** Bytes of all files of one commit, and of those that are held at once. A few megabytes of git can hold a thousand times as many. */
const usual = { most: 4 * 2 ** 30, atOnce: 256 << 20 };
const machineMade = /^(?:derived|runs|dist|\.amity)\//u;

interface Kept {
  readonly path: string;
  readonly hash: string;
}

/** Writes the files of a tree as git keeps them, through no filter of the repository; links and repositories within are left out. */
export function takeOut(folder: string, tree: string, to: string, { most, atOnce }: typeof usual = usual): void {
  mkdirSync(to, { recursive: true });
  const files = git(folder, ["ls-tree", "-rz", tree])
    .toString("utf8")
    .split("\0")
    .flatMap((each): Kept[] => {
      const [, mode, hash, path] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/su.exec(each) ?? [];
      return hash && path && mode !== "120000" && !machineMade.test(path) ? [{ hash, path }] : [];
    });
  const asked = (some: readonly Kept[]) => some.map(({ hash }) => `${hash}\n`).join("");
  const told = git(folder, ["cat-file", "--batch-check"], asked(files)).toString("latin1").split("\n");
  let all = 0;
  const sized = files.map((each, at) => {
    const size = Number(/ blob (\d+)$/u.exec(told[at] ?? "")?.[1] ?? Number.NaN);
    if (Number.isNaN(size))
      throw new UsageError(`git has ${each.path} of this commit no more, or never had it. Fetch it whole (git fetch).`);
    all += size;
    return { ...each, size };
  });
  if (all > most || sized.some(({ size }) => size > 2 ** 30))
    throw new UsageError(`This commit holds ${Math.round(all / 2 ** 20)} MB in ${files.length} files, too much to be built beside it.`);
  for (let at = 0; at < sized.length; ) {
    const some: typeof sized = [];
    for (let held = 0; at < sized.length && (!some.length || held + (sized[at]?.size ?? 0) <= atOnce); held += some.at(-1)?.size ?? 0)
      some.push(sized[at++] as (typeof sized)[number]);
    write(git(folder, ["cat-file", "--batch"], asked(some)), some, to);
  }
}

function write(bytes: Buffer, files: readonly (Kept & { readonly size: number })[], to: string): void {
  let at = 0;
  for (const { path, size } of files) {
    const begins = bytes.indexOf(10, at) + 1;
    const full = inCase(to, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, bytes.subarray(begins, begins + size));
    at = begins + size + 1;
  }
}

/** Runs git without what could start a program or ask the network, whatever the settings of a repository allow. */
export function git(folder: string, args: readonly string[], input = ""): Buffer {
  return execFileSync("git", ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C", folder, ...args], {
    input,
    stdio: ["pipe", "pipe", "pipe"],
    maxBuffer: 2 ** 31 - 1,
    env: { ...process.env, GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
  });
}
