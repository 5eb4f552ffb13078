import { type Attachment, attachmentSchema, libraryPlace } from "../../case/inventory/library-files.js";
import type { Coding } from "../../domain/coding/coding.js";
import { slug } from "../../domain/writing/slug.js";
import type { ZoteroAnnotation, ZoteroLibrary, ZoteroWork } from "./answers.js";

/** What a case keeps of a library. */
export interface Mirror {
  /** Path in the case and text of its bibliography. */
  readonly works: { readonly path: string; readonly text: string; readonly count: number };
  readonly attachments: readonly Attachment[];
  /** Highlights as codings; null where the library was not asked for them. */
  readonly codings: readonly Coding[] | null;
  /** What was passed over, and why. */
  readonly told: readonly string[];
}

/** Documents that can be read, by the ends of their names. */
const readable = /\.(pdf|epub|x?html?|docx|odt|txt|md)$/iu;

/** What Zotero answered, as files of a case: CSL-JSON under the citation keys, documents by their paths, highlights with page and tags. */
export function mirrorOf(library: ZoteroLibrary, categoryOf: (tag: string) => string | null): Mirror {
  const told: string[] = [];
  const keys = citationKeys(library.works);
  const unwritten: string[] = [];
  const items = library.works.flatMap((work) => {
    const item = cslOf(work);
    if (!item) unwritten.push(work.key);
    const words = work.data.tags.map(({ tag }) => tag).filter(Boolean);
    return item ? [{ ...item, id: keys.get(work.key), ...(words.length && { keyword: words.join(", ") }) }] : [];
  });
  if (unwritten.length)
    told.push(`Left out for want of CSL-JSON that can be read: ${unwritten.slice(0, 5).join(", ")}${more(unwritten.length - 5)}.`);
  items.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
  const attachments: Attachment[] = [];
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const titles = new Map(library.works.map(({ key, data }) => [key, data.title]));
  let [linked, unread, odd] = [0, 0, 0];
  for (const { key, data } of [...library.attachments].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (data.linkMode === "linked_file") {
      if (readable.test(data.path ?? data.filename ?? "")) linked++;
      else unread++;
      continue;
    }
    if (!data.filename || !data.linkMode?.startsWith("imported")) continue; // a link to a page of the web
    if (!readable.test(data.filename)) {
      unread++;
      continue;
    }
    const reference = data.parentItem === undefined ? null : (keys.get(data.parentItem) ?? null);
    if (data.parentItem !== undefined && reference === null) continue; // of a work that is not asked for
    const wanted = slug(reference ?? data.filename.replace(/\.[^.]+$/u, "")) || key.toLowerCase();
    const id = taken.has(wanted) ? `${wanted}-${key.toLowerCase()}` : wanted;
    const title = data.parentItem === undefined ? data.title : titles.get(data.parentItem);
    const named = { path: `${key}/${data.filename}`, id, reference, ...(title && { title: title.slice(0, 1000) }) };
    if (!attachmentSchema.safeParse(named).success) {
      odd++; // it would take all others of the list with it
      continue;
    }
    taken.add(id);
    ids.set(key, id);
    attachments.push(named);
  }
  if (odd) told.push(`Documents that are not read, their names or citation keys being too long or no names: ${odd}.`);
  if (linked)
    told.push(
      `${linked} linked ${linked === 1 ? "file lies" : "files lie"} outside of Zotero's own folder and ${linked === 1 ? "is" : "are"} not read.`,
    );
  if (unread)
    told.push(
      `${unread} ${unread === 1 ? "attachment is" : "attachments are"} of other kinds than PDF, EPUB, HTML, Word, OpenDocument, text and Markdown, and ${unread === 1 ? "is" : "are"} not read.`,
    );
  const codings = library.annotations.flatMap((each) => codingOf(each, ids, categoryOf) ?? []);
  codings.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    works: { path: `${libraryPlace}library.json`, text: `${JSON.stringify(items, null, 1)}\n`, count: items.length },
    attachments,
    codings,
    told,
  };
}

const more = (n: number) => (n > 0 ? ` and ${n} more` : "");

