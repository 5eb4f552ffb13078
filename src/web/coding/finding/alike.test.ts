import { expect, test } from "vitest";
import { together } from "./alike.js";

test("what reads alike stands together where its first stands, and what has no key stays alone", () => {
  const lines = [
    { id: 1, key: "a" },
    { id: 2, key: null },
    { id: 3, key: "b" },
    { id: 4, key: "a" },
    { id: 5, key: null },
  ];
  expect(together(lines, ({ key }) => key).map(({ all }) => all.map(({ id }) => id))).toEqual([[1, 4], [2], [3], [5]]);
  expect(together([], () => "a")).toEqual([]);
});
