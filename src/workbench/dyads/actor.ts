import { at } from "../../domain/at.js";
import { floors, isEnough, tooFew } from "../../domain/measures/floor.js";
import { count, read, sumOf, type Traced } from "../../domain/provenance.js";
import type { Row } from "../../domain/tables.js";
import type { ActorPage, ActorTie, Dated, Place, Regard, RolePlayed } from "../../pages/actor.js";
import type { Lead, Sign } from "../../pages/page.js";
import { claimLines } from "../claims/claims.js";
import { eventColumns, pairRows } from "../evidence/event-rows.js";
import { datasetsBehind, listOf, type OpenCase } from "../opened/open-case.js";
import { leadOf, phrase, plural, told, toldEach, withNames } from "../words.js";
import { daysLookedAt } from "./days-looked-at.js";
import { pairSums, selections, statedSigns, statedTies, type YearSum } from "./ties.js";
import { wordsOfActor } from "./words.js";

const none = { value: null, low: null, high: null };

/** Who is this actor: names and roles with their days, ties, parts played, words. `null` where nothing of the case knows it. */
export async function actorPage(open: OpenCase, id: string): Promise<ActorPage | null> {
  const [known] = await open.tables.rows<Row<"actor">>("select * from actor where id = ?", [id]);
  const { rows } = await read(
    open.tables,
    `select ${eventColumns} from event where aside is null and (actor = ? or target = ?) order by day, file, line`,
    [id, id],
    { rows: count },
  );
  if (!known && !rows.value) return null;
  const ties = await tiesOf(open, id);
  const names = new Map(
    (await open.tables.rows<{ id: string; short: string }>("select id, short from actor")).map((each) => [each.id, each.short]),
  );
  const played = await playedBy(open, id);
  const said = withNames(names);
  const places = (await placesOf(open, id)).map((each) => ({ ...each, complex: said(each.complex) }));
  const claims = (await claimLines(open)).filter(({ actors, speaker }) => actors.includes(id) || speaker === id);
  return {
    id,
    lead: await leadOn(open, known?.name ?? id, rows, ties, id, names),
    note: known?.note ?? null,
    country: known?.country ?? null,
    bloc: known?.bloc ?? null,
    file: known?.file ?? null,
    line: known?.line ?? null,
    names: await open.tables.rows<Dated>(
      `select name as says, cast(null as varchar) as of, cast(since as varchar) as since, cast(until as varchar) as until from alias
       where actor = ? order by since nulls first, name`,
      [id],
    ),
    roles: await open.tables.rows<Dated>(
      `select role as says, state as of, cast(since as varchar) as since, cast(until as varchar) as until from role
       where actor = ? order by since nulls first, role`,
      [id],
    ),
    traits: await traitsOf(open, id),
    ties,
    played,
    places,
    regards: await regardsOf(open, id),
    frames: await framesOf(open, id),
    claims: claims.map((each) => ({
      at: each.at,
      id: each.id,
      says: each.says,
      day: each.since,
      speaker: each.speaker,
      sign: "none",
      carried: each.carried,
      credence: each.credence,
    })),
    words: await wordsOfActor(open, id),
    promises: await promisesOf(open, id),
    rests: await datasetsBehind(open, "e.aside is null and (e.actor = ? or e.target = ?)", [id, id]),
  };
}

async function traitsOf(open: OpenCase, id: string): Promise<ActorPage["traits"]> {
  const rows = await open.tables.rows<{ trait: string; value: string }>(
    "select trait, value from trait where actor = ? order by trait, value",
    [id],
  );
  return [...new Set(rows.map(({ trait }) => trait))].map((trait) => ({
    trait,
    values: rows.filter((each) => each.trait === trait).map(({ value }) => value),
  }));
}

