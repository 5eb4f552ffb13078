import type { Token } from "../../syntax/syntax.js";
import { codesAt, withRoles } from "./codes.js";
import { others } from "./others.js";
import { phraseOf, type ReadSentence } from "./phrase.js";
import { isNoAgent } from "./reading/no-agents.js";
import type { Reading, ReadingContext } from "./reading/phrase-names.js";
import { readPhrase } from "./reading/reading.js";
import type { Scene } from "./scene.js";
import { sentAbroad } from "./sent-abroad.js";
import { latest, latestTogether, type Story } from "./story.js";

/** `the Pakistani army chief, General X`: a name takes the code of what it is set beside. */
export function appositive(
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
/** Who is no body of states and no party, whatever was spoken of before. */
const armed = /^(?:militants?|rebels?|insurgents?|terrorists?)$/u;
const theCountry = /^(?:country|nation|state|kingdom|republic|island|government|regime|capital|emirate)$/u;
const bothSides = /^(?:country|nation|side|neighbour|neighbor|state|government|foe|rival|ally|party|leader|capital|power)$/u;
const domestic = /(?:CVL|OPP|COP|JUD|LAB|EDU|HLH|CRM|UAF|REB|LEG|PTY|AGR)/u;

/** Congress is a party where India is spoken of. */
const ofIndia = ({ spoken }: Story) => spoken.some(({ reading }) => reading.code.startsWith("IND"));

/** Whether the United Nations have been spoken of: the Assembly is theirs then, and no parliament. */
const isOfNations = ({ spoken }: Story) => spoken.some(({ reading }) => reading.code.startsWith("UNO"));

/** `the group`, `the two countries`, `the army`: what the story has spoken of; people and police without a state take that of the place. */
export function described(
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
  if (reading?.rule === "agent" && determiners.length === 0 && sentence.tokens[head]?.text === "Congress" && !ofIndia(story))
    return [{ ...reading, code: "USALEG", known: true, rule: "Congress, as Washington writes its own" }];
  if (definite && sentence.tokens[head]?.text === "Administration" && head > 1 && reading?.rule === "agent")
    return [{ ...reading, code: "USAGOV", known: true, rule: "the Administration, as Washington writes its own" }];
  const named = namedBehind(context, head);
  if (named && (reading?.rule === "agent" || (!reading && others.test(noun)))) return [{ ...named, rule: `stands before ${named.name}` }];
  if (relation === "appos" && sentence.nameAt[head] !== -1) {
    const beside = byHead.get((sentence.tokens[head] as Token).head)?.[0];
    if (beside && beside.code !== "---")
      return [{ ...beside, code: reading ? withRoles(beside.code, "") : beside.code, rule: `set beside ${beside.name}` }];
  }
  if (definite && theGroup.test(noun)) {
    const group = latest(
      story,
      index,
      ({ reading: each, noun: other }) =>
        each.sort === "group" &&
        other !== noun &&
        (armed.test(noun) ? /REB|UAF|SEP|IMG/u : /REB|UAF|SEP|IMG|IGO|PTY|OPP|NGO/u).test(each.code),
    );
    if (group) return [{ ...group.reading, rule: `${noun} for ${group.reading.name}` }];
  }
  if (definite && theCountry.test(noun) && !/S$/u.test(tag) && !isNoAgent(sentence, head)) {
    const another = /^(?:government|regime)$/u.test(noun) && /^(?:obj|iobj|obl|nmod)/u.test(relation);
    const state = latest(
      story,
      index,
      ({ reading: each, sentence: where, isSubject }) => each.sort === "state" && !(another && isSubject && where === index),
    );
    if (state) return [inherited(state.reading, reading, noun)];
  }
  if (!reading) return readings;
  if (
    definite &&
    /^(?:Assembly|Organization|Organisation)$/.test(sentence.tokens[head]?.text ?? "") &&
    reading.rule === "agent" &&
    isOfNations(story)
  )
    return [
      { ...reading, code: "UNO", known: true, rule: `the ${sentence.tokens[head]?.text ?? ""}, where the United Nations are spoken of` },
    ];
  if (definite) {
    const same = latest(
      story,
      index,
      ({ reading: each, noun: other }) => other === noun && !each.code.startsWith("---") && each.sort !== "thing",
    );
    if (same) return [{ ...same.reading, rule: `${noun} named before: ${same.reading.name}` }];
    if (reading.rule === "agent" && /^(?:the )?Secretary[ -]?-? ?General$/u.test(reading.name))
      return [{ ...reading, code: "UNO", known: true, rule: "the Secretary-General, of no other body" }];
    if (/GOV|MIL|LEG|JUD|COP|OPP|SPY/u.test(reading.code.slice(3, 6)) && !/S$/u.test(tag)) {
      const own = (sentence.tokens[head] as Token).head;
      const state = latest(
        story,
        index,
        ({ reading: each, sentence: where, verb, noun: other }) =>
          !(where === index && verb === own) &&
          !sentAbroad.test(other) &&
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
  if (!name || name.first !== at) return null;
  // `Its ally Belarus`: the state itself, where nothing stands between.
  const isNeighbour = at === last && others.test((sentence.tokens[head] as Token).lemma);
  if (!name.entries.some(({ kind }) => kind === "body" || kind === "group" || kind === "person" || (isNeighbour && kind === "state")))
    return null;
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
