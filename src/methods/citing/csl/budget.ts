/** A style would print more than it may. */
export class Overspent extends Error {}

let left = Number.POSITIVE_INFINITY;

/**
 * Prints within a budget. A file that others wrote says how often each of its elements prints, and how long its signs are: all works of a report
 * together may take so many elements, names and tens of letters. Throws `Overspent`.
 */
export function withinBudget<T>(budget: number, print: () => T): T {
  const before = left;
  left = budget;
  try {
    return print();
  } finally {
    left = before;
  }
}

/** Takes elements or names, and letters, off the budget. */
export function spend(parts: number, letters = 0): void {
  left -= parts + letters / 10;
  if (left < 0) throw new Overspent("a style that prints too much");
}
