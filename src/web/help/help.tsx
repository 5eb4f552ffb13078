import { useEffect, useMemo, useRef, useState } from "react";
import { Keys } from "../parts/keys.js";
import { type Term, termsLike, termsOn } from "./glossary.js";
import { openHelp, useHelp } from "./open-help.js";
import { signsOn } from "./signs.js";

interface HelpProps {
  readonly name: string;
  /** Keys of the page, its own first. */
  readonly keys: readonly (readonly [string, string])[];
}

/** ? on any page: its keys, how its figures are read, and its words; every word of the glossary is found by typing. */
export function Help(props: HelpProps) {
  const asked = useHelp();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyped = (event.target as HTMLElement).matches("input, textarea, select, [contenteditable]");
      if (event.key !== "?" || isTyped || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      openHelp("");
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  useEffect(() => () => openHelp(null), []);
  return asked === null ? null : <HelpWindow {...props} asked={asked} />;
}

function HelpWindow({ name, keys, asked }: HelpProps & { asked: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState(asked);
  const { words, signs } = useMemo(() => {
    const page = document.querySelector<HTMLElement>(".frame") ?? document.body;
    return { words: termsOn(page.textContent ?? ""), signs: signsOn(page) };
  }, []);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const found = typed.trim() ? termsLike(typed) : words;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      className="find help"
      aria-label={`Help: ${name}`}
      onClose={() => openHelp(null)}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="find-box">
        <input
          type="text"
          aria-label="A word of the glossary"
          placeholder={`${name}: its words, or type another`}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <section className="help-body" tabIndex={0} aria-label="Help">
          {typed.trim() === "" && (
            <section>
              <h2>Keys</h2>
              <Keys keys={keys} />
              {signs.length > 0 && (
                <>
                  <h2>Reading the page</h2>
                  <ul className="help-signs">
                    {signs.map((each) => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                </>
              )}
            </section>
          )}
          <section>
            <h2>{typed.trim() ? "In the glossary" : "Words on this page"}</h2>
            {found.length ? (
              <dl className="help-words">
                {found.map((term) => (
                  <Word key={term.names.join()} term={term} />
                ))}
              </dl>
            ) : (
              <p className="muted">The glossary has no such word.</p>
            )}
          </section>
        </section>
        <p className="find-foot">
          <span>
            <kbd>Esc</kbd> close
          </span>
        </p>
      </div>
    </dialog>
  );
}

function Word({ term }: { term: Term }) {
  return (
    <div>
      <dt>{term.names.join(", ")}</dt>
      <dd>
        {term.says.split("`").map((part, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move
          index % 2 ? <code key={index}>{part}</code> : part,
        )}
        {term.from && <span className="faint"> · {term.from}</span>}
      </dd>
    </div>
  );
}
