import { useAddress, useCase } from "../addresses/address.js";
import { openAdding } from "../ask/adding.js";
import { steps } from "../beginning/confirm/steps.js";
import { type Term, termsLike } from "../help/glossary.js";
import { openHelp } from "../help/open-help.js";
import { pageGroups } from "./pages.js";
import { toggleTheme } from "./theme.js";
import { openWriting } from "./writing/open-writing.js";

export interface Choice {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly detail: string;
  /** The group of pages that the header names for it: typing “relations” finds Dyad and Complex. */
  readonly within?: string;
  act(): void;
}

/** What is found without asking. */
export interface OwnChoices {
  /** Pages and commands whose names hold the words: what a person types toward. */
  readonly named: readonly Choice[];
  /** Buttons of the page and words of the glossary. */
  readonly beside: readonly Choice[];
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
      return isNamed ? [{ key: `act ${index}`, group: "On this page", title, detail: "", act: () => pressed(button) }] : [];
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
    act: () => openHelp(name),
  };
}

/** Pages, commands, buttons of this page, and words of the glossary. */
export function useOwnChoices(words: string): OwnChoices {
  const address = useAddress();
  const shell = useCase();
  const asked = words.trim().toLowerCase();
  const all: Choice[] = [
    ...pageGroups.flatMap(({ name: within, pages }) =>
      pages.map(({ path, name, asks }) => ({
        ...{ key: path, group: "Pages", title: name, within, detail: asks },
        act: () => address.go(path),
      })),
    ),
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
    ...steps.map(({ path, says }) => ({
      ...{ key: path, group: "Commands", title: says, detail: "one of the three looks at a new case" },
      act: () => address.go(path),
    })),
    { key: "help", group: "Commands", title: "Help", detail: "keys, signs and words of this page", act: () => openHelp("") },
    { key: "code", group: "Commands", title: "New code", detail: "for the codebook, in a window", act: () => openWriting("code") },
    {
      key: "claim",
      group: "Commands",
      title: "New claim",
      detail: "in a sentence; its evidence can follow",
      act: () => openWriting("claim"),
    },
    {
      key: "history",
      group: "Commands",
      title: "History of acts",
      detail: "what was written, by whom and when; undo and do again",
      act: () => openWriting("history"),
    },
    {
      key: "docs",
      group: "Commands",
      title: "Export the report",
      detail: "print it, or save it as PDF",
      act: () => printReport(address.go),
    },
    {
      key: "docx",
      group: "Commands",
      title: "Export to Word",
      detail: "the report, with drawings, footnotes and citations",
      act: () => address.go("/report?take=docx"),
    },
    {
      key: "html",
      group: "Commands",
      title: "Export as one file",
      detail: "the report with all its evidence, for any browser",
      act: () => address.go("/report?take=html"),
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
  return {
    named: all.filter(
      ({ title, group, within }) =>
        !asked ||
        title.toLowerCase().includes(asked) ||
        (asked.length > 2 && (group.toLowerCase().startsWith(asked) || within?.toLowerCase().startsWith(asked))),
    ),
    beside: asked.length > 2 ? [...acts, ...termsLike(asked).slice(0, 3).map(choiceOf)] : [],
  };
}
