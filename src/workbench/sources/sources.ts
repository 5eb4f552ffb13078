import type { Lead, SourceLine, SourcesPage } from "../../pages/page.js";
import { datasets } from "../health.js";
import { listOf, type OpenCase } from "../open-case.js";
import { listed, phrase, plural } from "../words.js";

type SourceRow = Omit<SourceLine, "authors" | "proposed"> & { readonly authors: string; readonly proposed: string };

const lines = `
  select s.id, s.kind, s.title, s.authors, s.publisher, s.bloc, s.day, s.grade, s.proposed,
    coalesce(p.n, 0) as passages, coalesce(c.n, 0) as codings, coalesce(t.n, 0) as statements, coalesce(k.n, 0) as claims
  from source s
  left join (select source, count(*) as n from passage where kind = 'paragraph' group by source) p on p.source = s.id
  left join (select source, count(*) as n from coding group by source) c on c.source = s.id
  left join (select source, count(*) as n from statement group by source) t on t.source = s.id
  left join (select coalesce(source, reference) as source, count(distinct claim) as n from support group by 1) k
    on k.source = s.id or k.source = s.reference`;

/** What do we have, how good, how independent. */
export async function sources(open: OpenCase): Promise<SourcesPage> {
  const rows = await open.tables.rows<SourceRow>(`${lines} order by s.day desc nulls last, s.title`);
  const all = rows.map(lineOf);
  const [works] = await open.tables.rows<{ n: number }>("select count(*) as n from reference");
  const files = await datasets(open);
  return {
    lead: lead(all, files.length),
    sources: all,
    datasets: files,
    references: works?.n ?? 0,
    rests: [...new Set(all.map(({ kind }) => kind))]
      .map((kind) => ({ kind, says: kind, rows: all.filter((each) => each.kind === kind).length, at: null }))
      .sort((a, b) => b.rows - a.rows),
  };
}

/** One source of the list; `null` where there is none. Counts its own rows only: the list counts those of all. */
export async function sourceLine(open: OpenCase, id: string): Promise<SourceLine | null> {
  const [row] = await open.tables.rows<SourceRow>(
    `select id, kind, title, authors, publisher, bloc, day, grade, proposed,
       (select count(*) from passage where kind = 'paragraph' and source = ?) as passages,
       (select count(*) from coding where source = ?) as codings,
       (select count(*) from statement where source = ?) as statements,
       (select count(distinct claim) from support
        where coalesce(source, reference) in (select id from source where id = ? union all select reference from source where id = ?)) as claims
     from source where id = ?`,
    [id, id, id, id, id, id],
  );
  return row ? lineOf(row) : null;
}

function lineOf({ authors, proposed, ...rest }: SourceRow): SourceLine {
  return { ...rest, authors: listOf(authors), proposed: listOf(proposed) };
}

function lead(all: readonly SourceLine[], files: number): Lead {
  if (!all.length && !files) return { phrases: [phrase("Nothing has been gathered yet.")], carried: null };
  const blocs = new Set(all.flatMap(({ bloc }) => bloc ?? []));
  const ungraded = all.filter(({ grade }) => !grade).length;
  const proposed = all.filter((each) => each.grade && each.proposed.includes("grade")).length;
  const unused = all.filter(({ claims, kind }) => !claims && kind !== "dataset").length;
  const what = [all.length ? plural(all.length, "document") : "", files ? plural(files, "file of event data", "files of event data") : ""];
  const parts = [
    ungraded
      ? `${ungraded === all.length ? "none is" : `${ungraded} ${ungraded === 1 ? "is" : "are"} not`} graded`
      : proposed
        ? `${plural(proposed, "grade")} still proposed`
        : "",
    blocs.size ? `they speak for ${plural(blocs.size, "bloc")}` : "",
    unused && all.length
      ? `${unused === all.length ? "no claim rests on them yet" : `${unused} ${unused === 1 ? "carries" : "carry"} no claim`}`
      : "",
  ].filter(Boolean);
  return { phrases: [phrase(`${listed(what.filter(Boolean))}${parts.length ? `; ${listed(parts)}` : ""}.`)], carried: null };
}
