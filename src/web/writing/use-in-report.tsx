import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { partsOf } from "../../domain/at.js";
import type { RowsShown } from "../../domain/report/report.js";
import { formatNumber } from "../../views/format-number.js";
import { useAddress } from "../addresses/address.js";
import { type AskError, moreRows } from "../ask/ask.js";
import { useCaseText, useEdit } from "../ask/edit.js";
import { useOff } from "../ask/writing.js";
import { addable, type Building, builtQuery, newName, partable, ratioQuery } from "./built-query.js";

const measures: readonly (readonly [Building["measure"], string])[] = [
  ["count", "count of rows"],
  ["sum", "sum of"],
  ["average", "average of"],
  ["least", "least"],
  ["most", "most"],
  ["share", "share of rows, %"],
];

interface UseInReportProps {
  readonly rows: RowsShown;
  /** What the rows are, in words. */
  readonly says: string;
}

/** Under what was pointed at: a number or bars of its rows, made into a figure that the report can rest on. */
export function UseInReport(props: UseInReportProps) {
  const [isOpen, setOpen] = useState(false);
  const off = useOff();
  return isOpen ? (
    <Builder {...props} />
  ) : (
    <button type="button" className="act use-in-report" {...off} onClick={() => setOpen(true)}>
      Use in the report
    </button>
  );
}

