/** What a score takes before it is told at all. */
export interface Floor {
  /** Fewest cases behind it. */
  readonly least: number;
  /** What is counted: acts, codings, documents. */
  readonly of: string;
  readonly because: string;
}

/**
 * The floors of all scores, written once. They are conventions: below one there is no mark, no rank and no order, and the page says how many
 * there are of how many it takes.
 */
export const floors = {
  score: {
    least: 5,
    of: "acts",
    because: "A mean of fewer than five separate happenings turns with each of them; its interval covers most of the scale.",
  },
  share: {
    least: 10,
    of: "acts",
    because: "Of ten acts the 95 % interval of a share is still up to fifty points wide; of four it says nearly nothing.",
  },
  rate: {
    least: 5,
    of: "acts",
    because: "Poisson's 95 % interval around four acts reaches from one to ten: it tells no rate from another.",
  },
  read: {
    least: 20,
    of: "documents",
    because: "No act in twenty documents still allows one in seven; in fewer, silence says nothing of what happened.",
  },
  codings: {
    least: 10,
    of: "codings",
    because: "Of ten codings the 95 % interval of a share is still up to fifty points wide.",
  },
} as const satisfies Readonly<Record<string, Floor>>;
export type FloorName = keyof typeof floors;

/** Whether there is enough to tell a score of. */
export function isEnough(floor: FloorName, n: number): boolean {
  return n >= floors[floor].least;
}

/** “Not enough acts to say (4 of the 10 it takes)”; null where there are enough. */
export function tooFew(floor: FloorName, n: number): string | null {
  const { least, of } = floors[floor];
  if (isEnough(floor, n)) return null;
  const have = Number.isInteger(n) ? String(n) : n.toFixed(1);
  return `Not enough ${of} to say (${have} of the ${least} it takes)`;
}
