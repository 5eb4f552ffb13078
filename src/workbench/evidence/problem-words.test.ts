import { expect, it } from "vitest";
import type { OpenCase } from "../opened/open-case.js";
import { problemWords } from "./problem-words.js";

const rows = [
  { id: "k05", says: "Shells fell on the pass before dawn, and the bazaar was shut for a week", kind: "claim" },
  { id: "r-1", says: "The pass was open", kind: "claim" },
  { id: "roy-2019", says: "Roads over the pass", kind: "work" },
  { id: "shells", says: "A word that sentences have too", kind: "work" },
  { id: "truce", says: "The truce held until spring", kind: "claim" },
  { id: "TTP", says: "Pakistani Taliban", kind: "actor" },
  { id: "state", says: "The state of Kachin", kind: "actor" },
];
const open = { tables: { rows: async () => rows } } as unknown as OpenCase;

it("tells claims, works and actors by their words", async () => {
  const inWords = await problemWords(open);
  expect(inWords("k05 rests on one origin.")).toBe("“Shells fell on the pass before dawn…” rests on one origin.");
  expect(inWords("It rests on roy-2019.")).toBe("It rests on “Roads over the pass”.");
  expect(inWords("r-1: roy-2019 cannot carry this, as TTP said.")).toBe(
    "“The pass was open”: “Roads over the pass” cannot carry this, as Pakistani Taliban said.",
  );
});

it("leaves quoted words, words of sentences and parts of longer ids as they are", async () => {
  const inWords = await problemWords(open);
  for (const says of [
    "“k05 of TTP” is quoted twice.",
    "More shells fell.",
    "The truce rests on no state.",
    "Of 2021 no cross-border fire is told.",
    "k05b and k051 and TTP_2 are others.",
    "sources/roy-2019.pdf has no text, and roy-2019.pdf of TTP/r-1.txt is not at https://a.org/roy-2019.",
  ])
    expect(inWords(says)).toBe(says);
});
