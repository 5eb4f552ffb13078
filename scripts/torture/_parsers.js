// The parsers by name, and the small input with a number for one of them.
import { changed, randomOf } from "./_inputs.js";
import { ofCase } from "./parsers/case.js";
import { formats } from "./parsers/formats.js";
import { words } from "./parsers/words.js";

/** Letters of the longest input. */
const most = 1_500;
export const parsers = new Map(Object.entries({ ...words, ...formats, ...ofCase }));
const names = [...parsers.keys()];
/** Each as often as it says; those that take long seldom, so that each has a like share of the time. */
const turns = names.flatMap((name) => Array.from({ length: Math.round(parsers.get(name).often * 10) }, () => name));

/** The input with a number under a seed, and the numbers by which its parser chooses. */
export function parserJob(seed, index) {
  const below = randomOf(seed * 7_368_787 + index);
  const name = turns[below(turns.length)];
  const { sound } = parsers.get(name);
  return { name, text: changed(sound[below(sound.length)], below, most), below };
}
