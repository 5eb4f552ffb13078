import { logistic, logisticRidge } from "../../statistics/logistic-ridge.js";
import { weights as shipped } from "./weights.js";

/** One proposal on which a person decided. */
export interface Decided {
  readonly features: ReadonlyMap<string, number>;
  /** Whether it stood as it was; corrected and refused ones did not. */
  readonly right: boolean;
  /** The text it is of, and its sentence. */
  readonly text: string;
  readonly sentence: string;
}

export interface Quality {
  /** Mean squared distance of what was said from what came out; 0 is best. */
  readonly brier: number;
  /** Chance that a right one is called surer than a wrong one. */
  readonly area: number;
}

export interface Learnt {
  readonly decided: number;
  readonly right: number;
  readonly texts: number;
  /** What was left out together when the gain was measured. */
  readonly foldsOf: "texts" | "sentences";
  readonly before: Quality;
  /** By weights that were learnt without the text or sentence at hand. */
  readonly after: Quality;
  /** How much the Brier score falls, with its 95 % interval over texts or sentences. */
  readonly gain: { readonly value: number; readonly low: number; readonly high: number };
  /** How far each weight moves from the one that ships, where it moves. */
  readonly shifts: Readonly<Record<string, number>>;
}

/** Fewer decisions, or fewer that went either way, teach nothing that a chance could not. */
export const fewest = { decided: 40, eachWay: 10 };

/** How strongly the weights are held to those that ship: as strongly as those were held to zero, the base rate less. */
const [ridge, ridgeOfBias] = [4, 1];
const folds = 10;
const names = [...shipped.keys()];

/** Learns how sure events of one case are: the weights that ship, moved by what people decided there. Null where that is too little. */
export function learnConfidence(all: readonly Decided[]): Learnt | null {
  const right = all.filter((each) => each.right).length;
  if (all.length < fewest.decided || right < fewest.eachWay || all.length - right < fewest.eachWay) return null;
  const xs = all.map(({ features }) => names.map((name) => features.get(name) ?? 0));
  const ys = all.map((each) => each.right);
  const texts = new Set(all.map(({ text }) => text)).size;
  const foldsOf = texts >= 5 ? "texts" : "sentences";
  const groups = all.map(({ text, sentence }) => (foldsOf === "texts" ? text : `${text} ${sentence}`));
  const order = [...new Set(groups)].sort();
  const foldOf = groups.map((group) => order.indexOf(group) % folds);
  const prior = names.map((name) => shipped.get(name) ?? 0);
  const before = xs.map((x) => logistic(dot(x, prior)));
  const after = before.map(() => 0);
  for (let fold = 0; fold < folds; fold++) {
    const here = (_: unknown, at: number) => foldOf[at] !== fold;
    const weights = fitted(xs.filter(here), ys.filter(here), prior);
    xs.forEach((x, at) => {
      if (foldOf[at] === fold) after[at] = logistic(dot(x, weights));
    });
  }
  const weights = fitted(xs, ys, prior);
  const moved = names.flatMap((name, at): [string, number][] => {
    const shift = Math.round(1000 * ((weights[at] ?? 0) - (prior[at] ?? 0))) / 1000;
    return Math.abs(shift) >= 0.005 ? [[name, shift]] : [];
  });
  return {
    decided: all.length,
    right,
    texts,
    foldsOf,
    before: qualityOf(before, ys),
    after: qualityOf(after, ys),
    gain: gainOf(before, after, ys, groups),
    shifts: Object.fromEntries(moved),
  };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

const fitted = (xs: readonly (readonly number[])[], ys: readonly boolean[], toward: readonly number[]) =>
  logisticRidge(xs, ys, { penalties: names.map((name) => (name === "bias" ? ridgeOfBias : ridge)), toward });

const off = (said: number, was: boolean | undefined) => (said - Number(was)) ** 2;

function qualityOf(said: readonly number[], was: readonly boolean[]): Quality {
  const brier = said.reduce((sum, each, at) => sum + off(each, was[at]), 0) / said.length;
  let [pairs, ordered] = [0, 0];
  was.forEach((one, a) => {
    if (!one) return;
    was.forEach((other, b) => {
      if (other) return;
      pairs++;
      const [high, low] = [said[a] as number, said[b] as number];
      ordered += high > low ? 1 : high === low ? 0.5 : 0;
    });
  });
  return { brier, area: ordered / pairs };
}

/** Events of one text are alike, so the interval goes over the sums of texts. */
function gainOf(before: readonly number[], after: readonly number[], was: readonly boolean[], groups: readonly string[]): Learnt["gain"] {
  const gains = before.map((each, at) => off(each, was[at]) - off(after[at] as number, was[at]));
  const value = gains.reduce((sum, each) => sum + each, 0) / gains.length;
  const sums = new Map<string, number>();
  gains.forEach((each, at) => {
    const group = groups[at] as string;
    sums.set(group, (sums.get(group) ?? 0) + each - value);
  });
  const n = sums.size;
  const spread = Math.sqrt(([...sums.values()].reduce((sum, each) => sum + each * each, 0) * n) / Math.max(1, n - 1)) / gains.length;
  return { value, low: value - 1.96 * spread, high: value + 1.96 * spread };
}
