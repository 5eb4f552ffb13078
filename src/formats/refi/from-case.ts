import { extname } from "node:path";
import type { Coding } from "../../domain/coding/coding.js";
import { version } from "../../version.js";
import { categoryOfDescription, describeCategory, ruleKeys } from "./category-words.js";
import { type Aside, asideName, type Exchange, type ExchangedCategory, type ExchangedCoder, type ExchangedSource } from "./exchange.js";
import { namedGuid } from "./guid.js";
import type { RefiCode, RefiNote, RefiProject, RefiSelection, RefiText, RefiUser, RefiValue, RefiVariable } from "./project.js";
import { type Original, originalName } from "./write.js";

export const amityOrigin = `Amity ${version}`;

/** A project that says what a case says; `aside` and `originals` carry what the standard has no place for. */
export function projectOfCase(exchange: Exchange): { project: RefiProject; originals: Map<string, Original> } {
  const { name, sources, categories, coders } = exchange;
  const notes: RefiNote[] = [];
  const aside = { amity: 1, sources: {}, categories: {}, coders: {}, codings: {} } as Writable<Aside>;
  const memos = memosOf(coders, notes);
  const variables = variablesOf(sources);
  const originals = new Map<string, Original>();
  const users = coders.map((each): RefiUser => {
    const guid = coderGuid(each.name);
    aside.coders[guid.toLowerCase()] = { ...each.aside, name: each.name };
    return { guid, name: each.name };
  });
  const codes = parentsFirst(categories).map((each) => codeOf(each, aside, memos));
  const bySource = new Map(coders.map((each) => [each, grouped(each.codings)]));
  const texts = sources.map((source): RefiText => {
    const guid = sourceGuid(source.id);
    const original = originalOf(source);
    if (original) originals.set(guid, original);
    aside.sources[guid.toLowerCase()] = {
      id: source.id,
      file: source.file,
      original: original ? originalName(guid, original) : null,
      entry: source.entry,
      said: source.said,
    };
    return {
      guid,
      name: typeof source.entry["title"] === "string" ? source.entry["title"] : source.id,
      of: original?.named && original.extension === "pdf" ? "pdf" : "text",
      text: source.text,
      bytes: null,
      original: null,
      description: "",
      selections: coders.flatMap((coder) =>
        (bySource.get(coder)?.get(source.id) ?? []).map((each) => selectionOf(each, coder, aside, notes)),
      ),
      codings: [],
      notes: memos.get(`source:${source.id}`) ?? [],
      values: valuesOf(source, variables),
    };
  });
  const note = { guid: namedGuid("aside"), name: asideName, text: JSON.stringify(aside), user: null, at: null };
  const project: RefiProject = {
    name,
    origin: amityOrigin,
    namespace: "urn:QDA-XML:project:1.0",
    users,
    codes,
    texts,
    notes: [...notes, note],
    variables,
    cases: [],
    sets: [],
    projectNotes: [...(memos.get("case") ?? []), note.guid],
  };
  return { project, originals };
}

function grouped(codings: readonly Coding[]): Map<string, Coding[]> {
  const found = new Map<string, Coding[]>();
  for (const each of codings) {
    const list = found.get(each.source);
    if (list) list.push(each);
    else found.set(each.source, [each]);
  }
  return found;
}

/** The codes of a codebook by itself; ids and what else has no place in the standard is lost. */
export function codesOfCategories(categories: readonly ExchangedCategory[]): RefiCode[] {
  const nowhere = { amity: 1, sources: {}, categories: {}, coders: {}, codings: {} } as Writable<Aside>;
  return parentsFirst(categories).map((each) => codeOf(each, nowhere, new Map()));
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends Readonly<Record<string, infer V>> ? Record<string, V> : T[K] };

const isGuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const isTime = /^-?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/u;

function coderGuid(name: string): string {
  return namedGuid("coder", name);
}

function sourceGuid(id: string): string {
  return namedGuid("source", id);
}

function categoryGuid(id: string): string {
  return namedGuid("category", id);
}

/** Children after their parents; a parent that is not there is none. */
function parentsFirst(categories: readonly ExchangedCategory[]): ExchangedCategory[] {
  const under = new Map<string | undefined, ExchangedCategory[]>();
  const known = new Set(categories.map((each) => each.id));
  for (const each of categories) {
    const parent = each.parent !== undefined && known.has(each.parent) ? each.parent : undefined;
    under.set(parent, [...(under.get(parent) ?? []), each]);
  }
  const walk = (parent: string | undefined): ExchangedCategory[] => (under.get(parent) ?? []).flatMap((each) => [each, ...walk(each.id)]);
  return walk(undefined);
}

