import type { Author } from "../../domain/bibliography/reference.js";
import type { Entry } from "../references/reference-list.js";
import { fittingForm } from "./resolve.js";

/** How to write citations of a manuscript: its sign between two names, its comma before the year. */
export interface Habit {
  readonly and: string;
  readonly comma: boolean;
}

/** `Khan & Bakar, 2023`: how a work is cited. */
export function citationOf(entry: Entry, habit: Habit = { and: "&", comma: true }): string {
  return `${namesOf(entry, habit.and)}${habit.comma ? "," : ""} ${entry.year ?? "n.d."}`;
}

/** `Khan & Bakar (2023)`: how findings name a work. */
export function entryName(entry: Entry): string {
  return `${namesOf(entry, "&") || `“${entry.title.text.slice(0, 40)}”`} (${entry.year ?? "n.d."})`;
}

function namesOf(entry: Entry, and: string): string {
  const names = entry.authors.map((author: Author) => author.family);
  const form = fittingForm(entry);
  if (form === "et-al") return `${names[0]} et al.`;
  return form === "two" ? `${names[0]} ${and} ${names[1]}` : (names[0] ?? "");
}
