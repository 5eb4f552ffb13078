import { SaxesParser, type SaxesTagPlain } from "saxes";
import { refuse } from "./refusal.js";

/** Refuses a document type with entities or a subset of its own: none of the formats needs one, and bombs are made of them. */
export function refuseEntities(source: string): void {
  const from = source.indexOf("<!DOCTYPE");
  const found = from < 0 ? "" : source.slice(from, from + 2_000);
  if (/<!ENTITY/u.test(found) || /^<!DOCTYPE[^>]*\[/u.test(found))
    refuse("data/unreadable", "its XML declares entities, which are not read.", "Save the document again from its own program.");
}

export interface XmlEvents {
  open?(name: string, attribute: (name: string) => string, position: number): void;
  close?(name: string, position: number): void;
  text?(text: string, position: number): void;
}

/** Walks XML from start to end. Names keep their prefixes; a fault in the XML refuses the document. */
export function walkXml(source: string, on: XmlEvents): void {
  refuseEntities(source);
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (cause) => refuse("data/unreadable", `its XML is broken (${cause.message}).`, "Save the document again."));
  parser.on("opentag", (tag: SaxesTagPlain) => on.open?.(tag.name, (name) => tag.attributes[name] ?? "", parser.position));
  parser.on("closetag", (tag: SaxesTagPlain) => on.close?.(tag.name, parser.position));
  parser.on("text", (text) => on.text?.(text, parser.position));
  parser.on("cdata", (text) => on.text?.(text, parser.position));
  parser.write(source).close();
}

/** The texts of named elements, in order. */
export function textsOf(source: string, names: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let current: string | undefined;
  let text = "";
  walkXml(source, {
    open: (name) => {
      if (!names.includes(name)) return;
      current = name;
      text = "";
    },
    text: (more) => {
      if (current) text += more;
    },
    close: (name) => {
      if (name !== current) return;
      const words = text.replace(/\s+/gu, " ").trim();
      if (words) found.set(name, [...(found.get(name) ?? []), words]);
      current = undefined;
    },
  });
  return found;
}
