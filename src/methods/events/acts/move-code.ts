import type { EventStatus, Party } from "../coded-event.js";
import { turnCode } from "../frames/turn-code.js";
import { headOf, markerOf, type Tree, tagOf } from "../sentence/tree.js";
import type { Setting } from "../telling/emit.js";
import type { Act } from "./act.js";
import type { Telling } from "./status.js";
import { isUnreal } from "./untrue.js";

interface Moved {
  readonly code: string;
  readonly status: EventStatus;
  readonly rule: string;
  /** The speaker demands what the subject must do. */
  readonly byDuty: boolean;
}

/** What `will`, `must`, `may` and `not` make of an act. */
export function movedBy(tree: Tree, act: Act, telling: Telling, here: Setting, sources: readonly Party[]): Moved | null {
  const code = act.code as string;
  const root = Number(code.slice(0, 2));
  const headline = headOf(tree, act.at) < 0 && telling.modal === null && markerOf(tree, act.at) === "to" && tagOf(tree, act.at) === "VB";
  const going =
    telling.modal === "will" ||
    (telling.modal === "would" && !isUnreal(tree, act.at) && here.status === "actual" && (here.speaker !== null || !iffy(tree)));
  if (headline) return { code: turnCode("intend", code) ?? code, status: "expected", rule: "to", byDuty: false };
  if (going) {
    if (telling.negated) {
      if (root >= 14) return { code: turnCode("stop", code) ?? code, status: "negated", rule: "will not", byDuty: false };
      if (root >= 9) return { code, status: "negated", rule: "will not", byDuty: false };
      return { code: turnCode("refuse", code) ?? "120", status: "actual", rule: "will not", byDuty: false };
    }
    if (root === 11 || (act.clause.passive && root >= 9 && root <= 13)) return { code, status: "expected", rule: "will", byDuty: false };
    if (root === 2 || (root >= 9 && root <= 13) || root === 3 || root === 1) return { code, status: "actual", rule: "will", byDuty: false };
    const meant = turnCode("intend", code) ?? code;
    if (root < 14) return { code: meant, status: "actual", rule: "will", byDuty: false };
    return { code: meant, status: own(here.speaker, sources) ? "actual" : "expected", rule: "will", byDuty: false };
  }
  if (telling.negated) return { code, status: "negated", rule: "", byDuty: false };
  if (telling.modal === "would" || telling.modal === "may") return { code, status: "hypothetical", rule: "", byDuty: false };
  if (telling.modal === "must" || telling.modal === "should") {
    // `I should express our thanks`: to say so is to do it.
    if (/^(018|05[135])/.test(code) && sources.length > 0 && sources.every(({ rule }) => rule === "pronoun of the speaker"))
      return { code, status: "actual", rule: telling.modal, byDuty: false };
    if (
      here.speaker &&
      sources.length > 0 &&
      here.status === "actual" &&
      !sources.some((each) => each.mention.start === here.speaker?.mention.start)
    ) {
      const asked = telling.modal === "must" ? (turnCode("demand", code) ?? "100") : (turnCode("appeal", code) ?? "020");
      return { code: asked, status: "actual", rule: telling.modal, byDuty: true };
    }
    return { code, status: "demanded", rule: telling.modal, byDuty: false };
  }
  return null;
}

/** Whether any condition stands in the sentence: `would` is then no plan. */
const iffy = (tree: Tree) => tree.lemma.some((lemma) => lemma === "if" || lemma === "unless" || lemma === "were");

function own(speaker: Party | null, sources: readonly Party[]): boolean {
  if (!speaker || speaker.code === "---" || sources.length === 0) return true;
  return sources.some((each) => each.code === "---" || each.code.slice(0, 3) === speaker.code.slice(0, 3));
}
