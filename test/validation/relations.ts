import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { balanceDynamics } from "../../src/methods/balance/balance-dynamics.js";
import { directedTriadCensus, type SignedArc } from "../../src/methods/balance/directed-triad-census.js";
import { frustration } from "../../src/methods/balance/frustration.js";
import { minimalRepairs } from "../../src/methods/balance/minimal-repairs.js";
import { pnIndex, signedEigenvector } from "../../src/methods/balance/pn-index.js";
import { expectedTriads, signPermutation } from "../../src/methods/balance/sign-permutation.js";
import { type SignedEdge, signedGraph } from "../../src/methods/balance/signed-graph.js";
import { triadCensus } from "../../src/methods/balance/triad-census.js";
import { walkBalance } from "../../src/methods/balance/walk-balance.js";
import { leiden } from "../../src/methods/complexes/community/leiden.js";
import { modularity } from "../../src/methods/complexes/community/modularity.js";
import { partitionAgreement } from "../../src/methods/complexes/community/partition-agreement.js";
import { signedModularity } from "../../src/methods/complexes/community/signed-modularity.js";
import { weightedGraph } from "../../src/methods/complexes/community/weighted-graph.js";
import { haversine, type Point } from "../../src/methods/complexes/haversine.js";
import { exponentialDecay } from "../../src/methods/relations/exponential-decay.js";
import { goldstein } from "../../src/methods/relations/goldstein.js";
import { sectorShares } from "../../src/methods/relations/sector-shares.js";
import { chapman } from "../../src/methods/statistics/chapman.js";
import { clopperPearson } from "../../src/methods/statistics/clopper-pearson.js";
import { adjust } from "../../src/methods/statistics/multiple-testing.js";
import { seededRandom } from "../../src/methods/statistics/random.js";
import { wilson } from "../../src/methods/statistics/wilson.js";
import { distributionTails } from "./distribution-tails.js";
import { rscIndices } from "./rsc-indices.js";
import { signedBalance } from "./signed-balance.js";

/**
 * What a method may look at beside its input: the folder of the cases, and what the case expects, for what is asked there (keys, arguments, how
 * many coefficients): no value of it may come back as an answer.
 */
export interface Beside {
  readonly folder: string;
  readonly expected: Readonly<Record<string, unknown>>;
}

interface Network {
  readonly nodes: readonly string[];
  readonly edges: readonly SignedEdge[];
}

const graphOf = ({ nodes, edges }: Network) => signedGraph(nodes.length, edges);

