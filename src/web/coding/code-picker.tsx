import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { CategoryLine } from "../../pages/coding.js";
import { rankedCodes } from "./choose-code.js";

interface CodePickerProps {
  readonly categories: readonly CategoryLine[];
  readonly recent: readonly string[];
  /** What is done with the code that is chosen. */
  readonly title: string;
  onChoose(category: CategoryLine): void;
  /** Makes a new code of what was typed; absent where that is not offered. */
  onNew?: ((name: string) => void) | undefined;
  onClose(): void;
}

/** A searchable list of codes with their rules; Enter takes the first. */
export function CodePicker({ categories, recent, title, onChoose, onNew, onClose }: CodePickerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const found = useMemo(() => rankedCodes(categories, typed, recent), [categories, typed, recent]);
  const isNew =
    onNew !== undefined && typed.trim() !== "" && !found.some(({ category }) => category.name.toLowerCase() === typed.trim().toLowerCase());
  const count = found.length + (isNew ? 1 : 0);
  const at = Math.min(chosen, count - 1);
  const shown = found[at]?.category;
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(`code-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const take = (index: number) => {
    const one = found[index]?.category;
    if (one) onChoose(one);
    else if (isNew) onNew?.(typed.trim());
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setChosen((at + (event.key === "ArrowDown" ? 1 : -1) + count) % Math.max(1, count));
    }
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      take(at);
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      className="find picker"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="find-box">
        <input
          type="text"
          role="combobox"
          aria-label={title}
          aria-expanded="true"
          aria-controls="code-list"
          aria-activedescendant={count ? `code-${at}` : undefined}
          placeholder={`${title}: a name or its key`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        <div className="picker-body">
          <div id="code-list" role="listbox" aria-label="Codes" className="find-list">
            {found.map(({ category, path }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field takes the active one
              <div
                key={category.id}
                id={`code-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className="find-hit"
                onClick={() => take(index)}
                onPointerMove={() => setChosen(index)}
              >
                <b>{category.name}</b>
                <span>
                  {path}
                  {category.key && <kbd>{category.key}</kbd>}
                  {recent.includes(category.id) && <kbd>{recent.indexOf(category.id) + 1}</kbd>}
                </span>
              </div>
            ))}
            {isNew && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field takes the active one
              <div
                id={`code-${found.length}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === found.length}
                className="find-hit"
                onClick={() => take(found.length)}
                onPointerMove={() => setChosen(found.length)}
              >
                <b>New code “{typed.trim()}”</b>
                <span>added to codebook.yaml</span>
              </div>
            )}
          </div>
          {shown && <CodeRules category={shown} />}
        </div>
        <p className="find-foot" role="status">
          {count ? `${found.length} ${found.length === 1 ? "code" : "codes"}` : `No code has “${typed}”.`}
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> take · <kbd>Esc</kbd> close
          </span>
        </p>
      </div>
    </dialog>
  );
}

/** What a code means: definition, rules and examples. */
export function CodeRules({ category }: { category: CategoryLine }) {
  return (
    <div className="code-rules">
      <p>{category.definition}</p>
      {category.include && (
        <p>
          <b>Include</b> {category.include}
        </p>
      )}
      {category.exclude && (
        <p>
          <b>Leave out</b> {category.exclude}
        </p>
      )}
      {category.examples.slice(0, 4).map((each) => (
        <blockquote key={each.quote} className={each.not ? "is-not" : undefined}>
          {each.not && <b>Not: </b>}“{each.quote}”{each.because && <span> {each.because}</span>}
        </blockquote>
      ))}
    </div>
  );
}
