import { memo } from "react";
import type { SourceTableRow } from "../../domain/page-sources.js";
import { SourceGlyph } from "../../views/signs.js";
import { CellEditor, CellValue, saysId, type Way } from "./cell.js";
import { isSpot, type Spot, spotKey, type TableColumn } from "./columns.js";
import { GradeLine } from "./grade-line.js";
import { type Column, currentValue, gradesOf, isProposed, type WrittenSource } from "./source-steps.js";
import type { TableActs } from "./use-table-acts.js";
import { nextSpot } from "./walk.js";

export type RowActs = Pick<TableActs, "commit" | "giveGrade" | "leave"> & { focus(spot: Spot | null): void };

interface RowProps {
  readonly row: SourceTableRow;
  readonly entry: WrittenSource | undefined;
  readonly columns: readonly TableColumn[];
  /** Its cell that the keyboard reaches, if it is in this row. */
  readonly here: Column | "title" | "+" | null;
  /** Its evidence is open. */
  readonly at: boolean;
  readonly typing: TableActs["typing"];
  readonly asked: TableActs["asked"];
  readonly note: TableActs["note"];
  readonly refused: TableActs["refused"];
  readonly pending: TableActs["pending"];
  readonly acts: RowActs;
}

/** One document, and below it what a change of its grade asks or why a cell cannot be changed. */
export const AttributeRow = memo(function AttributeRow(props: RowProps) {
  const { row, entry, columns, here, at, asked, note, pending, acts } = props;
  const { file } = row;
  const { focus } = acts;
  const refusal = props.typing?.says ?? null;
  const stop = (column: string) => (here === column ? 0 : -1);
  const committed = (column: TableColumn, text: string, way: Way, from: HTMLTableElement | null) => {
    const spot = { file, column: column.key };
    if (way === "enter") focus(spot);
    else if (way !== "blur") focus(nextSpot(from, spot, way === "next" ? 1 : -1));
    acts.commit(row, column, text, way);
  };
  return (
    <>
      <tr data-file={file} className={at ? "is-here" : undefined}>
        <th scope="row" className="col-name" data-col="title" tabIndex={stop("title")}>
          <span>
            <SourceGlyph kind={currentValue(row, entry, "kind") ?? "note"} />
            <button type="button" className="link-quiet" tabIndex={-1} data-ev={`source:${row.id}`} aria-pressed={at} title={row.title}>
              {row.title}
            </button>
            {row.records > 1 && <i>{row.records.toLocaleString("en-GB")} records</i>}
          </span>
        </th>
        {columns.map((column, index) => {
          const spot = { file, column: column.key };
          const typing = isSpot(props.typing, spot) ? props.typing : null;
          const refused = props.refused.get(spotKey(spot));
          return (
            <td
              key={column.key}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid
              role="gridcell"
              className={typing ? "is-typed" : column.key === "grade" || column.key === "date" ? "nowrap" : undefined}
              data-col={column.key}
              tabIndex={typing ? -1 : stop(column.key)}
            >
              {typing ? (
                <CellEditor
                  column={column}
                  label={`${column.name} of ${row.title}`}
                  typing={typing}
                  values={`values-${index}`}
                  commit={(text, way) => committed(column, text, way, document.querySelector(".attribute-table table"))}
                  leave={() => {
                    focus(spot);
                    acts.leave();
                  }}
                />
              ) : (
                <CellValue
                  column={column}
                  value={pending.get(spotKey(spot)) ?? currentValue(row, entry, column.key)}
                  isProposed={isProposed(row, entry, column.key)}
                  refused={refused?.text ?? null}
                  grades={column.key === "grade" ? gradesOf(row, entry) : []}
                />
              )}
            </td>
          );
        })}
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid */}
        <td role="gridcell" className="col-free" data-col="+" tabIndex={stop("+")} aria-label="Add an attribute" />
      </tr>
      {(asked || note || refusal) && (
        <tr className="asks">
          <td colSpan={columns.length + 2}>
            {asked ? (
              <GradeLine
                grade={asked.grade}
                before={asked.before}
                says={asked.says}
                write={(since, because) => acts.giveGrade(row, since, because, () => focus({ file, column: "grade" }))}
                leave={() => {
                  focus({ file, column: "grade" });
                  acts.leave();
                }}
              />
            ) : refusal ? (
              <p className="cell-note cell-says" role="alert" id={saysId}>
                {refusal}
              </p>
            ) : (
              <p className="cell-note" role="status">
                {note?.says}
              </p>
            )}
          </td>
        </tr>
      )}
    </>
  );
}, isSame);

/** Rows and entries are read anew after each write: those that say the same are the same. */
function isSame(before: RowProps, after: RowProps): boolean {
  return (Object.keys(after) as (keyof RowProps)[]).every(
    (key) =>
      before[key] === after[key] || ((key === "entry" || key === "row") && JSON.stringify(before[key]) === JSON.stringify(after[key])),
  );
}
