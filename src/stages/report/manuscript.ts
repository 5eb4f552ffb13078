import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, RootContent, Table } from "mdast";
import { type Place, type Problem, problem } from "../../domain/problem.js";
import type { Link, Manuscript, ManuscriptBlock, Piece, WrittenDrawing } from "../../domain/report/manuscript.js";
import { markdownTree } from "../../formats/documents/plain/markdown-tree.js";
import { positions } from "../../methods/text/code-points.js";
import { nearestNames } from "../../methods/text/nearest-names.js";
import { sentences } from "../../methods/text/sentences.js";
import { type Citation, citations } from "./citations/citations.js";
import { type Definitions, type Flat, flatten, slug, touching } from "./inline.js";
import { type LaidSentence, type Locate, locator, type Runs, runsOf, type TakenApart, withSpots } from "./spots.js";

type Block = ManuscriptBlock<LaidSentence>;

/** Reads report.md: its blocks, its sentences, and the evidence that each names. */
export function readManuscript(source: string, file = "report.md"): { manuscript: Manuscript; problems: readonly Problem[] } {
  const { manuscript, problems } = takeApart(source, file);
  return { manuscript: withSpots(manuscript, source), problems };
}

/** The same as plain data, which a thread can hand on and a build can keep. */
export function takeApart(source: string, file: string): TakenApart {
  const tree = markdownTree(source);
  const locate = locator(source, file);
  const problems: Problem[] = [];
  const all: LaidSentence[] = [];
  const drawings: WrittenDrawing[] = [];
  const headings = new Map<string, number>();
  let section = "";
  let title: string | null = null;
  let subtitle: string | null = null;
  const definitions: Definitions = Object.fromEntries(
    tree.children.flatMap((each) => (each.type === "definition" ? [[each.identifier, { url: each.url, title: each.title ?? null }]] : [])),
  );

  const flat = (nodes: readonly PhrasingContent[]): Flat => {
    const laid = flatten(nodes, source, definitions, (what, index) => {
      const says = what === "picture" ? "A picture of a file is printed as its words." : "HTML is printed as plain text.";
      const mend = what === "picture" ? "Draw it from rows with ![title](figure:id)." : "Write it in Markdown.";
      problems.push(problem("data/lossy", locate(index, index + 1), says, mend));
    });
    for (const each of laid.spans)
      if (each.url !== undefined && Object.keys(target(each.url, null)).length === 0)
        problems.push(lostLink(each.url, span(laid, each.start, each.end, locate)));
    for (const each of laid.text.matchAll(/\]\((?:figure|claim|source):\S*/gu)) {
      const at = span(laid, each.index, each.index + each[0].length, locate);
      problems.push(
        problem("case/syntax", at, "This link to evidence is not closed.", 'Write [words](kind:id) or [words](source:id "quotation").'),
      );
    }
    return laid;
  };

  const sentence = (pieces: readonly Piece[], text: string, at: Place, runs: Runs): LaidSentence => {
    const made = { id: `s${all.length + 1}`, at, section, text, pieces, runs };
    all.push(made);
    return made;
  };

  const inSentences = (nodes: readonly PhrasingContent[]): LaidSentence[] => {
    const laid = flat(nodes);
    return cuts(laid).map(([start, end]) =>
      sentence(
        pieces(laid, start, end, locate),
        laid.text.slice(start, end),
        span(laid, start, end, locate),
        runsOf(laid.from.slice(start, end)),
      ),
    );
  };

  const table = (each: Table): Block => {
    const [head, ...rows] = each.children;
    return {
      kind: "table",
      align: each.align ?? [],
      head: (head?.children ?? []).map((cell) => whole(flat(cell.children), locate)),
      rows: rows.map((row) => {
        const end = row.position?.end.offset ?? 0;
        const joined = join(
          row.children.map((cell) => flat(cell.children)),
          end,
        );
        const cells = joined.starts.map((start, index) => pieces(joined.laid, start, joined.ends[index] as number, locate, 0));
        const at = locate(row.position?.start.offset ?? 0, end);
        return { sentence: sentence(cells.flat(), joined.laid.text, at, runsOf(joined.laid.from)), cells };
      }),
    };
  };

  const blocks = (nodes: readonly (RootContent | BlockContent | DefinitionContent)[]): Block[] => nodes.flatMap(block);

  const block = (each: RootContent | BlockContent | DefinitionContent): Block[] => {
    switch (each.type) {
      case "heading": {
        const laid = flat(each.children);
        const name = slug(laid.text);
        const times = (headings.get(name) ?? 0) + 1;
        headings.set(name, times);
        section = laid.text;
        return [{ kind: "heading", id: times > 1 ? `${name}-${times}` : name, level: each.depth, pieces: whole(laid, locate) }];
      }
      case "paragraph": {
        const figure = drawingOf(each);
        if (!figure) return [{ kind: "paragraph", sentences: inSentences(each.children) }];
        const at = locate(each.position?.start.offset ?? 0, each.position?.end.offset ?? 0);
        const made: WrittenDrawing = { kind: "drawing", id: `d${drawings.length + 1}`, figure: figure.ref, title: figure.title, at };
        drawings.push(made);
        return [made];
      }
      case "list":
        return [
          {
            kind: "list",
            ordered: each.ordered === true,
            first: each.start ?? 1,
            items: each.children.map((item) => blocks(item.children)),
          },
        ];
      case "blockquote":
        return [{ kind: "quote", blocks: blocks(each.children) }];
      case "table":
        return [table(each)];
      case "code":
        return [{ kind: "code", text: each.value }];
      case "thematicBreak":
        return [{ kind: "rule" }];
      case "footnoteDefinition":
        return [{ kind: "note", label: each.identifier, blocks: blocks(each.children) }];
      case "html":
        return each.value.startsWith("<!--") ? [] : [{ kind: "paragraph", sentences: inSentences([each]) }];
      default:
        return [];
    }
  };

  const [first, second, ...rest] = tree.children.filter((each) => !(each.type === "html" && each.value.startsWith("<!--")));
  let body: RootContent[] = [first, second, ...rest].filter((each) => each !== undefined);
  if (first?.type === "heading" && first.depth === 1) {
    title = flat(first.children).text;
    body = body.slice(1);
    const only = second?.type === "paragraph" && second.children.length === 1 ? second.children[0] : undefined;
    if (only?.type === "emphasis") {
      subtitle = flat([only]).text;
      body = body.slice(1);
    }
  }
  return { manuscript: { file, title, subtitle, blocks: blocks(body), sentences: all, drawings }, problems };
}

