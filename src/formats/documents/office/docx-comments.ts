import { ZipFile } from "yazl";
import { markupText } from "../../../domain/writing/markup.js";
import { type Limits, refuse } from "../../refusal.js";
import { walkXml } from "../../xml.js";
import { openZip } from "../../zip.js";

/** What is said of a stretch of a document: its words, and how far in the text it begins, from 0 to 1. */
export interface Comment {
  readonly words: string;
  /** What stands before it. */
  readonly before: string;
  readonly share: number;
  readonly says: string;
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const media = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** A Word document with comments at their words; every other part stays as it is. `unplaced` stand at its first word. */
export async function withComments(
  bytes: Uint8Array,
  comments: readonly Comment[],
  limits: Limits,
): Promise<{ readonly bytes: Buffer; readonly unplaced: number }> {
  const archive = await openZip(bytes, limits);
  const document = archive.has("word/document.xml") ? await archive.text("word/document.xml") : "";
  const letters = lettersOf(document);
  if (!/<w:body>/u.test(document) || letters.length === 0)
    return refuse(
      "data/unreadable",
      "the file is no Word document that comments can be set in.",
      "Save it as .docx in Word or LibreOffice.",
    );
  const kept = archive.has("word/comments.xml")
    ? await archive.text("word/comments.xml")
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${main}"></w:comments>`;
  const first = 1 + [...kept.matchAll(/\sw:id="(\d{1,9})"/gu)].reduce((most, [, id]) => Math.max(most, Number(id)), -1);
  const flat = letters.map((each) => each.letter).join("");
  const places = comments.map((each) => placeOf(each, flat));
  const changed = new Map<string, string>([
    [
      "word/document.xml",
      marked(
        document,
        letters,
        places.map((each) => each ?? [0, 1]),
        first,
      ),
    ],
    ["word/comments.xml", listed(kept, comments, first)],
  ]);
  if (!archive.has("word/comments.xml")) {
    changed.set(
      "[Content_Types].xml",
      (await archive.text("[Content_Types].xml")).replace(
        "</Types>",
        `<Override PartName="/word/comments.xml" ContentType="${media}"/></Types>`,
      ),
    );
    const rels = "word/_rels/document.xml.rels";
    changed.set(
      rels,
      (await archive.text(rels)).replace(
        "</Relationships>",
        `<Relationship Id="rIdAuditComments" Type="${relationships}/comments" Target="comments.xml"/></Relationships>`,
      ),
    );
  }
  for (const text of changed.values()) walkXml(text, {}); // what Word would refuse to open is refused here
  const zip = new ZipFile();
  for (const name of new Set([...archive.names, ...changed.keys()])) {
    const text = changed.get(name);
    zip.addBuffer(text === undefined ? await archive.read(name) : Buffer.from(text, "utf8"), name);
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return { bytes: Buffer.concat(parts), unplaced: places.filter((each) => each === undefined).length };
}

interface Letter {
  readonly letter: string;
  /** Where it stands in the XML, and where its `w:t` begins. */
  readonly at: number;
  readonly end: number;
  readonly tag: number;
}

/** The letters of all text runs, blanks aside. */
function lettersOf(document: string): Letter[] {
  const found: Letter[] = [];
  for (const match of document.matchAll(/<w:t(?:\s[^<>]{0,200})?>([^<]*)<\/w:t>/gu)) {
    const content = match[1] ?? "";
    const shift = match.index + match[0].indexOf(">") + 1;
    for (const { 0: raw, index } of content.matchAll(/&[#\w]{1,8};|[^\s]/gu))
      for (const letter of unescaped(raw).split("")) // places are counted in these units, of which an emoji has two
        found.push({ letter, at: shift + index, end: shift + index + raw.length, tag: match.index });
  }
  return found;
}

/** The first and behind the last letter of a comment's words: where they stand more than once, the place that fits what is before them. */
function placeOf({ words, before, share }: Comment, flat: string): readonly [number, number] | undefined {
  const [wanted, lead] = [bare(words), bare(before).slice(-24)];
  if (wanted === "") return undefined;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = flat.indexOf(wanted); at >= 0; at = flat.indexOf(wanted, at + 1)) {
    const away = Math.abs(at / flat.length - share) + (flat.slice(Math.max(0, at - lead.length), at) === lead ? 0 : 1);
    if (away < least) [best, least] = [at, away];
  }
  return best === undefined ? undefined : [best, best + wanted.length];
}

function bare(words: string): string {
  return words.replace(/\s+/gu, "");
}

/** The document with the marks of comments; a run that one of them falls into becomes two with the same properties. */
function marked(document: string, letters: readonly Letter[], places: readonly (readonly [number, number])[], first: number): string {
  const marks = new Map<number, { start: string; end: string; tag: number }>();
  const put = (at: number, tag: number, which: "start" | "end", mark: string) => {
    const own = marks.get(at) ?? { start: "", end: "", tag };
    marks.set(at, { ...own, [which]: own[which] + mark });
  };
  for (const [at, [from, to]] of places.entries()) {
    const [begin, end] = [letters[from] as Letter, letters[Math.min(to, letters.length) - 1] as Letter];
    const id = first + at;
    put(begin.at, begin.tag, "start", `<w:commentRangeStart w:id="${id}"/>`);
    put(end.end, end.tag, "end", `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`);
  }
  const tags = new Set([...marks.values()].map((each) => each.tag));
  let text = "";
  let from = 0;
  const edits = [
    ...[...tags].map((tag) => ({ at: tag, until: document.indexOf(">", tag) + 1, put: '<w:t xml:space="preserve">' })),
    ...[...marks].map(([at, { start, end, tag }]) => ({
      at,
      until: at,
      put: `</w:t></w:r>${end}${start}${opening(document, tag)}<w:t xml:space="preserve">`,
    })),
  ].sort((a, b) => a.at - b.at);
  for (const edit of edits) {
    text += document.slice(from, edit.at) + edit.put;
    from = edit.until;
  }
  return text + document.slice(from);
}

/** The opening tag of the run around a text, with its properties. */
function opening(document: string, tag: number): string {
  const start = Math.max(document.lastIndexOf("<w:r>", tag), document.lastIndexOf("<w:r ", tag));
  const open = document.slice(start, document.indexOf(">", start) + 1);
  const behind = document.slice(start + open.length, tag);
  return open + (/^\s*<w:rPr>/u.test(behind) ? behind.slice(0, behind.indexOf("</w:rPr>") + 8).trim() : "");
}

/** What XML 1.0 cannot hold; words of a manuscript may bring it. */
const unheld = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function listed(kept: string, comments: readonly Comment[], first: number): string {
  const own = comments
    .map(
      ({ says }, at) =>
        `<w:comment w:id="${first + at}" w:author="Amity" w:initials="A"><w:p><w:r><w:t xml:space="preserve">${markupText(says.replaceAll(unheld, "\ufffd"))}</w:t></w:r></w:p></w:comment>`,
    )
    .join("");
  return kept.includes("</w:comments>")
    ? kept.replace("</w:comments>", () => `${own}</w:comments>`)
    : kept.replace(/\/>\s*$/u, () => `>${own}</w:comments>`);
}

const named: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };

function unescaped(raw: string): string {
  const point = /^&#(x?)([\da-f]{1,6});$/iu.exec(raw);
  if (point) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(point[2] ?? "", point[1] ? 16 : 10)));
  return named[raw] ?? raw;
}
