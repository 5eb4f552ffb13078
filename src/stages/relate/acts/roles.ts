import type { Row } from "../../../domain/tables.js";
import type { PeaceRole } from "../../../domain/vocabulary.js";
import { wilson } from "../../../methods/statistics/wilson.js";

/** Acts of one actor toward the parties, by role, with whom they are toward, a line each; null for acts without a role. */
export interface RoleSum {
  readonly actor: string;
  readonly role: PeaceRole | null;
  readonly targets: string | null;
  readonly rows: number;
  readonly since: string;
  readonly until: string;
}

export const roleSums = `
select
  act.actor, role, case when role is not null then array_join(array_agg(distinct act.target), chr(10)) end as targets,
  cast(count(*) as bigint) as rows, cast(min(since) as varchar) as since, cast(max(until) as varchar) as until
from act
join slice_source c on c.slice = '' and c.a = least(act.actor, act.target) and c.b = greatest(act.actor, act.target) and c.dataset = act.dataset and c.counts
where not undirected and act.target in (select actor from party) or not exists (select 1 from party)
group by act.actor, role
order by 1, 2`;

/** What each actor does to the peace process, by its acts and by the ties that claims and actors.yaml state. */
export function rolesOf(
  sums: readonly RoleSum[],
  ties: readonly Row<"tie">[],
  codes: ReadonlyMap<string, Row<"act_code">>,
  parties: ReadonlySet<string>,
): Row<"peace_role">[] {
  const all = new Map<string, number>();
  for (const { actor, rows } of sums) all.set(actor, (all.get(actor) ?? 0) + rows);
  const found = new Map<string, { actor: string; role: PeaceRole; sums: RoleSum[]; stated: Row<"tie">[] }>();
  const at = (actor: string, role: PeaceRole) => {
    const key = `${actor} ${role}`;
    const held = found.get(key) ?? { actor, role, sums: [], stated: [] };
    found.set(key, held);
    return held;
  };
  for (const each of sums) if (each.role && each.role !== "stationing") at(each.actor, each.role).sums.push(each);
  for (const tie of ties) {
    const role = tie.act === null ? null : codes.get(tie.act.trim().toLowerCase())?.role;
    if (role && role !== "stationing" && (parties.size === 0 || parties.has(tie.target))) at(tie.actor, role).stated.push(tie);
  }
  return [...found.values()].map(({ actor, role, sums: acts, stated }) => {
    const rows = acts.reduce((sum, each) => sum + each.rows, 0);
    const of = all.get(actor) ?? 0;
    const share = wilson(rows, of);
    const days = [...acts.map((each) => each.since), ...stated.flatMap((each) => each.since ?? [])].sort();
    const ends = [...acts.map((each) => each.until), ...stated.flatMap((each) => each.until ?? [])].sort();
    return {
      actor,
      role,
      rows,
      of,
      share: share.value,
      low: of ? share.low : null,
      high: of ? share.high : null,
      stated: stated.length,
      parties: JSON.stringify(
        [...new Set([...acts.flatMap((each) => each.targets?.split("\n") ?? []), ...stated.map((each) => each.target)])].sort(),
      ),
      since: days[0] ?? null,
      until: ends.at(-1) ?? null,
    };
  });
}
