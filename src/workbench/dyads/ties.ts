import { at } from "../../domain/at.js";
import type { Sign } from "../../pages/page.js";
import type { OpenCase } from "../open-case.js";

/** A tie between two actors as the claims of the case state it. Undirected; `a` sorts before `b`. */
export interface StatedTie {
  readonly a: string;
  readonly b: string;
  readonly sign: Sign;
  readonly claims: readonly { readonly id: string; readonly act: string; readonly sign: string; readonly denied: boolean }[];
}

/** Ties that claims with evidence state; one that is denied, or has claims of both signs, is disputed. */
export async function statedTies(open: OpenCase): Promise<StatedTie[]> {
  const rows = await open.tables.rows<{ a: string; b: string; id: string; act: string; sign: string; denied: boolean }>(`
    select least(tie_actor, tie_target) as a, greatest(tie_actor, tie_target) as b, id, coalesce(tie_act, '') as act,
      coalesce(tie_sign, 'none') as sign, origins_against > 0 as denied
    from claim
    where tie_actor is not null and tie_target is not null and tie_actor <> tie_target and documents > 0
    order by 1, 2, id`);
  const ties = new Map<string, StatedTie["claims"][number][]>();
  const ends = new Map<string, readonly [string, string]>();
  for (const { a, b, ...claim } of rows) {
    const key = at("tie", a, b);
    ties.set(key, [...(ties.get(key) ?? []), claim]);
    ends.set(key, [a, b]);
  }
  return [...ties].map(([key, claims]) => {
    const [a, b] = ends.get(key) as readonly [string, string];
    return { a, b, claims, sign: signOf(claims) };
  });
}

function signOf(claims: StatedTie["claims"]): Sign {
  const signed = claims.filter(({ sign }) => sign === "amity" || sign === "enmity");
  if (!signed.length) return "none";
  const signs = new Set(signed.map(({ sign }) => sign));
  return signs.size > 1 || signed.some(({ denied }) => denied) ? "disputed" : (signed[0]?.sign as Sign);
}

export interface YearSum {
  readonly a: string;
  readonly b: string;
  readonly dataset: string;
  readonly year: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly rows: number;
}

/** Published sums a year of undirected pairs, in the days given. */
export function yearSums(open: OpenCase, days: readonly [string, string]): Promise<YearSum[]> {
  return open.tables.rows<YearSum>(
    `select least(actor, target) as a, greatest(actor, target) as b, dataset, year(day) as year,
       cast(sum(coalesce(low, best)) as bigint) as low, cast(sum(best) as bigint) as best, cast(sum(coalesce(high, best)) as bigint) as high,
       count(*) as rows
     from event
     where grain = 'year' and actor is not null and target is not null and actor <> target and best is not null
       and day between cast(? as date) and cast(? as date)
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    days,
  );
}
