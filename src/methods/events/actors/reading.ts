import type { Token } from "../../syntax/syntax.js";
import { codesAt, withRoles } from "./codes.js";
import type { EntryKind, LexiconEntry } from "./lexicon.js";
import type { ActorChoice } from "./mention.js";
import { others } from "./others.js";
import { casesOf, type Phrase, phraseOf, type ReadSentence, type TokenName } from "./phrase.js";
import { phraseText, properName, quantity } from "./proper-name.js";
import { isStruckTown } from "./struck-town.js";

/** What one phrase says of one actor. */
export interface Reading {
  readonly code: string;
  readonly actor: string | null;
  readonly name: string;
  readonly known: boolean;
  readonly choices: readonly ActorChoice[];
  readonly rule: string;
  /** What it may be referred to as later. */
  readonly sort: "state" | "group" | "person" | "people" | "thing";
}

export interface ReadingContext {
  readonly sentence: ReadSentence;
  readonly date: string | null;
  /** The code that a possessive pronoun or a bare office takes from the story. */
  readonly before: (index: number) => Reading | null;
  /** What an earlier head of the sentence was read as. */
  readonly read: (index: number) => Reading | null;
}

interface Base {
  readonly code: string;
  readonly entry: LexiconEntry | null;
  readonly choices: readonly ActorChoice[];
  readonly because: string;
}

const ruling = /^(?:former|ex|ousted|deposed|late|retired|then|disgraced|fugitive)$/iu;
/** Nouns that speak or act for a body and take its code. */
const speaksFor =
  /^(?:spokes(?:man|woman|person)|official|leader|leadership|chief|commander|officer|member|head|minister|ministry|representative|envoy|chairman|director|secretary|deputy|aide|figure|source|negotiator|delegation|cadre|operative|fighter|militant|supporter|boss|founder|general|council|wing|unit|position|target|hideout|base|stronghold|force|forces|cell|network|government|regime|authority|administration|president|secretary-general|commissioner|diplomat|ambassador|inspector|monitor|observer|peacekeeper|troop|staff|worker|team|convoy|mission|agency|committee|partner|ally|side|faction|camp|affiliate|branch|terrorist|insurgent|rebel|prisoner|detainee|gunman|suspect|headquarters|administrator|coordinator|panel|court|organization|organisation|group|movement|assembly|state|republic)s?$/iu;
/** `The Ministry of Defence of Estonia`: what such a noun deals with stands before whose it is. */
const officeNoun = /^(?:ministry|minister|ministries|department|secretary|secretariat|office|agency|directorate|bureau|embassy)$/iu;
const office = /^(?:minist(?:er|ry)|office|secretary|affairs|policy|service|relations)s?$/iu;
const stated: ReadonlySet<EntryKind> = new Set(["state", "people", "capital", "city", "seat"]);
const skipTied =
  /^(?:backed|made|born|sponsored|supported|supplied|aligned|funded|trained|brokered|mediated|allied|occupied|controlled|friendly|style|anti|pro|non|post|pre)$/u;

/** Every actor that one noun phrase names; more than one where its modifiers are joined (`Afghan and Pakistani forces`). */
export function readPhrase(context: ReadingContext, head: number, depth = 0): Reading[] {
  const { sentence } = context;
  const phrase = phraseOf(sentence, head);
  const inside = namesIn(sentence, phrase);
  const text = phraseText(sentence, phrase);
  const isFormer = anyToken(sentence, phrase, (token) => ruling.test(token.text)) || inside.some(({ tied }) => tied === "ex");
  const covering = nameOf(sentence, head);
  const person = inside.findLast(
    (name) =>
      hasKind(name, "person") &&
      (name.last >= phrase.last || (name.first <= head && head < name.last) || head < name.first) &&
      !isPossessor(sentence, name, head),
  );
  if (person) return [personReading(context, person, inside, isFormer)];
  const isTown = covering !== undefined && hasKind(covering, "seat") && hasKind(covering, "city") && isPlace(sentence, head);
  if (covering && !isTown && has(covering, ["body", "group", "seat"])) return [namedReading(context, covering, inside)];
  if (covering && has(covering, ["state", "people", "capital", "city"]) && !hasKind(covering, "agent")) {
    const before = inside.find(
      (name) => name !== covering && name.last === covering.first && has(name, ["people"]) && has(covering, ["people"]),
    );
    if (before)
      return stateReadings(context, before, false).map((reading) => ({
        ...reading,
        code: withRoles(reading.code, "CVL"),
        name: text,
        rule: `people of ${reading.name}`,
      }));
    return stateReadings(context, covering, isPlace(sentence, head));
  }
  const roles = rolesOfPhrase(sentence, phrase, inside, head);
  const bases = basesOf(context, inside, head, depth, roles);
  return fromParts(context, {
    phrase,
    text,
    roles: isFormer && roles.roles !== "" ? "ELI" : roles.roles,
    hasAgent: roles.hasAgent,
    bases,
    head,
  });
}

