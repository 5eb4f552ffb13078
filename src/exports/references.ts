import { referenceOf } from "../domain/bibliography/reference.js";
import type { Row } from "../domain/tables.js";
import { writeBibtex } from "../formats/bibliography/bibtex-write.js";
import { writeCslJson } from "../formats/bibliography/csl-json-write.js";
import { writeRis } from "../formats/bibliography/ris-write.js";
import type { Built, Exported } from "./exported.js";

const writers = { "csl-json": writeCslJson, bibtex: writeBibtex, ris: writeRis } as const;
const endings = { "csl-json": "json", bibtex: "bib", ris: "ris" } as const;

/** The bibliography of the case in a form for reference managers. */
export async function referencesAs(format: keyof typeof writers, { tables, name }: Built): Promise<Exported> {
  const rows = await tables.rows<Row<"reference">>("select * from reference order by id");
  const works = rows.map(referenceOf);
  return {
    files: [{ path: `${name}.${endings[format]}`, bytes: writers[format](works) }],
    rows: rows.length,
    losses: rows.length ? ["Only what a citation needs: editors, series and notes of the entry stay in the case's own bibliography."] : [],
  };
}
