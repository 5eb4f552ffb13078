import { type ReactNode, useEffect, useRef, useState } from "react";
import type { EditStep } from "../../../pages/edit.js";
import { useCase } from "../../addresses/address.js";
import type { CaseFile } from "../../ask/case-file.js";
import { useOff } from "../../ask/writing.js";
import { FileLine } from "./file-line.js";
import { overtakenBy, overtakenSays } from "./overtaken.js";
import { addSteps, changeSteps, dropSteps, itemsAt, type RecordShape } from "./record-rows.js";
import { RowForm, type Start } from "./row-form.js";
import { type Field, placeOf, type Row, rowOf } from "./typed-row.js";

interface WrittenRowsProps {
  readonly file: CaseFile;
  /** The file as routes call it, and the way to the list in it. */
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly fields: readonly Field[];
  /** What one is called, as “turning point”. */
  readonly one: string;
  /** The key under which an item says its bare words, where it may be written so. */
  readonly plain?: string;
  /** Rows that a new one may begin as. */
  readonly starts?: readonly Start[] | undefined;
  /** Where the entries stand under keys of their own instead of in a list. */
  readonly record?: RecordShape;
  /** How a row reads, and what it is called in an act. */
  says(row: Row): ReactNode;
  called(row: Row): string;
  /** A new row with what no field asks for, as its id. */
  made?(row: Row, list: readonly unknown[]): Row;
  /** Why a row cannot stand beside the others. */
  fault?(row: Row, others: readonly unknown[]): string | null;
  /** What is wrong with a row that only the case can tell, as of a query. */
  tried?(row: Row): Promise<string | null>;
  /** Whether the path still leads to what was seen there: of a list within an item, which may have moved meanwhile. */
  isThere?(says: unknown): boolean;
  /** Why a row cannot be dropped. */
  held?(row: Row, others: readonly unknown[]): string | null;
}

export const changedMeanwhile = "It was changed elsewhere meanwhile. Leave it, and look again.";

/** Rows of a list that a file of the case has: each can be changed and dropped, one can be added, and its line of the file is one click away. */
export function WrittenRows(props: WrittenRowsProps) {
  const { file, name, path, fields, one, plain, record, starts, says, called, made, fault, tried, held, isThere } = props;
  const off = useOff();
  const { actors } = useCase();
  const [open, setOpen] = useState<{ readonly index: number; readonly item: unknown } | "new" | null>(null);
  const section = useRef<HTMLDivElement>(null);
  const back = useRef<string | null>(null);
  const [notDropped, setNotDropped] = useState("");
  const isDropping = useRef(false);
  const list = itemsAt(file.says, path, record);
  useEffect(() => {
    if (open !== null || back.current === null) return;
    section.current?.querySelector<HTMLElement>(back.current)?.focus();
    back.current = null;
  }, [open]);
  const leave = (to: string) => {
    setNotDropped("");
    back.current = to;
    setOpen(null);
  };
  const write = async (steps: (says: unknown) => readonly EditStep[], act: string, to: string): Promise<string | null> => {
    try {
      const answer = await file.write((now) => (isThere?.(now) === false ? [] : steps(now)), act);
      if (answer === null) return changedMeanwhile;
      if (answer.kind === "written") leave(to);
      return null;
    } catch {
      return null; // the strip at the foot says what failed
    }
  };
  const change = async (item: unknown, index: number, row: Row) => {
    if (JSON.stringify(row) === JSON.stringify(rowOf(item, plain))) {
      leave(rowAt(index));
      return null;
    }
    let seen: unknown = null;
    const steps = (now: unknown) => {
      seen = now;
      const place = placeOf(itemsAt(now, path, record), item, index);
      return place < 0 ? [] : changeSteps(now, path, place, row, plain, record);
    };
    const says = (await tried?.(row)) ?? (await write(steps, `Changed ${called(row)}`, rowAt(index)));
    const theirs = says === changedMeanwhile ? overtakenBy(itemsAt(seen, path, record), item, index) : undefined;
    if (theirs === undefined || isThere?.(seen) === false) return says;
    setOpen({ index, item: theirs }); // what is typed stays, and is written over theirs if it is written once more
    return overtakenSays(fields, rowOf(item, plain), rowOf(theirs, plain), actors);
  };
  const add = async (row: Row) => {
    const steps = (now: unknown) => addSteps(now, path, made?.(row, itemsAt(now, path, record)) ?? row, plain, record);
    return (await tried?.(row)) ?? write(steps, `Added ${called(row)}`, ".add-row");
  };
  const drop = async (item: unknown, index: number) => {
    const row = rowOf(item, plain);
    const others = list.filter((_, n) => n !== index);
    const steps = (now: unknown) => {
      const place = placeOf(itemsAt(now, path, record), item, index);
      return place < 0 ? [] : dropSteps(now, path, place, record);
    };
    if (isDropping.current) return; // clicked twice
    isDropping.current = true;
    setNotDropped("");
    const says = held?.(row, others) ?? (await write(steps, `Dropped ${called(row)}`, ".add-row"));
    isDropping.current = false;
    if (says !== null)
      setNotDropped(says === changedMeanwhile ? `${upper(called(row))} was changed elsewhere meanwhile. Look again.` : says);
    section.current?.querySelector<HTMLElement>(".add-row")?.focus();
  };
  return (
    <div className="written-rows" ref={section}>
      {list.length > 0 && (
        <ul>
          {list.map((item, index) => {
            const row = rowOf(item, plain);
            const isOpen = open !== null && open !== "new" && open.index === index;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the file
              <li key={index} data-row={index} className={isOpen ? "is-open" : undefined}>
                {isOpen ? (
                  <RowForm
                    fields={fields}
                    row={rowOf(open.item, plain)}
                    label={`Change ${called(row)}`}
                    button="Write it"
                    write={(next) => change(open.item, index, next)}
                    fault={(next) =>
                      fault?.(
                        next,
                        list.filter((_, n) => n !== index),
                      ) ?? null
                    }
                    onLeave={() => leave(rowAt(index))}
                  />
                ) : (
                  <>
                    <span className="row-says">{says(row)}</span>
                    <span className="row-acts">
                      <button
                        type="button"
                        className="link-quiet change-row"
                        aria-label={`Change ${called(row)}`}
                        disabled={!file.isRead}
                        {...off}
                        onClick={() => setOpen({ index, item })}
                      >
                        change
                      </button>
                      <button
                        type="button"
                        className="link-quiet"
                        aria-label={`Drop ${called(row)}`}
                        disabled={!file.isRead}
                        {...off}
                        onClick={() => void drop(item, index)}
                      >
                        drop
                      </button>
                    </span>
                    <FileLine name={name} path={path} index={index} />
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {open === "new" ? (
        <RowForm
          fields={fields}
          row={{}}
          label={`Add ${article(one)}`}
          button="Write it"
          write={add}
          {...(starts && { starts })}
          fault={(next) => fault?.(next, list) ?? null}
          onLeave={() => leave(".add-row")}
        />
      ) : (
        <button type="button" className="act add-row" disabled={!file.isRead} {...off} onClick={() => setOpen("new")}>
          Add {article(one)}
        </button>
      )}
      {notDropped && (
        <p role="alert" className="row-form-fault">
          {notDropped}
        </p>
      )}
    </div>
  );
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const article = (one: string) => `${"aeiou".includes(one.charAt(0)) ? "an" : "a"} ${one}`;
const rowAt = (index: number) => `[data-row="${index}"] .change-row`;
