import type { EditStep } from "../../../pages/edit.js";
import type { Field, Row } from "../../parts/written/typed-row.js";

/** What a case says of itself, as one row: its period has two ends. */
export const caseFields: readonly Field[] = [
  { key: "name", label: "Name", kind: "words", isNeeded: true },
  { key: "question", label: "Question", kind: "words", isNeeded: true },
  { key: "from", label: "From", kind: "first", isNeeded: true },
  { key: "to", label: "To", kind: "last", isNeeded: true },
];

export function caseRow(says: unknown): Row {
  const { name, question, period } = (says ?? {}) as Row;
  const { from, to } = (period ?? {}) as Row;
  return { name, question, from, to };
}

/**
 * The steps that make case.yaml say what was typed over what stood in the fields: only what is new. None, where somebody else changed one of
 * those since.
 */
export function caseSteps(says: unknown, seen: Row, row: Row): { readonly steps: readonly EditStep[]; readonly isChanged: boolean } {
  const now = caseRow(says);
  const typed = caseFields.map(({ key }) => key).filter((key) => row[key] !== seen[key]);
  if (typed.some((key) => now[key] !== seen[key] && now[key] !== row[key])) return { steps: [], isChanged: true };
  const steps = typed
    .filter((key) => now[key] !== row[key])
    .map((key) => ({ set: key === "from" || key === "to" ? ["period", key] : [key], value: row[key] }));
  return { steps, isChanged: false };
}
