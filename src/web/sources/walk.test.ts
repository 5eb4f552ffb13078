import { describe, expect, it } from "vitest";
import { heads, nextSpot, walked } from "./walk.js";

const grid = { files: Array.from({ length: 25 }, (_, n) => `f${n}`), columns: ["title", "kind", "grade", "+"] };
const press = (file: string, column: string, key: string, ctrlKey = false) => {
  const to = walked(grid, { file, column }, { key, ctrlKey, metaKey: false });
  return to && `${to.file} ${to.column}`;
};

describe("a walk through the grid", () => {
  it("goes cell by cell, and stops at its edges", () => {
    expect(press("f1", "kind", "ArrowUp")).toBe("f0 kind");
    expect(press("f24", "kind", "ArrowDown")).toBe("f24 kind");
    expect(press("f1", "title", "ArrowLeft")).toBe("f1 title");
    expect(press("f1", "+", "ArrowRight")).toBe("f1 +");
    expect(press("f1", "kind", "x")).toBeUndefined();
    expect(press("gone", "kind", "ArrowUp")).toBeUndefined();
  });

  it("goes up to the heads and down again", () => {
    expect(press("f0", "kind", "ArrowUp")).toBe(`${heads} kind`);
    expect(press(heads, "kind", "ArrowUp")).toBe(`${heads} kind`);
    expect(press(heads, "kind", "ArrowRight")).toBe(`${heads} grade`);
    expect(press(heads, "kind", "ArrowDown")).toBe("f0 kind");
    expect(
      walked({ files: [], columns: ["title"] }, { file: heads, column: "title" }, { key: "ArrowDown", ctrlKey: false, metaKey: false }),
    ).toEqual({
      file: heads,
      column: "title",
    });
  });

  it("goes far with Ctrl, to the ends, and ten rows at once", () => {
    expect(press("f3", "kind", "ArrowDown", true)).toBe("f24 kind");
    expect(press("f3", "kind", "ArrowUp", true)).toBe("f0 kind");
    expect(press("f3", "grade", "Home")).toBe("f3 title");
    expect(press("f3", "grade", "End", true)).toBe("f24 +");
    expect(press("f3", "grade", "PageDown")).toBe("f13 grade");
    expect(press("f3", "grade", "PageUp")).toBe("f0 grade");
    expect(press("f20", "grade", "PageDown")).toBe("f24 grade");
  });

  it("goes on over the ends of rows, past the free column", () => {
    expect(nextSpot(grid, { file: "f1", column: "kind" }, 1)).toEqual({ file: "f1", column: "grade" });
    expect(nextSpot(grid, { file: "f1", column: "grade" }, 1)).toEqual({ file: "f2", column: "title" });
    expect(nextSpot(grid, { file: "f1", column: "title" }, -1)).toEqual({ file: "f0", column: "grade" });
    expect(nextSpot(grid, { file: "f0", column: "title" }, -1)).toEqual({ file: "f0", column: "title" });
    expect(nextSpot(grid, { file: "f24", column: "grade" }, 1)).toEqual({ file: "f24", column: "grade" });
  });
});
