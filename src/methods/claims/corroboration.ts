/**
 * Corroboration of a claim by origins: a score that one can check by hand. Formula, worked examples, limits:
 * docs/methods/corroboration.md. The weights are conventions, never frequencies: do not print them as probabilities.
 */

export const grades = ["A", "B", "C", "D", "E", "F"] as const;
/** Reliability of an origin, A (completely reliable) to E (unreliable); F cannot be judged, and adds nothing. */
export type Grade = (typeof grades)[number];

const weights: Readonly<Record<Grade, number>> = { A: 0.9, B: 0.7, C: 0.5, D: 0.3, E: 0.1, F: 0 };
const interestedFactor = 0.5;
const blocDiscount = 0.5;
const contestedFrom = 0.25;

/** Whoever was in a position to say so; copies and citations of it are already folded into it. */
export interface Origin {
  readonly id: string;
  readonly grade: Grade;
  readonly polarity: "asserts" | "denies";
  /** Gains from being believed. */
  readonly interested?: boolean;
  /** The authority it answers to; without one it stands alone, and is not known to differ from others. */
  readonly bloc?: string;
  /** Known only through what others tell: no document with its words and no rows are in the case. */
  readonly isTold?: boolean;
}

type CorroborationFlag = "single-origin" | "single-bloc" | "denied" | "contested" | "unread" | "ungraded";

export interface Corroboration {
  /** 1 − Π(1 − w) over origins that assert, and over those that deny; 0–1. */
  readonly support: number;
  readonly denial: number;
  /** The four parts add to one. */
  readonly believed: number;
  readonly refuted: number;
  readonly contested: number;
  readonly unknown: number;
  /** 1 confirmed … 5 improbable, 6 cannot be judged. */
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
  readonly flags: readonly CorroborationFlag[];
  /** Origins that add something: those of grade F are not among them. */
  readonly originsFor: number;
  readonly originsAgainst: number;
  /** Authorities among the origins for it; one without a bloc is counted as its own. */
  readonly blocsFor: number;
  /** Those of them that have a name, and so are known to differ. */
  readonly blocsKnown: number;
  /** Whether one of them is of grade A to C and gains nothing from being believed. */
  readonly isVouched: boolean;
  /** Weight of each origin, and believed without it. */
  readonly weights: ReadonlyMap<string, number>;
  readonly believedWithout: ReadonlyMap<string, number>;
  /** Believed when every supporter is one grade worse and every denier one better, and the reverse. */
  readonly believedRange: readonly [number, number];
}

/** Support and denial of one claim by its origins, in any order. Without origins everything is unknown. */
export function corroborate(origins: readonly Origin[]): Corroboration {
  const weight = weigh(origins);
  const parts = partsOf(origins, weight);
  const counted = origins.filter((each) => weightOf(each) > 0);
  const asserting = counted.filter((each) => each.polarity === "asserts");
  const denying = counted.filter((each) => each.polarity === "denies");
  const grounds: Grounds = {
    originsFor: asserting.length,
    originsAgainst: denying.length,
    blocsFor: new Set(asserting.map(blocOf)).size,
    blocsKnown: new Set(asserting.flatMap(({ bloc }) => bloc ?? [])).size,
    isVouched: asserting.some(({ grade, interested }) => !interested && grade <= "C"),
    isUnread: (asserting.length ? asserting : denying).every(({ isTold }) => isTold) && counted.length > 0,
    isDenied: origins.some((each) => each.polarity === "denies"),
    isUngraded: origins.length > 0 && counted.length === 0,
    isOneBloc: asserting.length > 1 && new Set(asserting.map(blocOf)).size === 1,
  };
  return {
    ...parts,
    credibility: credibilityOf(parts, grounds),
    flags: flagsOf(parts, grounds),
    originsFor: grounds.originsFor,
    originsAgainst: grounds.originsAgainst,
    blocsFor: grounds.blocsFor,
    blocsKnown: grounds.blocsKnown,
    isVouched: grounds.isVouched,
    weights: weight,
    believedWithout: new Map(origins.map((each) => [each.id, believedBy(origins.filter((other) => other !== each))])),
    believedRange: [
      believedBy(origins.map((each) => shifted(each, each.polarity === "asserts" ? 1 : -1))),
      believedBy(origins.map((each) => shifted(each, each.polarity === "asserts" ? -1 : 1))),
    ],
  };
}

