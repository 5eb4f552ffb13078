import { useState } from "react";
import type { Evidence, RowsShown } from "../../domain/report/report.js";
import { cellWords, DataTable } from "../figures/data-table.js";
import type { TableColumn } from "../figures/figure.js";
import { formatNumber } from "../format-number.js";
import { Part } from "./evidence-part.js";

/** Rows of a query from a place on. */
export type MoreRows = (query: string, from: number) => Promise<Pick<RowsShown, "columns" | "rows" | "total">>;

export function Rows({ rows: first, of, moreRows }: { rows: RowsShown; of: string; moreRows: MoreRows | undefined }) {
  const [more, setMore] = useState<Pick<RowsShown, "columns" | "rows"> | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const rows = more ? { ...first, ...more } : first;
  const next = async () => {
    const from = more ? more.rows.length : 0;
    const found = await moreRows?.(first.query, from).catch((cause: unknown) => void setFault(String(cause)));
    if (found) setMore({ columns: found.columns, rows: [...(more?.rows ?? []), ...found.rows] });
  };
  const isOneValue = rows.total === 1 && rows.columns.length === 1;
  if (isOneValue && rows.stance === null) return <Query query={rows.query} />;
  return (
    <Part title={rows.stance ? `Rows · ${rows.stance}` : "Rows"} count={rows.total}>
      {rows.note && <p className="evidence-note">{rows.note}</p>}
      {rows.total === 1 && rows.columns.length > 3 ? <OneRow rows={rows} /> : rows.columns.length > 0 && <ManyRows rows={rows} of={of} />}
      {rows.total > rows.rows.length && (
        <p className="rows-left">
          {`${formatNumber(rows.rows.length)} of ${formatNumber(rows.total)} rows`}
          {moreRows ? (
            <button type="button" onClick={() => void next()}>
              Show more
            </button>
          ) : (
            "; the query gives them all"
          )}
          {fault && <span> {fault}</span>}
        </p>
      )}
      <Chain rows={rows} />
      <Query query={rows.query} folded={rows.note !== null} />
    </Part>
  );
}

/** How each number of it is read off its rows. */
export function Values({ evidence }: { evidence: Evidence }) {
  const told = Object.entries(evidence.values).flatMap(([name, { value, from }]) => {
    const [ref] = from;
    if (value === null || ref.kind !== "rows" || !ref.reading || !evidence.rows.some(({ query }) => query === ref.query)) return [];
    const how = ref.reading.as === "sum" ? `sum of ${ref.reading.of}` : ref.reading.as === "count" ? "count" : null;
    return how
      ? [`${name} ${typeof value === "number" ? formatNumber(value) : String(value)}: ${how} over ${formatNumber(ref.rows)} rows`]
      : [];
  });
  if (!told.length) return null;
  return (
    <details className="evidence-values">
      <summary>How it is read off the rows</summary>
      <ul>
        {told.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </details>
  );
}

/** From the value to the files: what is read off which rows, and the lines that they stand on. */
function Chain({ rows }: { rows: RowsShown }) {
  const { files = [] } = rows;
  if (!files.length) return null;
  return (
    <ul className="evidence-chain" aria-label="Files behind these rows">
      {files.slice(0, mostFiles).map(({ file, rows: n, first, last }) => (
        <li key={file}>
          <code>{first === last ? `${file}:${first}` : `${file}:${first}–${last}`}</code> {`${formatNumber(n)} ${n === 1 ? "row" : "rows"}`}
        </li>
      ))}
      {files.length > mostFiles && <li>{`${mostFiles} of ${formatNumber(files.length)} files; the rows name the rest`}</li>}
    </ul>
  );
}
const mostFiles = 12;

export function Query({ query, folded = false }: { query: string; folded?: boolean }) {
  return (
    <details className="query" open={!folded && query.length < 240}>
      <summary>Query</summary>
      <pre>{query}</pre>
    </details>
  );
}

/** What is the same in every row shown is told once, so that what differs fits the panel. */
function ManyRows({ rows, of }: { rows: RowsShown; of: string }) {
  const columns = columnsOf(rows);
  const isSame = (index: number) => rows.rows.length > 2 && rows.rows.every((row) => row[index] === rows.rows[0]?.[index]);
  const kept = columns.map((_, index) => index).filter((index) => !isSame(index));
  const same = columns.flatMap((column, index) => {
    const cell = rows.rows[0]?.[index] ?? null;
    return isSame(index) && cell !== null ? [`${column.name} ${cellWords(cell, column)}`] : [];
  });
  if (!kept.length) return <DataTable caption={`Rows behind: ${of}`} columns={columns} rows={rows.rows} />;
  return (
    <>
      {same.length > 0 && <p className="evidence-same">{same.join(" · ")}</p>}
      <DataTable
        caption={`Rows behind: ${of}`}
        columns={kept.flatMap((index) => columns[index] ?? [])}
        rows={rows.rows.map((row) => kept.map((index) => row[index] ?? null))}
      />
    </>
  );
}

/** A row alone stands upright, so that nothing of it lies beyond the edge of the panel. */
function OneRow({ rows }: { rows: RowsShown }) {
  return (
    <dl className="one-row">
      {columnsOf(rows).map((column, index) => (
        <div key={column.name}>
          <dt>{column.name}</dt>
          <dd>{cellWords(rows.rows[0]?.[index] ?? null, column)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How the columns of a query's answer are set: years plain, numbers right. */
export function columnsOf({ columns, rows, unit, digits }: Pick<RowsShown, "columns" | "rows" | "unit" | "digits">): TableColumn[] {
  return columns.map((name, index) => {
    const cells = rows.map((row) => row[index]).filter((cell) => cell !== null && cell !== undefined);
    const isNumber = cells.length > 0 && cells.every((cell) => typeof cell === "number");
    if (!isNumber) return { name, kind: "text" };
    const isYear =
      /^(?:x|year|since|until|line)$/iu.test(name) && cells.every((cell) => Number.isInteger(cell) && Math.abs(cell as number) < 10_000);
    const isValue = /^(?:value|low|high|best)$/iu.test(name) || columns.length === 1;
    return isYear ? { name, kind: "year" } : { name, kind: "number", ...(isValue && { unit, digits }) };
  });
}
