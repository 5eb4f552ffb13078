import type { OwnEvent } from "./own-set.js";
import type { Predicted } from "./score-cases.js";
import { hasRoot, hasStatus, type OwnMiss, overlap, partiesRight } from "./score-own.js";

/** Why an event of the set was not found, the first that holds. */
export const causes = [
  "nothing coded",
  "another act",
  "root wrong",
  "actor missing",
  "actor wrong",
  "target missing",
  "target wrong",
  "status wrong",
] as const;
export type Cause = (typeof causes)[number];

/**
 * Why a sentence's events do not have this one: nothing was coded in the sentence, acts at other words only, or the act at its words is another
 * one, somebody else's, or told otherwise. Of several acts at its words the one that agrees best is looked at.
 */
export function causeOf(gold: OwnEvent, predicted: readonly Predicted[]): Cause {
  if (predicted.length === 0) return "nothing coded";
  const there = predicted.filter(({ spans }) => spans.predicate && overlap(spans.predicate, gold.predicate.at));
  const same = there.filter((each) => hasRoot(each, gold));
  if (there.length === 0) return "another act";
  if (same.length === 0) return "root wrong";
  const right = (each: Predicted) => {
    const { actor, target } = partiesRight(each, gold);
    return Number(actor) + Number(target);
  };
  const best = same.reduce((one, other) => (right(other) > right(one) ? other : one));
  const { actor, target } = partiesRight(best, gold);
  if (!actor) return best.actor.startsWith("---") ? "actor missing" : "actor wrong";
  if (!target) return best.target.startsWith("---") ? "target missing" : "target wrong";
  return hasStatus(best, gold) ? "target wrong" : "status wrong";
}

/** Counts of causes, in all and by what `groupOf` says of a sentence. */
export function causesOf(
  misses: readonly OwnMiss[],
  code: (sentence: OwnMiss["sentence"]) => readonly Predicted[],
  groupOf: (sentence: OwnMiss["sentence"]) => string,
): Map<string, Map<Cause, number>> {
  const groups = new Map<string, Map<Cause, number>>();
  for (const { sentence, missed } of misses)
    for (const gold of missed) {
      const cause = causeOf(gold, code(sentence));
      for (const group of ["all", groupOf(sentence)]) {
        const counts = groups.get(group) ?? new Map<Cause, number>();
        groups.set(group, counts.set(cause, (counts.get(cause) ?? 0) + 1));
      }
    }
  return groups;
}
