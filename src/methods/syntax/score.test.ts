import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { scoreGoldTokens, scoreTreebank } from "../../../scripts/train/score.js";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { loadSyntax, readSentences, readTokens } from "./syntax.js";

/** Floors that the weights which ship reach; docs/methods/syntax.md has the figures. */
const floors = {
  "gum-news-test": { sentence_f1: 93.5, token_f1: 99, verb_recall: 97, uas: 86, las: 83 },
  "ewt-test": { sentence_f1: 88.4, token_f1: 98.9, verb_recall: 98.4, uas: 88.6, las: 85.7 },
};

describeShared("the parser on treebanks it was not trained on", () => {
  it.each(Object.entries(floors))("reaches its floors on %s", (name, floor) => {
    const syntax = loadSyntax(readFileSync(new URL("./weights.bin", import.meta.url)));
    const path = shared(`reference/treebanks/${name}.conllu.gz`);
    const gold = scoreGoldTokens(path, syntax, readTokens);
    const raw = scoreTreebank(path, syntax, readSentences);
    console.log(JSON.stringify({ name, gold_tokens: gold, raw_text: raw }));
    expect(gold.verb_recall).toBeGreaterThanOrEqual(floor.verb_recall);
    expect(gold.uas).toBeGreaterThanOrEqual(floor.uas);
    expect(gold.las).toBeGreaterThanOrEqual(floor.las);
    expect(raw.sentence_f1).toBeGreaterThanOrEqual(floor.sentence_f1);
    expect(raw.token_f1).toBeGreaterThanOrEqual(floor.token_f1);
  });
});
