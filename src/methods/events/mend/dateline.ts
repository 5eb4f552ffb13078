import { childOf, type Draft, move, topNoun } from "./draft.js";
import { days } from "./subjects.js";

/** `KABUL, Afghanistan (AP) -- The Taliban …`: a dateline acts in nothing. */
export function detachDateline(draft: Draft): void {
  const end = datelineEnd(draft);
  if (end < 0) return;
  let verb = -1;
  for (let at = 0; at <= end; at++) {
    const head = draft.head[at] as number;
    if (head > end && /^nsubj/.test(draft.relation[at] ?? "")) verb = head;
  }
  const root = draft.head.indexOf(-1);
  if (root >= 0 && root <= end) {
    let main = -1;
    for (let at = end + 1; at < draft.tokens.length; at++)
      if ((draft.head[at] as number) <= end && /^V/.test(draft.tag[at] ?? "") && main < 0) main = at;
    if (main < 0) main = participleAfter(draft, end);
    if (main < 0) return;
    for (let at = end + 1; at < draft.tokens.length; at++) if (at !== main && (draft.head[at] as number) <= end) draft.head[at] = main;
    move(draft, main, -1, "root");
    verb = verb < 0 ? main : verb;
  }
  const top = draft.head.indexOf(-1);
  for (let at = 0; at <= end; at++) if ((draft.head[at] as number) > end || draft.head[at] === -1) move(draft, at, top, "dep");
  let subject = -1;
  for (let at = end + 1; at < draft.tokens.length; at++)
    if ((draft.head[at] as number) <= end && at !== top) {
      draft.head[at] = verb >= 0 ? verb : top;
      if (verb > at && subject < 0 && /^(NOUN|PROPN|PRON)$/.test(draft.upos[at] ?? "")) subject = at;
    }
  if (verb < 0 || childOf(draft, verb, "nsubj") >= 0 || childOf(draft, verb, "nsubj:pass") >= 0) return;
  for (let at = verb - 1; subject < 0 && at > end; at--)
    if (/^(NOUN|PROPN|PRON)$/.test(draft.upos[at] ?? "") && draft.lemma[at - 1] !== "on" && !days.has(draft.lemma[at] ?? ""))
      subject = topNoun(draft, at, verb);
  if (subject > end) move(draft, subject, verb, childOf(draft, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
}

/** The verb that was taken for a participle of its own subject: `KABUL – Afghan forces detained a leader`. */
function participleAfter(draft: Draft, end: number): number {
  for (let at = end + 2; at < draft.tokens.length; at++) {
    const noun = draft.head[at] as number;
    if (draft.relation[at] !== "acl" || !/^VB[DN]$/.test(draft.tag[at] ?? "") || noun <= end || (draft.head[noun] as number) > end)
      continue;
    if (childOf(draft, at, "obj") < at) return -1;
    draft.tag[at] = "VBD";
    move(draft, noun, at, "nsubj");
    return at;
  }
  return -1;
}

/** The last token of a dateline; -1 where the sentence opens with none. */
function datelineEnd(draft: Draft): number {
  const first = draft.tokens[0]?.text ?? "";
  const shouted =
    /^\p{Lu}{3,}$/u.test(first) || /^(Washington|London|Beijing|Moscow|Kabul|Islamabad|Geneva|Paris|Berlin|Cairo|Jerusalem)$/.test(first);
  for (let at = 1; at < Math.min(12, draft.tokens.length - 3); at++) {
    const text = draft.tokens[at]?.text ?? "";
    if (/^(--|—|–|―)$/.test(text) || (text === ":" && at < 4) || (text === "-" && draft.tokens[at - 1]?.end !== draft.tokens[at]?.start))
      return shouted || draft.tokens[at - 1]?.text === ")" ? at : -1;
    if (/^(V|MD|DT|WDT|WP|PRP)/.test(draft.tag[at] ?? "") && at > 1) return -1;
    if (text === ")" && shouted && /^\p{Lu}/u.test(draft.tokens[at + 1]?.text ?? "") && at < 8) return at;
  }
  return /^\($/.test(first) && draft.tokens[2]?.text === ")" ? 2 : -1;
}
