import type { Sentence, Token } from "../../syntax/syntax.js";
import { codesAt, withRoles } from "./codes.js";
import type { ActorLexicon } from "./lexicon.js";
import type { ActorMention } from "./mention.js";
import { isNominalHead, phraseOf, type ReadSentence, readNames } from "./phrase.js";
import { fold } from "./pieces.js";
import { type Reading, type ReadingContext, readPhrase } from "./reading.js";
import { emptyStory, latest, latestTogether, remember, type Spoken, type Story } from "./story.js";

export interface FindActorsOptions {
  /** Who says `we` and `I` in the text: a code, where the source is a speaker. */
  readonly speaker?: string | undefined;
}

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

interface Scene {
  readonly lexicon: ActorLexicon;
  readonly date: string | null;
  readonly story: Story;
  readonly index: number;
  readonly options: FindActorsOptions;
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
      const { sort: _, ...rest } = reading;
      mentions.push({ start: (sentence.tokens[first] as Token).start, stop: (sentence.tokens[last - 1] as Token).stop, head, ...rest });
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
      !name.entries.some(({ kind }) => kind !== "agent" && kind !== "people" && kind !== "city")
    )
      continue;
    add(head, name.first, name.last, resolved(context, head, scene, byHead));
  }
  mentions.sort((one, other) => one.head - other.head);
  return mentions;
}

function resolved(
  context: ReadingContext,
  head: number,
  scene: Scene,
  byHead: ReadonlyMap<number, readonly Reading[]>,
): readonly Reading[] {
  const { sentence } = context;
  const token = sentence.tokens[head] as Token;
  if (token.tag === "PRP" || token.tag === "WP" || token.tag === "WDT") return pronoun(sentence, head, scene, byHead);
  const readings = readPhrase(context, head);
  const first = readings[0];
  if (first?.rule === "new name") return shortName(first, scene) ?? appositive(sentence, head, readings, byHead);
  if (first === undefined || first.rule === "agent" || (/^---[A-Z]/u.test(first.code) && first.rule.startsWith("belongs")))
    return described(context, head, readings, scene, byHead);
  if (first.rule === "new name with title") return shortName(first, scene) ?? appositive(sentence, head, readings, byHead);
  return readings;
}

const he = /^(?:he|she|him|her|his|hers|himself|herself)$/iu;
const it = /^(?:it|its|itself)$/iu;
const they = /^(?:they|them|their|theirs|themselves)$/iu;
const we = /^(?:we|us|our|ours|ourselves|i|me|my|mine|myself)$/iu;

function pronoun(sentence: ReadSentence, index: number, scene: Scene, byHead: ReadonlyMap<number, readonly Reading[]>): readonly Reading[] {
  const { text, tag, head, relation } = sentence.tokens[index] as Token;
  const { story, index: at, options } = scene;
  if (tag === "WP" || tag === "WDT" || tag === "WP$") {
    const clause = relation.startsWith("nmod:poss") ? sentence.tokens[head]?.head : head;
    const noun = clause === undefined ? undefined : sentence.tokens[clause]?.head;
    const antecedent = noun === undefined || !sentence.tokens[clause as number]?.relation.startsWith("acl") ? undefined : byHead.get(noun);
    return antecedent?.map((reading) => ({ ...reading, rule: `relative pronoun for ${reading.name}` })) ?? [];
  }
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
  if (it.test(text))
    return referred(
      latest(story, at, ({ reading }) => reading.sort === "state" || reading.sort === "group"),
      text,
    );
  if (!they.test(text)) return [];
  const one = latest(story, at, ({ reading, isPlural }) => isPlural && reading.sort !== "thing");
  const several = latestTogether(story, ({ reading }) => reading.sort !== "thing");
  if (several.length > 0 && (!one || (several[0]?.sentence ?? -1) >= one.sentence))
    return several.flatMap((spoken) => referred(spoken, text));
  return referred(one ?? latest(story, at, ({ reading }) => reading.sort === "group" || reading.sort === "state"), text);
}

function isSingleAgent({ code, sort }: Reading): boolean {
  return sort === "group" && /(?:GOV|MIL|COP|LEG|JUD|REB|OPP|CVL|ELI|MED|REL|BUS)$/u.test(code);
}

