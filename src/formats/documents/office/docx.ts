import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import type { Limits } from "../../refusal.js";
import { refuseEntities, textsOf } from "../../xml.js";
import { type Archive, openZip } from "../../zip.js";
import { blocksOf, type DomNode } from "../dom-text.js";
import { lay } from "../laid-text.js";
import type { Metadata, Reading } from "../reading.js";
import { statedDay } from "../stated-date.js";
import { labelNotes, type NoteDocument, raiseNumbers } from "./note-labels.js";

/** A Word document: paragraphs, tables and, at the end, notes, each behind the number that leads to it, as `[1]`. Offsets are ordinals of paragraphs; Word keeps no pages. */
export async function readDocx(bytes: Uint8Array, _path: string, limits: Limits, asManuscript = false): Promise<Reading> {
  const archive = await openZip(bytes, limits);
  const { value } = await mammoth.convertToHtml({ file: guarded(archive) } as unknown as { buffer: Buffer }, {
    convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    styleMap: ["comment-reference => "],
  });
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${value}</body></html>`);
  for (const back of document.querySelectorAll('a[href^="#footnote-ref-"], a[href^="#endnote-ref-"]')) back.remove();
  labelNotes(document as unknown as NoteDocument);
  if (asManuscript) raiseNumbers(document as unknown as NoteDocument);
  const layer = lay(limits);
  for (const [index, block] of blocksOf(document.body as unknown as DomNode).entries())
    layer.paragraph([{ text: block.text, offset: index }]);
  return { ...layer.done(), metadata: await coreProperties(archive) };
}

/** The archive as mammoth reads one, so that it unpacks nothing by itself. */
function guarded(archive: Archive) {
  return {
    exists: (name: string) => archive.has(name),
    read: async (name: string, encoding?: string) => {
      if (encoding === "base64") return (await archive.read(name)).toString("base64");
      const text = await archive.text(name);
      if (/\.(xml|rels)$/iu.test(name)) refuseEntities(text);
      return encoding ? text : Buffer.from(text);
    },
  };
}

async function coreProperties(archive: Archive): Promise<Metadata> {
  if (!archive.has("docProps/core.xml")) return {};
  const said = textsOf(await archive.text("docProps/core.xml"), ["dc:title", "dc:creator", "dcterms:created", "dc:language"]);
  const day = statedDay(said.get("dcterms:created")?.[0]);
  const language = /^[a-z]{2,3}(?![a-z])/iu.exec(said.get("dc:language")?.[0] ?? "")?.[0]?.toLowerCase();
  return {
    ...(said.get("dc:title")?.[0] ? { title: said.get("dc:title")?.[0] as string } : {}),
    authors: (said.get("dc:creator") ?? []).flatMap((each) => each.split(/(?<!\s)\s*;\s*/u)).filter(Boolean),
    ...(day ? { day } : {}),
    ...(language ? { language } : {}),
  };
}
