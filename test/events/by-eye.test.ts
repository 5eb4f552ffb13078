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
