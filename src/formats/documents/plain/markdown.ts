import type { Nodes, Parents, Root, TableRow } from "mdast";
import { parse as parseYaml } from "yaml";
import { type Problem, problem } from "../../../domain/problem.js";
import { decode } from "../../encoding.js";
import { type Limits, refuse } from "../../refusal.js";
import { countPoints, type Layer, lay } from "../laid-text.js";
import type { Metadata, Reading } from "../reading.js";
import { statedDay } from "../stated-date.js";
import { headDay } from "./head-day.js";
import { markdownTree, TooDeep } from "./markdown-tree.js";

/** Markdown as it reads when printed: no marks, no markup; front matter apart. Offsets are code points of the decoded file. */
export function readMarkdown(bytes: Uint8Array, path: string, limits: Limits): Reading {
  const { text: whole } = decode(bytes);
  const { front, body, at, problems } = frontMatter(whole, path);
  const tree = treeOf(body);
  const layer = lay(limits);
  layBlocks(tree, layer, counter(whole, at));
  const heading = tree.children.find((each) => each.type === "heading" && each.depth === 1);
  return { ...layer.done(), metadata: metadataOf(front, heading && inline(heading), body), problems };
}

function treeOf(body: string): Root {
  try {
    return markdownTree(body);
  } catch (cause) {
    if (!(cause instanceof TooDeep)) throw cause;
    return refuse("data/unreadable", cause.message, "Take marks away until it reads as it should.");
  }
}

/** The YAML between two lines of dashes at the top of a Markdown file, parsed, and where the text begins. */
export function frontMatter(whole: string, path: string): { front: unknown; body: string; at: number; problems: Problem[] } {
  const found = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)(---|\.\.\.)[ \t]*(\r?\n|$)/u.exec(whole);
  if (!found) return { front: null, body: whole, at: 0, problems: [] };
  const [all, yaml = ""] = found;
  const rest = { body: whole.slice(all.length), at: all.length };
  try {
    return { front: parseYaml(yaml, { maxAliasCount: 20, schema: "core", logLevel: "error" }) as unknown, ...rest, problems: [] };
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    const place = { file: path, line: 1, column: 1 };
    return { front: null, ...rest, problems: [problem("data/lossy", place, `the front matter is no YAML (${why}).`, "Mend it.")] };
  }
}

function metadataOf(front: unknown, heading: string | undefined, body: string): Metadata {
  const said = (typeof front === "object" && front !== null ? front : {}) as Readonly<Record<string, unknown>>;
  const title = typeof said["title"] === "string" ? said["title"] : heading?.trim();
  const authors = [said["authors"] ?? said["author"] ?? []].flat().filter((each) => typeof each === "string");
  const day = said["date"] === undefined || said["date"] === null ? headDay(body) : statedDay(said["date"]);
  const language = typeof said["language"] === "string" ? said["language"] : undefined;
  return { ...(title ? { title } : {}), authors, ...(day ? { day } : {}), ...(language ? { language } : {}), front };
}

function layBlocks(node: Nodes, layer: Layer, points: (offset: number) => number): void {
  const offset = points(node.position?.start.offset ?? 0);
  if (node.type === "paragraph" || node.type === "heading") layer.paragraph([{ text: inline(node), offset }]);
  else if (node.type === "code" || node.type === "html")
    layer.paragraph([{ text: node.type === "code" ? node.value : bare(node.value), offset }]);
  else if (node.type === "table") layer.paragraph([{ text: node.children.map(row).join("\n"), offset }]);
  else if (node.type === "footnoteDefinition") {
    const mark = { text: `[${node.identifier}]`, offset };
    const rest = node.children.map((each) => (each.type === "paragraph" ? inline(each) : "")).join(" ");
    layer.paragraph([mark, { text: rest, offset }]);
  } else if ("children" in node) for (const child of (node as Parents).children) layBlocks(child as Nodes, layer, points);
}

function row(cells: TableRow): string {
  return cells.children.map((cell) => inline(cell).replace(/\s+/gu, " ").trim()).join("\t");
}

function inline(node: Nodes): string {
  if (node.type === "text") return node.value.replace(/\s+/gu, " ");
  if (node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<br\b/iu.test(node.value) ? "\n" : "";
  if (node.type === "footnoteReference") return `[${node.identifier}]`;
  return "children" in node ? (node as Parents).children.map((each) => inline(each as Nodes)).join("") : "";
}

function bare(html: string): string {
  return html.replace(/<!--[\s\S]*?(-->|$)|<(script|style)[\s\S]*?(<\/\2>|$)|<[^<>]*>/giu, " ");
}

/** Turns growing UTF-16 offsets of the body into code points of the file, each stretch counted once. */
function counter(whole: string, at: number): (offset: number) => number {
  let done = 0;
  let points = 0;
  return (offset) => {
    const next = at + offset;
    points += next >= done ? countPoints(whole.slice(done, next)) : -countPoints(whole.slice(next, done));
    done = next;
    return points;
  };
}
