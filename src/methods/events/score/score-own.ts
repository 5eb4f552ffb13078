import type { OwnEvent, OwnParty, OwnSentence } from "./own-set.js";
import type { Predicted } from "./score-cases.js";
import { distinct, isActor } from "./score-families.js";

/** Counts over sentences of our own, of which every event is annotated. */
export interface OwnScore {
  sentences: number;
  /** Every event that must be coded is, and none told as actual is false. */
  whole: number;
  expected: number;
  /** Actor, target, root and status right. */
  found: number;
  /** Both parties and the root right, whatever the status. */
  foundBarStatus: number;
  /** Different events coded as actual; only those count as having happened, so only those can be false. */
  coded: number;
  right: number;
  /** Sentences without any event, and those of them where one is coded as actual. */
  silent: number;
  alarms: number;
  /** Expected events of which an act is coded at their words, and what of it is right. */
  aligned: number;
  actor: number;
  target: number;
  root: number;
  /** Of those with a code below the root: how many there are, and how many are coded with one of them. */
  coded3: number;
  code: number;
  status: number;
}

export interface OwnMiss {
  readonly sentence: OwnSentence;
  readonly missed: readonly OwnEvent[];
  readonly wrong: readonly Predicted[];
}

const nothing = (): OwnScore => ({
  sentences: 0,
  whole: 0,
  expected: 0,
  found: 0,
  foundBarStatus: 0,
  coded: 0,
  right: 0,
  silent: 0,
  alarms: 0,
  aligned: 0,
  actor: 0,
  target: 0,
  root: 0,
  coded3: 0,
  code: 0,
  status: 0,
});

export function scoreOwn(
  sentences: readonly OwnSentence[],
  code: (sentence: OwnSentence) => readonly Predicted[],
): { readonly score: OwnScore; readonly misses: readonly OwnMiss[] } {
  const score = nothing();
  const misses: OwnMiss[] = [];
  for (const sentence of sentences) {
    const predicted = distinct(code(sentence).filter(({ cameo }) => !bareStatement(cameo)));
    const expected = sentence.events.filter(({ doubtful }) => !doubtful);
    const told = predicted.filter(({ status }) => status === "actual");
    const missed = expected.filter((gold) => !predicted.some((each) => fits(each, gold)));
    const wrong = told.filter((each) => !sentence.events.some((gold) => fits(each, gold)));
    score.sentences++;
    score.whole += Number(missed.length + wrong.length === 0);
    score.expected += expected.length;
    score.found += expected.length - missed.length;
    score.foundBarStatus += expected.filter((gold) => predicted.some((each) => hasRoot(each, gold) && hasParties(each, gold))).length;
    score.coded += told.length;
    score.right += told.length - wrong.length;
    score.silent += Number(sentence.events.length === 0);
    score.alarms += Number(sentence.events.length === 0 && told.length > 0);
    for (const [gold, each] of pairs(expected, predicted)) {
      const parties = partiesRight(each, gold);
      const below = gold.codes.filter((one) => one.length > 2);
      score.aligned++;
      score.actor += Number(parties.actor);
      score.target += Number(parties.target);
      score.root += Number(hasRoot(each, gold));
      score.coded3 += Number(below.length > 0);
      score.code += Number(below.some((one) => each.cameo.startsWith(one)));
      score.status += Number(hasStatus(each, gold));
    }
    if (missed.length + wrong.length > 0) misses.push({ sentence, missed, wrong });
  }
  return { score, misses };
}

/** Words without a deed: the set has them only where they deny, own up, sympathise or agree. */
const bareStatement = (cameo: string) => cameo.startsWith("01") && !/^01[5689]/.test(cameo);

const fits = (each: Predicted, gold: OwnEvent) => hasRoot(each, gold) && hasStatus(each, gold) && hasParties(each, gold);
export const hasRoot = (each: Predicted, gold: OwnEvent) => gold.codes.some((one) => one.slice(0, 2) === each.cameo.slice(0, 2));
export const hasStatus = (each: Predicted, gold: OwnEvent) => gold.status.some((one) => one === each.status);

function hasParties(each: Predicted, gold: OwnEvent): boolean {
  const { actor, target } = partiesRight(each, gold);
  return actor && target;
}

export function partiesRight(each: Predicted, gold: OwnEvent): { actor: boolean; target: boolean } {
  const as = (own: OwnEvent) => ({
    actor: isParty(each.actor, each.spans.actor, own.actor),
    target: isParty(each.target, each.spans.target, own.target),
  });
  const straight = as(gold);
  if (!gold.reciprocal || (straight.actor && straight.target)) return straight;
  const turned = as({ ...gold, actor: gold.target, target: gold.actor });
  return Number(turned.actor) + Number(turned.target) > Number(straight.actor) + Number(straight.target) ? turned : straight;
}

/** Whether a party is the one annotated; where it has no state, its words must be those of the annotation. */
function isParty(code: string, span: readonly [number, number] | undefined, gold: OwnParty): boolean {
  return gold.codes.some((wanted) => {
    if (!isActor(code, wanted)) return false;
    return wanted !== "---" || gold.at === undefined || (span !== undefined && overlap(span, gold.at));
  });
}

export const overlap = (one: readonly [number, number], other: readonly [number, number]) => one[0] < other[1] && other[0] < one[1];

/** Each expected event with the coded one at its words that agrees best with it; a coded event stands for one only. */
function pairs(expected: readonly OwnEvent[], predicted: readonly Predicted[]): [OwnEvent, Predicted][] {
  const candidates = expected
    .flatMap((gold) =>
      predicted
        .filter(({ spans }) => spans.predicate && overlap(spans.predicate, gold.predicate.at))
        .map((each) => ({ gold, each, agreement: agreement(each, gold) })),
    )
    .sort((one, other) => other.agreement - one.agreement);
  const taken = new Set<OwnEvent | Predicted>();
  return candidates.flatMap(({ gold, each }): [OwnEvent, Predicted][] => {
    if (taken.has(gold) || taken.has(each)) return [];
    taken.add(gold).add(each);
    return [[gold, each]];
  });
}

function agreement(each: Predicted, gold: OwnEvent): number {
  const { actor, target } = partiesRight(each, gold);
  return Number(hasRoot(each, gold)) + Number(actor) + Number(target) + Number(hasStatus(each, gold));
}
