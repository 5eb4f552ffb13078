import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import type { GradeGiven } from "../../pages/sources.js";
import { Proposed } from "../../views/signs.js";
import { dayWords } from "../naming/months.js";
import { LimitTold } from "../parts/limit-told.js";
import type { TableColumn } from "./columns.js";

/** What is being typed in a cell, and how it began. */
export interface Typing {
  readonly text: string;
  readonly isByMouse: boolean;
  /** Why what was typed was not written. */
  readonly says: string | null;
}

export type Way = "enter" | "next" | "before" | "blur";

interface CellProps {
  readonly column: TableColumn;
  /** Null for what differs among the records of one file. */
  readonly value: string | null;
  readonly isProposed: boolean;
  /** What was typed and refused, where it is not being typed now. */
  readonly refused: string | null;
  readonly grades: readonly GradeGiven[];
}

/** Longer words may not be seen whole. */
const cut = 14;

export function CellValue({ column, value, isProposed, refused, grades }: CellProps) {
  if (refused !== null) return <span className="cell-refused">{refused}</span>;
  if (value === null) return <i title="The records of the file say it themselves">differs</i>;
  if (value === "") return null;
  const said = isProposed ? <Proposed>{value}</Proposed> : value;
  if (column.key !== "grade") return value.length > cut ? <span title={value}>{said}</span> : said;
  const before = grades.at(-2);
  if (!before) return said;
  const history = grades.map((each) => `${each.grade} ${each.since ? `from ${dayWords(each.since)}` : "at first"}`).join(", ");
  return (
    <span title={history}>
      {said} <i>was {before.grade}</i>
    </span>
  );
}

/** Id of the line that says why what is typed was not written. */
export const saysId = "cell-says";

/** Id of the list of what other rows have in the column that is typed in. */
export const valuesId = "cell-values";

interface EditorProps {
  readonly column: TableColumn;
  readonly label: string;
  readonly typing: Typing;
  /** Id of the list of what other rows have here. */
  readonly values: string;
  commit(value: string, way: Way): void;
  leave(): void;
}

/** A cell while it is typed in: Enter writes, Tab writes and goes on, Esc leaves it as it was. A note has lines: Shift Enter breaks one. */
export function CellEditor({ column, label, typing, values, commit, leave }: EditorProps) {
  const [text, setText] = useState(typing.text);
  const field = useRef<HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  const byKey = useRef(false);
  const isChoice = column.choices !== undefined;
  const isLong = column.isLong === true;
  // before anything is painted: whoever reads why it was refused and presses Enter presses it here
  useLayoutEffect(() => {
    const node = field.current;
    if (!node) return;
    node.focus();
    if (isChoice && typing.isByMouse) {
      try {
        node.showPicker();
      } catch {
        // a browser that opens no list by itself leaves that to the person
      }
    } else if (!isChoice) node.setSelectionRange(node.value.length, node.value.length);
    if (isLong) node.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isChoice, isLong, typing.isByMouse]);
  const end = (way: Way) => {
    if (isDone.current) return;
    isDone.current = true;
    commit(field.current?.value ?? text, way);
  };
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    byKey.current = true;
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.preventDefault();
      isDone.current = true;
      leave();
    } else if (event.key === "Enter" && isLong && (event.shiftKey || event.altKey)) {
      if (event.shiftKey) return; // the field breaks the line by itself
      event.preventDefault();
      field.current?.setRangeText("\n", field.current.selectionStart ?? 0, field.current.selectionEnd ?? 0, "end");
      setText(field.current?.value ?? text);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      end(event.key === "Enter" ? "enter" : event.shiftKey ? "before" : "next");
    }
  };
  const shared = {
    ref: field,
    "aria-label": label,
    "aria-invalid": typing.says !== null,
    "aria-describedby": typing.says === null ? undefined : saysId,
    onKeyDown: press,
    onBlur: () => {
      if (document.hasFocus()) end("blur"); // another window in front is no end
    },
  };
  if (column.isLong)
    return <textarea {...shared} rows={4} value={text} maxLength={4000} onChange={(event) => setText(event.target.value)} />;
  return column.choices ? (
    <select
      {...shared}
      value={text}
      onPointerDown={() => {
        byKey.current = false;
      }}
      onChange={(event) => {
        setText(event.target.value);
        if (!byKey.current) end("enter");
      }}
    >
      <option value="">–</option>
      {[...new Set([...column.choices, ...(text && !column.choices.includes(text) ? [text] : [])])].map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  ) : (
    <>
      <input
        {...shared}
        type="text"
        value={text}
        list={column.isOwn ? undefined : values}
        maxLength={400}
        onChange={(event) => setText(event.target.value)}
      />
      <LimitTold text={text} most={400} />
    </>
  );
}

/** What is typed in a cell when it opens on a key: letters choose the first choice that begins so. */
export function begun(column: TableColumn, value: string, key: string): string {
  if (!column.choices) return key;
  return column.choices.find((each) => each.toLowerCase().startsWith(key.toLowerCase())) ?? value;
}
