import { at } from "../../domain/at.js";
import type { Row } from "../../domain/tables.js";
import type { Recognitions, TellingSaid, ToldByBoth } from "../../pages/narratives.js";
import type { OpenCase } from "../opened/open-case.js";

/** The events that two actors both tell, in the order of their days, and how they part; `a` before `b`. */
export async function toldByBoth(open: OpenCase, a: string, b: string): Promise<ToldByBoth[]> {
  const rows = await open.tables.rows<Row<"narrative"> & { says: string | null }>(
    `select n.*, c.says from narrative n left join claim c on c.id = n.event and n."of" = 'claim'
     where n.a = ? and n.b = ? order by n.since nulls last, n.event`,
    [a, b],
  );
  if (!rows.length) return [];
  const tellings = await open.tables.rows<Row<"telling">>("select * from telling where a = ? and b = ? order by since nulls last, id", [
    a,
    b,
  ]);
  const named = new Map(
    (await open.tables.rows<{ id: string; name: string }>("select id, name from category")).map(({ id, name }) => [id, name]),
  );
  return rows.map((row): ToldByBoth => {
    const by = (side: string) => tellings.filter((each) => each.event === row.event && each.side === side).map((each) => said(each, row));
    const frames = JSON.parse(row.frames) as { shared: string[]; only_a: string[]; only_b: string[] };
    const names = (ids: readonly string[]) => ids.map((id) => named.get(id) ?? id);
    return {
      ...{ claim: row.says, party: row.party, other: row.other, since: row.since, until: row.until, parting: row.parting },
      ...{ byA: by(a), byB: by(b) },
      frames: { shared: names(frames.shared), onlyA: names(frames.only_a), onlyB: names(frames.only_b) },
      at: at("derived", "narrative", a, b, row.event),
    };
  });
}

function said({ id, stance, actor, act, target, exact, since }: Row<"telling">, { of, event }: Row<"narrative">): TellingSaid {
  return { stance, actor, act, target, exact, since, at: of === "claim" ? at("claim", event) : at("statement", id) };
}

/** Whether either of two actors recognises or refuses the other; and how many codings of their words name nobody. */
export async function recognisedBetween(open: OpenCase, a: string, b: string): Promise<Recognitions> {
  const rows = await open.tables.rows<Row<"recognition">>(
    "select * from recognition where (actor = ? and target = ?) or (actor = ? and target = ?) order by since nulls last, id",
    [a, b, b, a],
  );
  const [bare] = await open.tables.rows<{ n: number }>("select count(*) as n from recognition where target is null and actor in (?, ?)", [
    a,
    b,
  ]);
  return {
    rows: rows.map(({ id, actor, target, stance, act, teller, since, until }) => ({
      ...{ actor, target, stance, act, teller, since, until },
      at: at("derived", "recognition", id),
    })),
    unnamed: Number(bare?.n ?? 0),
  };
}
