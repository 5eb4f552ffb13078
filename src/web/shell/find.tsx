import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Hit } from "../../pages/page.js";
import { useAddress } from "../addresses/address.js";
import { moreHits, useSearch } from "../ask/ask.js";
import { useInParts } from "../parts/in-parts.js";
import { type Choice, useOwnChoices } from "./find-choices.js";

const none: readonly Hit[] = [];
const noChoices: readonly Choice[] = [];

const groups: Readonly<Record<Hit["kind"], string>> = {
  actor: "Actors",
  source: "Sources",
  claim: "Claims",
  sentence: "Report",
  category: "Codes",
  commitment: "Promises",
  event: "Happenings",
  reference: "References",
  passage: "Passages",
};
/** Groups of what the case has, in their order. */
const groupOrder = ["Actors", "Claims", "Sources", "Report", "Promises", "Happenings", "Codes", "References", "Passages"];

/** How long what the case has is waited for before the rest is shown without it, in ms. */
const wait = 300;

/** The one search: actors, sources, claims, passages, codes, references, pages, commands. */
export function Find({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState("");
  const asked = useDeferredValue(words.trim());
  const { data, isPlaceholderData, error } = useSearch(asked);
  const isAnswered = asked === words.trim() && (asked === "" || error !== null || (data !== undefined && !isPlaceholderData));
  const isLate = useIsLate(words, isAnswered);
  const { shown: hits, left } = useInParts(
    `${asked} ${data?.total ?? 0}`,
    data?.hits ?? none,
    data?.total ?? 0,
    async (from) => (await moreHits(asked, from)).hits,
  );
  const own = useOwnChoices(words);
  const address = useAddress();
  const choices = useMemo(() => {
    const of = (hit: Hit) => (hit.kind === "passage" ? foundAt(hit.href, asked) : hit.href);
    const found = (isAnswered && asked ? hits : none)
      .map((hit, index): Choice => {
        const { kind, title, detail } = hit;
        return { key: `${kind} ${index}`, group: groups[kind], title, detail, act: () => address.go(of(hit)) };
      })
      .sort((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group));
    // What comes late stands below what stands: nothing moves under a hand that is about to press.
    if (isLate) return [...own.named, ...own.beside, ...found];
    return isAnswered ? [...own.named, ...found, ...own.beside] : own.named;
  }, [asked, hits, own, address, isAnswered, isLate]);
  const at = Math.max(
    0,
    choices.findIndex(({ key }) => key === chosen),
  );
  const former = useRef<readonly Choice[]>(noChoices);
  useEffect(() => {
    if (isAnswered) former.current = asked ? choices : noChoices;
  });
  useEffect(() => {
    const open = dialog.current;
    if (open && !open.open) open.showModal();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list starts anew with new words
  useEffect(() => setChosen(""), [words]);
  useEffect(() => {
    document.getElementById(`find-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const take = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.act();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      setChosen(choices[(at + by + choices.length) % Math.max(1, choices.length)]?.key ?? "");
    }
    if (event.key === "Enter") {
      event.preventDefault();
      take(choices[at]);
    }
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
    <dialog
      ref={dialog}
      className="find"
      aria-label="Find"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="find-box">
        <input
          type="text"
          role="combobox"
          aria-label="Find actors, sources, claims, passages, codes, references, pages and commands"
          aria-expanded="true"
          aria-controls="find-list"
          aria-activedescendant={choices.length ? `find-${at}` : undefined}
          placeholder="Actors, sources, claims, passages, codes, commands"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={press}
        />
        <div id="find-list" role="listbox" aria-label="Found" className="find-list">
          {choices.map((choice, index) => (
            <div key={choice.key} role="presentation">
              {choices[index - 1]?.group !== choice.group && (
                <p className="find-group" role="presentation">
                  {choice.group}
                </p>
              )}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field takes the active one */}
              <div
                id={`find-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className="find-hit"
                onClick={() => take(choice)}
                onPointerMove={() => setChosen(choice.key)}
              >
                <Emphasised text={choice.title} words={asked} />
                <span>{choice.detail}</span>
              </div>
            </div>
          ))}
          {!isAnswered && !isLate && (
            <div className="find-former" aria-hidden="true">
              {former.current
                .filter(({ key }) => !choices.some((each) => each.key === key))
                .map(({ key, title, detail }) => (
                  <p key={key} className="find-old">
                    <b>{title}</b>
                    <span>{detail}</span>
                  </p>
                ))}
            </div>
          )}
        </div>
        <p className="find-foot" role="status">
          {error
            ? error.message
            : asked && isAnswered && choices.length === 0
              ? `Nothing in the case has “${asked}”. Fewer or shorter words find more.`
              : !isAnswered
                ? `${choices.length} so far, looking further`
                : `${left.n < left.total ? `${choices.length} of ${choices.length + left.total - left.n}` : choices.length} found`}
          {asked && isAnswered && left.n < left.total && (
            <button type="button" onClick={left.more}>
              Show more
            </button>
          )}
          {asked && data?.unsearched && <span>{data.unsearched}</span>}
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> open · <kbd>Esc</kbd> close
          </span>
        </p>
      </div>
    </dialog>
  );
}

/** A passage opens with the words that found it, which are marked there. */
function foundAt(href: string, words: string): string {
  const [path = "", place = ""] = href.split("#");
  return `${path}?find=${encodeURIComponent(words)}#${place}`;
}

/** Whether the answer to these words was waited for in vain. It stays late when it comes. */
function useIsLate(words: string, isAnswered: boolean): boolean {
  const [late, setLate] = useState<string | null>(null);
  useEffect(() => {
    if (isAnswered) return;
    const timer = setTimeout(() => setLate(words), wait);
    return () => clearTimeout(timer);
  }, [words, isAnswered]);
  return late === words;
}

/** The words that were asked for, set apart. */
function Emphasised({ text, words }: { text: string; words: string }) {
  const stems = words.toLowerCase().split(/\s+/).filter(Boolean);
  const parts = text.split(/(\s+)/);
  return (
    <b>
      {parts.map((part, index) =>
        stems.some((stem) => part.toLowerCase().includes(stem)) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: words of one text never move
          <mark key={index}>{part}</mark>
        ) : (
          part
        ),
      )}
    </b>
  );
}
