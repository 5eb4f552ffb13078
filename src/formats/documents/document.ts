import { languageTaken } from "../../domain/coding/languages.js";
import { type Problem, problem } from "../../domain/problem.js";
import { looksLikeText } from "../encoding.js";
import { type Limits, Refusal, refuse, size, tooLarge, usualLimits } from "../refusal.js";
import { gunzip, isGzip, peekGzip } from "../zip.js";
import { countWords, type Segment } from "./laid-text.js";
import type { LaidLine, Metadata, Reading } from "./reading.js";
import { ahead, hasCome } from "./stated-date.js";

export type { LaidLine } from "./reading.js";

export { isGzip };

const documentFormats = ["pdf", "docx", "odt", "epub", "html", "jats", "markdown", "text", "jsonl"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** One document read to one normalised text. Where it was refused, `text` is empty and `problems` says why. */
export interface ReadDocument {
  readonly format: DocumentFormat | "unknown";
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly day: string | null;
  /** Of a file of JSON lines: the first and the last day that a record says. */
  readonly days?: readonly string[];
  /** What a page of the web says that it is. */
  readonly kind?: NonNullable<Metadata["kind"]>;
  /** Two or three letters, ISO 639. */
  readonly language: string | null;
  /** The language that the text is plainly in, whatever anybody says of it. */
  readonly plainly?: string | null;
  /** Of a page of the web: the address that it wants to be known by, and whose site it is of. */
  readonly address?: string;
  readonly site?: string;
  readonly pages: number | null;
  /** More than one in a file of JSON lines. */
  readonly documents: number;
  readonly words: number;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly front: unknown;
  readonly lines?: readonly LaidLine[];
  readonly problems: readonly Problem[];
  /** It was refused, but the machine may have been at fault: the next build tries again. */
  readonly again?: true;
}

/** Whether bytes are a document that `readDocument` reads. Tables, bibliographies and projects are for other readers. */
export function isDocument(bytes: Uint8Array, path: string): boolean {
  return formatOf(bytes, path) !== undefined;
}

/** The format of a document by what is in it; the name of the file decides only between kinds of plain text. */
export function formatOf(bytes: Uint8Array, path: string): DocumentFormat | undefined {
  if (isGzip(bytes)) {
    const head = peekGzip(bytes);
    return isGzip(head) ? undefined : formatOf(head, path.replace(/\.gz$/iu, ""));
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString("latin1");
  if (/^[\s\S]{0,1024}?%PDF-/u.test(head)) return "pdf";
  if (head.startsWith("PK\x03\x04")) return archiveFormat(bytes, head);
  if (!looksLikeText(bytes)) return undefined;
  if (/<article[\s>]|<!DOCTYPE\s+article\b/u.test(head) && isJats(head)) return "jats";
  if (/\.(csv|tsv|tab|bib|ris|enw|json|geojson|ya?ml|sql|js|ts|css|xml|svg|rdf|qde|rtf|ipynb|py|r)$/iu.test(path)) return undefined;
  const start = head
    .replaceAll("\0", "")
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, "")
    .trimStart();
  if (start.startsWith("{\\rtf")) return undefined;
  if (/\.(jsonl|ndjson)$/iu.test(path) || /^\{"[^\n]*\}\s*(\n\{"|$)/u.test(start)) return "jsonl";
  const named = /\.(md|markdown|mdown|txt|text)$/iu.exec(path)?.[1]?.toLowerCase();
  if (!named?.startsWith("m") && isHtml(start, path)) return "html";
  if (start.startsWith("<?xml")) return undefined;
  return named?.startsWith("m") || (!named && /^---\r?\n[\s\S]*?\n---\s/u.test(start)) ? "markdown" : "text";
}

/**
 * Reads a document of any format known. Never throws on account of what is in it: a refusal is a problem that names the file.
 * As a manuscript it keeps the whole page with its raised figures, and where its lines stand.
 */
export async function readDocument(
  bytes: Uint8Array,
  path: string,
  limits: Limits = usualLimits,
  asManuscript = false,
): Promise<ReadDocument> {
  let format: DocumentFormat | undefined;
  try {
    if (bytes.length > limits.bytes)
      refuse("data/too-large", `it has ${size(bytes.length)}; the limit is ${size(limits.bytes)}.`, "Split it, or take the part you need.");
    format = formatOf(bytes, path);
    if (!format) return refused(path, await unknown(bytes, path));
    const plain = isGzip(bytes) ? gunzip(bytes, limits) : bytes;
    if ((format === "text" || format === "markdown" || format === "html" || format === "jats") && plain.length > limits.text)
      tooLarge(`it has ${size(plain.length)} of text`, limits.text);
    const reading = await readAs(format, plain, path, limits, asManuscript);
    return await finish(format, reading, path);
  } catch (cause) {
    return refused(path, explain(cause), format);
  }
}

/** The document that stands for one that cannot be read. */
export function refused(path: string, why: Refusal, format: DocumentFormat | undefined = undefined): ReadDocument {
  return {
    ...{ format: format ?? ("unknown" as const), title: null, authors: [], day: null, language: null, pages: null },
    ...{ documents: 1, words: 0, text: "", segments: [], front: null },
    problems: [problem(why.code, { file: path, line: 1, column: 1 }, `${why.message}`, why.mend)],
  };
}

async function readAs(format: DocumentFormat, bytes: Uint8Array, path: string, limits: Limits, asManuscript: boolean): Promise<Reading> {
  switch (format) {
    case "pdf":
      return (await import("./pdf/pdf.js")).readPdf(bytes, path, limits, asManuscript);
    case "docx":
      return (await import("./office/docx.js")).readDocx(bytes, path, limits, asManuscript);
    case "odt":
      return (await import("./office/odt.js")).readOdt(bytes, path, limits);
    case "epub":
      return (await import("./office/epub.js")).readEpub(bytes, path, limits);
    case "html":
      return (await import("./html/html.js")).readHtml(bytes, path, limits, asManuscript);
    case "markdown":
      return (await import("./plain/markdown.js")).readMarkdown(bytes, path, limits);
    case "text":
      return (await import("./plain/plain-text.js")).readPlainText(bytes, path, limits);
    case "jats":
      return (await import("./jats.js")).readJats(bytes, path, limits);
    case "jsonl":
      return (await import("./plain/jsonl.js")).readAllRecords(bytes, path, limits);
  }
}

async function finish(format: DocumentFormat, reading: Reading, path: string): Promise<ReadDocument> {
  const { metadata, text, segments } = reading;
  const problems = [...(reading.problems ?? [])];
  if (!text)
    problems.push(
      problem(
        "data/empty",
        { file: path, line: 1, column: 1 },
        `the document has no text${format === "pdf" ? "; its pages are blank or pictures" : ""}.`,
        format === "pdf" ? "Run OCR over it if it is a scan, and add the result." : "Check that it is the right file.",
      ),
    );
  const { day } = metadata;
  const isAhead = day !== undefined && !hasCome(day);
  if (isAhead) problems.push(ahead(day, { file: path, line: 1, column: 1 }));
  const { languageOf, plainLanguage } = await import("../language.js");
  const plainly = await plainLanguage(text);
  const said = languageTaken(metadata.language ?? null, plainly);
  return {
    format,
    title: metadata.title || null,
    authors: metadata.authors ?? [],
    day: isAhead ? null : (day ?? null),
    ...(metadata.days ? { days: metadata.days } : {}),
    ...(metadata.kind ? { kind: metadata.kind } : {}),
    language: said ?? (await languageOf(text)),
    plainly,
    ...(metadata.address === undefined ? {} : { address: metadata.address }),
    ...(metadata.site === undefined ? {} : { site: metadata.site }),
    pages: reading.pages ?? null,
    documents: reading.documents ?? 1,
    words: countWords(text),
    text,
    segments,
    front: metadata.front ?? null,
    ...(reading.lines ? { lines: reading.lines } : {}),
    problems,
  };
}

function explain(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause;
  if (cause instanceof RangeError && /call stack/u.test(cause.message))
    return new Refusal("data/unreadable", "it is nested too deeply.", "Save it again from a word processor or a browser.");
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Refusal("data/unreadable", `it cannot be read (${why.slice(0, 200)}).`, "Open it in its own program and save it again.");
}

async function unknown(bytes: Uint8Array, path: string): Promise<Refusal> {
  const wide = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_048_576));
  if (wide.length === 0) return new Refusal("data/empty", "the file is empty.", "Fetch it again, or leave it out.");
  if (wide.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return wide.includes(Buffer.from("EncryptedPackage", "utf16le"))
      ? new Refusal("data/encrypted", "the document is locked by a password.", "Open it, save it without the password, and add it again.")
      : new Refusal("data/unknown-format", "it is a file of an old Office program (.doc, .xls).", "Save it as .docx or PDF.");
  if (wide.subarray(0, 5).toString("latin1") === "{\\rtf")
    return new Refusal("data/unknown-format", "it is Rich Text.", "Save it as .docx or .odt.");
  const { fileTypeFromBuffer } = await import("file-type");
  const type = await fileTypeFromBuffer(wide).catch(() => undefined);
  const what = type ? `it is ${type.ext} (${type.mime}), which is no document that can be read` : `nothing known reads it`;
  const hint = /\.(csv|tsv|tab|json|ya?ml|xml)$/iu.test(path) ? "It looks like data: map its columns in case.yaml. " : "";
  return new Refusal(
    "data/unknown-format",
    `${what}.`,
    `${hint}Documents are PDF, DOCX, ODT, EPUB, HTML, JATS, Markdown, plain text or JSON lines.`,
  );
}

