import type { Author, Reference, ReferenceType } from "../../../domain/bibliography/reference.js";
import { retractionTag } from "../../../domain/bibliography/retraction.js";
import type { Cited, Link } from "../../../domain/report/manuscript.js";
import type { Run } from "../../../domain/report/report.js";
import type { Row } from "../../../domain/tables.js";
import { type Run as ApaRun, apaRuns, apaSorted, yearSuffixes } from "../../../methods/citing/apa.js";
import { type Citing, inTextRuns } from "../../../methods/citing/apa-in-text.js";

/** A row of the bibliography as the reference that APA's rules read. */
export function referenceOf(row: Row<"reference">): Reference {
  const optional = {
    container: row.container,
    publisher: row.publisher,
    volume: row.volume,
    issue: row.issue,
    pages: row.pages,
    doi: row.doi,
    url: row.url,
  };
  return {
    id: row.id,
    line: row.line,
    type: row.type as ReferenceType,
    authors: JSON.parse(row.authors) as Author[],
    title: row.title,
    raw: "",
    ...(row.year !== null && { year: row.year }),
    ...(row.day !== null && { day: row.day }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)),
  };
}

/** A citation as APA 7 prints it in the text: each work is linked to its reference; those that are not there stay as written. */
export function citationRuns(link: Extract<Link, { kind: "citation" }>, references: ReadonlyMap<string, Reference>, list: Citing): Run[] {
  const parts = link.items.map((item) => itemRuns(item, link.form, references.get(item.key), list));
  const runs =
    link.form === "text"
      ? parts.flat()
      : [{ text: "(" }, ...parts.flatMap((each, index) => (index > 0 ? [{ text: "; " }, ...each] : each)), { text: ")" }];
  const items = link.items.map(({ key, prefix, suffix, yearOnly }) => ({ key, prefix, suffix, yearOnly }));
  return runs.map((run, index) => (index === 0 ? { ...run, cites: { form: link.form, items, runs: runs.length } } : run));
}

function itemRuns(item: Cited, form: "bracket" | "text", reference: Reference | undefined, list: Citing): Run[] {
  const prefix = item.prefix ? `${item.prefix} ` : "";
  if (!reference) return [{ text: `${prefix}@${item.key}${item.suffix ? `, ${item.suffix}` : ""}`, lost: true }];
  const cited = { reference, ...(item.suffix && { locator: item.suffix }) };
  const evidence = `reference:${item.key}`;
  if (form === "text") return inTextRuns([cited], item.yearOnly ? "year" : "narrative", list).map((run) => printed(run, evidence));
  const runs = inTextRuns([cited], item.yearOnly ? "year" : "parenthetical", list);
  return [{ text: prefix }, ...runs.slice(1, -1).map((run) => printed(run, evidence))].filter((run) => run.text !== "");
}

function printed(run: ApaRun, evidence?: string): Run {
  return { text: run.text, ...(run.italic && { marks: ["em"] as const }), ...(evidence && { evidence }) };
}

/** The works cited in the order of APA 7, each with its printed entry; italic where the style asks for it. */
export function referenceRuns(rows: readonly Row<"reference">[]): { row: Row<"reference">; runs: Run[] }[] {
  const byId = new Map(rows.map((each) => [each.id, each]));
  const references = rows.map(referenceOf);
  const suffixes = yearSuffixes(references);
  return apaSorted(references).map((reference) => {
    const row = byId.get(reference.id) as Row<"reference">;
    const suffix = suffixes.get(reference.id) ?? "";
    const text = suffix
      ? row.apa.replace(/\((\d{4}|n\.d\.)(?=[,)])/u, (_, year: string) => `(${year}${year === "n.d." ? "-" : ""}${suffix}`)
      : row.apa;
    const tag = retractionTag(row.became, row.became_on);
    return {
      row,
      runs: [
        ...italicised(
          text,
          apaRuns(reference).flatMap((run) => (run.italic ? [run.text] : [])),
        ),
        ...(tag ? [{ text: ` ${tag}` }] : []),
      ],
    };
  });
}

function italicised(text: string, italic: readonly string[]): Run[] {
  const runs: Run[] = [];
  let rest = text;
  for (const each of italic) {
    const index = rest.indexOf(each);
    if (index < 0) continue;
    if (index > 0) runs.push({ text: rest.slice(0, index) });
    runs.push({ text: each, marks: ["em"] });
    rest = rest.slice(index + each.length);
  }
  if (rest) runs.push({ text: rest });
  return runs;
}
