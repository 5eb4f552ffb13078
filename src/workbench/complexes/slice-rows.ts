import { at } from "../../domain/at.js";
import { enoughMember } from "../../domain/measures/enough-member.js";
import { floors, isEnough, tooFew } from "../../domain/measures/floor.js";
import type { Row } from "../../domain/tables.js";
import type { Between, ComplexLine, Member, OutsidePower, SecurityTie, SliceName } from "../../pages/complex.js";
import { listOf, type OpenCase } from "../opened/open-case.js";

/** Ties and triads that one page holds. */
export const most = { ties: 400, triads: 60, everTied: 2000 };

/** The slices of the case, first to last. */
export async function slicesOf(open: OpenCase): Promise<SliceName[]> {
  const rows = await open.tables.rows<Omit<SliceName, "restsOn"> & { rests_on: string | null }>(
    `select s.id, s.name, s.kind, cast(s.since as varchar) as since, cast(s.until as varchar) as until, coalesce(t.acts, 0) as acts,
       s.rests_on, s.compared
     from slice s left join (select slice, cast(sum(rows) as bigint) as acts from security_tie group by slice) t on t.slice = s.id
     order by case s.kind when 'before' then 1 when 'after' then 1 else 0 end, s.since, s.until, s.id`,
  );
  return rows.map(({ rests_on, ...each }) => ({ ...each, restsOn: listOf(rests_on) }));
}

/** Who is in each complex of a slice, and in none. */
export async function membersOf(open: OpenCase, slice: string): Promise<Member[]> {
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

/** The complexes of a slice, those with most rows first. */
export async function complexesOf(open: OpenCase, slice: string): Promise<ComplexLine[]> {
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

/** The strongest ties of a slice. */
export async function tiesOf(open: OpenCase, slice: string): Promise<SecurityTie[]> {
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
export async function thinTiesOf(open: OpenCase, slice: string): Promise<number> {
  const [row] = await open.tables.rows<{ n: number }>(
    `select count(*) as n from security_tie where slice = ? and rows < ${floors.share.least}`,
    [slice],
  );
  return row?.n ?? 0;
}

/** Pairs that have a tie in any slice: the drawing keeps room for them. */
export async function everTied(open: OpenCase): Promise<(readonly [string, string])[]> {
  const rows = await open.tables.rows<{ a: string; b: string }>(
    `select a, b from security_tie group by a, b order by max(share) desc, a, b limit ${most.everTied}`,
  );
  return rows.map(({ a, b }) => [a, b]);
}

/** Why no state has a score as an insulator. */
export async function insulatorsLack(open: OpenCase, slice: string): Promise<string | null> {
  const [row] = await open.tables.rows<{ lacks: string | null }>(
    "select lacks from insulator where slice = ? group by lacks order by case when lacks is null then 0 else 1 end, count(*) desc, lacks limit 1",
    [slice],
  );
  return row ? row.lacks : "No state has an act in this span.";
}

/** States that lie between complexes of a slice. */
export async function insulatorsOf(open: OpenCase, slice: string): Promise<Between[]> {
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

/** Outside powers that reach into complexes of a slice. */
export async function powersOf(open: OpenCase, slice: string): Promise<OutsidePower[]> {
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
