import type { Period, WordSaid, WordsPart } from "../../pages/page.js";
import { daysOf, type OpenCase } from "../opened/open-case.js";

/** Statements that one part of a list holds. */
const partLength = 60;

const betweenTwo = `((coalesce(t.speaker, t.actor) = ? and t.target = ?) or (coalesce(t.speaker, t.actor) = ? and t.target = ?)
    or (t.actor = ? and t.target = ?) or (t.actor = ? and t.target = ?))
  and (coalesce(t.day, s.day) is null or coalesce(t.day, s.day) between ? and ?)`;

/** What is said by one of two actors of the other, or of both, in a period or without a day: by day, from a place on. */
export function wordsBetween(open: OpenCase, a: string, b: string, period: Period, from = 0): Promise<WordsPart> {
  return wordsWhere(open, betweenTwo, [a, b, b, a, a, b, b, a, ...daysOf(period)], from);
}

/** What an actor says, and what is said of it: by day, from a place on. */
export function wordsOfActor(open: OpenCase, id: string, from = 0): Promise<WordsPart> {
  return wordsWhere(open, "(t.speaker = ? or t.actor = ? or t.target = ?)", [id, id, id], from);
}

const letters = (column: string) => `regexp_replace(lower(${column}), '[^\\p{L}\\p{N}]+', '', 'g')`;
/** Said in a copy with the words of the document of origin, which tells it already. */
const isSaidBefore = `exists (select 1 from same_document m join statement o on o.source = m.of
  where m.source = t.source and o.act = t.act and o.status = t.status and o.speaker is not distinct from t.speaker
    and o.actor is not distinct from t.actor and o.target is not distinct from t.target and ${letters("o.exact")} = ${letters("t.exact")})`;

async function wordsWhere(open: OpenCase, where: string, bind: readonly string[], from: number): Promise<WordsPart> {
  const behind = `from statement t join source s on s.id = t.source where ${where} and not ${isSaidBefore}`;
  const words = await open.tables.rows<WordSaid>(
    `select 'statement:' || t.id as at, coalesce(t.day, s.day) as day, t.speaker, t.act, t.status, t.exact, t.source, s.title, s.kind = 'note' as "isNote"
     ${behind} order by coalesce(t.day, s.day) nulls last, t.source, t.start, t.id limit ${partLength} offset ${from}`,
    bind,
  );
  const [all] = await open.tables.rows<{ n: number; undated: number }>(
    `select count(*) as n, count(case when coalesce(t.day, s.day) is null then 1 end) as undated ${behind}`,
    bind,
  );
  return { words, total: all?.n ?? 0, undated: all?.undated ?? 0 };
}
