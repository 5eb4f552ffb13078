import { expect, test } from "vitest";
import { readDays } from "./days.js";

const days = (text: string, date: string | null = "2024-03-15") => readDays(text, date).map(({ day }) => day);

test("days written out stand whatever the story's day", () => {
  expect(days("On 15 August 2021 and on August 16, 2021, then 2021-08-17.", null)).toEqual(["2021-08-15", "2021-08-16", "2021-08-17"]);
  expect(days("In August 2021, since 2014 and in the 1990s.", null)).toEqual(["2021-08", "2014", "199X"]);
  expect(days("On 30 February 2021 nothing happened.", null)).toEqual(["2021-02"]);
});

test("weekdays are those before the story, and those after it where the words look ahead", () => {
  expect(days("They met on Tuesday.")).toEqual(["2024-03-12"]);
  expect(days("They met on Friday.")).toEqual(["2024-03-15"]);
  expect(days("They met last Friday.")).toEqual(["2024-03-08"]);
  expect(days("They will meet on Tuesday.")).toEqual(["2024-03-19"]);
  expect(days("Talks next Friday.")).toEqual(["2024-03-22"]);
});

test("relative days count from the story", () => {
  expect(days("He left yesterday, two days ago she came, today all are here.")).toEqual(["2024-03-14", "2024-03-13", "2024-03-15"]);
  expect(days("Two months ago and three years ago.")).toEqual(["2024-01", "2021"]);
  expect(days("Last week, last month, last year.")).toEqual(["2024-03-04/2024-03-10", "2024-02", "2023"]);
  expect(days("On 15 August the city fell; in December it snowed.")).toEqual(["2023-08-15", "2023-12"]);
  expect(days("It will open on 3 April.")).toEqual(["2024-04-03"]);
  expect(days("He left yesterday.", null)).toEqual([]);
});

test("spans are found at their places", () => {
  const text = "Since 2014, in August 2021 and on Tuesday they talked.";
  for (const { start, end } of readDays(text, "2024-03-15")) expect(text.slice(start, end)).toMatch(/2014|August 2021|Tuesday/u);
});