async function tiesOf(open: OpenCase, id: string): Promise<ActorTie[]> {
  const rows = await open.tables.rows<{
    other: string;
    slice: string;
    share: number;
    low: number;
    high: number;
    sign: Sign | null;
    rows: number;
    a: string;
    b: string;
  }>(
    `select case when t.a = ? then t.b else t.a end as other, t.slice, t.share, t.low, t.high, t.sign, t.rows, t.a, t.b
     from (
       select tie.*, row_number() over (partition by tie.a, tie.b order by s.since desc) as place
       from security_tie tie join slice s on s.id = tie.slice
       where (tie.a = ? or tie.b = ?) and s.turning_point is null
     ) t
     where t.place = 1
     order by case when t.rows >= ? then 0 else 1 end, case when t.rows >= ? then t.share end desc nulls last, other`,
    [id, id, id, floors.share.least, floors.share.least],
  );
  const stated = (await statedTies(open)).filter(({ a, b }) => a === id || b === id);
  const told = new Map(stated.map(({ a, b, sign }) => [a === id ? b : a, { sign, at: at("tie", a, b) }]));
  const acted = rows.map(
    (row): ActorTie => ({
      other: row.other,
      slice: row.slice,
      share: isEnough("share", row.rows) ? { value: row.share, low: row.low, high: row.high } : none,
      sign: row.sign ?? "none",
      lacks: tooFew("share", row.rows),
      stated: told.get(row.other)?.sign ?? "none",
      acts: row.rows,
      at: at("derived", "security_tie", row.slice, row.a, row.b),
    }),
  );
  const only = [...told].filter(([other]) => !rows.some((row) => row.other === other));
  return [
    ...acted,
    ...only.map(
      ([other, tie]): ActorTie => ({
        other,
        slice: null,
        share: none,
        sign: "none",
        stated: tie.sign,
        acts: 0,
        lacks: null,
        at: tie.at,
      }),
    ),
  ];
}

async function playedBy(open: OpenCase, id: string): Promise<RolePlayed[]> {
  const rows = await open.tables.rows<Row<"peace_role">>("select * from peace_role where actor = ? order by rows desc, stated desc, role", [
    id,
  ]);
  return rows.map((row) => ({
    role: row.role,
    rows: row.rows,
    of: row.of,
    share: isEnough("share", row.of) ? { value: row.share, low: row.low, high: row.high } : none,
    lacks: tooFew("share", row.of),
    stated: row.stated,
    parties: listOf(row.parties),
    at: at("derived", "peace_role", id, row.role),
  }));
}

async function placesOf(open: OpenCase, id: string): Promise<Place[]> {
  const rows = await open.tables.rows<Omit<Place, "at">>(
    `select m.slice, s.name, c.name as complex, m.standing, m.together
     from membership m join slice s on s.id = m.slice left join complex_slice c on c.slice = m.slice and c.id = m.complex
     where m.actor = ? order by case s.kind when 'before' then 1 when 'after' then 1 else 0 end, s.since, s.id`,
    [id],
  );
  return rows.map((row) => ({ ...row, at: at("derived", "membership", row.slice, id) }));
}

async function regardsOf(open: OpenCase, id: string): Promise<Regard[]> {
  const rows = await open.tables.rows<Row<"trust_grievance"> & { name: string }>(
    "select r.*, s.name from trust_grievance r join slice s on s.id = r.slice where r.side = ? and r.rows > 0 order by s.since, s.id",
    [id],
  );
  return rows.map((row) => ({
    slice: row.name,
    trust: row.trust,
    grievance: row.grievance,
    aggrieved: isEnough("codings", row.trust + row.grievance) ? { value: row.aggrieved, low: row.low, high: row.high } : none,
    at: at("derived", "trust_grievance", id, row.slice),
  }));
}

async function framesOf(open: OpenCase, id: string): Promise<ActorPage["frames"]> {
  const rows = await open.tables.rows<Row<"frame"> & { name: string | null }>(
    "select f.*, c.name from frame f left join category c on c.id = f.category where f.side = ? order by f.share desc, f.category",
    [id],
  );
  return rows.map((row) => ({
    category: row.category,
    name: row.name ?? row.category,
    share: isEnough("codings", row.of) ? { value: row.share, low: row.low, high: row.high } : none,
    rows: row.rows,
    at: at("derived", "frame", id, row.category),
  }));
}

async function promisesOf(open: OpenCase, id: string): Promise<ActorPage["promises"]> {
  const rows = await open.tables.rows<{ id: string; says: string; status: string; due: string | null }>(
    `select id, says, status, cast(coalesce(moved, due) as varchar) as due from commitment where promiser = ? or promisee = ?
     order by coalesce(moved, due) nulls last, id`,
    [id, id],
  );
  return rows.map(({ id: key, ...row }) => ({ ...row, at: at("commitment", key) }));
}

