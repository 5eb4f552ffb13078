import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";

export interface Choice {
  readonly value: string;
  readonly says: string;
  /** A code or an id beside it, which finds it too. */
  readonly note?: string;
}

interface ChooseWordProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** What stands there now; it is the first that is active. */
  readonly now: string;
  /** Whether words that are typed may be taken as they are. */
  readonly isFree: boolean;
  onChoose(value: string): void;
}

/** Choices that have every word that was typed, or whose code begins with it; those whose code is typed whole come first. */
export function choicesFor(choices: readonly Choice[], typed: string): Choice[] {
  const asked = typed.trim().toLowerCase();
  const words = asked.split(/\s+/u);
  const found = choices.filter(
    ({ says, note }) => words.every((word) => says.toLowerCase().includes(word)) || note?.toLowerCase().startsWith(asked),
  );
  const isWhole = ({ note, says }: Choice) => asked !== "" && (note?.toLowerCase() === asked || says.toLowerCase() === asked);
  return [...found.filter(isWhole), ...found.filter((each) => !isWhole(each))];
}

/** What else a word of a sentence could be: a list that is found in by typing. */
export function ChooseWord({ label, choices, now, isFree, onChoose }: ChooseWordProps) {
  const [typed, setTyped] = useState("");
  const [moved, setMoved] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => {
    const fitting = choicesFor(choices, typed);
    const words = typed.trim();
    const isKnown = fitting.some(({ value, says }) => value === words || says.toLowerCase() === words.toLowerCase());
    return isFree && words && !isKnown ? [...fitting, { value: words, says: `“${words}”`, note: "words of the text" }] : fitting;
  }, [choices, typed, isFree]);
  const first = typed
    ? 0
    : Math.max(
        0,
        choices.findIndex(({ value }) => value === now),
      );
  const at = Math.min(moved ?? first, found.length - 1);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`word-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setMoved((at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % Math.max(1, found.length));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      const one = found[at];
      if (one) onChoose(one.value);
    }
  };
  return (
    <div className="word-choice">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls="word-list"
        aria-activedescendant={found.length ? `word-${at}` : undefined}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMoved(null);
        }}
        onKeyDown={press}
      />
      <div id="word-list" role="listbox" aria-label={label} className="find-list">
        {found.map(({ value, says, note }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field takes the active one
          <div
            key={`${value} ${says}`}
            id={`word-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="find-hit"
            onClick={() => onChoose(value)}
            onPointerMove={() => setMoved(index)}
          >
            <b>{says}</b>
            <span>{note}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className="muted" role="status">
          Nothing has “{typed}”.
        </p>
      )}
    </div>
  );
}
