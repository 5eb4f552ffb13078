import { accessSync, constants, existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { loadCase } from "../../../case/load.js";
import { settingsFolder } from "../../../case/trust/machine.js";
import { canConfine } from "../../../disk/confined.js";
import { InputError, type Problem, place } from "../../../domain/problem.js";
import { openDuckDB } from "../../../engine/duckdb.js";
import { version } from "../../../version.js";
import { printJson, say } from "../../print.js";

/** One thing that Amity needs: whether it is there, and what to do where it is not. */
export interface Finding {
  readonly name: string;
  /** `good`; `poor` works with less; `missing` does not work. */
  readonly state: "good" | "poor" | "missing";
  readonly says: string;
  readonly mend: string | null;
}

const leastMemory = 4 * 2 ** 30;
const leastDisk = 2 * 2 ** 30;

/** What this machine, and one case on it, has and lacks. Nothing is changed. */
export async function doctor(folder?: string): Promise<readonly Finding[]> {
  return [
    node(),
    await engine(),
    confinement(),
    memory(),
    disk(folder === undefined ? tmpdir() : resolve(folder)),
    settings(),
    browser(),
    ...(folder === undefined ? [] : await ofCase(folder)),
  ];
}

/** Prints them; whether nothing is missing. */
export async function doctorCommand(
  folder: string | undefined,
  { json = false }: { readonly json?: boolean },
): Promise<readonly Pick<Problem, "severity">[]> {
  const findings = await doctor(folder);
  if (json) printJson({ version, findings });
  else {
    say(`Amity ${version}`);
    for (const { name, state, says, mend } of findings) say(`${marks[state]} ${name}: ${says}${mend === null ? "" : ` ${mend}`}`);
  }
  return findings.flatMap(({ state }) => (state === "missing" ? [{ severity: "error" as const }] : []));
}

const marks = { good: "✓", poor: "·", missing: "✗" } as const;

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isNew = major > 20 || (major === 20 && minor >= 19);
  return found(
    "Node",
    isNew ? "good" : "missing",
    `version ${process.versions.node}.`,
    isNew ? null : "Install Node 20.19 or a later one.",
  );
}

async function engine(): Promise<Finding> {
  try {
    const opened = await openDuckDB();
    try {
      const [row] = await opened.rows<{ version: string }>("select version() as version");
      return found("Query engine", "good", `DuckDB ${row?.version ?? ""} answers.`, null);
    } finally {
      opened.close();
    }
  } catch (cause) {
    const says = `DuckDB does not start on this machine (${process.platform} ${process.arch}): ${words(cause)}.`;
    return found("Query engine", "missing", says, "Install Amity again here: its parts for one kind of machine do not run on another.");
  }
}

function confinement(): Finding {
  return canConfine()
    ? found("Confined builds", "good", "a build may read its case and write what it makes, and nothing else.", null)
    : found(
        "Confined builds",
        "poor",
        "this Node cannot confine a build; queries are locked in all the same.",
        "Node 22 or a later one can.",
      );
}

function memory(): Finding {
  const gigabytes = (totalmem() / 2 ** 30).toFixed(1);
  return totalmem() >= leastMemory
    ? found("Memory", "good", `${gigabytes} GB.`, null)
    : found("Memory", "poor", `${gigabytes} GB; millions of events need 4 GB.`, "Take a larger machine for large cases.");
}

function disk(at: string): Finding {
  try {
    const { bavail, bsize } = statfsSync(existsSync(at) ? at : tmpdir());
    const free = bavail * bsize;
    const gigabytes = (free / 2 ** 30).toFixed(1);
    return free >= leastDisk
      ? found("Disk", "good", `${gigabytes} GB free.`, null)
      : found("Disk", "poor", `${gigabytes} GB free; a build of large event data needs 2 GB.`, "Make room.");
  } catch (cause) {
    return found("Disk", "poor", `how much is free cannot be told: ${words(cause)}.`, null);
  }
}

/** The folder where this machine keeps whom it trusts. */
function settings(): Finding {
  const folder = settingsFolder();
  try {
    let nearest = folder;
    while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
    accessSync(nearest, constants.R_OK | constants.W_OK);
    return found("Settings", "good", `${folder} can be written to.`, null);
  } catch (cause) {
    const mend = "Give yourself permission to write there; until then each case is built again each time, and opens read-only.";
    return found("Settings", "poor", `${folder} cannot be written to: ${words(cause)}.`, mend);
  }
}

function browser(): Finding {
  if (process.platform !== "linux") return found("Browser", "good", "the one that the system opens pages with.", null);
  const there = (process.env["PATH"] ?? "").split(delimiter).some((dir) => existsSync(join(dir, "xdg-open")));
  return there
    ? found("Browser", "good", "xdg-open opens pages.", null)
    : found("Browser", "poor", "nothing here opens pages by itself.", "amity open prints an address: open it in a browser by hand.");
}

async function ofCase(folder: string): Promise<Finding[]> {
  try {
    const { problems, files } = await loadCase(folder);
    const first = problems.find(({ severity }) => severity === "error") ?? problems[0];
    const says = `${files.length} ${files.length === 1 ? "file" : "files"}, ${problems.length || "no"} ${problems.length === 1 ? "problem" : "problems"} in how it is written.`;
    return [
      found("Case", problems.length ? "poor" : "good", says, first ? `${place(first.at[0])}: ${first.says} ${first.mend}` : null),
      writable(folder),
    ];
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    const [first] = cause.problems;
    return [found("Case", "missing", first ? `${place(first.at[0])}: ${first.says}` : "it cannot be read.", first?.mend ?? null)];
  }
}

function writable(folder: string): Finding {
  let room: string | undefined;
  try {
    room = mkdtempSync(join(resolve(folder), ".amity-doctor-"));
    writeFileSync(join(room, "a"), "a");
    return found("Case folder", "good", "it can be written to.", null);
  } catch (cause) {
    return found("Case folder", "poor", `it cannot be written to: ${words(cause)}.`, "Copy it to where you may write.");
  } finally {
    if (room !== undefined) rmSync(room, { recursive: true, force: true });
  }
}

function found(name: string, state: Finding["state"], says: string, mend: string | null): Finding {
  return { name, state, says, mend };
}

function words(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split("\n")[0] ?? "").slice(0, 200) : String(cause);
}
