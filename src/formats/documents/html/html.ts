import { parseHTML } from "linkedom";
import { problem } from "../../../domain/problem.js";
import { decode } from "../../encoding.js";
import type { Limits } from "../../refusal.js";
import { lay, type Piece } from "../laid-text.js";
import { labelNotes, type NoteDocument, raiseNumbers } from "../office/note-labels.js";
import type { Metadata, Reading } from "../reading.js";
import { mainPart, wholePage } from "./html-main.js";
import { htmlMetadata } from "./html-metadata.js";
import { pageKind } from "./page-kind.js";

type Dom = ReturnType<typeof parseHTML>["document"];

/** As much of a page as is looked at for what it says of itself. */
const headLetters = 256 << 10;

/** The main text of a web page; the whole body where no part of it stands out. Scripts are never run. */
export function readHtml(bytes: Uint8Array, path: string, limits: Limits, asManuscript = false): Reading {
  const told = /charset\s*=\s*(?:["']\s*)?([\w:-]+)/iu.exec(
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4096, bytes.length)).toString("latin1"),
  );
  const { text, bad } = decode(bytes, told?.[1]);
  const source = text.replace(/^(ï»¿|\ufeff)+/u, "");
  const document = parse(source);
  const kind = pageKind(source.slice(0, headLetters));
  const metadata: Metadata = { ...htmlMetadata(document), ...(kind && { kind }) };
  const layer = lay(limits);
  const find = finder(source);
  if (asManuscript) raiseNumbers(document as unknown as NoteDocument);
  const parts = asManuscript ? wholePage(document) : mainPart(document, () => parse(source));
  for (const each of parts) layer.paragraph([find(each.text)]);
  const at = { file: path, line: 1, column: 1 };
  const problems = bad
    ? [problem("data/encoding", at, `${bad} places are no text in the page's encoding.`, "Save the page again as UTF-8.")]
    : [];
  return { ...layer.done(), metadata, problems };
}

/** Pages without a body get one, since parts outside it are lost to whoever asks for the body. */
function parse(source: string): Dom {
  const document = parsed(source);
  labelNotes(document as unknown as NoteDocument);
  return document;
}

function parsed(source: string): Dom {
  if (/<body[\s>]/iu.test(source) && /<html[\s>]/iu.test(source)) return parseHTML(source).document;
  const head = headOf(source) ?? "<head></head>";
  const body = source.replace(head, "").replace(/<\/?(?:html|body|!doctype)[^<>]*>/giu, "");
  return parseHTML(`<!doctype html><html>${head}<body>${body}</body></html>`).document;
}

function headOf(source: string): string | undefined {
  const start = source.search(/<head[\s>]/iu);
  const length = start < 0 ? -1 : source.slice(start).search(/<\/head>/iu);
  return length < 0 ? undefined : source.slice(start, start + length + "</head>".length);
}

/** Looks the first words of each paragraph up in the page's source, onward from the one before; where they are not, the place before stands. */
function finder(source: string): (text: string) => Piece {
  let at = 0;
  return (text) => {
    const words =
      text
        .trim()
        .replace(/^\[\d{1,3}\] /u, "")
        .slice(0, 24)
        .split(/[&<>\u00a0\n]/u)[0] ?? "";
    const found = words.length >= 4 ? source.indexOf(words, at) : -1;
    if (found >= 0) at = found;
    return { text, offset: at };
  };
}
