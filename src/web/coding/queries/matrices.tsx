import type { KeyboardEvent } from "react";
import { at as keyOf } from "../../../domain/at.js";
import { type CodeQuery, type QueriesPage, queryToParams } from "../../../pages/queries.js";
import { SeverityGlyph } from "../../../views/signs.js";
import { useAddress } from "../../addresses/address.js";

type Matrix = Extract<QueriesPage["answer"], { kind: "matrix" }>;
type Together = Extract<QueriesPage["answer"], { kind: "together" }>;

function cellKey(query: CodeQuery, code: string, column: string): string {
  return keyOf("cell", new URLSearchParams(queryToParams(query)).toString(), code, column);
}

/** Codes down, an attribute of their sources across; a cell opens the passages behind it. */
export function MatrixTable({ query, answer, by }: { query: CodeQuery; answer: Matrix; by: string }) {
  const { at } = useAddress();
  const used = answer.rows.filter((each) => each.total > 0);
  return (
    <section className="wide-table" aria-label={`Codes by ${by}`}>
      <table className="list cross-table" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">Code</th>
            {answer.columns.map((each) => (
              <th scope="col" className="number" key={each}>
                {each}
              </th>
            ))}
            <th scope="col" className="number">
              All
            </th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        <tbody>
          {used.map((row) => {
            const top = Math.max(1, ...row.counts);
            return (
              <tr key={row.code}>
                <th scope="row" className={`depth-${Math.min(row.depth, 4)}`}>
                  {row.name}
                </th>
                {row.counts.map((n, column) => (
                  <CellOf
                    key={answer.columns[column]}
                    n={n}
                    top={top}
                    cell={cellKey(query, row.code, answer.columns[column] as string)}
                    at={at}
                  />
                ))}
                <CellOf n={row.total} top={0} cell={cellKey(query, row.code, "")} at={at} isStep />
                <td className="rests-on-one">
                  <RestsOn kind={row.onlyKind} bloc={row.onlyBloc} sources={row.sources} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {used.length < answer.rows.length && <p className="muted">{unused(answer.rows.length - used.length)}</p>}
    </section>
  );
}

function unused(n: number): string {
  return n === 1 ? "1 code is not used in these sources." : `${n.toLocaleString("en-GB")} codes are not used in these sources.`;
}

function RestsOn({ kind, bloc, sources }: { kind: string | null; bloc: string | null; sources: number }) {
  const words = [kind && `one kind: ${kind}`, bloc && `one side: ${bloc}`].filter(Boolean);
  if (words.length)
    return (
      <>
        <SeverityGlyph severity="warning" /> {words.join(", ")}
      </>
    );
  return <span className="muted">{sources === 1 ? "one source" : `${sources.toLocaleString("en-GB")} sources`}</span>;
}

function CellOf({ n, top, cell, at, isStep = false }: { n: number; top: number; cell: string; at: string | null; isStep?: boolean }) {
  if (!n) return <td className="number is-zero">0</td>;
  const shade = top ? Math.max(1, Math.round((n / top) * 5)) : 0;
  return (
    <td className={`number shade-${shade}`}>
      <button type="button" data-ev={cell} data-step={isStep ? "" : undefined} aria-pressed={cell === at}>
        {n.toLocaleString("en-GB")}
      </button>
    </td>
  );
}

/** Codes with codes; the diagonal has each by itself. */
export function TogetherTable({ query, answer }: { query: CodeQuery; answer: Together }) {
  const { at } = useAddress();
  const used = answer.codes.flatMap((_, row) => ((answer.counts[row]?.[row] ?? 0) > 0 ? [row] : []));
  const top = Math.max(1, ...used.flatMap((a) => used.flatMap((b) => (a === b ? [] : [answer.counts[a]?.[b] ?? 0]))));
  return (
    <section className="wide-table" aria-label="Codes that stand together">
      <table className="list cross-table" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">Code</th>
            {used.map((each) => (
              <th scope="col" className="number is-slanted" key={answer.codes[each]?.code}>
                {answer.codes[each]?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {used.map((a) => (
            <tr key={answer.codes[a]?.code}>
              <th scope="row" className={`depth-${Math.min(answer.codes[a]?.depth ?? 0, 4)}`}>
                {answer.codes[a]?.name}
              </th>
              {used.map((b) => (
                <CellOf
                  key={answer.codes[b]?.code}
                  n={answer.counts[a]?.[b] ?? 0}
                  top={a === b ? 0 : top}
                  cell={cellKey(query, answer.codes[a]?.code ?? "", answer.codes[b]?.code ?? "")}
                  at={at}
                  isStep={a === b}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const ways: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys walk the cells that can be opened. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const way = ways[event.key];
  const here = (event.target as HTMLElement).closest("td");
  const row = here?.parentElement as HTMLTableRowElement | null | undefined;
  if (!way || !here || !row) return;
  const rows = [...(event.currentTarget.tBodies[0]?.rows ?? [])];
  let [r, c] = [rows.indexOf(row), here.cellIndex];
  for (;;) {
    r += way[0];
    c += way[1];
    const cell = rows[r]?.cells[c];
    if (!cell) return;
    const button = cell.querySelector("button");
    if (!button) continue;
    event.preventDefault();
    button.focus();
    return;
  }
}
