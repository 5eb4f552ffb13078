import fc from "fast-check";
import { expect, it } from "vitest";
import { type Moved, settleForces } from "./forces.js";

const rest = { distance: 0.3, apart: 0.25 };
const body = (x: number, y: number, isKept = false): Moved => ({ x, y, isKept });
const between = (a: Moved, b: Moved) => Math.hypot(a.x - b.x, a.y - b.y);

it("parts two who stand on one spot, the same way each time, about the middle", () => {
  const settled = [1, 2].map(() => {
    const two = [body(0.5, 0.5), body(0.5, 0.5)] as const;
    settleForces(two, [], rest, 300);
    return two;
  });
  expect(settled[0]).toEqual(settled[1]);
  const [a, b] = settled[0] as readonly [Moved, Moved];
  expect(between(a, b)).toBeGreaterThanOrEqual(rest.apart - 1e-6);
  expect((a.x + b.x) / 2).toBeCloseTo(0.5, 6);
});

it("leaves a kept body where it is, and draws its friend near", () => {
  const [kept, friend, other] = [body(0.1, 0.1, true), body(0.9, 0.2), body(0.2, 0.9)] as const;
  settleForces([kept, friend, other], [[0, 1]], rest, 300);
  expect(kept).toEqual(body(0.1, 0.1, true));
  expect(between(kept, friend)).toBeLessThan(between(kept, other));
});

it("puts whoever has most ties between its friends", () => {
  const star = Array.from({ length: 7 }, (_, at) => body(at / 7, (at * 3) / 7 - Math.floor((at * 3) / 7)));
  settleForces(
    star,
    [1, 2, 3, 4, 5, 6].map((end) => [0, end] as const),
    rest,
    300,
  );
  const [hub, ...ends] = star as [Moved, ...Moved[]];
  const farthest = Math.max(...ends.map((end) => between(hub, end)));
  const widest = Math.max(...ends.flatMap((end) => ends.map((other) => between(end, other))));
  expect(farthest).toBeLessThan(widest * 0.75);
});

it("ends at finite places whatever the start", () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place, fc.boolean()), { minLength: 1, maxLength: 12 }), (starts) => {
      const bodies = starts.map(([x, y, isKept]) => body(x, y, isKept));
      settleForces(bodies, [[0, starts.length - 1]], rest, 60);
      for (const { x, y } of bodies) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
