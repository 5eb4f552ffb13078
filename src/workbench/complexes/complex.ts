import { at } from "../../domain/at.js";
import { holdsAll } from "../../domain/days/period.js";
import { enoughMember } from "../../domain/measures/enough-member.js";
import { floors, isEnough, tooFew } from "../../domain/measures/floor.js";
import { count, read } from "../../domain/provenance.js";
import type { Row } from "../../domain/tables.js";
import type {
  BalanceLine,
  Between,
  ComplexLine,
  ComplexPage,
  DimensionLine,
  LayerLine,
  Member,
  MoveLine,
  OutsidePower,
  SecurityTie,
  SignedTriad,
  SliceName,
  TriadRepair,
} from "../../pages/complex.js";
import type { Lead, Period, Sign } from "../../pages/page.js";
import { datasetsBehind, daysOf, listOf, type OpenCase } from "../opened/open-case.js";
import { leadOf, listed, noRegion, phrase, plural, told, withNames } from "../words.js";
import { chosenWords } from "./chosen.js";
import { groupedAs } from "./grouped-as.js";
import { partWords } from "./part-of-slice.js";

/** Ties and triads that one page holds. */
const most = { ties: 400, triads: 60, everTied: 2000 };

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

async function slicesOf(open: OpenCase): Promise<SliceName[]> {
  const rows = await open.tables.rows<Omit<SliceName, "restsOn"> & { rests_on: string | null }>(
    `select s.id, s.name, s.kind, cast(s.since as varchar) as since, cast(s.until as varchar) as until, coalesce(t.acts, 0) as acts,
       s.rests_on, s.compared
     from slice s left join (select slice, cast(sum(rows) as bigint) as acts from security_tie group by slice) t on t.slice = s.id
     order by case s.kind when 'before' then 1 when 'after' then 1 else 0 end, s.since, s.until, s.id`,
  );
  return rows.map(({ rests_on, ...each }) => ({ ...each, restsOn: listOf(rests_on) }));
}

async function membersOf(open: OpenCase, slice: string): Promise<Member[]> {
  const rows = await open.tables.rows<Row<"membership"> & { enough: boolean }>(
    `select m.*, ${enoughMember} as enough from membership m where slice = ? order by case when ${enoughMember} then 0 else 1 end, complex nulls last, actor`,
    [slice],
  );
  return rows.map((row) => ({
    actor: row.actor,
    complex: row.complex,
    standing: row.standing,
    together: row.together,
    next: row.next,
    nextTogether: row.next_together,
    depends: { lambda: row.by_lambda, gamma: row.by_gamma, halfLife: row.by_half_life, draw: row.by_draw },
    flips: row.flips,
    territory: row.territory,
    rows: row.rows,
    lacks: row.enough ? null : tooFew("share", row.rows),
    at: at("derived", "membership", slice, row.actor),
  }));
}

async function complexesOf(open: OpenCase, slice: string): Promise<ComplexLine[]> {
  const rows = await open.tables.rows<Row<"complex_slice">>(
    "select * from complex_slice where slice = ? order by kind desc, rows desc, id",
    [slice],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    members: listOf(row.members),
    core: listOf(row.core),
    territories: listOf(row.territories),
    kind: row.kind,
    called: row.called,
    layers: { violence: row.violence, practice: row.practice, moves: row.moves },
    lacks: row.lacks,
    type: row.type,
    needs: row.needs,
    amity: { value: row.amity, low: row.low, high: row.high },
    signs: { enmity: row.enmity_share, amity: row.amity_share, unknown: row.unknown_share },
    polarity: row.polarity,
    polarityYear: row.polarity_year,
    polarityLacks: row.polarity_lacks,
    poles: row.poles,
    concentration: { value: row.n_eff, low: row.n_low, high: row.n_high },
    openness: row.conductance,
    p: row.p,
    change: row.change,
    changed: row.changed,
    joined: listOf(row.joined),
    parted: listOf(row.parted),
    at: at("derived", "complex_slice", slice, row.id),
  }));
}

async function tiesOf(open: OpenCase, slice: string): Promise<SecurityTie[]> {
  const rows = await open.tables.rows<Row<"security_tie">>(
    `select * from security_tie where slice = ? and rows >= ${floors.share.least} order by share desc, a, b limit ${most.ties}`,
    [slice],
  );
  return rows.map((row) => ({
    a: row.a,
    b: row.b,
    share: { value: row.share, low: row.low, high: row.high },
    sign: row.sign === "amity" || row.sign === "enmity" || row.sign === "disputed" ? row.sign : "none",
    km: row.km,
    rows: row.rows,
    at: at("derived", "security_tie", slice, row.a, row.b),
  }));
}

