import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NetworkNode, NetworkTie } from "../figures/figure.js";
import { cropped, enlarged, layoutNetwork, networkPlaces } from "./network-layout.js";

const nodes: NetworkNode[] = ["a", "b", "c", "d", "e"].map((id) => ({ id, name: id, kind: "state" }));
const ring: NetworkTie[] = nodes.map((node, index) => ({ from: node.id, to: nodes[(index + 1) % nodes.length]?.id ?? "a", sign: "amity" }));

describe("layoutNetwork", () => {
  it("gives the same places each time, inside the square", () => {
    const first = layoutNetwork(nodes, ring);
    expect(layoutNetwork(nodes, ring)).toEqual(first);
    for (const { x, y } of Object.values(first)) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
  });

  it("finds places once for the same actors and ties, whatever else is said of them, and anew for others", () => {
    const first = networkPlaces(nodes, ring);
    const renamed = nodes.map((node) => ({ ...node, name: node.name.toUpperCase() }));
    expect(first).toEqual(layoutNetwork(nodes, ring));
    expect(networkPlaces(renamed, ring)).toBe(first);
    expect(networkPlaces(nodes, ring.slice(1))).toEqual(layoutNetwork(nodes, ring.slice(1)));
    expect(networkPlaces(nodes, ring, { a: { x: 0.1, y: 0.2 } })["a"]).toEqual({ x: 0.1, y: 0.2 });
  });

  it("leaves room between all, although a chain reaches far out of a star", () => {
    const pairs = ["h-a", "h-b", "h-c", "h-d", "h-e", "h-f", "h-g", "h-i", "h-t", "t-u", "u-v", "v-w"].map((pair) => pair.split("-"));
    const all = [...new Set(pairs.flat())].map((id): NetworkNode => ({ id, name: id, kind: "state" }));
    const places = layoutNetwork(
      all,
      pairs.map(([from = "", to = ""]): NetworkTie => ({ from, to, sign: "amity" })),
    );
    const gaps = Object.values(places).flatMap((one, index, others) =>
      others.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(0.19);
  });

  it("keeps the places that are given and finds the rest", () => {
    const kept = { a: { x: 0.1, y: 0.2 }, c: { x: 0.9, y: 0.8 } };
    const places = layoutNetwork(nodes, ring, kept);
    expect(places).toMatchObject(kept);
    expect(Object.keys(places).sort()).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("draws a ring without a crossing", () => {
    const places = layoutNetwork(nodes, ring);
    const side = (a: string, b: string, c: string) => {
      const [p, q, r] = [places[a], places[b], places[c]];
      return p && q && r ? Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)) : 0;
    };
    for (const tie of ring) {
      for (const other of ring) {
        if ([other.from, other.to].some((id) => id === tie.from || id === tie.to)) continue;
        const crosses =
          side(tie.from, tie.to, other.from) !== side(tie.from, tie.to, other.to) &&
          side(other.from, other.to, tie.from) !== side(other.from, other.to, tie.to);
        expect(crosses).toBe(false);
      }
    }
  });

  it("enlarges a part about its middle: alike in form, inside the square, and as it is where it fills it", () => {
    const few = enlarged({ a: { x: 0.2, y: 0.8 }, b: { x: 0.4, y: 0.8 }, c: { x: 0.2, y: 1 } });
    expect(few).toEqual({ a: { x: 0.3, y: 0.3 }, b: { x: 0.7, y: 0.3 }, c: { x: 0.3, y: 0.7 } });
    const full = { a: { x: 0, y: 0 }, b: { x: 1, y: 1 } };
    expect(enlarged(full)).toEqual(full);
    expect(enlarged({ a: { x: 0.1, y: 0.9 } })).toEqual({ a: { x: 0.5, y: 0.5 } });
    expect(enlarged({})).toEqual({});
  });

  it("places any network, also with ties to nobody and to oneself", () => {
    const tie = fc.record({
      from: fc.constantFrom("a", "b", "c", "x"),
      to: fc.constantFrom("a", "d", "e", "y"),
      sign: fc.constant("enmity" as const),
    });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 12 }), (ties) => {
        for (const { x, y } of Object.values(layoutNetwork(nodes, ties))) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      }),
      { numRuns: 20 },
    );
    expect(layoutNetwork([], [])).toEqual({});
  });
});

describe("cropped", () => {
  const inPx = (places: Record<string, { x: number; y: number }>, height: number) =>
    Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x, y: y * (height - 60) }]));

  it("takes the empty half off a small drawing and keeps its distances", () => {
    const before = { a: { x: 0.3, y: 0.6 }, b: { x: 0.7, y: 0.9 } };
    const { places, height } = cropped(before, 430);
    expect(height).toBe(231);
    const [was, is] = [inPx(before, 430), inPx(places, height)];
    expect((is["b"]?.y ?? 0) - (is["a"]?.y ?? 0)).toBeCloseTo((was["b"]?.y ?? 0) - (was["a"]?.y ?? 0), 1);
    expect([places["a"]?.x, places["b"]?.x]).toEqual([0.3, 0.7]);
    expect(((places["a"]?.y ?? 0) + (places["b"]?.y ?? 0)) / 2).toBeCloseTo(0.5, 3);
  });

  it("leaves a full drawing as it is", () => {
    const full = { a: { x: 0, y: 0 }, b: { x: 1, y: 1 }, c: { x: 0.2, y: 0.4 } };
    expect(cropped(full, 430)).toEqual({ places: full, height: 430 });
  });
});
