import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Hit } from "../../pages/page.js";
import { useAddress, useCase } from "../addresses/address.js";
import { openAdding } from "../ask/adding.js";
import { moreHits, useSearch } from "../ask/ask.js";
import { type Term, termsLike } from "../help/glossary.js";
import { openHelp } from "../help/open-help.js";
import { useInParts } from "../parts/in-parts.js";
import { pages } from "./header.js";
import { toggleTheme } from "./theme.js";

const none: readonly Hit[] = [];

interface Choice {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly detail: string;
  /** Whether it was found by these words already. */
  readonly isFound?: true;
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
  "On this page",
  "Commands",
  "Words",
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

function printReport(go: (path: string) => void): void {
  go("/report");
  setTimeout(() => print(), 600);
}

/** Buttons that stand on the page, each an act: “SVG” of a figure is found as its export. */
function actsOnPage(asked: string): Choice[] {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(".frame button:not(:disabled)")].filter(
    (each) => each.getClientRects().length > 0,
  );
  return buttons
    .flatMap((button, index): Choice[] => {
      const figure = button.dataset["get"] ? button.closest("figure")?.querySelector(".figure-title")?.textContent : undefined;
      const own = button.getAttribute("aria-label") ?? (button.textContent ?? "").replace(/\s+/gu, " ").trim();
      const title = figure === undefined || figure === null ? own : `Export as ${own}: ${figure}`;
      const isNamed = title.length > 2 && title.length < 160 && title.toLowerCase().includes(asked);
      return isNamed ? [{ key: `act ${index}`, group: "On this page", title, detail: "", isFound: true, act: () => pressed(button) }] : [];
    })
    .slice(0, 8);
}

function pressed(button: HTMLButtonElement): void {
  button.focus();
  button.click();
}

function choiceOf(term: Term): Choice {
  const [name = ""] = term.names;
  return {
    key: `word ${name}`,
    group: "Words",
    title: term.names.join(", "),
    detail: term.says.replaceAll("`", ""),
    isFound: true,
    act: () => openHelp(name),
  };
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
    {
      key: "write",
      group: "Commands",
      title: "Write the report",
      detail: "report.md beside the page that it makes",
      act: () => address.go("/report/write"),
    },
    { key: "help", group: "Commands", title: "Help", detail: "keys, signs and words of this page", act: () => openHelp("") },
    { key: "code", group: "Commands", title: "New code", detail: "in the codebook", act: () => address.go("/codebook") },
    {
      key: "claim",
      group: "Commands",
      title: "New claim",
      detail: "from words of a source: select them, press s",
      act: () => address.go("/sources"),
    },
    {
      key: "docs",
      group: "Commands",
      title: "Export the report",
      detail: "print it, or save it as PDF",
      act: () => printReport(address.go),
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
  // A button that does what a command does is not listed twice.
  const named = new Set(all.map(({ title }) => title.toLowerCase()));
  const acts = asked.length > 2 ? actsOnPage(asked).filter(({ title }) => !named.has(title.toLowerCase())) : [];
  const found = asked.length > 2 ? [...acts, ...termsLike(asked).slice(0, 3).map(choiceOf)] : [];
  return [...all, ...found].filter(
    ({ title, group, isFound }) =>
      isFound || !asked || title.toLowerCase().includes(asked) || (asked.length > 2 && group.toLowerCase().startsWith(asked)),
  );
}
