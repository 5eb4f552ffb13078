import type { PhrasingContent } from "mdast";
import type { Mark } from "../../domain/report/manuscript.js";

/** Inline Markdown laid flat: what a reader reads, and where each UTF-16 unit of it stands in the file. */
export interface Flat {
  readonly text: string;
  /** For each unit of the text its UTF-16 index in the file. */
  readonly from: readonly number[];
  readonly spans: readonly Span[];
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
  readonly url?: string;
  readonly title?: string | null;
  /** Not searched for citations: code, and the words of a link. */
  readonly closed: boolean;
}

/** Those of a row of stretches in order, none over another, that touch what lies between two indexes. */
export function touching<T extends { readonly start: number; readonly end: number }>(all: readonly T[], start: number, end: number): T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as T).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < all.length && (all[at] as T).start < end; at += 1) found.push(all[at] as T);
  return found;
}

export interface Definitions {
  readonly [label: string]: { readonly url: string; readonly title?: string | null };
}

/** `left` is told of what cannot be printed: pictures and HTML, with their index in the file. */
export function flatten(
  nodes: readonly PhrasingContent[],
  source: string,
  definitions: Definitions,
  left: (what: "picture" | "html", index: number) => void,
): Flat {
  let text = "";
  const from: number[] = [];
  const spans: Span[] = [];
  const add = (
    value: string,
    map: readonly number[],
    marks: readonly Mark[],
    link?: { url: string; title?: string | null | undefined },
    closed = false,
  ) => {
    if (!value) return;
    const start = text.length;
    text += value;
    for (const each of map) from.push(each);
    spans.push({
      start,
      end: text.length,
      marks,
      closed: closed || link !== undefined,
      ...(link && { url: link.url, title: link.title ?? null }),
    });
  };
  const walk = (each: PhrasingContent, marks: readonly Mark[], link?: { url: string; title?: string | null | undefined }): void => {
    const start = each.position?.start.offset ?? 0;
    const end = each.position?.end.offset ?? start;
    const within = (mark: Mark, children: readonly PhrasingContent[]) => {
      for (const child of children) walk(child, [...marks, mark], link);
    };
    if (each.type === "text") add(each.value.replaceAll(/\r?\n/g, " "), align(each.value, source, start, end), marks, link);
    else if (each.type === "emphasis") within("em", each.children);
    else if (each.type === "strong") within("strong", each.children);
    else if (each.type === "delete") within("strike", each.children);
    else if (each.type === "inlineCode") add(each.value, spread(each.value, start, end), [...marks, "code"], link, true);
    else if (each.type === "break") add(" ", [start], marks, link);
    else if (each.type === "link") for (const child of each.children) walk(child, marks, { url: each.url, title: each.title ?? null });
    else if (each.type === "linkReference") {
      const target = definitions[each.identifier];
      for (const child of each.children) walk(child, marks, target ?? link);
    } else if (each.type === "image") {
      const words = each.alt || each.url;
      add(words, spread(words, start, end), marks, /^figure:/u.test(each.url) ? { url: each.url, title: each.title ?? null } : link);
      if (!/^figure:/u.test(each.url)) left("picture", start);
    } else if (each.type === "imageReference") {
      add(each.alt ?? each.identifier, spread(each.alt ?? each.identifier, start, end), marks, link);
      left("picture", start);
    } else if (each.type === "footnoteReference") {
      const words = `[${each.identifier}]`;
      add(words, spread(words, start, end), marks, { url: `#note-${slug(each.identifier)}` });
    } else if (each.type === "html" && !each.value.startsWith("<!--")) {
      add(each.value, spread(each.value, start, end), marks, link, true);
      left("html", start);
    }
  };
  for (const each of nodes) walk(each, []);
  return { text, from, spans };
}

/** A name for anchors: letters and digits with dashes. */
export function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-|-$/g, "") || "part"
  );
}

/** Where each unit of a text node stands in the file: passes over escapes, entities and the marks at the head of a line. */
function align(value: string, source: string, start: number, end: number): number[] {
  const map: number[] = [];
  let at = start;
  const units = value.replaceAll("\r\n", "\n");
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] as string;
    while (at < end && source[at] !== unit) {
      if (source[at] === "&") {
        map.push(at);
        const stop = source.indexOf(";", at);
        at = stop < 0 || stop >= end ? at + 1 : stop + 1;
        break;
      }
      at++;
    }
    if (map.length > index) continue;
    map.push(Math.min(at, Math.max(start, end - 1)));
    at++;
  }
  return map;
}

function spread(value: string, start: number, end: number): number[] {
  const last = Math.max(start, end - 1);
  return Array.from({ length: value.length }, (_, index) => Math.min(start + index, last));
}
