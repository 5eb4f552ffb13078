import type { ToConfirm } from "../../../pages/confirm.js";

interface ConfirmStep {
  readonly path: string;
  readonly says: string;
  readonly count: keyof ToConfirm;
  unit(n: number): string;
}

/** What a new case would have a person look at once, in order. */
export const steps: readonly ConfirmStep[] = [
  { path: "/confirm/actors", says: "Actors met", count: "names", unit: (n) => (n === 1 ? "name to place" : "names to place") },
  {
    path: "/confirm/documents",
    says: "Days and kinds of documents",
    count: "documents",
    unit: (n) => (n === 1 ? "document unsure" : "documents unsure"),
  },
  { path: "/confirm/inside", says: "What counts as inside", count: "aside", unit: (n) => (n === 1 ? "row outside" : "rows outside") },
];
