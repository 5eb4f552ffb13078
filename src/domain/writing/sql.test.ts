import { expect, test } from "vitest";
import { filled, literal } from "./sql.js";

test("text is doubled at its quotes, the rest stands as it is", () => {
  expect([literal("it's"), literal(7), literal(null), literal(true)]).toEqual(["'it''s'", "7", "null", "true"]);
});

test("values go where the query asks, and nowhere else", () => {
  expect(filled("select '?' as \"a?\", ? -- why?\nwhere x = ?", ["o'k", 2])).toBe("select '?' as \"a?\", 'o''k' -- why?\nwhere x = 2");
});