function referred(spoken: Spoken | undefined, text: string): Reading[] {
  return spoken ? [{ ...spoken.reading, rule: `pronoun ${text} for ${spoken.reading.name}` }] : [];
}

/** A last name that the story has spelt out before, or that the lexicon has for an office of that day. */
function shortName(reading: Reading, scene: Scene): readonly Reading[] | null {
  const word =
    reading.name
      .split(/[\s-]+/u)
      .at(-1)
      ?.toLowerCase() ?? "";
  const single = !/\s/u.test(reading.name);
  const earlier = scene.story.lastNames.get(word)?.filter(({ reading: { name } }) => (single ? name !== reading.name : false)) ?? [];
  const latestOne = earlier.at(-1);
  if (latestOne) {
    const choices =
      earlier.length > 1
        ? [...earlier].reverse().map(({ reading: each }) => ({ code: each.code, because: `${each.name}, named before` }))
        : [];
    return [{ ...latestOne.reading, choices, rule: `short name for ${latestOne.reading.name}` }];
  }
  if (!single || (reading.rule === "new name" && common.test(word))) return null;
  const people = scene.lexicon.surnames.get(fold(word)) ?? [];
  const holders = people.flatMap((entry) =>
    codesAt(entry.codes, scene.date)
      .slice(0, 1)
      .map(({ code, because }) => ({ entry, code, because })),
  );
  const inOffice =
    scene.date === null ? holders : holders.filter(({ because, code }) => because !== "out of office" && !code.endsWith("ELI"));
  const titled = reading.rule !== "new name";
  const stated = reading.code.startsWith("---") ? inOffice : holders.filter(({ code }) => code.startsWith(reading.code.slice(0, 3)));
  const best = stated[0];
  if (!best || (!titled && inOffice.length !== 1)) return null;
  const code = titled && reading.code.length > 3 ? withRoles(best.code.slice(0, 3), reading.code.slice(3)) : best.code;
  return [
    {
      ...reading,
      code,
      name: best.entry.name,
      actor: titled ? best.entry.actor : null,
      known: true,
      sort: "person",
      choices: [
        ...stated.map((each) => ({ code: each.code, because: `${each.entry.name}: ${each.because}` })),
        { code: "---", because: "another of that name" },
      ],
      rule: titled ? `title and last name of ${best.entry.name}` : `last name of ${best.entry.name}`,
    },
  ];
}

/** Last names that so many bear that they say nobody without a title. */
const common =
  /^(?:abbas|abdullah|abe|ahmed|ahmad|ali|allen|anderson|bush|brown|carter|castro|chan|chen|clark|clinton|cruz|davis|diaz|fernandez|fox|garcia|gates|gomez|gonzalez|gordon|green|haider|hall|hamid|harris|hassan|hasan|howard|hussain|hussein|hunt|ibrahim|islam|ismail|ivanov|jackson|james|johnson|jones|kelly|key|khalid|khan|kim|lee|lewis|li|lopez|martin|martinez|may|miller|mohamed|mohammad|mohammed|moore|morales|morris|moussa|nasser|omar|ortega|park|perez|powell|price|rahman|rao|rice|roberts|rodriguez|sall|sanchez|santos|sharif|shah|silva|singh|smith|syed|taylor|thomas|torres|wade|wallace|walker|wang|west|white|williams|wilson|wong|wright|yang|yunus|zhang|zia)$/u;

/** `the Pakistani army chief, General X`: a name takes the code of what it is set beside. */
function appositive(
  sentence: ReadSentence,
  head: number,
  readings: readonly Reading[],
  byHead: ReadonlyMap<number, readonly Reading[]>,
): readonly Reading[] {
  const token = sentence.tokens[head] as Token;
  const beside = token.relation === "appos" ? byHead.get(token.head)?.[0] : undefined;
  const first = readings[0];
  if (!beside || !first || beside.code === "---" || beside.sort === "state" || beside.sort === "thing") return readings;
  const isBetter = first.code === "---" || (first.code.startsWith("---") && !beside.code.startsWith("---"));
  return isBetter
    ? [{ ...first, code: withRoles(beside.code, first.code.slice(3)), rule: `set beside ${beside.name}`, sort: "person" }]
    : readings;
}