interface Parts {
  readonly phrase: Phrase;
  readonly text: string;
  readonly roles: string;
  readonly hasAgent: boolean;
  readonly bases: readonly Base[];
  readonly head: number;
}

function fromParts(context: ReadingContext, parts: Parts): Reading[] {
  const token = context.sentence.tokens[parts.head] as Token;
  const proper = properName(context.sentence, parts.phrase);
  const isPlural = /S$/u.test(token.tag);
  const person = proper !== null && parts.hasAgent;
  const sort = person ? "person" : parts.hasAgent ? (isPlural ? "people" : "group") : "thing";
  if (parts.bases.length > 0) {
    return parts.bases.map((base) => ({
      code: combine(base, ofRegion(base.code) && /(?:state|region|province)$/iu.test(parts.text) ? "" : parts.roles),
      actor:
        proper === null && (!parts.hasAgent || base.entry?.kind === "group" || base.entry?.kind === "body")
          ? (base.entry?.actor ?? null)
          : null,
      name: proper ?? parts.text,
      known: proper === null,
      choices: base.choices.length > 1 ? base.choices.map((choice) => ({ ...choice, code: withRoles(choice.code, parts.roles) })) : [],
      rule:
        proper !== null ? `new name with ${base.because}` : parts.hasAgent ? `agent with ${base.because}` : `belongs to ${base.because}`,
      sort,
    }));
  }
  if (parts.hasAgent && (parts.roles !== "" || proper !== null)) {
    return [
      {
        code: withRoles("---", parts.roles),
        actor: null,
        name: proper ?? parts.text,
        known: proper === null,
        choices: [],
        rule: proper === null ? "agent" : "new name with title",
        sort,
      },
    ];
  }
  if (proper !== null) return [{ code: "---", actor: null, name: proper, known: false, choices: [], rule: "new name", sort: "thing" }];
  return [];
}

function combine(base: Base, roles: string): string {
  const kind = base.entry?.kind;
  if (base.entry === null && base.code.length > 3) return base.code;
  if (kind === "group" || (kind === "body" && base.code.length > 3)) return base.code;
  if (kind === "body") return withRoles(base.code, roles.replaceAll(/GOV|IGO/gu, ""));
  return withRoles(base.code, ofRegion(base.code) ? roles.replaceAll("MIL", "") : roles);
}

/** Forces of a region are the region's: they get no role of the state's army. */
const ofRegion = (code: string) => code.startsWith("REG", 3);

function personReading(context: ReadingContext, match: TokenName, inside: readonly TokenName[], isFormer: boolean): Reading {
  const entries = match.entries.filter(({ kind }) => kind === "person");
  const entry = entries[0] as LexiconEntry;
  const titled =
    inside
      .filter((name) => name.first < match.first && hasKind(name, "agent"))
      .map(agentRoles)
      .find((roles) => roles !== "") ?? "";
  const choices = entries.flatMap((each) =>
    codesAt(each.codes, context.date).map(({ code, because }) => ({ code, because: `${each.name}: ${because}` })),
  );
  const held = choices[0]?.code ?? "---";
  const state = held.slice(0, 3);
  let code = held;
  let rule = `lexicon: ${entry.name}`;
  if (isFormer) {
    code = withRoles(state, "ELI");
    rule += ", called former";
  } else if (
    titled !== "" &&
    !/^(?:UNO|EUR|IGO|NGO)/u.test(state) &&
    !held.includes(titled.slice(0, 3)) &&
    !/REB|OPP|SEP/u.test(held.slice(3))
  ) {
    code = withRoles(state, titled);
    rule += ", with a title";
  }
  const shown = distinct([
    ...(code === held ? [] : [{ code, because: "the words before the name" }]),
    ...choices.filter((choice, index) => index === 0 || choice.code !== held || entries.length > 1),
  ]);
  const isAlone = match.to - match.from === 1 && titled === "" && entry.actor === null;
  const others = isAlone ? [...shown, { code: "---", because: "another of that name" }] : shown;
  return {
    code,
    actor: entry.actor,
    name: entry.name,
    known: true,
    choices: entries.length > 1 || isAlone || shown.length > 2 ? others : [],
    rule,
    sort: "person",
  };
}

