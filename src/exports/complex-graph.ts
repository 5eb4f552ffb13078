import { group } from "d3-array";
import { enoughMember } from "../domain/measures/enough-member.js";
import { floors } from "../domain/measures/floor.js";
import type { Attribute, AttributeValue, Graph, Spell } from "../formats/graph/graph.js";
import type { Built } from "./exported.js";

interface Slice {
  readonly id: string;
  readonly since: string;
  readonly until: string;
}
interface Spelled {
  readonly slice: string;
  readonly [column: string]: AttributeValue;
}

const nodeAttributes: readonly Attribute[] = [
  { id: "kind", type: "string" },
  { id: "country", type: "string" },
  { id: "outside", type: "boolean" },
];
const nodeSpellAttributes: readonly Attribute[] = [
  { id: "complex", type: "string" },
  { id: "standing", type: "string" },
  { id: "together", type: "double" },
];
const edgeAttributes: readonly Attribute[] = [
  { id: "rows", type: "double" },
  { id: "km", type: "double" },
];
const edgeSpellAttributes: readonly Attribute[] = [
  { id: "share", type: "double" },
  { id: "low", type: "double" },
  { id: "high", type: "double" },
  { id: "sign", type: "string" },
];

/**
 * The complexes as a graph: a node an actor, an edge a pair with acts between them; by slice the complex of the actor and
 * the mutual share D of the tie (0–1, with its range) and its sign, both where there are acts enough to say so. The weight of an edge is its D in the last year.
 */
export async function complexGraph({ tables, name }: Built): Promise<{ graph: Graph; slices: readonly Slice[]; rows: number }> {
  const slices = await tables.rows<Slice>(
    "select id, cast(since as varchar) as since, cast(until as varchar) as until from slice where kind = 'year' order by since",
  );
  const isYear = "slice in (select id from slice where kind = 'year')";
  const members = await tables.rows<Spelled & { actor: string }>(
    `select slice, actor, case when ${enoughMember} then complex end as complex, case when ${enoughMember} then standing end as standing,
       case when ${enoughMember} then together end as together from membership m where ${isYear} order by actor, slice`,
  );
  const ties = await tables.rows<Spelled & { a: string; b: string; rows: number; km: number | null }>(
    `select slice, a, b, rows, km, case when rows >= ${floors.share.least} then share end as share,
       case when rows >= ${floors.share.least} then low end as low, case when rows >= ${floors.share.least} then high end as high, sign
     from security_tie where ${isYear} order by a, b, slice`,
  );
  const actors = await tables.rows<{ id: string; short: string; kind: string; country: string | null; outside: boolean }>(
    "select id, short, kind, country, outside from actor order by id",
  );
  const ids = new Set([...members.map(({ actor }) => actor), ...ties.flatMap(({ a, b }) => [a, b])]);
  const known = new Map(actors.map((each) => [each.id, each]));
  const spellsOf = (rows: readonly Spelled[], attributes: readonly Attribute[]): Spell[] =>
    rows.flatMap((row) => {
      const slice = slices.find(({ id }) => id === row.slice);
      return slice
        ? [{ since: slice.since, until: slice.until, values: Object.fromEntries(attributes.map(({ id }) => [id, row[id] ?? null])) }]
        : [];
    });
  const byActor = group(members, ({ actor }) => actor);
  const byPair = group(ties, ({ a, b }) => `${a} ${b}`);
  return {
    graph: {
      title: name,
      nodeAttributes,
      nodeSpellAttributes,
      edgeAttributes,
      edgeSpellAttributes,
      nodes: [...ids].sort().map((id) => {
        const actor = known.get(id);
        return {
          id,
          label: actor?.short ?? id,
          values: { kind: actor?.kind ?? null, country: actor?.country ?? null, outside: actor?.outside ?? null },
          spells: spellsOf(byActor.get(id) ?? [], nodeSpellAttributes),
        };
      }),
      edges: [...byPair].map(([id, rows]) => {
        const { a, b, km } = rows[0] as (typeof rows)[number];
        const last = rows.at(-1);
        return {
          id,
          source: a,
          target: b,
          weight: typeof last?.["share"] === "number" ? last["share"] : null,
          values: { rows: rows.reduce((sum, each) => sum + each.rows, 0), km },
          spells: spellsOf(rows, edgeSpellAttributes),
        };
      }),
    },
    slices,
    rows: members.length + ties.length,
  };
}
