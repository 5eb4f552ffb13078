import { at } from "../../domain/at.js";
import { tooFew } from "../../domain/measures/floor.js";
import type { Row } from "../../domain/tables.js";
import type { Accord, Direction, DyadTrend, FramesApart, SharedIdentity, SliceScore, Voice } from "../../pages/dyad.js";
import type { OpenCase } from "../opened/open-case.js";
import { recognisedBetween, toldByBoth } from "./narratives.js";
import { dyadRates } from "./rates.js";

/** How two actors stand by their acts: the score by month and by span in each direction, and what agrees with what. */
export async function dyadTrend(open: OpenCase, one: string, other: string): Promise<DyadTrend> {
  const [a, b] = [one, other].sort() as [string, string];
  const directions = [await direction(open, a, b), await direction(open, b, a)];
  return {
    directions: directions.filter(({ scores, slices }) => scores.length + slices.length > 0),
    accords: await accordsOf(open, a, b),
    identity: await identityOf(open, a, b),
    voices: await voicesOf(open, a, b),
    frames: await framesOf(open, a, b),
    told: await toldByBoth(open, a, b),
    recognised: await recognisedBetween(open, a, b),
    rates: await dyadRates(open, a, b),
  };
}

async function direction(open: OpenCase, actor: string, target: string): Promise<Direction> {
  const scores = await open.tables.rows<Row<"dyad_score">>("select * from dyad_score where actor = ? and target = ? order by month", [
    actor,
    target,
  ]);
  const slices = await open.tables.rows<Row<"dyad_slice"> & { name: string; span: string; since: string }>(
    `select d.*, s.name, s.kind as span, cast(s.since as varchar) as since from dyad_slice d join slice s on s.id = d.slice
     where d.actor = ? and d.target = ? order by case s.kind when 'before' then 1 when 'after' then 1 else 0 end, s.since, s.id, d.kind`,
    [actor, target],
  );
  const [lead] = await open.tables.rows<Row<"dyad_lead">>("select * from dyad_lead where actor = ? and target = ?", [actor, target]);
  return {
    actor,
    target,
    scores: scores.map(({ month, score, low, high, reason, flips }) => ({
      month: String(month).slice(0, 7),
      score: reason === null ? score : null,
      low: reason === null ? low : null,
      high: reason === null ? high : null,
      reason,
      flips,
      at: at("derived", "dyad_score", actor, target, String(month).slice(0, 10)),
    })),
    halfLife: scores[0]?.half_life ?? null,
    slices: slices.map((row): SliceScore => {
      const isTold = row.reason === null;
      const only = (value: number | null, low: number | null, high: number | null) =>
        isTold ? { value, low, high } : { value: null, low: null, high: null };
      return {
        slice: row.slice,
        name: row.name,
        kind: row.span,
        since: row.since,
        of: row.kind,
        rows: row.rows,
        nEff: row.n_eff,
        score: only(row.score, row.low, row.high),
        sign: row.sign,
        quad: only(row.quad, row.quad_low, row.quad_high),
        deaths: only(row.deaths, row.deaths_low, row.deaths_high),
        agreed: row.agreed,
        reason: isTold ? null : row.reason === "insufficient" ? fewOf(row) : row.reason,
        at: at("derived", "dyad_slice", actor, target, row.slice, row.kind),
      };
    }),
    lead: lead
      ? {
          first: lead.first,
          lag: lead.lag,
          correlation: lead.correlation,
          pWords: lead.p_words,
          pDeeds: lead.p_deeds,
          reason: lead.reason,
          at: at("derived", "dyad_lead", actor, target),
        }
      : null,
  };
}

/** Why a score of deeds or words is not told: whichever of acts, happenings and crises is too few. */
function fewOf({ n_eff, happenings, crises }: Pick<Row<"dyad_slice">, "n_eff" | "happenings" | "crises">): string {
  const acts = tooFew("score", Math.min(n_eff, happenings));
  return acts ?? (crises > 1 ? "Nearly all acts lie in one crisis" : "All acts lie in one crisis");
}

async function accordsOf(open: OpenCase, a: string, b: string): Promise<Accord[]> {
  const rows = await open.tables.rows<Row<"dyad_accord"> & { name: string }>(
    `select d.*, s.name from dyad_accord d join slice s on s.id = d.slice where d.a = ? and d.b = ?
     order by case s.kind when 'before' then 1 when 'after' then 1 else 0 end, s.since, s.id`,
    [a, b],
  );
  return rows.map((row) => ({
    slice: row.slice,
    name: row.name,
    deeds: { value: row.deeds, low: row.deeds_low, high: row.deeds_high },
    deedsSign: row.deeds_sign,
    conflict: row.conflict,
    words: { value: row.words, low: row.words_low, high: row.words_high },
    wordsSign: row.words_sign,
    stated: row.stated,
    sign: row.sign,
    agree: row.agree,
    compared: row.compared,
    verdict: row.verdict,
    lacks: row.lacks,
    at: at("derived", "dyad_accord", a, b, row.slice),
  }));
}

interface Compared {
  readonly shared: readonly string[];
  readonly only_a: readonly string[];
  readonly only_b: readonly string[];
}

async function identityOf(open: OpenCase, a: string, b: string): Promise<SharedIdentity | null> {
  const [row] = await open.tables.rows<Row<"identity">>("select * from identity where a = ? and b = ?", [a, b]);
  if (!row) return null;
  const traits = Object.entries(JSON.parse(row.traits) as Readonly<Record<string, Compared>>);
  return {
    proximity: { value: row.proximity, low: row.low, high: row.high },
    traits: traits.map(([kind, each]) => ({ kind, shared: each.shared ?? [], onlyA: each.only_a ?? [], onlyB: each.only_b ?? [] })),
    at: at("derived", "identity", a, b),
  };
}

/** Coded words of either side in the slots of a constructivist reading, with their days. */
async function voicesOf(open: OpenCase, a: string, b: string): Promise<Voice[]> {
  const rows = await open.tables.rows<{
    side: string;
    category: string;
    name: string;
    rows: number;
    of: number;
    since: string | null;
    until: string | null;
  }>(
    `select f.side, f.category, c.name, f.rows, f.of, cast(min(w.since) as varchar) as since, cast(max(w.until) as varchar) as until
     from frame f join category c on c.id = f.category join wording w on w.side = f.side and w.category = f.category
     where f.side in (?, ?) and c.slot like 'constructivism/%'
     group by f.side, f.category, c.name, f.rows, f.of order by f.side, f.rows desc, f.category`,
    [a, b],
  );
  return rows.map(({ side, category, name, rows: n, of, since, until }) => ({
    ...{ side, category: name, rows: n, of, since, until },
    at: at("derived", "frame", side, category),
  }));
}

async function framesOf(open: OpenCase, a: string, b: string): Promise<FramesApart | null> {
  const [row] = await open.tables.rows<Row<"frame_divergence">>("select * from frame_divergence where a = ? and b = ?", [a, b]);
  if (!row) return null;
  return {
    bits: { value: row.corrected ?? row.bits, low: row.low, high: row.high },
    textsA: row.a_texts,
    textsB: row.b_texts,
    reason: row.reason,
    at: at("derived", "frame_divergence", a, b),
  };
}
