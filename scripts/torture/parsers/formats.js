// What reads and writes formats: what was read and written once is the same when it is read and written again.
import { isDeepStrictEqual } from "node:util";
import { sound } from "../_inputs.js";
import { read } from "../_reading.js";

const dist = (name) => import(new URL(`../../../dist/${name}`, import.meta.url).href);
const { readBibtex } = await dist("formats/bibliography/bibtex.js");
const { writeBibtex } = await dist("formats/bibliography/bibtex-write.js");
const { readRis } = await dist("formats/bibliography/ris.js");
const { writeRis } = await dist("formats/bibliography/ris-write.js");
const { readCslJson } = await dist("formats/bibliography/csl-json.js");
const { writeCslJson } = await dist("formats/bibliography/csl-json-write.js");
const { readCodebookCsv, writeCodebookCsv } = await dist("formats/codebook-csv.js");
const { dialectOf, split } = await dist("formats/events/delimited.js");
const { textsOf, walkXml } = await dist("formats/xml.js");
const { decode } = await dist("formats/encoding.js");
const { writeGexf } = await dist("formats/graph/gexf.js");
const { writeGraphml } = await dist("formats/graph/graphml.js");
const { frontMatter } = await dist("formats/documents/plain/markdown.js");
const { markupText } = await dist("domain/writing/markup.js");
const { Refusal } = await dist("formats/refusal.js");

const lines = (text) => text.split(/\r\n|[\n\r]/u).length;
/** Problems name a line that the file has. */
const told = (text, problems) => problems.flatMap(({ at }) => at).find(({ line }) => !(line >= 1 && line <= lines(text) + 1))?.line;

/** By what a work is found again. Runs of dashes and signs of LaTeX within words are the format's own to read. */
const kept = ({ id, year, doi, title }) => ({ id, year, doi, title: title.replaceAll(/[-–—]+/gu, "–") });

/** A bibliography read, written, and read again says the same. */
const cycle = (from, readIt, writeIt) => (text) => {
  const first = from(text, "a");
  const odd = told(text, first.problems);
  if (odd !== undefined) return `a problem on line ${odd} of ${lines(text)}`;
  const second = readIt(writeIt(first.references), "a");
  if (second.references.length !== first.references.length) return `${first.references.length} works became ${second.references.length}`;
  const third = readIt(writeIt(second.references), "a");
  const said = ({ references }) => references.map(kept);
  if (!isDeepStrictEqual(said(second), said(third))) return "written twice, it says something else";
};

const graph = (label) => ({
  title: label,
  nodeAttributes: [{ id: "kind", type: "string" }],
  ...{ edgeAttributes: [], nodeSpellAttributes: [], edgeSpellAttributes: [] },
  nodes: [{ id: label, label, values: { kind: label }, spells: [] }],
  edges: [{ id: "e", source: label, target: label, weight: 1, values: {}, spells: [] }],
});

/** What XML says of a name in an attribute, by a reader that is not its writer. */
function labels(xml, name) {
  const found = [];
  walkXml(xml, {
    open: (tag, attributes) => {
      if (tag === "node") found.push(attributes[name]);
    },
  });
  return found;
}

export const formats = {
  "BibTeX again": { sound: [sound["a.bib"]], often: 3, holds: cycle(readBibtex, readBibtex, writeBibtex) },
  "RIS again": { sound: [sound["a.ris"]], often: 6, holds: cycle(readRis, readRis, writeRis) },
  "CSL again": { sound: [sound["a.json"]], often: 8, holds: cycle(readCslJson, readCslJson, writeCslJson) },
  "RIS as BibTeX": { sound: [sound["a.ris"]], often: 3, holds: cycle(readRis, readBibtex, writeBibtex) },
  "a codebook": {
    sound: [
      'id,name,definition,terms\nwar,War,"Of war, and its kin",shell*; gun\n,Peace,"said ""so""",\n',
      "name;parent code\nWar;\nSiege;War\n",
    ],
    often: 8,
    holds(text) {
      const { rows, problems } = readCodebookCsv(text, "a.csv");
      const odd = told(text, problems);
      if (odd !== undefined) return `a problem on line ${odd}`;
      const again = readCodebookCsv(writeCodebookCsv(rows), "a.csv");
      if (!isDeepStrictEqual(again.rows, rows)) return "written and read, it says something else";
    },
  },
  "a row of a table": {
    sound: [sound["events.csv"], 'a\tb\t"c\td"\n1\t2\t3\n', 'a;"b ""c""";d\r\n'],
    often: 10,
    holds(text) {
      const dialect = dialectOf(text.split("\n", 1)[0]);
      if (!dialect) return;
      for (let at = 0, turns = 0; at >= 0 && at < text.length; turns++) {
        const { next } = split(text.slice(at), dialect);
        if (next === 0 || turns > text.length) return "it stands still";
        at = next < 0 ? -1 : at + next;
      }
      if (/[\r"]/u.test(text)) return;
      const fields = text.split("\n", 1)[0].split(dialect.delimiter);
      if (!isDeepStrictEqual(split(`${fields.join(dialect.delimiter)}\n`, dialect).fields, fields)) return "other fields";
    },
  },
  XML: {
    sound: [sound["a.xml"], sound["a.endnote.xml"]],
    often: 6,
    holds(text) {
      try {
        textsOf(text, ["title", "p"]);
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
      }
    },
  },
  "a graph's labels": {
    sound: ['Khan & "Sons" <x>', "a\u0000b\ud800", "]]> --> &amp;"],
    often: 6,
    holds(text) {
      const wanted = labels(writeGexf(graph("w")), "label").length;
      const gexf = labels(writeGexf(graph(text)), "label");
      const graphml = labels(writeGraphml(graph(text)), "id");
      if (gexf.length !== wanted || graphml.length !== wanted) return "other nodes than it has";
      const made = markupText(text);
      if (/[<>"]/u.test(made)) return "markup that is not written as text";
    },
  },
  bytes: {
    sound: ["Zażółć gęślą jaźń", "پاکستان اور افغانستان", "\ufeffBorder posts"],
    often: 6,
    holds(text) {
      if (decode(new TextEncoder().encode(text)).text.length > text.length + 2) return "longer than it was";
      decode(Uint8Array.from(text, (each) => each.charCodeAt(0) & 255));
    },
  },
  "front matter": {
    sound: [sound["a.md"]],
    often: 3,
    holds(text) {
      const { body, at } = frontMatter(text, "a.md");
      if (text.slice(at, at + body.length) !== body && !text.includes("\r")) return "a body that is not the text's";
    },
  },
  // The readers themselves: none may throw.
  ...Object.fromEntries(
    Object.entries({
      ...{ "a.txt": 3, "a.xml": 3, "a.jsonl": 6, "a.bib": 3, "a.ris": 6, "a.json": 8, "a.endnote.xml": 2, "a.qde": 3, "codings.jsonl": 2 },
      ...{
        "events.csv": 8,
        "my.verbs.txt": 4,
        "my.actors.txt": 8,
        "my.agents.txt": 6,
        "my.discards.txt": 8,
        "claims.yaml": 1,
        "case.yaml": 1,
      },
      ...{ "a.html": 0.4, "report.md": 0.4, "manuscript.md": 0.4, "story.txt": 0.1, "copies.txt": 0.3, "a.md": 0.3 },
    }).map(([name, often]) => [`read ${name}`, { sound: [sound[name]], often, holds: async (text) => void (await read(name, text)) }]),
  ),
};
