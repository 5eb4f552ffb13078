/**
 * Why nobody leaves a state, in words that tell apart all that the four concepts of stability can say together: what holds by Nash holds by
 * all of them, and what holds by SEQ or SMR holds by GMR.
 */
export function heldWords(held: readonly string[]): string {
  if (held.length === 0) return "left";
  if (held.includes("nash")) return "stays: nobody has a better move";
  const answers = held.includes("seq") ? "stays by answers that pay" : "stays by answers at a cost";
  return held.includes("smr") ? answers : `${answers}, unless a second move follows`;
}

/** The words of the cells under the names that the literature has for them. */
export const heldHow = [
  "Nobody has a better move: Nash stability.",
  "By answers: every better move can be answered so that it did not pay (GMR, general metarationality); answers that pay for those who make them are SEQ, sequential stability.",
  "Where no second move of the first helps it either, it is SMR, symmetric metarationality; “unless a second move follows” says that one does.",
  "States that hold only by answers at a cost are left out here, but for today’s.",
].join(" ");
