import { at } from "../../domain/at.js";
import { holdsAll } from "../../domain/days/period.js";
import { enoughMember } from "../../domain/measures/enough-member.js";
import { count, read } from "../../domain/provenance.js";
import type { Row } from "../../domain/tables.js";
import type { BalanceLine, ComplexLine, ComplexPage, Member, SignedTriad, SliceName, TriadRepair } from "../../pages/complex.js";
import type { Lead, Period, Sign } from "../../pages/page.js";
import { datasetsBehind, daysOf, type OpenCase } from "../opened/open-case.js";
import { leadOf, listed, noRegion, phrase, plural, told, withNames } from "../words.js";
import { chosenWords } from "./chosen.js";
import { groupedAs } from "./grouped-as.js";
import { partWords } from "./part-of-slice.js";
import { dimensionsOf, layersOf, movesOf } from "./slice-layers.js";
import {
  complexesOf,
  everTied,
  insulatorsLack,
  insulatorsOf,
  membersOf,
  most,
  powersOf,
  slicesOf,
  thinTiesOf,
  tiesOf,
} from "./slice-rows.js";

/**
 * Who belongs together, where the border is. The slice asked for; else, of a part of the case's period, the one with acts that comes nearest
 * to it; else the last whole one with acts.
 */
export async function complexPage(open: OpenCase, asked: string, period: Period): Promise<ComplexPage> {
  const slices = await slicesOf(open);
  const slice = slices.find(({ id }) => id === asked) ?? nearest(open, slices, period) ?? mostRecent(slices);
  if (!slice) return { ...nothing, slices };
  const names = await shortNames(open);
  const said = withNames(names);
  const complexes = (await complexesOf(open, slice.id)).map((each) => ({
    ...each,
    name: said(each.name),
    lacks: said(each.lacks),
    needs: said(each.needs),
    changed: said(each.changed),
  }));
  const members = await membersOf(open, slice.id);
  const groups = complexes.filter((each) => isTold(each, members));
  const thin = complexes.filter((each) => !groups.includes(each));
  const { triads, more } = await triadsOf(open, slice.id);
  return {
    lead: await lead(open, slice, complexes, names),
    slices,
    slice: slice.id,
    members,
    complexes: groups,
    thinGroups: thin.map(({ id, name }) => ({ id, name })),
    ties: await tiesOf(open, slice.id),
    thinTies: await thinTiesOf(open, slice.id),
    everTied: await everTied(open),
    layers: await layersOf(open, slice),
    dimensions: await dimensionsOf(open, slice.id),
    moves: await movesOf(open, slice),
    insulatorsLack: said(await insulatorsLack(open, slice.id)),
    insulators: await insulatorsOf(open, slice.id),
    powers: await powersOf(open, slice.id),
    triads: triads.map((each) => ({
      ...each,
      says: said(each.says),
      lacks: said(each.lacks),
      repairs: each.repairs.map((repair) => ({ ...repair, says: said(repair.says) })),
    })),
    moreTriads: more,
    balance: await balanceOf(open, slice.id),
    rests: await datasetsBehind(
      open,
      "e.aside is null and e.actor is not null and e.target is not null and e.day between cast(? as date) and cast(? as date)",
      [slice.since, slice.until],
    ),
  };
}

/** Whether a group is one by more than a few acts: Louvain puts two beside each other that met once. */
function isTold({ id, kind }: ComplexLine, members: readonly Member[]): boolean {
  return kind === "complex" || members.filter(({ complex, lacks }) => complex === id && lacks === null).length > 1;
}

/** What lies after the last turning point that has acts on it; without one, the last year, quarter or month with acts. */
function mostRecent(slices: readonly SliceName[]): SliceName | undefined {
  const acted = slices.filter(({ acts }) => acts > 0);
  return acted.findLast(({ kind }) => kind === "after") ?? acted.findLast(({ kind }) => kind !== "before") ?? slices.at(-1);
}

/** The slice with acts whose days a part of the case's period shares most; undefined of the whole period, or where it shares none. */
function nearest(open: OpenCase, slices: readonly SliceName[], period: Period): SliceName | undefined {
  if (holdsAll(period, open.case.says.case.period)) return undefined;
  const [first, last] = daysOf(period).map(Date.parse) as [number, number];
  const day = 86_400_000;
  const shared = ({ since, until }: SliceName) => {
    const both = Math.min(last, Date.parse(until)) - Math.max(first, Date.parse(since)) + day;
    const either = Math.max(last, Date.parse(until)) - Math.min(first, Date.parse(since)) + day;
    return Math.max(0, both) / either;
  };
  const acted = slices.filter((each) => each.acts > 0 && shared(each) > 0);
  return acted.toSorted((a, b) => shared(b) - shared(a) || b.acts - a.acts)[0];
}

async function shortNames(open: OpenCase): Promise<ReadonlyMap<string, string>> {
  const rows = await open.tables.rows<{ id: string; short: string }>("select id, short from actor");
  return new Map(rows.map(({ id, short }) => [id, short]));
}

const nothing: Omit<ComplexPage, "slices"> = {
  lead: null,
  slice: null,
  members: [],
  complexes: [],
  thinGroups: [],
  ties: [],
  thinTies: 0,
  everTied: [],
  layers: [],
  dimensions: [],
  moves: [],
  insulatorsLack: null,
  insulators: [],
  powers: [],
  triads: [],
  moreTriads: 0,
  balance: null,
  rests: [],
};