function codeOf(category: ExchangedCategory, aside: Writable<Aside>, memos: ReadonlyMap<string, string[]>): RefiCode {
  const guid = categoryGuid(category.id);
  const description = describeCategory(category);
  const back: Readonly<Record<string, unknown>> = {
    ...categoryOfDescription(description),
    name: category.name,
    colour: category.colour,
  };
  const rest = [...new Set([...Object.keys(category), ...Object.keys(back)])]
    .filter((key) => key !== "parent" && JSON.stringify(back[key]) !== JSON.stringify(category[key]))
    .map((key) => [key, category[key] ?? null] as const);
  const isDescribed = rest.some(([key]) => (ruleKeys as readonly string[]).includes(key));
  aside.categories[guid.toLowerCase()] = { ...Object.fromEntries(rest), ...(isDescribed ? { described: description } : {}) };
  return {
    guid,
    name: category.name,
    parent: category.parent === undefined ? null : categoryGuid(category.parent),
    description,
    color: category.colour ?? null,
    codable: true,
    notes: memos.get(`category:${category.id}`) ?? [],
  };
}

function selectionOf(coding: Coding, coder: ExchangedCoder, aside: Writable<Aside>, notes: RefiNote[]): RefiSelection {
  const user = coderGuid(coder.name);
  const guid = isGuid.test(coding.id) ? coding.id : namedGuid("coding", coder.name, coding.id);
  const at = coding.at && isTime.test(coding.at) ? coding.at : null;
  const memo = coding.memo === null ? [] : [addNote(notes, ["memo", coder.name, "coding", coding.id], "Memo", coding.memo, user)];
  const rest: Partial<Coding> = {
    ...(guid === coding.id ? {} : { id: coding.id }),
    ...(at === coding.at ? {} : { at: coding.at }),
    ...(coding.statement ? { statement: coding.statement } : {}),
    ...(coding.machine ? { machine: true } : {}),
  };
  aside.codings[guid.toLowerCase()] = rest;
  const selection = namedGuid("selection", coder.name, coding.id);
  if (coding.category === null) aside.codings[selection.toLowerCase()] = { ...rest, id: coding.id };
  return {
    guid: selection,
    name: quoteName(coding.exact),
    start: coding.start,
    end: coding.end,
    words: null,
    description: "",
    user,
    at,
    codings: coding.category === null ? [] : [{ guid, code: categoryGuid(coding.category), user, at, notes: memo }],
    notes: coding.category === null ? memo : [],
  };
}

/** The words, on one line; long ones are cut, as other programs cut them. */
function quoteName(exact: string): string {
  const flat = exact.replace(/\s+/gu, " ").trim();
  return flat.length <= 120 ? flat : `${[...flat.slice(0, 119)].slice(0, -1).join("")}…`;
}

function addNote(notes: RefiNote[], key: readonly string[], name: string, text: string, user: string): string {
  const guid = namedGuid(...key);
  notes.push({ guid, name, text, user, at: null });
  return guid;
}

function memosOf(coders: readonly ExchangedCoder[], notes: RefiNote[]): Map<string, string[]> {
  const memos = new Map<string, string[]>();
  for (const { name, memos: own } of coders) {
    for (const [on, says] of own) {
      const guid = addNote(notes, ["memo", name, on], "Memo", says, coderGuid(name));
      memos.set(on, [...(memos.get(on) ?? []), guid]);
    }
  }
  return memos;
}

function variablesOf(sources: readonly ExchangedSource[]): RefiVariable[] {
  const names = new Set<string>();
  for (const { said } of sources) for (const name of Object.keys(said)) names.add(name);
  return [...names].sort().map((name) => ({ guid: namedGuid("variable", name), name, type: "Text" }));
}

function valuesOf(source: ExchangedSource, variables: readonly RefiVariable[]): RefiValue[] {
  const guids = new Map(variables.map((each) => [each.name, each.guid]));
  return Object.entries(source.said).map(([name, value]) => ({ variable: guids.get(name) as string, value }));
}

function originalOf({ file, bytes, text }: ExchangedSource): Original | undefined {
  if (!bytes) return undefined;
  const extension = extname(file).slice(1).toLowerCase() || "bin";
  if (extension === "txt" && Buffer.from(bytes).equals(Buffer.from(text))) return undefined;
  return { extension, bytes, named: extension === "docx" || extension === "pdf" };
}
