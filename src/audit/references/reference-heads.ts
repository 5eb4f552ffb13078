import type { Author } from "../../domain/bibliography/reference.js";
import { capital, initials, particles } from "../words.js";
import { type HeadNames, leadingNames, namesBeforeColon, naturalHead, readHeadNames, unpartedNames } from "./reference-names.js";

/** Where a reference says who and when. Offsets are UTF-16 indexes of the reference's text. */
export interface Head {
  /** Year in brackets behind the names, bare behind the names, or at the end of the reference. */
  readonly form: "bracket" | "plain" | "late";
  readonly names: HeadNames;
  /** End of the names. */
  readonly namesEnd: number;
  /** `2023`, `2023a`, `n.d.`, `in press`; null where there is none. */
  readonly year: string | null;
  readonly yearStart: number;
  /** End of the year and what closes it. */
  readonly yearEnd: number;
  /** The names are those of the reference before: `———`. */
  readonly repeats: boolean;
}

const yearPattern = "(?:1[5-9]|20)\\d{2}";
const wordsForYear =
  "n\\.\\s?d\\.?|nd|no date|undated|s\\.\\s?d\\.?|s/d|o\\.\\s?J\\.|in press|forthcoming|in preparation|submitted|no prelo|im Druck|à paraître|en prensa";
const bracketYear = new RegExp(
  `[(\\[]\\s*(?:ca?\\.\\s*)?(?:(?:${yearPattern})\\s*[/\\]\\[]+\\s*)?(${yearPattern}\\s?[a-z]?(?![\\d–-])|${yearPattern}(?=-\\d\\d-\\d\\d)|${wordsForYear})[^()\\[\\]]{0,40}[)\\]]`,
  "giu",
);
const plainYear = new RegExp(`(?<=[\\s,.(])((?:${yearPattern})[a-z]?|n\\.\\s?d\\.|[Ff]orthcoming|[Ii]n press)[.,:;)]*(?=[\\s“"‘'])`, "gu");
const anyYear = new RegExp(`(?<![\\d\\p{L}–-])([a-z]?(?:${yearPattern})[a-z]?)(?![\\d\\p{L}])(?!\\s?[–-]\\s?\\d)`, "gu");
const insteadOfYear = new RegExp(`(?<![\\p{L}])(?:${wordsForYear})(?!\\p{L})`, "iu");
const dashes = /^(?:[—–―_]{1,}|-{2,}|\*{3,})[—–―_\s.,-]*/u;
const familyName = `(?:(?:${particles})\\s{1,4}){0,4}${capital}(?:[\\s]{1,4}${capital}){0,2}`;

