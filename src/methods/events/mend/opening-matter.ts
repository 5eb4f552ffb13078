import { childOf, type Draft, move } from "./draft.js";

/** `No matter what happens, Norway …`: the opening is no subject, and the subject is joined to nothing. */
export function freeMatter(draft: Draft): void {
  if (!/^no$/i.test(draft.tokens[0]?.text ?? "") || draft.lemma[1] !== "matter" || !/^nsubj/.test(draft.relation[1] ?? "")) return;
  const verb = draft.head[1] as number;
  const subject = childOf(draft, 1, "conj");
  if (verb < 0 || subject < 0 || subject > verb) return;
  move(draft, subject, verb, draft.relation[1] as string);
  move(draft, 1, verb, "advmod");
}
