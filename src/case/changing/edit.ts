import { join } from "node:path";
import { readNow } from "../../disk/calls.js";
import { keptVersion } from "../../disk/kept.js";
import { locked } from "../../disk/lock.js";
import { notWritten } from "../../disk/not-written.js";
import { InputError, type Problem, problem } from "../../domain/problem.js";
import { type InTurn, inTurn } from "../../domain/turns/in-turn.js";
import { mergedText } from "../../methods/text/merged-text.js";
import { casePaths } from "../files.js";
import { inCase } from "../in-case.js";
import { isLink } from "../inventory/inventory.js";
import type { CaseFileName } from "../schema/schema.js";
import { sha256 } from "../write.js";
import type { Step } from "../yaml/edit-yaml.js";
import { type Changed, changedText } from "./edited-text.js";
import { replaceFile } from "./replace.js";
import { know, settled } from "./settled.js";

/** What became of a change that the app asked for. */
export type Edited =
  | {
      readonly kind: "written";
      readonly file: string;
      readonly before: string;
      readonly after: string;
      /** Of the text before; "" where there was no file. */
      readonly shaBefore: string;
      readonly sha256: string;
      /** Whether it was made over what somebody else had written since. */
      readonly merged: boolean;
    }
  /** Somebody else changed the file where this change touches it: nothing was written. */
  | { readonly kind: "changed"; readonly file: string; readonly yours: string; readonly theirs: string; readonly sha256: string }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** What the app writes as a whole: the YAML files by name, and report.md. */
export type WrittenName = CaseFileName | "report";

function pathOf(name: WrittenName): string {
  return name === "report" ? "report.md" : casePaths[name];
}

/** A file of the case as it lies on the disk now; an empty text and hash where it is not there. */
export interface FileNow {
  readonly file: string;
  readonly text: string;
  readonly sha256: string;
}

/** The latest texts that anybody saw, by hash: a change is made for one of them. */
const seen = new Map<string, string>();
const mostSeen = 60;

export async function fileNow(folder: string, name: WrittenName): Promise<FileNow> {
  const file = pathOf(name);
  const full = inCase(folder, file);
  if (isLink(full)) throw new InputError([ledOut(file)]);
  const bytes = readNow(full);
  if (!bytes) return { file, text: "", sha256: "" };
  if (bytes.length) know(full);
  const [text, hash] = [textIn(bytes, name), sha256(bytes)];
  seen.delete(hash);
  seen.set(hash, text);
  if (seen.size > mostSeen) seen.delete(seen.keys().next().value as string);
  return { file, text, sha256: hash };
}

/** A report is written back letter by letter: the mark at its beginning stays, and bytes that are no text are not made into some. */
function textIn(bytes: Uint8Array, name: WrittenName): string {
  if (name !== "report") return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError([noUtf8("report.md")]);
  }
}

/** Whether some bytes of a file were read as the sign for what is no text. */
function losesBytes({ text, sha256: hash }: FileNow): boolean {
  return text.includes("\ufffd") && !["", "\ufeff"].some((mark) => sha256(new TextEncoder().encode(mark + text)) === hash);
}

function noUtf8(file: string): Problem {
  const says = `${file} has bytes that are no UTF-8; writing here would lose them.`;
  return problem("data/encoding", { file, line: 1, column: 1 }, says, "Save it as UTF-8, then write on here.");
}

/**
 * Changes one YAML file of a case: comments, order and everything else in it stay. The file is written whole or not at
 * all, and only where the schema takes what comes out. `was` is the hash of the text that the steps were made for (null:
 * whatever stands there, fit for adding only). Where somebody else changed the file since, the steps are made over the new text if
 * they touch nothing that was changed; else nothing is written. Changes of one case wait for one another, in all programs.
 */
export function editCase(folder: string, name: CaseFileName, was: string | null, steps: readonly Step[]): Promise<Edited> {
  return writing(folder, casePaths[name], async () => {
    for (let attempt = 0; ; attempt++) {
      const emptied = await whileSaved(folder, name);
      if (emptied) return emptied;
      const now = await fileNow(folder, name);
      if (losesBytes(now)) throw new InputError([noUtf8(now.file)]);
      const isSame = was === null || was === now.sha256;
      const base = isSame ? null : textOf(folder, now.file, was);
      const made = await changedText({ name, text: now.text, base, steps });
      if (made.kind === "refused") return made;
      if (made.kind === "changed") return changed(now, made.yours);
      const again = (theirs: string) => changedText({ name, text: theirs, base: now.text, steps: made.steps });
      const edited = await writeText(folder, name, now, made.text, again);
      if (edited.kind !== "changed" || attempt > 4)
        return edited.kind === "written" ? { ...edited, merged: edited.merged || !isSame } : edited;
    }
  });
}