/** What besides the sums decides the credibility and the flags. */
interface Grounds {
  readonly originsFor: number;
  readonly originsAgainst: number;
  readonly blocsFor: number;
  readonly blocsKnown: number;
  readonly isVouched: boolean;
  readonly isUnread: boolean;
  /** By anybody, also by one whose word adds nothing. */
  readonly isDenied: boolean;
  readonly isUngraded: boolean;
  readonly isOneBloc: boolean;
}

export const credibilityWords = ["", "confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"] as const;

/** The verdict in words; where nothing that carries it can be read in the case and no rows count it, the verdict says so. */
export function verdictOf(credibility: number, flags: readonly string[]): string {
  const words = credibilityWords[credibility] ?? "cannot be judged";
  return flags.includes("ungraded") ? `${words}, ungraded` : flags.includes("unread") ? `${words}, told only` : words;
}

/** The weight of an origin before its bloc mates are counted: its grade, halved where it is interested. */
export function weightOf(origin: Origin): number {
  return weights[origin.grade] * (origin.interested ? interestedFactor : 1);
}

function weigh(origins: readonly Origin[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const group of groupBy(origins).values()) {
    const sorted = [...group].sort((a, b) => weightOf(b) - weightOf(a) || (a.id < b.id ? -1 : 1));
    sorted.forEach((each, rank) => void found.set(each.id, weightOf(each) * blocDiscount ** rank));
  }
  return new Map(origins.map((each) => [each.id, found.get(each.id) as number]));
}

function groupBy(origins: readonly Origin[]): Map<string, Origin[]> {
  const groups = new Map<string, Origin[]>();
  for (const each of origins) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

const blocOf = (origin: Origin): string => (origin.bloc ? `bloc ${origin.bloc}` : `origin ${origin.id}`);
const keyOf = (origin: Origin): string => `${origin.polarity} ${blocOf(origin)}`;

function partsOf(origins: readonly Origin[], weight: ReadonlyMap<string, number>) {
  const noisyOr = (polarity: Origin["polarity"]): number =>
    1 -
    origins
      .filter((each) => each.polarity === polarity)
      .map((each) => weight.get(each.id) as number)
      .sort((a, b) => a - b)
      .reduce((left, w) => left * (1 - w), 1);
  const support = noisyOr("asserts");
  const denial = noisyOr("denies");
  return {
    support,
    denial,
    believed: support * (1 - denial),
    refuted: denial * (1 - support),
    contested: support * denial,
    unknown: (1 - support) * (1 - denial),
  };
}
type Parts = ReturnType<typeof partsOf>;

const believedBy = (origins: readonly Origin[]): number => partsOf(origins, weigh(origins)).believed;

/** One grade worse (1) or better (−1), within A–E; F stays. */
function shifted(origin: Origin, by: 1 | -1): Origin {
  if (origin.grade === "F") return origin;
  const index = Math.min(4, Math.max(0, grades.indexOf(origin.grade) + by));
  return { ...origin, grade: grades[index] as Grade };
}

function credibilityOf(parts: Parts, { blocsKnown, isVouched, isUnread }: Grounds): Corroboration["credibility"] {
  if (parts.believed >= 0.8 && parts.contested < contestedFrom && blocsKnown >= 2 && isVouched && !isUnread) return 1;
  if (parts.believed >= 0.6) return 2;
  if (parts.believed >= 0.4) return 3;
  if (parts.refuted >= 0.6) return 5;
  if (parts.refuted >= 0.4) return 4;
  return 6;
}

function flagsOf(parts: Parts, { originsFor, isOneBloc, isDenied, isUnread, isUngraded }: Grounds): CorroborationFlag[] {
  const flags: CorroborationFlag[] = [];
  if (originsFor === 1) flags.push("single-origin");
  if (isOneBloc) flags.push("single-bloc");
  if (isDenied) flags.push("denied");
  if (parts.contested >= contestedFrom) flags.push("contested");
  if (isUnread) flags.push("unread");
  if (isUngraded) flags.push("ungraded");
  return flags;
}
