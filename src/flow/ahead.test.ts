import { expect, it } from "vitest";
import { ahead } from "./ahead.js";

it("gives all in order with a few under way, and ends at the first that fails", async () => {
  let [running, most] = [0, 0];
  const make = async (n: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setTimeout(done, (7 * n) % 5));
    running -= 1;
    if (n === 30) throw new Error("thirty");
    return n * 2;
  };
  const all = Array.from({ length: 25 }, (_, n) => n);
  const found: number[] = [];
  for await (const [of, made] of ahead(all, 3, make)) {
    expect(made).toBe(of * 2);
    found.push(of);
  }
  expect(found).toEqual(all);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(4);
  await expect(async () => {
    for await (const [of] of ahead([29, 30, 31], 3, make)) found.push(of);
  }).rejects.toThrow("thirty");
  expect(found.at(-1)).toBe(29);
});
