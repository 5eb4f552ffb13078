import { reachWords, type Stance } from "../../domain/claim.js";
import type { Evidence, QuotedPassage, RowsShown, SourceShown } from "../../domain/report/report.js";
import type { OpenCase } from "../opened/open-case.js";
import { asked } from "./rows.js";
import { quoted } from "./texts.js";

/** One piece of evidence of a claim or a promise. */
export interface Piece {
  readonly ordinal: number;
  readonly stance: Stance;
  readonly kind: string;
  readonly speaker: string | null;
  readonly source: string | null;
  readonly reference: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly page: string | null;
  readonly query: string | null;
  readonly note: string | null;
  readonly reach: string | null;
  /** The source that tells it, and its title. */
  readonly through: string | null;
  readonly teller: string | null;
  readonly isOwnNote: boolean;
  readonly aside: string | null;
}

/** Passages, rows and works of some pieces of evidence, in their order. */
export async function supportOf(
  open: OpenCase,
  pieces: readonly Piece[],
  names: Readonly<Record<string, string>>,
): Promise<Pick<Evidence, "passages" | "rows" | "faults" | "sources">> {
  const passages: QuotedPassage[] = [];
  const rows: RowsShown[] = [];
  const faults: Evidence["faults"][number][] = [];
  const sources = new Map<string, SourceShown>();
  for (const each of pieces) {
    const { stance, page, note, aside, source, start, end } = each;
    const speaker = each.speaker ? (names[each.speaker] ?? each.speaker) : null;
    const reach = each.reach ? reachWords(each.reach, each.isOwnNote, each.teller, each.kind === "away") : null;
    if (each.query) {
      const found = await asked(open, each.query);
      if ("says" in found) faults.push(found);
      else rows.push({ ...found, stance, note: aside ?? note ?? found.note });
    } else if (source && start !== null && end !== null) {
      passages.push(await quoted(open, { source, start, end }, { stance, speaker, page, note, reach, aside }));
    } else {
      const [work] = await open.tables.rows<{ title: string; day: string | null; grade: string | null }>(
        `select title, day, grade from source where id = ? union all select apa, cast(year as varchar), null from reference where id = ? limit 1`,
        [source ?? "", each.reference ?? ""],
      );
      passages.push({
        stance,
        speaker,
        source,
        title: work?.title ?? each.reference ?? source ?? "no source",
        day: work?.day ?? null,
        grade: work?.grade ?? null,
        page,
        before: "",
        exact: "",
        after: "",
        start: null,
        end: null,
        note,
        isNote: false,
        reach,
        aside,
      });
    }
    const key = source ?? each.reference;
    if (!key || sources.has(key)) continue;
    const found = await open.tables.rows<SourceShown>(
      `select id, 'source' as kind, title, day, grade, cast(null as varchar) as licence from source where id = ?
       union all select id, 'reference', apa, cast(year as varchar), null, null from reference where id = ? limit 1`,
      [source ?? "", source ? "" : (each.reference ?? "")],
    );
    for (const one of found) sources.set(key, one);
  }
  return { passages, rows, faults, sources: [...sources.values()] };
}

/** The pieces that a promise keeps as JSON. */
export function piecesIn(json: string): Piece[] {
  const list = JSON.parse(json) as unknown;
  if (!Array.isArray(list)) return [];
  return list.map((each: Record<string, unknown>, index) => {
    const text = (name: string) => (each[name] === undefined || each[name] === null ? null : String(each[name]));
    const number = (name: string) => (typeof each[name] === "number" ? each[name] : null);
    return {
      ordinal: index,
      stance: (text("stance") ?? "asserts") as Stance,
      kind: text("kind") ?? "reference",
      speaker: text("speaker") ?? text("by"),
      source: text("source"),
      reference: text("reference"),
      start: number("start"),
      end: number("end"),
      page: text("page"),
      query: text("query") ?? (typeof each["rows"] === "string" ? text("rows") : null),
      note: text("note"),
      reach: text("reach"),
      through: text("through"),
      teller: text("through"),
      isOwnNote: text("reach") === "told" && text("through") === null,
      aside: text("aside"),
    };
  });
}
