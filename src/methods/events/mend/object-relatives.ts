import { type Draft, finite, move } from "./draft.js";

/**
 * `The soldiers whom Mali had detained`, `the ship, which Turkey has escorted, has begun …`: whom is never who acts. Where somebody follows it
 * at once, he does what the verb after him says, to the noun before; that noun is what the main verb is about.
 */
export function freeWhom(draft: Draft): void {
  const { lemma, tokens } = draft;
  for (let at = 1; at < tokens.length - 2; at++) if (/^(whom|which)$/.test(lemma[at] ?? "")) freeRelative(draft, at);
}

function freeRelative(draft: Draft, at: number): void {
  const { head, relation, tag, upos, lemma } = draft;
  const noun = nounBefore(draft, at);
  const verb = verbAfter(draft, at);
  if (noun < 0 || verb < 0) return;
  const does = subjectBetween(draft, at, verb);
  if (does < 0) return;
  const befallen = childIs(
    draft,
    verb,
    (each) => relation[each] === "aux:pass" || (relation[each] === "obj" && each > verb && each !== at),
  );
  if (befallen) return;
  if (head[at] !== verb && lemma[at] !== "whom") return;
  move(draft, at, verb, "obj");
  move(draft, does, verb, "nsubj");
  if (head[noun] === verb) {
    const main = mainVerb(draft, verb);
    if (main < 0) return;
    if (head[verb] === -1) move(draft, main, -1, "root");
    move(draft, noun, main, childIs(draft, main, (each) => relation[each] === "aux:pass") ? "nsubj:pass" : "nsubj");
  }
  if (under(draft, noun, verb)) return;
  move(draft, verb, noun, "acl:relcl");
  for (let each = verb + 1; each < tag.length; each++)
    if (head[each] === verb && relation[each] === "acl" && tag[each] === "VBG" && upos[each] === "VERB") relation[each] = "advcl";
}

/** The noun that a relative stands for: right before it or its comma. */
function nounBefore({ tokens, tag, head, upos }: Draft, at: number): number {
  const last = tokens[at - 1]?.text === "," ? at - 2 : at - 1;
  if (last < 0 || !/^(NN|PRP)/.test(tag[last] ?? "")) return -1;
  let top = last;
  for (let steps = 0; steps < 5; steps++) {
    const above = head[top] as number;
    if (above < 0 || above >= at || !/^(NOUN|PROPN|NUM)$/.test(upos[above] ?? "")) return top;
    top = above;
  }
  return top;
}

/** The first verb after it, unless words of another clause come between. */
function verbAfter(draft: Draft, at: number): number {
  const { tag, tokens } = draft;
  for (let each = at + 1; each < Math.min(tokens.length, at + 12); each++) {
    if (/^(,|;|:|who|that|which|whom)$/.test(tokens[each]?.text ?? "")) return -1;
    if (!/^V/.test(tag[each] ?? "") || /^aux/.test(draft.relation[each] ?? "")) continue;
    const helped = draft.relation.some((relation, child) => draft.head[child] === each && /^aux/.test(relation));
    return helped || finite(draft, each) ? each : -1;
  }
  return -1;
}

/** Who stands between: a noun of the verb's, or one that was read into its words. */
function subjectBetween({ head, relation, upos, tag }: Draft, at: number, verb: number): number {
  if (/^(IN|TO|V|MD|WRB)/.test(tag[at + 1] ?? "")) return -1;
  for (let each = verb - 1; each > at; each--) {
    if (!/^(NOUN|PROPN|PRON)$/.test(upos[each] ?? "")) continue;
    if (head[each] === verb && /^(nsubj|compound|obj|obl|dep)/.test(relation[each] ?? "")) return each;
  }
  return -1;
}

/** The verb that what stands before the relative is subject of: one above, or joined to the verb in the relative after a comma. */
function mainVerb(draft: Draft, verb: number): number {
  const { head, relation } = draft;
  const hasOwn = (at: number) => childIs(draft, at, (each) => /^nsubj/.test(relation[each] ?? "") && each > verb);
  const above = head[verb] as number;
  if (above > verb && /^V/.test(draft.tag[above] ?? "")) return hasOwn(above) ? -1 : above;
  for (let each = verb + 1; each < draft.tokens.length; each++)
    if (head[each] === verb && /^(conj|parataxis)$/.test(relation[each] ?? "") && finite(draft, each))
      return draft.tokens.slice(verb, each).some(({ text }) => text === ",") && !hasOwn(each) ? each : -1;
  return -1;
}

const childIs = ({ head }: Draft, at: number, test: (each: number) => boolean) => head.some((above, each) => above === at && test(each));

function under({ head }: Draft, at: number, top: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < 60; up = head[up] as number, steps++) if (up === top) return true;
  return false;
}
