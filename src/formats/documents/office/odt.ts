import { type Limits, refuse } from "../../refusal.js";
import { textsOf, walkXml } from "../../xml.js";
import { type Archive, openZip } from "../../zip.js";
import { type Layer, lay } from "../laid-text.js";
import type { Metadata, Reading } from "../reading.js";
import { statedDay } from "../stated-date.js";

/** An OpenDocument text: paragraphs, tables, and each note after the paragraph that it belongs to. Offsets are places in content.xml. */
export async function readOdt(bytes: Uint8Array, _path: string, limits: Limits): Promise<Reading> {
  const archive = await openZip(bytes, limits);
  if (archive.has("META-INF/manifest.xml") && (await archive.text("META-INF/manifest.xml")).includes("encryption-data"))
    refuse("data/encrypted", "the document is locked by a password.", "Open it, save it without the password, and add it again.");
  const layer = lay(limits);
  layContent(await archive.text("content.xml"), layer);
  return { ...layer.done(), metadata: await metadataOf(archive) };
}

const unread = new Set(["text:tracked-changes", "office:annotation", "office:forms", "text:table-of-content", "svg:title", "svg:desc"]);

function layContent(source: string, layer: Layer): void {
  let text = "";
  let offset = 0;
  let skip = 0;
  let tables = 0;
  let row: string[] = [];
  let rows: string[] = [];
  let cell = "";
  let isCitation = false;
  const kept: { text: string; offset: number }[] = [];
  const notes: { text: string; offset: number }[] = [];
  const end = () => {
    if (tables) cell += `${text} `;
    else {
      layer.paragraph([{ text, offset }]);
      for (const note of notes.splice(0)) layer.paragraph([note]);
    }
    text = "";
  };
  walkXml(source, {
    open: (name, attribute, position) => {
      if (skip || unread.has(name)) skip += 1;
      else if (name === "text:p" || name === "text:h") offset = position;
      else if (name === "text:s") text += " ".repeat(Math.min(Number(attribute("text:c") || 1), 100));
      else if (name === "text:tab") text += " ";
      else if (name === "text:line-break") text += "\n";
      else if (name === "text:note") kept.push({ text, offset });
      else if (name === "text:note-citation") isCitation = true;
      else if (name === "text:note-body") text = `${text.trim()} `;
      else if (name === "table:table") tables += 1;
      else if (name === "table:table-row" && tables === 1) row = [];
      else if ((name === "table:table-cell" || name === "table:covered-table-cell") && tables === 1) cell = "";
    },
    text: (more) => {
      if (skip) return;
      if (isCitation) text = `[${more.trim()}]`;
      else text += more.replace(/\s+/gu, " ");
    },
    close: (name) => {
      if (skip) {
        skip -= 1;
        return;
      }
      const host = kept.at(-1);
      if (name === "text:note-citation") isCitation = false;
      else if ((name === "text:p" || name === "text:h") && host) text += " ";
      else if (name === "text:p" || name === "text:h") end();
      else if (name === "text:note" && host) {
        kept.pop();
        notes.push({ text, offset: host.offset });
        text = `${host.text}${/^\[[^\]]*\]/u.exec(text)?.[0] ?? ""}`;
      } else if (/^table:(covered-)?table-cell$/u.test(name) && tables === 1) row.push(cell.replace(/\s+/gu, " ").trim());
      else if (name === "table:table-row" && tables === 1) rows.push(row.join("\t").trimEnd());
      else if (name === "table:table") {
        tables -= 1;
        if (tables) return;
        layer.paragraph([{ text: rows.filter(Boolean).join("\n"), offset }]);
        for (const note of notes.splice(0)) layer.paragraph([note]);
        rows = [];
      }
    },
  });
}

async function metadataOf(archive: Archive): Promise<Metadata> {
  if (!archive.has("meta.xml")) return {};
  const said = textsOf(await archive.text("meta.xml"), [
    "dc:title",
    "meta:initial-creator",
    "dc:creator",
    "meta:creation-date",
    "dc:date",
    "dc:language",
  ]);
  const day = statedDay(said.get("meta:creation-date")?.[0] ?? said.get("dc:date")?.[0]);
  const title = said.get("dc:title")?.[0];
  const language = /^[a-z]{2,3}(?![a-z])/iu.exec(said.get("dc:language")?.[0] ?? "")?.[0]?.toLowerCase();
  return {
    ...(title ? { title } : {}),
    authors: said.get("meta:initial-creator") ?? said.get("dc:creator") ?? [],
    ...(day ? { day } : {}),
    ...(language ? { language } : {}),
  };
}
