import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { edgeMoved, extended, moved, paragraphAt, type Stretch, trimmed, type Unit } from "./reading-units.js";
import { keepInView, scrollTo } from "./scroll-to.js";
import { useSelecting } from "./selecting.js";
import type { Span } from "./spans.js";
import { blockAt, type TextParts } from "./text-parts.js";
import { pointOf, rangeOf, showSelected } from "./text-place.js";

export interface Reading {
  readonly holder: RefObject<HTMLDivElement | null>;
  /** Blocks that are drawn whether or not they are in view. */
  readonly wanted: ReadonlySet<number>;
  /** What is selected, in code points; null where nothing is. */
  readonly chosen: Span | null;
  readonly words: string;
  /** The pointer is selecting words just now. */
  readonly isSelecting: boolean;
  /** Where somebody clicked: the keys go on from there. */
  start(point: number): void;
  choose(span: Span | null, how?: { readonly isShown?: boolean }): void;
  move(unit: Unit, by: 1 | -1): void;
  extend(unit: Unit, by: 1 | -1): void;
  /** The span after one of its edges moved. */
  edge(span: Span, edge: "start" | "end", unit: Unit, by: 1 | -1): Span | null;
  /** Draws a place and brings it into view. */
  reveal(span: Span): void;
  /** Brings a place into view that the page was opened at: it waits until the text around it is drawn. Ends what it began where it is called. */
  openAt(span: Span): () => void;
  /** The first code point that is in view. */
  firstInView(): number;
}

/** Selecting words of the text by pointer and by key; the selection lives here, the browser's own follows it. */
export function useReading(parts: TextParts | undefined): Reading {
  const holder = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Span | null>(null);
  const [wanted, setWanted] = useState<ReadonlySet<number>>(() => new Set());
  const back = useRef<boolean | undefined>(undefined);
  const clicked = useRef<number | null>(null);
  const isSelecting = useSelecting(holder);
  const now = useRef<{ parts: TextParts | undefined; chosen: Span | null }>({ parts, chosen });
  now.current = { parts, chosen };

  const draw = useCallback((span: Span) => {
    const { parts: text } = now.current;
    const block = text && blockAt(text, span.start);
    if (!block || !holder.current) return;
    const last = blockAt(text, Math.max(span.start, span.end - 1)) ?? block;
    const missing = [block.index, last.index].some((index) => !holder.current?.querySelector(`[data-block="${index}"] > .block`));
    if (missing) flushSync(() => setWanted(new Set([block.index - 1, block.index, block.index + 1, last.index])));
  }, []);

  const reveal = useCallback(
    (span: Span) => {
      draw(span);
      const within = holder.current;
      const range = within && rangeOf(within, span);
      if (range) scrollTo(range);
    },
    [draw],
  );

  const openAt = useCallback((span: Span) => {
    const { parts: text } = now.current;
    const block = text && blockAt(text, span.start);
    if (!block) return () => undefined;
    setWanted(new Set([block.index - 1, block.index, block.index + 1]));
    return keepInView(() => holder.current && rangeOf(holder.current, span));
  }, []);

  const choose = useCallback<Reading["choose"]>(
    (span, { isShown = true } = {}) => {
      back.current = undefined;
      clicked.current = null;
      setChosen(span);
      if (span && isShown) reveal(span);
    },
    [reveal],
  );

  useEffect(() => {
    const within = holder.current;
    showSelected(within && chosen ? rangeOf(within, chosen) : null, false);
  });
  useEffect(() => () => showSelected(null, false), []);

  useEffect(() => {
    const released = () => {
      const selection = getSelection();
      const within = holder.current;
      if (!selection || selection.isCollapsed || !within || !selection.rangeCount) return;
      const range = selection.getRangeAt(0);
      if (!within.contains(range.commonAncestorContainer)) return;
      const [start, stop] = [pointOf(range.startContainer, range.startOffset), pointOf(range.endContainer, range.endOffset)];
      const { parts: text } = now.current;
      if (start === null || stop === null || !text || stop <= start) return;
      const span = trimmed(text.text, { start: text.at.units(start), end: text.at.units(stop) });
      if (!span) return;
      back.current = undefined;
      setChosen({ start: text.at.points(span.start), end: text.at.points(span.end) });
    };
    document.addEventListener("pointerup", released);
    return () => document.removeEventListener("pointerup", released);
  }, []);

  const firstInView = useCallback(() => {
    for (const each of holder.current?.querySelectorAll<HTMLElement>(".paragraph") ?? []) {
      if (each.getBoundingClientRect().bottom > 160) return Number(each.id.slice(1));
    }
    return now.current.parts?.blocks[0]?.start ?? 0;
  }, []);

  const step = useCallback(
    (how: typeof moved | typeof extended, unit: Unit, by: 1 | -1) => {
      const { parts: text, chosen: span } = now.current;
      if (!text) return;
      const from: Stretch | null = span && {
        start: text.at.units(span.start),
        end: text.at.units(span.end),
        ...(back.current !== undefined && { isBack: back.current }),
      };
      const next = how(text.text, from, unit, by, text.at.units(clicked.current ?? firstInView()));
      if (!next) return;
      const to = { start: text.at.points(next.start), end: text.at.points(next.end) };
      setChosen(to);
      back.current = next.isBack;
      const edge = next.isBack ? to.start : to.end - 1;
      reveal(how === extended ? { start: edge, end: edge + 1 } : to);
    },
    [firstInView, reveal],
  );

  return useMemo(
    () => ({
      holder,
      wanted,
      chosen,
      isSelecting,
      words: parts && chosen ? parts.at.slice(chosen.start, chosen.end) : "",
      choose,
      start: (point) => {
        clicked.current = point;
      },
      move: (unit, by) => step(moved, unit, by),
      extend: (unit, by) => step(extended, unit, by),
      edge: (span, edge, unit, by) => {
        if (!parts) return null;
        const next = edgeMoved(parts.text, { start: parts.at.units(span.start), end: parts.at.units(span.end) }, edge, unit, by);
        return next ? { start: parts.at.points(next.start), end: parts.at.points(next.end) } : null;
      },
      reveal,
      openAt,
      firstInView,
    }),
    [wanted, chosen, isSelecting, parts, choose, step, reveal, openAt, firstInView],
  );
}

/** The paragraph of the text in which a code point stands. */
export function paragraphOf({ text, at }: TextParts, point: number): Span {
  const { start, end } = paragraphAt(text, at.units(point));
  return { start: at.points(start), end: at.points(end) };
}
