import type { Row } from "../../domain/tables.js";
import { leastTie } from "../../methods/complexes/interdependence.js";
import type { PairSum } from "./slices/pair-sums.js";
import type { PairInput, SliceInput } from "./slices/slice-input.js";

/** Most members of a slice; the least active beyond it are left out. */
const mostMembers = 250;

export interface Settings {
  readonly halfLives: readonly number[];
  readonly lambdas: readonly number[];
  readonly resolutions: readonly number[];
}

export interface Place {
  readonly kind: string | null;
  readonly territory: string | null;
  readonly outside: boolean;
  /** A power from outside: a great power, or a state or organisation that actors.yaml calls outside. */
  readonly isPower: boolean;
}

/** Without decay, for slices before and after turning points: long enough that nothing fades. */
export const noDecay = 1e9;

/** What may belong to a complex: states, territories below them, groups, peoples, and organisations that have a territory. */
function isMember(place: Place | undefined): boolean {
  if (!place || place.outside || place.isPower || place.territory === null) return false;
  return (
    place.kind === "state" ||
    place.kind === "territory" ||
    place.kind === "group" ||
    place.kind === "population" ||
    place.kind === "organisation"
  );
}

function isPower(place: Place | undefined): boolean {
  return place?.isPower === true;
}

/** Acts that each actor of a slice has a part in, by slice. */
export type Activity = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Whom a slice takes: members of complexes, those with most acts first where there are too many, and powers from outside. */
export interface Taken {
  readonly members: readonly string[];
  readonly powers: readonly string[];
}

/** Whom each slice takes, with the actors that none can take, and how many are beyond the most. */
export function takenOf(slices: readonly Row<"slice">[], activity: Activity, places: ReadonlyMap<string, Place>) {
  const strangers = new Set<string>();
  const taken = new Map<string, Taken>();
  let beyond = 0;
  for (const { id, turning_point } of slices) {
    const active = activity.get(id) ?? new Map<string, number>();
    const all: string[] = [];
    const powers: string[] = [];
    for (const actor of active.keys()) {
      const place = places.get(actor);
      if (isMember(place)) all.push(actor);
      else if (isPower(place)) powers.push(actor);
      else if (turning_point === null) strangers.add(actor);
    }
    all.sort((a, b) => (active.get(b) ?? 0) - (active.get(a) ?? 0) || (a < b ? -1 : 1));
    beyond = Math.max(beyond, all.length - mostMembers);
    taken.set(id, { members: all.slice(0, mostMembers).sort(), powers: powers.sort() });
  }
  return { taken, strangers: strangers.size, beyond };
}

/** Actors that a complex may take, or that may reach into one. */
export function standingOf(places: ReadonlyMap<string, Place>): string[] {
  return [...places].filter(([, place]) => isMember(place) || isPower(place)).map(([actor]) => actor);
}

/**
 * What each slice's complexes are worked out from; `all` has the weights of each half-life, and without decay last. In years, quarters and months acts fade by each half-life and those of slices before
 * still count; before and after a turning point all acts count alike.
 */
