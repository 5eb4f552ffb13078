/** What kinds of documents a case knows. */
export const sourceKinds = ["news", "journal", "policy", "report", "government", "think tank", "dataset", "note", "document"] as const;
/**
 * What kind a document is taken for by its format, until somebody says it: notes are written in Markdown, all else comes from elsewhere. A PDF, a
 * page or a text may be a speech, a treaty, a paper or a report: one that does not say it is a document, and called nothing else.
 */
export function kindByFormat(format: string): (typeof sourceKinds)[number] {
  return format === "markdown" ? "note" : "document";
}
/** Reliability of a source, the best first. */
export const sourceGrades = ["A", "B", "C", "D", "E", "F"] as const;

/** Whether an address is of a government's own site, by its last letters. */
export function isOfGovernment(url: string): boolean {
  return /^https?:\/\/[^/]*\.(gov|gob|gouv|mil)(\.[a-z]{2})?(\/|$)/iu.test(url);
}
