import { type Draft, finite, move } from "./draft.js";

/** `In order to improve ties, both sides have met`, `To end the war, Egypt proposed …`: a purpose that opens a sentence is not its main verb. */
export function lowerPurpose(draft: Draft): void {
  const { head, relation, tag, tokens, lemma } = draft;
  if (!/^(in|to|so)$/i.test(tokens[0]?.text ?? "")) return;
  const root = head.indexOf(-1);
  if (
    root < 1 ||
    root > 6 ||
    tag[root] !== "VB" ||
    !relation.some((each, at) => head[at] === root && each === "mark" && lemma[at] === "to")
  )
    return;
  const comma = tokens.findIndex(({ text }, at) => at > root && text === ",");
  if (comma < 0) return;
  for (let at = comma + 1; at < tokens.length; at++) {
    if (!isMain(draft, at, comma)) continue;
    move(draft, at, -1, "root");
    move(draft, root, at, "advcl");
    return;
  }
}

/** A verb with a tense, whose subject stands after the comma too. */
function isMain(draft: Draft, at: number, comma: number): boolean {
  const { head, relation, tag } = draft;
  if (!/^V/.test(tag[at] ?? "") || /^(acl|aux|ccomp)/.test(relation[at] ?? "")) return false;
  const has = (pattern: RegExp) => relation.some((each, child) => head[child] === at && child > comma && child < at && pattern.test(each));
  return has(/^nsubj/) && (finite(draft, at) || has(/^aux/));
}
