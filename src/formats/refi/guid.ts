import { createHash } from "node:crypto";

/** A GUID that follows from a name (RFC 9562, version 8): the same thing gets the same one in every export. Upper case, as the strictest readers want it. */
export function namedGuid(...name: readonly string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(name)).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`.toUpperCase();
}
