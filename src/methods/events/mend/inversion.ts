import type { FrameLexicon } from "../frames/frame.js";
import { type Draft, move } from "./draft.js";

const openings = /^(?:never|nor|nowhere|not|at|under|on|in|by|neither|seldom|rarely|hardly|scarcely|only)$/i;

/** `Nor did Kenya bomb Somalia`, `nowhere has Peru accused Chile`: behind a turned auxiliary and a name the verb is the verb, whatever it was taken for. */
export function turnInversion(draft: Draft, lexicon: FrameLexicon): void {
  const { tokens } = draft;
  let auxiliary = 0;
  while (auxiliary < 4 && !/^(?:did|does|do|has|have|had)$/i.test(tokens[auxiliary]?.text ?? "")) auxiliary++;
  if (auxiliary > 3 || (auxiliary > 0 && !openings.test(tokens[0]?.text ?? ""))) return;
  let verb = auxiliary + 1;
  while (/^NNPS?$/.test(draft.tag[verb] ?? "")) verb++;
  const subject = verb - 1;
  if (subject === auxiliary || verb >= tokens.length) return;
  const isDone = /^ha/i.test(tokens[auxiliary]?.text ?? "");
  if (!(isDone ? /^VB[ND]$/ : /^(?:NN|VBP?)$/).test(draft.tag[verb] ?? "")) return;
  if (!lexicon.verbs.has(draft.lemma[verb] ?? "") || (draft.head[subject] === verb && draft.relation[subject] === "nsubj")) return;
  const root = draft.head.indexOf(-1);
  if (root !== auxiliary && root !== verb) return;
  for (let at = 0; at < tokens.length; at++) if (draft.head[at] === auxiliary && at !== verb) draft.head[at] = verb;
  move(draft, verb, -1, "root");
  move(draft, auxiliary, verb, "aux");
  move(draft, subject, verb, "nsubj");
  draft.upos[verb] = "VERB";
  draft.tag[verb] = isDone ? "VBN" : "VB";
}

/** `The chance to praise Russia`: a noun that `to` marks as an infinitive is one. */
export function tagInfinitive(draft: Draft, at: number, lexicon: FrameLexicon): void {
  if (draft.tag[at] !== "NN" || !/^(?:acl|advcl|xcomp)$/.test(draft.relation[at] ?? "") || !lexicon.verbs.has(draft.lemma[at] ?? ""))
    return;
  if (draft.lemma[at - 1] !== "to" || draft.head[at - 1] !== at || draft.relation[at - 1] !== "mark") return;
  draft.upos[at] = "VERB";
  draft.tag[at] = "VB";
}
