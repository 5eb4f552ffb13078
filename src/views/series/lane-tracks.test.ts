import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layTracks } from "./lane-tracks.js";

describe("layTracks", () => {
  it("loses nothing, and sets no label on a mark or label of its track", () => {
    const thing = fc.record({
      x0: fc.integer({ min: 0, max: 560 }),
      size: fc.integer({ min: 8, max: 300 }),
      labelWidth: fc.integer({ min: 10, max: 200 }),
      cut: fc.integer({ min: 0, max: 400 }),
      weight: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 30 }), (given) => {
        const things = given.map(({ x0, size, labelWidth, cut, weight }, index) => ({
          key: String(index),
          x0,
          x1: Math.min(640, x0 + size),
          labelWidth,
          wholeWidth: labelWidth + cut,
          weight,
        }));
        const laid = layTracks(things, { from: 0, to: 640 }, 4);
        expect(laid.map((each) => each.key).sort()).toEqual(things.map((each) => each.key).sort());
        const extents = laid.flatMap((each) => {
          const own = things.find((one) => one.key === each.key);
          if (!own || each.labelX === undefined) return [];
          const label = each.isBefore ? [each.labelX - each.labelWidth, each.labelX] : [each.labelX, each.labelX + each.labelWidth];
          expect(each.labelWidth >= own.labelWidth && each.labelWidth <= own.wholeWidth).toBe(true);
          return [{ track: each.track, x0: Math.min(own.x0, ...label), x1: Math.max(own.x1, ...label) }];
        });
        for (const [index, one] of extents.entries()) {
          expect(one.x0 >= 0 && one.x1 <= 640).toBe(true);
          for (const other of extents.slice(index + 1))
            if (other.track === one.track) expect(one.x1 <= other.x0 || other.x1 <= one.x0).toBe(true);
        }
      }),
    );
  });

  it("gives a label that was cut the room that its track has, up to the next mark or the edge", () => {
    const long = { key: "long", x0: 300, x1: 310, labelWidth: 100, wholeWidth: 400, weight: 1 };
    const [alone] = layTracks([long], { from: 0, to: 640 }, 1);
    expect(alone).toMatchObject({ labelX: 315, labelWidth: 325, isBefore: false });
    const laid = layTracks([long, { key: "next", x0: 500, x1: 510, labelWidth: 20, weight: 0 }], { from: 0, to: 640 }, 1);
    expect(laid.find(({ key }) => key === "long")).toMatchObject({ labelWidth: 179 });
    const [late] = layTracks([{ ...long, x0: 620, x1: 630 }], { from: 0, to: 640 }, 1);
    expect(late).toMatchObject({ isBefore: true, labelWidth: 400 });
  });
});
