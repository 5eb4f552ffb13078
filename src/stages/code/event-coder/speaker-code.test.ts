import { expect, it } from "vitest";
import { shippedSyntax } from "../../../flow/load-syntax.js";
import { findActors } from "../../../methods/events/actors/find-actors.js";
import { actorLexicon } from "../../../methods/events/actors/lexicon.js";
import { readSentences } from "../../../methods/syntax/syntax.js";
import { speakerCode } from "./speaker-code.js";

const syntax = shippedSyntax();
const lexicon = actorLexicon();
const codeOf = speakerCode((name, date) => findActors(readSentences(`${name} spoke.`, syntax), lexicon, date).flat());

it.each([
  ["Kenya", "KEN"],
  ["Delegation of Chile", "CHL"],
  ["Ministry of Foreign Affairs of Viet Nam", "VNM"],
  ["Shehbaz Sharif, Prime Minister of Pakistan", "PAK"],
  ["Government of Mali", "MLI"],
])("%s speaks for %s", (name, code) => expect(codeOf(name, "2023-05-01")).toBe(code));

it.each(["", "Anna Novak", "Ministry of Foreign Affairs", "India and Pakistan", "France, Germany and the United Kingdom", "x".repeat(500)])(
  "%j speaks for nobody that is known",
  (name) => expect(codeOf(name, "2023-05-01")).toBeUndefined(),
);
