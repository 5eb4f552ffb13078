// Reading: raw text to parsed sentences on one core, the cold start, hostile text, and the scores on treebanks kept apart. The text is that
// of ../shared/reference/treebanks where it is there, generated prose otherwise.
import { existsSync, readFileSync } from "node:fs";
import { loadSyntax, readSentences, readTokens } from "../../dist/methods/syntax/syntax.js";
import { tokenise } from "../../dist/methods/syntax/tokenise.js";
import { paragraphs, scoreGoldTokens, scoreSentences, scoreTreebank } from "../../scripts/train/score.js";
import { documents, readTreebank } from "../../scripts/train/treebank.js";
import { prose } from "../made/articles/prose.js";

const treebanks = new URL("../../../shared/reference/treebanks/", import.meta.url);
const file = new URL("../../dist/methods/syntax/weights.bin", import.meta.url);
const rounded = (value) => Number(value.toPrecision(4));

/** Processor seconds of some work: others may share the machine. */
function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}
function print(name, n, seconds, more = {}) {
  const rss_mb = Math.round(process.memoryUsage().rss / 1e6);
  console.log(JSON.stringify({ name, n, seconds: rounded(seconds), per_second: Math.round(n / seconds), rss_mb, ...more }));
}

const cold = timed(() => loadSyntax(readFileSync(file)));
const syntax = cold.result;
print("parser: cold start", 1, cold.seconds, { file_mb: rounded(readFileSync(file).length / 1e6) });

const hasTreebanks = existsSync(treebanks);
const tests = ["gum-news-test", "ewt-test"].map((name) => ({ name, path: new URL(`${name}.conllu.gz`, treebanks) }));
const make = prose(20240601);
const texts = hasTreebanks
  ? tests.flatMap(({ path }) => documents(readTreebank(path)).map((each) => each.text))
  : Array.from({ length: 300 }, () => make().join(" "));
const characters = texts.reduce((sum, each) => sum + each.length, 0);
for (const text of texts) readSentences(text, syntax);
const cutting = timed(() => texts.reduce((sum, text) => sum + tokenise(text).count, 0));
print("parser: tokens", cutting.result, cutting.seconds, { mb_per_second: rounded(characters / 1e6 / cutting.seconds) });
const reading = timed(() => texts.flatMap((text) => readSentences(text, syntax).map((each) => each.tokens.length)));
const tokens = reading.result.reduce((sum, each) => sum + each, 0);
print("parser: raw text to parsed sentences", reading.result.length, reading.seconds, {
  tokens_per_second: Math.round(tokens / reading.seconds),
});

for (const [name, piece] of [
  ["letters", "a"],
  ["words without a stop", "the men who "],
  ["stops", ". "],
  ["faces", "😀"],
  ["halves of pairs", "\ud83d"],
  ["right-to-left words", "كابل\u200f "],
]) {
  const half = timed(() => readSentences(piece.repeat(500_000 / piece.length), syntax).length);
  const whole = timed(() => readSentences(piece.repeat(1_000_000 / piece.length), syntax).length);
  print(`parser: a million units of ${name}`, 1_000_000, whole.seconds, { ratio_to_half: rounded(whole.seconds / half.seconds) });
}

for (const { name, path } of hasTreebanks ? tests : []) {
  const gold_tokens = scoreGoldTokens(path, syntax, readTokens);
  console.log(JSON.stringify({ name: `parser: ${name}`, gold_tokens, raw_text: scoreTreebank(path, syntax, readSentences) }));
}

// Sentences alone: the genres of ewt-test, and single sentences of newspapers and agencies put into paragraphs of four.
if (hasTreebanks) {
  const texts = documents(readTreebank(tests[1].path));
  const genreOf = ({ name }) => name.split("-")[0];
  const genres = new Map(texts.map((each) => [genreOf(each), texts.filter((other) => genreOf(other) === genreOf(each))]));
  for (const [genre, some] of genres) {
    console.log(JSON.stringify({ name: `parser: ewt-test, ${genre}`, ...scoreSentences(some, syntax, readSentences) }));
  }
  const press = ["plv", "conflibert_cameo", "plover_gsr", "up_gsr", "cameo_codebook", "petrarch_unit"].flatMap((set) =>
    readFileSync(new URL(`../events/cases/${set}.jsonl`, treebanks), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).text.replace(/\s+/g, " ").trim()),
  );
  const whole = [...new Set(press)].filter((text) => text.length > 30 && /^["“A-Z]/.test(text) && /[.?!]["”’']?$/.test(text));
  for (const half of [0, 1]) {
    const some = paragraphs(whole.filter((_, index) => index % 2 === half));
    console.log(JSON.stringify({ name: `parser: press, half ${half + 1}`, ...scoreSentences(some, syntax, readSentences) }));
  }
}
