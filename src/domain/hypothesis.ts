/** How a piece of evidence stands to a hypothesis: very consistent, consistent, neither, inconsistent, very inconsistent. */
export const marks = ["CC", "C", "N", "I", "II"] as const;
export type Mark = (typeof marks)[number];
