import type { Row, TableName } from "../../../domain/tables.js";
import { type Store, sql } from "../../../flow/stage.js";
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

/** Fills dyad_slice and dyad_accord, some slices at a time. */
export async function sumSlices(store: Tables, slices: readonly Row<"slice">[], beside: Beside): Promise<void> {
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
  for await (const part of wholePairs(store.pieces<AccordSums>(sql(import.meta.url, "./accord/accord-sums.sql"), piece)))
    for (const slice of slices) {
      const sums = part.filter((each) => each.slice === slice.id);
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
  for (const slice of slices) {
    const rest = ties.filter((each) => !acted.get(slice.id)?.has(pairOf(each.actor, each.target)));
    await store.write("dyad_accord", rows(slice, [], rest));
  }
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
