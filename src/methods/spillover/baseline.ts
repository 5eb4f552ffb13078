import { Refusal } from "../refusal.js";

/** A background rate as a sum of parts with weights from zero. */
export interface Course {
  readonly columns: (times: ArrayLike<number>) => Float64Array[];
  /** Integral of each part from 0 up to a time. */
  readonly upTo: (time: number) => number[];
}

/** The course over a watch from 0 to `end`. */
export type Baseline = (end: number) => Course;

export const constantBaseline: Baseline = () => ({
  columns: (times) => [new Float64Array(times.length).fill(1)],
  upTo: (time) => [time],
});

/** A background that runs in straight lines between `knots` equally spaced points: trend and season without a form. */
export function hatBaseline(knots: number): Baseline {
  if (!Number.isInteger(knots) || knots < 2)
    throw new Refusal("out-of-range", `A baseline of ${knots} points has no course.`, "Give two points or more.");
  return (end) => {
    const gap = end / (knots - 1);
    const points = Array.from({ length: knots }, (_, knot) => knot);
    const area = (z: number) => (z <= -1 ? 0 : z >= 1 ? 1 : z < 0 ? (1 + z) ** 2 / 2 : 1 - (1 - z) ** 2 / 2);
    return {
      columns: (times) => points.map((knot) => Float64Array.from(times, (time) => Math.max(0, 1 - Math.abs(time / gap - knot)))),
      upTo: (time) => points.map((knot) => gap * (area(time / gap - knot) - area(-knot))),
    };
  };
}
