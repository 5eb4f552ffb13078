import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelBox, lengthInside, overlap, placeLabels, spotsAround } from "./place-labels.js";
import { wrapText } from "./text-width.js";

const bounds = { x0: 0, y0: 0, x1: 640, y1: 300 };

describe("wrapText", () => {
  it("breaks a word that is too long behind its hyphens, and one without a hyphen anywhere", () => {
    expect(wrapText("FNL-Ubugabo-Burihabwa", 11, 110)).toEqual(["FNL-Ubugabo-", "Burihabwa"]);
    expect(wrapText("Sub-subdivision of Kavu", 11, 400)).toEqual(["Sub-subdivision of Kavu"]);
    expect(wrapText("Donaudampfschifffahrt", 11, 70).length).toBe(2);
  });
});

describe("placeLabels", () => {
  it("moves a needed label that would run over an edge, and leaves out one that is not needed", () => {
    const at = { lines: ["hosts RED-TABARA"], size: 11, weight: 1, spots: [{ x: 600, y: 100, anchor: "start" as const }] };
    const [needed, ...none] = placeLabels(
      [
        { ...at, key: "needed", isNeeded: true },
        { ...at, key: "spare", spots: [{ x: 600, y: 200, anchor: "start" }] },
      ],
      { bounds },
    );
    expect(needed?.box.x1).toBeCloseTo(bounds.x1);
    expect(needed?.x).toBeLessThan(600);
    expect(none).toEqual([]);
  });

  it("sets no label on another", () => {
    const mark = fc.record({
      x: fc.integer({ min: 0, max: 640 }),
      y: fc.integer({ min: 0, max: 300 }),
      text: fc.string({ minLength: 1, maxLength: 14 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 40 }), (marks) => {
        const wanted = marks.map(({ x, y, text }, index) => ({
          key: String(index),
          lines: [text],
          size: 12,
          spots: spotsAround(x, y, 3, 12),
          weight: index % 5,
        }));
        const placed = placeLabels(wanted, { bounds });
        for (const [index, label] of placed.entries()) {
          for (const other of placed.slice(index + 1)) expect(overlap(label.box, other.box)).toBe(0);
          expect(label.box.x0).toBeGreaterThanOrEqual(-1.5);
          expect(label.box.x1).toBeLessThanOrEqual(641.5);
        }
      }),
    );
  });

  it("takes the second spot where a line runs through the first", () => {
    const spots = spotsAround(100, 100, 3, 12);
    const [label] = placeLabels([{ key: "a", lines: ["1,885"], size: 12, spots, weight: 1 }], {
      bounds,
      segments: [{ x0: 100, y0: 100, x1: 200, y1: 100 }],
    });
    expect(label?.y).toBe(spots[1]?.y);
  });

  it("lets a label lie on its own line only", () => {
    const own = { x0: 0, y0: 96, x1: 200, y1: 96 };
    const spots = [
      { x: 100, y: 100, anchor: "middle" as const },
      { x: 100, y: 60, anchor: "middle" as const },
    ];
    const label = { key: "a", lines: ["752"], size: 12, spots, weight: 1 };
    expect(placeLabels([{ ...label, own }], { bounds, segments: [own] })[0]?.y).toBe(100);
    expect(placeLabels([label], { bounds, segments: [own] })[0]?.y).toBe(60);
  });

  it("sets what is needed, and leaves out what is not", () => {
    const spot = [{ x: 50, y: 50, anchor: "middle" as const }];
    const two = [
      { key: "a", lines: ["first"], size: 12, spots: spot, weight: 2 },
      { key: "b", lines: ["second"], size: 12, spots: spot, weight: 1 },
    ];
    expect(placeLabels(two, { bounds }).map((label) => label.key)).toEqual(["a"]);
    expect(
      placeLabels(
        two.map((label) => ({ ...label, isNeeded: true })),
        { bounds },
      ),
    ).toHaveLength(2);
  });

  it("measures a segment in a box", () => {
    const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
    expect(lengthInside({ x0: -5, y0: 5, x1: 15, y1: 5 }, box)).toBe(10);
    expect(lengthInside({ x0: -5, y0: 15, x1: 15, y1: 15 }, box)).toBe(0);
    expect(lengthInside({ x0: 2, y0: 2, x1: 2, y1: 6 }, box)).toBe(4);
    expect(labelBox(["a", "b"], 10, false, { x: 0, y: 0, anchor: "start" }).y1).toBeGreaterThan(10);
  });
});