export function inputsOf(
  slices: readonly Row<"slice">[],
  taken: ReadonlyMap<string, Taken>,
  all: readonly PairSum[],
  accords: ReadonlyMap<string, { readonly score: number | null; readonly sign: string | null }>,
  places: ReadonlyMap<string, Place>,
  territories: { readonly iso3s: readonly string[]; readonly km: readonly (number | null)[]; readonly touches: readonly number[] },
  settings: Settings,
  watched: ReadonlySet<string> = new Set(),
): SliceInput[] {
  const territoryAt = new Map(territories.iso3s.map((each, at) => [each, at]));
  const { keys, byPlace, bySlice } = placed(all);
  /** What still counts of the slices before, by half-life and place of the pair. */
  const carried = settings.halfLives.map(() => ({ w: new Float64Array(keys.length), ww: new Float64Array(keys.length) }));
  const isCarried = new Uint8Array(keys.length);
  let lastEnd: string | undefined;
  return slices.flatMap((slice): SliceInput[] => {
    const isRegular = slice.turning_point === null;
    const halfLives = isRegular ? settings.halfLives : [noDecay];
    const sums = bySlice.get(slice.id) ?? new Map<number, PairSum>();
    if (isRegular) {
      for (const [h, halfLife] of halfLives.entries()) {
        const { w, ww } = carried[h] as { w: Float64Array; ww: Float64Array };
        const fade = lastEnd === undefined ? 0 : 2 ** (-days(lastEnd, slice.until) / halfLife);
        for (let place = 0; place < w.length; place++) {
          w[place] = (w[place] as number) * fade;
          ww[place] = (ww[place] as number) * fade * fade;
        }
        for (const [place, each] of sums) {
          w[place] = (w[place] as number) + (each.w[h] as number);
          ww[place] = (ww[place] as number) + (each.ww[h] as number);
        }
      }
      for (const place of sums.keys()) isCarried[place] = 1;
      lastEnd = slice.until;
    }
    const { members, powers } = taken.get(slice.id) ?? { members: [], powers: [] };
    if (members.length < 2) return [];
    const actors = [...members, ...powers];
    const at = new Map(actors.map((each, place) => [each, place]));
    const pairs: PairInput[] = [];
    for (const [place, { a, b }] of byPlace.entries()) {
      const one = sums.get(place);
      if (!one && !(isRegular && isCarried[place])) continue;
      const i = at.get(a);
      const j = at.get(b);
      if (i === undefined || j === undefined) continue;
      const held = isRegular
        ? carried.map(({ w, ww }) => tieOf(w[place] as number, ww[place] as number))
        : [tieOf(one?.w.at(-1) ?? 0, one?.ww.at(-1) ?? 0)];
      if (!one && held.every(({ weight }) => weight === 0)) continue;
      const accord = accords.get(`${slice.id}\u0000${keys[place]}`);
      pairs.push({
        i: Math.min(i, j),
        j: Math.max(i, j),
        rows: one?.rows ?? 0,
        violent: one?.violent ?? 0,
        weight: held.map(({ weight }) => weight),
        n_eff: held.map(({ n_eff }) => n_eff),
        score: accord?.score ?? null,
        sign: accord?.sign ?? null,
        violence: one?.violence ?? 0,
        rules: one?.rules ?? 0,
      });
    }
    const n = actors.length;
    const homes = actors.map((each) => places.get(each)?.territory ?? null);
    const km = new Float64Array(n * n);
    const touches = new Uint8Array(n * n);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const from = homes[i] === null ? undefined : territoryAt.get(homes[i] as string);
        const to = homes[j] === null ? undefined : territoryAt.get(homes[j] as string);
        const place = from === undefined || to === undefined ? -1 : from * territories.iso3s.length + to;
        const isSame = i === j || (from !== undefined && from === to);
        km[i * n + j] = isSame ? 0 : (territories.km[place] ?? Number.POSITIVE_INFINITY);
        touches[i * n + j] = isSame || territories.touches[place] === 1 ? 1 : 0;
      }
    return [
      {
        slice: slice.id,
        actors,
        members: members.length,
        territories: homes,
        states: actors.map((each) => places.get(each)?.kind === "state"),
        isWatched: watched.has(slice.id),
        km,
        touches,
        pairs,
        halfLives: isRegular ? halfLives : [0],
        lambdas: settings.lambdas,
        resolutions: settings.resolutions,
        draws: members.length <= 40 ? 3 : 2,
        seed: 1 + slices.indexOf(slice),
      },
    ];
  });
}

/** How much binds two actors, and how many crises that counts for: squares of less than the least tie have no digits left to tell it by. */
function tieOf(w: number, ww: number): { readonly weight: number; readonly n_eff: number } {
  if (w < leastTie) return { weight: 0, n_eff: 1 };
  return { weight: w, n_eff: ww > 0 ? Math.max(1, (w * w) / ww) : 1 };
}

/** Each pair with its place in the order of names, and the sums of each slice by place. */
function placed(sums: readonly PairSum[]) {
  const known = new Map<string, PairSum>();
  for (const each of sums) known.set(`${each.a}\u0000${each.b}`, each);
  const keys = [...known.keys()].sort();
  const placeOf = new Map(keys.map((key, place) => [key, place]));
  const bySlice = new Map<string, Map<number, PairSum>>();
  for (const each of sums) {
    const pairs = bySlice.get(each.slice) ?? new Map<number, PairSum>();
    bySlice.set(each.slice, pairs);
    pairs.set(placeOf.get(`${each.a}\u0000${each.b}`) as number, each);
  }
  return { keys, byPlace: keys.map((key) => known.get(key) as PairSum), bySlice };
}

function days(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
