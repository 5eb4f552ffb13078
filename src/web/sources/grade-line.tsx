import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { today } from "../naming/who.js";
import { LimitTold } from "../parts/limit-told.js";

interface GradeLineProps {
  readonly grade: string;
  readonly before: string;
  /** Why what was said was not written. */
  readonly says: string | null;
  write(since: string, because: string): void;
  leave(): void;
}

/** From which day another grade counts, and why: one line below its row. The grade before it stays in the history. */
export function GradeLine({ grade, before, says, write, leave }: GradeLineProps) {
  const [since, setSince] = useState(today);
  const [because, setBecause] = useState("");
  const first = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLInputElement>(null);
  const told = useId();
  useEffect(() => first.current?.select(), []);
  const press = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    leave();
  };
  return (
    <form
      className="grade-line"
      aria-label={`Grade ${grade} instead of ${before}`}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        if (because.trim() === "") why.current?.focus();
        else write(since.trim(), because.trim());
      }}
    >
      <span>
        <b>{grade}</b> instead of {before}
      </span>
      <label>
        from{" "}
        <input
          ref={first}
          className="grade-day"
          value={since}
          maxLength={10}
          aria-invalid={says !== null}
          aria-describedby={says === null ? undefined : told}
          onChange={(event) => setSince(event.target.value)}
        />
      </label>
      <label className="grade-why">
        because <input ref={why} value={because} maxLength={400} onChange={(event) => setBecause(event.target.value)} />
        <LimitTold text={because} most={400} />
      </label>
      <button type="submit" className="act">
        Write <kbd>Enter</kbd>
      </button>
      <button type="button" className="link-quiet" onClick={leave}>
        Leave <kbd>Esc</kbd>
      </button>
      {says !== null && (
        <span className="cell-says" id={told} role="alert">
          {says}
        </span>
      )}
    </form>
  );
}
