import { formatNumber } from "../format-number.js";

/** The beginning of a text that is too long for its place. */
export function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}

/** “3 sentences”, “1 sentence”. */
export function plural(n: number, what: string): string {
  return `${formatNumber(n)} ${what}${n === 1 ? "" : "s"}`;
}
