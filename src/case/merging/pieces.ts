import { type Document, isCollection, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";

/** A stretch of a YAML text that two people may change apart from each other. */
export interface Piece {
  /** What names it among its neighbours: a key, or the id of an item. */
  readonly key: string;
  /** How people are told of it: `claims`, `k12`. */
  readonly name: string;
  /** With the comments above it, to the end of its last line. */
  readonly text: string;
  /** What it holds, where that is a list or a map written over several lines. */
  readonly holds: Holding | null;
  /** What it says. */
  readonly value: unknown;
}

/** A list or a map, taken apart: the texts of `before` and its pieces, joined, are the text itself. */
export interface Holding {
  readonly kind: "map" | "seq";
  /** What stands before its first piece: the key, the dash. */
  readonly before: string;
  readonly pieces: readonly Piece[];
  /** What follows the last piece: comments at the end. */
  readonly after: string;
  readonly indent: number;
}

/** A whole file as a map of pieces; null where it is empty, has faults, or is written in another shape. */
export function piecesOf(text: string): Holding | null {
  const document = parseDocument(text, { logLevel: "error" }) as Document.Parsed;
  if (document.errors.length || !isMap(document.contents) || document.contents.flow) return null;
  return holding(text, 0, text.length, document.contents, document);
}

/** A list or map that takes the text from one index to another. */
function holding(text: string, start: number, stop: number, node: YAMLMap | YAMLSeq, document: Document): Holding {
  const isList = isSeq(node);
  const items = node.items as (Node | Pair<Node, Node | null>)[];
  const first = startOf(items[0] as Node);
  const at = isList ? text.lastIndexOf("-", first - 1) : first;
  const line = lineStart(text, at);
  const begin = line >= start && /^\s*$/u.test(text.slice(line, at)) ? aboveComments(text, line, start) : at;
  const pieces: Piece[] = [];
  let from = begin;
  for (const each of items) {
    const to = Math.max(from, endOf(text, each as Node, stop));
    pieces.push(
      isList ? itemPiece(text, from, to, each as Node, document) : pairPiece(text, from, to, each as Pair<Node, Node | null>, document),
    );
    from = to;
  }
  return {
    kind: isList ? "seq" : "map",
    before: text.slice(start, begin),
    pieces: toldApart(pieces),
    after: text.slice(from, stop),
    indent: at - line,
  };
}

/** A key that comes again is another one: nothing of a file with one id twice may be lost. */
function toldApart(pieces: readonly Piece[]): Piece[] {
  const times = new Map<string, number>();
  return pieces.map((each) => {
    const time = (times.get(each.key) ?? 0) + 1;
    times.set(each.key, time);
    return time === 1 ? each : { ...each, key: `${each.key} (${time})` };
  });
}

function pairPiece(text: string, from: number, to: number, { key, value }: Pair<Node, Node | null>, document: Document): Piece {
  const name = isScalar(key) ? String(key.value) : text.slice(from, to);
  return { key: name, name, text: text.slice(from, to), holds: within(text, from, to, value, document), value: plain(value, document) };
}

function itemPiece(text: string, from: number, to: number, node: Node, document: Document): Piece {
  const value = plain(node, document);
  const id = isNamed(value) ? String(value.id) : null;
  const key = id === null ? `= ${JSON.stringify(value)}` : `# ${id}`;
  const name = id ?? JSON.stringify(value).slice(0, 60);
  return { key, name, text: text.slice(from, to), holds: within(text, from, to, node, document), value };
}

function within(text: string, from: number, to: number, node: Node | null, document: Document): Holding | null {
  if (!(isMap(node) || isSeq(node)) || node.flow || !node.items.length) return null;
  return holding(text, from, to, node as YAMLMap | YAMLSeq, document);
}

const plain = (node: Node | null, document: Document): unknown => (node ? (node.toJS(document, { maxAliasCount: 100 }) as unknown) : null);

export function isNamed(value: unknown): value is { readonly id: string | number } {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" || typeof id === "number";
}

function startOf(item: Node | Pair<Node, Node | null>): number {
  const node = "key" in item && !isCollection(item) ? (item as Pair<Node>).key : (item as Node);
  if (isMap(node) && !node.flow && node.items[0]) return startOf(node.items[0] as Pair<Node, Node>);
  return node.range?.[0] ?? 0;
}

/** The end of the line on which the last letter of an item stands. */
function endOf(text: string, item: Node | Pair<Node, Node | null>, stop: number): number {
  const last = lastLetter(item);
  if (text[last - 1] === "\n") return Math.min(last, stop);
  const end = text.indexOf("\n", last);
  return end < 0 || end >= stop ? stop : end + 1;
}

function lastLetter(item: Node | Pair<Node, Node | null>): number {
  if (isCollection(item)) {
    const last = item.items.at(-1) as Node | Pair<Node, Node | null> | undefined;
    return item.flow || !last ? (item.range?.[1] ?? 0) : lastLetter(last);
  }
  if ("key" in item) {
    const { key, value } = item as Pair<Node, Node | null>;
    return Math.max(key.range?.[1] ?? 0, value ? lastLetter(value) : 0);
  }
  return item.range?.[1] ?? 0;
}

const lineStart = (text: string, at: number) => text.lastIndexOf("\n", at - 1) + 1;

/** Comments and empty lines right above a first piece are its own, but not those at the head of a file, which an empty line parts from it. */
function aboveComments(text: string, line: number, start: number): number {
  let at = line;
  while (at > start) {
    const before = lineStart(text, at - 1);
    if (before < start || !/^\s*#/u.test(text.slice(before, at)) || start === 0) break;
    at = before;
  }
  return at;
}
