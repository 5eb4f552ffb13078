import type { Row } from "../../../domain/tables.js";
import { levels, sectors } from "../../../domain/vocabulary.js";

type Coding = Row<"coding">;

/** Categories of this slot, and of those below it, mark securitising moves. */
const moveSlot = "rsct/securitisation";

/**
 * Securitising moves that people coded (Buzan, Wæver & de Wilde 1998, 23–26): codings of slot rsct/securitisation whose speaker is known.
 * Of a statement that something happens, who acts is the threat and the target the referent; of a demand, the target is the threat, the
 * act the measure, and who should act is asked. Sector, level, referent, threat, measure and audience also come from codings of those
 * slots on the same words (rsct/audience-accepts, rsct/audience-refuses).
 */
export function movesOf(
  codings: readonly Coding[],
  statements: readonly Row<"statement">[],
  wordings: readonly Row<"wording">[],
  actors: readonly Row<"actor">[],
  categories: readonly Row<"category">[],
  side: (id: string | null) => string | undefined,
): Row<"securitising_move">[] {
  const slots = new Map(categories.map((each) => [each.id, each.slot]));
  const spoken = new Map(statements.map((each) => [`${each.file}:${each.line}`, each]));
  const known = new Set(actors.map((each) => each.id));
  const said = new Map(wordings.map((each) => [each.id, each]));
  const bySource = new Map<string, Coding[]>();
  for (const each of codings)
    if (each.accepted && slots.get(each.category)?.startsWith("rsct/")) {
      const list = bySource.get(each.source);
      if (list) list.push(each);
      else bySource.set(each.source, [each]);
    }
  return codings.flatMap((each): Row<"securitising_move">[] => {
    const words = said.get(each.id);
    if (!each.accepted || !words || slots.get(each.category) !== moveSlot) return [];
    const beside = (bySource.get(each.source) ?? []).filter((one) => one.start < each.end && one.end > each.start);
    const exactOf = (slot: string) => beside.find((one) => slots.get(one.category) === `rsct/${slot}`)?.exact ?? null;
    const slotOf = <T extends string>(names: readonly T[]) => names.find((name) => exactOf(name) !== null) ?? null;
    const statement = spoken.get(`${each.file}:${each.line}`);
    const isDemand = statement?.status === "demanded";
    const named = statement ? (isDemand ? statement.target : statement.actor) : null;
    const threat = exactOf("threat") ?? named;
    const folded = named === null ? undefined : (side(named) ?? (known.has(named) ? named : undefined));
    const threat_actor = folded !== undefined && folded !== words.side ? folded : null;
    const referent = exactOf("referent") ?? (statement && !isDemand ? statement.target : null);
    const measure = exactOf("measure") ?? (statement && isDemand ? statement.act : null);
    const audience = exactOf("audience-accepts") !== null ? "accepts" : exactOf("audience-refuses") !== null ? "refuses" : null;
    const sector = slotOf(sectors);
    const lacks = [
      ...(threat === null ? ["what the threat is"] : []),
      ...(referent === null ? ["what is threatened"] : []),
      ...(measure === null ? ["the measure asked for"] : []),
      ...(sector === null ? ["the sector"] : []),
      ...(audience === null ? ["whether the audience went along"] : []),
    ];
    return [
      {
        id: each.id,
        file: each.file,
        line: each.line,
        speaker: words.side,
        threat,
        threat_actor,
        referent,
        measure,
        asked_of: statement && isDemand ? statement.actor : null,
        sector,
        level: slotOf(levels),
        audience,
        source: each.source,
        since: words.since,
        until: words.until,
        lacks: lacks.length ? `Not coded: ${lacks.join(", ")}.` : null,
      },
    ];
  });
}
