import { floors } from "../../domain/measures/floor.js";
import type { Row } from "../../domain/tables.js";
import { calledBy, type Layers, layersPresent } from "../../methods/complexes/layers.js";
import { polarity } from "../../methods/complexes/polarity.js";
import type { Chained } from "./chain.js";
import { comings } from "./comings.js";
import { leastAge, mostByChance, type SliceTold } from "./slice-told.js";
import type { ComplexFound, SliceInput } from "./slices/slice-input.js";

/** The row of one complex in its slice: who, how dense, its layers, polarity, what it became and what it lacks. */
export function complexRow(told: SliceTold, each: ComplexFound, at: number, rows: number, layers: Layers): Row<"complex_slice"> {
  const { input, chain, isRegular, compared } = told;
  const names = each.members.map((one) => input.actors[one] as string);
  const { id, age, before: last } = chain[at] as Chained;
  const before = compared === null ? last : null;
  const present = layersPresent(layers);
  const lacks = [
    ...(each.territories.length < 2 ? ["it has one territory"] : []),
    ...(each.isConnected ? [] : ["its territories do not meet"]),
    ...(each.p === null
      ? ["all actors of the slice are in it, so that nothing tells it from chance"]
      : each.p >= mostByChance
        ? [`groups drawn by chance are as closed (p ${each.p.toFixed(2)})`]
        : []),
    ...(isRegular && age < leastAge ? [`it has lasted ${age === 1 ? "one slice" : `${age} slices`} of ${leastAge}`] : []),
    ...(present.length < 2
      ? [present.length ? `it rests on one layer of three` : `no layer has ${floors.score.least} acts between its members`]
      : []),
  ];
  const isComplex =
    each.territories.length >= 2 &&
    each.isConnected &&
    each.p !== null &&
    each.p < mostByChance &&
    (!isRegular || age >= leastAge) &&
    present.length >= 2;
  const { violence, practice, moves } = layers;
  const powers = polarityOf(told, each);
  const { joined, parted } = comings(names, before?.actors ?? null, told, told.earlier);
  const change = compared === null ? changeOf(each, before, joined, parted, isRegular) : { change: "not compared", changed: compared };
  return {
    slice: input.slice,
    id,
    name: each.central
      .slice(0, 3)
      .map((one) => input.actors[one])
      .join("–"),
    members: JSON.stringify(names),
    core: JSON.stringify(each.core.map((one) => input.actors[one])),
    territories: JSON.stringify(each.territories),
    kind: isComplex ? "complex" : "cluster",
    called: isComplex ? "security complex" : calledBy(present),
    violence,
    practice,
    moves,
    lacks: lacks.length ? `${lacks.join("; ")}.`.replace(/^./u, (first) => first.toUpperCase()) : null,
    rows,
    type: isComplex ? each.type : "none",
    needs: isComplex ? needsOf(input, each) : shortOf(each, layers, present),
    amity: each.amity,
    low: each.amityLow,
    high: each.amityHigh,
    enmity_share: each.enmityShare,
    amity_share: each.amityShare,
    unknown_share: each.unknownShare,
    n_eff: each.n_eff,
    n_low: each.n_low,
    n_high: each.n_high,
    poles: powers.found?.poles ?? null,
    polarity: powers.found?.label ?? null,
    polarity_year: powers.found ? powers.year : null,
    polarity_lacks: powers.lacks,
    conductance: each.conductance,
    p: each.p,
    age,
    ...change,
    joined: JSON.stringify(joined),
    parted: JSON.stringify(parted),
  };
}

/** Why what is no complex has no type, what its signs are like, and how much of which layer it would take. */
function shortOf({ type }: ComplexFound, { violence, practice, moves }: Layers, present: readonly string[]): string {
  const { least } = floors.score;
  const like = type === "unclear" ? "" : ` Its signs are those of a ${type}.`;
  const had = { violence, practice, moves };
  const layer =
    present.length >= 2
      ? ""
      : ` It would take ${(["violence", "practice", "moves"] as const)
          .filter((each) => !present.includes(each))
          .map((each) => `${least} ${wanted[each]} (${had[each]} so far)`)
          .join(" or ")} between its members.`;
  return `Only a security complex has a type.${like}${layer}`;
}

const wanted = { violence: "acts of violence", practice: "acts of security practice", moves: "coded securitising moves" } as const;

/** Which evidence would tell the type, with the ties that weigh most. */
function needsOf(input: SliceInput, { needs, unknownShare, unknownTies }: ComplexFound): string | null {
  if (needs === null) return null;
  const ties = unknownTies.map(([i, j]) => `${input.actors[i]}–${input.actors[j]}`);
  return `It would take ${needs}.${ties.length ? ` ${percent(unknownShare)} of its ties have no sign, most of it ${ties.join(", ")}.` : ""}`;
}

/** Poles among the states of a complex, by their capabilities in the last year of the slice that has them for all. */
function polarityOf(
  { input, capabilities }: SliceTold,
  { members }: ComplexFound,
): { readonly found: ReturnType<typeof polarity>; readonly year: number | null; readonly lacks: string | null } {
  const states = [...new Set(members.flatMap((each) => (input.states[each] ? [input.territories[each] ?? ""] : [])))].sort();
  const none = (lacks: string) => ({ found: null, year: null, lacks });
  if (states.length < 2) return none("Polarity is of states, and it has fewer than two.");
  if (!capabilities) return none("The case has no capabilities of states in this span.");
  const without = states.filter((each) => !capabilities.of.has(each));
  if (without.length) return none(`Capabilities of ${without.join(", ")} in ${capabilities.year} are not in the case.`);
  return { found: polarity(states.map((each) => capabilities.of.get(each) as number)), year: capabilities.year, lacks: null };
}

function changeOf(
  each: ComplexFound,
  before: Chained["before"],
  joined: readonly string[],
  parted: readonly string[],
  isRegular: boolean,
): { readonly change: string; readonly changed: string | null } {
  if (!before) return { change: isRegular ? "new" : "first", changed: null };
  const words = [
    ...(joined.length ? [`${joined.join(", ")} joined`] : []),
    ...(parted.length ? [`${parted.join(", ")} parted`] : []),
    ...(before.type !== each.type && before.type !== "unclear" && each.type !== "unclear" ? [`from ${before.type} to ${each.type}`] : []),
  ];
  const moved = (joined.length + parted.length) / (joined.length + before.actors.length);
  const change = moved > 0.2 ? "external" : words.length > (joined.length ? 1 : 0) + (parted.length ? 1 : 0) ? "internal" : "status quo";
  return { change, changed: words.length ? `${words.join("; ")}.`.replace(/^./u, (first) => first.toUpperCase()) : null };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} per cent`;
}
