import type { SourceText } from "../../audit/manuscript/manuscript.js";
import { inCase } from "../../case/in-case.js";
import type { Retraction } from "../../domain/bibliography/retraction.js";
import { InputError } from "../../domain/problem.js";
import { retractionsFor, retractionsIn } from "../../formats/bibliography/retractions-limited.js";
import type { AuditAgainst } from "../../pages/audit.js";
import type { HeldAgainst } from "../../servers/api/audit.js";
import { listOf, type OpenCase } from "../opened/open-case.js";

/** Does something with the case that is open. */
export type Asking = <T>(work: (open: OpenCase) => Promise<T>) => Promise<T>;

/** Letters of all documents together that an audit looks quotations up in; the rest is said to be left out. */
const most = 30_000_000;

/** What the case has that a manuscript can be held against. */
export async function caseHas({ tables, case: { says } }: OpenCase): Promise<AuditAgainst> {
  const [found] = await tables.rows<{ n: number }>("select count(*) as n from document where length(text) > 0");
  return { documents: Number(found?.n ?? 0), retractions: says.case.retractions ?? null };
}

/** Sources and rows of retractions for a manuscript, and in words what they are from. */
export async function heldAgainst(asking: Asking, { documents, list }: HeldAgainst, text: string) {
  const said: string[] = [];
  const sources = documents ? await asking(documentsOf) : { texts: [], left: 0 };
  if (documents)
    said.push(
      `${counted(sources.texts.length, "document")} of the case${sources.left > 0 ? ` (${counted(sources.left, "more document")} had no room)` : ""}`,
    );
  const retractions: Retraction[] = [];
  const own = await asking(async (open) => ({ file: open.case.says.case.retractions, folder: open.case.folder }));
  if (own.file !== undefined) {
    const found = await retractionsFor(inCase(own.folder, own.file), text).catch((cause: unknown) => {
      if (cause instanceof InputError) return undefined; // the build says what is wrong with a list of the case
      throw cause;
    });
    said.push(found ? `${own.file} (${counted(found.read, "row")})` : `not ${own.file}, which cannot be read`);
    retractions.push(...(found?.rows ?? []));
  }
  if (list) {
    const found = await retractionsIn(list.bytes, list.name, text);
    said.push(`${list.name} (${counted(found.read, "row")})`);
    retractions.push(...found.rows);
  }
  return { sources: sources.texts, retractions, says: said.length > 0 ? `Held against ${said.join(", ")}.` : null };
}

/** Documents of the case in the order of their ids, with what the bibliography knows of them. */
async function documentsOf({ tables }: OpenCase): Promise<{ readonly texts: readonly SourceText[]; readonly left: number }> {
  const rows = await tables.rows<{
    id: string;
    file: string;
    title: string;
    authors: string;
    day: string | null;
    doi: string | null;
    text: string | null;
  }>(
    `select s.id, s.file, s.title, s.authors, s.day, r.doi, case when d.upto <= ${most} then d.text end as text
     from (select source, text, sum(length(text)) over (order by source) as upto from document where length(text) > 0) d
     join source s on s.id = d.source left join reference r on r.id = s.reference order by s.id`,
  );
  const texts = rows.flatMap(({ file, id, title, authors, day, doi, text }): SourceText[] =>
    text === null ? [] : [{ name: named(file, id), title, known: [title, ...listOf(authors), day ?? "", doi ?? ""].join("\n"), text }],
  );
  return { texts, left: rows.length - texts.length };
}

/** Its file in sources/, and its id where a file holds many. */
function named(file: string, id: string): string {
  const name = file.replace(/^sources\//u, "");
  return /\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(name) ? `${name} (${id})` : name;
}

function counted(n: number, what: string): string {
  return `${n.toLocaleString("en-GB")} ${what}${n === 1 ? "" : "s"}`;
}
