import type { FrameLexicon } from "../frames/frame.js";
import { childOf, type Draft, move } from "./draft.js";

/** `Should Serbia attack, NATO will respond`, `Had Iran fired first, …`: a verb before its subject that only sets a condition. */
export function freeCondition(draft: Draft, lexicon: FrameLexicon): void {
  const { tokens } = draft;
  if (!/^(Should|Had|Were)$/.test(tokens[0]?.text ?? "") || tokens.at(-1)?.text === "?") return;
  const comma = tokens.findIndex(({ text }, at) => at > 1 && text === ",");
  if (comma < 0 || comma > 40) return;
  let verb = -1;
  for (let at = 1; at < comma; at++) {
    const bare = draft.tag[at] === "NN" && childOf(draft, at, "nsubj") >= 0 && lexicon.verbs.has(draft.lemma[at] ?? "");
    if (!(bare || /^V/.test(draft.tag[at] ?? "")) || /^aux/.test(draft.relation[at] ?? "")) continue;
    verb = at;
    break;
  }
  let main = -1;
  for (let at = comma + 1; at < tokens.length; at++) {
    if (draft.tag[at] !== "MD") continue;
    const head = draft.head[at] as number;
    if (head > at && /^V|^J/.test(draft.tag[head] ?? "")) main = head;
    break;
  }
  if (verb < 0 || main < 0) return;
  move(draft, main, -1, "root");
  for (let at = 0; at < tokens.length; at++) if (at !== main && draft.head[at] === -1) draft.head[at] = main;
  move(draft, verb, main, "advcl");
  move(draft, 0, verb, "mark");
  (draft.lemma as string[])[0] = "if";
  if (draft.tag[verb] === "VBP" || draft.tag[verb] === "NN") draft.tag[verb] = "VB";
  draft.upos[verb] = "VERB";
  const beside = childOf(draft, verb, "appos");
  if (beside === verb + 1 && childOf(draft, verb, "obj") < 0) draft.relation[beside] = "obj";
  for (let at = comma + 1; at < main; at++) {
    const head = draft.head[at] as number;
    if (head < comma) draft.head[at] = main;
  }
}
