import { expect, it } from "vitest";
import { dayWords } from "./months.js";

it("says a day as exactly as it is known, and a span by both its ends", () => {
  expect(dayWords("2021-08-15")).toBe("15 Aug 2021");
  expect(dayWords("2021-08")).toBe("Aug 2021");
  expect(dayWords("2021")).toBe("2021");
  expect(dayWords("2022/2024")).toBe("2022 to 2024");
  expect(dayWords("2021-11-09/2021-12")).toBe("9 Nov 2021 to Dec 2021");
});

it("leaves the side of a span open that nobody knows", () => {
  expect(dayWords("2021-08/..")).toBe("from Aug 2021");
  expect(dayWords("../2021-08")).toBe("until Aug 2021");
});
