import type { StatementLine } from "../../../pages/page.js";

/** Of the events judged by eye one in four below was right, and more than half of those above (docs/event-coder.md). */
const sureFrom = 0.35;

type Told = Pick<StatementLine, "proposed" | "confidence">;

/** Whether the machine itself is in doubt about what it proposes; what a person has accepted is in none. */
export const isDoubtful = ({ proposed, confidence }: Told): boolean => proposed && confidence !== null && confidence < sureFrom;

/** In the order of the text, what is doubtful after all else. */
export const doubtfulLast = <T extends Told>(lines: readonly T[]): T[] => [
  ...lines.filter((each) => !isDoubtful(each)),
  ...lines.filter(isDoubtful),
];
