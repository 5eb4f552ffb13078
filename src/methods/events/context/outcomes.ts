import type { Token } from "../../syntax/syntax.js";

const countedAs = [
  "killed",
  "wounded",
  "captured",
  "displaced",
  "abducted",
  "missing",
  "released",
  "arms seized",
  "per cent",
  "people",
  "thing",
] as const;

export type CountedAs = (typeof countedAs)[number];

const killed = /^(?:kill|slay|murder|assassinate|die|execute|behead|massacre|gun|perish|martyr|shoot|lynch)$/u;

const outcomes: readonly (readonly [RegExp, CountedAs])[] = [
  [killed, "killed"],
  [/^(?:wound|injure|hurt|maim)$/u, "wounded"],
  [/^(?:capture|detain|arrest|apprehend|nab|imprison|jail|round|hold)$/u, "captured"],
  [/^(?:displace|flee|evacuate|uproot|expel|deport|repatriate)$/u, "displaced"],
  [/^(?:abduct|kidnap)$/u, "abducted"],
  [/^(?:release|free|pardon)$/u, "released"],
];

const outcomeNouns: readonly (readonly [RegExp, CountedAs])[] = [
  [/^(?:death|killing|murder|fatality|assassination|execution|deaths)$/u, "killed"],
  [/^(?:injury|wounding)$/u, "wounded"],
  [/^(?:detention|capture|arrest|apprehension)$/u, "captured"],
  [/^(?:displacement|deportation|evacuation|expulsion)$/u, "displaced"],
  [/^(?:abduction|kidnapping)$/u, "abducted"],
  [/^release$/u, "released"],
];

const bearers: readonly (readonly [RegExp, CountedAs])[] = [
  [/^(?:dead|death|fatality|body|corpse)$/u, "killed"],
  [/^(?:wounded|injured|injury)$/u, "wounded"],
  [/^(?:detainee|captive|prisoner)$/u, "captured"],
  [/^(?:refugee|idp|displaced|evacuee)$/u, "displaced"],
  [/^hostage$/u, "abducted"],
];

interface Outcome {
  readonly counted: CountedAs;
  readonly by: number;
  readonly rule: string;
}

/** What befell the counted: as object of a verb, subject of a passive, or behind a noun (`the death of`). */
export function outcomeOf(tokens: readonly Token[], children: readonly (readonly number[])[], head: number): Outcome | null {
  const noun = (tokens[head] as Token).lemma.toLowerCase();
  let at = head;
  for (let steps = 0; steps < 6; steps++) {
    const { relation, head: up } = tokens[at] as Token;
    if (up < 0) break;
    const parent = tokens[up] as Token;
    const lemma = parent.lemma.toLowerCase();
    if (relation === "conj") {
      if (/^VB/u.test(parent.tag)) break;
      at = up;
      continue;
    }
    const dying = /^(?:die|perish)$/u.test(lemma);
    const object = relation === "obj" || relation.startsWith("nsubj:pass") || (dying && relation.startsWith("nsubj"));
    const state = relation === "nsubj" ? bearers.find(([pattern]) => pattern.test(lemma) && /^(?:JJ|VBN)/u.test(parent.tag)) : undefined;
    if (state) return { counted: state[1], by: up, rule: `said to be ${lemma}` };
    const found = object ? outcomes.find(([pattern]) => pattern.test(lemma)) : undefined;
    if (found) return { counted: found[1], by: up, rule: `${relation} of ${lemma}` };
    if (object) {
      const shared = (children[up] ?? []).find(
        (child) =>
          (tokens[child] as Token).relation === "conj" &&
          /^VB/u.test((tokens[child] as Token).tag) &&
          isObjectShared(tokens, children, child),
      );
      const other =
        shared === undefined ? undefined : outcomes.find(([pattern]) => pattern.test((tokens[shared] as Token).lemma.toLowerCase()));
      if (other) return { counted: other[1], by: shared as number, rule: `shared object of ${(tokens[shared as number] as Token).lemma}` };
    }
    if (/^(?:nmod|obl)/u.test(relation) && isAlongWith(tokens, at)) {
      const beside = outcomes.find(([pattern]) => /^VB/u.test(parent.tag) && pattern.test(lemma));
      if (beside) return { counted: beside[1], by: up, rule: `along with what ${lemma} has` };
      at = up;
      continue;
    }
    if (/^nmod/u.test(relation)) {
      const of = outcomeNouns.find(([pattern]) => pattern.test(lemma));
      if (of) return { counted: of[1], by: up, rule: `of ${lemma}` };
      if (
        /^(?:dozens?|scores?|hundreds?|thousands?|number|group|couple|total|one|two|three|several|some|none|all)$/u.test(lemma) ||
        parent.tag === "CD"
      ) {
        at = up;
        continue;
      }
    }
    break;
  }
  const participle = (children[head] ?? []).find(
    (child) => child > head && /^acl$/u.test((tokens[child] as Token).relation) && (tokens[child] as Token).tag === "VBN",
  );
  const by =
    participle === undefined ? undefined : outcomes.find(([pattern]) => pattern.test((tokens[participle] as Token).lemma.toLowerCase()));
  if (by) return { counted: by[1], by: participle as number, rule: `noun before ${(tokens[participle as number] as Token).lemma}` };
  const bearer = bearers.find(([pattern]) => pattern.test(noun));
  return bearer ? { counted: bearer[1], by: head, rule: `the word ${noun}` } : null;
}

function isAlongWith(tokens: readonly Token[], index: number): boolean {
  const before = tokens
    .slice(Math.max(0, index - 5), index)
    .map(({ text }) => text.toLowerCase())
    .join(" ");
  return /(?:along|together) with\b/u.test(before);
}

function isObjectShared(tokens: readonly Token[], children: readonly (readonly number[])[], verb: number): boolean {
  return !(children[verb] ?? []).some((child) => /^(?:obj|nsubj)/u.test((tokens[child] as Token).relation));
}
