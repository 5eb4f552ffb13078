import type { CaseFile } from "../ask/case-file.js";
import { type Field, listAt, type Row, rowOf } from "../parts/written/typed-row.js";
import { stretchesTyped } from "../parts/written/typed-stretches.js";
import { WrittenRows } from "../parts/written/written-rows.js";
import { madeSpell, spellFault } from "./series-row.js";

const fields: readonly Field[] = [
  { key: "says", label: "What held then", kind: "words", isNeeded: true, hint: "Cease-fire of 2021" },
  { key: "days", label: "From and to", kind: "stretches", isNeeded: true, hint: "9 Nov 2021 to 9 Dec 2021; June 2022" },
];
const words = (row: Row) => String(row["says"] ?? "");

/** Times of a series that had a regime of their own, as cease-fires: in the models of its turning points each is a column. */
export function WriteSpells({ file, series, index }: { file: CaseFile; series: Row; index: number }) {
  const path = ["series", index, "spells"] as const;
  const names = listAt(file.says, path).map((each) => words(rowOf(each)));
  return (
    <details className="written-part">
      <summary>{[`Spells of “${words(series)}”`, names.join(", ")].filter(Boolean).join(": ")}</summary>
      <p className="section-says">
        Times with a regime of their own, as cease-fires. The share of each month that lies in them is a column of the models of this
        series, so that what they changed is not laid to a turning point.
      </p>
      <WrittenRows
        file={file}
        name="case"
        path={path}
        fields={fields}
        one="spell"
        called={(row) => `the spell “${words(row)}” of “${words(series)}”`}
        says={(row) => (
          <>
            {words(row)} <span className="muted">{stretchesTyped(row["days"])}</span>
          </>
        )}
        made={madeSpell}
        fault={spellFault}
        isThere={(says) => rowOf(listAt(says, ["series"])[index])["id"] === series["id"]}
      />
    </details>
  );
}