function networks({ folder }: Beside): { readonly cow: Readonly<Record<string, Network>> } & Readonly<Record<string, unknown>> {
  const file = join(folder, "signed.json");
  if (!existsSync(file)) throw new Error(`the networks are not here: ${file}`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Methods of relations and complexes by name, in the keys of reference/methods/SHAPES.md. */
export const relations: Readonly<Record<string, (input: never, beside: Beside) => unknown>> = {
  "amity.goldstein": ({ codes }: { codes: readonly string[] }) => Object.fromEntries(codes.map((code) => [code, goldstein(code, "gdelt")])),
  "amity.exponential_decay": (input: {
    events: readonly (readonly number[])[];
    halflife_days: number;
    scale: number;
    prior_mass: number;
    query_t: readonly number[];
  }) => {
    const { weight, confidence } = columnsOf(input.events);
    const acts = input.events.map((row) => ({
      day: row[0] as number,
      weight: row[weight] as number,
      ...(confidence ? { confidence: row[confidence] as number } : {}),
    }));
    const settings = { halfLife: input.halflife_days, scale: input.scale, priorMass: input.prior_mass };
    return { series: exponentialDecay(acts, input.query_t, settings).map(({ day, ...rest }) => ({ t: day, ...rest })) };
  },
  "community.modularity": ({
    edges,
    n,
    faction,
  }: {
    edges: readonly (readonly [number, number])[];
    n: number;
    faction: readonly number[];
  }) => {
    const graph = weightedGraph(
      n,
      edges.map(([i]) => i),
      edges.map(([, j]) => j),
    );
    const best = Math.max(
      ...Array.from({ length: 50 }, (_, seed) => leiden(graph, { random: seededRandom(seed + 1), iterations: 10 }).modularity ?? 0),
    );
    return { max_modularity: best, modularity_factions: modularity(graph, faction) };
  },
  "community.signed_modularity": (input: Network & { partition: readonly number[] }) => {
    const { positive, negative, value } = signedModularity(graphOf(input), input.partition);
    return { Q_positive_layer: positive, Q_negative_layer: negative, Q_signed: value };
  },
  "coverage.chapman": ({ n1, n2, m }: { n1: number; n2: number; m: number }) => {
    const { n, variance, low, high, coverage } = chapman(n1, n2, m);
    return { N: n, var: variance, ci95_normal: [low, high], coverage_source1: coverage[0], coverage_source2: coverage[1] };
  },
  "distributions.tails": (_: unknown, { expected }) => distributionTails(expected as never),
  "dynamics.balance_X2": ({ X0, t_fraction_of_blowup }: { X0: readonly (readonly number[])[]; t_fraction_of_blowup: number }) => {
    const n = X0.length;
    const { largest, blowUp, at, finalSigns } = balanceDynamics(X0.flat(), n);
    return {
      lambda_max: largest,
      blowup_time: blowUp,
      X_t: blowUp === null ? null : rows(at(blowUp * t_fraction_of_blowup) ?? [], n),
      final_signs: finalSigns && rows(finalSigns, n),
    };
  },
  "dynamics.minimal_repairs": (input: Network) => {
    const graph = graphOf(input);
    const found = minimalRepairs(graph);
    const pairs = (found?.size === 1 ? found.sets : []).map(([e]) => [graph.from[e as number] as number, graph.to[e as number] as number]);
    return { single_flip_repairs: pairs, n: pairs.length };
  },
  "geo.haversine_km": ({ points, R }: { points: Readonly<Record<string, readonly [number, number]>>; R: number }, { expected }) => {
    const isEastFirst = Object.values(points).some(([first]) => Math.abs(first) > 90);
    const place = (name: string): Point => {
      const [first, second] = points[name] as readonly [number, number];
      return isEastFirst ? { latitude: second, longitude: first } : { latitude: first, longitude: second };
    };
    const between = (pair: string) => pair.split("|").map(place) as [Point, Point];
    return Object.fromEntries(Object.keys(expected).map((pair) => [pair, haversine(...between(pair), R)]));
  },
  "metrics.partition_agreement": ({ a, b }: { a: readonly number[]; b: readonly number[] }) => {
    const found = partitionAgreement(a, b);
    return found && { ...found, nmi_arithmetic: found.nmi, ami_arithmetic: found.ami };
  },
  multiple_testing: ({ p }: { p: readonly number[] }) => adjust(p),
  "proportion.wilson": ({ x, n }: { x: readonly number[]; n: readonly number[] }) => ({
    ci95: x.map((each, at) => bounds(wilson(each, n[at] as number))),
    clopper_pearson: x.map((each, at) => bounds(clopperPearson(each, n[at] as number))),
  }),
  "rsc.indices": rscIndices,
  "securitisation.sector_shares": (input: { counts: Readonly<Record<string, number>>; docs: number; dirichlet_prior: number }) => {
    const { sectors, entropy, evenness } = sectorShares(input.counts, input.docs, input.dirichlet_prior);
    const by = (key: "share" | "posterior" | "rate") => Object.fromEntries(sectors.map((each) => [each.sector, each[key]]));
    return { shares: by("share"), posterior_mean: by("posterior"), entropy_nats: entropy, evenness, rate_per_1000_docs: by("rate") };
  },
  "signed.balance": (input: Network, { expected }) => signedBalance(graphOf(input), expected),
  "signed.directed_triad_census": ({ edges, n }: { edges: readonly SignedArc[]; n: number }) => ({
    nonzero: directedTriadCensus(n, edges),
  }),
  "signed.frustration": ({ data }: { data: string }, beside) => {
    return signedBalance(graphOf(networkNamed(data, networks(beside))), beside.expected);
  },
  "signed.frustration_series": (_: unknown, beside) => {
    const { cow } = networks(beside);
    const periods = Object.keys(cow);
    const graphs = periods.map((each) => graphOf(cow[each] as Network));
    const found = graphs.map((graph) => frustration(graph, { random: seededRandom(1) }));
    if (!found.every((each) => each.isProved)) throw new Error("an index is not proved");
    return { periods, n: graphs.map(({ n }) => n), m: graphs.map(({ m }) => m), frustration: found.map(({ index }) => index) };
  },
  "signed.local_walk_balance": (input: Network) => ({ kappa: walkBalance(graphOf(input)).local }),
  "signed.null_expected_triads": (input: Network) => {
    const graph = graphOf(input);
    const { census, balance } = expectedTriads(graph, triadCensus(graph).triangles);
    return { expected: census, expected_balanced_fraction: balance };
  },
  "signed.permutation_test": (input: Network) => {
    const { triangles, frustration: ties } = signPermutation(graphOf(input), {
      random: seededRandom(1),
      permutations: 10_000,
      frustrationOf: 1000,
    });
    return {
      obs_balanced_fraction: triangles?.observed,
      null_mean: triangles?.mean,
      null_sd: triangles?.sd,
      z: triangles?.z,
      p_upper_max: triangles?.p,
      frustration_obs: ties?.observed,
      frustration_null_mean: ties?.mean,
      frustration_null_sd: ties?.sd,
    };
  },
  "signed.pn_index": (input: Network) => {
    const graph = graphOf(input);
    return { pn: pnIndex(graph), signed_eigen: signedEigenvector(graph) };
  },
};

/** Of rows of day, weight, confidence and the number of sources in any order: weights alone may be negative, confidences lie in (0, 1]. */
function columnsOf(events: readonly (readonly number[])[]): { readonly weight: number; readonly confidence: number | undefined } {
  const places = Array.from({ length: Math.max(0, (events[0]?.length ?? 0) - 1) }, (_, at) => at + 1);
  const all = (at: number, holds: (value: number) => boolean) => events.every((row) => holds(row[at] as number));
  const weight = places.find((at) => !all(at, (value) => value >= 0)) ?? 1;
  return { weight, confidence: places.find((at) => at !== weight && all(at, (value) => value > 0 && value <= 1)) };
}

const bounds = ({ low, high }: { readonly low: number; readonly high: number }) => [low, high];

function rows(values: ArrayLike<number>, n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => values[i * n + j] as number));
}

