import type { Said } from "../../../domain/coding/coding.js";

export type Status = Said["status"];

/** How the text tells an act, in the words that end its sentence. */
export const statusWords: Readonly<Record<Status, string>> = {
  actual: "told as having happened",
  asserted: "said to be so",
  negated: "told as not having happened",
  denied: "denied by whoever is said to have done it",
  alleged: "alleged, not told as known",
  demanded: "asked for or demanded",
  threatened: "threatened",
  expected: "expected or planned",
  hypothetical: "a possibility or a condition only",
  historical: "long past, or taken as known",
};
