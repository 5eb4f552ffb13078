import { actSentence, partyOf } from "../../domain/cameo/act-sentence.js";
import { evidenceOf, type QuotedPassage } from "../../domain/report/report.js";
import type { Shown } from "../../pages/page.js";
import type { OpenCase } from "../opened/open-case.js";
import { dayOrSpan, plural } from "../words.js";
import { type Maker, shown } from "./piece.js";
import { namesOf, rowsOf } from "./rows.js";

/** Code points of context on each side of a quotation. */
const around = 180;

interface Span {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a span with what stands around them, cut at a word. */
export async function quoted(open: OpenCase, { source: id, start, end }: Span, more: Partial<QuotedPassage> = {}): Promise<QuotedPassage> {
  const [row] = await open.tables.rows<{
    title: string;
    day: string | null;
    grade: string | null;
    kind: string;
    before: string;
    exact: string;
    after: string;
  }>(
    `select s.title, s.day, s.grade, s.kind,
       substr(d.text, greatest(1, ? - ${around} + 1), least(${around}, ?)) as before,
       substr(d.text, ? + 1, ? - ?) as exact,
       substr(d.text, ? + 1, ${around}) as after
     from source s join document d on d.source = s.id where s.id = ?`,
    [start, start, start, end, start, end, id],
  );
  return {
    stance: null,
    speaker: null,
    source: id,
    title: row?.title ?? id,
    day: row?.day ?? null,
    grade: row?.grade ?? null,
    page: null,
    before: lead(row?.before ?? ""),
    exact: row?.exact ?? "",
    after: tail(row?.after ?? ""),
    start,
    end,
    note: null,
    isNote: row?.kind === "note",
    reach: null,
    aside: null,
    ...more,
  };
}

/** What stands before in the same paragraph, from a whole word on. */
function lead(before: string): string {
  const paragraphs = before.split(/\n\s*\n/);
  const mine = paragraphs.at(-1) ?? "";
  return paragraphs.length === 1 && [...before].length === around ? mine.replace(/^\S*\s/, "… ") : mine;
}

function tail(after: string): string {
  const paragraphs = after.split(/\n\s*\n/);
  const mine = paragraphs[0] ?? "";
  return paragraphs.length === 1 && [...after].length === around ? mine.replace(/\s\S*$/, " …") : mine;
}

export function readerLink({ source: id, start, end }: Span): Shown["links"][number] {
  return { says: "Read it in its source", href: `/sources/${encodeURIComponent(id)}#${start}-${end}` };
}

export const statement: Maker = async (open, id) => {
  const [row] = await open.tables.rows<
    Span & {
      speaker: string | null;
      actor: string | null;
      act: string;
      target: string | null;
      status: string;
      day: string | null;
      place: string | null;
      quantity: string | null;
      coder: string;
      machine: boolean;
      accepted: boolean;
      cameo: string | null;
      actor_code: string | null;
      target_code: string | null;
      rule: string | null;
      same_as: string | null;
      file: string;
      line: number;
    }
  >(
    'select source, start, "end", speaker, actor, act, target, status, day, place, quantity, coder, machine, accepted, cameo, actor_code, target_code, rule, same_as, file, line from statement where id = ?',
    [id],
  );
  if (!row) return null;
  const names = await namesOf(open);
  const name = (each: string | null) => (each ? (names[each] ?? each) : "");
  const kinds = new Map(open.case.says.actors.actors.map(({ id, kind }) => [id, kind]));
  const party = (each: string | null) => (each ? partyOf(name(each), kinds.get(each) ?? null) : null);
  const [doer, other] = [row.actor ?? row.speaker, row.target];
  const told = row.cameo ? actSentence(row.cameo, party(doer), party(other)) : undefined;
  return shown(
    evidenceOf({
      kind: "passage",
      standing: row.machine && !row.accepted ? "judged" : "coded",
      says: told ?? [name(doer), row.act, name(other)].filter(Boolean).join(" "),
      notes: [
        row.speaker ? `said by ${name(row.speaker)}` : "",
        row.status,
        [row.day && dayOrSpan(row.day), row.place, row.quantity].filter(Boolean).join(" · "),
        row.cameo ? `CAMEO ${row.cameo}, ${row.act}${row.actor_code ? `, ${row.actor_code} → ${row.target_code ?? "---"}` : ""}` : "",
        row.rule ? `rule ${row.rule}` : "",
        row.same_as ? "tells of a happening that the source told of before" : "",
        row.machine && !row.accepted ? "proposed by the machine, not yet accepted" : `coded by ${row.coder}`,
      ].filter(Boolean),
      passages: [await quoted(open, row, { speaker: row.speaker ? name(row.speaker) : null })],
      at: { file: row.file, line: row.line, column: 1 },
    }),
    { links: [readerLink(row)] },
  );
};

export const coding: Maker = async (open, id) => {
  const [row] = await open.tables.rows<
    Span & {
      category: string;
      name: string;
      definition: string | null;
      coder: string;
      memo: string | null;
      machine: boolean;
      accepted: boolean;
      file: string;
      line: number;
    }
  >(
    `select c.source, c.start, c."end", c.category, coalesce(k.name, c.category) as name, k.definition, c.coder, c.memo, c.machine, c.accepted, c.file, c.line
     from coding c left join category k on k.id = c.category where c.id = ?`,
    [id],
  );
  if (!row) return null;
  return shown(
    evidenceOf({
      kind: "passage",
      standing: row.machine && !row.accepted ? "judged" : "coded",
      says: row.name,
      notes: [
        row.definition ?? "",
        row.machine && !row.accepted ? "proposed by the machine, not yet accepted" : `coded by ${row.coder}`,
        row.memo ?? "",
      ].filter(Boolean),
      passages: [await quoted(open, row)],
      at: { file: row.file, line: row.line, column: 1 },
    }),
    { links: [readerLink(row)] },
  );
};

export const category: Maker = async (open, id) => {
  const [row] = await open.tables.rows<{
    name: string;
    definition: string;
    include: string | null;
    exclude: string | null;
    file: string;
    line: number;
  }>("select name, definition, include, exclude, file, line from category where id = ?", [id]);
  if (!row) return null;
  const spans = await open.tables.rows<Span>('select source, start, "end" from coding where category = ? order by source, start limit 8', [
    id,
  ]);
  const [all] = await open.tables.rows<{ n: number }>("select count(*) as n from coding where category = ?", [id]);
  return shown(
    evidenceOf({
      kind: "passage",
      standing: "coded",
      says: row.name,
      notes: [
        row.definition,
        row.include ? `with: ${row.include}` : "",
        row.exclude ? `without: ${row.exclude}` : "",
        spans.length < (all?.n ?? 0)
          ? `${spans.length} of ${plural(all?.n ?? 0, "coding")}; the Codebook lists all`
          : plural(all?.n ?? 0, "coding"),
      ].filter(Boolean),
      passages: await Promise.all(spans.map((each) => quoted(open, each))),
      at: { file: row.file, line: row.line, column: 1 },
    }),
  );
};

/** Pairs that the panel of an actor leads to. */
const mostPairs = 6;

export const actor: Maker = async (open, id) => {
  const [row] = await open.tables.rows<{
    name: string;
    kind: string;
    country: string | null;
    bloc: string | null;
    outside: boolean;
    note: string | null;
    file: string;
    line: number;
  }>("select name, kind, country, bloc, outside, note, file, line from actor where id = ?", [id]);
  if (!row) return null;
  const aliases = await open.tables.rows<{ name: string; since: string | null; until: string | null }>(
    "select name, since, until from alias where actor = ? order by since nulls first, name",
    [id],
  );
  const roles = await rowsOf(open, "select role, state as of, since, until from role where actor = ? order by since nulls first, role", [
    id,
  ]);
  const pairs = await open.tables.rows<{ other: string; n: number }>(
    `select case when actor = ? then target else actor end as other, cast(sum(coalesce(events, 1)) as bigint) as n from event
     where aside is null and (actor = ? or target = ?) and actor <> target group by 1 order by 2 desc, 1`,
    [id, id, id],
  );
  const names = await namesOf(open);
  const dated = (each: { name: string; since: string | null; until: string | null }) =>
    `${each.name}${each.since ? ` (from ${each.since})` : ""}${each.until ? ` (until ${each.until})` : ""}`;
  return shown(
    evidenceOf({
      kind: "rows",
      standing: "judged",
      says: row.name,
      notes: [
        [row.outside ? "outside power" : row.kind, row.country, row.bloc ? `bloc ${row.bloc}` : ""].filter(Boolean).join(" · "),
        aliases.length ? `also ${aliases.map(dated).join(", ")}` : "",
        row.note ?? "",
        pairs.length > mostPairs ? `${mostPairs} of ${pairs.length} others that rows pair it with; its own page and Dyads list them` : "",
      ].filter(Boolean),
      rows: roles.total ? [{ ...roles, note: "Roles by day" }] : [],
      at: { file: row.file, line: row.line, column: 1 },
    }),
    {
      links: pairs.slice(0, mostPairs).map(({ other }) => ({
        says: `Dyad with ${names[other] ?? other}`,
        href: `/dyads/${[id, other].sort().map(encodeURIComponent).join("/")}`,
      })),
    },
  );
};

/** Words of a source, `passage:SOURCE|START`: the paragraph or sentence that stands there. */
export const passage: Maker = async (open, _, [source = "", from = ""]) => {
  const start = Number(from);
  const [row] = await open.tables.rows<Span & { title: string; file: string; line: number }>(
    `select p.source, p.start, p."end", s.title, s.file, s.line from passage p join source s on s.id = p.source
     where p.source = ? and p.start <= ? and p."end" > ? order by p."end" - p.start desc limit 1`,
    [source, start, start],
  );
  if (!row) return null;
  return shown(
    evidenceOf({
      kind: "passage",
      standing: "reported",
      says: row.title,
      passages: [await quoted(open, row)],
      at: { file: row.file, line: row.line, column: 1 },
    }),
    { links: [readerLink(row)] },
  );
};