function drawingOf(paragraph: Paragraph): { ref: string; title: string } | undefined {
  const [only, ...others] = paragraph.children;
  if (only?.type !== "image" || others.length > 0) return undefined;
  const ref = /^figure:(.+)$/u.exec(only.url)?.[1];
  return ref ? { ref: decoded(ref), title: only.alt ?? "" } : undefined;
}

/** Sentences of flat text. Links and citations hold no border of a sentence; one that is a citation only belongs to the sentence before it. */
function cuts(laid: Flat): [number, number][] {
  const found = citedIn(laid);
  const chars = laid.text.split("");
  for (const each of found) chars.fill("x", each.start, each.end);
  const text = chars.join("");
  const at = positions(text);
  const cut: [number, number][] = [];
  for (const each of sentences(text)) {
    let start = at.units(each.start);
    let end = at.units(each.end);
    while (start < end && /\s/u.test(text[start] as string)) start++;
    while (end > start && /\s/u.test(text[end - 1] as string)) end--;
    if (start === end) continue;
    const before = cut.at(-1);
    const onlyCitation =
      before &&
      /^[\s().,;x]*$/u.test(text.slice(start, end)) &&
      touching(found, start, end).some((one) => one.start >= start && one.end <= end);
    if (onlyCitation) before[1] = end;
    else cut.push([start, end]);
  }
  return cut;
}

const known = new WeakMap<Flat, readonly Citation[]>();

