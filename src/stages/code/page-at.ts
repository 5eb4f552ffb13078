type Segment = readonly [start: number, page: number | null, original: number];

/** The page on which a code point of a document stands, from its map (JSON); null where the format has no pages. */
export function pageAt(segments: string, start: number): number | null {
  const all = parsed(segments);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Segment)[0] <= start) low = middle + 1;
    else high = middle;
  }
  return low ? (all[low - 1] as Segment)[1] : null;
}

let last: { readonly json: string; readonly all: readonly Segment[] } = { json: "[]", all: [] };
/** Questions come document by document: the last map is kept. */
function parsed(json: string): readonly Segment[] {
  if (last.json !== json) last = { json, all: JSON.parse(json) as Segment[] };
  return last.all;
}
