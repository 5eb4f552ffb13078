import { useEffect, useRef } from "react";
import { anchorOn } from "./acts.js";
import { newId } from "./ask-coding.js";
import type { CodingActs, CodingPlace } from "./coding-acts.js";
import type { Unit } from "./text/reading-units.js";
import type { Span } from "./text/spans.js";
import { paragraphOf } from "./text/use-reading.js";

interface Keyed extends CodingPlace {
  readonly acts: CodingActs;
  codeAs(id: string, name: string): void;
}

/** The keys of a text that is coded: they walk through it, move the edges of a coding, and do what the acts do. */
export function useCodingKeys({ coding, reading, at, select, steps, acts, codeAs }: Keyed): void {
  const { desk, parts, marks, names, act, tell, takeBack } = coding;
  const { one, recent, show } = acts;
  const coder = desk?.coder ?? null;

  const moveEdge = (edge: "start" | "end", unit: Unit, by: 1 | -1) => {
    if (one && !reading.chosen) {
      if (one.coder !== coder || !parts) {
        tell("Only its coder can move its edges.", true);
        return;
      }
      const span = reading.edge({ start: one.start, end: one.end }, edge, unit, by);
      if (!span) return;
      const anchor = anchorOn(parts, span);
      void act([{ id: newId(), act: "move", of: one.id, anchor }], `Now reads “${anchor.exact.slice(-60)}”`, [
        { ...one, start: span.start, end: span.end, exact: anchor.exact, how: "same" },
      ]);
    } else if (reading.chosen) {
      const span = reading.edge(reading.chosen, edge, unit, by);
      if (span) reading.choose(span);
    }
  };

  const uncoded = (by: 1 | -1) => {
    if (!parts) return;
    const from = reading.chosen?.start ?? (by > 0 ? reading.firstInView() - 1 : reading.firstInView());
    const paragraphs = parts.blocks.flatMap((block) => block.paragraphs).filter((each) => each.exact.trim().length > 1);
    const isFree = ({ start, end: stop }: Span) => !marks.within(start, stop).some((each) => each.coder === coder && !each.proposed);
    const beyond =
      by > 0
        ? paragraphs.find((each) => each.start > from && isFree(each))
        : paragraphs.findLast((each) => each.end <= from && isFree(each));
    if (!beyond) {
      tell(by > 0 ? "Every passage from here on bears a coding of yours." : "Every passage before this one bears a coding of yours.");
      return;
    }
    reading.choose(paragraphOf(parts, beyond.start));
    reading.holder.current?.focus({ preventScroll: true });
  };

  const walk = (by: 1 | -1) => {
    if (!steps.length) return;
    const here = steps.findIndex(({ key }) => key === at);
    const from = reading.chosen?.start ?? reading.firstInView();
    const next =
      here >= 0 ? here + by : by > 0 ? steps.findIndex(({ start }) => start >= from) : steps.findLastIndex(({ start }) => start < from);
    const to = steps[Math.max(0, Math.min(steps.length - 1, next < 0 ? (by > 0 ? steps.length - 1 : 0) : next))];
    if (!to) return;
    reading.choose(null);
    reading.reveal(to);
    select(to.key);
  };

  const press = (event: KeyboardEvent) => {
    const node = event.target as HTMLElement;
    if (event.defaultPrevented || document.querySelector("dialog[open]") || node.matches("input, textarea, select, [contenteditable]"))
      return;
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if ((ctrlKey || metaKey) && /^[zy]$/i.test(key)) {
      taken();
      void takeBack(shiftKey || key.toLowerCase() === "y" ? "redo" : "undo");
      return;
    }
    const inText = reading.holder.current?.contains(node) ?? false;
    const arrow = { ArrowRight: ["word", 1], ArrowLeft: ["word", -1], ArrowDown: ["sentence", 1], ArrowUp: ["sentence", -1] }[key] as
      | [Unit, 1 | -1]
      | undefined;
    if (arrow && !altKey && !metaKey && (inText || (arrow[0] === "word" && node === document.body) || node.id === "page")) {
      if (node.id === "page" && arrow[0] !== "word") return;
      taken();
      if (!inText) reading.holder.current?.focus({ preventScroll: true });
      const unit = ctrlKey && arrow[0] === "sentence" ? "paragraph" : arrow[0];
      if (at) select(null);
      if (shiftKey) reading.extend(unit, arrow[1]);
      else reading.move(unit, arrow[1]);
      return;
    }
    if (ctrlKey || metaKey) return;
    const edges: Record<string, ["start" | "end", 1 | -1]> = { "[": ["start", -1], "]": ["end", 1], "{": ["start", 1], "}": ["end", -1] };
    const bracket =
      edges[key] ??
      (altKey ? edges[{ BracketLeft: shiftKey ? "{" : "[", BracketRight: shiftKey ? "}" : "]" }[event.code] ?? ""] : undefined);
    if (bracket) {
      taken();
      moveEdge(bracket[0], altKey ? "letter" : "word", bracket[1]);
      return;
    }
    if (altKey) return;
    const digit = /^[1-9]$/.test(key) ? recent[Number(key) - 1] : undefined;
    if (digit !== undefined) {
      taken();
      if (names.has(digit)) codeAs(digit, names.get(digit)?.name ?? digit);
      return;
    }
    const does: Readonly<Record<string, () => void>> = {
      c: acts.pick,
      v: () =>
        reading.words
          ? acts.codeNew(reading.words.replaceAll(/\s+/g, " ").slice(0, 60))
          : tell("Select the words that name the code.", true),
      m: () => {
        if (one && one.coder === coder && !reading.chosen) show({ kind: "memo", one, span: null });
        else if (reading.chosen) show({ kind: "memo", one: null, span: reading.chosen });
        else show({ kind: "source-memo" });
      },
      "shift m": () => show({ kind: "source-memo" }),
      t: () => show({ kind: "comment", one: one && !one.proposed ? one : null }),
      r: () => (one && one.coder === coder ? show({ kind: "recode" }) : tell("Choose a coding of yours first; j and k walk them.", true)),
      x: acts.remove,
      a: acts.accept,
      u: () => void takeBack("undo"),
      "shift u": () => void takeBack("redo"),
      n: () => uncoded(1),
      "shift n": () => uncoded(-1),
      f: () => show({ kind: "find" }),
      s: acts.claim,
      d: acts.done,
      j: () => walk(1),
      k: () => walk(-1),
    };
    if (key === "Escape" && reading.chosen) {
      taken();
      reading.choose(null);
      return;
    }
    if (key === "Enter" && inText && node === reading.holder.current && reading.chosen) {
      taken();
      show({ kind: "code" });
      return;
    }
    const doing = does[shiftKey && /^[a-z]$/i.test(key) ? `shift ${key.toLowerCase()}` : key];
    if (!doing || !parts) return;
    if ((key === "x" || key === "a") && !one) return;
    taken();
    doing();
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener("keydown", listen, true);
    return () => document.removeEventListener("keydown", listen, true);
  }, []);
}