/**
 * The network of signed.json that a text names by its key, or by its keys in order: “tribes”, “cow 46-49”, “46-49 of signed.json”. The longest
 * key that stands there as a word counts; refuses none, and two of them.
 */
export function networkNamed(data: string, all: Readonly<Record<string, unknown>>): Network {
  const found = networksIn(all, []);
  const stands = (key: string) => new RegExp(`(?<![\\w-])${key.replaceAll(/[^\w\s]/g, "\\$&")}(?![\\w-])`, "i").test(data);
  const fitting = found.filter(({ path }) => stands(path.at(-1) as string));
  const most = Math.max(...fitting.map(({ path }) => path.filter(stands).length));
  const best = fitting.filter(({ path }) => path.filter(stands).length === most);
  if (best.length !== 1) {
    const which = best.length ? best.map(({ path }) => path.join(".")).join(", ") : "none";
    throw new Error(`${data} should name one network of signed.json; it names ${which}`);
  }
  return (best[0] as (typeof best)[number]).network;
}

function networksIn(value: unknown, path: readonly string[]): { readonly path: readonly string[]; readonly network: Network }[] {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
  if (path.length && "nodes" in value && "edges" in value) return [{ path, network: value as Network }];
  return Object.entries(value).flatMap(([key, each]) => networksIn(each, [...path, key]));
}
