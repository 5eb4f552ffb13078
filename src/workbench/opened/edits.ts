import type { EditBench } from "../../api/edits.js";
import { type Edited, editCase, fileNow, replaceCaseFile } from "../../case/changing/edit.js";
import { casePaths } from "../../case/files.js";
import { withTodaysKeys } from "../../case/former.js";
import type { CaseFileName } from "../../case/schema/schema.js";
import { parseLocated } from "../../case/yaml/located-yaml.js";
import { problem } from "../../domain/problem.js";
import { inTurn } from "../../domain/turns/in-turn.js";
import type { EditAnswer } from "../../pages/edit.js";

/** An act that was done: the text of a file before and after it. */
interface Act {
  readonly name: CaseFileName;
  readonly act: string;
  readonly before: string;
  readonly after: string;
  readonly shaBefore: string;
  readonly shaAfter: string;
}

/** Acts that are remembered while the app runs. */
const most = 500;

/** Changes of one case. An act is taken back where its file still is as the act left it; else both texts are shown. */
export function editBench(folder: string): EditBench {
  const done: Act[] = [];
  const undone: Act[] = [];
  const turn = inTurn();
  const acts = () => ({ undo: done.at(-1)?.act ?? null, redo: undone.at(-1)?.act ?? null });
  const answer = (edited: Edited, name: CaseFileName): EditAnswer =>
    edited.kind === "written"
      ? { kind: "written", sha256: edited.sha256, merged: edited.merged, acts: acts() }
      : edited.kind === "changed"
        ? { ...edited, says: saysOf(edited.theirs, name) }
        : edited;
  return {
    file: async (name) => {
      if (!isName(name)) return null;
      const now = await fileNow(folder, name);
      return { ...now, says: saysOf(now.text, name) };
    },
    acts,
    edit: ({ name, was, steps, act }) =>
      turn(async () => {
        if (!isName(name)) return nothing(`The case has no file called ${name}.`);
        const edited = await editCase(folder, name, was, steps);
        if (edited.kind === "written" && edited.after !== edited.before) {
          const { before, after, shaBefore, sha256 } = edited;
          done.push({ name, act, before, after, shaBefore, shaAfter: sha256 });
          undone.length = 0;
          if (done.length > most) done.shift();
        }
        return answer(edited, name);
      }),
    undo: () =>
      turn(async () => {
        const last = done.at(-1);
        if (!last) return nothing("There is nothing to undo.");
        const edited = await replaceCaseFile(folder, last.name, last.shaAfter, last.before);
        if (edited.kind === "written") undone.push(done.pop() as Act);
        return answer(edited, last.name);
      }),
    redo: () =>
      turn(async () => {
        const last = undone.at(-1);
        if (!last) return nothing("There is nothing to do again.");
        const edited = await replaceCaseFile(folder, last.name, last.shaBefore, last.after);
        if (edited.kind === "written") done.push(undone.pop() as Act);
        return answer(edited, last.name);
      }),
  };
}

function saysOf(text: string, name: CaseFileName): unknown {
  return parseLocated(new TextEncoder().encode(withTodaysKeys(text, name).text), casePaths[name]).value ?? null;
}

function isName(name: string): name is CaseFileName {
  return Object.hasOwn(casePaths, name);
}

function nothing(says: string): EditAnswer {
  return { kind: "refused", problems: [problem("case/invalid", { file: "case.yaml", line: 1, column: 1 }, says, "Go on from here.")] };
}
