import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadSyntax } from "../../syntax/syntax.js";
import { codeText } from "../code-text.js";
import { confidenceOf } from "./confidence.js";
import { featuresOf } from "./features.js";
import { weights } from "./weights.js";

const syntax = loadSyntax(readFileSync(new URL("../../syntax/weights.bin", import.meta.url)));
const told = (text: string) => {
  const { events, sentences } = codeText(text, { syntax, date: "2024-03-15" });
  return events.map((event) => {
    const sentence = sentences[event.sentence];
    if (!sentence) throw new Error(`no sentence of ${text}`);
    return { event, sure: confidenceOf(event, sentence), features: featuresOf(event, sentence) };
  });
};

test("two named states in a short sentence are surer than a pronoun far from its verb and words for a target", () => {
  const [plain] = told("Kenya criticized Uganda.");
  const [doubtful] = told(
    "It had, as some of those who had been there for years were later heard to say in the capital, plans to supply a number of groups.",
  );
  expect(plain?.sure).toBeGreaterThan(0.5);
  expect(doubtful === undefined || doubtful.sure < (plain?.sure ?? 0)).toBe(true);
});

test("how a party was found is a feature, and each is a chance between 0 and 1", () => {
  const all = told("We condemn the attack by Russia on Ukraine. The president of Kenya met his counterpart in Kampala.");
  expect(all.length).toBeGreaterThan(1);
  for (const { sure, features } of all) {
    expect(sure).toBeGreaterThan(0);
    expect(sure).toBeLessThan(1);
    expect([...features.keys()].filter((name) => name.startsWith("actor ") && name !== "actor away")).toHaveLength(1);
  }
});

test("on the events it was learnt from, the surer half is right at least half as often again as the other", () => {
  const judged = readFileSync(new URL("../../../../scripts/train/events-judged.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { right: boolean; features: Record<string, number> })
    .map(({ right, features }) => ({
      right,
      sum: Object.entries(features).reduce((sum, [name, value]) => sum + (weights.get(name) ?? Number.NaN) * value, 0),
    }))
    .sort((a, b) => a.sum - b.sum);
  const rightOf = (some: typeof judged) => some.filter(({ right }) => right).length;
  const half = Math.floor(judged.length / 2);
  expect(rightOf(judged.slice(-half))).toBeGreaterThan(1.5 * rightOf(judged.slice(0, half)));
});
