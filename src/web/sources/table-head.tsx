import { useLayoutEffect, useRef, useState } from "react";
import { rareColumns, type TableColumn, titleColumn } from "./columns.js";
import { attributeOf } from "./source-steps.js";
import type { TakenRows } from "./use-taken.js";
import { heads } from "./walk.js";

interface HeadProps {
  readonly columns: readonly TableColumn[];
  /** The widest of what stands in each column, so that none changes its width while rows are drawn. */
  readonly widest: ReadonlyMap<string, string>;
  /** The head that the keyboard reaches, if it is one. */
  readonly here: string | null;
  readonly taken: TakenRows;
  /** What the name of a new column begins with; null while none is named. */
  readonly naming: string | null;
  name(text: string): void;
  leave(): void;
}

/** The row of heads: each sorts by its column, the last one adds a column. */
export function TableHead({ columns, widest, here, taken, naming, name, leave }: HeadProps) {
  const { order, stale, sort } = taken;
  const turn = (column: string) => {
    const isSame = order.column === column;
    const isAgain = isSame && stale === "order";
    sort({ column, way: !isSame ? "ascending" : isAgain ? order.way : order.way === "ascending" ? "descending" : "ascending" });
  };
  const stop = (column: string) => (here === column ? 0 : -1);
  return (
    <thead>
      <tr data-file={heads} aria-rowindex={1}>
        {[titleColumn, ...columns].map((column) => {
          const { key } = column;
          const isSorted = order.column === key;
          const kind = key === "title" ? "col-name" : attributeOf(key) === undefined ? "" : "is-attribute";
          return (
            <th
              scope="col"
              key={key}
              className={`${kind}${isSorted && stale === "order" ? " is-stale" : ""}`.trim() || undefined}
              aria-sort={isSorted ? order.way : undefined}
            >
              <button type="button" data-col={key} tabIndex={stop(key)} onClick={() => turn(key)}>
                {key === "title" ? "Document" : column.name}
              </button>
              {widest.has(key) && (
                <span className="widest" aria-hidden="true">
                  {widest.get(key)}
                </span>
              )}
            </th>
          );
        })}
        <th scope="col" className="col-free">
          {naming === null ? (
            <button type="button" aria-label="Add an attribute" data-col="+" tabIndex={stop("+")}>
              attribute
            </button>
          ) : (
            <NewName first={naming} unused={rareColumns.filter((each) => !columns.includes(each))} name={name} leave={leave} />
          )}
        </th>
      </tr>
    </thead>
  );
}

interface NameProps {
  readonly first: string;
  /** Columns that are shown once they are named. */
  readonly unused: readonly TableColumn[];
  name(text: string): void;
  leave(): void;
}

function NewName({ first, unused, name, leave }: NameProps) {
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
    <>
      <input
        ref={field}
        aria-label="Name of the attribute"
        placeholder="Name"
        list="unused-columns"
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
      <datalist id="unused-columns">
        {unused.map((each) => (
          <option key={each.key} value={each.name} />
        ))}
      </datalist>
    </>
  );
}
