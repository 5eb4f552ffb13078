import { SaxesParser } from "saxes";
import { englishTerms } from "./english.js";
import { withoutMarks } from "./marks.js";
import { childOf, childrenOf, type Node } from "./node.js";
import { type Locale, withLocale } from "./terms.js";

/** A style of citing and listing works, read from a `.csl` file (Citation Style Language 1.0.2). */
export interface Style {
  readonly title: string;
  readonly id: string;
  /** Whether citations stand in the text or in notes. */
  readonly class: "in-text" | "note";
  readonly macros: ReadonlyMap<string, Node>;
  readonly citation: Node;
  /** Null where the style lists no works. */
  readonly bibliography: Node | null;
  readonly root: Node;
  readonly locale: Locale;
  /** Whether the style says where the letter behind a year stands. */
  readonly hasLetter: boolean;
  /** The language whose terms the style asks for and that were not at hand: English ones stand in their place. */
  readonly missing: string | null;
}

/** Why a file is no style that can be used. */
export interface Unread {
  readonly line: number;
  readonly says: string;
  readonly mend: string;
}

/** The elements that a style may have where something is printed. */
const printing = new Set(["text", "number", "date", "names", "label", "group", "choose"]);
const most = { letters: 1_000_000, depth: 60, nested: 300, elements: 200_000, locales: 100 };

/** Reads a style; `locales` gives the text of a locale file by its language, where one is at hand. */
export function readStyle(source: string, locales: (language: string) => string | undefined = () => undefined): Style | Unread {
  const root = parsed(source);
  if ("says" in root) return root;
  if (root.name !== "style")
    return { line: 1, says: `it begins with <${cut(root.name)}>, not with <style>.`, mend: "Give a .csl file of a style." };
  const info = childOf(root, "info");
  const title = childOf(info, "title")?.text.trim() ?? "";
  const parent = childrenOf(info, "link").find(({ is }) => is["rel"] === "independent-parent")?.is["href"];
  const citation = childOf(root, "citation");
  if (!childOf(citation, "layout") || !citation) {
    if (parent) return { line: root.line, says: `it only points at another style, ${cut(parent)}.`, mend: "Give the file of that style." };
    return { line: root.line, says: "it has no <citation> with a <layout>.", mend: "Download the style again." };
  }
  const macros = new Map(childrenOf(root, "macro").map((each) => [each.is["name"] ?? "", each]));
  const fault = faultIn(root, macros);
  if (fault) return fault;
  const size = sizeOf(citation, macros) + sizeOf(childOf(root, "bibliography"), macros);
  if (size > most.elements) {
    const says = `its macros call one another so often that a work would take ${size.toLocaleString("en")} elements.`;
    return { line: root.line, says, mend: "Use another style." };
  }
  const language = root.is["default-locale"] ?? "en-US";
  const [short = "en"] = language.split("-");
  const own = locales(language) ?? locales(short);
  let locale = englishTerms(language === "en-GB" ? "en-GB" : "en-US");
  const given = own === undefined ? undefined : parsed(own);
  if (given && "says" in given) return { ...given, line: 1, says: `its words in ${cut(language)}, line ${given.line}: ${given.says}` };
  if (given) locale = withLocale(locale, given);
  const changes = childrenOf(root, "locale");
  if (changes.length > most.locales) {
    const says = `it changes words in ${changes.length.toLocaleString("en")} places.`;
    return { line: changes[most.locales]?.line ?? 1, says, mend: "Use another style." };
  }
  // Words for the dialect stand before those for the language, and these before words for all.
  for (const of of new Set([undefined, short, language]))
    for (const each of changes) if (each.is["xml:lang"] === of) locale = withLocale(locale, each);
  return {
    title,
    id: childOf(info, "id")?.text.trim() ?? "",
    class: root.is["class"] === "note" ? "note" : "in-text",
    macros,
    citation,
    bibliography: childOf(root, "bibliography") ?? null,
    root,
    locale,
    hasLetter: isCalled("year-suffix", root),
    missing: short === "en" || given ? null : cut(language),
  };
}

const isCalled = (variable: string, node: Node): boolean =>
  (node.name === "text" && node.is["variable"] === variable) || node.of.some((each) => isCalled(variable, each));

const tooDeep = ({ line }: Node): Unread => ({ line, says: "its macros call one another too deep.", mend: "Use another style." });

