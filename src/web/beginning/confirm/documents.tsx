import { type KeyboardEvent, useRef, useState } from "react";
import { Link } from "wouter";
import type { SourceTable } from "../../../pages/sources.js";
import { useAddress } from "../../addresses/address.js";
import type { CaseFile } from "../../ask/case-file.js";
import { useOff } from "../../ask/writing.js";
import { Empty } from "../../parts/states.js";
import { entriesOf, entryOf, titleOf } from "../../sources/source-steps.js";
import { isoOf } from "../start/typed-day.js";
import { kinds, type Unsure, unsureOf, valuesSteps } from "./unsure.js";

export const documentKeys = [
  ["↓ ↑", "next, previous document"],
  ["a", "kind and day are right, and go on"],
  ...kinds.map((kind, index) => [String(index + 1), kind] as const),
  ["d", "type its day"],
  ["Ctrl Z", "undo"],
] as const;

/** Documents whose kind or day is a guess: a key accepts or says another, and sources.yaml has it. */
export function Documents({ table, file }: { table: SourceTable; file: CaseFile }) {
  const off = useOff();
  const { href } = useAddress();
  /** What was open when the page was opened: a row stays where it is while a person works down the list. */
  const [first] = useState(() => unsureOf(table.rows, entriesOf(file.says)).map(({ row }) => row.file));
  const [odd, setOdd] = useState<ReadonlyMap<string, string>>(new Map());
  const body = useRef<HTMLTableSectionElement>(null);
  const entries = entriesOf(file.says);
  const open = new Map(unsureOf(table.rows, entries).map((each) => [each.row.file, each]));
  const shown = table.rows.filter((row) => first.includes(row.file) || open.has(row.file));
  const asked = [...open.values()].filter(({ kind }) => kind);
  if (!shown.length)
    return (
      <Empty title="Every document has a kind and a day that somebody said.">
        Those that come later stand here until they are accepted.
      </Empty>
    );
  const value = (name: string, column: "kind" | "date") => {
    const row = table.rows.find((each) => each.file === name);
    const written = entryOf(entries, name) as Readonly<Record<string, unknown>> | undefined;
    return String(written?.[column] ?? row?.values[column] ?? "");
  };
  const write = (values: readonly (readonly [string, "kind" | "date", string])[], act: string) =>
    void file.write((says) => valuesSteps(says, values), act).catch(() => undefined); // the strip at the foot says what failed
  const say = (name: string, kind: string) => write([[name, "kind", kind]], `${name} is ${kind}`);
  const accept = ({ row, kind, day }: Unsure) => {
    const [known, date] = [value(row.file, "kind"), value(row.file, "date")];
    const values = [
      ...(kind && known ? [[row.file, "kind", known] as const] : []),
      ...(day && date ? [[row.file, "date", date] as const] : []),
    ];
    if (values.length) write(values, `Accepted kind and day of ${row.file}`);
  };
  const typed = (name: string, text: string) => {
    if (text.trim() === value(name, "date")) return;
    const iso = isoOf(text);
    setOdd((before) => new Map([...before].filter(([each]) => each !== name).concat(iso ? [] : [[name, text]])));
    if (iso) write([[name, "date", iso]], `${name} is of ${iso}`);
  };
  const onKey = (name: string) => (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const { previousElementSibling: previous, nextElementSibling: next } = event.currentTarget;
    const kind = kinds[Number(event.key) - 1];
    const mine = open.get(name);
    if (kind) say(name, kind);
    else if (event.key === "a" && mine) accept(mine);
    const to = event.key === "a" || kind || event.key === "ArrowDown" ? next : event.key === "ArrowUp" ? previous : null;
    const field = event.key === "d" ? event.currentTarget.querySelector("input") : null;
    if (kind || to || field || event.key === "a") event.preventDefault();
    field?.select();
    if (to instanceof HTMLElement) to.focus();
  };
  return (
    <>
      {asked.length > 1 && (
        <p className="all-alike">
          <label>
            All {asked.length.toLocaleString("en-GB")} whose kind is a guess are{" "}
            <select
              value=""
              disabled={!file.isRead}
              {...off}
              onChange={({ target }) => {
                if (target.value)
                  write(
                    asked.map(({ row }) => [row.file, "kind", target.value]),
                    `${asked.length} documents are ${target.value}`,
                  );
              }}
            >
              <option value="">…</option>
              {kinds.map((kind) => (
                <option key={kind}>{kind}</option>
              ))}
            </select>
          </label>
        </p>
      )}
      <section className="wide-table" aria-label="Documents to confirm">
        <table className="list confirm-documents">
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Kind</th>
              <th scope="col">Day</th>
              <th scope="col">
                <span className="unseen">Accept</span>
              </th>
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row) => {
              const mine = open.get(row.file);
              const title = titleOf(row, entryOf(entries, row.file));
              return (
                <tr key={row.file} tabIndex={0} onKeyDown={onKey(row.file)} className={mine ? "" : "is-settled"}>
                  <td>
                    <Link href={href(`/sources/${encodeURIComponent(row.id)}`)}>{title}</Link>
                    <span className="by">{row.records > 1 ? `${row.file}, ${row.records.toLocaleString("en-GB")} records` : row.file}</span>
                  </td>
                  <td>
                    {row.values["kind"] === null ? (
                      <span className="muted">each its own</span>
                    ) : (
                      <select
                        aria-label={`Kind of ${title}`}
                        className={mine?.kind ? "is-proposed" : undefined}
                        value={value(row.file, "kind")}
                        disabled={!file.isRead}
                        {...off}
                        onChange={({ target }) => say(row.file, target.value)}
                      >
                        {kinds.map((kind) => (
                          <option key={kind}>{kind}</option>
                        ))}
                      </select>
                    )}
                  </td>
                  <td>
                    {row.values["date"] === null ? (
                      <span className="muted">each its own</span>
                    ) : (
                      <DayField
                        key={value(row.file, "date")}
                        title={title}
                        value={value(row.file, "date")}
                        isOpen={mine?.day ?? false}
                        isOff={!file.isRead}
                        typed={(text) => typed(row.file, text)}
                      />
                    )}
                    {odd.has(row.file) && (
                      <span className="by" role="alert">
                        “{odd.get(row.file)}” is no day. Write 22 Mar 2012, March 2012 or 2012.
                      </span>
                    )}
                  </td>
                  <td>
                    {!mine ? (
                      <span className="muted">in sources.yaml</span>
                    ) : (
                      (mine.kind || value(row.file, "date")) && (
                        <button
                          type="button"
                          className="link-quiet"
                          aria-label={`Accept ${title}`}
                          disabled={!file.isRead}
                          {...off}
                          onClick={() => accept(mine)}
                        >
                          accept
                        </button>
                      )
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface DayFieldProps {
  readonly title: string;
  readonly value: string;
  readonly isOpen: boolean;
  readonly isOff: boolean;
  typed(text: string): void;
}

/** A day as a person types it; Enter goes on to the next document. */
function DayField({ title, value, isOpen, isOff, typed }: DayFieldProps) {
  const off = useOff();
  const [text, setText] = useState(value);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const row = event.currentTarget.closest("tr");
    if (event.key === "Escape") setText(value);
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    const to = event.key === "Enter" ? (row?.nextElementSibling ?? row) : row;
    if (to instanceof HTMLElement) to.focus();
  };
  return (
    <input
      type="text"
      aria-label={`Day of ${title}`}
      className={isOpen && value ? "is-proposed" : undefined}
      placeholder="no day"
      size={12}
      value={text}
      disabled={isOff}
      {...off}
      onChange={({ target }) => setText(target.value)}
      onBlur={({ target }) => typed(target.value)}
      onKeyDown={press}
    />
  );
}
