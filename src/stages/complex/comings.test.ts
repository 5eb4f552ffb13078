import { expect, it } from "vitest";
import { comings } from "./comings.js";

const slice = (active: Readonly<Record<string, number>>, ...conflicts: string[]) => ({
  active: new Map(Object.entries(active)),
  conflicts: new Set(conflicts),
});

it("tells who joined and who parted only of those that a slice knows enough of", () => {
  const then = slice({ PHL: 30, MILF: 1, ASG: 12 });
  const now = slice({ PHL: 30, NPA: 12, BIFF: 2, ASG: 15 });
  expect(comings(["PHL", "NPA", "BIFF"], ["PHL", "MILF", "ASG"], now, then)).toEqual({ joined: ["NPA"], parted: ["ASG"] });
});

it("does not tell that somebody parted of whom nothing is told any more", () => {
  const then = slice({ PHL: 30, ASG: 12 });
  expect(comings(["PHL"], ["PHL", "ASG"], slice({ PHL: 30 }), then)).toEqual({ joined: [], parted: [] });
  expect(comings(["PHL"], ["PHL", "ASG"], slice({ PHL: 30, ASG: 3 }), then).parted).toEqual([]);
});

it("knows enough of a side of a conflict, and nothing of a group that is new", () => {
  const then = slice({ PHL: 30 });
  const now = slice({ PHL: 30, NPA: 1 }, "NPA\u0000PHL");
  expect(comings(["PHL", "NPA"], ["PHL"], now, then)).toEqual({ joined: ["NPA"], parted: [] });
  expect(comings(["PHL", "NPA"], null, now, null)).toEqual({ joined: [], parted: [] });
});
