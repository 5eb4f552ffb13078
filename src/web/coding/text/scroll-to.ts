/** Scrolls a place of the text into view, below the header and above the foot; true where it stands there already. */
export function scrollTo(range: Range): boolean {
  const box = range.getBoundingClientRect();
  const [top, bottom] = [150, innerHeight - 90];
  if (box.top >= top && box.bottom <= bottom) return true;
  const by = box.height > bottom - top || box.top < top ? box.top - top - 40 : box.bottom - bottom + 40;
  const before = scrollY;
  scrollBy({ top: by, behavior: "instant" });
  return scrollY === before; // the end of the page: it goes no further
}

/** How long a place has to stay where it is, in ms: the paragraphs above it are measured when they are drawn, and push it away. */
const settled = 400;
const patience = 20_000;

/** Keeps a place in view until it stays there by itself, or somebody moves. Gives how to end it. */
export function keepInView(place: () => Range | null): () => void {
  const began = performance.now();
  let since: number | null = null;
  let isOver = false;
  const moves = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
  const end = () => {
    isOver = true;
    for (const each of moves) removeEventListener(each, end, true);
  };
  const look = () => {
    if (isOver) return;
    const at = performance.now();
    const range = place();
    if (!range || !scrollTo(range)) since = null;
    else since ??= at;
    if (at - began > patience || (since !== null && at - since > settled)) end();
    else requestAnimationFrame(look);
  };
  for (const each of moves) addEventListener(each, end, true);
  requestAnimationFrame(look);
  return end;
}
