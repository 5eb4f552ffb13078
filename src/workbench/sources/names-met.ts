import { at } from "../../domain/at.js";
import type { NamesMet } from "../../pages/names.js";
import { listOf, type OpenCase } from "../opened/open-case.js";
import { propose } from "./propose.js";

/** Names that one page lists; what is beyond them is counted. */
const mostNames = 300;

const side = `(select actor as name, best, dataset from event where aside is null and actor is not null
  union all select target as name, best, dataset from event where aside is null and target is not null)`;

/** Whom the data name without an entry in actors.yaml, with a proposal for each, by rows. */
export async function namesMet(open: Pick<OpenCase, "tables">, most = mostNames): Promise<NamesMet> {
  const rows = await open.tables.rows<{ name: string; rows: number; deaths: number | null; datasets: string }>(
    `select s.name, cast(count(*) as bigint) as rows, cast(sum(s.best) as bigint) as deaths,
       to_json(list(distinct s.dataset order by s.dataset)) as datasets
     from ${side} s join counts_as c on c.name = s.name and c.until is null and c.how in ('stranger', 'data')
     group by s.name order by 2 desc, 3 desc nulls last, 1 limit ${most}`,
  );
  const [sum] = await open.tables.rows<{ strangers: number; placed: number; recorded: number; nobody: number; sides: number }>(
    `select cast(count(distinct case when c.how in ('stranger', 'data') then s.name end) as bigint) as strangers,
       cast(count(*) filter (where c.how not in ('stranger', 'data', 'nobody')) as bigint) as placed,
       cast(count(*) filter (where c.how = 'data') as bigint) as recorded,
       cast(count(*) filter (where c.how = 'nobody') as bigint) as nobody, cast(count(*) as bigint) as sides
     from ${side} s join counts_as c on c.name = s.name and c.until is null`,
  );
  const names = await open.tables.rows<{ actor: string; name: string }>("select distinct actor, name from alias");
  const ids = await open.tables.rows<{ id: string; name: string }>("select id, name from actor order by line");
  const known = ids.map(({ id, name }, index) => ({
    ...{ id, name, index },
    names: [id, ...names.filter((each) => each.actor === id).map(({ name }) => name)],
  }));
  return {
    names: rows.map(({ name, datasets, rows: n, deaths }) => ({
      ...{ name, at: at("named", name), datasets: listOf(datasets), rows: n, deaths },
      proposal: propose(name, known),
    })),
    all: sum?.strangers ?? 0,
    placed: sum?.placed ?? 0,
    recorded: sum?.recorded ?? 0,
    nobody: sum?.nobody ?? 0,
    sides: sum?.sides ?? 0,
  };
}
