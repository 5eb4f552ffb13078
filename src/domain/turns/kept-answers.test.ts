import fc from "fast-check";
import { expect, it } from "vitest";
import { keptAnswers } from "./kept-answers.js";

const size = (text: string) => text.length;

it("works an answer out once for all who wait for it, and gives every one the same", async () => {
  let worked = 0;
  let done: (text: string) => void = () => undefined;
  const kept = keptAnswers({ most: 100, sizeOf: size });
  const work = () => {
    worked += 1;
    return new Promise<string>((resolve) => {
      done = resolve;
    });
  };
  const asked = Array.from({ length: 50 }, () => kept.of("page", work));
  done("the page");
  expect(new Set(await Promise.all(asked))).toEqual(new Set(["the page"]));
  expect(await kept.of("page", work)).toBe("the page");
  expect(worked).toBe(1);
});

it("never keeps more than it may, and gives under a name what was made under it", async () => {
  const asks = fc.array(fc.record({ name: fc.integer({ min: 0, max: 30 }), length: fc.integer({ min: 0, max: 60 }) }), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(asks, async (all) => {
      const kept = keptAnswers({ most: 100, sizeOf: size });
      for (const { name, length } of all) {
        const given = await kept.of(`n${name}`, async () => `n${name}:${"x".repeat(length)}`);
        expect(given.startsWith(`n${name}:`)).toBe(true);
        expect(kept.size()).toBeLessThanOrEqual(100);
      }
    }),
  );
});

it("keeps those that were asked for last, and nothing that failed, is too large or is not lasting", async () => {
  const made: string[] = [];
  const kept = keptAnswers<string>({ most: 100, sizeOf: size, isLasting: (text) => text !== "passing" });
  const ask = (name: string, text: string) =>
    kept.of(name, async () => {
      made.push(name);
      if (text === "") throw new Error("no");
      return text;
    });
  for (const name of ["a", "b", "c", "d"]) await ask(name, "x".repeat(25));
  await ask("a", "");
  await ask("e", "x".repeat(25));
  await ask("a", "again");
  await ask("b", "again");
  expect(made).toEqual(["a", "b", "c", "d", "e", "b"]);
  for (const text of ["x".repeat(26), "passing"]) {
    await ask(text, text);
    await ask(text, text);
    expect(made.filter((each) => each === text)).toHaveLength(2);
  }
  await expect(ask("f", "")).rejects.toThrow("no");
  expect(await ask("f", "now")).toBe("now");
});
