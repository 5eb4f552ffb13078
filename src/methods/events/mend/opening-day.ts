import { childOf, type Draft, move } from "./draft.js";

const day =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/**
 * `On Tuesday Pakistan accused …`: a name right after the day that opens a sentence, without a comma, is no part of the day. It is the
 * subject of the verb that the day hangs on, or whose the subject is (`On Friday Kenya's army …`).
 */
export function freeAfterDay(draft: Draft): void {
  const { tokens, head, relation, tag } = draft;
  if (tag[0] !== "IN") return;
  const at = tag[1] === "CD" ? 2 : 1;
  const name = at + 1;
  if (!day.test(tokens[at]?.text ?? "") || !/^NNP/.test(tag[name] ?? "") || day.test(tokens[name]?.text ?? "")) return;
  if (head[name] !== at || !/^(flat|compound|appos)/.test(relation[name] ?? "")) return;
  const above = head[at] as number;
  if (above < 0) return;
  const isWhose = /^(nmod|compound)/.test(relation[at] ?? "");
  const verb = isWhose ? (head[above] as number) : above;
  if (verb <= name || !/^V/.test(tag[verb] ?? "")) return;
  const isSubject = /^nsubj/.test(relation[at] ?? "");
  if (!isWhose && !isSubject && childOf(draft, verb, "nsubj") >= 0) return;
  const own = isSubject ? (relation[at] as string) : childOf(draft, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
  if (isWhose) {
    const isOwner = tag[name + 1] === "POS";
    move(draft, name, above, isOwner ? "nmod:poss" : "compound");
    if (isOwner) move(draft, name + 1, name, "case");
    if (!/^nsubj/.test(relation[above] ?? "") && above < verb && childOf(draft, verb, "nsubj") < 0) relation[above] = own;
  } else move(draft, name, verb, own);
  move(draft, at, verb, "obl");
  move(draft, 0, at, "case");
  for (let each = name + 1; each < verb; each++) if (head[each] === at) head[each] = name;
}
