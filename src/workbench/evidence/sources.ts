import { type Author, fullName } from "../../domain/bibliography/reference.js";
import { count, read } from "../../domain/provenance.js";
import { type Evidence, evidenceOf, type SourceShown } from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import type { WorkShown } from "../../pages/sources.js";
import { listOf, type OpenCase } from "../opened/open-case.js";
import { type Maker, shown } from "./piece.js";
import { cellsOf, rowsOf } from "./rows.js";

export const source: Maker = async (open, id) => {
  const [row] = await open.tables.rows<Row<"source">>("select * from source where id = ?", [id]);
  if (!row) return null;
  const given = await open.tables.rows<Pick<Row<"grade">, "grade" | "since" | "because">>(
    "select grade, since, because from grade where source = ? order by since nulls first",
    [id],
  );
  const [teller] = await open.tables.rows<{ title: string }>("select title from source where id = ?", [row.through ?? ""]);
  const used = await rowsOf(
    open,
    `select c.id, c.says, s.stance, s.reach, s.file, s.line from claim_evidence s join claim c on c.id = s.claim
     where coalesce(s.source, s.reference) in (?, ?) order by c.id`,
    [id, row.reference ?? id],
  );
  const counted = async (name: string, sql: string) => ({ [name]: (await read(open.tables, sql, [id], { n: count })).n });
  const values: Evidence["values"] = {
    ...(await counted("passages", `select start, "end", page, exact from passage where kind = 'paragraph' and source = ? order by start`)),
    ...(await counted("codings", "select id, coder, category, exact, file, line from coding where source = ? order by start")),
    ...(await counted("statements", "select id, speaker, act, exact, file, line from statement where source = ? order by start")),
    claims: (await read(open.tables, `select distinct id from (\n${used.query}\n) as cited`, [], { n: count })).n,
    ...((await open.tables.rows("select source from document where source = ?", [id])).length === 1 &&
      (await cellsOf(open, "select words, pages from document where source = ?", [id], ["words", "pages"]))),
  };
  return shown(
    evidenceOf({
      kind: "reference",
      standing: "reported",
      says: row.title,
      notes: [
        [row.kind, row.day].filter(Boolean).join(" · "),
        listOf(row.authors).join(", "),
        row.publisher ?? "",
        row.through
          ? `nobody here read it: known only through ${teller?.title ?? row.through}, and counts as that one's word`
          : row.kind === "note"
            ? "a note: its words are the analyst's own"
            : "",
        row.bloc ? `speaks for ${row.bloc}` : "",
        ...gradeNotes(row, given),
        ...Object.entries(JSON.parse(row.attributes) as Record<string, string>).map(([name, value]) => `${name}: ${value}`),
        row.note ?? "",
      ].filter(Boolean),
      values,
      rows: used.total ? [{ ...used, note: "Claims that rest on it" }] : [],
      more: row.url && /^https?:/.test(row.url) ? { page: "web", id: row.url, label: "Open it on the web" } : null,
      at: { file: row.file, line: row.line, column: 1 },
    }),
    {
      work: row.reference ? await work(open, row.reference, listOf(row.proposed).includes("reference")) : null,
      links: [{ says: "Read it", href: `/sources/${encodeURIComponent(id)}` }],
    },
  );
};

/** The grade that counts, and those before it, the latest first. */
function gradeNotes({ grade, grade_reason }: Row<"source">, given: readonly Pick<Row<"grade">, "grade" | "since" | "because">[]): string[] {
  if (!grade) return ["not graded"];
  if (!given.length) return [`grade ${grade}${grade_reason ? `: ${grade_reason}` : ""}`];
  return given.toReversed().map((each, index) => {
    const when = each.since === null ? "at first" : `from ${each.since}`;
    return `${index ? "" : "grade "}${each.grade} ${when}${each.because ? `: ${each.because}` : ""}`;
  });
}

export const reference: Maker = async (open, id) => {
  const [row] = await open.tables.rows<Pick<Row<"reference">, "apa" | "url" | "doi" | "source" | "became" | "became_on" | "file" | "line">>(
    "select apa, url, doi, source, became, became_on, file, line from reference where id = ?",
    [id],
  );
  if (!row) return null;
  const used = await rowsOf(
    open,
    "select c.id, c.says, s.stance, s.reach, s.page from claim_evidence s join claim c on c.id = s.claim where s.reference = ? order by c.id",
    [id],
  );
  const web = row.doi ? `https://doi.org/${row.doi}` : row.url;
  const sources = await open.tables.rows<SourceShown>(
    "select id, 'source' as kind, title, day, grade, cast(null as varchar) as licence from source where id = ? or reference = ?",
    [row.source ?? "", id],
  );
  return shown(
    evidenceOf({
      kind: "reference",
      standing: "reported",
      says: row.apa,
      notes: [
        ...(row.became ? [`By the case's list of retractions: ${row.became}${row.became_on ? ` on ${row.became_on}` : ""}.`] : []),
        ...(sources.length ? [] : ["Nobody here read it: the case has its entry alone, and it counts for nothing."]),
      ],
      rows: used.total ? [{ ...used, note: "Claims that cite it" }] : [],
      sources,
      more: web && /^https?:/.test(web) ? { page: "web", id: web, label: "Open it on the web" } : null,
      at: { file: row.file, line: row.line, column: 1 },
    }),
    { work: await work(open, id), links: sources.map((each) => ({ says: "Read it", href: `/sources/${encodeURIComponent(each.id)}` })) },
  );
};

/** An entry of the bibliography; `null` where no bibliography has it. */
async function work(open: OpenCase, id: string, proposed = false): Promise<WorkShown | null> {
  const [row] = await open.tables.rows<Row<"reference">>("select * from reference where id = ?", [id]);
  if (!row) return null;
  const { authors, keywords, year, day, apa: _, source: __, became: ___, became_on: ____, csl: _____, ...rest } = row;
  const names = JSON.parse(authors) as Author[];
  const people = names.filter(({ literal }) => literal !== "et al.");
  return {
    ...rest,
    authors: people.map(fullName),
    others: people.length < names.length,
    day: day ?? (year === null ? null : String(year)),
    keywords: listOf(keywords),
    proposed,
  };
}
