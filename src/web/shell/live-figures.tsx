import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { DataTable } from "../../views/figures/data-table.js";
import type { DataTableProps, FigureWidth } from "../../views/figures/figure.js";
import { AllDrawings, type DrawingsProps, type FigureParts } from "../../views/figures/figure-frame.js";
import { useAddress } from "../addresses/address.js";

/** Marks what is open in the panel wherever it stands within. */
export function markOpen(within: ParentNode, at: string | null): void {
  if (at) for (const mark of within.querySelectorAll(`[data-ev="${CSS.escape(at)}"]`)) mark.classList.add("is-open");
}

let isPrinting = false;
const printing = new Set<() => void>();
function print(next: boolean): void {
  flushSync(() => {
    isPrinting = next;
    for (const turn of printing) turn();
  });
}
addEventListener("beforeprint", () => print(true));
addEventListener("afterprint", () => print(false));
function followPrinting(turn: () => void): () => void {
  printing.add(turn);
  return () => void printing.delete(turn);
}
/** Whether the page is put on paper just now, which waits for nothing. */
export const usePrinting = (): boolean => useSyncExternalStore(followPrinting, () => isPrinting);

/**
 * The drawing at the one width that its column has room for, drawn anew where the column turns wider or narrower. Paper has a width that
 * nobody knows before: it gets them all.
 */
function ShownDrawing(props: DrawingsProps) {
  return usePrinting() ? <AllDrawings {...props} /> : <FittingDrawing {...props} />;
}

function FittingDrawing({ widths, draw }: DrawingsProps) {
  const column = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<FigureWidth | null>(null);
  const { at } = useAddress();
  const offered = useRef(widths);
  offered.current = widths;
  useLayoutEffect(() => {
    const { current } = column;
    if (!current) return;
    const measure = () => setWidth(widthIn(current.clientWidth, offered.current));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew is marked anew
  useEffect(() => {
    if (column.current) markOpen(column.current, at);
  }, [width, at]);
  return (
    <div className="figure-widths" ref={column}>
      {width !== null && (
        <div key={width} className={`figure-width upto-${width}`}>
          {draw(width)}
        </div>
      )}
    </div>
  );
}

/** The widest that there is room for, else the narrowest. */
function widthIn(room: number, widths: readonly FigureWidth[]): FigureWidth | null {
  return widths.findLast((width) => width <= room) ?? widths[0] ?? null;
}

const fills = new WeakMap<Element, () => void>();
/** Sets the rows of a table that nobody opened yet, for whoever reads them off the page. */
export function fillTable(table: Element): void {
  fills.get(table)?.();
}

/** A table with rows once it is opened: most never are. */
function OpenedTable(props: DataTableProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [isFilled, setFilled] = useState(false);
  const { at } = useAddress();
  useEffect(() => {
    if (details.current) fills.set(details.current, () => flushSync(() => setFilled(true)));
  }, []);
  useEffect(() => {
    if (isFilled && details.current) markOpen(details.current, at);
  }, [isFilled, at]);
  return (
    <details className="figure-table" ref={details} onToggle={() => setFilled(true)}>
      <summary>Table</summary>
      {isFilled && <DataTable {...props} />}
    </details>
  );
}

export const liveFigures: FigureParts = { Drawings: ShownDrawing, Table: OpenedTable };
