/** What kinds of documents a case knows. */
export const sourceKinds = ["news", "journal", "policy", "report", "government", "think tank", "dataset", "note", "document"] as const;
/**
 * What kind a document is taken for by its format, until somebody says it: notes are written in Markdown, all else comes from elsewhere. Lines of
 * JSON hold texts of every kind: one whose own fields do not say it is a document, and called nothing else.
 */
export function kindByFormat(format: string): (typeof sourceKinds)[number] {
  return (
    ({ markdown: "note", html: "news", jsonl: "document" } as Readonly<Record<string, (typeof sourceKinds)[number]>>)[format] ?? "report"
  );
}
/** Reliability of a source, the best first. */
export const sourceGrades = ["A", "B", "C", "D", "E", "F"] as const;
