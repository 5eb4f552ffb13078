import type { Token } from "../../../syntax/syntax.js";
import { codesAt } from "../codes.js";
import type { LexiconEntry } from "../lexicon.js";
import type { ActorChoice } from "../mention.js";
import { others } from "../others.js";
import { casesOf, phraseOf, type ReadSentence, type TokenName } from "../phrase.js";
import { quantity } from "../proper-name.js";
import { sentAbroad } from "../sent-abroad.js";
import { isWater } from "./no-agents.js";
import { anyToken, has, hasKind, isPossessor, ofRegion, type Reading, type ReadingContext, stated } from "./phrase-names.js";
import { type PhraseRoles, speaksFor } from "./phrase-roles.js";
import { isStruckTown } from "./struck-town.js";

/** Reads a phrase within the phrase (reading.ts does). */
type ReadInner = (context: ReadingContext, head: number, depth: number) => readonly Reading[];

export interface Base {
  readonly code: string;
  readonly entry: LexiconEntry | null;
  readonly choices: readonly ActorChoice[];
  readonly because: string;
}

/** `The Ministry of Defence of Estonia`: what such a noun deals with stands before whose it is. */
const officeNoun = /^(?:ministry|minister|ministries|department|secretary|secretariat|office|agency|directorate|bureau|embassy)$/iu;

const office = /^(?:minist(?:er|ry)|office|secretary|affairs|policy|service|relations)s?$/iu;

const skipTied =
  /^(?:backed|made|born|sponsored|supported|supplied|aligned|funded|trained|brokered|mediated|allied|occupied|controlled|friendly|style|anti|pro|non|post|pre)$/u;

export function basesOf(
  context: ReadingContext,
  inside: readonly TokenName[],
  head: number,
  depth: number,
  roles: PhraseRoles,
  readInner: ReadInner,
): Base[] {
  const { sentence, date } = context;
  const noun = (sentence.tokens[head] as Token).lemma;
  const isOthers = others.test(noun);
  // `Kuwait's invasion by Iraq` is no act of Kuwait, and the `Indian Ocean` none of India.
  const isDoneBy =
    !sentence.tokens[head]?.relation.startsWith("nmod") &&
    (sentence.children[head] ?? []).some(
      (child) => child > head && sentence.tokens[child]?.relation === "nmod" && casesOf(sentence, child) === "by",
    );
  const modifiers = inside.filter(
    (name) =>
      !(isDoneBy && isPossessor(sentence, name, head)) &&
      !isWater(sentence.tokens[name.last]) &&
      !(isOthers && (isPossessor(sentence, name, head) || isBareState(sentence, name))) &&
      !isStruckTown(sentence, name, head) &&
      name.last <= head + 1 &&
      !(name.first <= head && head < name.last) &&
      !skipTied.test(name.tied ?? ""),
  );
  const bodies = modifiers.filter((name) => has(name, ["body", "group"]));
  if (bodies.length > 0) return bodies.slice(0, 3).flatMap((name) => base(name, date, "an organisation or group"));
  const states = modifiers.filter((name) => has(name, ["state", "people", "capital", "city", "seat"]));
  const nearest = joined(sentence, states);
  if (nearest.length > 0)
    return nearest.flatMap((name) => base(name, date, name.first < head && isPossessor(sentence, name, head) ? "a possessor" : "a state"));
  const owner = isOthers || isDoneBy ? [] : ownerOf(context, head, depth, readInner);
  if (owner.length > 0) return owner;
  const own = phraseOf(sentence, head);
  if (depth > 2 || anyToken(sentence, own, ({ text }, at) => /^foreign$/iu.test(text) && !office.test(sentence.tokens[at + 1]?.text ?? "")))
    return [];
  const linked: Base[] = [];
  if (isWater(sentence.tokens[head])) return linked;
  for (const child of [...(sentence.children[head] ?? []), ...sharedBehind(sentence, head)]) {
    const token = sentence.tokens[child] as Token;
    if (child <= head || !/^(?:nmod|obl)/u.test(token.relation)) continue;
    const link = casesOf(sentence, child);
    if (isOthers && /^(?:of|to)$/u.test(link)) continue;
    const whole = link === "of" || (link === "for" && /^spokes/u.test(noun));
    if (!whole && !(roles.hasAgent && /^(?:in|from|at)$/u.test(link))) continue;
    // An embassy is of who sent it: where it stands says nothing of that.
    if (!whole && (sentAbroad.test(noun) || noun === "mission")) continue;
    for (const each of withJoined(sentence, child)) {
      for (const reading of readInner(context, each, depth + 1)) {
        if (reading.code === "---" || (depth === 0 && reading.code.startsWith("---") && officeNoun.test(noun))) continue;
        const keeps =
          whole && (quantity.test(noun) || speaksFor.test(noun) || !roles.hasAgent || quantity.test((sentence.tokens[head] as Token).text));
        if (!whole && (!/^[A-Z]{3}/u.test(reading.code) || reading.code.startsWith("---"))) continue;
        linked.push({
          code: keeps ? reading.code : reading.code.slice(0, 3),
          entry: null,
          choices: reading.choices,
          because: `${link} ${reading.name}`,
        });
      }
    }
    if (linked.length > 0) break;
  }
  return linked;
}

