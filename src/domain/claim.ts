/** How a piece of evidence stands to a claim. */
export const stances = ["asserts", "denies", "silent"] as const;
export type Stance = (typeof stances)[number];

/**
 * How far a piece of evidence reaches: *read*, its words stand in a document of the case; *rows* of data; *told*, known only through a
 * note of the analyst or another source; *none*, a work that nobody here read, which counts for nothing.
 */
export const reaches = ["read", "rows", "told", "none"] as const;
export type Reach = (typeof reaches)[number];

/** Several reaches as one word of the tables; `none` only where there is nothing else. */
export const joinedReaches = ["read", "rows", "told", "read, rows", "read, told", "rows, told", "read, rows, told", "none"] as const;
export type JoinedReach = (typeof joinedReaches)[number];
export function reachOf(all: readonly string[]): JoinedReach {
  const found = reaches.filter((each) => each !== "none" && all.includes(each));
  return joinedReaches.find((each) => each === found.join(", ")) ?? "none";
}

/**
 * How far a piece reaches, in a few words; `teller` is the name of what tells it, null where no words are pointed at. One whose document
 * is not fetched is told, whoever wrote it down.
 */
export function reachWords(reach: string, isOwnNote: boolean, teller: string | null, isAway = false): string {
  if (isAway) return "told: its document is not fetched yet";
  if (reach === "read") return "read here";
  if (reach === "rows") return "rows";
  if (reach === "none") return "not read by anybody here";
  if (isOwnNote) return "told by a note";
  return teller ? `told by ${teller}` : "told: no words are pointed at";
}

/** What a person may say of two sources: one has it from the other, or they are apart. */
export const linkKinds = ["copy", "citation", "reliance", "apart"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Whether two pieces of evidence are of one origin; what is between sure and not waits for a person. */
export const linkStates = ["one origin", "may depend", "apart"] as const;
export type LinkState = (typeof linkStates)[number];

export const claimKinds = ["factual", "analytic", "attributed", "denial", "quantity"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What a reader must know of a claim before trusting it; kept as a JSON list in `claim.flags`. */
const claimFlags = ["single-origin", "single-bloc", "denied", "contested", "unread", "ungraded"] as const;
export type ClaimFlag = (typeof claimFlags)[number];

/** Believed, contested, refuted and unknown add to one. Conventions, never probabilities. */
export interface Credence {
  readonly believed: number;
  readonly contested: number;
  readonly refuted: number;
  readonly unknown: number;
}

/** The JSON list in `claim.flags`, without words that are no flag. */
export function flagsOf(json: string): ClaimFlag[] {
  const list = JSON.parse(json) as unknown;
  return Array.isArray(list) ? claimFlags.filter((each) => list.includes(each)) : [];
}
