import { getDocumentProxy } from "unpdf";
import { type Problem, problem } from "../../../domain/problem.js";
import { type Limits, refuse, tooLarge } from "../../refusal.js";
import { lay, type Piece, type Segment } from "../laid-text.js";
import type { LaidLine, Metadata, Reading } from "../reading.js";
import { statedDay } from "../stated-date.js";
import { wholeLigatures } from "./ligatures.js";
import { type LaidPage, withoutHeads } from "./pdf-heads.js";
import { columnsOf, fragmentsOf, type Run } from "./pdf-layout.js";
import { joinParagraphs, type Line, linesOf, type Paragraph, paragraphsOf } from "./pdf-lines.js";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

const mostPages = 5_000;
/** A page of dense newsprint has some 3,000. */
const mostRuns = 60_000;
/** Points below which type is drawing and cannot be read. */
const leastSize = 1.5;

/** A PDF in reading order. Offsets are ordinals of the text runs on their page. */
export async function readPdf(bytes: Uint8Array, path: string, limits: Limits, asManuscript = false): Promise<Reading> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > mostPages) tooLarge(`it has ${pdf.numPages} pages`, `${mostPages} pages`);
    const problems: Problem[] = [];
    const pages: LaidPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      try {
        pages.push(await layPage(await pdf.getPage(number), number));
      } catch (cause) {
        const says = `page ${number} cannot be read (${cause instanceof Error ? cause.message : String(cause)}).`;
        problems.push(
          problem("data/lossy", { file: path, line: 1, column: 1 }, says, "Open the file in a reader and print it to a new PDF."),
        );
      }
    }
    if (pages.length === 0) refuse("data/unreadable", "none of its pages can be read.", "Fetch the file again, or print it to a new PDF.");
    const layer = lay(limits);
    const { paragraphs, lines } = flow(pages, asManuscript);
    for (const each of paragraphs) layer.paragraph(each);
    const laid = layer.done();
    return {
      ...laid,
      ...(asManuscript ? { lines: placed(laid.segments, lines) } : {}),
      ...{ pages: pdf.numPages, metadata: await metadataOf(pdf), problems },
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    });
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : "";
    if (name === "PasswordException")
      return refuse("data/encrypted", "the PDF is locked by a password.", "Save a copy without the password, and add that.");
    const why = cause instanceof Error ? cause.message : String(cause);
    return refuse("data/unreadable", `the PDF is damaged (${why.slice(0, 160)}).`, "Fetch the file again, or print it to a new PDF.");
  }
}

async function layPage(page: Page, number: number): Promise<LaidPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  if (content.items.length > mostRuns) throw new Error(`it has more than ${mostRuns} pieces of text`);
  const byAngle = new Map<number, Run[]>();
  let isApart = false;
  let ordinal = 0;
  for (const item of content.items) {
    if (!("str" in item)) continue;
    const text = wholeLigatures(item.str);
    if (!text.trim()) {
      isApart ||= text.length > 0 || item.hasEOL;
      continue;
    }
    const placed = place(item.transform as number[], viewport.transform as number[]);
    if (placed.size < leastSize) continue;
    const run: Run = {
      ordinal: ordinal++,
      ...{ text, x: placed.x, right: placed.x + item.width, y: placed.y, size: placed.size || item.height || 1, font: item.fontName },
      isRightToLeft: item.dir === "rtl",
      isApart: isApart || /^\s/u.test(text),
    };
    const same = byAngle.get(placed.angle);
    if (same) same.push(run);
    else byAngle.set(placed.angle, [run]);
    isApart = /\s$/u.test(text) || item.hasEOL;
  }
  page.cleanup();
  const groups = [...byAngle.values()].sort((a, b) => b.length - a.length);
  return { number, height: viewport.height, fragments: fragmentsOf(groups[0] ?? []), turned: groups.slice(1).map(fragmentsOf) };
}

/** Where a run stands with the page upright, turned by its own angle so that its words run to the right. */
function place(item: readonly number[], view: readonly number[]): { x: number; y: number; size: number; angle: number } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item;
  const [m0 = 1, m1 = 0, m2 = 0, m3 = -1, m4 = 0, m5 = 0] = view;
  const along = { x: m0 * a + m2 * b, y: m1 * a + m3 * b };
  const up = { x: m0 * c + m2 * d, y: m1 * c + m3 * d };
  const at = { x: m0 * e + m2 * f + m4, y: m1 * e + m3 * f + m5 };
  const angle = Math.round((Math.atan2(along.y, along.x) * 180) / Math.PI / 5) * 5;
  const turn = (-angle * Math.PI) / 180;
  return {
    x: at.x * Math.cos(turn) - at.y * Math.sin(turn),
    y: at.x * Math.sin(turn) + at.y * Math.cos(turn),
    size: Math.hypot(up.x, up.y),
    angle: angle === -180 ? 180 : angle,
  };
}

