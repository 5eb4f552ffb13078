import type { StatementLine } from "../../../pages/page.js";

/**
 * Of a hundred events read by eye twice, one in five below was right by either reader, and six in ten of those above; of sixty later ones a
 * third below and half of those above (docs/event-coder.md).
 */
const sureFrom = 0.4;

type Told = Pick<StatementLine, "proposed" | "confidence">;

/** Whether the machine itself is in doubt about what it proposes; what a person has accepted is in none. */
export const isDoubtful = ({ proposed, confidence }: Told): boolean => proposed && confidence !== null && confidence < sureFrom;

/** In the order of the text, what is doubtful after all else. */
export const doubtfulLast = <T extends Told>(lines: readonly T[]): T[] => [
  ...lines.filter((each) => !isDoubtful(each)),
  ...lines.filter(isDoubtful),
];
