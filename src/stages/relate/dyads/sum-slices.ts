import type { Row, TableName } from "../../../domain/tables.js";
import { type Store, sql } from "../../../flow/stage.js";
import { quantile } from "../../../methods/relations/crisis-interval.js";
import { type AccordSums, accordsOf, type ConflictOfSlice } from "./accord/accords.js";
import { pairOf } from "./ties.js";

type Tables = Store<TableName, "dyad_slice" | "dyad_accord">;

/** What stands beside the acts of two actors. */
interface Beside {
  readonly ties: readonly Row<"tie">[];
  readonly identities: readonly Row<"identity">[];
  readonly conflicts: readonly ConflictOfSlice[];
}

/** Acts that are summed at once: slices are taken together up to so many, so that memory does not grow with their number. */
const mostActs = 1_500_000;
/** Rows of sums that are objects at once. */
const piece = 50_000;

const actsOfSlices = `
select s.id as slice, cast(sum(a.n) as bigint) as acts
from (select since, until, count(*) as n from act where goldstein is not null group by since, until) a
join slice s on a.since >= s.since and a.until <= s.until
group by s.id`;

/** Sums that are judged here: most dyads of a worldwide case have fewer than five acts in a slice, of which SQL says all there is. */
const toJudge = `
select s.*
from accord_sum s
left join beside n on n.a = s.a and n.b = s.b
left join accord_sum o on o.slice = s.slice and o.a = s.a and o.b = s.b and o.kind = 'all' and o.rows < 5
where o.a is null or n.a is not null
order by s.slice, s.a, s.b, s.kind`;

/** Degrees of freedom of the intervals of those few. */
const freedoms = `
select distinct cast(round(greatest(s.m * s.m / s.mm - 1, 1) * 10000) as bigint) as df
from accord_sum s
join accord_sum o on o.slice = s.slice and o.a = s.a and o.b = s.b and o.kind = 'all' and o.rows < 5
where s.rows > 1 and s.m > 0 and s.mm > 0
order by 1`;

/** Fills dyad_slice and dyad_accord, some slices at a time. */
export async function sumSlices(store: Tables, slices: readonly Row<"slice">[], beside: Beside): Promise<void> {
  await store.lay("beside", besideOf(beside));
  const acts = new Map((await store.rows<{ slice: string; acts: number }>(actsOfSlices)).map((each) => [each.slice, each.acts]));
  for (const some of together(slices, (each) => acts.get(each.id) ?? 0)) {
    await store.lay(
      "span",
      some.map(({ id, since, until }) => ({ slice: id, since, until })),
    );
    await store.fill("dyad_slice", sql(import.meta.url, "./dyad-slice.sql"));
    await fillAccords(store, some, beside);
  }
}

async function fillAccords(store: Tables, slices: readonly Row<"slice">[], { ties, identities, conflicts }: Beside): Promise<void> {
  await store.layFrom("accord_sum", sql(import.meta.url, "./accord/accord-sums.sql"));
  const asked = await store.rows<{ df: number }>(freedoms);
  await store.lay(
    "student",
    asked.map(({ df }) => ({ df, t: quantile(0.975, df / 10_000) })),
  );
  await store.fill("dyad_accord", sql(import.meta.url, "./accord/accord-of-few.sql"));
  const tied = new Set(ties.map((each) => pairOf(each.actor, each.target)));
  const acted = new Map(slices.map((each) => [each.id, new Set<string>()]));
  const rows = (slice: Row<"slice">, sums: readonly AccordSums[], held: readonly Row<"tie">[]) =>
    accordsOf(
      sums,
      held,
      [slice],
      identities,
      conflicts.filter((each) => each.slice === slice.id),
    );
  for await (const part of wholePairs(store.pieces<AccordSums>(toJudge, piece))) {
    for (const slice of slices) {
      // They come slice by slice.
      const sums = part.slice(
        part.findIndex((each) => each.slice === slice.id),
        part.findLastIndex((each) => each.slice === slice.id) + 1,
      );
      if (!sums.length) continue;
      const here = new Set(sums.map((each) => pairOf(each.a, each.b)).filter((each) => tied.has(each)));
      for (const each of here) acted.get(slice.id)?.add(each);
      await store.write(
        "dyad_accord",
        rows(
          slice,
          sums,
          ties.filter((each) => here.has(pairOf(each.actor, each.target))),
        ),
      );
    }
  }
  for (const slice of slices) {
    const rest = ties.filter((each) => !acted.get(slice.id)?.has(pairOf(each.actor, each.target)));
    await store.write("dyad_accord", rows(slice, [], rest));
  }
}

/** The pairs that something stands beside, either way round: SQL has an order of letters of its own. */
function besideOf({ ties, identities, conflicts }: Beside): { readonly a: string; readonly b: string }[] {
  const pairs = [...ties.map(({ actor, target }) => ({ a: actor, b: target })), ...identities, ...conflicts];
  const both = pairs.flatMap(({ a, b }) => [
    { a, b },
    { a: b, b: a },
  ]);
  return [...new Map(both.map((each) => [`${each.a}\u0000${each.b}`, each])).values()];
}

/** The same pieces, none of which ends amid the rows of two actors in a slice. */
async function* wholePairs(pieces: AsyncIterable<AccordSums[]>): AsyncGenerator<AccordSums[]> {
  let open: AccordSums[] = [];
  for await (const part of pieces) {
    const all = [...open, ...part];
    const last = all.at(-1) as AccordSums;
    const from = all.findLastIndex((each) => each.slice !== last.slice || each.a !== last.a || each.b !== last.b) + 1;
    open = all.slice(from);
    if (from) yield all.slice(0, from);
  }
  if (open.length) yield open;
}

function together<T>(all: readonly T[], actsOf: (each: T) => number): T[][] {
  const groups: T[][] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const each of all) {
    if (held + actsOf(each) > mostActs) {
      groups.push([]);
      held = 0;
    }
    groups.at(-1)?.push(each);
    held += actsOf(each);
  }
  return groups;
}