const theGroup = /^(?:group|movement|organi[sz]ation|outfit|militants?|network|rebels?|insurgents?|faction|bloc|alliance|terrorists?)$/u;
const theCountry = /^(?:country|nation|state|kingdom|republic|island|government|regime|capital|emirate)$/u;
const bothSides = /^(?:country|nation|side|neighbour|neighbor|state|government|foe|rival|ally|party|leader|capital|power)$/u;
const domestic = /(?:CVL|OPP|COP|JUD|LAB|EDU|HLH|CRM|UAF|REB|LEG|PTY|AGR)/u;

/** `the group`, `the two countries`, `the army`: what the story has spoken of; people and police without a state take that of the place. */
function described(
  context: ReadingContext,
  head: number,
  readings: readonly Reading[],
  scene: Scene,
  byHead: ReadonlyMap<number, readonly Reading[]>,
): readonly Reading[] {
  const { sentence } = context;
  const { lemma, relation, tag } = sentence.tokens[head] as Token;
  const noun = lemma.toLowerCase();
  const determiners = (sentence.children[head] ?? []).map((child) => (sentence.tokens[child] as Token).text.toLowerCase());
  const { story, index } = scene;
  if (bothSides.test(noun) && determiners.some((word) => word === "two" || word === "both"))
    return together(sentence, story, head) ?? readings;
  const definite = determiners.some((word) => word === "the" || word === "this" || word === "that");
  const reading = readings[0];
  const named = namedBehind(context, head);
  if (named && reading?.rule === "agent") return [{ ...named, rule: `stands before ${named.name}` }];
  if (relation === "appos" && sentence.nameAt[head] !== -1) {
    const beside = byHead.get((sentence.tokens[head] as Token).head)?.[0];
    if (beside && beside.code !== "---")
      return [{ ...beside, code: reading ? withRoles(beside.code, "") : beside.code, rule: `set beside ${beside.name}` }];
  }
  if (definite && theGroup.test(noun)) {
    const group = latest(
      story,
      index,
      ({ reading: each, noun: other }) => each.sort === "group" && other !== noun && /REB|UAF|SEP|IMG|IGO|PTY|OPP|NGO/u.test(each.code),
    );
    if (group) return [{ ...group.reading, rule: `${noun} for ${group.reading.name}` }];
  }
  if (definite && theCountry.test(noun)) {
    const state = latest(story, index, ({ reading: each }) => each.sort === "state");
    if (state) return [inherited(state.reading, reading, noun)];
  }
  if (!reading) return readings;
  if (definite) {
    const same = latest(
      story,
      index,
      ({ reading: each, noun: other }) => other === noun && !each.code.startsWith("---") && each.sort !== "thing",
    );
    if (same) return [{ ...same.reading, rule: `${noun} named before: ${same.reading.name}` }];
    if (/GOV|MIL|LEG|JUD|COP|OPP|SPY/u.test(reading.code.slice(3, 6)) && !/S$/u.test(tag)) {
      const own = (sentence.tokens[head] as Token).head;
      const state = latest(
        story,
        index,
        ({ reading: each, sentence: where, verb }) =>
          !(where === index && verb === own) &&
          /^[A-Z]{3}/u.test(each.code) &&
          each.sort !== "thing" &&
          !/^(?:IGO|NGO|UNO|IMG|EUR|MNC)/u.test(each.code),
      );
      if (state) return [inherited(state.reading, reading, noun)];
    }
  }
  const place = domestic.test(reading.code.slice(3)) ? placeOf(sentence, head, scene) : null;
  if (!place) return readings;
  return [
    {
      ...reading,
      code: withRoles(place, reading.code.slice(3)),
      choices: [
        { code: withRoles(place, reading.code.slice(3)), because: "the place of the clause" },
        { code: reading.code, because: "no state is said" },
      ],
      rule: "agent with the place of its clause",
    },
  ];
}

