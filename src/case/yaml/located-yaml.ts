import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import { type Place, type Problem, problem } from "../../domain/problem.js";
import { positions } from "../../methods/text/code-points.js";
import { syntaxProblem, tabIndents } from "./yaml-words.js";

export type Path = readonly (string | number)[];

/** What a YAML text says, with the place of every value and key. */
export interface Located {
  readonly file: string;
  /** Plain data; `undefined` where the text is empty or cannot be parsed. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where the value stands, or its nearest parent that is there. A block of text stands at its first line. */
  at(path: Path): Place;
  /** Where the key stands that names the value; the value itself in a list. */
  keyAt(path: Path): Place;
  /** Whether something is written there. */
  has(path: Path): boolean;
  /** A plain number, yes-or-no or date as it is written, before YAML made a value of it. */
  written(path: Path): string | undefined;
}

const limits = { bytes: 8 << 20, depth: 40, aliased: 20_000, problems: 20 };
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]/u;

/**
 * Parses YAML 1.2 and keeps where everything stands. Lines and columns are 1-based, columns count code points.
 * `firstLine` is the line of the file on which the text begins, for front matter.
 */
export function parseLocated(bytes: Uint8Array, file: string, firstLine = 1): Located {
  const whole = (says: string, mend: string): Located =>
    located({ file, problems: [problem("case/syntax", { file, line: firstLine, column: 1 }, says, mend)] });
  if (bytes.length > limits.bytes) {
    const big = `the file has ${Math.round(bytes.length / 1e6)} MB; the limit is ${limits.bytes >> 20} MB.`;
    const at = { file, line: firstLine, column: 1 };
    return located({ file, problems: [problem("data/too-large", at, big, "Keep data in events/ and words in sources/.")] });
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return whole("the file is in UTF-16.", "Save it as UTF-8.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const line = firstLine + firstBadLine(bytes);
    return located({
      file,
      problems: [problem("case/syntax", { file, line, column: 1 }, "this line is not UTF-8.", "Save the file as UTF-8.")],
    });
  }
  return parseText(text, file, firstLine);
}

function parseText(text: string, file: string, firstLine: number): Located {
  const lines = new LineCounter();
  const { points } = positions(text);
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    const start = offset - Math.max(0, col - 1);
    return { file, line: Math.max(1, line) + firstLine - 1, column: points(offset) - points(start) + 1 };
  };
  const found = control.exec(text);
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, logLevel: "error", uniqueKeys: false });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return located({ file, problems: [tooDeep({ file, line: firstLine, column: 1 })] });
  }
  const problems: Problem[] = [];
  if (found) problems.push(controlCharacter(found[0], place(found.index)));
  const seen = new Set<number>();
  for (const each of [...document.errors, ...document.warnings]) {
    const at = place(each.code === "MISSING_CHAR" && /quote/.test(each.message) ? openQuote(document, each.pos[0]) : each.pos[0]);
    if (seen.has(at.line) || problems.length >= limits.problems) continue;
    seen.add(at.line);
    problems.push(syntaxProblem(each.code, each.message, at, text, each.pos));
  }
  if (problems.length) return located({ file, problems: withoutEchoes(problems), root: undefined, place, text });
  const reading = new Reading(place, (offset) => syntaxProblem("DUPLICATE_KEY", "", place(offset), text, [offset, offset]));
  const value = reading.value(document.contents as Node | null, 0);
  return located({
    file,
    value: reading.problems.length ? undefined : value,
    problems: reading.problems,
    root: document.contents as Node | null,
    place,
    text,
    anchors: reading.anchors,
  });
}

/** Turns nodes into plain data: resolves aliases within a budget, refuses control characters and bottomless nesting. */
class Reading {
  readonly problems: Problem[] = [];
  readonly anchors = new Map<string, Node>();
  readonly #place: (offset: number) => Place;
  #aliased = 0;
  #inAlias = 0;
  #open = new Set<Node>();
  readonly #twice: (offset: number) => Problem;
  constructor(place: (offset: number) => Place, twice: (offset: number) => Problem) {
    this.#place = place;
    this.#twice = twice;
  }