/** A highlight or an underlining with words; notes, images and ink have none. */
function codingOf(
  { key, data }: ZoteroAnnotation,
  ids: ReadonlyMap<string, string>,
  categoryOf: (tag: string) => string | null,
): Coding | undefined {
  const source = ids.get(data.parentItem);
  const exact = data.annotationText?.trim();
  if (source === undefined || !exact) return undefined;
  const tags = data.tags.map(({ tag }) => tag);
  const category = tags.map(categoryOf).find((each) => each !== null) ?? null;
  const left = tags.filter((each) => category === null || categoryOf(each) !== category);
  const page = pageOf(data.annotationPosition);
  const label = data.annotationPageLabel?.trim();
  const memo = [data.annotationComment?.trim(), left.length ? `Tags: ${left.join(", ")}` : "", label ? `p. ${label}` : ""]
    .filter(Boolean)
    .join(" · ");
  return {
    ...{ id: `z-${key}`, source, exact, prefix: "", suffix: "", text: null, start: null, end: null },
    ...{ category, statement: null, memo: memo || null, at: data.dateModified ?? null, machine: false, accepted: true },
    ...(page !== undefined && { page }),
  };
}

/** No document has more. */
const mostPages = 1_000_000;

function pageOf(position: string | undefined): number | undefined {
  try {
    const { pageIndex } = JSON.parse(position ?? "") as { pageIndex?: unknown };
    return Number.isInteger(pageIndex) && (pageIndex as number) >= 0 && (pageIndex as number) < mostPages
      ? (pageIndex as number) + 1
      : undefined;
  } catch {
    return undefined; // of a page of the web or an EPUB, which have no pages
  }
}

/** The citation key of each work: its own where it has one, else its author, year and key, so that it stays when others come. */
function citationKeys(all: readonly ZoteroWork[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const own = ({ data, csljson }: ZoteroWork) =>
    data.citationKey?.trim() ||
    /^citation key:[ \t]*(\S{1,200})/imu.exec(data.extra ?? "")?.[1] ||
    wordOf(cslItem(csljson)?.["citation-key"]);
  const sorted = [...all].sort((a, b) => Number(!own(a)) - Number(!own(b)) || (a.key < b.key ? -1 : 1));
  for (const work of sorted) {
    const named = own(work);
    const id = named && !taken.has(named) ? named : `${named || stemOf(work)}-${work.key.toLowerCase()}`;
    taken.add(id);
    keys.set(work.key, id);
  }
  return keys;
}

function stemOf(work: ZoteroWork): string {
  const item = cslItem(work.csljson) ?? {};
  const [first] = (Array.isArray(item["author"]) ? item["author"] : []) as { family?: unknown; literal?: unknown }[];
  const parts: unknown = (item["issued"] as { "date-parts"?: unknown } | null | undefined)?.["date-parts"];
  const day: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const year: unknown = Array.isArray(day) ? day[0] : undefined;
  return (
    slug(
      `${wordOf(first?.family) ?? wordOf(first?.literal) ?? "work"}${typeof year === "number" || typeof year === "string" ? String(year).slice(0, 8) : ""}`,
    ) || "work"
  );
}

const wordOf = (value: unknown): string | undefined => (typeof value === "string" && value.trim() ? value.trim() : undefined);

type Csl = Readonly<Record<string, unknown>>;

function cslOf({ csljson }: ZoteroWork): Csl | undefined {
  const item = cslItem(csljson);
  return typeof item?.["type"] === "string" && isWithin(item, deepest) ? item : undefined;
}
const deepest = 40;

/** Whether lists and objects lie no deeper in each other than so many levels. */
function isWithin(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== "object") return true;
  return levels > 0 && Object.values(value).every((each) => isWithin(each, levels - 1));
}

/** One item, whether it came as an object, in a list, or as the text of either. */
function cslItem(given: unknown): Csl | undefined {
  let found: unknown = given;
  if (typeof found === "string") {
    try {
      found = JSON.parse(found);
    } catch {
      return undefined;
    }
  }
  if (!Array.isArray(found) && Array.isArray((found as { items?: unknown } | null)?.items)) found = (found as { items: unknown[] }).items;
  const one: unknown = Array.isArray(found) ? found[0] : found;
  return one !== null && typeof one === "object" && !Array.isArray(one) ? (one as Csl) : undefined;
}
