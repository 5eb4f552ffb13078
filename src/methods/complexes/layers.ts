import { floors } from "../../domain/measures/floor.js";

/** Rows of each layer of interdependence between the members of a group. */
export interface Layers {
  /** Acts of violence: attacks, fights, deaths. */
  readonly violence: number;
  /** Acts of security practice: military, sanctions, aid, refuge, closure, talks, threats. */
  readonly practice: number;
  /** Securitising moves that people coded. */
  readonly moves: number;
  /** Whether two members are in armed conflict by their deaths a year. */
  readonly hasConflict: boolean;
}
const layerNames = { violence: "violence", practice: "security practice", moves: "securitising moves" } as const;
export type Layer = keyof typeof layerNames;

/**
 * Layers that exist in a group: with five rows, or, of violence, an armed conflict. A complex is a set of units whose securitisations hang
 * together (Buzan & Wæver 2003, 44): no layer alone shows one, so that it takes two.
 */
export function layersPresent({ violence, practice, moves, hasConflict }: Layers): Layer[] {
  const { least } = floors.score;
  return [
    ...(violence >= least || hasConflict ? (["violence"] as const) : []),
    ...(practice >= least ? (["practice"] as const) : []),
    ...(moves >= least ? (["moves"] as const) : []),
  ];
}

/** What a group that is no security complex is called: by its one layer, else a cluster. */
export function calledBy(present: readonly Layer[]): string {
  const [only, more] = present;
  return only === undefined || more !== undefined ? "cluster" : `interdependence in ${layerNames[only]}`;
}
