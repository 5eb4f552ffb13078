import { type ReactNode, useEffect, useRef, useState } from "react";
import type { EditStep } from "../../../pages/edit.js";
import type { CaseFile } from "../../ask/case-file.js";
import { useOff } from "../../ask/writing.js";
import { FileLine } from "./file-line.js";
import { RowForm } from "./row-form.js";
import { type Field, listAt, placeOf, type Row, rowOf, rowSteps } from "./typed-row.js";

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
  /** How a row reads, and what it is called in an act. */
  says(row: Row): ReactNode;
  called(row: Row): string;
  /** A new row with what no field asks for, as its id. */
  made?(row: Row, list: readonly unknown[]): Row;
  /** Why a row cannot stand beside the others. */
  fault?(row: Row, others: readonly unknown[]): string | null;
}

const changedMeanwhile = "It was changed elsewhere meanwhile. Leave it, and look again.";

/** Rows of a list that a file of the case has: each can be changed and dropped, one can be added, and its line of the file is one click away. */
export function WrittenRows(props: WrittenRowsProps) {
  const { file, name, path, fields, one, plain, says, called, made, fault } = props;
  const off = useOff();
  const [open, setOpen] = useState<{ readonly index: number; readonly item: unknown } | "new" | null>(null);
  const section = useRef<HTMLDivElement>(null);
  const back = useRef<string | null>(null);
  const list = listAt(file.says, path);
  useEffect(() => {
    if (open !== null || back.current === null) return;
    section.current?.querySelector<HTMLElement>(back.current)?.focus();
    back.current = null;
  }, [open]);
  const leave = (to: string) => {
    back.current = to;
    setOpen(null);
  };
  const write = async (steps: (says: unknown) => readonly EditStep[], act: string, to: string): Promise<string | null> => {
    try {
      const answer = await file.write(steps, act);
      if (answer === null) return changedMeanwhile;
      if (answer.kind === "written") leave(to);
      return null;
    } catch {
      return null; // the strip at the foot says what failed
    }
  };
  const change = (item: unknown, index: number, row: Row) => {
    const isSame = rowSteps(path, item, row, plain).length === 0;
    if (isSame) {
      leave(rowAt(index));
      return Promise.resolve(null);
    }
    const steps = (now: unknown) => {
      const place = placeOf(listAt(now, path), item, index);
      return place < 0 ? [] : rowSteps([...path, place], item, row, plain);
    };
    return write(steps, `Changed ${called(row)}`, rowAt(index));
  };
  const add = (row: Row) => {
    const steps = (now: unknown) => {
      const whole = made?.(row, listAt(now, path)) ?? row;
      const [only, ...others] = Object.keys(whole);
      return [{ add: path, value: only !== undefined && only === plain && others.length === 0 ? whole[only] : whole }];
    };
    return write(steps, `Added ${called(row)}`, ".add-row");
  };
  const drop = (item: unknown, index: number) => {
    const steps = (now: unknown) => {
      const place = placeOf(listAt(now, path), item, index);
      return place < 0 ? [] : [{ remove: [...path, place] }];
    };
    void write(steps, `Dropped ${called(rowOf(item, plain))}`, ".add-row").then(() =>
      section.current?.querySelector<HTMLElement>(".add-row")?.focus(),
    );
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
                        onClick={() => drop(item, index)}
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
          label={`Add a ${one}`}
          button="Write it"
          write={add}
          fault={(next) => fault?.(next, list) ?? null}
          onLeave={() => leave(".add-row")}
        />
      ) : (
        <button type="button" className="act add-row" disabled={!file.isRead} {...off} onClick={() => setOpen("new")}>
          Add a {one}
        </button>
      )}
    </div>
  );
}

const rowAt = (index: number) => `[data-row="${index}"] .change-row`;
