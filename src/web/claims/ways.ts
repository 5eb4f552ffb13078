import type { Evidence } from "../../domain/report/report.js";
import type { WayTo } from "../../views/report/evidence-panel.js";
import type { Address } from "../addresses/address.js";

/** Where things of the evidence panel lead within the app. */
export function waysOf(address: Pick<Address, "href">): WayTo {
  return ({ kind, id, start, end }) => {
    if (kind !== "source") return address.href(`?at=${encodeURIComponent(`${kind}:${id}`)}`);
    const span = typeof start === "number" && typeof end === "number" ? `#${start}-${end}` : "";
    return address.href(`/sources/${encodeURIComponent(id)}${span}`);
  };
}

/** The one way on of a piece of evidence. */
export function wayOn(more: Evidence["more"], address: Pick<Address, "href">): string | undefined {
  if (!more) return undefined;
  if (more.page === "web") return /^https?:\/\//.test(more.id) ? more.id : undefined;
  if (more.page === "sources") return address.href(`/sources/${encodeURIComponent(more.id)}`);
  if (more.page === "claims") return address.href(`/claims?at=${encodeURIComponent(`claim:${more.id}`)}`);
  return address.href(`?at=${encodeURIComponent(`reference:${more.id}`)}`);
}
