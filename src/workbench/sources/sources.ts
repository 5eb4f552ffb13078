import { at } from "../../domain/at.js";
import { count, countEach, read } from "../../domain/provenance.js";
import type { Lead, SourceLine, SourcesPage } from "../../pages/page.js";
import { listOf, type OpenCase } from "../opened/open-case.js";
import { coverageLines, disagreements } from "../overview/coverage.js";
import { datasets } from "../overview/health.js";
import { figure, leadOf, phrase, plural, told, toldEach } from "../words.js";
import { unreadWords } from "./unread.js";

type SourceRow = Omit<SourceLine, "at" | "authors" | "proposed"> & { readonly authors: string; readonly proposed: string };

const lines = `
  select s.id, s.kind, s.title, s.authors, s.publisher, s.bloc, s.day, s.grade, h.title as through, o.title as "copyOf", s.proposed, s.format = 'away' as "isAway",
    coalesce(p.n, 0) as passages, coalesce(c.n, 0) as codings, coalesce(t.n, 0) as statements, coalesce(k.n, 0) as claims
  from source s left join source h on h.id = s.through
  left join same_document m on m.source = s.id left join source o on o.id = m.of
  left join (select source, count(*) as n from passage where kind = 'paragraph' group by source) p on p.source = s.id
  left join (select source, count(*) as n from coding group by source) c on c.source = s.id
  left join (select source, count(*) as n from statement group by source) t on t.source = s.id
  left join (select coalesce(source, reference) as source, count(distinct claim) as n from claim_evidence group by 1) k
    on k.source = s.id or k.source = s.reference`;

/** What do we have, how good, how independent. */
export async function sources(open: OpenCase): Promise<SourcesPage> {
  const rows = await open.tables.rows<SourceRow>(`${lines} order by s.day desc nulls last, s.title`);
  const all = rows.map(lineOf);
  const [works] = await open.tables.rows<{ n: number }>("select count(*) as n from reference");
  const files = await datasets(open);
  return {
    lead: await lead(open),
    sources: all,
    datasets: files,
    coverage: await coverageLines(open),
    disagreements: await disagreements(open),
    references: works?.n ?? 0,
    rests: [...(await countEach(open.tables, documents, [], "kind"))].map(([kind, rows]) => ({
      kind: String(kind),
      says: String(kind),
      rows,
      at: null,
    })),
  };
}

/** One source of the list; `null` where there is none. Counts its own rows only: the list counts those of all. */
export async function sourceLine(open: OpenCase, id: string): Promise<SourceLine | null> {
  const [row] = await open.tables.rows<SourceRow>(
    `select id, kind, title, authors, publisher, bloc, day, grade, (select h.title from source h where h.id = source.through) as through,
       (select o.title from same_document m join source o on o.id = m.of where m.source = source.id) as "copyOf", proposed, format = 'away' as "isAway",
       (select count(*) from passage where kind = 'paragraph' and source = ?) as passages,
       (select count(*) from coding where source = ?) as codings,
       (select count(*) from statement where source = ?) as statements,
       (select count(distinct claim) from claim_evidence
        where coalesce(source, reference) in (select id from source where id = ? union all select reference from source where id = ?)) as claims
     from source where id = ?`,
    [id, id, id, id, id, id],
  );
  return row ? lineOf(row) : null;
}

function lineOf({ authors, proposed, ...rest }: SourceRow): SourceLine {
  return { ...rest, at: at("source", rest.id), authors: listOf(authors), proposed: listOf(proposed) };
}

/** Documents that are here; those that nobody fetched yet are told apart. */
const documents = "select id, kind, title, bloc, grade, file, line from source where format <> 'away'";
/** Each once: what is there twice is one document. */
const once = `${documents} and id not in (select source from same_document)`;
const copies = `${documents} and id in (select source from same_document) order by id`;
const awayDocuments = "select id, kind, title, bloc, grade, file, line from source where format = 'away' order by id";
/** Documents on which no claim rests, by themselves or by the work that they are. */
const unused = `kind <> 'dataset' and id not in (select source from claim_evidence where source is not null)
  and coalesce(reference, '') not in (select reference from claim_evidence where source is null and reference is not null)`;

async function lead(open: OpenCase): Promise<Lead> {
  const asked = async (sql: string) => (await read(open.tables, sql, [], { n: count })).n;
  const all = await asked(`${once} order by id`);
  const files = await asked("select file, dataset, format, rows, since, until from dataset order by file");
  const away = await asked(awayDocuments);
  if (!all.value && !files.value && !away.value) {
    const works = await asked("select id, title, file, line from reference order by file, line, id");
    if (works.value) return leadOf([told(works, (n) => plural(n, "work")), phrase(" in the bibliography, and no document yet.")]);
    return { phrases: [phrase("Nothing has been gathered yet.")], carried: null };
  }
  const what = [
    told(all, (n) => plural(n, "document")),
    told(await asked(copies), (n) => (n === 1 ? "a copy of one of them" : `${figure(n)} copies of some of them`)),
    told(files, (n) => plural(n, "file of event data", "files of event data")),
    told(away, (n) => `${plural(n, "document")} not here yet`),
  ];
  const ungraded = await asked(`${once} and coalesce(grade, '') = '' order by id`);
  const proposed = await asked(`${once} and grade <> '' and proposed like '%"grade"%' order by id`);
  const blocs = await asked(
    "select bloc, count(*) as documents from source where bloc is not null and format <> 'away' and id not in (select source from same_document) group by bloc order by 2 desc, 1",
  );
  const idle = await asked(`${once} and ${unused} order by id`);
  const isAll = (n: number) => n === all.value;
  const is = (n: number) => (n === 1 ? "is" : "are");
  const parts = [
    ungraded.value
      ? told(ungraded, (n) => (isAll(n) ? "none is graded" : `${figure(n)} ${n === 1 ? "is" : "are"} not graded`))
      : told(proposed, (n) => `${plural(n, "grade")} still proposed`),
    told(await asked(`${once} and through is not null order by id`), (n) => `${figure(n)} ${is(n)} on works that nobody here read`),
    told(blocs, (n) => `they speak for ${plural(n, "bloc")}`),
    told(idle, (n) => (isAll(n) ? "no claim rests on them yet" : `${figure(n)} ${n === 1 ? "carries" : "carry"} no claim`)),
  ];
  const known = (each: { readonly of?: { readonly value: unknown } }) => each.of?.value !== 0;
  const [said, more] = [what.filter(known), parts.filter(known)];
  const unread = await unreadWords(open);
  return leadOf([
    ...toldEach(said),
    ...(more.length ? [phrase("; "), ...toldEach(more)] : []),
    phrase("."),
    ...(unread.length ? [phrase(" "), ...unread] : []),
  ]);
}
