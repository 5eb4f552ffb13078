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

/** The steps that make case.yaml say what was typed: only what is new. */
export function caseSteps(says: unknown, row: Row): EditStep[] {
  const was = caseRow(says);
  return caseFields.flatMap(({ key }) =>
    row[key] === was[key] ? [] : [{ set: key === "from" || key === "to" ? ["period", key] : [key], value: row[key] }],
  );
}
