// REFI-QDA in and out on 2,000 made documents with 50,000 codings: a project is written, opened, its convention told, and taken into a
// case's terms (places in the normalised text of every document).
import { readDocument } from "../../dist/formats/documents/document.js";
import { namedGuid } from "../../dist/formats/refi/guid.js";
import { openProject } from "../../dist/formats/refi/read.js";
import { caseOfProject } from "../../dist/formats/refi/to-case.js";
import { writeProject } from "../../dist/formats/refi/write.js";
import { seededRandom } from "../../dist/methods/statistics/random.js";

const [documents, codings] = [Number(process.env.DOCUMENTS ?? 2000), Number(process.env.CODINGS ?? 50_000)];
const random = seededRandom(3);
const words = [
  "Kabul",
  "denied",
  "that",
  "fighters",
  "crossed",
  "the",
  "border",
  "on",
  "Tuesday,",
  "and",
  "79",
  "%",
  "of",
  "trade",
  "💥",
  "stopped.",
];
const sentence = () => Array.from({ length: 14 }, () => words[Math.floor(random() * words.length)]).join(" ");
const users = ["anna", "bela"].map((name) => ({ guid: namedGuid("u", name), name }));
const codes = Array.from({ length: 60 }, (_, n) => ({
  ...{ guid: namedGuid("c", String(n)), name: `Code ${n}`, parent: null, description: "", color: null, codable: true, notes: [] },
}));
const texts = Array.from({ length: documents }, (_, n) => {
  const text = Array.from({ length: 60 }, sentence).join("\n");
  const points = [...text];
  const borders = points.flatMap((each, at) => (each === " " ? [at] : []));
  const selections = Array.from({ length: Math.round(codings / documents) }, (__, k) => {
    const first = Math.floor(random() * (borders.length - 12));
    const [start, end] = [borders[first] + 1, borders[first + 1 + Math.floor(random() * 10)]];
    const user = users[k % 2].guid;
    const coding = { guid: namedGuid("k", `${n}`, `${k}`), code: codes[Math.floor(random() * 60)].guid, user, at: null, notes: [] };
    return {
      guid: namedGuid("s", `${n}`, `${k}`),
      name: "",
      start,
      end,
      words: null,
      description: "",
      user,
      at: null,
      codings: [coding],
      notes: [],
    };
  });
  return {
    guid: namedGuid("t", `${n}`),
    name: `Document ${n}`,
    of: "text",
    text,
    bytes: null,
    original: null,
    description: "",
    selections,
    codings: [],
    notes: [],
    values: [],
  };
});
const project = {
  name: "made",
  origin: "made",
  namespace: null,
  users,
  codes,
  texts,
  notes: [],
  variables: [],
  cases: [],
  sets: [],
  projectNotes: [],
};

async function timed(name, work) {
  const began = performance.now();
  const found = await work();
  const seconds = (performance.now() - began) / 1000;
  const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(JSON.stringify({ name, n: codings, seconds, per_second: Math.round(codings / seconds), rss_mb: rss }));
  return found;
}

const bytes = await timed("refi/write", () => writeProject(project, { originals: new Map(), at: "2026-01-01T00:00:00Z" }));
const opened = await timed("refi/open", () => openProject(bytes));
const taken = await timed("refi/take", () =>
  caseOfProject(opened, {
    read: (path, text) => readDocument(text, path),
    nobody: "nobody",
    taken: { sources: new Set(), files: new Set() },
    same: () => undefined,
    known: () => undefined,
  }),
);
const found = taken.exchange.coders.reduce((sum, each) => sum + each.codings.length, 0);
if (found !== texts.reduce((sum, each) => sum + each.selections.length, 0) || taken.unplaced.length)
  throw new Error(`${found} codings, ${taken.unplaced.length} lost`);
