import { expect, it } from "vitest";
import { isRunningText } from "./running-text.js";

const letters = "abcdefghijklmnopqrstuvwxyz";
/** Tokens that nobody wrote, by a seed. */
function tokens(size: number): string {
  let seed = 11;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  const made: string[] = [];
  for (let length = 0; length < size; ) {
    const word = Array.from({ length: 3 + next(7) }, () => letters[next(26)]).join("");
    made.push(word);
    length += word.length + 1;
  }
  return made.join(" ");
}
const nonsense = tokens(1_100_000);
const sentence = "The tolls of the valley rose in the spring, and those who paid them said that the road was no better than before. ";

it("knows a large text of tokens that nobody wrote by its words, without reading it", () => {
  expect(isRunningText(nonsense)).toBe(false);
  const began = process.cpuUsage().user;
  isRunningText(nonsense.repeat(11));
  expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(1_000);
});

it.each([
  ["a small text of tokens", nonsense.slice(0, 900_000)],
  ["prose", sentence.repeat(10_000)],
  ["prose before tokens", sentence.repeat(2_000) + nonsense],
  ["prose in a script without spaces", "道路的通行费在春天上涨了，付钱的人说这条路并不比以前好。".repeat(40_000)],
])("lets %s pass", (_, text) => {
  expect(isRunningText(text)).toBe(true);
});
