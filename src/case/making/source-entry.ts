import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from "yaml";
import type { CaseFileOf } from "../schema/schema.js";

export type SourceEntry = CaseFileOf<"sources">["sources"][number];

/**
 * The text of sources.yaml with entries added at the end of its list. What stands there keeps its words, order and
 * comments; where the list is written out line by line, not a byte of it changes.
 */
export function withEntries(text: string, entries: readonly SourceEntry[]): string {
  return withItems(text, "sources", entries);
}

/** The same for the list of any file of the case: `categories` of codebook.yaml. */
export function withItems(text: string, key: string, items: readonly object[]): string {
  if (!items.length) return text;
  const document = parseDocument(text, { uniqueKeys: false });
  const list = document.get(key, true);
  if (isSeq(list) && list.items.length && !list.flow) {
    const added = insertedText(text, list as YAMLSeq.Parsed, key, items);
    if (added !== undefined) return added;
  }
  return rewritten(document, text, key, items);
}

function insertedText(text: string, list: YAMLSeq.Parsed, key: string, entries: readonly object[]): string | undefined {
  const [first] = list.items;
  const last = list.items.at(-1);
  if (!first?.range || !last?.range) return undefined;
  const lineStart = text.lastIndexOf("\n", first.range[0] - 1) + 1;
  const indent = /^([ ]*)-/.exec(text.slice(lineStart))?.[1];
  if (indent === undefined) return undefined;
  const written = stringify(entries.map(cleaned), { lineWidth: 0, indentSeq: false })
    .trimEnd()
    .split("\n")
    .map((line) => (line ? indent + line : line))
    .join("\n");
  const before = text.slice(0, last.range[1]).trimEnd();
  const rest = text.slice(before.length);
  const endOfLine = rest.indexOf("\n");
  const tail = endOfLine < 0 ? rest : rest.slice(0, endOfLine);
  const made = `${before}${tail}\n${written}\n${endOfLine < 0 ? "" : rest.slice(endOfLine + 1)}`;
  return says(made, parseDocument(text, { uniqueKeys: false }), key, entries) ? made : undefined;
}

/** Whether a text says all that was there and the entries after it. */
function says(made: string, was: Document, key: string, entries: readonly object[]): boolean {
  const document = parseDocument(made, { uniqueKeys: false });
  if (document.errors.length) return false;
  const old = was.toJS() as Readonly<Record<string, unknown[]>>;
  return JSON.stringify(document.toJS()) === JSON.stringify({ ...old, [key]: [...(old[key] ?? []), ...entries.map(cleaned)] });
}

function rewritten(document: Document.Parsed, text: string, key: string, entries: readonly object[]): string {
  if (!isMap(document.contents)) {
    const comments = text.trim() ? `${text.trimEnd()}\n` : "";
    return `${comments}${stringify({ [key]: entries.map(cleaned) }, { lineWidth: 0 })}`;
  }
  const list = document.get(key, true);
  const made = document.createNode(entries.map(cleaned)) as YAMLSeq;
  if (isSeq(list)) {
    if (!list.items.length) list.flow = false;
    list.items.push(...made.items);
  } else (document.contents as YAMLMap).set(key, made);
  return document.toString({ lineWidth: 0 });
}

function cleaned(entry: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
}
