import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { SourceTable, SourceTableRow } from "../../pages/sources.js";
import { useAddress } from "../addresses/address.js";
import type { CaseFile } from "../ask/case-file.js";
import { useReadOnly } from "../ask/writing.js";
import { AttributeRow, type RowActs } from "./attribute-row.js";
import { begun, valuesId } from "./cell.js";
import { columnNamed, type Spot, titleColumn } from "./columns.js";
import { FindLine } from "./find-line.js";
import { ownValues } from "./own-values.js";
import { type Column, currentValue, entriesOf, entryOf, titleOf } from "./source-steps.js";
import { TableHead } from "./table-head.js";
import { useColumns } from "./use-columns.js";
import { useNear } from "./use-near.js";
import { useTableActs } from "./use-table-acts.js";
import { useTaken } from "./use-taken.js";
import { type Grid, heads, nextSpot, spotOf, walked } from "./walk.js";

/** Keys of the table, for the panel. */
export const tableKeys = [
  ["Arrows", "move; up to the heads, which sort"],
  ["Enter", "edit and write; on a title, its evidence"],
  ["F2", "edit, a title too"],
  ["Tab", "write and go on"],
  ["Esc", "leave as it was"],
  ["Del", "take out"],
  ["Alt ↑↓", "sort by this column"],
  ["Shift Tab", "to Find"],
  ["Ctrl Z", "undo"],
] as const;