/** The paragraphs of all pages in reading order, words broken at line ends whole again. */
function flow(pages: readonly LaidPage[], asManuscript: boolean): { paragraphs: Piece[][]; lines: Line[] } {
  const gutters: number[] = [];
  const paragraphs: Paragraph[] = [];
  let number = 0;
  for (const page of withoutHeads(pages)) {
    const columns = [...columnsOf(page.fragments, gutters), ...page.turned];
    for (const column of columns) {
      if (column.length) paragraphs.push(...paragraphsOf(linesOf(column, page.number, number++, asManuscript)));
    }
  }
  const whole = joinParagraphs(paragraphs, bodySize(paragraphs));
  const words = vocabulary(whole);
  return { paragraphs: whole.map((each) => pieces(each, words)), lines: whole.flatMap((each) => each.lines) };
}

/** Where each line of the text stands: its beginning with its place on the page. */
function placed(segments: readonly Segment[], lines: readonly Line[]): LaidLine[] {
  const byPlace = new Map<string, Line>(lines.map((line) => [`${line.page}|${line.ordinal}`, line]));
  return segments.flatMap(([start, page, ordinal]) => {
    const line = byPlace.get(`${page}|${ordinal}`);
    return line ? [{ start, page: line.page, column: line.column, x: line.x, right: line.right, y: line.y, size: line.size }] : [];
  });
}

/** The size in which most letters are set. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const line of paragraphs.flatMap((each) => each.lines)) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function pieces(paragraph: Paragraph, words: ReadonlySet<string>): Piece[] {
  const found: Piece[] = [];
  for (const [index, line] of paragraph.lines.entries()) {
    const before = paragraph.lines[index - 1];
    const isRow = before !== undefined && line.cells > 0 && before.cells > 0;
    const next = isRow ? `\n${line.text}` : line.text;
    const tail = found.at(-1);
    const broken = before && tail && !isRow ? /(?<!\p{L})(\p{L}+)(-|\u00ad|‐)\s*$/u.exec(tail.text) : null;
    if (broken && tail) {
      const [, head = ""] = broken;
      const rest = /^\s*(\p{L}+)/u.exec(next)?.[1] ?? "";
      if (isOneWord(head, rest, words)) found[found.length - 1] = { ...tail, text: tail.text.replace(/(-|\u00ad|‐)\s*$/u, "") };
      found.push({ text: next, page: line.page, offset: line.ordinal, joined: true });
    } else found.push({ text: next, page: line.page, offset: line.ordinal });
  }
  return found;
}

/** Whether the hyphen between two parts is the printer's: not where the document writes it inside a line as well. */
function isOneWord(head: string, rest: string, words: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(rest)) return false;
  const [whole, hyphened] = [`${head}${rest}`.toLowerCase(), `${head}-${rest}`.toLowerCase()];
  if (words.has(whole)) return true;
  if (words.has(hyphened)) return false;
  const areWords = Math.min(head.length, rest.length) > 3 && words.has(head.toLowerCase()) && words.has(rest.toLowerCase());
  return !areWords || /^(with|there|here|where|under|over|some|every|more|else)$/iu.test(head);
}

function vocabulary(paragraphs: readonly Paragraph[]): Set<string> {
  const found = new Set<string>();
  for (const line of paragraphs.flatMap((each) => each.lines))
    for (const [word] of line.text.toLowerCase().matchAll(/(?<!\p{L}-?)\p{L}+(?:-\p{L}+)*(?=[^\p{L}-])/gu)) found.add(word);
  return found;
}

async function metadataOf(pdf: Pdf): Promise<Metadata> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const said = info as Readonly<Record<string, unknown>>;
  const get = (name: string): string => {
    const found = said[name];
    return typeof found === "string" ? found.replaceAll("\0", "").replace(/\s+/gu, " ").trim() : "";
  };
  const stated = metadata?.get("dc:title");
  const title = get("Title") || (typeof stated === "string" ? stated.trim() : "");
  const day = statedDay(said["CreationDate"]);
  const language = /^[a-z]{2,3}(?![a-z])/iu.exec(get("Language"))?.[0]?.toLowerCase();
  return {
    ...(title && !/^(untitled|microsoft word - |.*\.(docx?|indd|tex|dvi|qxd)$)/iu.test(title) ? { title } : {}),
    authors: get("Author")
      .split(/(?<!\s)\s*;\s*|(?<!\s)\s+and\s+|,\s+(?=\p{Lu}[\p{L}.]*\s)/u)
      .filter(Boolean),
    ...(day ? { day } : {}),
    ...(language ? { language } : {}),
  };
}
