/** What kinds of documents a case knows. */
export const sourceKinds = ["news", "journal", "policy", "report", "government", "think tank", "dataset", "note"] as const;
/** Reliability of a source, the best first. */
export const sourceGrades = ["A", "B", "C", "D", "E", "F"] as const;
