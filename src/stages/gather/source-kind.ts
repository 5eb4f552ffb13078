import type { Reference } from "../../domain/bibliography/reference.js";
import { isOfGovernment, kindByFormat } from "../../domain/source.js";
import type { Row } from "../../domain/tables.js";

/** A first guess, for a person to accept or mend. */
export function guessKind(format: string, url: string | null | undefined): Row<"source">["kind"] {
  return kindElsewhere(url, undefined) ?? kindByFormat(format);
}

/** What kind a document is by its entry in a bibliography, or by whose site it is on. */
export function kindElsewhere(url: string | null | undefined, reference: Reference | undefined): Row<"source">["kind"] | undefined {
  const byReference: Partial<Record<Reference["type"], Row<"source">["kind"]>> = {
    article: "journal",
    magazine: "news",
    news: "news",
    report: "report",
    dataset: "dataset",
    law: "government",
    speech: "government",
  };
  const known = reference && byReference[reference.type];
  if (known) return known;
  return url && isOfGovernment(url) ? "government" : undefined;
}
