import { useEffect, useRef, useState } from "react";
import type { CategoryLine, FoundHit, FoundWords } from "../../../pages/coding.js";
import { useOff } from "../../ask/writing.js";
import { findWords } from "../ask-coding.js";

interface FindWordsProps {
  readonly first: string;
  readonly source: string;
  readonly categories: readonly CategoryLine[];
  /** The code used last. */
  readonly usual: string | null;
  onCode(hits: readonly FoundHit[], category: CategoryLine | null): void;
  onClose(): void;
}

/** Finds words, or what the dictionary of a code has, shows every place, and codes those that stay ticked. */
export function FindWords({ first, source, categories, usual, onCode, onClose }: FindWordsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const off = useOff();
  const [words, setWords] = useState(first);
  const [isEverywhere, setEverywhere] = useState(false);
  const [isDictionary, setDictionary] = useState(false);
  const [category, setCategory] = useState(usual ?? categories[0]?.id ?? "");
  const [found, setFound] = useState<FoundWords | null>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  useEffect(() => {
    if (!words.trim() && !isDictionary) {
      setFound(null);
      return;
    }
    let isStale = false;
    const timer = setTimeout(() => {
      findWords({ words, source: isEverywhere ? null : source, category: category || null, dictionary: isDictionary })
        .then((given) => {
          if (isStale) return;
          setFound(given);
          setFault(null);
          setLeft(new Set(given.hits.flatMap((each, index) => (each.isCoded ? [index] : []))));
        })
        .catch((cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)));
    }, 120);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [words, isEverywhere, isDictionary, category, source]);
  const hits = found?.hits ?? [];
  const taken = hits.filter((_, index) => !left.has(index));
  const toggle = (index: number) =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  return (
    <dialog ref={dialog} className="find find-words" aria-label="Find and code" onClose={onClose}>
      <form
        className="find-box"
        onSubmit={(event) => {
          event.preventDefault();
          if (taken.length && !off.disabled) onCode(taken, isDictionary ? null : (categories.find(({ id }) => id === category) ?? null));
        }}
      >
        <input
          type="text"
          aria-label="Words to find; several make a phrase, * stands for any ending"
          placeholder="Words to find; * stands for any ending"
          autoComplete="off"
          spellCheck={false}
          value={words}
          disabled={isDictionary}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className="find-choices">
          <label>
            Code with{" "}
            <select value={category} onChange={(event) => setCategory(event.target.value)}>
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input type="checkbox" checked={isDictionary} onChange={(event) => setDictionary(event.target.checked)} /> its dictionary, and
            those below it
          </label>
          <label>
            <input type="checkbox" checked={isEverywhere} onChange={(event) => setEverywhere(event.target.checked)} /> in all sources
          </label>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <ul className="find-list found-words" tabIndex={0} aria-label="Places found">
          {hits.map((each, index) => (
            <li key={`${each.source} ${each.start} ${each.category}`}>
              <label>
                <input type="checkbox" checked={!left.has(index)} onChange={() => toggle(index)} />
                <span>
                  …{each.prefix}
                  <mark>{each.exact}</mark>
                  {each.suffix}…{each.isCoded && <em> coded already</em>}
                  {isEverywhere && <small> {each.title}</small>}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <p className="find-foot" role="status">
          {fault ?? summary(found, taken.length)}
          <span>
            <button type="submit" disabled={!taken.length} {...off}>
              Code {taken.length} <kbd>Enter</kbd>
            </button>{" "}
            · <kbd>Esc</kbd> close
          </span>
        </p>
      </form>
    </dialog>
  );
}

function summary(found: FoundWords | null, taken: number): string {
  if (!found) return "Every place is shown before it is coded.";
  const n = found.hits.length;
  if (!n) return "Nothing was found. Fewer words, or * for any ending, find more.";
  const where = found.sources > 1 ? ` in ${found.sources} sources` : "";
  const beyond = found.more ? `; ${found.more} more are beyond what one preview shows` : "";
  return `${n} ${n === 1 ? "place" : "places"}${where}, ${taken} ticked${beyond}.`;
}
