import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { countries } from "../../../domain/world/country.js";
import { useCase } from "../../addresses/address.js";
import { useOff } from "../../ask/writing.js";
import { LimitTold } from "../limit-told.js";
import { PatternField } from "./pattern-field.js";
import { Several } from "./several.js";
import { type Field, meant, type Row, type Typed, typedOf } from "./typed-row.js";

/** A row that a new one may begin as. */
export interface Start {
  readonly says: string;
  readonly row: Row;
}

interface RowFormProps {
  readonly fields: readonly Field[];
  /** What the row says now; empty for a new one. */
  readonly row: Row;
  readonly label: string;
  readonly button: string;
  /** Writes the row; what comes back says why nothing was written. */
  write(row: Row): Promise<string | null>;
  /** Rows that a new one may begin as, by what they say. */
  readonly starts?: readonly Start[];
  /** What else is wrong with the row, in the page's words. */
  fault?(row: Row): string | null;
  onLeave(): void;
}

/** The fields of one row: Enter writes it, Esc leaves it as it was. */
export function RowForm({ fields, row, label, button, write, starts = [], fault, onLeave }: RowFormProps) {
  const { actors } = useCase();
  const off = useOff();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>(() => typedOf(fields, row, actors));
  const [says, setSays] = useState("");
  const [isOnItsWay, setOnItsWay] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  const done = async (event: FormEvent) => {
    event.preventDefault();
    if (isOnItsWay) return;
    const found = meant(fields, typed, row, actors);
    const wrong = "says" in found ? found.says : (fault?.(found.row) ?? null);
    if (wrong !== null || "says" in found) return setSays(wrong ?? "");
    setSays("");
    setOnItsWay(true);
    setSays((await write(found.row)) ?? "");
    setOnItsWay(false);
  };
  return (
    <form
      ref={form}
      className="row-form"
      aria-label={label}
      onSubmit={(event) => void done(event)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave();
      }}
    >
      {starts.length > 0 && (
        <label htmlFor={`${id}-start`} className="row-start">
          <span>Begin with</span>
          <select
            id={`${id}-start`}
            defaultValue=""
            {...off}
            onChange={({ target }) => setTyped(typedOf(fields, starts[Number(target.value)]?.row ?? {}, actors))}
          >
            <option value="">nothing</option>
            {starts.map(({ says: start }, index) => (
              <option key={start} value={index}>
                {start}
              </option>
            ))}
          </select>
        </label>
      )}
      {fields.map((field) =>
        field.kind === "pattern" ? (
          <PatternField
            key={field.key}
            field={field}
            id={`${id}-${field.key}`}
            value={typed[field.key] ?? ""}
            onType={(value) => setTyped((before) => ({ ...before, [field.key]: value }))}
          />
        ) : (
          <label key={field.key} htmlFor={`${id}-${field.key}`} className={`is-${field.kind}`}>
            <span>
              {field.label}
              {!field.isNeeded && !isChosen(field) && <i> if known</i>}
            </span>
            <Typing
              field={field}
              id={`${id}-${field.key}`}
              value={typed[field.key] ?? ""}
              onType={(value) => setTyped((before) => ({ ...before, [field.key]: value }))}
            />
          </label>
        ),
      )}
      <p className="row-form-acts">
        <button type="submit" className="act" {...off}>
          {isOnItsWay ? "Writing" : button}
        </button>
        <button type="button" className="link" onClick={onLeave}>
          Leave it
        </button>
        {says && (
          <span role="alert" className="row-form-fault">
            {says}
          </span>
        )}
      </p>
    </form>
  );
}

/** Letters of a field of one line. */
const most = 400;

const isChosen = ({ kind }: Field) => kind === "one" || kind === "truth";

interface TypingProps {
  readonly field: Field;
  readonly id: string;
  readonly value: string;
  onType(value: string): void;
}

function Typing({ field, id, value, onType }: TypingProps) {
  const { actors } = useCase();
  const off = useOff();
  const { kind, choices, hint } = field;
  if (isChosen(field))
    return (
      <select id={id} value={value} {...off} onChange={({ target }) => onType(target.value)}>
        {choices?.map(([each, says]) => (
          <option key={each} value={each}>
            {says}
          </option>
        ))}
      </select>
    );
  if (kind === "several") return <Several id={id} field={field} value={value} onType={onType} />;
  if (kind === "query")
    return <textarea id={id} rows={4} value={value} spellCheck={false} {...off} onChange={({ target }) => onType(target.value)} />;
  const proposed =
    kind === "actor"
      ? actors.map(({ name }) => name)
      : kind === "country"
        ? countries.map(({ name }) => name)
        : (choices ?? []).map(([, says]) => says);
  return (
    <>
      <input
        id={id}
        type="text"
        value={value}
        placeholder={hint}
        autoComplete="off"
        maxLength={most}
        list={proposed.length ? `${id}-proposed` : undefined}
        {...off}
        onChange={({ target }) => onType(target.value)}
      />
      <LimitTold text={value} most={most} />
      {proposed.length > 0 && (
        <datalist id={`${id}-proposed`}>
          {[...new Set(proposed)].map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}
