import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isDoubtful } from "../../src/web/coding/events/doubtful.js";

/** A hundred events of running text, read by two readers who did not see each other's verdicts: docs/event-coder.md tells how. */
const [, ...lines] = readFileSync(new URL("by-eye/twice-read.csv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const events = lines.map((line) => {
  const [, kind, confidence, first, ...parts] = line.split(",");
  return { kind, confidence: Number(confidence), first: first === "1", second: parts.every((each) => each === "1") };
});
const right = (of: readonly { first: boolean; second: boolean }[]) => [
  of.filter((each) => each.first).length,
  of.filter((each) => each.second).length,
];

test("44 and 34 of a hundred events are right in all parts, and the two readers agree on 90", () => {
  expect(events).toHaveLength(100);
  expect(right(events)).toEqual([44, 34]);
  const same = events.filter(({ first, second }) => first === second).length / 100;
  const byChance = (44 * 34 + 56 * 66) / 10_000;
  expect([same, Math.round(((same - byChance) / (1 - byChance)) * 100) / 100]).toEqual([0.9, 0.79]);
});

test("of those that are not called doubtful six in ten are right by either reader, of the others a fifth at most", () => {
  const doubtful = events.filter(({ confidence }) => isDoubtful({ proposed: true, confidence }));
  const others = events.filter((each) => !doubtful.includes(each));
  expect([others.length, right(others), doubtful.length, right(doubtful)]).toEqual([40, [32, 25], 60, [12, 9]]);
  const lower = events.filter(({ confidence }) => confidence >= 0.35);
  expect([lower.length, right(lower)]).toEqual([51, [33, 26]]);
});

test("the confidence of an event is .165 and .158 from what the two readers found, squared", () => {
  const brier = (isRight: (each: (typeof events)[number]) => boolean) =>
    events.reduce((sum, each) => sum + (each.confidence - Number(isRight(each))) ** 2, 0) / events.length;
  expect([brier(({ first }) => first), brier(({ second }) => second)].map((each) => each.toFixed(3))).toEqual(["0.165", "0.158"]);
});

test("of sixty events after the rules on parts 32 are right in all parts, and 27 if read strictly", () => {
  const [, ...sixty] = readFileSync(new URL("by-eye/fresh-sixty.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const count = (kind: RegExp, column: number) => sixty.filter((each) => kind.test(each[1] ?? "") && each[column] === "1").length;
  const kinds = [/^speech$/, /^other speech$/, /^report$/, /^paper$/, /^release$/, /./];
  expect(kinds.map((kind) => [count(kind, 3), count(kind, 4)])).toEqual([
    [4, 3],
    [4, 1],
    [7, 6],
    [7, 7],
    [10, 10],
    [32, 27],
  ]);
  const sure = sixty.filter((each) => !isDoubtful({ proposed: true, confidence: Number(each[2]) }));
  expect([sure.length, sure.filter((each) => each[3] === "1").length, sure.filter((each) => each[4] === "1").length]).toEqual([28, 19, 15]);
});

test("a second, blind reader finds 25 of the sixty right, and agrees with the first on 47", () => {
  const rows = (name: string) => {
    const [, ...rest] = readFileSync(new URL(`by-eye/${name}.csv`, import.meta.url), "utf8")
      .trim()
      .split("\n");
    return rest.map((line) => line.split(","));
  };
  const [first, second] = [rows("fresh-sixty"), rows("fresh-sixty-second")];
  expect(second.map(([n, kind]) => [n, kind])).toEqual(first.map(([n, kind]) => [n, kind]));
  const sixty = second.map(([, kind, ...verdicts], index) => {
    const parts = verdicts.map((each) => each === "1");
    const all = parts.pop();
    expect(all, `event ${index + 1}`).toBe(parts.every(Boolean));
    const [, , confidence, lenient, strict] = first[index] ?? [];
    return { kind, parts, confidence: Number(confidence), first: lenient === "1", strict: strict === "1", second: all === true };
  });
  type Read = (typeof sixty)[number];
  const count = (of: Read[], is: (each: Read) => boolean | undefined) => of.filter(is).length;
  const agreed = (of: Read[], by: "first" | "strict") => {
    const same = count(of, (each) => each[by] === each.second);
    const [a, b] = [count(of, (each) => each[by]) / of.length, count(of, (each) => each.second) / of.length];
    const byChance = a * b + (1 - a) * (1 - b);
    return [same, ((same / of.length - byChance) / (1 - byChance)).toFixed(2)];
  };
  const kinds = ["speech", "other speech", "report", "paper", "release"];
  expect(kinds.map((kind) => count(sixty, (each) => each.kind === kind && each.second))).toEqual([3, 5, 4, 6, 7]);
  expect([0, 1, 2, 3].map((part) => count(sixty, (each) => each.parts[part]))).toEqual([46, 43, 47, 53]);
  expect([count(sixty, (each) => each.second), agreed(sixty, "first"), agreed(sixty, "strict")]).toEqual([25, [47, "0.57"], [44, "0.46"]]);
  expect(count(sixty, (each) => each.first && !each.second)).toBe(10);
  const sure = sixty.filter(({ confidence }) => !isDoubtful({ proposed: true, confidence }));
  const doubtful = sixty.filter((each) => !sure.includes(each));
  expect([sure.length, count(sure, (each) => each.second), agreed(sure, "first")]).toEqual([28, 15, [22, "0.56"]]);
  expect([count(doubtful, (each) => each.first), count(doubtful, (each) => each.second)]).toEqual([13, 10]);
  const only = [0, 1, 2, 3].map((part) => count(sixty, ({ parts }) => parts.every((each, index) => each !== (index === part))));
  expect([only, count(sixty, ({ parts }) => parts.filter((each) => !each).length > 1)]).toEqual([[8, 11, 4, 3], 9]);
  const brier = (is: (each: Read) => boolean) => sixty.reduce((sum, each) => sum + (each.confidence - Number(is(each))) ** 2, 0) / 60;
  expect([brier((each) => each.first), brier((each) => each.second)].map((each) => each.toFixed(3))).toEqual(["0.243", "0.232"]);
});
