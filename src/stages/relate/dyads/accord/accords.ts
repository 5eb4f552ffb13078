import type { Row } from "../../../../domain/tables.js";
import type { ConflictLevel, DyadSign, PairSign } from "../../../../domain/vocabulary.js";
import { agreedSign } from "../../../../methods/relations/amity-enmity.js";
import { type CrisisSums, crisisInterval, isMany, signOf } from "../../../../methods/relations/crisis-interval.js";
import { pairSign } from "../../../../methods/relations/pair-sign.js";
import { heldIn, pairOf } from "../ties.js";

/** Sums of one undirected dyad, slice and kind of act, as accord-sums.sql gives them. */
export interface AccordSums extends CrisisSums {
  readonly a: string;
  readonly b: string;
  readonly slice: string;
  readonly kind: string;
  readonly rows: number;
  /** Rows of sets that record only violence. */
  readonly violent: number;
  readonly n_eff: number;
  readonly happenings: number;
  /** The same by quad class and by deaths. */
  readonly q: number;
  readonly qm: number;
  readonly qq: number;
  readonly d: number;
  readonly dm: number;
  readonly dd: number;
}

/** The deadliest year of one undirected dyad that reaches into a slice, as conflict-slices.sql gives it. */
export interface ConflictOfSlice {
  readonly slice: string;
  readonly a: string;
  readonly b: string;
  readonly year: number;
  readonly dataset: string;
  readonly deaths: number;
  readonly level: ConflictLevel | null;
}

/** Highest score that two sides in armed conflict can have, whatever friendly acts are unseen: enmity lies below it. */
const mostInConflict = -0.05;

/** For each two actors and slice with acts or stated ties: what deeds, words and stated ties say, and how far they agree; identity stands beside them and has no vote. */
export function accordsOf(
  sums: readonly AccordSums[],
  ties: readonly Row<"tie">[],
  slices: readonly Row<"slice">[],
  identities: readonly Row<"identity">[],
  conflicts: readonly ConflictOfSlice[] = [],
): Row<"dyad_accord">[] {
  const fights = new Map(conflicts.map((each) => [`${each.slice}\u0000${pairOf(each.a, each.b)}`, each]));
  const proximity = new Map(identities.map((each) => [pairOf(each.a, each.b), each.proximity]));
  const bySlice = new Map<string, Map<string, AccordSums[]>>();
  for (const each of sums) {
    const pairs = bySlice.get(each.slice) ?? new Map<string, AccordSums[]>();
    bySlice.set(each.slice, pairs);
    const pair = pairOf(each.a, each.b);
    const list = pairs.get(pair);
    if (list) list.push(each);
    else pairs.set(pair, [each]);
  }
  return slices.flatMap((slice) => {
    const acts = bySlice.get(slice.id) ?? new Map<string, AccordSums[]>();
    const stated = new Map<string, Row<"tie">[]>();
    for (const tie of heldIn(ties, slice)) {
      const pair = pairOf(tie.actor, tie.target);
      stated.set(pair, [...(stated.get(pair) ?? []), tie]);
    }
    return [...new Set([...acts.keys(), ...stated.keys()])].sort().map((pair) => {
      const tied = stated.get(pair) ?? [];
      const found = acts.get(pair) ?? [];
      const one = found[0] ?? tied[0];
      const [a, b] = one && "a" in one ? [one.a, one.b] : sorted(tied[0]?.actor ?? "", tied[0]?.target ?? "");
      return accordOf(a, b, slice.id, found, tied, proximity.get(pair) ?? null, fights.get(`${slice.id}\u0000${pair}`) ?? null);
    });
  });
}

function accordOf(
  a: string,
  b: string,
  slice: string,
  acts: readonly AccordSums[],
  ties: readonly Row<"tie">[],
  identity: number | null,
  fight: ConflictOfSlice | null,
): Row<"dyad_accord"> {
  const [all, deeds, words] = (["all", "deeds", "words"] as const).map((kind) => judged(acts.find((each) => each.kind === kind))) as [
    Judged,
    Judged,
    Judged,
  ];
  const signs = new Set(ties.map((each) => each.sign));
  const stated = (signs.size > 1 ? "disputed" : ([...signs][0] ?? null)) as PairSign | null;
  const isBounded = all.score === null && all.rows > 0 && all.violent === all.rows && fight !== null && fight.level !== null;
  const byActs = !all.flips && all.sign !== "insufficient" ? all.sign : null;
  const byTies = stated === "amity" || stated === "enmity" ? stated : null;
  const { sign, rests_on } = pairSign({ acts: byActs, conflict: fight?.level ?? null, stated });
  const byDeeds = deeds.sign === "insufficient" && fight?.level ? "enmity" : deeds.sign;
  const votes = [byDeeds, words.sign, byTies].filter((each) => each === "amity" || each === "enmity");
  let agree = 0;
  let compared = 0;
  for (const [at, left] of votes.entries())
    for (const right of votes.slice(at + 1)) {
      compared++;
      if (left === right) agree++;
    }
  return {
    a,
    b,
    slice,
    rows: all.rows,
    violent: all.violent,
    deaths: fight?.deaths ?? null,
    deaths_year: fight?.year ?? null,
    deaths_dataset: fight?.dataset ?? null,
    conflict: fight?.level ?? null,
    score: all.score,
    low: isBounded ? -1 : all.low,
    high: isBounded ? mostInConflict : all.high,
    deeds: deeds.score,
    deeds_low: deeds.low,
    deeds_high: deeds.high,
    deeds_sign: deeds.sign,
    words: words.score,
    words_low: words.low,
    words_high: words.high,
    words_sign: words.sign,
    stated,
    ties: JSON.stringify(ties.map((each) => each.id)),
    identity,
    sign,
    rests_on,
    agree,
    compared,
    verdict: compared === 0 ? null : agree === compared ? "accord" : agree === 0 ? "discord" : "mixed",
    lacks: lacksOf(all, deeds, words, ties, stated, fight),
  };
}

