import type { Coding } from "../../domain/coding/coding.js";
import { coderFile } from "../../domain/coding/coding.js";
import { slug } from "../../domain/writing/slug.js";
import type { ReadDocument } from "../documents/document.js";
import { categoryOfDescription, ruleKeys } from "./category-words.js";
import { type Convention, type DetectedConvention, detectConvention } from "./convention.js";
import {
  type Aside,
  type AsideSource,
  asideName,
  type Exchange,
  type ExchangedCategory,
  type ExchangedCoder,
  type ExchangedSource,
  sourceVariables,
} from "./exchange.js";
import { free, namesBeside, safePath } from "./free-names.js";
import { lossesOf } from "./losses.js";
import { type Found, placeSelections } from "./place-selections.js";
import type { Loss, RefiCode, RefiProject, RefiSelection, RefiText } from "./project.js";
import type { OpenedProject } from "./read.js";

/** A project as a case takes it in, and what is lost on the way. */
export interface Taken {
  readonly exchange: Exchange;
  readonly convention: DetectedConvention | null;
  readonly losses: readonly Loss[];
  /** Selections that found no place in their text, one by one. */
  readonly unplaced: readonly string[];
  /** Selections whose words were found at another place than the one given. */
  readonly moved: readonly string[];
}

/** How a project is taken in. */
export interface Taking {
  /** Reads a document as the case will. */
  readonly read: (path: string, bytes: Uint8Array) => Promise<ReadDocument>;
  /** Finds the selections of a text in its document, as `placeSelections` does; beside this thread where somebody waits for an answer. */
  readonly place?: (text: RefiText, document: ReadDocument, convention: Convention | null) => Promise<readonly (Found | null)[]>;
  /** Who coded what names no user. */
  readonly nobody: string;
  /** Ids that the case has already, which a new thing may not take. */
  readonly taken: { readonly sources: ReadonlySet<string>; readonly files: Pick<ReadonlySet<string>, "has"> };
  /** The source of the case with these bytes, where it has one; of several the one in that file. */
  readonly same: (bytes: Uint8Array, file: string) => { readonly id: string; readonly file: string } | undefined;
  /** The category of the case that a code is, where there is one. */
  readonly known: (code: { readonly id: string; readonly name: string; readonly parent: string | undefined }) => string | undefined;
}