/** Ties of the slice with too few acts to tell their share. */
async function thinTiesOf(open: OpenCase, slice: string): Promise<number> {
  const [row] = await open.tables.rows<{ n: number }>(
    `select count(*) as n from security_tie where slice = ? and rows < ${floors.share.least}`,
    [slice],
  );
  return row?.n ?? 0;
}

async function everTied(open: OpenCase): Promise<(readonly [string, string])[]> {
  const rows = await open.tables.rows<{ a: string; b: string }>(
    `select a, b from security_tie group by a, b order by max(share) desc, a, b limit ${most.everTied}`,
  );
  return rows.map(({ a, b }) => [a, b]);
}

async function layersOf(open: OpenCase, { id, since, until }: SliceName): Promise<LayerLine[]> {
  const rows = await open.tables.rows<Row<"layer_slice">>(
    "select * from layer_slice where slice = ? order by case layer when 'violence' then 0 when 'practice' then 1 else 2 end",
    [id],
  );
  const { texts } = await read(
    open.tables,
    "select source, min(side) as side, count(*) as codings from wording where since >= cast(? as date) and until <= cast(? as date) group by source order by source",
    [since, until],
    { texts: count },
  );
  return rows.map(({ layer, rows: n, pairs, covered }) => ({
    layer: layer as LayerLine["layer"],
    rows: n,
    pairs,
    covered,
    texts: layer === "moves" ? texts : null,
    at: at("derived", "layer_slice", id, layer),
  }));
}

async function dimensionsOf(open: OpenCase, slice: string): Promise<DimensionLine[]> {
  const rows = await open.tables.rows<Row<"dimension_slice">>(
    `select * from dimension_slice where slice = ?
     order by dimension desc, array_position(['military', 'political', 'economic', 'societal', 'environmental', 'domestic', 'bilateral', 'regional', 'interregional', 'global'], value)`,
    [slice],
  );
  return rows.map(({ dimension, value, rows: n }) => ({
    dimension: dimension as DimensionLine["dimension"],
    value,
    rows: n,
    at: at("derived", "dimension_slice", slice, dimension, value),
  }));
}

async function movesOf(open: OpenCase, { since, until }: SliceName): Promise<MoveLine[]> {
  const rows = await open.tables.rows<Row<"securitising_move">>(
    "select * from securitising_move where since >= cast(? as date) and coalesce(until, since) <= cast(? as date) order by since, id",
    [since, until],
  );
  return rows.map(({ id, speaker, threat, referent, measure, sector, audience, lacks }) => ({
    ...{ id, speaker, threat, referent, measure, sector, audience, lacks },
    at: at("derived", "securitising_move", id),
  }));
}

/** Why no state has a score as an insulator. */
async function insulatorsLack(open: OpenCase, slice: string): Promise<string | null> {
  const [row] = await open.tables.rows<{ lacks: string | null }>(
    "select lacks from insulator where slice = ? group by lacks order by case when lacks is null then 0 else 1 end, count(*) desc, lacks limit 1",
    [slice],
  );
  return row ? row.lacks : "No state has an act in this span.";
}

async function insulatorsOf(open: OpenCase, slice: string): Promise<Between[]> {
  const rows = await open.tables.rows<Row<"insulator">>(
    "select * from insulator where slice = ? and (score is not null or buffer is not null) order by rank nulls last, buffer desc nulls last, actor",
    [slice],
  );
  return rows.map((row) => ({
    actor: row.actor,
    score: row.score,
    rank: row.rank,
    isFirst: row.first_tenth,
    complexes: listOf(row.complexes),
    buffer: row.buffer,
    between: listOf(row.between),
    at: at("derived", "insulator", slice, row.actor),
  }));
}

async function powersOf(open: OpenCase, slice: string): Promise<OutsidePower[]> {
  const rows = await open.tables.rows<Row<"penetration">>(
    `select * from penetration where slice = ?
     order by complex, case when rows >= ${floors.share.least} then share end desc nulls last, power`,
    [slice],
  );
  return rows.map((row) => ({
    complex: row.complex,
    power: row.power,
    share: isEnough("share", row.rows) ? { value: row.share, low: row.low, high: row.high } : { value: null, low: null, high: null },
    friends: listOf(row.friends),
    foes: listOf(row.foes),
    stationed: row.stationed,
    overlay: row.overlay,
    isOverlay: row.is_overlay && isEnough("share", row.rows),
    lacks: tooFew("share", row.rows) ?? row.lacks,
    at: at("derived", "penetration", slice, row.complex, row.power),
  }));
}

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