  value(node: Node | null | undefined, depth: number): unknown {
    if (!node) return null;
    const at = () => this.#place(node.range?.[0] ?? 0);
    if (depth > limits.depth) return this.#fault(tooDeep(at()));
    if (this.#inAlias && ++this.#aliased > limits.aliased) {
      if (this.#aliased === limits.aliased + 1)
        this.#fault(problem("data/too-large", at(), "the aliases (*) of this file unfold to too much.", "Write the values out."));
      return undefined;
    }
    if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      if (!target || this.#open.has(target)) {
        const says = `*${node.source} refers to nothing before it.`;
        return this.#fault(
          problem("case/syntax", at(), says, `Put quotation marks around it, or name the value &${node.source} further up.`),
        );
      }
      this.#inAlias++;
      const value = this.value(target, depth);
      this.#inAlias--;
      return value;
    }
    const { anchor } = node as { anchor?: string };
    if (anchor) this.anchors.set(anchor, node);
    if (isScalar(node)) {
      const found = typeof node.value === "string" ? control.exec(node.value) : null;
      return found ? this.#fault(controlCharacter(found[0], at())) : node.value;
    }
    this.#open.add(node);
    try {
      if (isSeq(node)) return node.items.map((each) => this.value(each as Node, depth + 1));
      if (isMap(node)) {
        const pairs = node.items as Pair<Node, Node | null>[];
        this.#once(pairs);
        return Object.fromEntries(pairs.map((each) => [keyOf(each), this.value(each.value, depth + 1)]));
      }
    } finally {
      this.#open.delete(node);
    }
    return null;
  }

  /** The library compares every key with every other; a set does not. */
  #once(pairs: readonly Pair<Node, Node | null>[]): void {
    const seen = new Set<string>();
    for (const each of pairs) {
      const key = keyOf(each);
      const start = each.key.range?.[0] ?? 0;
      if (seen.has(key)) this.#fault(this.#twice(start));
      seen.add(key);
    }
  }

  #fault(found: Problem): undefined {
    if (this.problems.length < limits.problems) this.problems.push(found);
    return undefined;
  }
}

interface Parts {
  readonly file: string;
  readonly value?: unknown;
  readonly problems: readonly Problem[];
  readonly root?: Node | null | undefined;
  readonly place?: (offset: number) => Place;
  readonly text?: string;
  readonly anchors?: ReadonlyMap<string, Node>;
}

function located({ file, value, problems, root, place = () => ({ file, line: 1, column: 1 }), text = "", anchors }: Parts): Located {
  const follow = (node: Node | null | undefined): Node | null | undefined => (isAlias(node) ? anchors?.get(node.source) : node);
  const known = new Map<Node, ReadonlyMap<string, Pair<Node, Node | null>>>();
  const pairsOf = (map: YAMLMap) => {
    const found = known.get(map as Node) ?? new Map((map.items as Pair<Node, Node | null>[]).map((each) => [keyOf(each), each]));
    known.set(map as Node, found);
    return found;
  };
  const walk = (path: Path) => {
    let node = root;
    let key: Node | undefined;
    let last = root;
    for (const [depth, step] of path.entries()) {
      const parent: Node | null | undefined = follow(node);
      let next: Node | null | undefined;
      key = undefined;
      if (isSeq(parent)) next = parent.items[Number(step)] as Node | undefined;
      else if (isMap(parent)) {
        const pair = pairsOf(parent).get(String(step));
        if (pair) {
          key = pair.key;
          next = pair.value ?? pair.key;
          if (!pair.value) last = pair.key;
        }
      }
      if (!next) return { found: false, node: last, key: undefined, depth };
      node = next;
      last = node;
    }
    return { found: true, node, key, depth: path.length };
  };
  const placeOf = (node: Node | null | undefined): Place => place(node ? startOf(node, text) : 0);
  return {
    file,
    value,
    problems,
    at: (path) => placeOf(walk(path).node),
    keyAt: (path) => {
      const { key, node } = walk(path);
      return placeOf(key ?? node);
    },
    has: (path) => walk(path).found,
    written: (path) => {
      const node = follow(walk(path).node);
      return isScalar(node) && node.type === "PLAIN" && typeof node.value !== "string" ? (node as Scalar).source : undefined;
    },
  };
}

/** A tab makes the parser stumble over the lines that follow it: only the tabs are told. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const tabs = problems.filter((each) => each.says === tabIndents);
  return tabs.length ? tabs : problems;
}

/** Where the quotation mark stands that is still open at the offset. */
function openQuote(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith("QUOTE_") && node.range && node.range[0] < offset && node.range[1] >= offset - 1) start = node.range[0];
    },
  });
  return start;
}

function keyOf(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** Where a value begins: the first line of words of a block (`|`, `>`), the value itself elsewhere. */
function startOf(node: Node, text: string): number {
  const start = node.range?.[0] ?? 0;
  if (!isScalar(node) || (node.type !== "BLOCK_LITERAL" && node.type !== "BLOCK_FOLDED")) return start;
  const words = /[^\n]*\n\s*/y;
  words.lastIndex = start;
  const header = words.exec(text);
  const first = header ? start + header[0].length : start;
  return first < (node.range?.[1] ?? first) ? first : start;
}

function controlCharacter(character: string, at: Place): Problem {
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return problem("case/syntax", at, `the invisible character ${name} stands here.`, "Delete it, or retype the words around it.");
}

function tooDeep(at: Place): Problem {
  return problem("case/syntax", at, `values are nested more than ${limits.depth} deep.`, "Look for a bracket that is never closed.");
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 0;
  let start = 0;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(start, i));
    } catch {
      return line;
    }
    start = i + 1;
    line++;
  }
  return 0;
}
