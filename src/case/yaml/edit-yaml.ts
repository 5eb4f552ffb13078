import { isDeepStrictEqual } from "node:util";
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Path } from "./located-yaml.js";
import { NoSuchPlace, notThroughAliases, SharedPlace } from "./no-such-place.js";

/** One change of what a YAML text says. `add` puts a value into a list, before the item of that index or at the end. */
export type Step =
  | { readonly set: Path; readonly value: unknown }
  | { readonly add: Path; readonly value: unknown; readonly before?: number }
  | { readonly remove: Path };

/**
 * The text after the steps, one after the other. Comments, order and writing of all that the steps do not name stay
 * letter for letter: each step replaces its own piece of text. Where a piece cannot be cut out so (an alias, a nested
 * shape on one line), the whole text is set anew by the YAML library, which keeps comments but may fold lines differently.
 * Throws `NoSuchPlace` where a path leads nowhere, `SharedPlace` where it leads through an alias; the text must be without faults.
 */
export function editYaml(text: string, steps: readonly Step[]): string {
  return steps.reduce(afterStep, text);
}

function afterStep(text: string, given: Step): string {
  const document = parseDocument(text, { logLevel: "error", uniqueKeys: false });
  const step = withKeysOf(document, given);
  const wanted = document.clone() as Document;
  notThroughAliases(document, "add" in step ? [...step.add, step.before ?? -1] : "set" in step ? step.set : step.remove);
  try {
    apply(wanted, step);
  } catch (cause) {
    if (cause instanceof NoSuchPlace) throw cause;
    throw new NoSuchPlace(`There is no place at ${placeOf(step)}.`); // what the YAML library says of a way through a plain value
  }
  const value = outcomeOf(wanted, step);
  const spliced = splice(text, document, step);
  if (spliced !== undefined && says(spliced, value)) return spliced;
  const anew = wanted.toString({ lineWidth: 0, flowCollectionPadding: false });
  if (says(anew, value)) return anew;
  throw new NoSuchPlace(`The change at ${placeOf(step)} cannot be written.`);
}

function outcomeOf(wanted: Document, step: Step): unknown {
  try {
    return wanted.toJS();
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause; // the YAML library's word for an alias without its anchor
    throw new SharedPlace(`What stands at ${placeOf(step)} has an anchor (&), and another place of the file repeats it (*).`);
  }
}

/** The step with the keys of its path as the text has them: a key that reads as a figure or as true is no word there. */
function withKeysOf(document: Document, step: Step): Step {
  const own = (path: Path): Path => {
    const found: (string | number)[] = [];
    for (const key of path) {
      const parent = found.length ? document.getIn(found, true) : document.contents;
      const pair = isMap(parent) ? pairOf(parent as YAMLMap, key) : undefined;
      found.push(pair && isScalar(pair.key) ? (pair.key.value as string) : key);
    }
    return found;
  };
  if ("set" in step) return { ...step, set: own(step.set) };
  return "add" in step ? { ...step, add: own(step.add) } : { remove: own(step.remove) };
}

function placeOf(step: Step): string {
  return ("set" in step ? step.set : "add" in step ? step.add : step.remove).join(".");
}

function says(text: string, value: unknown): boolean {
  const document = parseDocument(text, { logLevel: "error", uniqueKeys: false });
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), value);
}

/** The change made on the document itself; throws where its place is not there. */
function apply(document: Document, step: Step): void {
  if ("remove" in step) {
    if (!document.deleteIn(step.remove)) throw new NoSuchPlace(`Nothing is written at ${step.remove.join(".")}.`);
    return;
  }
  if ("set" in step) {
    reach(document, step.set.slice(0, -1));
    if (step.set.length === 0) document.contents = document.createNode(step.value) as never;
    else document.setIn(step.set, document.createNode(step.value));
    return;
  }
  reach(document, step.add.slice(0, -1));
  const list = document.getIn(step.add, true);
  if (!isSeq(list)) {
    if (list !== undefined && !(isScalar(list) && list.value === null)) throw new NoSuchPlace(`${step.add.join(".")} is no list.`);
    document.setIn(step.add, document.createNode([step.value]));
    return;
  }
  const before = step.before ?? list.items.length;
  if (before > list.items.length) throw new NoSuchPlace(`${step.add.join(".")} has no item ${before}.`);
  list.items.splice(before, 0, document.createNode(step.value));
}

