import type { Paragraph, SourcePage, StatementLine } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { sourceLine } from "./sources.js";

/** Paragraphs that one part of a long document holds. */
const partLength = 60;

/** One source with everything that was read off it; its text comes part by part. */
export async function reader(open: OpenCase, id: string): Promise<SourcePage | null> {
  const { tables } = open;
  const [line, [source], [document], parts, statements, quotes, claims] = await Promise.all([
    sourceLine(open, id),
    tables.rows<Pick<SourcePage, "file" | "format" | "language" | "url" | "gradeReason" | "reference" | "note">>(
      `select file, format, language, url, grade_reason as "gradeReason", reference, note from source where id = ?`,
      [id],
    ),
    tables.rows<{ words: number; pages: number | null }>("select words, pages from document where source = ?", [id]),
    tables.rows<SourcePage["parts"][number]>(
      `select min(start) as start, count(*) as paragraphs, cast(sum(length(exact)) / 6 as bigint) as words from (
         select start, exact, (row_number() over (order by start) - 1) / ${partLength} as part
         from passage where source = ? and kind = 'paragraph') p
       group by part order by 1`,
      [id],
    ),
    tables.rows<StatementLine>(
      `select id, start, "end", speaker, actor, act, target, status, exact, machine and not accepted as proposed, day, place, quantity,
         cameo, rule, confidence, actor_start as "actorStart", actor_end as "actorEnd", target_start as "targetStart", target_end as "targetEnd",
         predicate_start as "predicateStart", predicate_end as "predicateEnd"
       from statement where source = ? order by start, "end", id`,
      [id],
    ),
    tables.rows<SourcePage["quotes"][number]>(
      `select claim, stance, start, "end" from claim_evidence where source = ? and start is not null and "end" is not null order by start, "end", claim`,
      [id],
    ),
    tables.rows<{ id: string; says: string }>(
      `select id, says from claim where id in (select claim from claim_evidence where source = ? or reference = (select reference from source where id = ?)) order by id`,
      [id, id],
    ),
  ]);
  if (!line) return null;
  return {
    ...line,
    file: source?.file ?? "",
    format: source?.format ?? "",
    language: source?.language ?? null,
    url: source?.url ?? null,
    gradeReason: source?.gradeReason ?? null,
    reference: source?.reference ?? null,
    note: source?.note ?? null,
    words: document?.words ?? 0,
    pages: document?.pages ?? null,
    paragraphs: parts.reduce((sum, { paragraphs }) => sum + paragraphs, 0),
    parts,
    statementLines: statements,
    quotes,
    claimLines: claims,
  };
}

/** Paragraphs of one part, from a code point on. */
export function text(open: OpenCase, id: string, start: number): Promise<Paragraph[]> {
  return open.tables.rows<Paragraph>(
    `select ordinal, start, "end", page, exact from passage where source = ? and kind = 'paragraph' and start >= ?
     order by start limit ${partLength}`,
    [id, start],
  );
}