/** Citations outside code and links. */
function citedIn(laid: Flat): readonly Citation[] {
  const found =
    known.get(laid) ?? citations(laid.text).filter((each) => !touching(laid.spans, each.start, each.end).some((span) => span.closed));
  known.set(laid, found);
  return found;
}

function span(laid: Flat, start: number, end: number, locate: Locate): Place {
  const first = laid.from[start] ?? 0;
  return locate(first, (laid.from[end - 1] ?? first) + 1);
}

function whole(laid: Flat, locate: Locate): Piece[] {
  return pieces(laid, 0, laid.text.length, locate);
}

/** Cuts a stretch of flat text where its setting, link or citation changes. `from` of a piece counts from `origin`. */
function pieces(laid: Flat, start: number, end: number, locate: Locate, origin = start): Piece[] {
  const cited = touching(citedIn(laid), start, end).filter((each) => each.start >= start && each.end <= end);
  const spans = touching(laid.spans, start, end);
  const borders = new Set([start, end]);
  for (const each of [...spans, ...cited]) for (const at of [each.start, each.end]) if (at > start && at < end) borders.add(at);
  const inside = (at: number) => touching(cited, at, at + 1).some((each) => at > each.start && at < each.end);
  const sorted = [...borders].filter((at) => !inside(at)).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index): Piece => {
    const to = sorted[index + 1] as number;
    const [setting] = touching(spans, from, from + 1);
    const base = { text: laid.text.slice(from, to), from: from - origin, marks: setting?.marks ?? [], at: span(laid, from, to, locate) };
    const citation = touching(cited, from, from + 1).find((each) => each.start === from);
    if (!citation) return { ...base, ...(setting?.url !== undefined && target(setting.url, setting.title ?? null)) };
    const items = citation.items.map((item) => ({
      ...item,
      at: span(laid, item.at, item.at + item.key.length + (item.yearOnly ? 2 : 1), locate),
    }));
    return { ...base, link: { kind: "citation", form: citation.form, items } };
  });
}

/** The cells of a row as one text, a tab between them. */
function join(cells: readonly Flat[], end: number): { laid: Flat; starts: number[]; ends: number[] } {
  const laid = { text: "", from: [] as number[], spans: [] as Flat["spans"][number][] };
  const starts: number[] = [];
  const ends: number[] = [];
  for (const cell of cells) {
    if (starts.length > 0) {
      laid.text += "\t";
      laid.from.push(laid.from.at(-1) ?? end);
    }
    const start = laid.text.length;
    starts.push(start);
    laid.text += cell.text;
    for (const each of cell.from) laid.from.push(each);
    for (const each of cell.spans) laid.spans.push({ ...each, start: each.start + start, end: each.end + start });
    ends.push(laid.text.length);
  }
  return { laid, starts, ends };
}

function target(url: string, title: string | null): { link: Link } | { href: string } | Record<string, never> {
  const [, kind, ref] = /^(figure|claim|source):(.+)$/u.exec(url) ?? [];
  if (kind === "source" && ref) return { link: { kind, ref: decoded(ref), quote: title || null } };
  if ((kind === "figure" || kind === "claim") && ref) return { link: { kind, ref: decoded(ref) } };
  return /^(?:https?:\/\/|mailto:|#)/iu.test(url) ? { href: url } : {};
}

const kinds = ["figure", "claim", "source"] as const;

/** A link that is printed as its words: one that was to name evidence, or one that leads to a file. */
function lostLink(url: string, at: Place): Problem {
  const [, kind = "", ref = ""] = /^(\p{L}+):(.*)$/u.exec(url) ?? [];
  const [meant] = nearestNames(kind, kinds, 1);
  if (!meant) {
    const mend = "Link to a web address, or to evidence: figure:, claim: or source:.";
    return problem("data/lossy", at, `The link to ${url} is printed as its words.`, mend);
  }
  return meant === kind
    ? problem("case/unknown-id", at, `The link names no ${kind}.`, `Write its id after ${kind}:.`)
    : problem("case/unknown-id", at, `${kind}: is no kind of evidence; the link is printed as its words.`, `Write ${meant}:${ref}.`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