function reach(document: Document, path: Path): void {
  if (path.length === 0 || document.getIn(path) !== undefined) return;
  throw new NoSuchPlace(`Nothing is written at ${path.join(".")}.`);
}

/** The text with its own piece replaced; undefined where the piece is of a shape that is not cut by hand. */
function splice(text: string, document: Document, step: Step): string | undefined {
  if ("remove" in step) return without(text, document, step.remove);
  const path = "set" in step ? step.set : step.add;
  const node = document.getIn(path, true) as Node | undefined;
  if ("add" in step) {
    if (isSeq(node) && node.items.length) return added(text, node, step.value, step.before ?? node.items.length);
    return written(text, document, path, [step.value]);
  }
  if (isScalar(node) && isPlain(step.value) && node.range && /PLAIN|QUOTE/.test(node.type ?? "")) {
    return replaced(text, node.range[0], node.range[1], inline(step.value));
  }
  return written(text, document, path, step.value);
}

/** Sets a key of a map, or an item of a list, to a value of any shape. */
function written(text: string, document: Document, path: Path, value: unknown): string | undefined {
  const parent = (path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents) as Node | null;
  const last = path.at(-1);
  if (isMap(parent) && !parent.flow && parent.range && parent.items.length) {
    const pair = pairOf(parent, last);
    const indent = columnOf(text, keyStart(parent.items[0] as Pair<Node, Node>) ?? parent.range[0]);
    const line = pieceOfMap(String(last), value, indent);
    if (!pair) {
      const end = behindComment(text, endOfItem(text, parent.items.at(-1) as Pair<Node, Node>));
      return replaced(text, end, end, `\n${" ".repeat(indent)}${line}`);
    }
    const within = brackets(pair.value, value);
    if (within) return replaced(text, ...within, inline(value));
    const start = keyStart(pair);
    return start === undefined ? undefined : replaced(text, start, endOfItem(text, pair), line);
  }
  if (isMap(parent) && parent.flow) {
    const within = pairOf(parent, last)?.value?.range;
    if (within) return replaced(text, within[0], within[1], inline(value));
  }
  if (isMap(parent) && parent.flow && parent.range && !pairOf(parent, last)) {
    const end = parent.items.length ? endOfItem(text, parent.items.at(-1) as Pair<Node, Node>) : parent.range[1] - 1;
    return replaced(text, end, end, `${parent.items.length ? ", " : ""}${inline(String(last))}: ${inline(value)}`);
  }
  return undefined;
}

function added(text: string, list: YAMLSeq, value: unknown, before: number): string | undefined {
  if (!list.range) return undefined;
  const items = list.items as Node[];
  if (list.flow) {
    const next = items[before]?.range?.[0];
    if (next !== undefined) return replaced(text, next, next, `${inline(value)}, `);
    const close = list.range[1] - 1;
    return replaced(text, close, close, `, ${inline(value)}`);
  }
  const first = items[0]?.range;
  if (!first) return undefined;
  const dash = dashOf(text, first[0]);
  if (dash === undefined) return undefined;
  const indent = columnOf(text, dash);
  const isFlow = items.every((each) => isCollection(each) && each.flow);
  const piece = `- ${isFlow ? inline(value) : pieceOfList(value, indent + 2)}`;
  const next = items[before]?.range;
  if (next) {
    const at = dashOf(text, next[0]);
    return at === undefined ? undefined : replaced(text, at, at, `${piece}\n${" ".repeat(indent)}`);
  }
  const end = behindComment(text, endOf(text, items.at(-1) as Node));
  return replaced(text, end, end, `\n${" ".repeat(indent)}${piece}`);
}

