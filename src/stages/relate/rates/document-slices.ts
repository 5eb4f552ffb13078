import { spanOf } from "../../../domain/days/period.js";
import type { Row } from "../../../domain/tables.js";

/** The slices that part the period, so that no day lies in two: years, quarters or months. */
export function partsOf(slices: readonly Row<"slice">[]): Row<"slice">[] {
  return slices.filter(({ turning_point }) => turning_point === null);
}

/**
 * Of each document the year, quarter or month that its day lies in, as closely as it is known. Datasets are no documents, what is not here was
 * not read, and of a document that is there twice the copies were not read once more.
 */
export function documentSlices(
  sources: readonly Row<"source_day">[],
  slices: readonly Row<"slice">[],
  copies: ReadonlyMap<string, string> = new Map(),
): Row<"document_slice">[] {
  const parts = partsOf(slices);
  const [from, to] = [parts[0]?.since ?? "", parts.at(-1)?.until ?? ""];
  return sources
    .filter(({ kind, away }) => kind !== "dataset" && !away)
    .map(({ source, file, line, day }) => {
      const row = { source, file, line, day };
      if (copies.has(source)) return { ...row, slice: null, reason: "copy" };
      const span = spanOf(day ?? "");
      if (!span?.since || !span.until) return { ...row, slice: null, reason: "undated" };
      const { since, until } = span;
      const found = parts.find((each) => each.since <= since && until <= each.until);
      if (found) return { ...row, slice: found.id, reason: null };
      return { ...row, slice: null, reason: until < from || since > to ? "outside the period" : "several slices" };
    });
}
