import type { ToConfirm } from "../../pages/confirm.js";
import type { OpenCase } from "../opened/open-case.js";

/** What a person would look at once before they read on: by how many it is open. */
export async function toConfirm(open: OpenCase): Promise<ToConfirm> {
  const [names] = await open.tables.rows<{ n: number }>(
    `select cast(count(distinct c.name) as bigint) as n from counts_as c join event e on c.name = e.actor or c.name = e.target
     where c.until is null and c.how in ('stranger', 'data') and e.aside is null`,
  );
  const [documents] = await open.tables.rows<{ n: number }>(
    `select cast(count(distinct file) as bigint) as n from source where kind <> 'dataset' and format <> 'away'
       and (day is null or proposed like '%"day"%' or proposed like '%"kind"%')`,
  );
  const [aside] = await open.tables.rows<{ n: number | null }>(
    `select cast(sum(coalesce(cast(json_extract_scalar(aside, '$.outside') as bigint), 0) + coalesce(cast(json_extract_scalar(aside, '$.across') as bigint), 0)
       + coalesce(cast(json_extract_scalar(aside, '$.beyond') as bigint), 0)) as bigint) as n from dataset`,
  );
  return { names: names?.n ?? 0, documents: documents?.n ?? 0, aside: aside?.n ?? 0 };
}
