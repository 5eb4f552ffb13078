import { problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { sql, stage } from "../../flow/stage.js";
import { type Accord as AccordTaken, balanceInputs, balanceRows } from "./balance/balance-rows.js";
import { chainOf } from "./chain.js";
import { type ComplexRows, rowsOfSlice } from "./complex-rows.js";
import { capabilitiesOf, placesOf, type Stationed, stationedBy, stationedIn, watchedSlices } from "./given.js";
import { type Activity, inputsOf, noDecay, standingOf, takenOf } from "./inputs.js";
import { distancesOf } from "./land.js";
import { limits, runTasks } from "./run-tasks.js";
import type { SliceTold } from "./slice-told.js";
import { pairSum, pairSums } from "./slices/pair-sums.js";

/** Who belongs together: security complexes slice by slice, with their borders, and the balance of signed ties. */
export const complex = stage({
  name: "complex",
  says: "find security complexes and their borders slice by slice, and how balanced the signed ties are",
  reads: [
    "event",
    "claim",
    "actor",
    "coverage",
    "tally",
    "slice",
    "slice_dataset",
    "slice_source",
    "act",
    "act_code",
    "crisis_day",
    "tie",
    "counts_as",
    "dyad_accord",
    "securitising_move",
  ],
  writes: [
    "interdependence",
    "triad",
    "layer_slice",
    "security_tie",
    "membership",
    "complex_slice",
    "subcomplex",
    "supercomplex",
    "insulator",
    "penetration",
    "triad_slice",
    "repair",
    "balance_slice",
    "bloc",
  ],
  slice: ({ says }) => [says.case.complexes, says.case.region],
  run: async (store, work) => {
    await store.fill("interdependence", sql(import.meta.url, "./interdependence.sql"));
    await store.fill("triad", sql(import.meta.url, "./triad.sql"));
    await store.fill("layer_slice", sql(import.meta.url, "./slices/layer-slice.sql"));
    const { complexes } = work.case.says.case;
    const [lambda, resolution, half_life] = [complexes.lambda, complexes.resolution, complexes.half_life].map((each) =>
      [...each].sort((a, b) => a - b),
    ) as [number[], number[], number[]];
    const slices = (await store.table("slice")).sort(
      (a, b) => order(a) - order(b) || (a.since < b.since ? -1 : a.since > b.since ? 1 : a.id < b.id ? -1 : 1),
    );
    await store.layFrom("pair_count", sql(import.meta.url, "./slices/pair-counts.sql"));
    const activity = activityOf(await store.rows<ActiveActor>(activeActors));
    const acting = new Set([...activity.values()].flatMap((each) => [...each.keys()]));
    const places = placesOf(await store.table("counts_as"), await store.table("actor"), new Set(work.case.says.case.region), acting);
    const homes = [...new Set([...places.values()].flatMap((each) => each.territory ?? []))].sort();
    const { taken, strangers, beyond } = takenOf(slices, activity, places);
    await store.lay(
      "standing",
      standingOf(places).map((actor) => ({ actor })),
    );
    const [acts] = await store.rows<{ all: number; out: number }>(actsLeftOut);
    const chosen = new Set([...taken.values()].flatMap(({ members, powers }) => [...members, ...powers]));
    await store.lay(
      "taken",
      [...chosen].map((actor) => ({ actor })),
    );
    const fading = [...half_life, noDecay];
    const pairs = (await store.rows<Parameters<typeof pairSum>[0]>(pairSums(fading.length), fading)).map((each) =>
      pairSum(each, fading.length),
    );
    const accords = await store.rows<Accord>(accordsOfTaken);

    const territories = await work.remember(`distances ${homes.join(" ")}`, () => distancesOf(homes));
    const scores = new Map(accords.map(({ slice, a, b, score, sign }) => [`${slice}\u0000${a}\u0000${b}`, { score, sign }]));
    const settings = { halfLives: half_life, lambdas: lambda, resolutions: resolution };
    const inputs = inputsOf(
      slices,
      taken,
      pairs,
      scores,
      places,
      territories,
      settings,
      watchedSlices(await store.table("slice_dataset"), await store.table("coverage")),
    );
    const balances = balanceInputs(accords);
    const answers = await runTasks(inputs, balances, work);

    const regular = new Set(slices.filter((each) => each.turning_point === null).map((each) => each.id));
    const done = inputs.flatMap((input, at) => {
      const found = answers.complexes[at];
      return found ? [{ input, found }] : [];
    });
    const chains = chainOf(done.map(({ input, found }) => ({ ...found, actors: input.actors, isRegular: regular.has(input.slice) })));
    const capabilities = capabilitiesOf(await store.table("tally"), slices);
    const facts = stationedBy(await store.rows<Stationed>(stationing), await store.table("tie"), await store.table("act_code"));
    const moves = await store.table("securitising_move");
    const signs = bySliceOf(accords, ({ a, b, sign }) => [`${a}\u0000${b}`, sign] as const);
    const sums = bySliceOf(pairs, (each) => each);
    const givenOf = (slice: Row<"slice">) => ({
      conflicts: new Set(accords.flatMap((each) => (each.slice === slice.id && each.conflict ? [`${each.a}\u0000${each.b}`] : []))),
      moves: moves.filter(({ since, until }) => since !== null && since >= slice.since && (until ?? since) <= slice.until),
      capabilities: capabilities.get(slice.id) ?? null,
      stationed: stationedIn(facts, slice),
    });
    let earlier: SliceTold | null = null;
    const told = done.map(({ input, found }) => {
      const isRegular = regular.has(input.slice);
      const slice: SliceTold = {
        input,
        found,
        chain: chains.get(input.slice) ?? [],
        isRegular,
        compared: slices.find((each) => each.id === input.slice)?.compared ?? null,
        sums: sums.get(input.slice) ?? [],
        ...givenOf(slices.find((each) => each.id === input.slice) as Row<"slice">),
        active: activity.get(input.slice) ?? new Map(),
        earlier: isRegular ? earlier : null,
        signs: new Map(signs.get(input.slice)),
      };
      if (isRegular) earlier = slice;
      return slice;
    });
    const usual = usualOf(told);
    for (const each of told) {
      const rows = rowsOfSlice(each, usual);
      for (const name of Object.keys(rows) as (keyof ComplexRows)[]) await store.write(name, rows[name] as never);
    }

    const accordOf = new Map(accords.map((each) => [`${each.slice}\u0000${each.a}\u0000${each.b}`, each]));
    const triads = new Map<string, Map<string, boolean>>();
    const bySlice = new Map(balances.map((input, at) => [input.slice, { input, found: answers.balances[at] }]));
    for (const slice of slices) {
      const { input, found } = bySlice.get(slice.id) ?? {};
      if (!input || !found) continue;
      const rows = balanceRows(
        input,
        found,
        accordOf,
        slice.compared === null ? (triads.get(earlierOf(slice, slices) ?? "") ?? null) : null,
      );
      triads.set(slice.id, new Map(rows.triad_slice.map((each) => [`${each.a} ${each.b} ${each.c}`, each.balanced])));
      await store.write("triad_slice", rows.triad_slice);
      await store.write("repair", rows.repair);
      await store.write("balance_slice", rows.balance_slice);
      await store.write("bloc", rows.bloc);
    }

    const at = work.case.at("actors", "actors");
    if (acts && acts.out > 0)
      work.problem(
        problem(
          "complex/left-out",
          at,
          `${acts.out} of ${acts.all} acts have a side that no complex can take: ${strangers === 1 ? "1 actor is a stranger to actors.yaml, or has" : `${strangers} actors are strangers to actors.yaml, or have`} no territory.`,
          "Name those that matter in actors.yaml, with a country.",
        ),
      );
    if (beyond > 0)
      work.problem(
        problem(
          "complex/left-out",
          at,
          `${beyond} of the least active actors are beyond what one slice can hold.`,
          "Take a smaller region, or coarser actors.",
        ),
      );
    const late = [...answers.complexes, ...answers.balances].filter((each) => each === null).length;
    if (late)
      work.problem(
        problem(
          "complex/too-slow",
          at,
          `${late} slices were not done in ${limits.all / 60} minutes, and are left out.`,
          "Build again with --force when the machine is quiet, or take fewer or longer slices under complexes in case.yaml.",
        ),
      );
  },
});

/** Bases and troops that acts tell of. */
const stationing = `
select actor as power, target as "on", cast(since as varchar) as since, cast(until as varchar) as until
from act where role = 'stationing' order by 1, 2, 3, 4`;

type Accord = AccordTaken & {
  readonly slice: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly conflict: string | null;
};
/** What is known of pairs that have a sign, or that a slice takes. */
const accordsOfTaken = `
select slice, a, b, score, low, high, sign, rests_on, rows, ties, conflict, case when sign in ('amity', 'enmity') then lacks end as lacks
from dyad_accord
where sign in ('amity', 'enmity') or conflict is not null or (a in (select actor from taken) and b in (select actor from taken))
order by a, b, slice`;

interface ActiveActor {
  readonly slice: string;
  readonly actor: string;
  readonly rows: number;
}
const activeActors = `
select slice, actor, cast(sum(rows) as bigint) as rows
from (select slice, a as actor, rows from pair_count union all select slice, b as actor, rows from pair_count) side
group by slice, actor
order by slice, actor`;
/** Acts of the years, quarters or months, and those with a side that no complex can take. */
const actsLeftOut = `
select
  cast(coalesce(sum(p.rows), 0) as bigint) as "all",
  cast(coalesce(sum(case when x.actor is null or y.actor is null then p.rows else 0 end), 0) as bigint) as out
from pair_count p
join slice s on s.id = p.slice
left join standing x on x.actor = p.a
left join standing y on y.actor = p.b
where s.turning_point is null`;

function activityOf(rows: readonly ActiveActor[]): Activity {
  return new Map([...bySliceOf(rows, ({ actor, rows: acts }) => [actor, acts] as const)].map(([slice, list]) => [slice, new Map(list)]));
}

function bySliceOf<T extends { readonly slice: string }, U>(rows: readonly T[], of: (each: T) => U): Map<string, U[]> {
  const found = new Map<string, U[]>();
  for (const each of rows) {
    const list = found.get(each.slice);
    if (list) list.push(of(each));
    else found.set(each.slice, [of(each)]);
  }
  return found;
}

/** Years, quarters and months first; then before and after. */
function order({ turning_point, kind }: Row<"slice">): number {
  return turning_point === null ? 0 : kind === "before" ? 1 : 2;
}

/** The slice that a slice is compared with: the one before it in time, or what lies before its turning point. */
function earlierOf(slice: Row<"slice">, slices: readonly Row<"slice">[]): string | undefined {
  if (slice.kind === "after") return slices.find((each) => each.kind === "before" && each.turning_point === slice.turning_point)?.id;
  if (slice.turning_point !== null) return undefined;
  return slices.filter((each) => each.turning_point === null && each.until < slice.since).at(-1)?.id;
}

/** Each complex's median interdependence over the years, quarters or months. */
function usualOf(told: readonly SliceTold[]): Map<string, number> {
  const internal = new Map<string, number[]>();
  for (const { found, chain, isRegular } of told)
    if (isRegular)
      for (const [at, each] of found.complexes.entries()) {
        const id = chain[at]?.id as string;
        internal.set(id, [...(internal.get(id) ?? []), each.internal]);
      }
  return new Map([...internal].map(([id, list]) => [id, [...list].sort((a, b) => a - b)[list.length >> 1] as number]));
}