function namedReading(context: ReadingContext, match: TokenName, inside: readonly TokenName[]): Reading {
  const entries = match.entries
    .filter(({ kind }) => kind !== "agent")
    .sort((one, other) => Number(other.kind === "seat") - Number(one.kind === "seat"));
  const found = entries.flatMap((entry) => codesAt(entry.codes, context.date).map(({ code, because }) => ({ entry, code, because })));
  const first = found[0];
  const entry = first?.entry ?? (entries[0] as LexiconEntry);
  const choices = distinct(found.map(({ code, because, entry: { name } }) => ({ code, because: `${name}: ${because}` })));
  const stateBefore = inside.find((name) => name !== match && name.tied === null && has(name, ["people", "state"]));
  const owner = stateBehind(context.sentence, match);
  if (owner && first && /GOV|MIL|COP|JUD|LEG|SPY/.test(first.code.slice(3)) && !first.code.startsWith(owner))
    return {
      code: withRoles(owner, first.code.slice(3)),
      actor: null,
      name: entry.name,
      known: true,
      choices: [],
      rule: `${entry.name} of the state named behind it`,
      sort: "group",
    };
  const told = choices.find(({ code }) => stateBefore && code.startsWith(stateBefore.entries[0]?.codes[0]?.code ?? "???"));
  return {
    code: told?.code ?? first?.code ?? `${(entry.codes[0]?.code ?? "---").slice(0, 3)}`,
    actor: entry.actor,
    name: entry.name,
    known: true,
    choices: choices.length > 1 ? choices : [],
    rule: `lexicon: ${entry.name}`,
    sort: entry.kind === "seat" ? "state" : "group",
  };
}

/** The state of an office whose name another state's office bears too: `the Department of Justice of the Philippines`. */
function stateBehind({ tokens, names, nameAt }: ReadSentence, { last }: TokenName): string | null {
  if (tokens[last]?.text !== "of") return null;
  const at = tokens[last + 1]?.text.toLowerCase() === "the" ? last + 2 : last + 1;
  const name = names[nameAt[at] ?? -1];
  const entry = name?.first === at ? name.entries.find(({ kind }) => kind === "state") : undefined;
  return entry?.codes[0]?.code.slice(0, 3) ?? null;
}

function stateReadings(context: ReadingContext, match: TokenName, place: boolean): Reading[] {
  const entry = match.entries.find(({ kind }) => stated.has(kind)) as LexiconEntry;
  const codes = codesAt(entry.codes, context.date);
  const first = codes[0]?.code ?? "---";
  const seat = entry.kind === "capital" && !place;
  const choices = seat
    ? [
        { code: withRoles(first, "GOV"), because: "a capital that acts stands for its government" },
        { code: first, because: "the city" },
      ]
    : codes.length > 1
      ? codes.map(({ code, because }) => ({ code, because }))
      : [];
  return [
    {
      code: seat ? withRoles(first, "GOV") : first,
      actor: entry.actor,
      name: entry.name,
      known: true,
      choices,
      rule: seat ? "capital for the state" : place && entry.kind !== "state" ? `place: ${entry.kind}` : `lexicon: ${entry.kind}`,
      sort: entry.kind === "people" ? "people" : entry.kind === "city" ? "thing" : "state",
    },
  ];
}

/** Whether a place stands after a preposition that makes it a place: `in Kabul`, `to Moscow`. */
function isPlace(sentence: ReadSentence, index: number): boolean {
  return /^(?:in|at|near|from|to|through|across|around|outside|into|over|toward|towards|inside|off|via|on|throughout)$/u.test(
    casesOf(sentence, index),
  );
}

interface PhraseRoles {
  readonly roles: string;
  readonly hasAgent: boolean;
}

function rolesOfPhrase(sentence: ReadSentence, phrase: Phrase, inside: readonly TokenName[], head: number): PhraseRoles {
  const own = inside.filter((name) => hasKind(name, "agent") && !isPossessor(sentence, name, head));
  const atHead =
    own.find(({ first, last }) => first <= head && head < last) ?? (properName(sentence, phrase) !== null ? own.at(-1) : undefined);
  const headRoles = atHead ? agentRoles(atHead) : "";
  const before =
    own
      .filter((name) => name !== atHead)
      .map(agentRoles)
      .find((roles) => roles !== "") ?? "";
  const noun = (sentence.tokens[head] as Token).lemma;
  if (atHead === undefined) return { roles: before, hasAgent: before !== "" && /(?:er|or|ant|ist|man|woman|chief|crew)$/u.test(noun) };
  if (headRoles === "" && before === "") {
    const owner = inside.filter((name) => name !== atHead && hasKind(name, "agent")).map(agentRoles);
    return { roles: owner.find((roles) => roles !== "") ?? "", hasAgent: true };
  }
  if (headRoles === "" || (before !== "" && speaksFor.test(noun) && before !== "CVL"))
    return { roles: before || headRoles, hasAgent: true };
  if (before !== "" && /^(?:MED|BUS|EDU|LAB|OPP|JUD)/u.test(headRoles) && /^(?:GOV|OPP|MIL|REL)/u.test(before))
    return { roles: before + headRoles, hasAgent: true };
  return { roles: headRoles, hasAgent: true };
}

