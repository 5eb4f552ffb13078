// A thread that gives every reader of what others wrote one hostile input after the other, and tells how far it is.
import { readlinkSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { inputOf } from "./_inputs.js";

const dist = (name) => import(new URL(`../../dist/${name}`, import.meta.url).href);
const { readDocument } = await dist("formats/documents/document.js");
const { passagesOf } = await dist("formats/documents/passages.js");
const { readBibliography } = await dist("formats/bibliography/bibliography.js");
const { referenceList } = await dist("methods/citing/apa.js");
const { summariseProject } = await dist("formats/refi-qda.js");
const { tell } = await dist("case/tell.js");
const { default: audited } = await dist("audit/audit-worker.js");
const { default: treeOf } = await dist("stages/report/tree-worker.js");
const { readManuscript } = await dist("stages/report/manuscript.js");
const { codingLines } = await dist("case/codings/lines.js");
const { recogniseEvents } = await dist("formats/events/recognise.js");
const { makeCoder } = await dist("coder/coder.js");
const { Refusal } = await dist("formats/refusal.js");
const code = makeCoder({ dictionaries: null });

async function read(name, text) {
  const bytes = new TextEncoder().encode(text);
  if (/\.(?:bib|ris|json)$|endnote/u.test(name)) return referenceList(readBibliography(bytes, name).references);
  if (name === "a.qde")
    return await summariseProject(bytes).catch((cause) => {
      if (!(cause instanceof Refusal)) throw cause;
    });
  if (name.endsWith(".yaml")) return tell(bytes, name.slice(0, -5));
  if (name === "manuscript.md") return audited({ manuscript: { path: name, text }, as: ["blocks", "html", "markdown"][text.length % 3] });
  if (name === "report.md") {
    const told = treeOf(text);
    return "tree" in told ? readManuscript(text, name, told.tree) : told;
  }
  if (name === "codings.jsonl") return await codingLines(text, name);
  if (name === "events.csv") return recogniseEvents(text);
  if (name === "story.txt") return code({ id: "1", text, date: "2021-05-03" });
  const { text: words, segments } = await readDocument(bytes, name);
  return passagesOf(words, segments);
}

const { seed, from, until, cell, most } = workerData;
Atomics.store(cell, 0, Number(/\d+$/u.exec(readlinkSync("/proc/thread-self"))[0]));
for (let index = from; index < until; index += 1) {
  const { name, text } = inputOf(seed, index, most);
  Atomics.store(cell, 1, index);
  try {
    await read(name, text);
  } catch (cause) {
    parentPort.postMessage({ index, name, broke: String(cause?.stack ?? cause).slice(0, 300) });
  }
  Atomics.add(cell, 2, 1);
  Atomics.add(cell, 3, text.length >> 4);
}
parentPort.postMessage("done");
