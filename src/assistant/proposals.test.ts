import { expect, it } from "vitest";
import type { CaseFile } from "../case/case.js";
import { codebookAsking } from "./asking/codebook.js";
import { namesAsking } from "./asking/names.js";
import { cutter } from "./pieces.js";
import { proposalsOf } from "./proposals.js";

const text = "Somali officers said that the Hill Front fired at the post of Chaman before dawn.";
const pieceOf = (words: string) => cutter({ id: "a", title: "A", text: words }).units(0, words.length);
const says = {
  codebook: { categories: [] },
  case: { question: "Who fired?" },
  actors: { actors: [{ id: "TTP", name: "TTP", aliases: [] }] },
} as unknown as CaseFile["says"];
const codes = codebookAsking({ says }, { passages: [], says: "" }).takes;
const given = (answer: unknown, words = text) =>
  proposalsOf(typeof answer === "string" ? answer : JSON.stringify(answer), [pieceOf(words)], { takes: codes, at: "now" });
const quote = "fired at the post of Chaman";

it("reads an answer that was cut off, however deep and long it is, within a moment", () => {
  const began = performance.now();
  expect(given(`{"codes": ${"[".repeat(100_000)}${"{},".repeat(100_000)}`).codings).toEqual([]);
  const whole = Array.from({ length: 400 }, (_, n) => ({ name: `Shots ${n}`, definition: "Arms are used.", quote }));
  const cut = given(JSON.stringify({ codes: whole }).slice(0, -40));
  expect(cut.codings).toHaveLength(399);
  expect(cut.refused.at(-1)?.why).toMatch(/broke off/u);
  expect(performance.now() - began).toBeLessThan(5000); // the square of it took minutes
});

it("looks for hundreds of quotes that are not there in a text of one long paragraph", () => {
  const began = performance.now();
  const many = Array.from({ length: 100 }, (_, n) => ({
    name: `Code ${n}`,
    definition: "One.",
    quotes: [`never said ${n}`, `nor  this ${n}`],
  }));
  const { codings, refused } = given({ codes: many }, "word ".repeat(200_000));
  expect([codings.length, refused.length]).toEqual([0, 200]);
  expect(performance.now() - began).toBeLessThan(10_000);
});

it("takes no code without a letter, and none that a single sign is to bear out", () => {
  const { codings, refused } = given({
    codes: [
      { name: "—", definition: "A dash.", quote },
      { name: "Shots", definition: "Arms are used.", quotes: ["e", "."] },
    ],
  });
  expect(codings).toEqual([]);
  expect(refused.map(({ why }) => why)).toEqual([
    "it names no code",
    "“e” is too short to bear a code out",
    "“.” is too short to bear a code out",
  ]);
});

it("keeps no sign that turns or hides words in the rules of a code, and cuts none in two", () => {
  const { codings } = given({
    codes: [
      { name: `${"x".repeat(79)}💥💥`, definition: ["Arms\u202e are\u0000 used.\u001b[2J", "Shots."], because: "a\u001b[31mb", quote },
    ],
  });
  expect(codings[0]?.code).toEqual({ name: `${"x".repeat(79)}💥`, definition: "Arms are used. [2J; Shots." });
  expect(codings[0]?.memo).toBe("a [31mb");
});

it("takes no longer word for a name that is a part of it", () => {
  const passages = [{ title: "A", piece: pieceOf(text) }];
  const takes = namesAsking(
    { says },
    [
      { name: "Ali", forms: ["Ali"], passages },
      { name: "Hill Front", forms: ["Hill Front"], passages },
    ],
    "",
  ).takes;
  const answer = JSON.stringify({
    names: [
      { name: "Ali", actor: "TTP", quote: "Somali officers" },
      { name: "Hill Front", actor: "TTP", quote: "the Hill Front fired" },
    ],
  });
  const { codings, refused } = proposalsOf(answer, [pieceOf(text)], { takes, at: "now" });
  expect(codings.map(({ alias }) => alias?.name)).toEqual(["Hill Front"]);
  expect(refused.map(({ why }) => why)).toEqual(["its words do not have the name"]);
});
