import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { bibliographyFormat } from "../bibliography/bibliography.js";
import { formatOf, isGzip } from "../documents/document.js";
import { recogniseEvents } from "../events/recognise.js";
import { Refusal, size, usualLimits } from "../refusal.js";
import { openZip, peekGzip } from "../zip.js";

/** What a file is, by what is in it. `unsure` is a table whose columns no dataset has: it needs a mapping. */
export type KindOfFile =
  | { readonly kind: "document" | "bibliography" | "project" | "events" | "unsure"; readonly format: string }
  | { readonly kind: "refused"; readonly format: string; readonly why: Refusal };

const headBytes = 256 << 10;

/** First bytes, in hexadecimal, of what no reader takes. */
const signs: readonly (readonly [RegExp, string, string, string])[] = [
  [
    /^(89504e47|ffd8ff|47494638|424d|49492a00|4d4d002a)/u,
    "picture",
    "it is a picture.",
    "Run OCR over it if it holds text, and add the result.",
  ],
  [/^(494433|fffb|4f676753|664c6143)/u, "sound", "it is a sound recording.", "Transcribe it, and add the text."],
  [/^........66747970|^1a45dfa3/u, "film", "it is a film.", "Transcribe it, and add the text."],
  [/^425a68/u, "bzip2", "it is packed with bzip2.", "Unpack it, or pack it with gzip."],
  [/^fd377a58/u, "xz", "it is packed with xz.", "Unpack it, or pack it with gzip."],
  [/^28b52ffd/u, "zstd", "it is packed with zstd.", "Unpack it, or pack it with gzip."],
  [/^377abcaf/u, "7z", "it is a 7z archive.", "Unpack it and add what it holds."],
  [/^52617221/u, "rar", "it is a RAR archive.", "Unpack it and add what it holds."],
  [/^7f454c46|^4d5a/u, "program", "it is a program.", "Leave it out."],
];

/** Recognises any file by its first bytes, its archive's names, and only between kinds of plain text by its name. */
export async function kindOfFile(path: string, bytes: number): Promise<KindOfFile> {
  if (bytes === 0) return refused("empty", "data/empty", "the file is empty.", "Fetch it again, or leave it out.");
  const head = firstBytes(path, headBytes);
  const magic = head.toString("latin1", 0, 16);
  if (magic.startsWith("SQLite format 3")) return sqlite(path, bytes);
  if (magic.startsWith("PAR1")) return { kind: "unsure", format: "parquet" };
  if (magic.startsWith("PK\u0003\u0004") || magic.startsWith("PK\u0005\u0006")) return archive(path, bytes);
  const sign = head.includes(0) && signs.find(([bytes]) => bytes.test(head.toString("hex", 0, 12)));
  if (sign) return refused(sign[1], "data/unknown-format", sign[2], sign[3]);
  const plain = isGzip(head) ? peekGzip(head) : head;
  const name = path.replace(/\.gz$/iu, "");
  const text = textOf(plain);
  if (text !== undefined) {
    const found = textKind(text, plain, name, bytes <= head.length);
    if (found) return found;
  }
  const format = formatOf(head, path);
  if (format) return { kind: "document", format };
  return unknown(plain, text, name);
}

