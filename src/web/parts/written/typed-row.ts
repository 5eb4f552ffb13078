import { countryName, iso3 } from "../../../domain/world/country.js";
import type { EditStep } from "../../../pages/edit.js";
import type { ActorName } from "../../../pages/page.js";
import { dayOf, wholeDay } from "../../beginning/start/typed-day.js";
import { dayWords } from "../../naming/months.js";
import { type Pattern, patternOf, patternTyped } from "./typed-pattern.js";
import { stretchesFault, stretchesOf, stretchesTyped } from "./typed-stretches.js";

/**
 * One thing that a row of a list says, and how it is typed. `several` are ids among the choices, each chosen by its words. `first` and `last`
 * are the ends of a span: a month or a year means its end. `stretches` are spans of days, `truth` is one of the choices as yes or no, and a
 * `pattern` says of some of the choices whether they are so.
 */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly isNeeded?: boolean;
  readonly hint?: string;
  /** Words that are proposed while typing; of `one`, all that there are. */
  readonly choices?: readonly (readonly [value: string, says: string])[];
}

type FieldKind =
  | "words"
  | "list"
  | "day"
  | "first"
  | "last"
  | "country"
  | "actor"
  | "one"
  | "months"
  | "query"
  | "several"
  | "stretches"
  | "truth"
  | "pattern";

/** A row as the file has it, and as it stands in the fields. */
export type Row = Readonly<Record<string, unknown>>;
export type Typed = Readonly<Record<string, string>>;

/** An item of a list as a row: one that is written as bare words says them under the key `plain`. */
export function rowOf(item: unknown, plain?: string): Row {
  if (item !== null && typeof item === "object" && !Array.isArray(item)) return item as Row;
  return plain === undefined ? {} : { [plain]: String(item) };
}

/** What stands in the fields before anybody types. */
export function typedOf(fields: readonly Field[], row: Row, actors: readonly ActorName[]): Typed {
  return Object.fromEntries(fields.map((field) => [field.key, shown(field, row[field.key], actors)]));
}

function shown({ kind, choices }: Field, value: unknown, actors: readonly ActorName[]): string {
  if (value === undefined || value === null) return kind === "one" ? (choices?.[0]?.[0] ?? "") : "";
  if (kind === "truth") return value === true ? "yes" : (choices?.find(([each]) => each === "no")?.[0] ?? "");
  if (kind === "pattern") return patternTyped(value as Pattern);
  if (kind === "stretches") return stretchesTyped(value);
  if (Array.isArray(value)) return value.join(kind === "several" ? " " : ", ");
  // A field of one line drops the ends of lines, and would run words together that a file has on two.
  const words = kind === "query" ? String(value).trim() : onOneLine(String(value));
  if (kind === "day" || kind === "first" || kind === "last") return dayWords(words);
  if (kind === "country") return countryName(words);
  return kind === "actor" ? (actors.find(({ id }) => id === words)?.name ?? words) : words;
}

function onOneLine(words: string): string {
  return words
    .split("\n")
    .flatMap((each) => each.trim() || [])
    .join(" ");
}

/** The row that was typed, with what it says besides the fields; or what is wrong with it. */
export function meant(
  fields: readonly Field[],
  typed: Typed,
  before: Row,
  actors: readonly ActorName[],
): { readonly row: Row } | { readonly says: string } {
  const row: Record<string, unknown> = { ...before };
  for (const field of fields) {
    const words = (typed[field.key] ?? "").trim();
    if (!words) {
      if (field.isNeeded) return { says: `${field.label} is missing.` };
      delete row[field.key];
      continue;
    }
    if (words === shown(field, before[field.key], actors)) continue;
    const value = meaningOf(field, words, actors);
    if (value === undefined) return { says: faultOf(field, words) };
    row[field.key] = value;
  }
  const [first, last] = [fields.find(({ kind }) => kind === "first"), fields.find(({ kind }) => kind === "last")];
  const [since, until] = [first && row[first.key], last && row[last.key]];
  if (typeof since === "string" && typeof until === "string" && since > until)
    return { says: `It would end on ${dayWords(until)}, before it begins on ${dayWords(since)}.` };
  return { row };
}

function meaningOf({ kind, choices }: Field, words: string, actors: readonly ActorName[]): unknown {
  if (kind === "day") return wholeDay(words);
  if (kind === "first" || kind === "last") return dayOf(words, kind);
  if (kind === "country") return iso3("iso3", words.toUpperCase()) ?? iso3("name", words);
  if (kind === "one") return choices?.find(([value]) => value === words)?.[0];
  if (kind === "months") {
    const months = words.split(/[\s,;]+/u).map(Number);
    return months.every((each) => Number.isInteger(each) && each > 0 && each <= 600) ? months : undefined;
  }
  if (kind === "list") {
    const several = words.split(/[,;]/u).flatMap((each) => each.trim() || []);
    return several.length > 1 ? several : several[0];
  }
  if (kind === "several") return words.split(" ");
  if (kind === "truth") return words === "yes";
  if (kind === "pattern") return patternOf(words);
  if (kind === "stretches") return stretchesOf(words);
  if (kind !== "actor") return words;
  const said = words.toLowerCase();
  const found = actors.find(({ id, name, short }) => id === words || name.toLowerCase() === said || short.toLowerCase() === said);
  return found?.id ?? words;
}

function faultOf({ kind, label }: Field, words: string): string {
  if (kind === "day") return `“${words}” is no day. Write 22 Mar 2012.`;
  if (kind === "first" || kind === "last") return `“${words}” is no day. Write 22 Mar 2012, March 2012 or 2012.`;
  if (kind === "country") return `“${words}” is no country that Amity knows. Write its English name, or three letters as PAK.`;
  if (kind === "stretches") return stretchesFault(words);
  if (kind === "months") return `“${words}” are no months. Write 12, 24, 36.`;
  return `“${words}” cannot stand under ${label}.`;
}

/** The steps that make one item of a list say what a row says: what stays is not touched; bare words stay bare where they say all. */
export function rowSteps(path: readonly (string | number)[], item: unknown, row: Row, plain?: string): EditStep[] {
  const isBare = item === null || typeof item !== "object";
  if (isBare) {
    const [only, ...others] = Object.keys(row);
    const value = only !== undefined && only === plain && others.length === 0 ? row[only] : row;
    return value === item ? [] : [{ set: path, value }];
  }
  const before = item as Row;
  const gone = Object.keys(before).filter((key) => row[key] === undefined);
  const set = Object.entries(row).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]));
  return [...set.map(([key, value]) => ({ set: [...path, key], value })), ...gone.map((key) => ({ remove: [...path, key] }))];
}

/** The list at a path of what a file says; empty where there is none. */
export function listAt(says: unknown, path: readonly (string | number)[]): readonly unknown[] {
  const found = path.reduce<unknown>((here, key) => (here as Row | null | undefined)?.[key], says);
  return Array.isArray(found) ? found : [];
}

/** Where an item stands now that somebody saw before; -1 where it is not there as it was. */
export function placeOf(list: readonly unknown[], item: unknown, seen: number): number {
  const was = JSON.stringify(item);
  if (JSON.stringify(list[seen]) === was) return seen;
  return list.findIndex((each) => JSON.stringify(each) === was);
}