/** What a body, group or person named directly behind a phrase is read as: `the human rights organisation Amnesty International`. */
function namedBehind(context: ReadingContext, head: number): Reading | null {
  const { sentence } = context;
  const { last } = phraseOf(sentence, head);
  const at = sentence.tokens[last]?.text === "," && sentence.tokens[last + 1] !== undefined ? last + 1 : last;
  const name = sentence.names[sentence.nameAt[at] ?? -1];
  if (!name || name.first !== at || !name.entries.some(({ kind }) => kind === "body" || kind === "group" || kind === "person")) return null;
  if (at > last && !/^(?:,|\(|\.)$/u.test(sentence.tokens[name.last]?.text ?? ".")) return null;
  return readPhrase(context, name.last - 1)[0] ?? null;
}

function inherited(state: Reading, own: Reading | undefined, noun: string): Reading {
  const roles = own?.code.slice(3) ?? "";
  const code = roles === "" ? state.code.slice(0, 3) : withRoles(state.code.slice(0, 3), roles);
  return {
    code,
    actor: roles === "" ? state.actor : null,
    name: roles === "" ? state.name : (own?.name ?? noun),
    known: true,
    choices: [
      { code, because: `${state.name}, spoken of before` },
      { code: withRoles("---", roles), because: "of no state that is said" },
    ],
    rule: `${noun} of ${state.name}, spoken of before`,
    sort: roles === "" ? "state" : "group",
  };
}

function together(sentence: ReadSentence, story: Story, head: number): Reading[] | null {
  const before = latestTogether(story, ({ reading }) => reading.sort === "state");
  if (before.length > 1) return before.map(({ reading }) => ({ ...reading, rule: `both sides: ${reading.name}` }));
  const states: Reading[] = story.spoken
    .slice(-200)
    .filter(({ reading }) => reading.sort === "state")
    .map(({ reading }) => reading)
    .reverse();
  for (let at = head + 1; at < sentence.tokens.length; at++) {
    const name = sentence.names[sentence.nameAt[at] as number];
    const entry = name?.entries.find(({ kind }) => kind === "state" || kind === "capital");
    if (entry)
      states.push({
        code: entry.codes[0]?.code ?? "---",
        actor: entry.actor,
        name: entry.name,
        known: true,
        choices: [],
        rule: "",
        sort: "state",
      });
  }
  const distinct = states
    .filter((state, index) => states.findIndex(({ code }) => code.slice(0, 3) === state.code.slice(0, 3)) === index)
    .slice(0, 2);
  return distinct.length === 2 ? distinct.map((reading) => ({ ...reading, rule: `both sides: ${reading.name}` })) : null;
}

/** The state of the place that the clause of a noun happens in: what hangs on the noun or its verb, else the first place named behind it. */
function placeOf({ tokens, children, names, nameAt }: ReadSentence, head: number, { date }: Scene): string | null {
  const verb = (tokens[head] as Token).head;
  const near = [...(children[head] ?? []), ...(children[verb] ?? [])].filter(
    (child) => child !== head && /^(?:obl|nmod)/u.test((tokens[child] as Token).relation),
  );
  for (const place of [...near, ...placesBehind(tokens, head)]) {
    const before = [tokens[place - 1], tokens[place - 2]].map((token) => token?.text.toLowerCase() ?? "");
    if (!before.some((word) => /^(?:in|at|through|across|near|outside|around|throughout)$/u.test(word))) continue;
    const entry = names[nameAt[place] as number]?.entries.find(({ kind }) => kind === "state" || kind === "capital" || kind === "city");
    const codes = entry ? codesAt(entry.codes, date) : [];
    if (codes.length === 1) return codes[0]?.code ?? null;
  }
  return null;
}

/** The words behind a noun until a comma, as far as a clause usually reaches. */
function placesBehind(tokens: readonly Token[], head: number): number[] {
  const found: number[] = [];
  for (let at = head + 1; at < tokens.length && at - head < 10; at++) {
    const { text, tag } = tokens[at] as Token;
    if (/^[,;:]$/u.test(text) || /^(?:that|and|but|who|which)$/iu.test(text)) break;
    if (/^NNP/u.test(tag)) found.push(at);
  }
  return found;
}
