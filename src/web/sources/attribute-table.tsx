import { type FocusEvent, type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { SourceTable, SourceTableRow } from "../../domain/page-sources.js";
import { useAddress } from "../address.js";
import { AttributeRow, type RowActs } from "./attribute-row.js";
import { begun } from "./cell.js";
import { columnNamed, columnsOf, type Spot } from "./columns.js";
import { ownValues } from "./own-values.js";
import { attributeOf, type Column, currentValue, entriesOf, entryOf } from "./source-steps.js";
import type { SourcesFile } from "./use-sources-file.js";
import { useTableActs } from "./use-table-acts.js";
import { rowsIn, spotOf, walked } from "./walk.js";

/** Keys of the table, for the panel. */
export const tableKeys = [
  ["Arrows", "move"],
  ["Enter", "edit and write; on a title, its evidence"],
  ["Tab", "write and go on"],
  ["Esc", "leave as it was"],
  ["Del", "take out"],
  ["Ctrl Z", "undo"],
] as const;

/** Each document by row, each attribute by column; a cell is edited in place, and what is written goes into sources.yaml. */
export function AttributeTable({ table, file }: { table: SourceTable; file: SourcesFile }) {
  const { at, select } = useAddress();
  const acts = useTableActs(file);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [naming, setNaming] = useState<{ readonly file: string | null; readonly text: string } | null>(null);
  const [here, setHere] = useState<Spot | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const wanted = useRef<Spot | null>(null);
  const entries = useMemo(() => entriesOf(file.says), [file.says]);
  const seen = useRef(new Map<string, SourceTableRow["values"]>());
  const rows = useMemo(() => ownValues(table.rows, seen.current), [table.rows]);
  /** A column that was shown stays, so that the last value taken out of it can be written again. */
  const shown = useRef<readonly string[]>([]);
  const columns = useMemo(() => {
    const written = [...entries.values()].flatMap((each) => Object.keys(each.attributes ?? {}));
    shown.current = [...new Set([...shown.current, ...table.attributes, ...written, ...added])];
    return columnsOf(shown.current);
  }, [table.attributes, entries, added]);
  const values = useMemo(
    () =>
      columns.map(({ key, choices }) =>
        choices
          ? []
          : [...new Set(rows.flatMap((row) => currentValue(row, entryOf(entries, row.file), key) || []))].sort((a, b) =>
              a.localeCompare(b, "en"),
            ),
      ),
    [columns, rows, entries],
  );
  const first = here && rows.some((row) => row.file === here.file) ? here : { file: rows[0]?.file ?? "", column: "title" };

  const latest = useRef(acts);
  latest.current = acts;
  const focus = useCallback((spot: Spot | null) => {
    wanted.current = spot;
  }, []);
  const rowActs = useMemo(
    (): RowActs => ({
      commit: (...all) => latest.current.commit(...all),
      giveGrade: (...all) => latest.current.giveGrade(...all),
      leave: () => latest.current.leave(),
      focus,
    }),
    [focus],
  );
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const cell = rowsIn(grid.current)
      .find((row) => row.dataset["file"] === wanted.current?.file)
      ?.querySelector<HTMLElement>(`[data-col="${CSS.escape(wanted.current.column)}"]`);
    if (!cell || cell.querySelector("input, select")) return;
    wanted.current = null;
    cell.focus();
  });
  const rowOf = (spot: Spot) => rows.find((row) => row.file === spot.file);
  const columnOf = (spot: Spot) => columns.find(({ key }) => key === spot.column);
  const nameColumn = (spot: Spot | null, text = "") => setNaming({ file: spot?.file ?? null, text });

  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    const node = event.target as HTMLElement;
    const cell = node.closest<HTMLElement>("[data-col]");
    const spot = spotOf(cell);
    if (!cell || !spot || node.matches("input, select")) return;
    const to = walked(grid.current, cell, event);
    if (to) {
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: "nearest", inline: "nearest" });
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [row, column] = [rowOf(spot), columnOf(spot)];
    const isTyped = event.key.length === 1 && event.key !== " " && event.key !== "/";
    const opens = event.key === "Enter" || event.key === "F2" || event.key === " ";
    if (spot.column === "title" && event.key !== "Enter") return;
    if (!isTyped && !opens && event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    event.stopPropagation();
    if (spot.column === "title") select(row ? `source:${row.id}` : null);
    else if (spot.column === "+") nameColumn(spot, isTyped ? event.key : "");
    else if (!row || !column) return;
    else if (opens) acts.begin(row, column);
    else if (isTyped) acts.begin(row, column, begun(column, currentValue(row, entryOf(entries, row.file), column.key) ?? "", event.key));
    else acts.clear(row, column);
  };
  const click = (event: MouseEvent<HTMLTableElement>) => {
    const node = event.target as HTMLElement;
    const spot = spotOf(node.closest<HTMLElement>("[data-col]"));
    if (!spot || node.closest("input, select, button, a")) return;
    const [row, column] = [rowOf(spot), columnOf(spot)];
    if (spot.column === "+") nameColumn(spot);
    else if (row && column) acts.begin(row, column, undefined, true);
  };
  const arrive = (event: FocusEvent<HTMLTableElement>) => {
    const spot = spotOf((event.target as HTMLElement).closest<HTMLElement>("[data-col]"));
    if (!spot) return;
    if (spot.file !== here?.file || spot.column !== here.column) {
      setHere(spot);
      if (acts.note && (acts.note.file !== spot.file || acts.note.column !== spot.column)) acts.forget();
    }
    const key = `source:${rowOf(spot)?.id}`;
    if (at?.startsWith("source:") && at !== key && innerWidth >= 1020) select(key);
  };
  const nameIt = (text: string) => {
    const name = text.trim();
    const row = naming?.file ?? first.file;
    setNaming(null);
    if (name === "") return focus({ file: row, column: "+" });
    const known = columnNamed(columns, name);
    if (!known) setAdded((before) => [...before, name]);
    focus({ file: row, column: known?.key ?? `attributes.${name}` });
  };

  return (
    <section className="wide-table attribute-table" aria-label="Table of attributes">
      <table
        className="list"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
        role="grid"
        aria-label="Attributes of the sources"
        ref={grid}
        onKeyDown={press}
        onClick={click}
        onFocus={arrive}
      >
        <thead>
          <tr>
            <th scope="col" className="col-name">
              Document
            </th>
            {columns.map(({ key, name }) => (
              <th scope="col" key={key} className={attributeOf(key) === undefined ? undefined : "is-attribute"}>
                {name}
              </th>
            ))}
            <th scope="col" className="col-free">
              {naming ? (
                <NewName
                  first={naming.text}
                  name={nameIt}
                  leave={() => {
                    focus({ file: naming.file ?? first.file, column: "+" });
                    setNaming(null);
                  }}
                />
              ) : (
                <button type="button" aria-label="Add an attribute" onClick={() => nameColumn(null)}>
                  attribute
                </button>
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <AttributeRow
              key={row.file}
              row={row}
              entry={entryOf(entries, row.file)}
              columns={columns}
              here={first.file === row.file ? (first.column as Column | "title" | "+") : null}
              at={at === `source:${row.id}`}
              typing={acts.typing?.file === row.file ? acts.typing : null}
              asked={acts.asked?.file === row.file ? acts.asked : null}
              note={acts.note?.file === row.file ? acts.note : null}
              refused={ofRow(acts.refused, row.file)}
              pending={ofRow(acts.pending, row.file)}
              acts={rowActs}
            />
          ))}
        </tbody>
      </table>
      {values.map((all, index) => (
        <datalist key={columns[index]?.key} id={`values-${index}`}>
          {all.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ))}
    </section>
  );
}

const nothing = new Map<string, never>();

/** What concerns a row, so that the others are not drawn again. */
function ofRow<T>(all: ReadonlyMap<string, T>, file: string): ReadonlyMap<string, T> {
  return [...all.keys()].some((key) => key.endsWith(`\n${file}`)) ? all : nothing;
}

function NewName({ first, name, leave }: { first: string; name: (text: string) => void; leave: () => void }) {
  const [text, setText] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const once = (act: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    act();
  };
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      aria-label="Name of the attribute"
      placeholder="Name"
      value={text}
      maxLength={60}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => once(text.trim() ? () => name(text) : leave)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") once(leave);
        if (event.key !== "Enter" && event.key !== "Tab") return;
        event.preventDefault();
        once(() => name(text));
      }}
    />
  );
}