/** Each document by row, each attribute by column; a cell is edited in place, and what is written goes into sources.yaml. */
export function AttributeTable({ table, file }: { table: SourceTable; file: CaseFile }) {
  const { at, select } = useAddress();
  const acts = useTableActs(file);
  const isReadOnly = useReadOnly();
  const [naming, setNaming] = useState<{ readonly file: string | null; readonly text: string } | null>(null);
  const [here, setHere] = useState<Spot | null>(null);
  const section = useRef<HTMLElement>(null);
  const wanted = useRef<Spot | null>(null);
  const entries = useMemo(() => entriesOf(file.says), [file.says]);
  const seen = useRef(new Map<string, SourceTableRow["values"]>());
  const all = useMemo(() => ownValues(table.rows, seen.current), [table.rows]);
  const valueIn = useCallback(
    (row: SourceTableRow, column: string) => {
      const entry = entryOf(entries, row.file);
      return column === "title" ? titleOf(row, entry) : currentValue(row, entry, column as Column);
    },
    [entries],
  );
  const { columns, keys, values, widest, add } = useColumns(table, all, entries, valueIn);
  const taken = useTaken(all, keys, valueIn);
  const { rows } = taken;
  const grid = useMemo((): Grid => ({ files: rows.map((row) => row.file), columns: [...keys, "+"] }), [rows, keys]);
  const isHere = here && here.file !== heads && grid.files.includes(here.file);
  const first = here && (isHere || here.file === heads) ? here : { file: rows[0]?.file ?? heads, column: "title" };
  const { blocks, isDrawn } = useNear(rows, section, first.file);

  const go = useCallback((spot: Spot) => {
    wanted.current = spot;
    setHere({ ...spot });
  }, []);
  const latest = useRef({ acts, grid });
  latest.current = { acts, grid };
  const rowActs = useMemo(
    (): RowActs => ({
      commit: (...given) => latest.current.acts.commit(...given),
      giveGrade: (...given) => latest.current.acts.giveGrade(...given),
      leave: () => latest.current.acts.leave(),
      go: (spot, step) => go(step === undefined ? spot : nextSpot(latest.current.grid, spot, step)),
    }),
    [go],
  );
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { file: name, column } = wanted.current;
    const row = section.current?.querySelector(`tr[data-file="${CSS.escape(name)}"]`);
    const cell = row?.querySelector<HTMLElement>(`[data-col="${CSS.escape(column)}"]`);
    if (!cell || cell.querySelector("input, select, textarea")) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    section.current?.scrollIntoView({ block: "nearest" }); // the heads are seen with the cell
  });
  const rowOf = (spot: Spot) => rows.find((row) => row.file === spot.file);
  const columnOf = (spot: Spot) => [titleColumn, ...columns].find(({ key }) => key === spot.column);
  const nameColumn = (spot: Spot | null, text = "") => setNaming({ file: spot?.file ?? null, text });

  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const node = event.target as HTMLElement;
    const spot = spotOf(node.closest<HTMLElement>("[data-col]"));
    if (!spot || node.matches("input, select, textarea")) return;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      if (spot.column === "+") return;
      taken.sort({ column: spot.column, way: event.key === "ArrowUp" ? "ascending" : "descending" });
      return go(spot);
    }
    if (event.altKey) return;
    const to = walked(grid, spot, event);
    if (to) {
      event.preventDefault();
      return go(to);
    }
    if (event.ctrlKey || event.metaKey || spot.file === heads) return; // a head is a button
    const [row, column] = [rowOf(spot), columnOf(spot)];
    const isTyped = event.key.length === 1 && event.key !== " " && event.key !== "/";
    const opens = event.key === "Enter" || event.key === "F2" || event.key === " ";
    if (!isTyped && !opens && event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    event.stopPropagation();
    if (spot.column === "+") nameColumn(spot, isTyped ? event.key : "");
    else if (!row || !column) return;
    else if (spot.column === "title" && opens && event.key !== "F2") select(`source:${row.id}`);
    else if (opens) acts.begin(row, column);
    else if (isTyped) acts.begin(row, column, begun(column, valueIn(row, column.key) ?? "", event.key));
    else acts.clear(row, column);
  };
  /** What was open before the pointer went down: the row takes the panel along as soon as it has the focus. */
  const wasOpen = useRef<string | null>(null);
  const click = (event: MouseEvent<HTMLTableElement>) => {
    const node = event.target as HTMLElement;
    const spot = spotOf(node.closest<HTMLElement>("[data-col]"));
    if (!spot || node.closest("input, select, textarea, a")) return;
    const [row, column] = [rowOf(spot), columnOf(spot)];
    if (spot.column === "+") nameColumn(spot.file === heads ? null : spot);
    else if (spot.file === heads || !row || !column) return;
    else if (spot.column !== "title") acts.begin(row, column, undefined, true);
    else if (wasOpen.current === `source:${row.id}` && event.detail > 0) {
      event.stopPropagation();
      acts.begin(row, column, undefined, true);
    }
  };
  const arrive = (event: FocusEvent<HTMLTableElement>) => {
    const spot = spotOf((event.target as HTMLElement).closest<HTMLElement>("[data-col]"));
    if (!spot) return;
    if (spot.file !== here?.file || spot.column !== here.column) {
      setHere(spot);
      if (acts.note && (acts.note.file !== spot.file || acts.note.column !== spot.column)) acts.forget();
    }
    const row = rowOf(spot);
    if (row && at?.startsWith("source:") && at !== `source:${row.id}` && innerWidth >= 1020) select(`source:${row.id}`);
  };
  const nameIt = (text: string) => {
    const name = text.trim();
    const row = naming?.file ?? (first.file === heads ? (rows[0]?.file ?? heads) : first.file);
    setNaming(null);
    if (name === "") return go({ file: row, column: "+" });
    const known = columnNamed(columns, name);
    const key = known?.key ?? `attributes.${name}`;
    add(key);
    go({ file: row, column: key });
  };
  const typed = acts.typing && keys.indexOf(acts.typing.column);
  return (
    <>
      <FindLine
        all={all.length}
        taken={taken}
        enter={() => go(first.file === heads ? { ...first, file: grid.files[0] ?? heads } : first)}
      />
      <section className="wide-table attribute-table" aria-label="Table of attributes" ref={section}>
        <table
          className="list"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
          role="grid"
          aria-label="Attributes of the sources"
          aria-readonly={isReadOnly || undefined}
          aria-rowcount={rows.length + 1}
          onKeyDown={press}
          onPointerDown={() => {
            wasOpen.current = at;
          }}
          onClick={click}
          onFocus={arrive}
        >
          <TableHead
            columns={columns}
            widest={widest}
            here={first.file === heads ? first.column : null}
            taken={taken}
            naming={naming?.text ?? null}
            name={nameIt}
            leave={() => {
              go({ file: naming?.file ?? heads, column: "+" });
              setNaming(null);
            }}
          />
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a block is a place, whichever rows stand there
            <tbody key={index} data-block={index}>
              {isDrawn(index) ? (
                block.rows.map((row, n) => (
                  <AttributeRow
                    key={row.file}
                    row={row}
                    entry={entryOf(entries, row.file)}
                    columns={columns}
                    place={block.start + n + 2}
                    here={first.file === row.file ? (first.column as Column | "+") : null}
                    at={at === `source:${row.id}`}
                    typing={acts.typing?.file === row.file ? acts.typing : null}
                    asked={acts.asked?.file === row.file ? acts.asked : null}
                    note={acts.note?.file === row.file ? acts.note : null}
                    refused={ofRow(acts.refused, row.file)}
                    pending={ofRow(acts.pending, row.file)}
                    acts={rowActs}
                  />
                ))
              ) : (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
                <tr className="far" aria-hidden="true" style={{ ["--rows" as string]: block.rows.length }}>
                  <td colSpan={columns.length + 2} />
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </section>
      {rows.length === 0 && all.length > 0 && (
        <p className="find-none">
          No document has {taken.words.trim().split(/\s+/u).length > 1 ? "all of these words" : "this word"} in its cells.{" "}
          <button type="button" onClick={() => taken.find("")}>
            Show all {all.length.toLocaleString("en-GB")}
          </button>
        </p>
      )}
      <datalist id={valuesId}>{typed !== null && values(keys[typed] as Column).map((each) => <option key={each} value={each} />)}</datalist>
    </>
  );
}

const nothing = new Map<string, never>();

/** What concerns a row, so that the others are not drawn again. */
function ofRow<T>(all: ReadonlyMap<string, T>, file: string): ReadonlyMap<string, T> {
  return [...all.keys()].some((key) => key.endsWith(`\n${file}`)) ? all : nothing;
}
