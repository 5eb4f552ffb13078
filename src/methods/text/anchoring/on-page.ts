type Segment = readonly [start: number, page: number | null, original: number];

/**
 * Words that were marked on a page, without their place in the text: looked for from the middle of that page, so that of several places that
 * read the same the one on the page is nearest. `segments` is the map of the document's pages (JSON), `length` that of its text.
 */
export function onPage<A extends { readonly page?: number | undefined; readonly start: number | null }>(
  anchor: A,
  segments: string,
  length: number,
): A {
  const { page, start } = anchor;
  if (page === undefined || start !== null) return anchor;
  const all = JSON.parse(segments) as Segment[];
  const first = all.findIndex((each) => each[1] === page);
  if (first < 0) return anchor;
  const begin = (all[first] as Segment)[0];
  const next = all.slice(first).find((each) => each[1] !== null && each[1] > page);
  return { ...anchor, start: Math.floor((begin + (next?.[0] ?? length)) / 2) };
}