function without(text: string, document: Document, path: Path): string | undefined {
  const parent = (path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents) as Node | null;
  if (!isCollection(parent)) return undefined;
  if (parent.flow && parent.items.length > 1) return withoutInBrackets(text, parent, path.at(-1));
  if (parent.items.length < 2) return written(text, document, path.slice(0, -1), isSeq(parent) ? [] : {});
  let [start, end]: [number | undefined, number] = [undefined, 0];
  if (isSeq(parent)) {
    const item = parent.items[Number(path.at(-1))] as Node | undefined;
    if (!item?.range) return undefined;
    start = dashOf(text, item.range[0]);
    end = endOf(text, item);
  } else if (isMap(parent)) {
    const pair = pairOf(parent, path.at(-1));
    if (!pair) return undefined;
    start = keyStart(pair);
    end = endOfItem(text, pair);
  }
  if (start === undefined) return undefined;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  if (text.slice(line, start).trim() !== "") {
    // the first key of a map that stands behind a dash: the next one moves up to it
    const next = /\S/.exec(text.slice(end));
    return next ? replaced(text, start, end + next.index, "") : undefined;
  }
  const after = text.indexOf("\n", end);
  return replaced(text, line, after < 0 ? text.length : after + 1, "");
}

/** One of several within brackets goes with the comma that parts it from its neighbour. */
function withoutInBrackets(text: string, parent: YAMLMap | YAMLSeq, last: unknown): string | undefined {
  const pieces = parent.items.map((each) => {
    const pair = each as Pair<Node, Node | null>;
    return isMap(parent) ? [keyStart(pair), endOfItem(text, pair)] : [(each as Node).range?.[0], (each as Node).range?.[1]];
  });
  const index = isMap(parent) ? parent.items.indexOf(pairOf(parent, last) as never) : Number(last);
  const [start, end] = index > 0 ? [pieces[index - 1]?.[1], pieces[index]?.[1]] : [pieces[0]?.[0], pieces[1]?.[0]];
  if (index < 0 || start === undefined || end === undefined || text.slice(start, end).includes("#")) return undefined;
  return replaced(text, start, end, "");
}

/** Where a list or map in brackets stands, if another of its kind can take its place there. */
function brackets(node: Node | null, value: unknown): [number, number] | undefined {
  const same = isSeq(node) ? Array.isArray(value) && value.length > 0 : isMap(node) && value !== null && typeof value === "object";
  return same && isCollection(node) && node.flow && node.items.length && node.range ? [node.range[0], node.range[1]] : undefined;
}

function pairOf(map: YAMLMap, key: unknown): Pair<Node, Node | null> | undefined {
  return map.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key)) as Pair<Node, Node | null> | undefined;
}

function keyStart(pair: Pair<Node, Node | null>): number | undefined {
  return pair.key.range?.[0];
}

function endOfItem(text: string, pair: Pair<Node, Node | null>): number {
  if (pair.value?.range && pair.value.range[1] > (pair.key.range?.[1] ?? 0)) return endOf(text, pair.value);
  const key = pair.key.range?.[1] ?? 0;
  return text.indexOf(":", key) + 1;
}

/** Where the words of a value end: comments and empty lines behind it are not its own. */
function endOf(text: string, node: Node): number {
  if (isCollection(node) && !node.flow && node.items.length) {
    const last = node.items.at(-1);
    return isMap(node) ? endOfItem(text, last as Pair<Node, Node>) : endOf(text, last as Node);
  }
  const end = node.range?.[1] ?? 0;
  return text.slice(0, end).trimEnd().length;
}

/** A comment at the end of a line stays with what it was written for. */
function behindComment(text: string, end: number): number {
  return end + (/^[ \t]+#[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
}

function dashOf(text: string, start: number): number | undefined {
  const dash = text.lastIndexOf("-", start - 1);
  return dash >= 0 && text.slice(dash + 1, start).trim() === "" ? dash : undefined;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function replaced(text: string, start: number, end: number, piece: string): string {
  return text.slice(0, start) + piece + text.slice(end);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== "object";
}

/** One line, as it may stand within brackets or behind a key. */
function inline(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false, blockQuote: false }).trim();
}

function pieceOfMap(key: string, value: unknown, indent: number): string {
  return indented(stringify({ [key]: value }, { lineWidth: 0 }).trimEnd(), indent);
}

function pieceOfList(value: unknown, indent: number): string {
  return indented(stringify(value, { lineWidth: 0 }).trimEnd(), indent);
}

function indented(text: string, indent: number): string {
  return text.replaceAll(/\n(?!\n|$)/g, `\n${" ".repeat(indent)}`);
}
