import { readdirSync } from "node:fs";
import { inCase } from "../../case/in-case.js";
import { byCodePoint, isPassedOver } from "../../case/inventory/inventory.js";
import type { Link } from "../../domain/report/manuscript.js";
import type { Run } from "../../domain/report/report.js";
import type { Row } from "../../domain/tables.js";
import type { CaseTables } from "../../flow/run.js";
import { citing } from "../../methods/citing/apa-in-text.js";
import type { CitedAs } from "../../pages/writing.js";
import { citationRuns, referenceOf, referenceRuns } from "../../stages/report/citations/cited.js";
import { lacksIn, printsTooMuch, readBeside, stylesPlace, textOf } from "../../stages/report/citations/style-file.js";
import { styledCitations } from "../../stages/report/citations/styled.js";

/** A style of the case by its path, or a text that is to lie there; APA 7 where there is no path. */
export interface StyleAsked {
  readonly path: string | null;
  readonly text?: string;
}

const place = { file: "report.md", line: 1, column: 1 };
type Works = ReadonlyMap<string, Row<"reference">>;
type Citation = Extract<Link, { kind: "citation" }>;

/**
 * How a style cites works of the case. All works of the report are cited once, in the order of its text, and the first of them is shown: its number
 * and the letter behind its year are those that the report would give it. Parses what others wrote: only the process of the judge asks this.
 */
export async function citedAs(folder: string, tables: Pick<CaseTables, "rows">, { path, text }: StyleAsked): Promise<CitedAs> {
  const files = filesIn(folder);
  const known = { styles: files.filter((each) => each.endsWith(".csl")), of: path };
  const works = await worksOf(tables);
  if (path === null) return { ...known, title: "APA 7", work: inApa(works), fault: null, notes: [] };
  const unusable = (fault: string): CitedAs => ({ ...known, title: path.slice(stylesPlace.length), work: null, fault, notes: [] });
  if (text === undefined && !known.styles.includes(path)) return unusable(`The case has no ${path}.`);
  const style = await readBeside(text ?? (await textOf(folder, path)), folder, files);
  if ("says" in style) return unusable(`${path}:${style.line}: ${style.says} ${style.mend}`);
  const notes = lacksIn(style, path).map(({ says, mend }) => `${capital(says)} ${mend}`);
  const shown = { ...known, title: style.title || path.slice(stylesPlace.length), fault: null, notes };
  const links = [...works.keys()].map(citationOf);
  const [first] = links;
  if (!first) return { ...shown, work: null };
  const pieces = links.map((link) => ({ text: "", from: 0, marks: [], at: place, link }));
  const printed = styledCitations(style, { blocks: [{ kind: "heading", id: "", level: 1, pieces }] }, works);
  const { says, mend } = printsTooMuch(path);
  if (!printed) return unusable(`${path}: ${says} ${mend}`);
  const note = printed.notes[0]?.runs;
  const entry = printed.entries.find(({ row }) => row.id === first.items[0]?.key)?.runs;
  return { ...shown, work: { text: plain(printed.runsOf(first)), note: note ? plain(note) : null, entry: entry ? plain(entry) : null } };
}

/** The files of styles/ as they lie there now: one that was just taken is in no build yet. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(inCase(folder, stylesPlace), { withFileTypes: true })
      .filter((each) => each.isFile() && !isPassedOver(each.name))
      .map(({ name }) => `${stylesPlace}${name.normalize("NFC")}`)
      .sort(byCodePoint);
  } catch {
    return []; // there is no such folder
  }
}

/** The works that the report cites, in the order of its text; of a case whose report cites none, the first that is known by author and year. */
async function worksOf(tables: Pick<CaseTables, "rows">): Promise<Works> {
  const cited = await tables.rows<Row<"reference">>(
    `select r.* from reference r join (
       select e.ref, min(s.ordinal * 1000 + e.ordinal) as place from sentence_evidence e join sentence s on s.id = e.sentence
       where e.kind = 'reference' group by e.ref
     ) c on c.ref = r.id order by c.place, r.id`,
  );
  const rows = cited.length
    ? cited
    : await tables.rows<Row<"reference">>("select * from reference order by authors = '[]', year is null, id limit 1");
  return new Map(rows.map((each) => [each.id, each]));
}

function inApa(works: Works): CitedAs["work"] {
  const references = new Map([...works].map(([id, row]) => [id, referenceOf(row)]));
  const [first] = works.keys();
  if (first === undefined) return null;
  const text = plain(citationRuns(citationOf(first), references, citing([...references.values()])));
  const entry = referenceRuns([...works.values()]).find(({ row }) => row.id === first)?.runs;
  return { text, note: null, entry: entry ? plain(entry) : null };
}

function citationOf(key: string): Citation {
  return { kind: "citation", form: "bracket", items: [{ key, prefix: "", suffix: "", yearOnly: false, at: place }] };
}

/** Without what they are linked to. */
const plain = (runs: readonly Run[]): Run[] => runs.map(({ text, marks }) => (marks ? { text, marks } : { text }));
const capital = (says: string) => `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
