import { type Edited, editCase, fileNow, replaceCaseFile, textOf, type WrittenName, writeReport } from "../../case/changing/edit.js";
import { keptCoder, suggestedCoder } from "../../case/codings/coder-name.js";
import { casePaths } from "../../case/files.js";
import { withTodaysKeys } from "../../case/former.js";
import type { CaseFileName } from "../../case/schema/schema.js";
import { type Located, parseLocated } from "../../case/yaml/located-yaml.js";
import { problem } from "../../domain/problem.js";
import { inTurn } from "../../domain/turns/in-turn.js";
import type { EditAnswer, FormerAct } from "../../pages/edit.js";
import type { EditBench } from "../../servers/api/edits.js";
import { type Act, differs, doneAgain, readActs, takenBack, writeActs } from "./kept-acts.js";

/** Acts that are remembered. */
const most = 500;
/** A report is saved at every pause: what is written within this time, in ms, is one act. */
const sitting = 300_000;

/** Changes of one case. An act is taken back where its file still is as the act left it; else both texts are shown. */
export function editBench(folder: string): EditBench {
  const { done, undone, looked: lookedBefore } = readActs(folder);
  let looked = lookedBefore;
  const turn = inTurn();
  const remember = (name: WrittenName, act: string, edited: Edited): Promise<void> | undefined => {
    if (edited.kind !== "written" || edited.after === edited.before) return undefined;
    const { before, after, shaBefore, sha256: shaAfter } = edited;
    const since = Date.now();
    const last = done.at(-1);
    const goesOn = name === "report" && last?.name === name && last.shaAfter === shaBefore && since - last.since < sitting;
    if (goesOn) done[done.length - 1] = { ...last, ...differs(takenBack(before, last), after), shaAfter };
    else done.push({ name, act, ...differs(before, after), shaBefore, shaAfter, since, by: keptCoder() ?? suggestedCoder() });
    undone.length = 0;
    if (done.length > most) done.shift();
    return writeActs(folder, { done, undone, looked });
  };
  /** Moves the last act from one list to the other, with the file as `turned` makes it. */
  const move = async (from: Act[], to: Act[], none: string, way: "undo" | "redo") => {
    const last = from.at(-1);
    if (!last) return nothing(none);
    const [was, is] = way === "undo" ? [last.shaAfter, last.shaBefore] : [last.shaBefore, last.shaAfter];
    const now = await fileNow(folder, last.name);
    // Where somebody else wrote since, nothing is written, and both texts are told.
    const turned = now.sha256 === was ? (way === "undo" ? takenBack : doneAgain)(now.text, last) : textOf(folder, now.file, is);
    const edited = await replaceCaseFile(folder, last.name, was, turned ?? "");
    if (edited.kind === "written") {
      to.push(from.pop() as Act);
      await writeActs(folder, { done, undone, looked });
    }
    return answer(edited, last.name);
  };
  const acts = () => ({ undo: done.at(-1)?.act ?? null, redo: undone.at(-1)?.act ?? null });
  const answer = (edited: Edited, name: WrittenName): EditAnswer =>
    edited.kind === "written"
      ? { kind: "written", sha256: edited.sha256, merged: edited.merged, acts: acts() }
      : edited.kind === "changed"
        ? { ...edited, says: saysOf(edited.theirs, name) }
        : edited;
  return {
    file: async (name) => {
      if (name !== "report" && !isName(name)) return null;
      const now = await fileNow(folder, name);
      const yaml = yamlOf(now.text, name);
      return { ...now, says: yaml?.value ?? null, lines: yaml ? linesOf(yaml) : {} };
    },
    acts,
    history: () => ({
      acts: [...undone.map((each) => toldOf(each, true)), ...done.toReversed().map((each) => toldOf(each, false))],
      looked: looked ?? null,
    }),
    look: () =>
      turn(async () => {
        looked = Date.now();
        await writeActs(folder, { done, undone, looked });
        return { kind: "written" as const };
      }),
    edit: ({ name, was, steps, act }) =>
      turn(async () => {
        if (!isName(name)) return nothing(`The case has no file called ${name}.`);
        const edited = await editCase(folder, name, was, steps);
        await remember(name, act, edited);
        return answer(edited, name);
      }),
    write: ({ was, text }) =>
      turn(async () => {
        const edited = await writeReport(folder, was, text);
        await remember("report", "Wrote the report", edited);
        return answer(edited, "report");
      }),
    undo: () => turn(() => move(done, undone, "There is nothing to undo.", "undo")),
    redo: () => turn(() => move(undone, done, "There is nothing to do again.", "redo")),
  };
}

function toldOf({ act, name, by, since }: Act, isUndone: boolean): FormerAct {
  return { says: act, file: name === "report" ? "report.md" : casePaths[name], by: by ?? null, since, isUndone };
}

function yamlOf(text: string, name: WrittenName): Located | null {
  return name === "report" ? null : parseLocated(new TextEncoder().encode(withTodaysKeys(text, name).text), casePaths[name]);
}

function saysOf(text: string, name: WrittenName): unknown {
  return yamlOf(text, name)?.value ?? null;
}

/**
 * Where the items of lists begin, of those at the top of a file and of those within their items; of a record within an item its entries and
 * the items of their lists, and of what else stands at the top its own line and those of its entries.
 */
function linesOf(yaml: Located): Record<string, number[]> {
  const lines: Record<string, number[]> = {};
  const tell = (value: unknown, path: readonly (string | number)[]) => {
    for (const [key, list] of Object.entries(value !== null && typeof value === "object" ? value : {})) {
      const here = [...path, key];
      if (!Array.isArray(list)) {
        const isRecord = list !== null && typeof list === "object";
        if (path.length === 0) {
          lines[key] = [yaml.at(here).line];
          for (const each of isRecord ? Object.keys(list) : []) lines[`${key}/${each}`] = [yaml.at([key, each]).line];
        } else if (isRecord) {
          lines[here.join("/")] = Object.keys(list).map((each) => yaml.at([...here, each]).line);
          for (const [each, items] of Object.entries(list))
            if (Array.isArray(items)) lines[[...here, each].join("/")] = items.map((_, index) => yaml.at([...here, each, index]).line);
        }
        continue;
      }
      lines[here.join("/")] = list.map((_, index) => yaml.at([...here, index]).line);
      if (path.length === 0) for (const [index, item] of list.entries()) tell(item, [...here, index]);
    }
  };
  if (!Array.isArray(yaml.value)) tell(yaml.value, []);
  return lines;
}

function isName(name: string): name is CaseFileName {
  return Object.hasOwn(casePaths, name);
}

function nothing(says: string): EditAnswer {
  return { kind: "refused", problems: [problem("case/invalid", { file: "case.yaml", line: 1, column: 1 }, says, "Go on from here.")] };
}
