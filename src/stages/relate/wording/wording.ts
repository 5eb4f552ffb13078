import { spanOf } from "../../../domain/days/period.js";
import type { Row } from "../../../domain/tables.js";
import { narrativeDivergence } from "../../../methods/relations/jensen-shannon.js";
import { wilson } from "../../../methods/statistics/wilson.js";

type Side = (id: string | null, day?: string | null) => string | undefined;

/** Codings as words of a side: its speaker's; else, in a government's or group's own document, those of the authority that it is of. */
export function wordingsOf(
  codings: readonly Row<"coding">[],
  statements: readonly Row<"statement">[],
  sources: readonly Row<"source_day">[],
  actors: readonly Row<"actor">[],
  categories: readonly Row<"category">[],
  side: Side,
): Row<"wording">[] {
  const spoken = new Map(statements.map((each) => [`${each.file}:${each.line}`, each]));
  const source = new Map(sources.map((each) => [each.source, each]));
  const slots = new Map(categories.map((each) => [each.id, each.slot]));
  const owner = new Map<string, string>();
  for (const each of actors)
    if (each.bloc && (each.kind === "state" || each.kind === "group") && !owner.has(each.bloc)) owner.set(each.bloc, each.id);
  return codings.flatMap((each): Row<"wording">[] => {
    if (!each.accepted) return [];
    const document = source.get(each.source);
    const statement = spoken.get(`${each.file}:${each.line}`);
    const own = document?.kind === "government" && document.bloc ? owner.get(document.bloc) : undefined;
    const span = spanOf(document?.day ?? "") ?? spanOf(statement?.day ?? "");
    const speaker = statement?.speaker ? side(statement.speaker, span?.since) : undefined;
    const found = statement?.speaker ? speaker : own;
    if (!found) return [];
    return [
      {
        id: each.id,
        side: found,
        category: each.category,
        slot: slots.get(each.category) ?? null,
        source: each.source,
        since: span?.since ?? null,
        until: span?.since ? (span.until ?? span.since) : null,
        by: speaker ? "speaker" : "document",
      },
    ];
  });
}

/** How often each side uses each frame. */
export function framesOf(wordings: readonly Row<"wording">[]): Row<"frame">[] {
  const bySide = groups(wordings, (each) => each.side);
  return [...bySide].flatMap(([side, all]) =>
    [...groups(all, (each) => each.category)].map(([category, found]) => {
      const { value, low, high } = wilson(found.length, all.length);
      return {
        side,
        category,
        rows: found.length,
        of: all.length,
        share: value ?? 0,
        low,
        high,
        texts: new Set(found.map((each) => each.source)).size,
      };
    }),
  );
}

/** How far apart the frames of each two sides are that have words. */
export function divergencesOf(wordings: readonly Row<"wording">[], random: () => number): Row<"frame_divergence">[] {
  const categories = [...new Set(wordings.map((each) => each.category))].sort();
  const texts = new Map(
    [...groups(wordings, (each) => each.side)].map(([side, all]) => [
      side,
      {
        rows: all.length,
        counts: [...groups(all, (each) => each.source).values()].map((text) =>
          categories.map((category) => text.filter((each) => each.category === category).length),
        ),
      },
    ]),
  );
  const sides = [...texts.keys()].sort();
  const rows: Row<"frame_divergence">[] = [];
  for (const [index, a] of sides.entries())
    for (const b of sides.slice(index + 1)) {
      const left = texts.get(a);
      const right = texts.get(b);
      if (!left || !right) continue;
      const found = narrativeDivergence(left.counts, right.counts, { random, resamples: 500 });
      rows.push({
        a,
        b,
        bits: found.value,
        corrected: found.corrected,
        low: found.low,
        high: found.high,
        a_texts: left.counts.length,
        b_texts: right.counts.length,
        rows: left.rows + right.rows,
        reason: found.undefined_because ?? null,
      });
    }
  return rows;
}

const slots = { trust: "constructivism/trust", grievance: "constructivism/grievance" };

/** How much of each side's words speaks of trust and of grievance, slice by slice. */
export function regardsOf(wordings: readonly Row<"wording">[], slices: readonly Row<"slice">[]): Row<"trust_grievance">[] {
  return slices.flatMap((slice) => {
    const inside = wordings.filter(({ since, until }) => since !== null && until !== null && since >= slice.since && until <= slice.until);
    return [...groups(inside, (each) => each.side)].map(([side, all]) => {
      const count = (slot: string) => all.filter((each) => each.slot === slot).length;
      const trust = count(slots.trust);
      const grievance = count(slots.grievance);
      const { value, low, high } = wilson(grievance, trust + grievance);
      const known = trust + grievance > 0;
      return {
        side,
        slice: slice.id,
        trust,
        grievance,
        rows: all.length,
        aggrieved: value,
        low: known ? low : null,
        high: known ? high : null,
      };
    });
  });
}

function groups<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const list = found.get(key);
    if (list) list.push(each);
    else found.set(key, [each]);
  }
  return found;
}
