import type { Sentence, Token } from "../../syntax/syntax.js";
import type { Gazetteer, Place, PlaceLevel } from "./gazetteer.js";

/** A place that a sentence names. */
export interface PlaceMention {
  /** Code points, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Null where the name has several places and nothing near it says which. */
  readonly place: Place | null;
  /** The places to choose from, where there are several; the one taken first. */
  readonly choices: readonly Place[];
  readonly rule: string;
}

export interface FindPlacesOptions {
  /** ISO3 of the states that the story speaks of, the likeliest first. */
  readonly states: readonly string[];
}

const before =
  /^(?:in|at|near|from|to|of|outside|around|across|through|into|over|toward|towards|inside|throughout|between|within|on|and|northern|southern|eastern|western|central|north|south|east|west|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|neighbouring|neighboring)$/iu;
/** Prepositions that only places follow so often that a name of a state not spoken of is one too. */
const firm = /^(?:in|at|near|from|outside|around|across)$/iu;
const levels: readonly (readonly [RegExp, PlaceLevel])[] = [
  [/^(?:province|provinces|governorate|region|state|oblast)$/iu, "admin1"],
  [/^(?:district|districts|county|agency|tehsil|subdistrict)$/iu, "admin2"],
  [/^(?:city|town|village|bazaar|bazar)$/iu, "town"],
];
const longest = 5;
const notPlaces =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|joint|command|update|security|force|forces|operation|operations|release|international|national|army|police|taliban|media|press|allah|mullah|islam|islamic)$/iu;

/** The places of sentences, with the province and district they lie in; a place is taken where a preposition, a kind or a comma chain makes it one. */
export function findPlaces(sentences: readonly Sentence[], gazetteer: Gazetteer, { states }: FindPlacesOptions): PlaceMention[][] {
  return sentences.map(({ tokens }) => {
    const found: (PlaceMention & { readonly to: number })[] = [];
    for (let at = 0; at < tokens.length; ) {
      const match = placeAt(tokens, at, gazetteer);
      if (!match) {
        at++;
        continue;
      }
      const level = levelBehind(tokens, match.to);
      const previous = found.at(-1);
      const isChained = previous !== undefined && at - previous.to <= 3 && tokens.slice(previous.to, at).some(({ text }) => text === ",");
      const isMade =
        level !== null ||
        isChained ||
        at === 0 ||
        before.test((tokens[at - 1] as Token).text) ||
        (/^the$/iu.test((tokens[at - 1] as Token).text) && level !== null);
      const isFirm = level !== null || isChained || firm.test(tokens[at - 1]?.text ?? "");
      const choice = chosen(match.places, level, states, isFirm);
      if (isMade && (choice.place !== null || isFirm)) found.push({ ...mention(tokens, at, match.to, choice), to: match.to });
      at = match.to;
    }
    return found.map(({ to: _, ...rest }, index) => narrowed(rest, found[index + 1]));
  });
}

function placeAt(tokens: readonly Token[], at: number, gazetteer: Gazetteer): { to: number; places: readonly Place[] } | null {
  if (!isName(tokens[at])) return null;
  for (let to = Math.min(tokens.length, at + longest); to > at; to--) {
    if (!isName(tokens[to - 1])) continue;
    const name = spelt(tokens, at, to);
    const places = gazetteer.find(name);
    if (places.length > 0) return { to, places };
  }
  return null;
}

function isName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}/u.test(token.text) &&
    !notPlaces.test(token.text) &&
    token.text.length > 2 &&
    !/^(?:DT|IN|PRP|CC|MD|VB|RB|TO|W)/u.test(token.tag)
  );
}

function spelt(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token, index, all) => (index > 0 && token.start > (all[index - 1] as Token).end ? ` ${token.text}` : token.text))
    .join("");
}

function levelBehind(tokens: readonly Token[], to: number): PlaceLevel | null {
  const word = tokens[to]?.text ?? "";
  return levels.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

interface Chosen {
  readonly place: Place | null;
  readonly choices: readonly Place[];
  readonly rule: string;
}

const order: Readonly<Record<PlaceLevel, number>> = { admin1: 0, town: 1, admin2: 2 };

function chosen(places: readonly Place[], level: PlaceLevel | null, states: readonly string[], isFirm: boolean): Chosen {
  const score = (place: Place) => {
    const state = states.indexOf(place.country);
    return (state < 0 ? 100 : state * 10) + (level !== null && place.level !== level ? 5 : 0) + order[place.level];
  };
  const sorted = [...places].sort((a, b) => score(a) - score(b));
  const first = sorted[0] as Place;
  const countries = new Set(places.map(({ country }) => country));
  if (states.includes(first.country))
    return {
      place: first,
      choices: distinct(sorted),
      rule: level === null ? "in a state that the story speaks of" : `${level} in a state that the story speaks of`,
    };
  if (countries.size === 1 && isFirm) return { place: first, choices: distinct(sorted), rule: "the only state that has the name" };
  return { place: null, choices: distinct(sorted), rule: "several states have the name" };
}

function distinct(places: readonly Place[]): readonly Place[] {
  const kept = places.filter(
    (place, index) => places.findIndex((each) => each.country === place.country && each.admin1 === place.admin1) === index,
  );
  return kept.length > 1 ? kept.slice(0, 8) : [];
}

function mention(tokens: readonly Token[], from: number, to: number, choice: Chosen): PlaceMention {
  const name = spelt(tokens, from, to);
  const isDateline = name.length > 3 && name === name.toUpperCase();
  return {
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    name,
    ...choice,
    rule: isDateline ? `dateline; ${choice.rule}` : choice.rule,
  };
}

/** `Marjeh district, Helmand province`: a place before a wider one lies in it. */
function narrowed(mention: PlaceMention, next: PlaceMention | undefined): PlaceMention {
  if (next?.place?.level !== "admin1" || next.start - mention.end > 14) return mention;
  const within = [mention.place, ...mention.choices].find(
    (place) => place?.admin1 === next.place?.admin1 && place?.country === next.place?.country,
  );
  return within ? { ...mention, place: within, rule: `in ${next.name}, named behind it` } : mention;
}
