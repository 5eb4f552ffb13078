import type { Sentence, Token } from "../../syntax/syntax.js";
import { appositive, described } from "./descriptions.js";
import { isGivenName } from "./given-names.js";
import { shortName } from "./last-names.js";
import { type ActorLexicon, stateActor } from "./lexicon.js";
import type { ActorMention } from "./mention.js";
import { isNominalHead, isOrdinal, phraseOf, type ReadSentence, readNames } from "./phrase.js";
import { pronoun } from "./pronouns.js";
import type { Reading, ReadingContext } from "./reading/phrase-names.js";
import { readPhrase } from "./reading/reading.js";
import { isStruckTown } from "./reading/struck-town.js";
import type { FindActorsOptions, Scene } from "./scene.js";
import { emptyStory, remember } from "./story.js";

/**
 * The actors of a story, sentence by sentence, in the order of their heads: named ones with the codes of the story's date, agents with
 * their state, new names, pronouns and short forms with what they refer to. Two mentions with one head are two actors joined in one phrase.
 */
export function findActors(
  sentences: readonly Sentence[],
  lexicon: ActorLexicon,
  date: string | null,
  options: FindActorsOptions = {},
): ActorMention[][] {
  const story = emptyStory();
  return sentences.map((sentence, index) => inSentence(readNames(sentence, lexicon, date), { lexicon, date, story, index, options }));
}

/** Whether a hyphen makes the name an attribute of something else: `Kurdish-led`. */
function isTied({ names, nameAt }: ReadSentence, index: number): boolean {
  const tied = names[nameAt[index] as number]?.tied ?? null;
  return tied !== null && !/^(?:anti|pro|ex|non|post|pre)$/u.test(tied);
}

/** Words for actors that alone and without an article are ideas: `use force`, `demand justice`. */
function isIdea({ tokens, children }: ReadSentence, index: number): boolean {
  const { text, tag } = tokens[index] as Token;
  return (
    tag === "NN" &&
    /^(?:force|justice|division|school|business)$/u.test(text) &&
    !(children[index] ?? []).some((child) => child < index && !/^(?:case|mark|cc|punct)$/u.test((tokens[child] as Token).relation))
  );
}

/** The token of each name that carries it: the one that hangs on a word outside it; none for agents. */
function headsOfNames({ names, tokens }: ReadSentence): (number | undefined)[] {
  return names.map(({ first, last, entries }) => {
    if (entries.every(({ kind }) => kind === "agent")) return undefined;
    for (let at = last - 1; at >= first; at--) {
      const { head } = tokens[at] as Token;
      if (head < first || head >= last) return at;
    }
    return last - 1;
  });
}

function inSentence(sentence: ReadSentence, scene: Scene): ActorMention[] {
  const mentions: ActorMention[] = [];
  const byHead = new Map<number, readonly Reading[]>();
  const context: ReadingContext = {
    sentence,
    date: scene.date,
    before: (index) => pronoun(sentence, index, scene, byHead)[0] ?? null,
    read: (index) => byHead.get(index)?.[0] ?? null,
  };
  const bearers = headsOfNames(sentence);
  const add = (head: number, first: number, last: number, readings: readonly Reading[]) => {
    const token = sentence.tokens[head] as Token;
    byHead.set(head, readings);
    const { relation, lemma, tag } = token;
    const isSubject =
      /^nsubj|^root/u.test(relation) || (relation === "conj" && /^nsubj/u.test(sentence.tokens[token.head]?.relation ?? ""));
    for (const reading of readings) {
      const { sort: _, ...rest } =
        reading.actor === null && reading.code !== "---" && !reading.rule.startsWith("last name")
          ? { ...reading, actor: stateActor(scene.lexicon, reading.code, scene.date) }
          : reading;
      mentions.push({ start: (sentence.tokens[first] as Token).start, end: (sentence.tokens[last - 1] as Token).end, head, ...rest });
      if (/^(?:pronoun|relative)/u.test(reading.rule)) continue;
      remember(scene.story, {
        reading,
        sentence: scene.index,
        head,
        verb: token.head,
        noun: lemma.toLowerCase(),
        isSubject,
        isPlural: /S$/u.test(tag),
      });
    }
  };
  const covered = new Uint8Array(sentence.tokens.length);
  sentence.tokens.forEach((_, head) => {
    const bearer = bearers[sentence.nameAt[head] as number];
    if (bearer !== undefined && (bearer !== head || isTied(sentence, head))) return;
    if (isIdea(sentence, head)) return;
    if (!isNominalHead(sentence, head, bearer !== undefined)) return;
    const { first, last } = phraseOf(sentence, head);
    const readings = resolved(context, head, scene, byHead);
    if (readings.length > 0) covered.fill(1, first, last);
    add(head, first, last, readings);
  });
  for (const [index, name] of sentence.names.entries()) {
    const head = bearers[index];
    if (
      head === undefined ||
      covered[head] ||
      byHead.has(head) ||
      isStruckTown(sentence, name, sentence.tokens[head]?.head ?? -1) ||
      !name.entries.some(({ kind }) => kind !== "agent" && kind !== "people" && kind !== "city")
    )
      continue;
    add(head, name.first, name.last, resolved(context, head, scene, byHead));
  }
  mentions.sort((one, other) => one.head - other.head);
  return mentions;
}

/** `Asked both to leave`. */
const isBoth = ({ tokens }: ReadSentence, head: number): boolean =>
  /^both$/iu.test(tokens[head]?.text ?? "") && /^(?:nsubj|obj|iobj|obl)/u.test(tokens[head]?.relation ?? "");

function resolved(
  context: ReadingContext,
  head: number,
  scene: Scene,
  byHead: ReadonlyMap<number, readonly Reading[]>,
): readonly Reading[] {
  const { sentence } = context;
  const token = sentence.tokens[head] as Token;
  if (isOrdinal(sentence, head) || isBoth(sentence, head)) return pronoun(sentence, head, scene, byHead);
  if (token.tag === "PRP" || (token.tag === "PRP$" && /^(?:our|my)$/iu.test(token.text)) || token.tag === "WP" || token.tag === "WDT")
    return pronoun(sentence, head, scene, byHead);
  const name = sentence.names[sentence.nameAt[head] as number];
  if (name && isGivenName(sentence, head, name, scene.story)) {
    const person = token.text;
    return [{ code: "---", actor: null, name: person, known: false, choices: [], rule: "given name", sort: "person" }];
  }
  const readings = readPhrase(context, head);
  const first = readings[0];
  if (first?.rule === "new name") return shortName(first, scene) ?? appositive(sentence, head, readings, byHead);
  if (first === undefined || first.rule === "agent" || (/^---[A-Z]/u.test(first.code) && first.rule.startsWith("belongs")))
    return described(context, head, readings, scene, byHead);
  if (first.rule === "new name with title") return shortName(first, scene) ?? appositive(sentence, head, readings, byHead);
  return readings;
}
