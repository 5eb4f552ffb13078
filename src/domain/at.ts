import type { Traced } from "./provenance.js";

/**
 * Keys of evidence: `claim:k12`, or several parts as `dyad-year:PAK|TTP|UCDP|2019`. They stand in addresses,
 * so that a view can be sent.
 */
export function at(kind: string, ...parts: readonly (string | number)[]): string {
  return `${kind}:${parts.length === 1 ? parts[0] : parts.map((each) => encodeURIComponent(each)).join("|")}`;
}

/** The key of the rows behind a value; none where it rests on no query. */
export function rowsKey({ from }: Pick<Traced<unknown>, "from">): string | undefined {
  const ref = from.find((each) => each.kind === "rows");
  if (!ref) return undefined;
  const { query, reading } = ref;
  if (!reading || reading.as === "reckoned" || reading.as === "count") return at("rows", query, "count");
  return at("rows", query, reading.as, reading.of, ...(reading.as === "sum" && reading.or !== undefined ? [reading.or] : []));
}

/** A key as it is written now: addresses that were sent before call a sentence of the report a finding. */
export function todaysKey(key: string): string {
  return key.replace(/^finding:/u, "sentence:");
}

/** Kind and parts of a key; a key of one part is not decoded, since ids may hold any sign. */
export function partsOf(key: string): { readonly kind: string; readonly id: string; readonly parts: readonly string[] } {
  const now = todaysKey(key);
  const colon = now.indexOf(":");
  const id = now.slice(colon + 1);
  return { kind: colon < 0 ? "" : now.slice(0, colon), id, parts: id.split("|").map(decoded) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
