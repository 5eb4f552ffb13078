// News-like articles made of invented words: the same for the same seed. Words follow Zipf's law, sentences a few patterns with real
// function words, so that unrelated articles share short runs of words about as often as news does.

import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export function random(seed) {
  const rng = xoroshiro128plus(seed);
  return {
    /** A whole number from 0 up to below n. */
    below: (n) => uniformInt(rng, 0, n - 1),
    real: () => uniformInt(rng, 0, 0x3fffffff) / 0x40000000,
    chance(p) {
      return this.real() < p;
    },
    pick(list) {
      return list[this.below(list.length)];
    },
  };
}

const onsets = [
  "b",
  "br",
  "c",
  "ch",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "h",
  "j",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pr",
  "r",
  "s",
  "sh",
  "st",
  "t",
  "tr",
  "v",
  "w",
  "z",
];
const vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
const codas = ["", "", "n", "r", "l", "s", "t", "nd", "rt", "m", "k"];

function words(rnd, n) {
  const made = new Set();
  while (made.size < n) {
    let each = "";
    for (let syllables = 1 + rnd.below(3); syllables >= 0; syllables--)
      each += rnd.pick(onsets) + rnd.pick(vowels) + (syllables ? "" : rnd.pick(codas));
    made.add(each);
  }
  return [...made];
}

const capital = (each) => each.charAt(0).toUpperCase() + each.slice(1);

/** A maker of articles: each is a list of sentences. */
export function prose(seed) {
  const rnd = random(seed);
  const lexicon = {
    n: words(rnd, 6000),
    v: words(rnd, 2500),
    a: words(rnd, 2500),
    name: words(rnd, 4000).map(capital),
    place: words(rnd, 600).map(capital),
  };
  const months = ["January", "March", "April", "June", "August", "October", "December"];
  const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
  const patterns = [
    "the {n} of the {n} in {place} said on {day} that the {a} {n} had been {v}ed by {name} {name}",
    "{name} {name} , a {n} of the {n} , told the {n} that it would {v} the {a} {n} by the end of the {n}",
    "at least {num} {n}s were {v}ed and {num} others {v}ed when a {a} {n} {v}ed the {n} near {place} on {day}",
    "the {n} is one of the most {a} {n}s in the {n} , according to {name} , who has {v}ed it since {month}",
    "in {month} the {a} {n} {v}ed a {n} for the first time since the {n} {v}ed its {n} to {place}",
    "but {name} said that the {n} had not {v}ed any {n} and that there was no {a} {n} in the {n}",
    "{num} per cent of the {n}s have {v}ed the {n} , up from {num} per cent a year {n}",
    "as part of a {a} {n} to {v} the {n} , the {n} will {v} {num} {n}s and a {n} of {a} {n}s",
    "the {n} , which {v}ed {place} in {month} , has said it does not {v} the {n} of {name}",
    "it was not clear whether the {a} {n} would {v} or whether {name} would {v} the {n} in {place}",
    "a {n} for the {n} in {place} could not be {v}ed for comment on {day}",
    "the {v}ing of the {n} came {num} days after {name} {v}ed {num} {n}s in the {a} {n} of {place}",
    "we {v} the {n} because the {n} is {a} , {name} said , and we will not {v} it for a {n}",
  ];
  const zipf = (list) => list[Math.min(list.length - 1, Math.floor(list.length ** rnd.real()) - 1)];
  return () => {
    const topic = { n: [], v: [], a: [], name: [], place: [] };
    for (const kind of Object.keys(topic)) for (let i = 0; i < (kind === "n" ? 24 : 8); i++) topic[kind].push(rnd.pick(lexicon[kind]));
    const slot = (kind) => {
      if (kind === "num") return String(2 + rnd.below(rnd.chance(0.7) ? 60 : 5000));
      if (kind === "day") return rnd.pick(days);
      if (kind === "month") return rnd.pick(months);
      return rnd.chance(0.55) ? rnd.pick(topic[kind]) : zipf(lexicon[kind]);
    };
    const count = 8 + rnd.below(13);
    return Array.from({ length: count }, () =>
      `${capital(rnd.pick(patterns).replace(/\{(\w+)\}/g, (_, kind) => slot(kind)))}.`.replaceAll(" ,", ","),
    );
  };
}