/** Writes a whole text over a file of the case, where it still has the hash `was` (null: whatever stands there). */
export function replaceCaseFile(folder: string, name: WrittenName, was: string | null, text: string): Promise<Edited> {
  return writing(folder, pathOf(name), async () => {
    const emptied = await whileSaved(folder, name);
    if (emptied) return emptied;
    const now = await fileNow(folder, name);
    if (losesBytes(now)) throw new InputError([noUtf8(now.file)]);
    if (was !== null && was !== now.sha256) return changed(now, text);
    if (name === "report") return writeText(folder, name, now, text);
    const made = await changedText({ name, text, base: null, steps: [] });
    return made.kind === "refused" ? made : writeText(folder, name, now, text);
  });
}

/**
 * Writes report.md as a person left it, who had begun with the text of hash `was`. Where an editor beside it wrote since, the changes of
 * both are kept if they lie in other lines; else nothing is written.
 */
export function writeReport(folder: string, was: string, text: string): Promise<Edited> {
  return writing(folder, pathOf("report"), async () => {
    for (let attempt = 0; ; attempt++) {
      const emptied = await whileSaved(folder, "report");
      if (emptied) return emptied;
      const now = await fileNow(folder, "report");
      const base = was === now.sha256 ? now.text : textOf(folder, now.file, was);
      const merged = base === undefined ? undefined : mergedText(base, text, now.text);
      if (merged === undefined) return changed(now, text);
      const again = async (theirs: string): Promise<Changed> => {
        const both = mergedText(now.text, merged, theirs);
        return both === undefined ? { kind: "changed", yours: merged } : { kind: "text", text: both, steps: [] };
      };
      const edited = await writeText(folder, "report", now, merged, again);
      if (edited.kind !== "changed" || attempt > 4)
        return edited.kind === "written" ? { ...edited, merged: edited.merged || merged !== text } : edited;
    }
  });
}

/** Puts a sound text in the place of the one that was read. `again` makes it once more over what an editor saved at the same moment. */
async function writeText(
  folder: string,
  name: WrittenName,
  now: FileNow,
  after: string,
  again?: (theirs: string) => Promise<Changed>,
): Promise<Edited> {
  const full = inCase(folder, now.file);
  const written: Edited = {
    kind: "written",
    file: now.file,
    before: now.text,
    after,
    shaBefore: now.sha256,
    sha256: sha256(after),
    merged: false,
  };
  const replaced = await replaceFile(folder, now.file, now.sha256, after);
  if (replaced.kind === "changed") return changed(await fileNow(folder, name), after);
  know(full);
  if (replaced.kind === "written") return written;
  const kept = join(folder, replaced.kept);
  await settled(kept);
  const bytes = readNow(kept);
  if (!bytes?.length || sha256(bytes) === now.sha256) return written;
  return overTheirs(folder, name, written, textIn(bytes, name), again);
}

/** An editor saved into the file while it was replaced: its words come back, with the change over them where that can be. */
async function overTheirs(
  folder: string,
  name: WrittenName,
  mine: Extract<Edited, { kind: "written" }>,
  theirs: string,
  again: ((theirs: string) => Promise<Changed>) | undefined,
): Promise<Edited> {
  const made = await again?.(theirs);
  const text = made?.kind === "text" ? made.text : theirs;
  const replaced = await replaceFile(folder, mine.file, mine.sha256, text);
  know(inCase(folder, mine.file));
  const now = await fileNow(folder, name);
  if (replaced.kind !== "written" || text === theirs) return changed(now, mine.after);
  return { ...mine, before: theirs, after: text, shaBefore: sha256(theirs), sha256: sha256(text), merged: true };
}

/** With the lock of the case, one after the other in this program; what cannot be written is refused and told. */
function writing(folder: string, file: string, work: () => Promise<Edited>): Promise<Edited> {
  return turnOf(folder)(async () => {
    try {
      return await locked(folder, work);
    } catch (cause) {
      return { kind: "refused", problems: notWritten(file, cause).problems };
    }
  });
}

async function whileSaved(folder: string, name: WrittenName): Promise<Edited | undefined> {
  const file = pathOf(name);
  if (await settled(inCase(folder, file))) return undefined;
  const says = `${file} has just become empty; another program may be in the middle of saving it. Nothing was written.`;
  const mend = `Look at the file, then do it again. Former versions are in .amity/kept.`;
  return { kind: "refused", problems: [problem("case/not-written", { file, line: 1, column: 1 }, says, mend)] };
}

function changed(theirs: FileNow, yours: string): Extract<Edited, { kind: "changed" }> {
  return { kind: "changed", file: theirs.file, yours, theirs: theirs.text, sha256: theirs.sha256 };
}

/** The text that somebody saw under a hash; undefined where it is not remembered. */
export function textOf(folder: string, file: string, hash: string): string | undefined {
  if (hash === "") return "";
  const known = seen.get(hash);
  if (known !== undefined) return known;
  const bytes = keptVersion(folder, file, (each) => sha256(each) === hash);
  return bytes && new TextDecoder().decode(bytes);
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
