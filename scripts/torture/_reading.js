// What reads each kind of file that others wrote, from the built program, as the threads of Amity call it.
const dist = (name) => import(new URL(`../../dist/${name}`, import.meta.url).href);
const { readDocument } = await dist("formats/documents/document.js");
const { passagesOf } = await dist("formats/documents/passages.js");
const { readBibliography } = await dist("formats/bibliography/bibliography.js");
const { referenceList } = await dist("methods/citing/apa.js");
const { summariseProject } = await dist("formats/refi/refi-qda.js");
const { tell } = await dist("case/tell.js");
const { default: audited } = await dist("audit/audit-worker.js");
const { default: treeOf } = await dist("stages/report/tree-worker.js");
const { readManuscript } = await dist("stages/report/manuscript.js");
const { codingLines } = await dist("case/codings/lines.js");
const { recogniseEvents } = await dist("formats/events/recognise.js");
const { makeCoder } = await dist("event-coder/coder.js");
const { Refusal } = await dist("formats/refusal.js");
const code = makeCoder({ dictionaries: null });

/** Reads a file by its name. What is refused with reasons is read; what throws otherwise is a fault. */
export async function read(name, text) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
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
