import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import type { IndexPage } from "../../domain/measures/indices.js";
import type { RestsOn } from "../../pages/page.js";
import { FigurePartsContext } from "../../views/figures/figure-frame.js";
import { useAddress, useCase } from "../addresses/address.js";
import { Help } from "../help/help.js";
import { Meanings } from "../parts/meanings.js";
import { liveFigures, markOpen } from "./live-figures.js";
import { everyPage, Panel } from "./panel.js";
import { PeriodNote } from "./period-note.js";

export interface FrameProps {
  /** Name of the page, for the window's title. */
  readonly name: string;
  readonly className?: string;
  /** What the page rests on, in the panel while nothing is selected. */
  readonly rests?: readonly RestsOn[] | undefined;
  /** The page whose numbers have a sentence each at its foot. */
  readonly means?: IndexPage;
  /** Stands in the panel, above what the page rests on. */
  readonly aside?: ReactNode;
  /** Keys of this page beside those of every page. */
  readonly keys?: readonly (readonly [string, string])[];
  /** `aside` says itself what the signs of the page mean. */
  readonly isKeyed?: boolean;
  /** Stands in the panel instead of what the key of the address answers. */
  readonly shown?: ReactNode;
  /** What can be done with what is selected; stands above its evidence. */
  readonly acts?: ReactNode;
  /** What j and k walk; marks with `data-step`, or all with evidence, where not given. */
  readonly steps?: string;
  /** Key of the evidence of a step; its `data-ev` where not given. */
  readonly stepKey?: (step: HTMLElement) => string;
  /** Stands in the place of the panel, where the page has something else beside it. */
  readonly beside?: ReactNode;
  /** Said in the panel while nothing is selected. */
  readonly hint: string;
  readonly children: ReactNode;
}

/** A page and its evidence panel. Whatever carries `data-ev` opens there, by pointer and by keyboard. */
export function Frame({
  name,
  className,
  rests,
  means,
  aside,
  isKeyed,
  shown,
  acts,
  steps,
  stepKey,
  keys,
  beside,
  hint,
  children,
}: FrameProps) {
  const shell = useCase();
  const { at, select } = useAddress();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${name} · ${shell.name} · Amity`;
  }, [name, shell.name]);
  useEffect(() => {
    for (const mark of document.querySelectorAll("[data-ev].is-open")) mark.classList.remove("is-open");
    markOpen(document, at);
  });
  useKeys(main, at, select, { steps, keyOf: stepKey });
  const open = (event: MouseEvent | KeyboardEvent) => {
    const mark = (event.target as Element).closest<HTMLElement>("[data-ev]");
    if (!mark || (event.target as Element).closest("a[href]")) return;
    const isOwnButton = mark instanceof HTMLButtonElement && event.type === "keydown";
    if (isOwnButton) return; // a button turns Enter and Space into a click by itself
    event.preventDefault();
    select(mark.dataset["ev"] ?? null);
  };
  return (
    <div className={at ? "frame has-selection" : "frame"}>
      <main
        id="page"
        ref={main}
        className={className}
        tabIndex={-1}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === " ") open(event);
        }}
      >
        <PeriodNote />
        <FigurePartsContext value={liveFigures}>{children}</FigurePartsContext>
        {means && <Meanings page={means} />}
      </main>
      {beside ?? (
        <Panel rests={rests ?? []} aside={aside} shown={shown} acts={acts} keys={keys ?? []} hint={hint} isKeyed={isKeyed ?? false} />
      )}
      <Help name={name} keys={[...(keys ?? []), ...everyPage.filter(([key]) => !keys?.some(([own]) => own === key))]} />
    </div>
  );
}

/** j and k walk what the page lists; Esc closes the panel and goes back to the mark. */
function useKeys(
  main: React.RefObject<HTMLElement | null>,
  at: string | null,
  select: (at: string | null) => void,
  { steps: asked, keyOf = evidenceOf }: { steps: string | undefined; keyOf: ((step: HTMLElement) => string) | undefined },
): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector("dialog[open]") || target.matches("input, textarea, select, [contenteditable]")) return;
      if (event.key === "Escape" && at) {
        select(null);
        visible(main.current, `[data-ev="${CSS.escape(at)}"]`)[0]?.focus({ preventScroll: true });
      }
      if (event.key !== "j" && event.key !== "k") return;
      const steps = visible(main.current, asked ?? "[data-step]");
      const all = steps.length ? steps : visible(main.current, "[data-ev]");
      if (!all.length) return;
      event.preventDefault();
      const here = all.findIndex((each) => each === document.activeElement || each.contains(document.activeElement));
      const open = here < 0 && at ? all.findIndex((each) => keyOf(each) === at) : here;
      const next = all[open < 0 ? 0 : Math.max(0, Math.min(all.length - 1, open + (event.key === "j" ? 1 : -1)))];
      if (!next) return;
      const control = next.matches("a, button, [tabindex]") ? next : (next.querySelector<HTMLElement>("a, button") ?? next);
      control.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
      if (at && innerWidth >= 1020 && keyOf(next)) select(keyOf(next));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [main, at, select, asked, keyOf]);
}

const evidenceOf = (step: HTMLElement): string => step.dataset["ev"] ?? "";

function visible(within: HTMLElement | null, selector: string): HTMLElement[] {
  return [...(within?.querySelectorAll<HTMLElement>(selector) ?? [])].filter((each) => each.getClientRects().length > 0);
}
