import { type KeyboardEvent, useState } from "react";
import { useOff } from "../../ask/writing.js";
import type { Field } from "./typed-row.js";

interface SeveralProps {
  readonly field: Field;
  readonly id: string;
  /** Ids with a space between. */
  readonly value: string;
  onType(value: string): void;
}

/** Several of what a case has, each found by typing some of its words: Enter takes it, and ⌫ in the empty field drops the last. */
export function Several({ field, id, value, onType }: SeveralProps) {
  const off = useOff();
  const [typed, setTyped] = useState("");
  const [says, setSays] = useState("");
  const picked = value.split(" ").filter(Boolean);
  const open = (field.choices ?? []).filter(([each]) => !picked.includes(each));
  const wordsOf = (each: string) => field.choices?.find(([other]) => other === each)?.[1] ?? each;
  const set = (ids: readonly string[]) => {
    onType(ids.join(" "));
    setTyped("");
    setSays("");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Backspace" && typed === "" && picked.length) return set(picked.slice(0, -1));
    if (event.key !== "Enter" || typed.trim() === "") return;
    event.preventDefault(); // what is half typed is no row yet
    const found = open.filter(([each, words]) => each === typed.trim() || words.toLowerCase().includes(typed.trim().toLowerCase()));
    if (found.length === 1 && found[0]) return set([...picked, found[0][0]]);
    setSays(found.length ? `${found.length} say that; type more of the one you mean.` : "None says that.");
  };
  return (
    <span className="several">
      {picked.length > 0 && (
        <ul>
          {picked.map((each) => (
            <li key={each}>
              {wordsOf(each)}{" "}
              <button
                type="button"
                className="link-quiet"
                aria-label={`Drop ${wordsOf(each)}`}
                {...off}
                onClick={() => set(picked.filter((other) => other !== each))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        aria-label={field.label}
        type="text"
        value={typed}
        placeholder={field.hint}
        autoComplete="off"
        list={`${id}-proposed`}
        {...off}
        onKeyDown={press}
        onChange={({ target }) => {
          const whole = open.find(([, words]) => words === target.value);
          if (whole) set([...picked, whole[0]]);
          else setTyped(target.value);
        }}
      />
      <span className="limit-told" role="status">
        {says}
      </span>
      <datalist id={`${id}-proposed`}>
        {open.map(([each, words]) => (
          <option key={each} value={words} />
        ))}
      </datalist>
    </span>
  );
}
