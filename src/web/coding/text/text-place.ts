import type { Span } from "./spans.js";

/** The code point of a place in the drawn text; null where it is outside. */
export function pointOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>("[data-point]");
  if (!piece) {
    const child = node instanceof Element ? (node.childNodes[offset] ?? node.childNodes[offset - 1]) : null;
    const inside = child instanceof Element ? (child.matches("[data-point]") ? child : child.querySelector("[data-point]")) : null;
    const point = inside?.getAttribute("data-point");
    return point === null || point === undefined ? null : Number(point);
  }
  const start = Number(piece.dataset["point"]);
  if (node instanceof Element) return offset === 0 ? start : start + [...(piece.textContent ?? "")].length;
  return start + [...(node.textContent ?? "").slice(0, offset)].length;
}

/** The stretch of the drawn text that a span has; null where its paragraphs are not drawn. */
export function rangeOf(within: HTMLElement, { start, end }: Span): Range | null {
  const from = placeOf(within, start, false);
  const to = placeOf(within, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function placeOf(within: HTMLElement, point: number, isEnd: boolean): { node: Node; offset: number } | null {
  const pieces = within.querySelectorAll<HTMLElement>("[data-point]");
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = Number(pieces[middle]?.dataset["point"]);
    if (isEnd ? start < point : start <= point) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  const node = piece?.firstChild;
  if (!piece || !node) return null;
  const letters = [...(node.textContent ?? "")];
  const inside = point - Number(piece.dataset["point"]);
  if (inside < 0 || inside > letters.length + 2) return null;
  return { node, offset: letters.slice(0, inside).join("").length };
}

/** Draws a span as selected without touching the text, and shows it to the browser as its own selection. */
export function showSelected(range: Range | null, isOwn: boolean): void {
  const highlights = (CSS as unknown as { highlights?: Map<string, unknown> }).highlights;
  const Paint = (globalThis as unknown as { Highlight?: new (range: Range) => unknown }).Highlight;
  if (highlights && Paint) {
    if (range) highlights.set("chosen", new Paint(range));
    else highlights.delete("chosen");
  }
  if (!isOwn || !range) return;
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
