import { memo } from "react";
import type { SourceTableRow } from "../../pages/sources.js";
import { Proposed, SourceGlyph } from "../../views/signs.js";
import { CellEditor, CellValue, saysId, type Typing, valuesId } from "./cell.js";
import { isSpot, type Spot, spotKey, type TableColumn, titleColumn } from "./columns.js";
import { GradeLine } from "./grade-line.js";
import { type Column, currentValue, gradesOf, isProposed, titleOf, type WrittenSource } from "./source-steps.js";
import type { TableActs } from "./use-table-acts.js";

export type RowActs = Pick<TableActs, "commit" | "giveGrade" | "leave"> & {
  /** Goes to a cell, or to the one after or before it. */
  go(spot: Spot, step?: 1 | -1): void;
};

interface RowProps {
  readonly row: SourceTableRow;
  readonly entry: WrittenSource | undefined;
  readonly columns: readonly TableColumn[];
  /** Its place in the table, counted from the row of heads. */
  readonly place: number;
  /** Its cell that the keyboard reaches, if it is in this row. */
  readonly here: Column | "+" | null;
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
  const refusal = props.typing?.says ?? null;
  const title = titleOf(row, entry);
  const stop = (column: string) => (here === column ? 0 : -1);
  const back = (column: Column) => {
    acts.go({ file, column });
    acts.leave();
  };
  const editorOf = (column: TableColumn, typing: Typing) => (
    <CellEditor
      column={column}
      label={`${column.name} of ${title}`}
      typing={typing}
      values={valuesId}
      commit={(text, way) => {
        const spot = { file, column: column.key };
        if (way !== "blur") acts.go(spot, way === "next" ? 1 : way === "before" ? -1 : undefined);
        acts.commit(row, column, text, way);
      }}
      leave={() => back(column.key)}
    />
  );
  const typingIn = (column: Column) => (isSpot(props.typing, { file, column }) ? props.typing : null);
  const titled = typingIn("title");
  const refusedTitle = props.refused.get(spotKey({ file, column: "title" }));
  const shownTitle = pending.get(spotKey({ file, column: "title" })) ?? title;
  return (
    <>
      <tr data-file={file} className={at ? "is-here" : undefined} aria-rowindex={props.place}>
        <th scope="row" className={titled ? "col-name is-typed" : "col-name"} data-col="title" tabIndex={titled ? -1 : stop("title")}>
          {titled ? (
            editorOf(titleColumn, titled)
          ) : (
            <span>
              <SourceGlyph kind={currentValue(row, entry, "kind") ?? "note"} />
              <button type="button" className="link-quiet" tabIndex={-1} data-ev={`source:${row.id}`} aria-pressed={at} title={shownTitle}>
                {refusedTitle ? (
                  <span className="cell-refused">{refusedTitle.text}</span>
                ) : row.values["title"] !== null && isProposed(row, entry, "title") ? (
                  <Proposed>{shownTitle}</Proposed>
                ) : (
                  shownTitle
                )}
              </button>
              {row.records > 1 && <i>{row.records.toLocaleString("en-GB")} records</i>}
            </span>
          )}
        </th>
        {columns.map((column) => {
          const spot = { file, column: column.key };
          const typing = typingIn(column.key);
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
                editorOf(column, typing)
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
                write={(since, because) => acts.giveGrade(row, since, because, () => acts.go({ file, column: "grade" }))}
                leave={() => back("grade")}
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
