import { expect, test } from "vitest";
import { unreadOf } from "./unread.js";

const part = (value: number | null, low: number | null, because: string | null = null) => ({
  name: "Who acts",
  units: 40,
  measures: [{ name: "krippendorff_alpha", version: "2019", value, because, low, high: 1, by: null, n: 40 }],
});

test("a part of an event may be used unread only where the whole interval of α reaches what the case asks for", () => {
  expect(unreadOf(part(0.9, 0.82), 0.8)).toEqual({ may: true, because: "the whole interval of α is at or above 0.8" });
  expect(unreadOf(part(0.9, 0.7), 0.8)).toEqual({ may: false, because: "α may be below 0.8: too few were decided on to tell" });
  expect(unreadOf(part(0.9, 0.7), 0.667).may).toBe(true);
  expect(unreadOf(part(0.5, 0.3), 0.667)).toEqual({ may: false, because: "α is below 0.667" });
  expect(unreadOf(part(0.9, null), 0.667).may).toBe(false);
  expect(unreadOf(part(null, null, "all have one value"), 0.667)).toEqual({ may: false, because: "all have one value" });
  expect(unreadOf({ ...part(1, 1), units: 3 }, 0.667)).toEqual({ may: false, because: "fewer than 30 were decided on" });
  expect(unreadOf({ name: "Who acts", units: 0, measures: [] }, 0.8).may).toBe(false);
});
