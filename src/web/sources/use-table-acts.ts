import { useCallback, useContext, useRef, useState } from "react";
import { readOnlySays } from "../../domain/brings.js";
import type { EditAnswer, EditStep } from "../../pages/edit.js";
import type { SourceTableRow } from "../../pages/sources.js";
import type { CaseFile, SeenFile } from "../ask/case-file.js";
import { ToldContext } from "../ask/edit.js";
import { useReadOnly } from "../ask/writing.js";
import type { Typing, Way } from "./cell.js";
import { isSpot, type Spot, spotKey, type TableColumn } from "./columns.js";
import {
  addGrade,
  type Column,
  currentValue,
  entriesOf,
  entryOf,
  gradesOf,
  isProposed,
  setValue,
  titleOf,
  trimmed,
  type WrittenSource,
  writtenValue,
} from "./source-steps.js";

/** Another grade that waits for its day. */
interface AskedGrade {
  readonly file: string;
  readonly grade: string;
  readonly before: string;
  readonly says: string | null;
  readonly over: SeenFile | undefined;
}

/** What was typed and not written, why, and what stood there when that was told. */
interface RefusedText {
  readonly text: string;
  readonly says: string;
  readonly over: SeenFile | undefined;
}

export interface TableActs {
  readonly typing: (Spot & Typing) | null;
  readonly asked: AskedGrade | null;
  /** Why a cell cannot be changed here. */
  readonly note: (Spot & { readonly says: string }) | null;
  /** What was typed and refused, by `spotKey`. */
  readonly refused: ReadonlyMap<string, RefusedText>;
  /** What is being written, by `spotKey`. */
  readonly pending: ReadonlyMap<string, string>;
  begin(row: SourceTableRow, column: TableColumn, text?: string, isByMouse?: boolean): void;
  commit(row: SourceTableRow, column: TableColumn, text: string, way: Way): void;
  clear(row: SourceTableRow, column: TableColumn): void;
  giveGrade(row: SourceTableRow, since: string, because: string, done: () => void): void;
  leave(): void;
  forget(): void;
}

