import { type Draft, move } from "./draft.js";

const tells = new Set("assure reassure tell inform notify warn remind convince persuade promise advise alert".split(" "));
const contents = new Set(
  "accusation allegation charge claim report fact idea view news message warning threat promise pledge fear hope".split(" "),
);

/** `Assured his counterpart that the bridge would be reopened`: what somebody is told hangs on the telling, not on who is told. */
export function raiseContent(draft: Draft, at: number): void {
  const { head, relation, lemma } = draft;
  const told = head[at] as number;
  const verb = told >= 0 ? (head[told] as number) : -1;
  if (verb < 0 || !/^i?obj$/.test(relation[told] ?? "") || !tells.has(lemma[verb] ?? "") || contents.has(lemma[told] ?? "")) return;
  if (!relation.some((each, child) => head[child] === at && each === "mark" && lemma[child] === "that")) return;
  move(draft, at, verb, "ccomp");
}
