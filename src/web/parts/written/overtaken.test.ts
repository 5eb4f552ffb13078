import { expect, it } from "vitest";
import { overtakenBy, overtakenSays } from "./overtaken.js";
import type { Field } from "./typed-row.js";

const fields: readonly Field[] = [
  { key: "name", label: "What happened", kind: "words" },
  { key: "day", label: "Day", kind: "day" },
];

it("finds what an entry has become by its id, and by its place where entries have none", () => {
  const item = { id: "a", name: "Coup" };
  expect(overtakenBy([{ id: "a", name: "Putsch" }], item, 0)).toEqual({ id: "a", name: "Putsch" });
  expect(overtakenBy([{ id: "new" }, { id: "a" }], item, 0)).toBeUndefined();
  expect(overtakenBy([], item, 0)).toBeUndefined();
  expect(overtakenBy(["Azawad"], "Azawad movement", 0)).toBe("Azawad");
});

it("says what stands in the file now, field by field", () => {
  const was = { id: "a", name: "Coup", day: "2012-03-22" };
  expect(overtakenSays(fields, was, { id: "a", name: "Putsch" }, [])).toBe(
    "It was changed elsewhere meanwhile. In the file stands What happened: “Putsch”; Day: nothing. Write it once more to put what stands here in its place, or leave it.",
  );
  expect(overtakenSays(fields, was, { ...was, note: "x" }, [])).toBe(
    "It was changed elsewhere meanwhile. Write it once more to put what stands here in its place, or leave it.",
  );
});
