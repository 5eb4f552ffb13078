/** Why a method declines to answer. */
const refusals = {
  "too-few-points": "a series too short for the model",
  "negative-count": "a count below zero",
  "not-a-count": "a count that is not a whole number",
  "not-a-number": "a value that is missing or infinite",
  "lengths-differ": "two lists that should have one entry for each other",
  "turning-point-outside": "a turning point with nothing before or after it in the series",
  "no-variation": "a series that does not vary, or holds nothing",
  "redundant-regressor": "a regressor that the others already say",
  "no-convergence": "a likelihood whose maximum was not reached",
  "preference-cycle": "preferences that lead in a circle",
  "unknown-state": "a state that the graph does not have",
  "day-stamps": "events dated to the day given to a model of exact times",
  wanders: "noise that lasts so long that a change cannot be told from wandering",
  "out-of-range": "an option outside what the method allows",
} as const;

export type RefusalCode = keyof typeof refusals;

/** A method declines: what is wrong and what to do about it. Thrown instead of an answer that would be NaN or mean nothing. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  readonly mend: string;
  constructor(code: RefusalCode, says: string, mend: string) {
    super(`${says} ${mend}`);
    this.code = code;
    this.mend = mend;
  }
}

/** Refuses unless every value is a finite number. */
export function needNumbers(values: ArrayLike<number>, name: string): void {
  for (let at = 0; at < values.length; at++)
    if (!Number.isFinite(values[at]))
      throw new Refusal(
        "not-a-number",
        `Entry ${at + 1} of ${name} is ${values[at]}.`,
        "Leave the period out, or fill it from the source.",
      );
}

/** Refuses unless every value is a whole number from zero. */
export function needCounts(values: ArrayLike<number>, name = "the counts"): void {
  needNumbers(values, name);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (value < 0) throw new Refusal("negative-count", `Entry ${at + 1} of ${name} is ${value}.`, "Counts start at zero: mend the row.");
    if (!Number.isInteger(value))
      throw new Refusal(
        "not-a-count",
        `Entry ${at + 1} of ${name} is ${value}.`,
        "Count models need whole numbers: give the counts and their exposure, not rates.",
      );
  }
}

/** Refuses a series shorter than `least`. */
export function needPoints(n: number, least: number, what: string): void {
  if (n < least)
    throw new Refusal(
      "too-few-points",
      `${what} needs at least ${least} points; there are ${n}.`,
      "Take a longer series or a finer period.",
    );
}

/** Refuses lists of different length. */
export function needSameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>, what: string): void {
  if (a.length !== b.length)
    throw new Refusal(
      "lengths-differ",
      `${what} have ${a.length} and ${b.length} entries.`,
      "Give both over the same periods, in the same order.",
    );
}