async function triadsOf(open: OpenCase, slice: string): Promise<{ triads: SignedTriad[]; more: number }> {
  const rows = await open.tables.rows<Row<"triad_slice"> & { all_of_them: number }>(
    `select *, cast(count(*) over () as bigint) as all_of_them from triad_slice where slice = ? order by balanced, rows desc, a, b, c limit ${most.triads}`,
    [slice],
  );
  const repairs = await open.tables.rows<Row<"repair">>("select * from repair where slice = ? order by a, b, c, acts_against, turns", [
    slice,
  ]);
  const triads = rows.map((row): SignedTriad => {
    const mine = repairs.filter(({ a, b, c }) => a === row.a && b === row.b && c === row.c);
    return {
      actors: [row.a, row.b, row.c],
      signs: [row.ab as Sign, row.bc as Sign, row.ac as Sign],
      restsOn: [row.ab_rests_on, row.bc_rests_on, row.ac_rests_on],
      balanced: row.balanced,
      says: row.says,
      before: row.before,
      lacks: row.lacks,
      repairs: mine.map(
        (each): TriadRepair => ({
          turns: each.turns,
          says: each.says,
          actsAgainst: each.acts_against,
          tiesAgainst: each.ties_against,
          at: at("derived", "repair", slice, each.a, each.b, each.c, each.turns),
        }),
      ),
      at: at("derived", "triad_slice", slice, row.a, row.b, row.c),
    };
  });
  return { triads, more: (rows[0]?.all_of_them ?? 0) - triads.length };
}

async function balanceOf(open: OpenCase, slice: string): Promise<BalanceLine | null> {
  const [row] = await open.tables.rows<Row<"balance_slice">>("select * from balance_slice where slice = ?", [slice]);
  if (!row) return null;
  const blocs = await open.tables.rows<{ actor: string; camp: number }>(
    "select actor, camp from bloc where slice = ? order by camp, actor",
    [slice],
  );
  const camps = [...new Set(blocs.map(({ camp }) => camp))].map((camp) =>
    blocs.filter((each) => each.camp === camp).map(({ actor }) => actor),
  );
  return {
    ties: row.ties,
    minus: row.minus,
    triads: row.triads,
    balanced: row.balanced,
    chance: row.chance,
    p: row.p,
    frustration: row.frustration,
    bound: row.bound,
    proved: row.proved,
    optimal: row.optimal,
    counted: row.counted,
    walk: row.walk,
    lacks: row.lacks,
    camps,
    at: at("derived", "balance_slice", slice),
  };
}

async function lead(
  open: OpenCase,
  slice: SliceName,
  complexes: readonly ComplexLine[],
  names: ReadonlyMap<string, string>,
): Promise<Lead | null> {
  const real = complexes.filter(({ kind }) => kind === "complex");
  const [first] = real.length ? real : complexes;
  if (!first) return null;
  const { n: members } = await read(
    open.tables,
    `select m.slice, m.actor, m.complex, m.standing, m.together, m.rows, m.runs from membership m
     where m.slice = ? and m.complex = ? and ${enoughMember} order by m.together desc, m.actor`,
    [slice.id, first.id],
    { n: count },
    "estimated",
  );
  const { n: thin } = await read(
    open.tables,
    `select m.slice, m.actor, m.complex, m.standing, m.together, m.rows, m.runs from membership m
     where m.slice = ? and m.complex = ? and not ${enoughMember} order by m.together desc, m.actor`,
    [slice.id, first.id],
    { n: count },
    "estimated",
  );
  const inside = (await membersOf(open, slice.id)).filter(({ complex, lacks }) => complex === first.id && lacks === null);
  const { n: others } = await read(
    open.tables,
    `select c.slice, c.id, c.name, c.kind, c.type, c.rows from complex_slice c where c.slice = ? and c.id <> ?
       and (select count(*) from membership m where m.slice = c.slice and m.complex = c.id and ${enoughMember}) > 1
     order by c.kind desc, c.rows desc, c.id`,
    [slice.id, first.id],
    { n: count },
    "estimated",
  );
  const { n: contested } = await read(
    open.tables,
    `select m.slice, m.actor, m.complex, m.standing, m.together, m.rows, m.runs from membership m
     where m.slice = ? and m.standing = 'contested' and ${enoughMember} order by m.actor`,
    [slice.id],
    { n: count },
    "estimated",
  );
  const who = told(
    members,
    (n) =>
      inside.length > 6 ? `${plural(n, "actor")} around ${first.name}` : listed(inside.map(({ actor }) => names.get(actor) ?? actor)),
    first.at,
  );
  if (inside.length < 2)
    return leadOf([
      phrase(`${slice.name}: no two members of the largest group have enough acts to say who belongs together; `),
      told(thin, (n) => `${plural(n, "member has", "members have")} too few.`),
    ]);
  return leadOf([
    ...noRegion(open),
    phrase(slice.kind === "before" || slice.kind === "after" ? slice.name.replace(": ", " ") : `In ${slice.name}`),
    ...(await partWords(open, slice.id)),
    phrase(", "),
    who,
    phrase(groupedAs(first)),
    ...(thin.value ? [phrase("; "), told(thin, (n) => `${plural(n, "more member has", "more members have")} too few acts to say`)] : []),
    ...(others.value ? [phrase("; "), told(others, (n) => `${plural(n, "other group")} beside it`)] : []),
    ...(contested.value ? [phrase("; "), told(contested, (n) => `${plural(n, "actor")} on the border`)] : []),
    phrase("."),
    ...(await chosenWords(open, slice.id)),
  ]);
}