function Builder({ rows, says: first }: UseInReportProps) {
  const { href, at } = useAddress();
  const file = useCaseText("figures");
  const edit = useEdit();
  const sums = useMemo(() => addable(rows), [rows]);
  const parts = useMemo(() => partable(rows), [rows]);
  const [built, setBuilt] = useState<Building>(() => pointedAt(at, sums));
  const [says, setSays] = useState(first);
  const [made, setMade] = useState<string>();
  const [against, setAgainst] = useState("");
  const figures = figuresIn(file.data?.says);
  const numbers = figures.filter(({ show, sql }) => (show === undefined || show === "number") && typeof sql === "string");
  const below = built.by === null && built.measure !== "share" ? numbers.find(({ id }) => id === against) : undefined;
  const own = builtQuery(built, rows.query);
  const sql = below ? ratioQuery(own, String(below.sql)) : own;
  const given = useQuery<Awaited<ReturnType<typeof moreRows>>, AskError>({
    queryKey: ["built", sql],
    queryFn: () => moreRows(sql, 0),
    retry: false,
  });
  const field = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLAnchorElement>(null);
  // What was pressed is gone: the keys go on in what stands in its place.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (made) next.current?.focus({ preventScroll: true });
  }, [made]);
  const set = (changes: Partial<Building>) => setBuilt((before) => ({ ...before, ...changes }));
  const value = given.data?.rows[0]?.[0];
  const taken = new Set(figures.map(({ id }) => String(id)));
  /** A figure of several rows is no number to divide by. */
  const isNoRatio = below !== undefined && given.data !== undefined && (given.data.total !== 1 || typeof value !== "number");
  const worth =
    built.by !== null
      ? `${formatNumber(given.data?.total)} bars`
      : isNoRatio
        ? "no number: it was divided by nothing, or by more than one number"
        : typeof value === "number"
          ? formatNumber(value, { unit: below ? "×" : built.measure === "share" ? "%" : null })
          : "no number";
  const write = () => {
    const id = newName(says, taken);
    const unit = below ? "×" : built.measure === "share" ? "%" : built.measure === "count" ? undefined : (rows.unit ?? undefined);
    const figure = { id, says, ...(built.by !== null && { show: "bars" }), ...(unit && { unit }), sql };
    const steps = [{ add: ["figures"], value: figure }];
    edit.mutate(
      { name: "figures", was: null, steps, act: `Made the figure ${id}` },
      { onSuccess: ({ kind }) => kind === "written" && setMade(id) },
    );
  };
  if (made)
    return (
      <p className="figure-made" role="status">
        <code>{made}</code> stands in figures.yaml.{" "}
        <Link ref={next} href={href(`/report/write?set=${encodeURIComponent(made)}`)}>
          Set it in the report
        </Link>
      </p>
    );
  return (
    <form
      className="figure-maker"
      aria-label="A figure for the report"
      onSubmit={(event) => {
        event.preventDefault();
        write();
      }}
    >
      <p className="figure-worth" role="status">
        {given.error ? given.error.message : given.data ? worth : "…"}
      </p>
      <div className="figure-words">
        <select
          aria-label="What is made of the rows"
          value={built.measure}
          onChange={({ target }) => {
            const measure = target.value as Building["measure"];
            set({ measure, of: measure === "count" || measure === "share" ? null : (built.of ?? sums[0] ?? null) });
          }}
        >
          {measures
            .filter(([name]) => (name === "share" ? parts.length > 0 : name === "count" || sums.length > 0))
            .map(([name, words]) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
        </select>
        {built.of !== null && (
          <select aria-label="Of which column" value={built.of} onChange={({ target }) => set({ of: target.value })}>
            {sums.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        )}
        <select
          aria-label="In which rows"
          value={built.where ? JSON.stringify([built.where.column, built.where.is]) : ""}
          onChange={({ target }) => {
            const [column, is] = target.value ? (JSON.parse(target.value) as [string, string]) : [];
            set({ where: column === undefined ? null : { column, is: is ?? null } });
          }}
        >
          <option value="">{built.measure === "share" ? "in which…" : `in all ${formatNumber(rows.total)} rows`}</option>
          {parts.flatMap(({ column, values }) =>
            values.map((is) => (
              <option key={`${column} ${String(is)}`} value={JSON.stringify([column, is])}>
                {`in ${column} ${is === null ? "without a value" : String(is)}`}
              </option>
            )),
          )}
        </select>
        <select aria-label="By which column" value={built.by ?? ""} onChange={({ target }) => set({ by: target.value || null })}>
          <option value="">as one number</option>
          {parts.map(({ column }) => (
            <option key={column} value={column}>{`by ${column}, as bars`}</option>
          ))}
        </select>
        {built.by === null && built.measure !== "share" && numbers.length > 0 && (
          <select aria-label="Divided by which figure" value={against} onChange={({ target }) => setAgainst(target.value)}>
            <option value="">not divided</option>
            {numbers.map(({ id, says }) => (
              <option key={String(id)} value={String(id)}>{`divided by ${String(says ?? id)}`}</option>
            ))}
          </select>
        )}
      </div>
      <label>
        <span>What it is, with unit and period</span>
        <input ref={field} type="text" value={says} onChange={({ target }) => setSays(target.value)} />
      </label>
      <details>
        <summary>How</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <pre className="sql" tabIndex={0}>
          {sql}
        </pre>
      </details>
      <button
        type="submit"
        className="act is-main"
        disabled={!file.data || !says.trim() || Boolean(given.error) || !given.data || isNoRatio}
      >
        Make it a figure
      </button>
    </form>
  );
}

/** What was pointed at is what is made first: where a sum was, the sum of its column; else how many rows. */
function pointedAt(at: string | null, sums: readonly string[]): Building {
  const { kind, parts } = partsOf(at ?? "");
  const [, reading, of] = parts;
  const isSum = kind === "rows" && reading === "sum" && of !== undefined && sums.includes(of);
  return { measure: isSum ? "sum" : "count", of: isSum ? of : null, where: null, by: null };
}

interface WrittenFigure {
  readonly id?: unknown;
  readonly says?: unknown;
  readonly show?: unknown;
  readonly sql?: unknown;
}

function figuresIn(says: unknown): readonly WrittenFigure[] {
  const figures = (says as { figures?: unknown } | null)?.figures;
  return Array.isArray(figures) ? (figures as readonly WrittenFigure[]) : [];
}