/** Makes documents, categories and codings of a project. Whatever finds no place is told. */
export async function caseOfProject(opened: OpenedProject, taking: Taking): Promise<Taken> {
  const { project } = opened;
  const aside = asideOf(project);
  const convention = opened.convention === undefined ? detectConvention(project.texts, project.origin) : opened.convention;
  const categories = categoriesOf(project.codes, aside, taking);
  const byGuid = new Map(categories.map((each) => [each.guid, each.category.id]));
  const people = coders(project, aside, taking.nobody);
  const notes = new Map(project.notes.map((each) => [each.guid, each]));
  const noteText = (guids: readonly string[]) =>
    guids.flatMap((each) => (notes.get(each)?.name === asideName ? [] : [notes.get(each)?.text ?? ""])).filter((each) => each.trim());
  const memo = (guids: readonly string[], on: string, fallback = "") => {
    for (const guid of guids) {
      const note = notes.get(guid);
      if (note && note.name !== asideName && note.text.trim()) people.of(note.user).memo(on, note.text);
    }
    if (fallback) people.of(null).memo(on, fallback);
  };

  const sources: ExchangedSource[] = [];
  const [unplaced, moved]: [string[], string[]] = [[], []];
  const lost = new Map<string, number>();
  const lose = (what: string, n = 1) => void (n && lost.set(what, (lost.get(what) ?? 0) + n));
  const ids = namesBeside(taking.taken.sources);
  const files = namesBeside(taking.taken.files);
  for (const text of project.texts) {
    if (text.text === null) continue;
    const known = aside?.sources[text.guid];
    const kept = known?.original ? await original(opened, known.original) : null;
    if (!kept && text.original) lose("originals (DOCX, PDF) of which the plain text is taken, since selections count in it");
    const bytes = kept ?? text.bytes ?? new TextEncoder().encode(text.text);
    const name = text.name.replace(/\.(docx?|pdf|txt|rtf|odt|html?|md)$/iu, "") || text.guid;
    const wanted = safePath(known?.file) ?? `${slug(name).slice(0, 80)}.txt`;
    const twin = taking.same(bytes, wanted);
    const file = twin?.file ?? free(files, wanted, (one, n) => one.replace(/(\.[^./]*)?$/u, `-${n}$1`));
    const id = twin?.id ?? free(ids, known?.id ?? slug(name).slice(0, 80), (one, n) => `${one}-${n}`);
    const document = await taking.read(file, bytes);
    const entry = entryOf(text, project, known, name);
    sources.push({ id, file, entry, said: {}, text: document.text, bytes, isThere: twin !== undefined });
    memo(text.notes, `source:${id}`, text.description);
    const places = (await taking.place?.(text, document, convention)) ?? placeSelections(text, document, convention);
    for (const [index, selection] of text.selections.entries()) {
      const found = places[index];
      const words = [...noteText(selection.notes), selection.description].filter(Boolean);
      if (!found) {
        unplaced.push(`${text.name}: ${inWords(selection)}`);
        continue;
      }
      if (found.moved) moved.push(`${text.name}: ${inWords(selection)}`);
      if (!selection.codings.length && !words.length && !aside?.codings[selection.guid]) lose("selections with neither code nor note");
      const base: Coding = {
        text: null,
        start: found.start,
        end: found.end,
        exact: found.exact,
        prefix: "",
        suffix: "",
        id: selection.guid,
        source: id,
        category: null,
        statement: null,
        memo: null,
        at: selection.at,
        machine: false,
        accepted: true,
      };
      if (!selection.codings.length && (words.length || aside?.codings[selection.guid]))
        people.of(selection.user).code({ ...base, memo: words.join("\n\n") || null, ...besides(aside, selection.guid) });
      for (const coding of selection.codings) {
        const category = byGuid.get(coding.code);
        if (!category) {
          lose("codings with a code that the codebook does not have");
          continue;
        }
        const own = [...noteText(coding.notes), ...words].join("\n\n") || null;
        const at = coding.at ?? selection.at;
        people
          .of(coding.user ?? selection.user)
          .code({ ...base, id: coding.guid, category, memo: own, at, ...besides(aside, coding.guid) });
      }
    }
  }
  for (const { guid, notes: own } of project.codes) memo(own, `category:${byGuid.get(guid)}`);
  memo(project.projectNotes, "case");
  return {
    exchange: { name: project.name, sources, categories: categories.map((each) => each.category), coders: people.all() },
    convention,
    losses: [...lossesOf(opened), ...[...lost].map(([what, n]) => ({ what, n }))],
    unplaced,
    moved,
  };
}

function asideOf(project: RefiProject): Aside | null {
  const note = project.notes.find((each) => each.name === asideName);
  if (!note) return null;
  try {
    const found = JSON.parse(note.text) as Aside;
    return found.amity === 1 && found.sources && found.categories && found.coders && found.codings ? found : null;
  } catch {
    return null;
  }
}

/** What the note says of a coding beside its place, its words and its category. */
function besides(aside: Aside | null, guid: string): Partial<Coding> {
  const { id, at, statement, machine } = aside?.codings[guid] ?? {};
  return {
    ...(id === undefined ? {} : { id }),
    ...(at === undefined ? {} : { at }),
    ...(statement === undefined ? {} : { statement }),
    ...(machine === undefined ? {} : { machine }),
  };
}

async function original({ archive }: OpenedProject, name: string): Promise<Uint8Array | null> {
  const path = archive?.names.find((each) => each.toLowerCase() === `sources/${name.toLowerCase()}`);
  return path && archive ? await archive.read(path) : null;
}

function inWords({ name, start, end, words }: RefiSelection): string {
  const said = words ?? name;
  return `${said ? `“${said.length > 60 ? `${said.slice(0, 59)}…` : said}”, ` : ""}${start ?? "?"} to ${end ?? "?"}`;
}

