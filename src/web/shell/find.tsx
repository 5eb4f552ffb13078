import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Hit } from "../../pages/page.js";
import { useAddress, useCase } from "../addresses/address.js";
import { openAdding } from "../ask/adding.js";
import { moreHits, useSearch } from "../ask/ask.js";
import { useInParts } from "../parts/in-parts.js";
import { pages } from "./header.js";
import { toggleTheme } from "./theme.js";

const none: readonly Hit[] = [];

interface Choice {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly detail: string;
  act(): void;
}

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
const groupOrder = [
  "Pages",
  "Actors",
  "Claims",
  "Sources",
  "Report",
  "Promises",
  "Happenings",
  "Codes",
  "References",
  "Passages",
  "Commands",
];

/** The one search: actors, sources, claims, passages, codes, references, pages, commands. */
export function Find({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(words.trim());
  const { data, isFetching, error } = useSearch(asked);
  const { shown: hits, left } = useInParts(
    `${asked} ${data?.total ?? 0}`,
    data?.hits ?? none,
    data?.total ?? 0,
    async (from) => (await moreHits(asked, from)).hits,
  );
  const own = useOwnChoices(words);
  const address = useAddress();
  const choices = useMemo(() => {
    const found = asked
      ? hits.map(
          (hit, index): Choice => ({
            key: `${hit.kind} ${index}`,
            group: groups[hit.kind],
            title: hit.title,
            detail: hit.detail,
            act: () => address.go(hit.href),
          }),
        )
      : [];
    return [...own, ...found].sort((a, b) => groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group));
  }, [asked, hits, own, address]);
  const at = Math.min(chosen, choices.length - 1);
  useEffect(() => {
    const open = dialog.current;
    if (open && !open.open) open.showModal();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list starts anew with new words
  useEffect(() => setChosen(0), [words]);
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
      setChosen((at + by + choices.length) % Math.max(1, choices.length));
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
                onPointerMove={() => setChosen(index)}
              >
                <Emphasised text={choice.title} words={asked} />
                <span>{choice.detail}</span>
              </div>
            </div>
          ))}
        </div>
        <p className="find-foot" role="status">
          {error
            ? error.message
            : asked && !isFetching && choices.length === 0
              ? `Nothing in the case has “${asked}”. Fewer or shorter words find more.`
              : `${left.n < left.total ? `${choices.length} of ${choices.length + left.total - left.n}` : choices.length} found`}
          {asked && left.n < left.total && (
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

/** Pages and commands whose names hold the words. */
function useOwnChoices(words: string): readonly Choice[] {
  const address = useAddress();
  const shell = useCase();
  const asked = words.trim().toLowerCase();
  const all: Choice[] = [
    ...pages.map(({ path, name, asks }) => ({ key: path, group: "Pages", title: name, detail: asks, act: () => address.go(path) })),
    {
      key: "start",
      group: "Commands",
      title: "New case, or open another",
      detail: "cases of this machine",
      act: () => address.go("/start"),
    },
    { key: "add", group: "Commands", title: "Add files", detail: "documents, bibliographies, event data, folders", act: openAdding },
    { key: "theme", group: "Commands", title: "Light or dark", detail: "changes the theme", act: toggleTheme },
    {
      key: "whole",
      group: "Commands",
      title: "Whole period",
      detail: "shows all that the case is about",
      act: () => address.set({ from: null, to: null }),
    },
    ...shell.turning.map(({ id, name, day }) => ({
      key: `since ${id}`,
      group: "Commands",
      title: `Since ${name}`,
      detail: `sets the period from ${day.slice(0, 7)} on`,
      act: () => address.set({ from: day.slice(0, 7), to: shell.period.to }),
    })),
    {
      key: "copy",
      group: "Commands",
      title: "Copy the address",
      detail: "page, period and selection",
      act: () => void navigator.clipboard?.writeText(location.href),
    },
    { key: "print", group: "Commands", title: "Print this page", detail: "or save it as PDF", act: () => setTimeout(() => print(), 50) },
  ];
  return all.filter(
    ({ title, group }) => !asked || title.toLowerCase().includes(asked) || (asked.length > 2 && group.toLowerCase().startsWith(asked)),
  );
}