function textKind(text: string, plain: Uint8Array, name: string, whole: boolean): KindOfFile | undefined {
  const start = text.trimStart();
  if (/<(?:\w{1,40}:)?Project\b[^<>]{0,4000}urn:QDA-XML:project/u.test(start.slice(0, 4000)))
    return { kind: "project", format: "refi-qda-project" };
  if (/<(?:\w{1,40}:)?CodeBook\b[^<>]{0,4000}urn:QDA-XML:codebook/iu.test(start.slice(0, 4000)))
    return { kind: "project", format: "refi-qda-codebook" };
  if (/<style\b[^<>]{0,400}purl\.org\/net\/xbiblio\/csl/u.test(start.slice(0, 4000)))
    return refused(
      "csl",
      "data/unknown-format",
      "it is a style of citing works (CSL).",
      "Put it into styles/ in the case, and write report: {style: styles/…} in case.yaml.",
    );
  const events = recogniseEvents(text);
  if (!("refused" in events)) return { kind: "events", format: events.format.name };
  const bibliography = bibliographyFormat(plain);
  if (bibliography) return { kind: "bibliography", format: bibliography };
  if (/\.(bib|bibtex|ris)$/iu.test(name)) return { kind: "bibliography", format: "unknown" };
  if (/^[[{]/u.test(start) && !/\.(jsonl|ndjson|md|markdown)$/iu.test(name)) {
    const json = whatJson(start, whole, /\.(json|geojson|csl)$/iu.test(name));
    if (json)
      return refused("json", "data/unknown-format", json, "Save rows as CSV, documents as JSON lines {id, text}, references as CSL-JSON.");
  }
  if (/\.(csv|tsv|tab)$/iu.test(name)) {
    const known = /not events|not what they did|not a table/u.test(events.refused);
    if (known) return refused("table", "data/unknown-format", events.refused, "Map its columns in case.yaml if you need its rows.");
    return { kind: "unsure", format: "table" };
  }
  if (/\.(txt|text)$/iu.test(name) && /GDELT|triples|list of names|codebook/u.test(events.refused))
    return refused("table", "data/unknown-format", events.refused, "Leave it out, or map its columns in case.yaml.");
  return undefined;
}

/** What JSON is that holds no references; undefined where it is none after all. */
function whatJson(text: string, whole: boolean, named: boolean): string | undefined {
  const keys = (value: unknown) => {
    const all = Object.keys(value as object);
    return all.length ? `keys ${all.slice(0, 5).join(", ")}${all.length > 5 ? " and more" : ""}` : "no key";
  };
  if (/^\{\s*"\$schema"\s*:\s*"[^"]*json-schema/u.test(text)) return "it is a JSON Schema: rules for data, not data.";
  if (/"type"\s*:\s*"(FeatureCollection|Topology)"/u.test(text.slice(0, 2000))) return "it is a map (GeoJSON or TopoJSON).";
  if (/^\{[^{}]*"kind"\s*:\s*"bigquery#table"|"schema"\s*:\s*\{\s*"fields"\s*:/u.test(text))
    return "it is a list of the columns of a table (a schema), with no rows.";
  if (/\}[^\S\n]*\n\s*\{/u.test(text) && !parses(text) && text.startsWith("{"))
    return "it is a row of JSON records without commas between them; nothing known reads it.";
  if (/^\[\s*\]\s*$/u.test(text)) return "it is an empty JSON list.";
  try {
    if (whole) {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value) && typeof value[0] === "object" && value[0] !== null)
        return `it is JSON: a list of ${value.length} records with ${keys(value[0])}; nothing known reads it.`;
      if (typeof value === "object" && value !== null && !Array.isArray(value))
        return `it is JSON: an object with ${keys(value)}; nothing known reads it.`;
      return "it is JSON; nothing known reads it.";
    }
  } catch {
    return named ? "it is JSON that cannot be parsed." : undefined;
  }
  return named ? "it is JSON; nothing known reads it." : undefined;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function archive(path: string, bytes: number): Promise<KindOfFile> {
  if (bytes > usualLimits.bytes) {
    if (/\.zip$/iu.test(path)) return { kind: "unsure", format: "zip" };
    return refused(
      "zip",
      "data/too-large",
      `it has ${size(bytes)}; the limit is ${size(usualLimits.bytes)}.`,
      "Unpack it and add its parts.",
    );
  }
  const whole = readFileSync(path);
  const format = formatOf(whole, path);
  const isProject = whole.includes(".qde");
  if (format && !isProject) return { kind: "document", format };
  try {
    const { names } = await openZip(whole, usualLimits);
    if (isProject && names.some((each) => /(^|\/)project\.qde$/iu.test(each))) return { kind: "project", format: "refi-qda-project" };
    if (format) return { kind: "document", format };
    const office = names.find((each) => /^(xl|ppt)\//u.test(each));
    if (office?.startsWith("xl"))
      return refused("xlsx", "data/unknown-format", "it is an Excel workbook.", "Save each sheet as CSV, and add that.");
    if (office) return refused("pptx", "data/unknown-format", "it is a PowerPoint presentation.", "Save it as PDF, and add that.");
    if (names.some((each) => /\.(csv|tsv|tab)$/iu.test(each))) return { kind: "unsure", format: "zip" };
    const some = names.slice(0, 3).join(", ");
    return refused(
      "zip",
      "data/unknown-format",
      `it is a zip archive with ${names.length} files (${some}${names.length > 3 ? ", …" : ""}).`,
      "Unpack it and add what it holds.",
    );
  } catch (cause) {
    if (cause instanceof Refusal) return { kind: "refused", format: "zip", why: cause };
    throw cause;
  }
}

function sqlite(path: string, bytes: number): KindOfFile {
  const schema = firstBytes(path, Math.min(bytes, 4 << 20)).toString("latin1");
  const tables = [...schema.matchAll(/CREATE TABLE ["'`[]?(\w+)/giu)].map((each) => (each[1] as string).toLowerCase());
  const has = (...names: string[]) => names.every((each) => tables.includes(each));
  const mend = "Open it in its program and export it as a REFI-QDA project (.qdpx).";
  if (has("freecode", "coding"))
    return refused(
      "rqda",
      "data/unknown-format",
      "it is an RQDA project (an SQLite database).",
      mend.replace("its program", "RQDA or QualCoder"),
    );
  if (has("code_text", "code_name"))
    return refused(
      "qualcoder",
      "data/unknown-format",
      "it is the database of a QualCoder project.",
      mend.replace("its program", "QualCoder"),
    );
  const some = tables.slice(0, 5).join(", ");
  return refused(
    "sqlite",
    "data/unknown-format",
    `it is an SQLite database${some ? ` with tables ${some}` : ""}.`,
    "Export the tables you need as CSV.",
  );
}

function unknown(plain: Buffer, text: string | undefined, name: string): KindOfFile {
  const hex = plain.toString("hex", 0, 8);
  const latin = plain.toString("latin1", 0, 16);
  const refuse = (format: string, says: string, mend: string) => refused(format, "data/unknown-format", says, mend);
  if (hex.startsWith("d0cf11e0"))
    return plain.includes(Buffer.from("EncryptedPackage", "utf16le"))
      ? refused(
          "office",
          "data/encrypted",
          "the document is locked by a password.",
          "Open it, save it without the password, and add it again.",
        )
      : refuse("office", "it is a file of an old Office program (.doc, .xls, .ppt) or a locked one.", "Save it as .docx, .csv or PDF.");
  if (latin.startsWith("{\\rtf")) return refuse("rtf", "it is Rich Text.", "Save it as .docx or .odt.");
  const start = text?.trimStart() ?? "";
  if (/^<(\?xml|!DOCTYPE|[a-z])/iu.test(start)) {
    const root = /<([A-Za-z][\w:.-]*)[\s/>]/u.exec(
      start.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?>/gu, ""),
    )?.[1];
    return refuse(
      "xml",
      `it is XML${root ? ` (its root is ${root})` : ""}; nothing known reads it.`,
      "Save it as a document, a table or a bibliography.",
    );
  }
  const kind = /\.(ya?ml|sql|js|ts|css|py|r|ipynb)$/iu.exec(name)?.[1]?.toLowerCase();
  if (kind)
    return refuse(
      kind,
      `it is a .${kind} file: settings or code, not a document.`,
      "Leave it out, or save it as .txt if it is to be read.",
    );
  return refuse(
    "unknown",
    text === undefined ? "its bytes are of no kind that is known." : "nothing known reads it.",
    "Save it as PDF, DOCX, HTML, text, CSV or a bibliography.",
  );
}

function refused(format: string, code: Refusal["code"], says: string, mend: string): KindOfFile {
  return { kind: "refused", format, why: new Refusal(code, says, mend) };
}

/** Text in UTF-8, UTF-16 with its mark or Latin letters; undefined where it is none. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  return new TextDecoder("utf-8").decode(bytes);
}

function firstBytes(path: string, most: number): Buffer {
  const descriptor = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(most);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, most, 0));
  } finally {
    closeSync(descriptor);
  }
}