function categoriesOf(codes: readonly RefiCode[], aside: Aside | null, { known }: Taking): { guid: string; category: ExchangedCategory }[] {
  const found = new Map<string, ExchangedCategory>();
  const ids = namesBeside(new Set());
  for (const code of codes) {
    const kept = keptOf(aside?.categories[code.guid] ?? {}, code.description);
    const parent = code.parent === null ? undefined : found.get(code.parent)?.id;
    const { definition, ...rules } = categoryOfDescription(code.description);
    const wanted = typeof kept["id"] === "string" ? kept["id"] : slug(code.name).slice(0, 60);
    const same = known({ id: wanted, name: code.name, parent });
    const id = same ?? free(ids, wanted, (one, n) => (parent && n === 2 ? `${parent}.${one}` : `${one}-${n}`));
    const colour = code.color && colourOf(code.color);
    const category: ExchangedCategory = {
      ...(parent === undefined ? {} : { parent }),
      name: code.name,
      definition: definition || "Not defined in the project that it comes from.",
      ...rules,
      ...(colour ? { colour } : {}),
      ...kept,
      id,
    };
    found.set(code.guid, Object.fromEntries(Object.entries(category).filter(([, value]) => value !== null)) as ExchangedCategory);
  }
  return [...found].map(([guid, category]) => ({ guid, category }));
}

/** What the note says of a category; rules only where nobody changed the description since. */
function keptOf({ described, ...kept }: Readonly<Record<string, unknown>>, description: string): Readonly<Record<string, unknown>> {
  if (described === undefined || described === description) return kept;
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !(ruleKeys as readonly string[]).includes(key)));
}

function colourOf(color: string): string | null {
  if (/^#[0-9a-f]{6}$/iu.test(color)) return color;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(color);
  return short
    ? `#${short
        .slice(1)
        .map((each) => each + each)
        .join("")}`
    : null;
}

/** The coders of a project, each with what is theirs; two users of one name are kept apart. */
function coders(project: RefiProject, aside: Aside | null, nobody: string) {
  const names = namesBeside(new Set());
  const made = new Map<string | null, ReturnType<typeof coderNamed>>();
  const of = (user: string | null) => {
    const known = user === null ? undefined : project.users.find((each) => each.guid === user);
    const key = known ? known.guid : null;
    let found = made.get(key);
    if (!found) {
      const kept = key === null ? undefined : aside?.coders[key];
      const named = safePath(kept?.name);
      const wanted = named && !named.includes("/") ? named : coderFile(known?.name ?? "") || nobody;
      const { name: _name, ...rest } = kept ?? { name: "" };
      found = coderNamed(
        free(names, wanted, (one, n) => `${one}-${n}`),
        rest,
      );
      made.set(key, found);
    }
    return found;
  };
  for (const { guid } of project.users) if (aside?.coders[guid]) of(guid);
  return {
    of,
    all: (): ExchangedCoder[] => [...made.values()].map((each) => each.coder()),
  };
}

function coderNamed(name: string, aside: ExchangedCoder["aside"]) {
  const codings: Coding[] = [];
  const memos = new Map<string, string>();
  return {
    code: (coding: Coding) => void codings.push(coding),
    memo: (on: string, says: string) => void memos.set(on, memos.has(on) ? `${memos.get(on)}\n\n${says}` : says),
    coder: (): ExchangedCoder => ({ name, codings, memos: [...memos], aside }),
  };
}

/** What sources.yaml is to say: variables of the source and of the cases that name it become attributes, and so do the sets it is in. */
function entryOf(
  { guid, values, codings }: RefiText,
  { variables, cases, codes, sets }: RefiProject,
  kept: AsideSource | undefined,
  name: string,
): Record<string, unknown> {
  const names = new Map(variables.map((each) => [each.guid, each.name]));
  const within = cases.filter((each) => each.sources.includes(guid));
  const said = new Map(
    [...within.flatMap((each) => each.values), ...values].flatMap(({ variable, value }) => {
      const named = names.get(variable);
      return named ? [[named, value] as const] : [];
    }),
  );
  const listed = (key: string, all: readonly string[]) => void (all.length && said.set(key, all.join("; ")));
  listed("case", within.map((each) => each.name).filter(Boolean));
  listed(
    "set",
    sets.filter((each) => each.sources.includes(guid)).map((each) => each.name),
  );
  listed(
    "coded as",
    codings.flatMap((each) => codes.find((one) => one.guid === each.code)?.name ?? []),
  );
  const changed = [...said].filter(([key, value]) => kept?.said?.[key] !== value);
  const isKey = (key: string) => kept !== undefined && (sourceVariables as readonly string[]).includes(key);
  const own = changed.filter(([key]) => !isKey(key));
  return {
    ...(kept?.entry ?? { title: name, kind: "note", proposed: ["title", "kind"] }),
    ...Object.fromEntries(changed.filter(([key]) => isKey(key))),
    ...(own.length ? { attributes: { ...(kept?.entry["attributes"] as object | undefined), ...Object.fromEntries(own) } } : {}),
  };
}
