/** What kinds of documents a case knows. */
export const sourceKinds = ["news", "journal", "policy", "report", "government", "think tank", "dataset", "note", "document"] as const;
/**
 * What kind a document is taken for by its format, until somebody says it: notes are written in Markdown, all else comes from elsewhere. Pages of
 * the web and lines of JSON hold texts of every kind: one whose own fields do not say it is a document, and called nothing else.
 */
export function kindByFormat(format: string): (typeof sourceKinds)[number] {
  return (
    ({ markdown: "note", html: "document", jsonl: "document" } as Readonly<Record<string, (typeof sourceKinds)[number]>>)[format] ??
    "report"
  );
}
/** Reliability of a source, the best first. */
export const sourceGrades = ["A", "B", "C", "D", "E", "F"] as const;

/** Whether an address is of a government's own site, by its last letters. */
export function isOfGovernment(url: string): boolean {
  return /^https?:\/\/[^/]*\.(gov|gob|gouv|mil)(\.[a-z]{2})?(\/|$)/iu.test(url);
}
