import { chosen } from "../drawing/svg-parts.js";
import { formatNumber } from "../format-number.js";
import type { Cell, DataTableProps, TableColumn } from "./figure.js";

/** Rows of 28 px under a head that stays; numbers right in figures of one width; what is missing says so. */
export function DataTable({ columns, rows, caption, evidence, total, onSelect, selected }: DataTableProps) {
  const left = (total ?? rows.length) - rows.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="data-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={isNumeric(column) ? "number" : undefined}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const id = evidence?.[index] ?? undefined;
            const words = columns.map((column, at) => `${column.name} ${cellWords(row[at] ?? null, column)}`).join(", ");
            const { role: _, "aria-pressed": __, ...live } = chosen(id, words, { onSelect, selected });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure have no other key and never move
              <tr key={index} {...live}>
                {columns.map((column, at) => (
                  <TableCell key={column.name} cell={row[at] ?? null} column={column} />
                ))}
              </tr>
            );
          })}
          {left > 0 && (
            <tr className="table-left">
              <td colSpan={Math.max(1, columns.length)}>{`${formatNumber(left)} more ${left === 1 ? "row" : "rows"} in the CSV`}</td>
            </tr>
          )}
          {rows.length === 0 && (
            <tr className="table-left">
              <td colSpan={Math.max(1, columns.length)}>no rows</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function TableCell({ cell, column }: { cell: Cell; column: TableColumn }) {
  if (cell === null || cell === "") return <td className={isNumeric(column) ? "number missing" : "missing"}>no row</td>;
  const words = cellWords(cell, column);
  if (isNumeric(column)) return <td className="number">{words}</td>;
  return words.length > 28 ? (
    <td className="long" title={words}>
      {words}
    </td>
  ) : (
    <td className={isDay(words) ? "day" : undefined}>{words}</td>
  );
}

const isDay = (words: string): boolean => /^\d{4}-\d{2}(-\d{2})?$/u.test(words);
const isNumeric = (column: TableColumn) => column.kind === "number" || column.kind === "year";

/** A cell in words: numbers by the column's unit and digits, years without a comma. */
export function cellWords(cell: Cell, column: TableColumn): string {
  if (cell === null || cell === "") return "no row";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell !== "number") return cell;
  if (column.kind === "year") return String(cell);
  const unit = column.unit === "%" || column.unit === "×" ? column.unit : null;
  return formatNumber(cell, { digits: column.digits, unit });
}
