import type { Stance } from "../../domain/claim.js";
import type { ClaimPage, VoiceMatrix } from "../../pages/claims.js";
import type { Period } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { claimLines, inPeriod } from "./claims.js";
import { originGraph } from "./origins.js";

/** A claim with how its score comes about; null where the case has none of that name. */
export async function claimPage(open: OpenCase, id: string): Promise<ClaimPage | null> {
  const graph = await originGraph(open, id);
  if (!graph) return null;
  const lines = await claimLines(open);
  const index = lines.findIndex((each) => each.id === id);
  const line = lines[index];
  const [row] = await open.tables.rows<{
    support: number;
    denial: number;
    believed: number;
    believed_low: number;
    believed_high: number;
    truthfinder: number | null;
  }>("select support, denial, believed, believed_low, believed_high, truthfinder from claim where id = ?", [id]);
  if (!line || !row) return null;
  return {
    ...graph,
    line,
    support: row.support,
    denial: row.denial,
    bends: {
      believed: row.believed,
      low: row.believed_low,
      high: row.believed_high,
      without: graph.origins.map(({ name, without }) => ({ name, believed: without })),
    },
    truthfinder: row.truthfinder,
    before: lines[index - 1]?.id ?? null,
    after: lines[index + 1]?.id ?? null,
  };
}

/** Claims of a period by the actors that they name or that speak on them, those heard most first. */
export async function voiceMatrix(open: OpenCase, period: Period): Promise<VoiceMatrix> {
  const lines = (await claimLines(open)).filter((each) => inPeriod(each, period));
  const kept = new Set(lines.map((each) => each.id));
  const voices = (
    await open.tables.rows<{ claim: string; actor: string; stance: Stance; known: boolean }>(
      "select claim, actor, stance, known from claim_stance order by claim, actor, stance",
    )
  ).filter((each) => kept.has(each.claim));
  const actors = new Map<string, { heard: number; silent: number }>();
  for (const { actor, stance, known } of voices) {
    if (!known) continue;
    const before = actors.get(actor) ?? { heard: 0, silent: 0 };
    actors.set(actor, stance === "silent" ? { ...before, silent: before.silent + 1 } : { ...before, heard: before.heard + 1 });
  }
  const rows = lines.flatMap(({ id, says }): VoiceMatrix["rows"] => {
    const mine = voices.filter((each) => each.claim === id);
    if (!mine.length) return [];
    const cells: Record<string, Stance[]> = {};
    for (const { actor, stance, known } of mine) if (known) cells[actor] = [...(cells[actor] ?? []), stance];
    const others = (stance: Stance) => mine.filter((each) => !each.known && each.stance === stance).length;
    return [{ claim: id, says, cells, others: { asserts: others("asserts"), denies: others("denies") } }];
  });
  return {
    actors: [...actors]
      .map(([id, counts]) => ({ id, ...counts }))
      .sort((a, b) => b.heard - a.heard || b.silent - a.silent || (a.id < b.id ? -1 : 1)),
    rows,
  };
}
