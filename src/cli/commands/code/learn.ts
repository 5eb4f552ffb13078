import { resolve } from "node:path";
import { parse } from "yaml";
import { editCase, fileNow } from "../../../case/changing/edit.js";
import { InputError } from "../../../domain/problem.js";
import { openTables } from "../../../flow/run.js";
import { fewest, type Learnt, learnConfidence, type Quality } from "../../../methods/events/confidence/learn.js";
import { decidedReadings } from "../../../stages/code/decided-readings.js";
import { mustBeBuilt } from "../../built.js";
import { printJson, say } from "../../print.js";

/** `amity code --learn`: moves what makes an event sure by what people accepted and refused in a case, and keeps it in case.yaml where that is a gain. */
export async function learnCommand(folder: string, asJson: boolean): Promise<void> {
  const at = resolve(folder);
  mustBeBuilt(folder);
  const tables = await openTables(at);
  const { decided, gone } = await decidedReadings(tables).finally(() => tables.close());
  if (gone > 0)
    say(
      `${gone} decided ${gone === 1 ? "event is" : "events are"} not what the machine reads now; build the case first if a text changed.`,
    );
  const learnt = learnConfidence(decided);
  if (!learnt) {
    const right = decided.filter((each) => each.right).length;
    const says = `${decided.length} events are decided on, ${right} of them accepted as they stood. That is too few: ${fewest.decided}, and ${fewest.eachWay} of either kind, are needed.`;
    if (asJson) printJson({ decided: decided.length, right, fewest, kept: false });
    say(says);
    return;
  }
  const isGain = learnt.gain.value > 0;
  if (isGain) await keep(at, learnt);
  if (asJson) printJson({ ...learnt, kept: isGain });
  else tell(learnt, isGain);
}

async function keep(folder: string, { shifts }: Learnt): Promise<void> {
  const { text } = await fileNow(folder, "case");
  const isSaid = Boolean((parse(text) as { coder?: unknown } | null)?.coder);
  const step = isSaid ? { set: ["coder", "learnt"], value: shifts } : { set: ["coder"], value: { learnt: shifts } };
  const edited = await editCase(folder, "case", null, [step]);
  if (edited.kind === "refused") throw new InputError(edited.problems);
}

function tell(learnt: Learnt, isGain: boolean): void {
  const { decided, right, texts, foldsOf, before, after, gain, shifts } = learnt;
  say(`${decided} decided events of ${texts} ${texts === 1 ? "text" : "texts"}, ${right} of them accepted as they stood.`);
  say(`As it ships:  ${inWords(before)}`);
  say(`Learnt here:  ${inWords(after)}, each tenth of the ${foldsOf} judged by what the others taught`);
  const chance = gain.low > 0 ? "" : "; that may be chance";
  say(`The Brier score falls by ${three(gain.value)} (95 %: ${three(gain.low)} to ${three(gain.high)})${isGain ? chance : ""}.`);
  if (!isGain) {
    say("That is no gain: nothing was kept, and the case goes on as it was.");
    return;
  }
  const most = Object.entries(shifts)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, 6);
  say(`Moved most: ${most.map(([name, shift]) => `${name} ${shift > 0 ? "+" : "−"}${Math.abs(shift).toFixed(2)}`).join(", ")}.`);
  say("Kept in case.yaml as coder.learnt; the next build goes by it, and without that key all is as it ships.");
}

const three = (value: number) => value.toFixed(3).replace("-", "−");
const inWords = ({ brier, area }: Quality) => `Brier ${brier.toFixed(3)}, area under ROC ${area.toFixed(2)}`;
