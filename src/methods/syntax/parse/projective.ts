/** Words up to which a tree with crossing arcs is exchanged for the best one without: the time grows with their cube. */
export const mostProjective = 100;

/** Whether two arcs cross; one above the word under the root crosses the root's. */
export function hasCrossing(head: Int32Array, count: number): boolean {
  for (let word = 0; word < count; word++) {
    const above = head[word] as number;
    if (above < 0) continue;
    const low = Math.min(word, above);
    const high = Math.max(word, above);
    for (let inner = low + 1; inner < high; inner++) {
      const other = head[inner] as number;
      if (other < low || other > high) return true;
    }
  }
  return false;
}

const size = mostProjective * mostProjective;
const closed = [new Float64Array(size), new Float64Array(size)] as const;
const open = [new Float64Array(size), new Float64Array(size)] as const;
const cutClosed = [new Int32Array(size), new Int32Array(size)] as const;
const cutOpen = new Int32Array(size);

/**
 * The best tree without crossing arcs and with one word under the root (Eisner 1996). A span is open (its two ends are joined by an arc) or
 * closed (what hangs on its head, on one side, is complete); each is kept for a head at its left and for one at its right.
 */
export function bestProjective(scores: Int32Array, width: number, count: number, head: Int32Array): void {
  for (let word = 0; word < count; word++) {
    closed[0][word * count + word] = 0;
    closed[1][word * count + word] = 0;
  }
  for (let length = 1; length < count; length++) {
    for (let left = 0; left + length < count; left++) {
      const right = left + length;
      const at = left * count + right;
      let best = Number.NEGATIVE_INFINITY;
      for (let cut = left; cut < right; cut++) {
        const here = (closed[0][left * count + cut] as number) + (closed[1][(cut + 1) * count + right] as number);
        if (here <= best) continue;
        best = here;
        cutOpen[at] = cut;
      }
      open[0][at] = best + (scores[right * width + left + 1] as number);
      open[1][at] = best + (scores[left * width + right + 1] as number);
      close(0, left, right, count);
      close(1, left, right, count);
    }
  }
  let top = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < count; word++) {
    const here = (closed[1][word] as number) + (closed[0][word * count + count - 1] as number) + (scores[word * width] as number);
    if (here <= best) continue;
    best = here;
    top = word;
  }
  head[top] = -1;
  const waiting: [left: number, right: number, side: 0 | 1][] = [
    [0, top, 1],
    [top, count - 1, 0],
  ];
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    const [left, right, side] = span;
    if (left === right) continue;
    const cut = cutClosed[side][left * count + right] as number;
    const from = side ? cut : left;
    const to = side ? right : cut;
    head[side ? from : to] = side ? to : from;
    const middle = cutOpen[from * count + to] as number;
    waiting.push([from, middle, 0], [middle + 1, to, 1], side ? [left, cut, 1] : [cut, right, 0]);
  }
}

/** Closes a span for a head at its left (0) or its right (1). */
function close(side: 0 | 1, left: number, right: number, count: number): void {
  let best = Number.NEGATIVE_INFINITY;
  const at = left * count + right;
  for (let cut = left + 1 - side; cut <= right - side; cut++) {
    const here = side
      ? (closed[1][left * count + cut] as number) + (open[1][cut * count + right] as number)
      : (open[0][left * count + cut] as number) + (closed[0][cut * count + right] as number);
    if (here <= best) continue;
    best = here;
    cutClosed[side][at] = cut;
  }
  closed[side][at] = best;
}
