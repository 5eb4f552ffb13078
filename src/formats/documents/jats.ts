import { decode } from "../encoding.js";
import type { Limits } from "../refusal.js";
import { walkXml } from "../xml.js";
import { type Layer, lay } from "./laid-text.js";
import type { Metadata, Reading } from "./reading.js";

/** A journal article in JATS XML: title, abstract, keywords, body with headings, and the reference list. Offsets are places in the source. */
export function readJats(bytes: Uint8Array, _path: string, limits: Limits): Reading {
  const { text: source } = decode(bytes);
  const layer = lay(limits);
  const metadata = layArticle(source, layer);
  return { ...layer.done(), metadata };
}

const unread = new Set(
  "journal-meta permissions history funding-group counts custom-meta-group aff author-notes article-id article-categories self-uri related-article table tex-math mml:math inline-formula disp-formula alternatives graphic media supplementary-material processing-meta trans-abstract".split(
    " ",
  ),
);

interface Name {
  surname: string;
  given: string;
}

/** What stands in one `ref`. */
interface Listed {
  label: string;
  mixed: string;
  readonly parts: Map<string, string>;
  readonly names: Name[];
  readonly editors: Name[];
  collab: string;
  isEditors: boolean;
}

function layArticle(source: string, layer: Layer): Metadata {
  const path: string[] = [];
  const authors: string[] = [];
  let title = "";
  let language = "";
  let year = "";
  let text = "";
  let offset = 0;
  let skip = 0;
  let headed = false;
  let keywords: string[] = [];
  let reference: Listed | undefined;
  const within = (name: string) => path.includes(name);
  const end = (lead = "") => {
    if (text.trim()) layer.paragraph([{ text: lead + text, offset }]);
    text = "";
  };
  walkXml(source, {
    open: (name, attribute, position) => {
      path.push(name);
      if (name === "article") language = attribute("xml:lang");
      if (skip || unread.has(name)) {
        skip += 1;
        return;
      }
      if (name === "p" || name === "title" || (name === "article-title" && within("title-group"))) {
        if (!reference) end();
        offset = position;
      }
      if (name === "abstract") {
        end();
        layer.paragraph([{ text: "Abstract", offset: position }]);
      } else if (name === "ref-list") {
        end();
        headed = false;
      } else if (name === "ref") {
        if (!headed) layer.paragraph([{ text: "References", offset: position }]);
        headed = true;
        offset = position;
        text = "";
        reference = { label: "", mixed: "", parts: new Map(), names: [], editors: [], collab: "", isEditors: false };
      } else if (name === "kwd-group") keywords = [""];
      else if ((name === "name" || name === "string-name") && reference)
        (reference.isEditors && within("person-group") ? reference.editors : reference.names).push({ surname: "", given: "" });
      else if (name === "person-group" && reference) reference.isEditors = attribute("person-group-type") === "editor";
    },
    text: (more) => {
      if (skip) return;
      const words = more.replace(/\s+/gu, " ");
      if (within("contrib-group") && !reference) nameOf(path, words, authors);
      else if (reference) {
        text += words;
        noteOf(path, words, reference);
      } else if (within("pub-date")) {
        if (path.at(-1) === "year" && !year) year = words.trim();
      } else if (within("kwd") && within("kwd-group")) keywords[keywords.length - 1] = (keywords.at(-1) ?? "") + words;
      else if (within("title-group") || within("abstract") || within("body") || within("back")) text += words;
    },
    close: (name) => {
      path.pop();
      if (skip) {
        skip -= 1;
        return;
      }
      if (name === "article-title" && within("title-group")) {
        title = text.replace(/\s+/gu, " ").trim();
        end();
      } else if (name === "kwd") keywords.push("");
      else if (name === "kwd-group") {
        const list = keywords.map((each) => each.trim()).filter(Boolean);
        text = list.length ? `Keywords: ${list.join(", ")}` : "";
        end();
      } else if (name === "ref" && reference) {
        const known = reference.mixed.trim() ? reference.mixed : composed(reference);
        text = `${reference.label ? `${reference.label.replace(/\.$/u, "")}. ` : ""}${known.replace(/\s+/gu, " ").trim()}`;
        end();
        reference = undefined;
      } else if (!reference && (name === "p" || name === "title")) {
        if (name === "title" && path.at(-1) === "ref-list") headed = true;
        if (name === "title" && path.at(-1) === "abstract") text = "";
        end();
      } else if (!reference && (name === "break" || name === "list-item" || name === "label")) text += " ";
    },
  });
  end();
  const day = /^\d{4}$/u.test(year) ? year : undefined;
  return {
    ...(title ? { title } : {}),
    authors,
    ...(day ? { day } : {}),
    ...(language ? { language: language.slice(0, 2).toLowerCase() } : {}),
  };
}

function nameOf(path: readonly string[], words: string, authors: string[]): void {
  const last = path.at(-1);
  if (last === "surname") authors.push(words.trim());
  else if (last === "given-names" && authors.length > 0) authors[authors.length - 1] = `${words.trim()} ${authors.at(-1)}`;
  else if (last === "collab") authors.push(words.trim());
}

function noteOf(path: readonly string[], words: string, reference: Listed): void {
  const last = path.at(-1) ?? "";
  if (last === "label") reference.label += words.trim();
  if (path.includes("mixed-citation") || path.includes("citation")) reference.mixed += words;
  const group = reference.isEditors && path.includes("person-group") ? reference.editors : reference.names;
  const name = group.at(-1);
  if (last === "surname" && name) name.surname += words.trim();
  else if (last === "given-names" && name) name.given += words.trim();
  else if (last === "collab") reference.collab += words.trim();
  else if (path.includes("element-citation")) reference.parts.set(last, (reference.parts.get(last) ?? "") + words);
}

/** An `element-citation` in the order of APA. */
function composed({ parts, names, editors, collab }: Listed): string {
  const of = (name: string) => parts.get(name)?.trim() ?? "";
  const listed = (all: readonly Name[]) => {
    const each = all.map(({ surname, given }) => (given ? `${surname}, ${dotted(given)}` : surname));
    return each.length < 2 ? (each[0] ?? "") : `${each.slice(0, -1).join(", ")}, & ${each.at(-1)}`;
  };
  const who = names.length ? listed(names) : collab || (editors.length ? `${listed(editors)} (Eds.)` : "");
  const title = of("article-title") || of("chapter-title") || of("data-title");
  const where = [
    of("source"),
    `${of("volume")}${of("issue") ? `(${of("issue")})` : ""}`,
    of("lpage") ? `${of("fpage")}–${of("lpage")}` : of("fpage") || of("elocation-id"),
  ]
    .filter(Boolean)
    .join(", ");
  const doi = of("pub-id");
  return [
    `${who} (${of("year") || "n.d."}).`,
    title && `${title.replace(/\.$/u, "")}.`,
    where && `${where}.`,
    of("publisher-name") && `${of("publisher-name")}.`,
    /^10\./u.test(doi) && `https://doi.org/${doi}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function dotted(given: string): string {
  if (/^\p{Lu}{1,4}$/u.test(given)) return [...given].map((letter) => `${letter}.`).join(" ");
  return given
    .split(/\s+/u)
    .map((word) => (/\.$/u.test(word) ? word : `${word.charAt(0)}.`))
    .join(" ");
}
