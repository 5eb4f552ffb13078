// What the program says of the sixty pairs of test/same-origin/kinds.json: of two passages as evidence of one claim, and of two whole documents.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const root = new URL("../../", import.meta.url);
const shared = new URL("../shared/", root);

/** What may be said of a pair by its label: folded into one, asked about, kept as two. */
const expected = {
  copy: ["one"],
  names: ["one"],
  behind: ["one"],
  background: ["two"],
  independent: ["two"],
  paraphrase: ["one", "ask"],
};

/** The set with all texts that are here. */
export function reuseSet() {
  const set = JSON.parse(readFileSync(new URL("test/same-origin/kinds.json", root), "utf8"));
  const texts = new Map(Object.entries(set.own));
  const files = new Map();
  for (const [id, { file, sha256, sentence }] of Object.entries(set.others)) {
    if (!files.has(file)) files.set(file, linesOf(file));
    const found = files.get(file)?.get(id);
    if (found && createHash("sha256").update(found.text).digest("hex").startsWith(sha256)) texts.set(id, { ...found, sentence });
  }
  return { pairs: set.pairs.filter(({ pair }) => pair.split(" ").every((id) => texts.has(id))), texts };
}

/** The twenty-four pairs of test/same-origin/families.json, or those of turns.json: one label each, written and judged before a change of the rules. */
export function familySet(name = "families") {
  const { own, pairs } = JSON.parse(readFileSync(new URL(`test/same-origin/${name}.json`, root), "utf8"));
  return { pairs: pairs.map((each) => ({ ...each, first: each.label, second: each.label })), texts: new Map(Object.entries(own)) };
}

function linesOf(file) {
  const at = new URL(file, shared);
  if (!existsSync(at)) return undefined;
  const bytes = readFileSync(at);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { id, text, excerpt, outlet = id, date = "" } = JSON.parse(line);
      return [id, { outlet, date, text: text ?? excerpt }];
    }),
  );
}

/** Of one pair what the rules of claims say and what the folding of documents says: one, ask or two. */
function saidOf({ pair }, texts, { dependenceOf, foldCopies, sentences, quotable, matchQuote }) {
  const two = pair.split(" ").map((id) => ({ id, ...texts.get(id) }));
  const shelf = {
    sources: new Map(two.map(({ id, outlet, date }) => [id, { id, title: outlet, publisher: outlet, day: date || null }])),
    references: new Map(),
    actors: new Map(),
    datasets: new Map(),
    documents: new Map(two.map(({ id, text }) => [id, { source: id, text }])),
  };
  const pieces = two.map(({ id, text, sentence }, ordinal) => {
    const part = sentence === undefined ? undefined : sentences(text)[sentence];
    const found = matchQuote(quotable(text), part ? text.slice(part.start, part.end).trim() : text);
    if (!found) throw new Error(`${id} has no such sentence`);
    const { start, end, exact } = found;
    return {
      ...{ claim: "k", ordinal, file: "", line: 1, stance: "asserts", kind: "passage", source: id, origin: id, start, end, exact },
      ...{ speaker: null, reference: null, aside: null },
    };
  });
  const day = ({ source }) => shelf.sources.get(source)?.day ?? "9999";
  const { links, asked } = dependenceOf(pieces, () => false, day, shelf, new Map(), [], new Set());
  const claim = links.some(({ state }) => state === "one origin")
    ? "one"
    : links.some(({ state }) => state === "may depend") || asked.length > 0
      ? "ask"
      : "two";
  const folded = foldCopies(two);
  const document = folded.pairs.length > 0 ? "one" : folded.maybe.length > 0 ? "ask" : "two";
  return { claim, document };
}

/**
 * Right answers of both, by label, and the dev pairs that are wrong.
 * @param {Record<string, any>} library
 * @param {(pair: { readonly kept: boolean, readonly pair: string }) => boolean} which
 * @param {{ readonly pairs: readonly any[], readonly texts: ReadonlyMap<string, any> }} set
 */
export function reuseTable(library, which = () => true, { pairs, texts } = reuseSet()) {
  const rows = new Map();
  const wrong = [];
  for (const each of pairs.filter(which)) {
    const labels = [...new Set([each.first, each.second])];
    const row = rows.get(each.first) ?? { pairs: 0, right: 0, asked: 0, folded: 0, documents: 0, of: 0 };
    rows.set(each.first, row);
    const said = saidOf(each, texts, library);
    const isRight = labels.some((label) => expected[label].includes(said.claim));
    row.pairs += 1;
    row.right += isRight ? 1 : 0;
    row.asked += !isRight && said.claim === "ask" ? 1 : 0;
    row.folded += !isRight && said.claim === "one" ? 1 : 0;
    // copies are folded, what shares background or nothing is not; names and paraphrases are no matter of shared text
    const isDocument = labels.some((label) => ["copy", "background", "independent"].includes(label));
    const isFolded = said.document === "one";
    row.of += isDocument ? 1 : 0;
    row.documents += isDocument && isFolded === labels.includes("copy") ? 1 : 0;
    if (!each.kept && (!isRight || (isDocument && isFolded !== labels.includes("copy"))))
      wrong.push(`${each.pair} (${labels.join("/")}): claim ${said.claim}, document ${said.document}`);
  }
  return { rows, wrong };
}
