/**
 * Keys of evidence: `claim:k12`, or several parts as `dyad-year:PAK|TTP|UCDP|2019`. They stand in addresses,
 * so that a view can be sent.
 */
export function at(kind: string, ...parts: readonly (string | number)[]): string {
  return `${kind}:${parts.length === 1 ? parts[0] : parts.map((each) => encodeURIComponent(each)).join("|")}`;
}

/** Kind and parts of a key; a key of one part is not decoded, since ids may hold any sign. */
export function partsOf(key: string): { readonly kind: string; readonly id: string; readonly parts: readonly string[] } {
  const colon = key.indexOf(":");
  const id = key.slice(colon + 1);
  return { kind: colon < 0 ? "" : key.slice(0, colon), id, parts: id.split("|").map(decoded) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
