import type { Row } from "../../domain/tables.js";
import { iso3 } from "../../domain/world/country.js";
import { greatPowers } from "../../domain/world/great-powers.js";
import { unitedSpans } from "../../methods/text/covered-days.js";
import type { Place } from "./inputs.js";

type Slice = Pick<Row<"slice">, "id" | "since" | "until">;

/**
 * Where each actor belongs. A state that actors.yaml does not name is outside where the case has a region and it is not of it. Powers from
 * outside are the states and organisations that actors.yaml calls so, and great powers beyond the region: no neighbour, no armed group.
 */
export function placesOf(
  counted: readonly Row<"counts_as">[],
  actors: readonly Row<"actor">[],
  region: ReadonlySet<string>,
  /** Who has acts: an actor of actors.yaml that texts alone name stands in no row of event data, and is no stranger for it. */
  acting: Iterable<string> = [],
): Map<string, Place> {
  const named = new Map(actors.map((each) => [each.id, each]));
  const places = new Map<string, Place>();
  const seen = new Set(counted.map(({ actor }) => actor));
  const told = [...acting].flatMap((id) => {
    const own = named.get(id);
    return own && !seen.has(id) ? [{ actor: id, kind: own.kind, territory: own.country }] : [];
  });
  for (const { actor, kind, territory } of [...counted, ...told]) {
    if (places.has(actor) && territory === null) continue;
    const isBeyond = kind === "state" && territory !== null && region.size > 0 && !region.has(territory);
    const isFlagged = named.get(actor)?.outside === true;
    const isUnnamed = !named.has(actor);
    places.set(actor, {
      kind,
      territory,
      outside: isFlagged || (isUnnamed && isBeyond),
      isPower:
        (isFlagged && (kind === "state" || kind === "organisation")) ||
        (isUnnamed && isBeyond && greatPowers[territory as string] !== undefined),
    });
  }
  return places;
}

/** Words of a measure of capability in `tally`: the composite index of the Correlates of War, or any share that the case brings. */
const capabilityMeasures = new Set(["cinc", "capability", "capabilities", "capability share"]);

/** Capabilities of states in the last year of each slice that has any. */
export function capabilitiesOf(
  tallies: readonly Row<"tally">[],
  slices: readonly Slice[],
): Map<string, { readonly year: number; readonly of: ReadonlyMap<string, number> }> {
  const byYear = new Map<number, Map<string, number>>();
  for (const { measure, value, since, place, actor } of tallies) {
    if (!capabilityMeasures.has(measure.trim().toLowerCase()) || !(value >= 0)) continue;
    const state = [place, actor].flatMap((each) => (each ? (iso3("iso3", each) ?? iso3("name", each) ?? []) : []))[0];
    if (!state) continue;
    const year = Number(since.slice(0, 4));
    byYear.set(year, (byYear.get(year) ?? new Map<string, number>()).set(state, value));
  }
  const years = [...byYear.keys()].sort((a, b) => b - a);
  return new Map(
    slices.flatMap(({ id, since, until }) => {
      const year = years.find((each) => each >= Number(since.slice(0, 4)) && each <= Number(until.slice(0, 4)));
      return year === undefined ? [] : [[id, { year, of: byYear.get(year) as Map<string, number> }] as const];
    }),
  );
}

/** One fact of bases or troops: whose, on whose soil, from when to when. */
export interface Stationed {
  readonly power: string;
  readonly on: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** Acts and stated ties whose act has the role `stationing` in codebook.yaml. */
export function stationedBy(acts: readonly Stationed[], ties: readonly Row<"tie">[], codes: readonly Row<"act_code">[]): Stationed[] {
  const words = new Set(codes.flatMap((each) => (each.role === "stationing" ? [each.word] : [])));
  return [
    ...acts,
    ...ties
      .filter((each) => each.act !== null && words.has(each.act.trim().toLowerCase()))
      .map((each) => ({ power: each.actor, on: each.target, since: each.since, until: each.until })),
  ];
}

/** Share of one slice's days that each power is stationed with each actor: power, NUL, actor. */
export function stationedIn(facts: readonly Stationed[], slice: Slice): Map<string, number> {
  const spans = new Map<string, [string, string][]>();
  for (const { power, on, since, until } of facts) {
    if (since === null && until === null) continue;
    const from = since !== null && since > slice.since ? since : slice.since;
    const to = until !== null && until < slice.until ? until : slice.until;
    const key = `${power}\u0000${on}`;
    spans.set(key, [...(spans.get(key) ?? []), ...(from <= to ? [[from, to] as [string, string]] : [])]);
  }
  const whole = daysOf(slice.since, slice.until);
  return new Map(
    [...spans].map(([key, list]) => [key, unitedSpans(list).reduce((sum, [from, to]) => sum + daysOf(from, to), 0) / whole] as const),
  );
}

/** Slices that some dataset that counts deaths covers nearly whole. */
export function watchedSlices(held: readonly Row<"slice_dataset">[], coverage: readonly Row<"coverage">[]): Set<string> {
  const deadly = new Set(coverage.flatMap((each) => (each.deaths ? [each.dataset] : [])));
  return new Set(held.flatMap((each) => (deadly.has(each.dataset) && each.counts && each.covered >= 0.95 ? [each.slice] : [])));
}

function daysOf(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
}
