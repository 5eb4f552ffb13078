import { evidenceOf } from "../../domain/report/report.js";
import { named } from "../claims/claims.js";
import { keyOf } from "../overview/health.js";
import { piecesIn, supportOf } from "./claim-pieces.js";
import { type Maker, shown } from "./piece.js";
import { cellsOf, namesOf } from "./rows.js";

/** A promise, with the passages that say whether it was kept. */
export const commitments: Maker = async (open, id) => {
  const [row] = await open.tables.rows<{
    says: string;
    promiser: string;
    promisee: string | null;
    agreement: string | null;
    made: string | null;
    due: string | null;
    moved: string | null;
    status: string;
    evidence: string;
    note: string | null;
    file: string;
    line: number;
  }>("select * from commitment where id = ?", [id]);
  if (!row) return null;
  const names = await namesOf(open);
  const pieces = piecesIn(row.evidence);
  const { passages, rows, faults, sources } = await supportOf(open, pieces, names);
  return shown(
    evidenceOf({
      kind: "claim",
      standing: pieces.length ? "reported" : "judged",
      says: row.says,
      notes: [
        row.status,
        `${names[row.promiser] ?? row.promiser}${row.promisee ? ` to ${names[row.promisee] ?? row.promisee}` : ""}`,
        row.agreement ?? "",
        row.made ? `made ${row.made}` : "",
        row.due ? `due ${row.due}` : "no deadline",
        row.moved ? `moved to ${row.moved}` : "",
        row.note ?? "",
      ].filter(Boolean),
      passages,
      rows,
      faults,
      values: await cellsOf(open, "select late, kept, broken from commitment where id = ?", [id], ["late", "kept", "broken"], "judged"),
      sources,
      at: { file: row.file, line: row.line, column: 1 },
    }),
    {
      problems: open.problems.filter((each) => named(each.says, id)).map((each) => ({ ...each, key: keyOf(each) })),
    },
  );
};
