import type { Parting, TellingStance } from "../../domain/vocabulary.js";
import { partings } from "../../domain/vocabulary.js";

/** What one side tells: that somebody did something to somebody, or how it stands to a claim. */
export interface Telling {
  readonly side: string;
  readonly stance: TellingStance;
  /** The claim that it is evidence of; null for a statement. */
  readonly claim: string | null;
  readonly actor: string | null;
  readonly target: string | null;
  readonly act: string | null;
  /** Root of the act's CAMEO code, and how friendly it is; null where nobody coded the act. */
  readonly root: string | null;
  readonly goldstein: number | null;
  /** Numbers of days of what is told; null where no day is known. */
  readonly first: number | null;
  readonly last: number | null;
  readonly frames: readonly string[];
}

export interface ToldByTwo<T extends Telling> {
  readonly a: string;
  readonly b: string;
  readonly claim: string | null;
  /** The two that act on each other, in order; null of a claim. */
  readonly parties: readonly [string, string] | null;
  readonly tellings: readonly T[];
  readonly parting: Parting;
  readonly frames: { readonly shared: readonly string[]; readonly only_a: readonly string[]; readonly only_b: readonly string[] };
}

/** Longest time, in days, within which what is told is one happening, and the longest gap in it: the runs of crises. */
const longest = 60;
const gap = 14;
/** What is told to be longer than a month is a state of things, and no happening. */
const longestTelling = 31;

/**
 * Events that two sides tell, and how their tellings part. Tellings are of one event where they are evidence of one claim, or tell of acts
 * between the same two parties in one run of days (gaps of at most 14, cut at 60). Whoever has no side, no two parties or no day is left
 * out. Cf. Miskimmon, O'Loughlin & Roselle (2013); the rule is a convention of Amity.
 */
export function narrativesApart<T extends Telling>(tellings: readonly T[]): ToldByTwo<T>[] {
  const claims = grouped(
    tellings.filter(({ claim }) => claim !== null),
    ({ claim }) => claim as string,
  );
  const told = tellings.filter(isOfHappening);
  const pairs = grouped(told, ({ actor, target }) => JSON.stringify([actor, target].sort()));
  return [
    ...[...claims].flatMap(([claim, all]) => pairedUp(all).map((each) => ({ ...each, claim, parties: null, parting: ofClaim(each) }))),
    ...[...pairs].flatMap(([key, all]) =>
      runsOf(all).flatMap((run) =>
        pairedUp(run).map((each) => ({
          ...each,
          claim: null,
          parties: JSON.parse(key) as [string, string],
          parting: ofHappening(each),
        })),
      ),
    ),
  ];
}

type Dated<T> = T & { readonly actor: string; readonly target: string; readonly first: number; readonly last: number };

function isOfHappening<T extends Telling>(each: T): each is Dated<T> {
  const { claim, actor, target, first, last } = each;
  return (
    claim === null &&
    actor !== null &&
    target !== null &&
    actor !== target &&
    first !== null &&
    last !== null &&
    last - first < longestTelling
  );
}

function runsOf<T extends Telling>(all: readonly Dated<T>[]): T[][] {
  const runs: { first: number; last: number; told: T[] }[] = [];
  for (const each of all.toSorted((x, y) => x.first - y.first || x.last - y.last)) {
    const run = runs.at(-1);
    if (run && each.first - run.last <= gap && each.last - run.first < longest) {
      run.told.push(each);
      run.last = Math.max(run.last, each.last);
    } else runs.push({ first: each.first, last: each.last, told: [each] });
  }
  return runs.map(({ told }) => told);
}

type Pair<T extends Telling> = Pick<ToldByTwo<T>, "a" | "b" | "tellings" | "frames">;

function pairedUp<T extends Telling>(all: readonly T[]): Pair<T>[] {
  const bySide = grouped(all, ({ side }) => side);
  const sides = [...bySide.keys()].sort();
  return sides.flatMap((a, at) =>
    sides.slice(at + 1).map((b) => {
      const [left, right] = [bySide.get(a) ?? [], bySide.get(b) ?? []];
      return { a, b, tellings: [...left, ...right], frames: framesOf(left, right) };
    }),
  );
}

function framesOf(left: readonly Telling[], right: readonly Telling[]): ToldByTwo<Telling>["frames"] {
  const [ours, theirs] = [left, right].map((all) => new Set(all.flatMap(({ frames }) => frames))) as [Set<string>, Set<string>];
  return {
    shared: [...ours].filter((each) => theirs.has(each)).sort(),
    only_a: [...ours].filter((each) => !theirs.has(each)).sort(),
    only_b: [...theirs].filter((each) => !ours.has(each)).sort(),
  };
}

/** How two sides stand to one claim: both may do both, and then it is denied. */
function ofClaim<T extends Telling>({ a, tellings }: Pair<T>): Parting {
  const has = (isA: boolean, stance: TellingStance) => tellings.some((each) => (each.side === a) === isA && each.stance === stance);
  if ((has(true, "asserts") && has(false, "denies")) || (has(true, "denies") && has(false, "asserts"))) return "denied";
  const speaks = (isA: boolean) => has(isA, "asserts") || has(isA, "denies");
  return speaks(true) === speaks(false) ? "alike" : "one is silent";
}

/**
 * How two sides' tellings of one happening part: a denial before all else; then by what only one of them tells, so that who tells the same
 * strike as the other, and more besides, does not part from it.
 */
function ofHappening<T extends Telling>({ a, tellings }: Pair<T>): Parting {
  const [ours, theirs] = [tellings.filter(({ side }) => side === a), tellings.filter(({ side }) => side !== a)];
  if (ours.some((one) => theirs.some((other) => isSameAct(one, other) && isDenial(one, other)))) return "denied";
  const alone = (mine: readonly Telling[], others: readonly Telling[]) =>
    mine.filter((one) => !others.some((other) => isSameAct(one, other) && one.stance === other.stance));
  const [left, right] = [alone(ours, theirs), alone(theirs, ours)];
  const found = new Set(left.flatMap((one) => right.map((other) => partingOf(one, other))));
  if (left.length < ours.length) found.add("alike");
  return partings.find((each) => found.has(each)) ?? "other acts";
}

function isSameDoer(one: Telling, other: Telling): boolean {
  return one.actor === other.actor && one.target === other.target;
}

function isSameAct(one: Telling, other: Telling): boolean {
  return isSameDoer(one, other) && (one.act === other.act || (one.root !== null && one.root === other.root));
}

function isDenial(one: Telling, other: Telling): boolean {
  return [one, other].some(({ stance }) => stance === "asserts") && [one, other].some(({ stance }) => stance === "denies");
}

/** Of two tellings that are not of one act: what each asserts as done is set side by side, and nothing else. */
function partingOf(one: Telling, other: Telling): Parting {
  if (one.stance !== "asserts" || other.stance !== "asserts") return "other acts";
  const product = (one.goldstein ?? 0) * (other.goldstein ?? 0);
  if (isSameDoer(one, other)) return product < 0 ? "sign" : "named apart";
  return product > 0 && (one.goldstein ?? 0) < 0 ? "blame" : "other acts";
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const each of all) {
    const list = found.get(keyOf(each));
    if (list) list.push(each);
    else found.set(keyOf(each), [each]);
  }
  return found;
}
