// npm run --silent events:sample -- [--seed 1] [--size 20] [--texts 40] [--kind ungd|crs|paper|other-ungd|releases] [--json]: codes speeches, reports, releases and the paper of
// ../shared and prints a seeded sample of the events of each kind, to be read by eye: the sentence, who did what to whom, the status, the
// speaker, the day and the rule. The same seed draws the same events from the same build.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = join(root, "..", "shared");
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    size: { type: "string", default: "20" },
    kind: { type: "string" },
    texts: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

// A text's date is what its file says: the year of the session, the day of publication, the year of the youngest reference.
const kinds = {
  ungd: {
    says: "speeches of the UN General Debate",
    folder: join(shared, "data", "texts", "ungd", "txt_sample"),
    ending: ".txt",
    told: (name) => ({ date: name.slice(7, 11), speaker: name.slice(0, 3) }),
  },
  crs: {
    says: "reports of the Congressional Research Service",
    folder: join(shared, "data", "crs"),
    ending: ".md",
    told: (_, text) => {
      const [, month, day, year] = /Publication Date:[\s|]*(\d\d)\/(\d\d)\/(\d{4})/u.exec(text) ?? [];
      return { date: year ? `${year}-${month}-${day}` : null };
    },
  },
  "other-ungd": {
    says: "other speeches of the UN General Debate",
    folder: join(shared, "data", "texts", "ungd"),
    ending: ".jsonl.gz",
    told: (_, __, record) => ({ date: String(record.year), speaker: record.iso3 }),
  },
  releases: {
    says: "press releases of ISAF",
    folder: join(shared, "data", "texts", "isaf"),
    ending: ".jsonl.gz",
    told: (_, __, record) => ({ date: record.gold.start_date }),
  },
  paper: { says: "the paper", folder: join(shared, "paper"), ending: ".txt", told: () => ({ date: "2023" }) },
};
const wanted = values.kind ? [values.kind] : ["ungd", "crs", "paper"];
const [seed, size] = [Number(values.seed), Number(values.size)];
if (!wanted.every((kind) => kind in kinds) || !Number.isInteger(seed) || !(size > 0)) {
  console.error(`Write: --kind one of ${Object.keys(kinds).join(", ")}, --seed a whole number, --size how many events of a kind.`);
  process.exit(2);
}
const missing = wanted.find((kind) => !existsSync(kinds[kind].folder));
if (missing) {
  console.error(`The texts are not here: ${kinds[missing].folder} is missing.`);
  process.exit(3);
}
if (!existsSync(join(root, "dist", "methods", "syntax", "weights.bin"))) {
  const { buildLibrary } = await import("./build.js");
  await buildLibrary();
}
const { codeText } = await import("../dist/methods/events/code-text.js");
const { contextOf } = await import("../dist/stages/code/event-coder/context.js");
const { readDocument } = await import("../dist/formats/documents/document.js");
const { shippedSyntax } = await import("../dist/flow/load-syntax.js");
const { positions } = await import("../dist/methods/text/code-points.js");
const { cameoOf } = await import("../dist/domain/cameo/cameo.js");
const { featuresOf } = await import("../dist/methods/events/confidence/features.js");
const { seededRandom } = await import("../dist/methods/statistics/random.js");

/** The texts of a folder; of a file of records those that do not stand beside it as files of their own. */
async function textsOf({ folder, ending }) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== "README.md")
    .sort();
  if (!ending.startsWith(".jsonl"))
    return Promise.all(names.map(async (name) => ({ name, text: (await readDocument(readFileSync(join(folder, name)), name)).text })));
  const beside = new Set(readdirSync(kinds.ungd.folder));
  return names
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString("utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line))
    .filter(({ iso3, session, year }) => !beside.has(`${iso3}_${session}_${year}.txt`))
    .map((record) => ({ name: record.id ?? `${record.iso3}_${record.session}_${record.year}.txt`, text: record.text, record }));
}

/** Every event of a kind, or of some of its texts, with its words, texts in the order of their names, events in the order of the text. */
async function eventsOf(kind) {
  const all = [];
  const texts = await textsOf(kind);
  for (const { name, text, record } of values.texts ? drawn(texts, seededRandom(seed), Number(values.texts)) : texts) {
    const { date, speaker } = kind.told(name, text, record);
    const coded = codeText(text, { syntax: shippedSyntax(), date, speaker });
    const context = contextOf(text, coded.sentences, { date, gazetteer: null, states: [] });
    const at = positions(text);
    const words = ({ start, end }) => at.slice(start, end).replace(/\s+/gu, " ");
    const party = (each) => each && { code: each.code, words: words(each.span), named: words(each.mention), rule: each.rule };
    for (const event of coded.events)
      all.push({
        file: name,
        date,
        sentence: words(coded.sentences[event.sentence]),
        actor: party(event.source),
        predicate: words(event.predicate),
        target: party(event.target),
        cameo: event.cameo,
        name: cameoOf(event.cameo)?.name ?? null,
        status: event.status,
        speaker: party(event.speaker),
        day: context.day(event.sentence, event.predicate.start),
        rule: event.rule,
        reciprocal: event.reciprocal,
        features: Object.fromEntries(featuresOf(event, coded.sentences[event.sentence])),
      });
  }
  return all;
}

/** Some of a list, drawn without putting back, in the order of the list. */
function drawn(all, random, many = size) {
  const left = all.map((_, index) => index);
  const taken = [];
  while (taken.length < many && left.length > 0) taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken.sort((a, b) => a - b).map((index) => all[index]);
}

const shown = (party) => (party ? `${party.code} “${party.words}” (${party.named}; ${party.rule})` : "–");

for (const kind of wanted) {
  const all = await eventsOf(kinds[kind]);
  const sample = drawn(all, seededRandom(seed));
  if (values.json) {
    for (const event of sample) console.log(JSON.stringify({ kind, ...event }));
    continue;
  }
  console.log(`\n# ${kinds[kind].says}: ${sample.length} of ${all.length} events, seed ${seed}`);
  sample.forEach((event, index) => {
    console.log(`\n${kind} ${index + 1}. ${event.file}, ${event.date ?? "no date"}\n  ${event.sentence}`);
    console.log(`  actor      ${shown(event.actor)}\n  predicate  “${event.predicate}”\n  target     ${shown(event.target)}`);
    console.log(`  code       ${event.cameo} ${event.name}, ${event.status}${event.reciprocal ? ", both ways" : ""}`);
    console.log(`  speaker    ${shown(event.speaker)}\n  day        ${event.day ?? "–"}\n  rule       ${event.rule}`);
  });
}