function basesOf(context: ReadingContext, inside: readonly TokenName[], head: number, depth: number, roles: PhraseRoles): Base[] {
  const { sentence, date } = context;
  const noun = (sentence.tokens[head] as Token).lemma;
  const isOthers = others.test(noun);
  const modifiers = inside.filter(
    (name) =>
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
  const owner = isOthers ? [] : ownerOf(context, head, depth);
  if (owner.length > 0) return owner;
  const own = phraseOf(sentence, head);
  if (depth > 2 || anyToken(sentence, own, ({ text }, at) => /^foreign$/iu.test(text) && !office.test(sentence.tokens[at + 1]?.text ?? "")))
    return [];
  const linked: Base[] = [];
  for (const child of [...(sentence.children[head] ?? []), ...sharedBehind(sentence, head)]) {
    const token = sentence.tokens[child] as Token;
    if (child <= head || !/^(?:nmod|obl)/u.test(token.relation)) continue;
    const link = casesOf(sentence, child);
    if (isOthers && /^(?:of|to)$/u.test(link)) continue;
    const whole = link === "of" || (link === "for" && /^spokes/u.test(noun));
    if (!whole && !(roles.hasAgent && /^(?:in|from|at)$/u.test(link))) continue;
    for (const each of withJoined(sentence, child)) {
      for (const reading of readPhrase(context, each, depth + 1)) {
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
function ownerOf(context: ReadingContext, head: number, depth: number): Base[] {
  const { sentence } = context;
  for (const child of sentence.children[head] ?? []) {
    const token = sentence.tokens[child] as Token;
    if (!token.relation.startsWith("nmod:poss")) continue;
    const reading =
      token.tag === "PRP$" || token.tag === "WP$"
        ? context.before(child)
        : depth < 3
          ? (context.read(child) ?? readPhrase(context, child, depth + 1)[0])
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

function isPossessor({ tokens }: ReadSentence, name: TokenName, head: number): boolean {
  if (name.first <= head && head < name.last) return false;
  for (let at = name.first, step = 0; at >= 0 && at !== head && step < 6; step++) {
    const token = tokens[at] as Token;
    if (token.relation.startsWith("nmod:poss")) return true;
    at = token.head;
  }
  return (tokens[name.last] as Token | undefined)?.tag === "POS";
}

/** `US allies`: a state by its own name before such a noun has them; `Arab allies` are Arabs. */
const isBareState = ({ tokens }: ReadSentence, name: TokenName): boolean =>
  hasKind(name, "state") && (tokens[name.last - 1] as Token).tag === "NNP";

function anyToken({ tokens }: ReadSentence, { first, last }: Phrase, is: (token: Token, at: number) => boolean): boolean {
  for (let at = first; at < last; at++) if (is(tokens[at] as Token, at)) return true;
  return false;
}

function namesIn({ names, nameAt }: ReadSentence, { first, last }: Phrase): TokenName[] {
  const found: TokenName[] = [];
  for (let at = first; at < last; at++) {
    const index = nameAt[at] as number;
    if (index >= 0 && found.at(-1) !== names[index]) found.push(names[index] as TokenName);
  }
  return found;
}

function nameOf({ names, nameAt }: ReadSentence, index: number): TokenName | undefined {
  return names[nameAt[index] as number];
}

function hasKind({ entries }: TokenName, kind: EntryKind): boolean {
  return entries.some((entry) => entry.kind === kind);
}

function has(name: TokenName, kinds: readonly EntryKind[]): boolean {
  return name.entries.some(({ kind }) => kinds.includes(kind));
}

function agentRoles({ entries }: TokenName): string {
  return entries.find(({ kind }) => kind === "agent")?.codes[0]?.code ?? "";
}

function distinct(choices: readonly ActorChoice[]): ActorChoice[] {
  return choices.filter((choice, index) => choices.findIndex(({ code }) => code === choice.code) === index);
}
