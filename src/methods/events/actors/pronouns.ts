import type { Token } from "../../syntax/syntax.js";
import type { ReadSentence } from "./phrase.js";
import type { Reading } from "./reading/phrase-names.js";
import type { Scene } from "./scene.js";
import { latest, latestTogether, type Spoken } from "./story.js";

const he = /^(?:he|she|him|her|his|hers|himself|herself)$/iu;
const it = /^(?:it|its|itself)$/iu;
const they = /^(?:they|them|their|theirs|themselves)$/iu;
const ordered = /^(?:latter|former)$/iu;
const we = /^(?:we|us|our|ours|ourselves|i|me|my|mine|myself)$/iu;

/** Whom a pronoun means: a subject of this or the last sentence before any other of its kind; none where nobody fits. */
export function pronoun(
  sentence: ReadSentence,
  index: number,
  scene: Scene,
  byHead: ReadonlyMap<number, readonly Reading[]>,
): readonly Reading[] {
  const { text, tag, head, relation } = sentence.tokens[index] as Token;
  const { story, index: at, options } = scene;
  if (tag === "WP" || tag === "WDT" || tag === "WP$") {
    const clause = relation.startsWith("nmod:poss") ? sentence.tokens[head]?.head : head;
    const noun = clause === undefined ? undefined : sentence.tokens[clause]?.head;
    const antecedent = noun === undefined || !sentence.tokens[clause as number]?.relation.startsWith("acl") ? undefined : byHead.get(noun);
    return antecedent?.map((reading) => ({ ...reading, rule: `relative pronoun for ${reading.name}` })) ?? [];
  }
  if (ordered.test(text)) return inOrder(story, at, text);
  if (we.test(text)) {
    const code = options.speaker ?? "---";
    return [
      { code, actor: null, name: text, known: options.speaker !== undefined, choices: [], rule: "pronoun of the speaker", sort: "group" },
    ];
  }
  if (he.test(text))
    return referred(
      latest(story, at, ({ reading, isPlural }) => reading.sort === "person" || (isSingleAgent(reading) && !isPlural)),
      text,
    );
  if (it.test(text)) {
    if (isImpersonal(sentence, index)) return [];
    return referred(
      latest(story, at, ({ reading }) => reading.sort === "state" || reading.sort === "group"),
      text,
    );
  }
  if (/^both$/iu.test(text)) return joinedBefore(sentence, index, scene);
  if (!they.test(text)) return [];
  const one = latest(story, at, ({ reading, isPlural }) => isPlural && reading.sort !== "thing");
  const several = latestTogether(story, ({ reading }) => reading.sort !== "thing");
  if (several.length > 0 && (!one || (several[0]?.sentence ?? -1) >= one.sentence))
    return several.flatMap((spoken) => referred(spoken, text));
  return referred(one ?? latest(story, at, ({ reading }) => reading.sort === "group" || reading.sort === "state"), text);
}

/** Whom `both` without a noun means: the last two that were named together before it in the sentence, and nobody where three were. */
function joinedBefore({ tokens }: ReadSentence, index: number, { story, index: at }: Scene): readonly Reading[] {
  const verb = tokens[index]?.head;
  const acts = (head: number) => tokens[head]?.head === verb && /^nsubj/u.test(tokens[head]?.relation ?? "");
  const named = story.spoken.filter(
    ({ reading, sentence, head }) =>
      sentence === at && head < index && !acts(head) && reading.sort !== "thing" && !reading.code.startsWith("---"),
  );
  const last = named.at(-1);
  if (!last) return [];
  const lead = tokens[last.head]?.relation === "conj" ? tokens[last.head]?.head : last.head;
  const together = named.filter(({ head }) => head === lead || (tokens[head]?.relation === "conj" && tokens[head]?.head === lead));
  return together.length === 2 ? together.flatMap((each) => referred(each, "both")) : [];
}

/** `The former`, `the latter` without a noun: of the last two that were named in the sentence before, else in this one. */
function inOrder({ spoken }: Scene["story"], at: number, text: string): readonly Reading[] {
  for (const sentence of [at, at - 1]) {
    const named = spoken.filter(
      ({ reading, sentence: where }) => where === sentence && reading.sort !== "thing" && !reading.code.startsWith("---"),
    );
    const distinct = named.filter(({ reading }, index) => named.findIndex((each) => each.reading.name === reading.name) === index);
    if (distinct.length === 2) return referred(/^latter$/iu.test(text) ? distinct[1] : distinct[0], text);
  }
  return [];
}

/** `It` that stands for a clause or for nothing: `it is important that`, `it is Russia's war that`, `it will take courage`. */
function isImpersonal({ tokens, children }: ReadSentence, index: number): boolean {
  const { relation, head } = tokens[index] as Token;
  if (relation === "expl") return true;
  if (relation !== "nsubj" || head < index) return false;
  const above = children[head] ?? [];
  const has = (wanted: RegExp) => above.some((each) => each > head && wanted.test((tokens[each] as Token).relation));
  if (above.some((each) => (tokens[each] as Token).relation === "cop")) return has(/^(?:ccomp|csubj|acl:relcl|advcl:relcl|advcl|xcomp)/u);
  return (tokens[head] as Token).lemma === "take" && has(/^(?:obj|xcomp|advcl)/u);
}

function isSingleAgent({ code, sort }: Reading): boolean {
  return sort === "group" && /(?:GOV|MIL|COP|LEG|JUD|REB|OPP|CVL|ELI|MED|REL|BUS)$/u.test(code);
}

function referred(spoken: Spoken | undefined, text: string): Reading[] {
  return spoken ? [{ ...spoken.reading, rule: `pronoun ${text} for ${spoken.reading.name}` }] : [];
}