/** What is typed in the table of attributes, and what becomes of it in sources.yaml. */
export function useTableActs(file: CaseFile): TableActs {
  const [typing, setTyping] = useState<TableActs["typing"]>(null);
  const [asked, setAsked] = useState<AskedGrade | null>(null);
  const [note, setNote] = useState<TableActs["note"]>(null);
  const [refused, setRefused] = useState<TableActs["refused"]>(new Map());
  const [pending, setPending] = useState<TableActs["pending"]>(new Map());
  const tellFoot = useContext(ToldContext);
  const isReadOnly = useReadOnly();
  const isBusy = useRef(false);
  isBusy.current = typing !== null || asked !== null;

  const entry = (row: SourceTableRow) => entryOf(entriesOf(file.says), row.file);
  const leave = () => {
    if (typing) setRefused((before) => without(before, spotKey(typing)));
    setTyping(null);
    setAsked(null);
  };
  const forget = useCallback(() => setNote(null), []);
  const tell = (row: SourceTableRow, column: TableColumn, says: string) => setNote({ file: row.file, column: column.key, says });

  const begin: TableActs["begin"] = (row, column, text, isByMouse = false) => {
    const spot = { file: row.file, column: column.key };
    const before = refused.get(spotKey(spot));
    const value = currentValue(row, entry(row), column.key);
    setAsked(null);
    if (isReadOnly) return tell(row, column, readOnlySays);
    if (value === null) {
      const name = column.name.toLowerCase();
      const alone = `The record of ${row.file} says its ${name} itself.`;
      tell(row, column, row.records === 1 ? alone : `The ${row.records} records of ${row.file} say their ${name} themselves.`);
      return;
    }
    setNote(null);
    setTyping({ ...spot, text: text ?? before?.text ?? value, isByMouse, says: text === undefined ? (before?.says ?? null) : null });
  };

  /** Writes, and shows what is written meanwhile; opens the cell again where it was refused and nothing else is being typed. */
  const write = (row: SourceTableRow, column: TableColumn, text: string, steps: (says: unknown) => readonly EditStep[], act: string) => {
    const spot = { file: row.file, column: column.key };
    const key = spotKey(spot);
    const over = refused.get(key)?.over;
    setPending((before) => new Map(before).set(key, text));
    setRefused((before) => without(before, key));
    void file.write(steps, act, over).then(
      (answer) => {
        setPending((before) => without(before, key));
        const says = whyNot(answer, row, column.key);
        if (says === null) return;
        setRefused((before) => new Map(before).set(key, { text, says, over: seenOf(answer) }));
        if (isBusy.current) return;
        setTyping({ ...spot, text, isByMouse: false, says });
        if (answer?.kind === "refused") tellFoot(null); // the line below the cell says it
      },
      () => setPending((before) => without(before, key)), // the strip at the foot says what failed
    );
  };

  const clear: TableActs["clear"] = (row, column) => {
    if (isReadOnly) return tell(row, column, readOnlySays);
    const mine = entry(row);
    const value = currentValue(row, mine, column.key);
    if (value === "") return;
    const name = column.name.toLowerCase();
    if (column.key === "grade" && gradesOf(row, mine).length)
      tell(row, column, "A grade that has a history stays in it. Give another one from a day on.");
    else if (writtenValue(mine, column.key) === undefined)
      tell(
        row,
        column,
        `The ${name} ${isMany(column) ? "do" : "does"} not stand in sources.yaml: ${whence(row, column)}. Write another one here.`,
      );
    else write(row, column, "", (says) => setValue(says, row.file, column.key, ""), `Took the ${name} out of ${called(row, mine)}`);
  };

  const commit: TableActs["commit"] = (row, column, text, way) => {
    const spot = { file: row.file, column: column.key };
    setTyping((now) => (isSpot(now, spot) ? null : now));
    const mine = entry(row);
    const before = currentValue(row, mine, column.key);
    const value = trimmed(column.key, text);
    const proposed = isProposed(row, mine, column.key);
    if (value === before && !(proposed && way === "enter" && value !== "")) {
      setRefused((all) => without(all, spotKey(spot)));
      return;
    }
    if (value === "") clear(row, column);
    else if (column.key === "grade" && before && !proposed) setAsked({ file: row.file, grade: value, before, says: null, over: undefined });
    else {
      const act = `${column.name} of ${called(row, mine)} ${isMany(column) ? "are" : "is"} ${shortened(value.replace(/\s+/gu, " "), 120)}`;
      write(row, column, value, (says) => setValue(says, row.file, column.key, value), act);
    }
  };

  const giveGrade: TableActs["giveGrade"] = (row, since, because, done) => {
    if (!asked) return;
    const { grade } = asked;
    void file
      .write(
        (says) => addGrade(says, row.file, { grade, since, because }),
        `${called(row, entry(row))} has grade ${grade} from ${since}`,
        asked.over,
      )
      .then((answer) => {
        const says = whyNot(answer, row, "grade");
        if (says === null) done();
        else if (answer?.kind === "refused") tellFoot(null);
        setAsked(says === null ? null : { ...asked, says, over: seenOf(answer) });
      })
      .catch(() => undefined); // the strip at the foot says what failed
  };

  return { typing, asked, note, refused, pending, begin, commit, clear, giveGrade, leave, forget };
}

function seenOf(answer: EditAnswer | null): SeenFile | undefined {
  return answer?.kind === "changed" ? { sha256: answer.sha256, says: answer.says } : undefined;
}

/** Why nothing was written. What stands there now is what Enter writes over; changed once more in between, it is told once more. */
function whyNot(answer: EditAnswer | null, row: SourceTableRow, column: Column): string | null {
  if (answer?.kind === "refused")
    return answer.problems.map(({ says, mend }) => `${says.charAt(0).toUpperCase()}${says.slice(1)} ${mend}`).join(" ");
  if (answer?.kind !== "changed") return null;
  if (answer.says === null) return "Somebody else changed sources.yaml in between, and it cannot be read now. Mend it first.";
  const left = currentValue(row, entryOf(entriesOf(answer.says), row.file), column);
  return `Somebody else changed sources.yaml in between${left ? ` and left “${shortened(left, 60)}” here` : ""}. Enter writes yours over it.`;
}

function whence(row: SourceTableRow, column: TableColumn): string {
  return isProposed(row, undefined, column.key) ? "the program proposes it" : "the document or its bibliography says it";
}

function called(row: SourceTableRow, entry: WrittenSource | undefined): string {
  return `“${shortened(titleOf(row, entry), 48)}”`;
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

const isMany = ({ key }: TableColumn): boolean => key === "authors";

function without<T>(all: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  if (!all.has(key)) return all;
  const rest = new Map(all);
  rest.delete(key);
  return rest;
}
