import { modularity } from "../../src/methods/complexes/community/modularity.js";
import { graphOfMatrix } from "../../src/methods/complexes/community/weighted-graph.js";
import { meanInternalAmity } from "../../src/methods/complexes/complex-type.js";
import { conductance } from "../../src/methods/complexes/conductance.js";
import { attachment, insulatorScores, participation, proximity } from "../../src/methods/complexes/insulators.js";
import { mutualShare, proximateInterdependence } from "../../src/methods/complexes/interdependence.js";
import { penetration } from "../../src/methods/complexes/penetration.js";
import { polarity } from "../../src/methods/complexes/polarity.js";

interface Indices {
  readonly actors: readonly string[];
  readonly interdependence_I: readonly (readonly number[])[];
  readonly sign_a: readonly (readonly number[])[];
  readonly distance_km: readonly (readonly number[])[];
  readonly I0: number;
  readonly lambda_km: number;
  readonly prox_lambda_km: number;
  readonly complexes: Readonly<Record<string, readonly (string | number)[]>>;
  readonly labels: readonly number[];
  readonly capability: Readonly<Record<string, readonly number[]>>;
  readonly external: string;
}

/** The indices of METHODS §2 for a region made up: shares, borders, insulators, penetration and polarity. */
export function rscIndices(input: Indices): Record<string, unknown> {
  const { actors, external } = input;
  const n = actors.length;
  const place = (actor: string | number) => {
    const at = typeof actor === "number" ? actor : actors.indexOf(actor);
    if (!(at >= 0 && at < n)) throw new Error(`no actor ${actor}`);
    return at;
  };
  const interdependence = input.interdependence_I.flat();
  const distance = input.distance_km.flat();
  const amity = input.sign_a.flat();
  const w = proximateInterdependence(interdependence, distance, n, { scale: input.I0, lambda: input.lambda_km });
  const d = mutualShare(w, n);
  const names = Object.keys(input.complexes);
  const members = names.map((name) => (input.complexes[name] ?? []).map(place));
  const byComplex = (value: (list: readonly number[], name: string) => unknown) =>
    Object.fromEntries(names.map((name, at) => [name, value(members[at] as number[], name)]));
  const byActor = (values: readonly unknown[]) => Object.fromEntries(actors.map((actor, at) => [actor, values[at]]));
  const power = place(external);
  return {
    W: rows(w, n),
    D: rows(d, n),
    modularity_D_of_labels: modularity(graphOfMatrix(d, n), input.labels),
    conductance: byComplex((list) => conductance(d, n, list)),
    proximity_participation: byActor(participation(proximity(distance, n, input.prox_lambda_km), n, members)),
    interaction_participation: byActor(participation(w, n, members)),
    attachment: byActor(attachment(w, n, members)),
    insulator_score: byActor(insulatorScores(w, distance, n, members, input.prox_lambda_km)),
    [`penetration_${external}`]: byComplex((list) => penetration(interdependence, amity, n, list, power).value),
    polarity: byComplex((_, name) => {
      const found = polarity(input.capability[name] ?? []);
      return found && { ...found, ray_singer_con: found.con, n_poles_half_of_leader: found.poles };
    }),
    mean_internal_amity: byComplex((list) => meanInternalAmity(d, amity, n, list)),
  };
}

function rows(values: ArrayLike<number>, n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => values[i * n + j] as number));
}
