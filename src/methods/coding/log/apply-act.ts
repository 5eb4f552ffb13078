import type { Anchor, Coding, CodingAct } from "../../../domain/coding/coding.js";
import { type Change, type CodingLog, ownCoding, type Step } from "./state.js";

/**
 * Takes one act into the log and keeps what would take it back. Returns why it cannot be taken, and then changes nothing:
 * an id that was used before, or a coding that is not there (any more).
 */
export function applyAct(log: CodingLog, act: CodingAct): string | null {
  if (log.inverses.has(act.id)) return `“${act.id}” stands here a second time.`;
  const inverse = changed(log, act);
  if (typeof inverse === "string") return inverse;
  log.inverses.set(act.id, inverse);
  log.events++;
  if (act.undoes !== undefined) shift(log.undo, log.redo, act, act.undoes);
  else if (act.redoes !== undefined) shift(log.redo, log.undo, act, act.redoes);
  else {
    push(log.undo, act);
    log.redo.length = 0;
  }
  return null;
}

function changed(log: CodingLog, act: CodingAct): Change | string {
  switch (act.act) {
    case "code":
      if (log.codings.has(act.coding.id) || log.gone.codings.has(act.coding.id)) return `Coding “${act.coding.id}” is there already.`;
      log.codings.set(act.coding.id, act.coding);
      return { act: "uncode", of: act.coding.id };
    case "uncode": {
      const coding = log.codings.get(act.of);
      if (!coding) return missing(log, act.of);
      log.codings.delete(act.of);
      log.gone.codings.set(act.of, coding);
      return { act: "restore", of: act.of };
    }
    case "restore": {
      const coding = log.gone.codings.get(act.of);
      if (coding) {
        log.gone.codings.delete(act.of);
        log.codings.set(act.of, coding);
        return { act: "uncode", of: act.of };
      }
      const comment = log.gone.comments.get(act.of);
      if (!comment) return `There is no “${act.of}” to bring back.`;
      log.gone.comments.delete(act.of);
      log.comments.set(act.of, comment);
      return { act: "uncomment", of: act.of };
    }
    case "recode": {
      const coding = log.codings.get(act.of);
      if (!coding) return missing(log, act.of);
      log.codings.set(act.of, { ...coding, category: act.category });
      return { act: "recode", of: act.of, category: coding.category };
    }
    case "move": {
      const coding = log.codings.get(act.of);
      if (!coding) return missing(log, act.of);
      log.codings.set(act.of, { ...coding, ...act.anchor });
      return { act: "move", of: act.of, anchor: anchorOf(coding) };
    }
    case "memo": {
      const own = ownCoding(act.on);
      if (own !== null) {
        const coding = log.codings.get(own);
        if (!coding) return missing(log, own);
        log.codings.set(own, { ...coding, memo: act.says || null });
        return { act: "memo", on: act.on, says: coding.memo ?? "" };
      }
      const before = log.memos.get(act.on) ?? "";
      if (act.says) log.memos.set(act.on, act.says);
      else log.memos.delete(act.on);
      return { act: "memo", on: act.on, says: before };
    }
    case "comment":
      if (log.comments.has(act.id) || log.gone.comments.has(act.id)) return `Comment “${act.id}” is there already.`;
      log.comments.set(act.id, { id: act.id, on: act.on, says: act.says, at: act.at ?? null });
      return { act: "uncomment", of: act.id };
    case "uncomment": {
      const comment = log.comments.get(act.of);
      if (!comment) return `There is no comment “${act.of}”; it may have been taken away.`;
      log.comments.delete(act.of);
      log.gone.comments.set(act.of, comment);
      return { act: "restore", of: act.of };
    }
    case "done":
      return toggled(log.done, act.source, act.is, (is) => ({ act: "done", source: act.source, is }));
    case "reject":
      return toggled(log.rejected, act.of, act.is, (is) => ({ act: "reject", of: act.of, is }));
  }
}

function toggled(set: Set<string>, key: string, is: boolean, inverse: (is: boolean) => Change): Change {
  const before = set.has(key);
  if (is) set.add(key);
  else set.delete(key);
  return inverse(before);
}

function missing(log: CodingLog, id: string): string {
  return log.gone.codings.has(id) ? `Coding “${id}” was removed meanwhile.` : `There is no coding “${id}” in this file.`;
}

/** Where a coding stands. */
function anchorOf({ text, start, end, exact, prefix, suffix }: Coding): Anchor {
  return { text, start, end, exact, prefix, suffix };
}

const groupOf = (act: CodingAct): string => act.with ?? act.id;

function push(steps: Step[], act: CodingAct): void {
  const top = steps.at(-1);
  if (top && top.group === groupOf(act)) steps[steps.length - 1] = { ...top, events: [...top.events, act.id] };
  else steps.push({ group: groupOf(act), events: [act.id] });
}

/** An event that takes one back: its step goes from one pile to the other, event by event. */
function shift(from: Step[], to: Step[], act: CodingAct, taken: string): void {
  for (let index = from.length - 1; index >= 0; index--) {
    const step = from[index] as Step;
    if (!step.events.includes(taken)) continue;
    const rest = step.events.filter((each) => each !== taken);
    if (rest.length) from[index] = { ...step, events: rest };
    else from.splice(index, 1);
    break;
  }
  push(to, act);
}