/** With whom most of what the data tell of an actor is: of deaths where any dataset counts them, else of rows. */
async function leadOn(
  open: OpenCase,
  name: string,
  rows: Traced<number>,
  ties: readonly ActorTie[],
  id: string,
  names: ReadonlyMap<string, string>,
): Promise<Lead | null> {
  if (!rows.value && !ties.length) return null;
  const { from, to } = open.case.says.case.period;
  const all = await pairSums(open, [from, to], { side: id });
  const selected = await selections(open);
  const whole = all.filter(({ dataset }) => !selected.has(dataset));
  const years = whole.length ? whole : all;
  const [deadly, busy] = [heaviest(id, years, "best"), heaviest(id, years, "rows")];
  const most = deadly ?? busy;
  const signed = (sign: string) => signedTies(open, id, sign);
  const [friends, enemies] = [await signed("amity"), await signed("enmity")];
  const signs = [
    ...(friends.value ? [told(friends, (n) => plural(n, "tie of amity", "ties of amity"))] : []),
    ...(enemies.value ? [told(enemies, (n) => plural(n, "tie of enmity", "ties of enmity"))] : []),
  ];
  const ending = signs.length ? [phrase("; "), ...toldEach(signs), phrase(", by the last year with acts of each.")] : [phrase(".")];
  if (!most) return leadOf([phrase(`${name} stands in `), told(rows, (n) => `${plural(n, "row")} of the data`), ...ending]);
  const [a, b] = [id, most.other].sort() as [string, string];
  const key = at("dyad-sum", a, b, most.dataset, from, to);
  const pair = await read(
    open.tables,
    `select ${eventColumns} from event where ${pairRows} order by day, file, line`,
    [a, b, most.dataset, from, to],
    { best: sumOf("best"), n: count },
  );
  const other = names.get(most.other) ?? most.other;
  const deadlyYears = years.filter(
    (each) => each.dataset === most.dataset && each.best > 0 && (each.a === id ? each.b : each.a) === most.other,
  );
  const [first, last] = [deadlyYears[0]?.year, deadlyYears.at(-1)?.year];
  const when = first === last ? `all in ${first}` : `${first} to ${last}`;
  const days = await daysLookedAt(open, { from, to }, most.dataset);
  return leadOf([
    ...(deadly
      ? [
          phrase(`${name} fought ${other} most: `),
          told(pair.best, (n) => plural(n, "death"), key),
          phrase(`, ${when} (${most.dataset}${days})`),
        ]
      : [
          phrase(`${name} has most to do with ${other}: `),
          told(pair.n, (n) => plural(n, "row"), key),
          phrase(` of ${most.dataset}${days}`),
        ]),
    ...ending,
  ]);
}

/** The other with whom an actor has most deaths, or rows, by one dataset; undefined where two have as many, or none has any. */
function heaviest(
  id: string,
  years: readonly YearSum[],
  by: "best" | "rows",
): { readonly other: string; readonly dataset: string } | undefined {
  const sums = new Map<string, { dataset: string; other: string; n: number }>();
  for (const { a, b, dataset, [by]: n } of years) {
    const other = a === id ? b : a;
    const key = `${dataset}\u0000${other}`;
    sums.set(key, { dataset, other, n: (sums.get(key)?.n ?? 0) + n });
  }
  const [first, second] = [...sums.values()].sort((x, y) => y.n - x.n);
  return first && first.n > 0 && first.n !== second?.n ? first : undefined;
}

/** Ties of an actor that have a sign by acts in the last year that has them, or by what claims state. */
async function signedTies(open: OpenCase, id: string, sign: string): Promise<Traced<number>> {
  const { ties } = await read(
    open.tables,
    `select coalesce(acted.a, stated.a) as a, coalesce(acted.b, stated.b) as b, acted.slice, acted.sign as by_acts, stated.sign as by_claims
     from (
       select t.a, t.b, t.slice, t.sign, row_number() over (partition by t.a, t.b order by s.since desc) as place
       from security_tie t join slice s on s.id = t.slice where (t.a = ? or t.b = ?) and s.turning_point is null
     ) as acted
     full outer join (select a, b, sign from (${statedSigns}) as told where a = ? or b = ?) as stated on stated.a = acted.a and stated.b = acted.b
     where coalesce(acted.place, 1) = 1 and (acted.sign = ? or stated.sign = ?)`,
    [id, id, id, id, sign, sign],
    { ties: count },
  );
  return ties;
}
