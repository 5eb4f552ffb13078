// What reads each kind of file that others wrote, from the built program, as the threads of Amity call it.
const dist = (name) => import(new URL(`../../dist/${name}`, import.meta.url).href);
const { readDocument } = await dist("formats/documents/document.js");
const { passagesOf } = await dist("formats/documents/passages.js");
const { readBibliography } = await dist("formats/bibliography/bibliography.js");
const { referenceList } = await dist("methods/citing/apa.js");
const { summariseProject } = await dist("formats/refi/refi-qda.js");
const { tell } = await dist("case/yaml/tell.js");
const { default: audited } = await dist("audit/audit-worker.js");
const { default: readReport } = await dist("stages/report/manuscript-worker.js");
const { withSpots } = await dist("stages/report/spots.js");
const { codingLines } = await dist("case/codings/lines.js");
const { recogniseEvents } = await dist("formats/events/recognise.js");
const { makeCoder } = await dist("stages/code/event-coder/coder.js");
const { readDictionaries } = await dist("formats/dictionaries/read-dictionaries.js");
const { foldCopies } = await dist("methods/text-reuse/fold-copies.js");
const { sharedNumbers } = await dist("methods/text-reuse/shared-numbers.js");
const { stockPhrases } = await dist("methods/text-reuse/stock-phrases.js");
const { traceTexts } = await dist("methods/text-reuse/shared-passages.js");
const { openZip } = await dist("formats/zip.js");
const { usualLimits } = await dist("formats/refusal.js");
const { Refusal } = await dist("formats/refusal.js");
const code = makeCoder({ dictionaries: null });

/** Reads a file by its name. What is refused with reasons is read; what throws otherwise is a fault. */
export async function read(name, text) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  if (/\.(?:bib|ris|json)$|endnote/u.test(name)) return referenceList(readBibliography(bytes, name).references);
  if (name === "a.qde" || name === "a.qdpx") return await orRefused(summariseProject(bytes));
  if (name === "a.zip") return await orRefused(everyEntry(bytes));
  if (name.startsWith("my.")) return readDictionaries([{ path: name, text }]);
  if (name === "copies.txt") return textReuse(text.split("\f"));
  if (name.endsWith(".yaml")) return tell(bytes, name.slice(0, -5));
  if (name === "manuscript.md") return audited({ manuscript: { path: name, text }, as: ["blocks", "html", "markdown"][text.length % 3] });
  if (name === "report.md") {
    const told = readReport({ source: text, file: name });
    return "manuscript" in told ? withSpots(told.manuscript, text) : told;
  }
  if (name === "codings.jsonl") return await codingLines(text, name);
  if (name === "events.csv") return recogniseEvents(text);
  if (name === "story.txt") return code({ id: "1", text, date: "2021-05-03" });
  const { text: words, segments } = await readDocument(bytes, name);
  return passagesOf(words, segments);
}

function orRefused(reading) {
  return reading.catch((cause) => {
    if (!(cause instanceof Refusal)) throw cause;
  });
}

async function everyEntry(bytes) {
  const archive = await openZip(bytes, usualLimits);
  for (const name of archive.names) await archive.read(name);
}

/** What is asked of texts that may be copies of one another. */
function textReuse(texts) {
  const tracing = traceTexts(texts);
  tracing.passages(tracing.comparisons.map((each) => tracing.align(each)));
  foldCopies(texts.map((text, index) => ({ id: String(index), text, date: `2020-01-0${1 + (index % 9)}` })));
  for (const each of texts) stockPhrases(each);
  return sharedNumbers(texts[0] ?? "", texts.at(-1) ?? "");
}