/** Names of parts lie uncompressed in an archive, so that they can be looked for in its bytes. */
function archiveFormat(bytes: Uint8Array, head: string): DocumentFormat | undefined {
  if (/mimetypeapplication\/epub\+zip/u.test(head)) return "epub";
  if (/mimetypeapplication\/vnd\.oasis\.opendocument\.text/u.test(head)) return "odt";
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (all.includes("word/document")) return "docx";
  if (all.includes("META-INF/container.xml")) return "epub";
  return all.includes("content.xml") && all.includes("META-INF/manifest.xml") && all.includes("opendocument.text") ? "odt" : undefined;
}

function isHtml(start: string, path: string): boolean {
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/iu.test(withoutComments(start))) return true;
  if (/^<(title|meta|link|div|table|p|h[1-6]|article|section|main|center|font|script|style|ul|ol|span|a|b|br)\b[^>]*>/iu.test(start))
    return true;
  return /\.(x?html?)$/iu.test(path) && /<[a-z!][^<>]*>/iu.test(start);
}

/** What stands behind the comments at the head, before and after a declaration. */
function withoutComments(start: string): string {
  let declared = "";
  let rest = start;
  for (;;) {
    const end = rest.startsWith("<!--") ? rest.indexOf("-->") : -1;
    if (end >= 0) rest = rest.slice(end + 3).trimStart();
    else if (!declared && rest.startsWith("<?xml") && rest.includes(">")) {
      declared = rest.slice(0, rest.indexOf(">") + 1);
      rest = rest.slice(declared.length).trimStart();
    } else return `${declared}${rest}`;
  }
}

/** Whether XML is a JATS (or NLM) article, by its document type or root and what stands in it. */
function isJats(start: string): boolean {
  const bare = start.replace(/<!--[\s\S]*?(?:-->|$)/gu, "");
  if (/<!DOCTYPE\s{1,8}article\b[^<>]{0,400}(?:JATS|NLM|Journal (?:Archiving|Publishing))/iu.test(bare)) return true;
  return (
    /^\s*(?:<\?[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*)*<article[\s>]/u.test(bare) &&
    /<article-meta\b|<journal-meta\b|\bdtd-version=|\barticle-type=/u.test(bare)
  );
}