interface Judged {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly sign: DyadSign;
  readonly rows: number;
  readonly violent: number;
  /** How many crises count, where acts and happenings would be enough. */
  readonly crises: number | null;
  /** Whether two weightings contradict each other: then there is no conclusion. */
  readonly flips: boolean;
}

function judged(sums: AccordSums | undefined): Judged {
  if (!sums) return { score: null, low: null, high: null, sign: "insufficient", rows: 0, violent: 0, crises: null, flips: false };
  const found = sums.violent === sums.rows ? null : crisisInterval(sums);
  const { m, mm, q, qm, qq, d, dm, dd } = sums;
  const sign = signOf(found, sums);
  // Of few acts no weighting tells a sign.
  const others = isMany(sums)
    ? [
        { m, mm, x: q, xm: qm, xx: qq },
        { m, mm, x: d, xm: dm, xx: dd },
      ].map((each) => signOf(crisisInterval(each), sums))
    : [];
  return {
    score: found?.score ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
    sign,
    rows: sums.rows,
    violent: sums.violent,
    crises: found !== null && isMany(sums) ? found.crises : null,
    flips: found !== null && agreedSign([sign, ...others]) === "flips",
  };
}

/** What the data of the case do not carry about a dyad, in words. */
function lacksOf(
  all: Judged,
  deeds: Judged,
  words: Judged,
  ties: readonly Row<"tie">[],
  stated: string | null,
  fight: ConflictOfSlice | null,
): string | null {
  const lacks: string[] = [];
  if (all.rows === 0) lacks.push("no act between them is in the data");
  else if (all.violent === all.rows)
    lacks.push(
      fight?.level
        ? "every act comes from a set that records only violence, which tells of enmity and nothing of amity: the score has bounds and no value"
        : `every act comes from a set that records only violence, and no year of it reaches the 25 deaths of an armed conflict${fight ? ` (most: ${fight.deaths} in ${fight.year})` : ""}: it has no sign and no score`,
    );
  else if (all.sign === "insufficient" && all.crises !== null)
    lacks.push(`${all.rows} acts lie in crises too few to tell a sign by (worth ${all.crises.toFixed(1)})`);
  else if (all.sign === "insufficient") lacks.push(`${all.rows === 1 ? "one act is" : `${all.rows} acts are`} too few for a sign`);
  if (fight?.level && (all.sign === "amity" || stated === "amity"))
    lacks.push(
      `${fight.deaths} deaths in ${fight.year} make them enemies, and ${all.sign === "amity" ? "acts" : "claims"} tell of friends`,
    );
  if (all.flips) lacks.push("the sign of the acts turns with their weights, so that there is no conclusion from them");
  if (all.violent > 0 && all.violent < all.rows)
    lacks.push(`${all.violent} of ${all.rows} acts come from sets that record only violence, which draws the score down`);
  if (all.rows > 0 && words.rows === 0) lacks.push("no word of one on the other has a code");
  if (all.rows > 0 && deeds.rows === 0) lacks.push("no deed of one toward the other has a code");
  if (ties.length === 0) lacks.push("no claim states a tie");
  else if (stated === "disputed") lacks.push("the claims contradict each other on the tie");
  else if (ties.every((each) => each.credibility === null)) lacks.push("the stated tie rests on no claim of the case");
  else if (ties.every((each) => (each.credibility ?? 6) > 4)) lacks.push("the stated tie rests on claims that little or nothing supports");
  else if (ties.every((each) => each.denied)) lacks.push("every claim of the tie is denied by somebody");
  return lacks.length ? `${lacks.join("; ")}.`.replace(/^./u, (first) => first.toUpperCase()) : null;
}

function sorted(a: string, b: string): [string, string] {
  return a < b ? [a, b] : [b, a];
}
