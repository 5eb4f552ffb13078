import { groupBy } from "../group-by.js";
import { isOfPrograms } from "../manuscript/code.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import { agree, looksSlipped } from "./amounts.js";
import { ownDeeds } from "./deeds.js";
import { type Mention, mentionsOf } from "./mentions.js";

/** From so much on two numbers are of one thing. */
const enough = 2.5;
/** Pairs of mentions that are held against each other in one text; what is beyond is said. */
const mostPairs = 200_000;

/**
 * One quantity that a text tells with two numbers. Asked where thing, deed, time and names of both fit, and no rounding, range or bound makes
 * them one; silent where a part, a change, a rate, another count or another source is told.
 */
export function toldTwice(manuscript: Manuscript): Finding[] {
  const { spot, prose, isReflowed, text } = manuscript;
  // Output of programs repeats its labels with another number each time.
  if (isReflowed && isOfPrograms(text)) return [];
  if (!isEnglish(prose.sentences.map((each) => each.text))) return [];
  const found: [Mention, Mention][] = [];
  const left = { pairs: mostPairs };
  let cut: Mention | undefined;
  for (const list of [...groupBy(mentionsOf(manuscript), (each) => each.key).values()].sort((a, b) => a.length - b.length)) {
    const pairs = candidates(list, left);
    if (pairs === undefined) cut ??= list[0];
    for (const [first, second] of pairs ?? []) if (isOneThing(first, second)) found.push([first, second]);
  }
  const twice = once(found).map(([first, second]) =>
    finding(
      "figure/told-twice",
      [spot(second.start, second.end), spot(first.start, first.end)],
      `${second.printed.trim()} here, and ${first.printed.trim()} in line ${spot(first.start, first.end).line}: both seem to count the same.`,
      "Look up which is right, or say what differs: time, place, or who counts.",
    ),
  );
  if (!cut) return twice;
  const says = `Numbers of this kind are too many in this text to be held against each other one by one: ${mostPairs.toLocaleString("en")} pairs were, the rest were not.`;
  return [...twice, finding("figure/told-twice", spot(cut.start, cut.end), says, "Audit it in parts, by chapter for example.")];
}

/** Pairs of one list that have a year or a name in common, or of which one has neither; undefined where more would be looked at than is left. */
function candidates(list: readonly Mention[], left: { pairs: number }): [Mention, Mention][] | undefined {
  const pairs = new Map<string, [Mention, Mention]>();
  const places = new Map<string, number[]>();
  let looked = 0;
  for (const [at, each] of list.entries()) {
    const anchors = [each.times.years, ...each.names].filter((key) => key !== "");
    const isLoose = anchors.length === 0 || each.isOwn;
    const others = isLoose ? [list.keys()] : [...anchors, loose].map((key) => places.get(key) ?? []);
    for (const some of others)
      for (const other of some) {
        if (other >= at) break;
        looked += 1;
        if (looked > left.pairs) return undefined;
        const first = list[other] as Mention;
        if (!agree(first.amount, each.amount)) pairs.set(`${other} ${at}`, [first, each]);
      }
    for (const key of isLoose ? [...anchors, loose] : anchors) {
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
    }
  }
  left.pairs -= looked;
  return [...pairs.values()];
}
/** Where mentions stand that any other may fit. */
const loose = "*";

function isOneThing(a: Mention, b: Mention): boolean {
  if (agree(a.amount, b.amount) || Math.abs(a.order - b.order) < 2) return false;
  const isSlip = looksSlipped(a.amount.value, b.amount.value);
  const ratio = Math.max(a.amount.value, b.amount.value) / Math.min(a.amount.value, b.amount.value);
  if (ratio > 2.5 && !isSlip) return false;
  if (a.deed !== b.deed || a.scope !== b.scope || a.described !== b.described) return false;
  if (a.acts.size > 0 && b.acts.size > 0 && common(a.acts, b.acts) === 0) return false;
  if (!isTime(a.times, b.times) || !isWithin(a.names, b.names)) return false;
  if (a.works.size > 0 && b.works.size > 0 && ![...a.works].some((each) => b.works.has(each))) return false;
  if (!isSlip && isPart(a, b)) return false;
  const shared = common(a.stems, b.stems);
  const least = Math.min(a.stems.size, b.stems.size);
  if (least > 1 && shared < least * 0.5) return false;
  const isOwn = a.isOwn && b.isOwn && (ownDeeds.has(a.deed ?? "") || common(a.acts, b.acts) > 0);
  const names = common(a.names, b.names);
  const isDated = a.times.years !== "" && a.times.years === b.times.years;
  const isAnchored = [a, b].some((each) => each.names.size > 0 || each.times.years !== "");
  if (!isDated && names === 0 && !isOwn && !(isSlip && shared > 1 && isAnchored)) return false;
  const evidence =
    (isDated ? 1.5 : 0) +
    (a.times.months !== "" && a.times.months === b.times.months ? 0.5 : 0) +
    Math.min(2, names) * 0.75 +
    Math.min(3, shared) * 0.5 +
    (isSlip ? 1 : 0) +
    (a.deed !== undefined || common(a.acts, b.acts) > 0 ? 0.5 : 0) +
    (isOwn ? 2 : 0);
  return evidence >= enough;
}

/** The smaller number is of a time or a place that the larger does not name: it may be a part of it. */
function isPart(a: Mention, b: Mention): boolean {
  const [small, large] = a.amount.value < b.amount.value ? [a, b] : [b, a];
  const isDated = (each: Mention) => each.times.years + each.times.months !== "";
  return small.names.size > large.names.size || (isDated(small) && !isDated(large));
}

/** The same time, or no time on one side. */
function isTime(a: Mention["times"], b: Mention["times"]): boolean {
  if (a.days !== "" && b.days !== "" && a.days !== b.days) return false;
  const none = (each: Mention["times"]) => each.years + each.months + each.days === "";
  return none(a) || none(b) || (a.years === b.years && a.months === b.months);
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return common(a, b) === Math.min(a.size, b.size);
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((each) => b.has(each)).length;
}

/** One finding a pair of values; none of a number that fits badly to several: a text that lists cases tells no quantity twice. */
function once(pairs: readonly [Mention, Mention][]): [Mention, Mention][] {
  const rivals = new Map<string, Set<number>>();
  const keyOf = (each: Mention) => `${each.key} ${each.amount.value}`;
  for (const [a, b] of pairs) {
    rivals.set(keyOf(a), (rivals.get(keyOf(a)) ?? new Set()).add(b.amount.value));
    rivals.set(keyOf(b), (rivals.get(keyOf(b)) ?? new Set()).add(a.amount.value));
  }
  const said = new Set<string>();
  return pairs.filter(([a, b]) => {
    if ((rivals.get(keyOf(a))?.size ?? 0) > 1 || (rivals.get(keyOf(b))?.size ?? 0) > 1) return false;
    const name = [keyOf(a), keyOf(b)].sort().join(" | ");
    return said.has(name) ? false : said.add(name);
  });
}

/** The words that narrow a number are known in English alone. */
function isEnglish(sentences: readonly string[]): boolean {
  const words =
    sentences
      .slice(0, 200)
      .join(" ")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^(?:the|of|and|in|to|was|were|that|by)$/u.test(word)).length > words.length * 0.12;
}
