import type { Agreement } from "./agreement.js";
import type { Ratings } from "./ratings.js";

/** What each unit does to a coefficient: its value less the value without the unit; null where one of them is not defined. */
export function influenceOfUnits(ratings: Ratings, measure: (ratings: Ratings) => Agreement): (number | null)[] {
  const whole = measure(ratings).value;
  return Array.from({ length: ratings.rows }, (_, row) => {
    const times = ratings.times.slice();
    times[row] = (times[row] as number) - 1;
    const without = measure({ ...ratings, times }).value;
    return whole === null || without === null ? null : whole - without;
  });
}
