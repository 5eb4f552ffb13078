import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Period, periodBetween } from "../../domain/days/period.js";
import { useAddress, useCase } from "../addresses/address.js";
import { dayWords } from "../naming/months.js";

/** The period in words; chosen, its days can be typed. */
export function PeriodWords({ shown }: { shown: Period }) {
  const shell = useCase();
  const { period, isWholePeriod, set } = useAddress();
  const [isTyped, setTyped] = useState(false);
  const [fault, setFault] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isTyped) first.current?.select();
  }, [isTyped]);
  const close = () => {
    setTyped(false);
    setFault(false);
    requestAnimationFrame(() => opener.current?.focus({ preventScroll: true }));
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: "from" | "to") => String(form.get(name) ?? "").trim() || shell.period[name];
    const next = periodBetween(typed("from"), typed("to"));
    setFault(!next);
    if (!next) return;
    const isCase = next.from === shell.period.from && next.to === shell.period.to;
    set({ from: isCase ? null : next.from, to: isCase ? null : next.to });
    close();
  };
  if (isTyped)
    return (
      <form
        className="period-words is-typed"
        onSubmit={send}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          close();
        }}
      >
        <span className="period-case" role="status">
          {fault ? "Write 2021, 2021-08 or 2021-08-15" : "Year, month or day; Enter"}
        </span>
        <input
          ref={first}
          name="from"
          defaultValue={period.from}
          aria-label="First day of the period"
          aria-invalid={fault}
          inputMode="numeric"
        />
        {" – "}
        <input name="to" defaultValue={period.to} aria-label="Last day of the period" aria-invalid={fault} inputMode="numeric" />
        <button type="submit" className="unseen">
          Set the period
        </button>
      </form>
    );
  return (
    <div className="period-words">
      <span className="period-case" title={shell.name}>
        {shell.name}
      </span>
      <button ref={opener} type="button" className="period-type" onClick={() => setTyped(true)} title="Type the days of the period">
        <output aria-label="Period">
          {dayWords(shown.from)} – {dayWords(shown.to)}
        </output>
      </button>
      {!isWholePeriod && (
        <button
          type="button"
          className="period-whole"
          onClick={() => set({ from: null, to: null })}
          title="Back to the whole period of the case"
        >
          whole
        </button>
      )}
    </div>
  );
}