/** `The government and people of Pakistan`: what `of` brings to the noun joined to a noun is of both. */
function sharedBehind({ tokens, children }: ReadSentence, head: number): number[] {
  const joinedTo = (children[head] ?? []).find((child) => child > head && child - head < 4 && (tokens[child] as Token).relation === "conj");
  return joinedTo === undefined ? [] : (children[joinedTo] ?? []).filter((child) => child > joinedTo);
}

/** What a possessive pronoun or a possessor without a name of its own brings. */
function ownerOf(context: ReadingContext, head: number, depth: number, readInner: ReadInner): Base[] {
  const { sentence } = context;
  for (const child of sentence.children[head] ?? []) {
    const token = sentence.tokens[child] as Token;
    if (!token.relation.startsWith("nmod:poss")) continue;
    const reading =
      token.tag === "PRP$" || token.tag === "WP$"
        ? context.before(child)
        : depth < 3
          ? (context.read(child) ?? readInner(context, child, depth + 1)[0])
          : null;
    if (reading && !reading.code.startsWith("---"))
      return [{ code: reading.code.slice(0, 3), entry: null, choices: reading.choices, because: `the possessor ${reading.name}` }];
  }
  return [];
}

/** The modifiers that count: the one nearest the noun, and those joined to it by `and` or a comma. */
function joined({ tokens }: ReadSentence, names: readonly TokenName[]): TokenName[] {
  const kept: TokenName[] = [];
  for (const name of [...names].reverse()) {
    const after = kept[0];
    if (after) {
      const between = tokens.slice(name.last, after.first).map(({ text }) => text.toLowerCase());
      if (between.length === 0 && kept.length === 1 && has(name, ["people"]) && has(after, ["people"])) {
        kept[0] = name;
        continue;
      }
      if (!between.every((word) => /^(?:and|or|,|&|-|–|\/)$/u.test(word)) || between.length === 0) break;
    }
    kept.unshift(name);
  }
  return kept;
}

function withJoined({ tokens, children }: ReadSentence, index: number): number[] {
  return [index, ...(children[index] ?? []).filter((child) => (tokens[child] as Token).relation === "conj")];
}

function base(name: TokenName, date: string | null, because: string): Base[] {
  const entry = name.entries.find(({ kind }) => kind !== "agent") as LexiconEntry;
  const codes = codesAt(entry.codes, date);
  const code = codes[0]?.code ?? (entry.codes[0]?.code ?? "---").slice(0, 3);
  const choices = codes.length > 1 ? codes.map((each) => ({ code: each.code, because: each.because })) : [];
  return [
    { code: stated.has(entry.kind) && !ofRegion(code) ? code.slice(0, 3) : code, entry, choices, because: `${because}: ${entry.name}` },
  ];
}

/** `US allies`: a state by its own name before such a noun has them; `Arab allies` are Arabs. */
const isBareState = ({ tokens }: ReadSentence, name: TokenName): boolean =>
  hasKind(name, "state") && (tokens[name.last - 1] as Token).tag === "NNP";