/** What a style calls itself, short enough for a message. */
const cut = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words);

/** A macro that is not there, or that calls itself in the end, would print nothing or for ever. */
function faultIn(root: Node, macros: ReadonlyMap<string, Node>): Unread | undefined {
  /** Of a macro that was walked through: how deep its elements stand in one another, those of the macros that it calls with them. */
  const heights = new Map<string, number>();
  const walk = (node: Node, open: readonly string[], depth: number): number | Unread => {
    if (depth > most.nested) return tooDeep(node);
    if (node.name === "layout" || printing.has(node.name)) {
      const strange = node.name === "names" ? undefined : node.of.find(({ name }) => node.name === "layout" && !printing.has(name));
      if (strange) return { line: strange.line, says: `<${cut(strange.name)}> has no place here.`, mend: "Download the style again." };
    }
    let height = 0;
    const name = node.is["macro"];
    if (name !== undefined && (node.name === "text" || node.name === "key")) {
      const macro = macros.get(name);
      if (!macro)
        return { line: node.line, says: `it calls a macro “${cut(name)}” that it does not have.`, mend: "Download the style again." };
      if (open.includes(name))
        return { line: node.line, says: `its macro “${cut(name)}” calls itself.`, mend: "Take the call out, or use another style." };
      const found = heights.get(name) ?? walk(macro, [...open, name], depth + 1);
      if (typeof found !== "number") return found;
      heights.set(name, found);
      height = found;
    }
    for (const each of node.of) {
      const found = walk(each, open, depth + 1);
      if (typeof found !== "number") return found;
      height = Math.max(height, found);
    }
    return depth + height < most.nested ? height + 1 : tooDeep(node);
  };
  for (const each of root.of) {
    const found = walk(each, each.name === "macro" ? [each.is["name"] ?? ""] : [], 0);
    if (typeof found !== "number") return found;
  }
  return undefined;
}

/** Elements that printing one work may go through. Macros that call macros twice each grow like bombs do. */
function sizeOf(node: Node | undefined, macros: ReadonlyMap<string, Node>): number {
  const known = new Map<string, number>();
  const of = (each: Node): number => {
    const name = each.is["macro"];
    let size = 1;
    if (name !== undefined) {
      if (!known.has(name)) known.set(name, inside(macros.get(name)));
      size += known.get(name) ?? 0;
    }
    return size + inside(each);
  };
  const inside = (each: Node | undefined): number => {
    const sizes = (each?.of ?? []).map(of);
    // Of a choice one part is printed.
    return each?.name === "choose"
      ? sizes.length + sizes.reduce((most, size) => Math.max(most, size), 0)
      : sizes.reduce((sum, size) => sum + size, 0);
  };
  return inside(node);
}

function parsed(source: string): Node | Unread {
  const broken = { mend: "Download the style again." };
  if (source.length > most.letters) return { line: 1, says: "it has more than a million letters.", ...broken };
  if (/<!DOCTYPE|<!ENTITY/u.test(source)) return { line: 1, says: "its XML declares a document type, which no style needs.", ...broken };
  const parser = new SaxesParser({ xmlns: false, position: true });
  interface Open {
    name: string;
    is: Record<string, string>;
    of: Node[];
    text: string;
    line: number;
  }
  const open: Open[] = [];
  let root: Node | undefined;
  let fault: Unread | undefined;
  parser.on("error", ({ message }) => {
    fault ??= { line: parser.line, says: `its XML is broken (${message.replace(/^\d+:\d+:\s*/u, "").replace(/\.$/u, "")}).`, ...broken };
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length > most.depth) fault ??= { line: parser.line, says: "its elements stand too deep in one another.", ...broken };
    const made = {
      name: name.replace(/^\w+:/u, ""),
      is: stripped(attributes as Record<string, string>),
      of: [],
      text: "",
      line: parser.line,
    };
    if (!fault) open.push(made);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += withoutMarks(text);
  });
  parser.on("closetag", () => {
    const done = fault ? undefined : open.pop();
    if (!done) return;
    const into = open.at(-1);
    if (into) into.of.push(done);
    else root = done;
  });
  parser.write(source).close();
  return fault ?? root ?? { line: 1, says: "there is nothing in it.", ...broken };
}

function stripped(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, withoutMarks(value)]));
}