/** The head of a reference in each form that it can be read in; `preferred` first. */
export function headOf(text: string, preferred: Head["form"], before: readonly Author[] | undefined): Head | undefined {
  const order: readonly Head["form"][] =
    preferred === "late"
      ? ["late", "bracket", "plain"]
      : preferred === "plain"
        ? ["plain", "bracket", "late"]
        : ["bracket", "plain", "late"];
  for (const form of order) {
    const found = inForm(text, form, before);
    if (found && (form !== "late" || preferred === "late" || found.names.persons || /^[“"‘'«]/u.test(text))) return found;
  }
  return inForm(text, "late", before);
}

/** A head with the year right behind the names, which cannot be a part of a title. */
export function firmHead(text: string): Head | undefined {
  const bracket = inForm(text, "bracket", undefined);
  if (bracket?.names.persons) return bracket;
  const plain = inForm(text, "plain", undefined);
  if (plain?.names.persons && /,|\s\p{Lu}{1,3}$/u.test(text.slice(0, plain.namesEnd))) return plain;
  if (dashes.test(text)) return bracket ?? plain ?? inForm(text, "late", []);
  return bracket?.names.authors.length ? (bracket ?? plain) : undefined;
}

function inForm(text: string, form: Head["form"], before: readonly Author[] | undefined): Head | undefined {
  if (form === "late") return late(text, before);
  const repeated = dashes.exec(text);
  const pattern = form === "bracket" ? bracketYear : plainYear;
  for (const match of text.slice(0, 900).matchAll(pattern)) {
    const at = match.index;
    const namesText = text.slice(0, at);
    const year = tidyYear(match[1] ?? "");
    const yearStart = at + match[0].indexOf(match[1] ?? "");
    const place = { form, namesEnd: namesText.trimEnd().length, year, yearStart, yearEnd: at + match[0].length };
    if (repeated && at <= repeated[0].length + 12) {
      return { ...place, names: { authors: before ?? [], others: false, role: "", persons: true }, repeats: true };
    }
    // Journals of economics draw the dash of a repeated author as a rule, which leaves no letter: `(2008) The race`, `eds. (1985) Handbook`.
    if (form === "bracket" && before?.length && /^\s*(?:eds?\.,?\s*)?$/u.test(namesText))
      return { ...place, names: { authors: before, others: false, role: namesText.trim(), persons: true }, repeats: true };
    if (repeated || /\S,?\s[“‘"«](?=\p{L})/u.test(namesText)) return undefined;
    const names = readHeadNames(namesText);
    if (names.persons) return { ...place, names, repeats: false };
    if (form === "plain" && !/[.,]\s*$/u.test(namesText)) continue;
    if (names.authors.length > 0 && at <= 240 && !breaksOff(namesText)) return { ...place, names, repeats: false };
    return undefined;
  }
  return undefined;
}

/** A sentence ends within: what stands there is more than a name. */
function breaksOff(names: string): boolean {
  return (
    /(?<![\s.]\p{Lu}|^\p{Lu}|\b(?:U\.S|Dept|Inc|Ltd|Co|St|No|Vol|Dr))\.\s+\S/u.test(names.trim()) ||
    /[“”]\s*\S.*[“”].*\S{20}/u.test(names) ||
    /\bdoi\b|https?:|\d{1,4}\(\d/iu.test(names)
  );
}

function late(text: string, before: readonly Author[] | undefined): Head | undefined {
  const year = lateYear(text);
  const repeated = dashes.exec(text);
  if (repeated) {
    const names = { authors: before ?? [], others: false, role: "", persons: true };
    return { form: "late", names, namesEnd: repeated[0].length, repeats: true, ...year };
  }
  const natural = naturalHead(text);
  if (natural) return { form: "late", names: natural.names, namesEnd: natural.end, repeats: false, ...year };
  const leading = namesBeforeColon(text) ?? unpartedNames(text) ?? leadingNames(text);
  if (leading) return { form: "late", names: leading.names, namesEnd: leading.end, repeats: false, ...year };
  for (const cut of text
    .slice(0, 400)
    .matchAll(/(?<=[\p{L}\p{M})])\.\s+|,\s+(?=[“"‘])|(?<=\bet al)\.?,?\s+|(?<=[)])[.,]?\s+(?=\p{Lu}|[“"])/gu)) {
    const rest = text.slice(cut.index + cut[0].length);
    if (
      /\s(?:and|&)\s\p{Lu}[\p{L}-]+\s(?:\p{Lu}\.\s?){0,2}\p{Lu}$/u.test(text.slice(0, cut.index)) &&
      /^\p{Lu}[\p{L}’'-]+[.,]\s/u.test(rest)
    )
      continue;
    if (/\p{Lu}$/u.test(text.slice(0, cut.index)) && /^\p{Lu}[\p{L}’'-]+,\s(?:and\s\p{Lu}|\p{Lu}\.\s)/u.test(rest)) continue;
    if (/^(?:\p{Lu}\p{M}?\.|&|and\s|e\s|et\.?\s+al)/u.test(rest) && !/^\p{Lu}\.\s*\p{Ll}/u.test(rest)) continue;
    const namesText = text.slice(0, cut.index + (cut[0].startsWith(".") ? 1 : 0));
    const names = readHeadNames(namesText);
    if (names.persons) return { form: "late", names, namesEnd: namesText.length, repeats: false, ...year };
  }
  const quoted = /^[“"‘'«]/u.test(text);
  const cut = quoted ? undefined : /(?<=[\p{Ll}\p{Lu}]{2}|\))\.\s/u.exec(text.slice(0, 250));
  const title = quoted ? /^[“"‘'«](.+?)[,.]?[”"’'»]/u.exec(text)?.[1] : text.slice(0, cut?.index ?? 0);
  if (!title)
    return year.year === null
      ? undefined
      : { form: "late", names: { authors: [], others: false, role: "", persons: false }, namesEnd: 0, repeats: false, ...year };
  const names = quoted ? { authors: [], others: false, role: "", persons: false } : readHeadNames(title);
  return { form: "late", names, namesEnd: quoted ? 0 : title.length, repeats: false, ...year };
}

function lateYear(text: string): { year: string | null; yearStart: number; yearEnd: number } {
  const known = text.replace(
    /(?:\b(?:accessed|retrieved|acesso em|disponível em|available (?:at|from)|consultado|viewed|cit(?:ado|ato|ada|é)|zit(?:iert|ation)|abgerufen|consult[éa]|last (?:access|visit|modif)|cited)\b|https?:\/\/|doi:?\s*10\.)[\s\S]*$/iu,
    "",
  );
  const first = [...known.replace(/\b(?:also (?:available|published|appeared|issued)|reprinted)\b[\s\S]*$/iu, "").matchAll(anyYear)];
  const all = first.length > 0 ? first : [...known.matchAll(anyYear)];
  const chosen = all.find((each) => /^\s?;/u.test(known.slice(each.index + each[0].length))) ?? all.at(-1);
  if (chosen) return { year: tidyYear(chosen[0]), yearStart: chosen.index, yearEnd: chosen.index + chosen[0].length };
  const behindAddress = closingYear.exec(text);
  if (behindAddress?.[1])
    return { year: tidyYear(behindAddress[1]), yearStart: behindAddress.index, yearEnd: behindAddress.index + behindAddress[1].length };
  const none = insteadOfYear.exec(known);
  return none
    ? { year: tidyYear(none[0]), yearStart: none.index, yearEnd: none.index + none[0].length }
    : { year: null, yearStart: -1, yearEnd: -1 };
}

/** `https://example.org/a, 2005a.` */
const closingYear = new RegExp(`(?<=,\\s)(${yearPattern}[a-z]?)\\.?\\s*$`, "u");

/** One spelling of a year or what stands for it. */
export function tidyYear(raw: string): string {
  const word = raw.toLowerCase().replace(/\s+/gu, " ").trim();
  if (/^(?:n\.?\s?d\.?|no date|undated|s\.?\s?d\.?|s\/d|o\.\s?j\.?)$/u.test(word)) return "n.d.";
  if (/^(?:in press|no prelo|im druck|en prensa)$/u.test(word)) return "in press";
  return word
    .replace(/(?<=\d)\s+(?=[a-z]$)/u, "")
    .replace(/^([a-z])(\d{4})$/u, "$2$1")
    .replace(/(?<=\d)([a-d])\1$/u, "$1");
}

const initial = "\\p{Lu}\\p{M}?\\p{Ll}?\\.(?:\\s?[-‐‑]\\s?\\p{Lu}\\p{M}?\\.){0,2}";
const two = `${familyName},\\s{1,4}${initials}`;
const innerBracket = new RegExp(
  `(?<![\\p{L}\\p{N}’'‐‑-])(?:${two})(?:(?:,\\s{0,4}(?:(?:&|and)\\s{0,4})?|\\s{1,4}(?:&|and)\\s{1,4})${two}){0,40},?\\s{0,4}(?:\\((?:[Ee]ds?)\\.?\\)[.,]?\\s{0,4})?\\(\\s{0,4}${yearPattern}`,
  "gu",
);
const innerPlain = new RegExp(
  `${familyName},\\s{1,4}(?:${capital}|${initials})(?:\\s{1,4}(?:${capital}|${initial})){0,6}(?:,\\s{1,4}(?:[^.]|(?<=[\\s.-]\\p{Lu})\\.){3,300}?|\\s{1,4}and\\s{1,4}[^.,]{3,60})?\\.\\s{1,4}${yearPattern}[a-z]?\\.\\s`,
  "gu",
);
const upperName = "(?:\\p{Lu}[’'])?\\p{Lu}{1,40}(?:[ -](?:\\p{Lu}[’'])?\\p{Lu}{1,40}){0,6}";
const innerLate = new RegExp(
  `(?<=(?:1[5-9]|20)\\d\\d[a-z]?\\.\\s{1,4})(?=\\p{Lu}{2}|\\p{Lu}[’' ]\\p{Lu})${upperName}(?:,\\s+\\p{Lu}|\\.\\s+\\p{Lu})`,
  "gu",
);

const bodyHead = new RegExp(
  `(?<=[.\\d/”)]\\s)(?:The\\s)?${capital}(?:\\s(?:of|and|for|the|on|${capital})){0,12}\\.?\\s(?:\\(${yearPattern}[a-z]?[,)]|(?<=\\.\\s)${yearPattern}[a-z]?\\.\\s)`,
  "gu",
);

/** Where further references begin within the text of one; names of bodies count only where a whole list runs on. */
export function innerHeads(text: string, form: Head["form"]): number[] {
  const pattern = form === "bracket" ? innerBracket : form === "plain" ? innerPlain : innerLate;
  const persons = [...text.matchAll(pattern)].map((match) => match.index);
  const bodies = persons.length > 6 && form !== "late" ? [...text.matchAll(bodyHead)].map((match) => match.index) : [];
  const apart = bodies.filter((at) => !persons.some((other) => Math.abs(other - at) < 12));
  return [...persons, ...apart]
    .sort((a, b) => a - b)
    .filter((at) => {
      const before = text.slice(Math.max(0, at - 80), at);
      return at > 12 && /[.!?”"’')\d/]\s*$/u.test(before) && !/\b(?:In|Eds?|&|and)[.:,]?\s*$/u.test(before);
    });
}
