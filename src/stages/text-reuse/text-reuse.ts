import { sha256 } from "../../case/write.js";
import { problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { stage } from "../../flow/stage.js";
import { positions } from "../../methods/text/code-points.js";
import { type Aligned, traceTexts } from "../../methods/text-reuse/shared-passages.js";
import { mayBeCopies, sameDocuments } from "./same-documents.js";

/** The most passages that are kept of all documents together: beyond it the case holds the same text many times over. */
const most = 20_000;

/** Passages that one document has in common with an earlier one. */
export const textReuse = stage({
  name: "text-reuse",
  says: "find passages that one document has in common with an earlier one, phrases that many have, and documents that are there twice",
  reads: ["source", "document"],
  writes: ["copy", "same_document", "stock_phrase"],
  slice: () => null,
  run: async (store, work) => {
    const sources = new Map((await store.table("source")).map((each) => [each.id, each]));
    const day = (each: { source: string }) => sources.get(each.source)?.day ?? "9999";
    const documents = (await store.table("document")).sort((a, b) => order(day(a), day(b)) || order(a.source, b.source));
    const tracing = traceTexts(documents.map((each) => each.text));
    const { comparisons, stock } = tracing;
    const hashes = new Map<number, string>();
    const hashOf = (index: number) => {
      const known = hashes.get(index) ?? sha256((documents[index] as Row<"document">).text);
      hashes.set(index, known);
      return known;
    };
    const aligned: Aligned[] = [];
    for (const each of comparisons) {
      const name = JSON.stringify([hashOf(each.later), each.pairs.map(([earlier, ...words]) => [hashOf(earlier), ...words])]);
      aligned.push(await work.remember(`aligned ${sha256(name)}`, () => tracing.align(each)));
    }
    const found = tracing.passages(aligned);
    const at = new Map<number, ReturnType<typeof positions>>();
    const of = (index: number) => {
      const known = at.get(index) ?? positions((documents[index] as Row<"document">).text);
      at.set(index, known);
      return known;
    };
    const rows = found.slice(0, most).map(({ earlier, later, a, b, shingles, containment }): Row<"copy"> => {
      const [first, second] = [documents[earlier] as Row<"document">, documents[later] as Row<"document">];
      return {
        later: second.source,
        earlier: first.source,
        file: second.file,
        line: second.line,
        start: of(later).points(b[0]),
        end: of(later).points(b[1]),
        exact: second.text.slice(b[0], b[1]),
        earlier_start: of(earlier).points(a[0]),
        earlier_end: of(earlier).points(a[1]),
        earlier_exact: first.text.slice(a[0], a[1]),
        shingles,
        containment,
      };
    });
    if (found.length > most) {
      const says = `${found.length.toLocaleString("en")} passages stand in two documents; the ${most.toLocaleString("en")} longest are kept.`;
      work.problem(
        problem("data/lossy", { file: "sources", line: 1, column: 1 }, says, "Take out documents that are there several times."),
      );
    }
    await store.write("copy", rows);
    const pairs = mayBeCopies(found, documents);
    const same = await sameDocuments(pairs, documents, sources, (a, b, make) => work.remember(`same ${hashOf(a)} ${hashOf(b)}`, make));
    for (const each of same) work.problem(told(each, sources));
    await store.write("same_document", same);
    const phrases = stock.map(({ document, start, end, documents: many }): Row<"stock_phrase"> => {
      const { source, file, line, text } = documents[document] as Row<"document">;
      return {
        phrase: text.slice(start, end),
        source,
        file,
        line,
        start: of(document).points(start),
        end: of(document).points(end),
        documents: many,
      };
    });
    await store.write("stock_phrase", [...new Map(phrases.map((each) => [each.phrase, each])).values()]);
  },
});

function told({ source, of, file, line, share }: Row<"same_document">, sources: ReadonlyMap<string, Row<"source">>) {
  const origin = sources.get(of)?.file ?? of;
  const [own, other] = origin === file ? [source, of] : [file.replace(/^sources\//u, ""), origin.replace(/^sources\//u, "")];
  return problem(
    "data/same-document",
    { file, line, column: 1 },
    `${own} is the document of ${other} once more: ${Math.floor(share * 100)} % of the shorter text's words stand in both. They count as one; both stay to be read.`,
    "Take one of them out where you do not need both.",
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
