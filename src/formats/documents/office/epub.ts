import { posix } from "node:path";
import { parseHTML } from "linkedom";
import { type Problem, problem } from "../../../domain/problem.js";
import { type Limits, refuse } from "../../refusal.js";
import { refuseEntities, textsOf, walkXml } from "../../xml.js";
import { type Archive, openZip } from "../../zip.js";
import { blocksOf, type DomNode } from "../dom-text.js";
import { lay } from "../laid-text.js";
import type { Metadata, Reading } from "../reading.js";
import { statedDay } from "../stated-date.js";

/** An EPUB book: its chapters in the order of the spine. Offsets are ordinals of paragraphs; an EPUB has no pages. */
export async function readEpub(bytes: Uint8Array, path: string, limits: Limits): Promise<Reading> {
  const archive = await openZip(bytes, limits);
  const root = await rootOf(archive);
  const source = await archive.text(root);
  const locked = archive.has("META-INF/encryption.xml") ? await archive.text("META-INF/encryption.xml") : "";
  const layer = lay(limits);
  const problems: Problem[] = [];
  let ordinal = 0;
  for (const name of spineOf(source, posix.dirname(root))) {
    if (!archive.has(name)) {
      const at = { file: path, line: 1, column: 1 };
      problems.push(problem("data/lossy", at, `the chapter ${name} is missing from the book.`, "Fetch the book again."));
      continue;
    }
    if (locked.includes(`"${name}"`)) refuse("data/encrypted", "the book is locked (DRM).", "Add a copy without the lock.");
    for (const block of chapter(await archive.text(name))) layer.paragraph([{ text: block.text, offset: ordinal++ }]);
  }
  return { ...layer.done(), metadata: metadataOf(source), problems };
}

async function rootOf(archive: Archive): Promise<string> {
  let root = "";
  walkXml(await archive.text("META-INF/container.xml"), {
    open: (name, attribute) => {
      if (name.endsWith("rootfile") && !root) root = attribute("full-path");
    },
  });
  return root || refuse("data/unreadable", "the book does not name its contents (container.xml).", "Fetch the book again.");
}

function spineOf(source: string, folder: string): string[] {
  const parts = new Map<string, string>();
  const order: string[] = [];
  walkXml(source, {
    open: (name, attribute) => {
      const plain = name.replace(/^opf:/u, "");
      if (plain === "item" && /html|xml$/u.test(attribute("media-type"))) parts.set(attribute("id"), attribute("href"));
      if (plain === "itemref" && attribute("linear") !== "no") order.push(attribute("idref"));
    },
  });
  return order.flatMap((id) => {
    const href = parts.get(id);
    return href ? [posix.normalize(posix.join(folder, decodeURIComponent(href.split("#")[0] ?? "")))] : [];
  });
}

/** A chapter as HTML, where an empty element must be closed by its name. */
function chapter(source: string) {
  refuseEntities(source);
  const html = source
    .replace(/^\s*<\?xml[^>]*>/u, "")
    .replace(/<(title|script|style|a|i|b|em|span|div|p|td|th)\b([^<>]*)\/>/giu, "<$1$2></$1>");
  return blocksOf(parseHTML(html).document.body as unknown as DomNode);
}

function metadataOf(source: string): Metadata {
  const said = textsOf(source, ["dc:title", "dc:creator", "dc:date", "dc:language"]);
  const title = said.get("dc:title")?.[0];
  const day = statedDay(said.get("dc:date")?.[0]);
  const language = /^[a-z]{2,3}(?![a-z])/iu.exec(said.get("dc:language")?.[0] ?? "")?.[0]?.toLowerCase();
  return { ...(title ? { title } : {}), authors: said.get("dc:creator") ?? [], ...(day ? { day } : {}), ...(language ? { language } : {}) };
}
