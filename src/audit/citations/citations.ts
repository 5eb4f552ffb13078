import { tidyYear } from "../references/reference-heads.js";
import { reporting } from "../words.js";
import { type Bracket, brackets, lastBefore, quotations } from "./brackets.js";
import { type CitedNames, namesBefore, namesInBracket } from "./cited-names.js";
import type { Known } from "./known.js";

/** One work as a manuscript cites it. Offsets are UTF-16 indexes of the cleaned text, end exclusive. */
export interface Cited {
  readonly form: "parenthetical" | "narrative" | "numeric" | "note";
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly etAl: boolean;
  /** `2023`, `2023a`, `n.d.`; null in numbered styles. */
  readonly year: string | null;
  /** The other year of `1991 [1872]` and `2005/1936`. */
  readonly otherYear?: string;
  /** Number of the reference in numbered styles. */
  readonly label: number | null;
  /** Works in one bracket share it: UTF-16 index of the bracket. */
  readonly group: number;
  /** Sign between name and year where one is usual: comma, or nothing. */
  readonly comma: boolean | null;
  /** Within a quotation: those quoted cite it. */
  readonly quoted: boolean;
  /** The bracket is never closed. */
  readonly unclosed: boolean;
  /** Work known only through this one: `Freire, 1996, as cited in`. */
  readonly through: string | null;
  /** Words of the title by which it is told from others of the same name. */
  readonly hint?: string;
  /** Its key in a bibliography. */
  readonly key?: string;
  /** The form alone speaks for it; the list does not have the name. */
  readonly trust: CitedNames["trust"];
}

const yearToken =
  /(?<![\p{L}\p{N}$€£/.–—-])(?:\[?(?:1[4-9]|20)\d{2}\]?\s?[/\s]\s?\[?)?((?:1[4-9]|20)\d{2}(?!\d)(?:aa|bb|cc|dd|[a-z])?(?![\p{L}\p{N}])|n\.\s?d\.|s\.\s?d\.|s\/d(?!\p{L})|no date|in press|forthcoming|undated|in preparation|no prelo|en prensa)\]?(?:,\s?[a-z](?![\p{L}.]))*/giu;
const afterYear =
  /^\s*(?:$|[,;:)\]&/]|(?:and|e|y|et|und)\s|\[|\(|pp?\.|in\s|cited\b|quoted\b|as\s(?:cited|quoted)|apud\b|citado\b|qtd\b|see\b|cf\.|for\s|emphasis|my\s|own\s|original|translat|among\b|quotation|passim\b|ff?\.|et\s(?:seq|sqq)|ibid|\.\s*$|§|chap|ch\.|ch\s|para|sec|vol|fig|table)/iu;
const range = /^\]?\s?[-–—]\s?\d|^\/\d\d(?!\d)/u;
const locator =
  /^\s*[,:]?\s*(?:(?:pp?\.?|pages?|paras?\.?|paragraphs?|¶+|§+|chaps?\.?|chapters?|ch\.|secs?\.?|sections?|vol\.?|figs?\.?|tables?|s\.|f\.|n\.|note|loc\.|min\.|slide|abstract|verse|v\.)\s*)?(?:[\divxlc]+[a-z]?(?:\s*[-–—]\s*[\divxlc]+)?(?:\s*(?:,|and|&|e)\s*(?:pp?\.\s*)?\d+(?!\d{3})(?:\s*[-–]\s*\d+)?)*|emphasis (?:added|in original|mine)|my (?:emphasis|translation)|own translation|italics? (?:added|in original)|grifo nosso|tradução nossa|original emphasis|translated by [^,;]+|abstract)\.?(?![\p{L}])/iu;
const through =
  /^[\s,;]*(?:as\s+)?(?:cited|quoted|reported|discussed|referenced|mentioned|referred to)\s+(?:in|by)\s+|^[\s,;]*(?:apud|citado por|citado em|qtd\.?\s+in|cit(?:ed)?\.?\s+in|zit\.\s+n(?:ach|\.))\s+/iu;

/** Every author–year citation of a stretch of text: in brackets, in running text, several in a bracket. */
export function findCitations(text: string, from: number, to: number, lists: Known): Cited[] {
  const found: Cited[] = [];
  const quotes = quotations(text, from, to);
  const within = (at: number) => {
    const quote = quotes[lastBefore(quotes, at)];
    return quote !== undefined && quote[0] < at && at < quote[1];
  };
  const used: Bracket[] = [];
  for (const bracket of brackets(text, from, to)) {
    const inner = used.slice(used.findLastIndex((each) => each.open < bracket.open) + 1);
    const works = bracketWorks(text, bracket, inner, from, lists, used);
    if (works.length > 0) used.push(bracket);
    found.push(...works.map((each) => ({ ...each, quoted: within(each.start) })));
  }
  found.push(...unclosed(text, from, to, lists).map((each) => ({ ...each, quoted: within(each.start) })));
  return sifted(found.sort((a, b) => a.start - b.start || a.end - b.end));
}

interface Year {
  readonly text: string;
  readonly other?: string;
  readonly start: number;
  readonly end: number;
}

function yearsIn(content: string, holes: readonly (readonly [number, number])[]): Year[] {
  const found: Year[] = [];
  for (const match of content.matchAll(yearToken)) {
    const start = match.index;
    const end = start + match[0].length;
    if (holes.some(([a, b]) => start >= a && start < b)) continue;
    const rest = content.slice(end);
    if (range.test(rest) || !afterYear.test(rest)) continue;
    const before = content.slice(0, start);
    if (
      /(?:\b(?:pp?|no|nos|vol|art|res|article|resolution|para|paras|page|pages|fig|table|s\/res|unga|section|sec|chapter|vs)\.?|[#§№=<>≈~±])\s*$/iu.test(
        before,
      ) ||
      /\d\s?[-–—/]\s?$/u.test(before)
    )
      continue;
    const letters = [...match[0].matchAll(/,\s?([a-z])(?![\p{L}.])/gu)];
    const year = tidyYear(match[1] ?? match[0]);
    const other = /^\[?((?:1[4-9]|20)\d{2})\]?\s?[/\s]/u.exec(match[0])?.[1] ?? /^\s?[[(]((?:1[4-9]|20)\d{2})[\])]/u.exec(rest)?.[1];
    found.push({
      ...(other ? { other } : {}),
      text: year,
      start,
      end: letters.length ? end - letters.reduce((sum, each) => sum + each[0].length, 0) : end,
    });
    for (const letter of letters) {
      const at = start + (letter.index ?? 0);
      found.push({
        text: year.replace(/[a-z]$/u, "") + (letter[1] as string),
        start: at + letter[0].length - 1,
        end: at + letter[0].length,
      });
    }
  }
  return found;
}

type Work = Omit<Cited, "quoted">;

function bracketWorks(
  text: string,
  bracket: Bracket,
  inner: readonly Bracket[],
  floor: number,
  lists: Known,
  used: readonly Bracket[],
): Work[] {
  const content = text.slice(bracket.open + 1, bracket.close);
  const shift = bracket.open + 1;
  const holes = inner.map((each) => [each.open - shift, each.close + 1 - shift] as const);
  const years = yearsIn(content, holes);
  const [first] = years;
  if (!first) return [];
  const begins = content.slice(0, first.start).replace(/^[\s[]+/u, "") === "";
  const secondary = begins
    ? through.exec(content.slice(first.end).replace(/^[^\p{L}]*(?:p\.\s*\d+)?/u, (lead) => (locator.test(lead) ? "" : lead)))
    : null;
  if (begins && !secondary) return narrative(text, bracket, content, years, floor, lists, used);
  return parenthetical(text, bracket, content, years, holes, lists, begins);
}

function narrative(
  text: string,
  bracket: Bracket,
  content: string,
  years: readonly Year[],
  floor: number,
  lists: Known,
  used: readonly Bracket[],
): Work[] {
  const shift = bracket.open + 1;
  const own: Year[] = [];
  let rest: Year[] = [];
  for (const [at, year] of years.entries()) {
    const last = own.at(-1);
    const gap = last ? content.slice(last.end, year.start) : "";
    const plain = gap.replace(locator, "").replace(/^[\s,;&]*(?:(?:and|e|y|et|und|see also|see)[\s,]*)?$/iu, "");
    if (plain !== "") {
      rest = years.slice(at);
      break;
    }
    own.push(year);
  }
  const end = rest.length > 0 ? shift + (own.at(-1)?.end ?? 0) : bracket.close + 1;
  const tail = content.slice(own.at(-1)?.end ?? 0, rest[0] ? undefined : content.length);
  if (
    rest.length === 0 &&
    !locator.test(tail) &&
    !/^\s*$/u.test(tail.replace(/^\s*[[(].*$/u, "")) &&
    !/^[\s,;:]*(?:p|see|cf|emphasis|my|own|original|translat|in |for |among|as )/iu.test(tail) &&
    !/^,\s*(?:\p{L}+\s+\d{1,2}|\d{1,2}\s+\p{L}+)$/u.test(tail)
  )
    return [];
  const before = used.findLast((each) => each.close < bracket.open);
  const start = Math.max(floor, bracket.open - 400, before ? before.close + 1 : floor, sentenceStart(text, bracket.open));
  const lead = text.slice(start, bracket.open);
  const speech = reporting.exec(text.slice(bracket.close + 1, bracket.close + 80))?.[0] ?? "";
  const year = own[0] as Year;
  const named = namesBefore(lead, bracket.open, year.text, lists, speech);
  const chosen =
    named && (named.trust === "known" || !distant(lead, year.text, lists))
      ? named
      : (distantNames(text, lead, start, bracket, year.text, lists) ?? named ?? spokenOf(text, floor, bracket, year.text, lists));
  const works: Work[] = chosen
    ? own.map((each, at) => ({
        ...{ form: "narrative" as const, names: chosen.names, etAl: chosen.etAl, year: each.text, label: null, trust: chosen.trust },
        ...(each.other ? { otherYear: each.other } : {}),
        start: at === 0 ? chosen.start : shift + each.start,
        end: own.length === 1 ? end : shift + each.end,
        ...{ group: bracket.open, comma: null, unclosed: false, through: null },
      }))
    : [];
  if (rest.length > 0 && works.length > 0) {
    const at = own.at(-1)?.end ?? 0;
    works.push(...inBracket(content, shift, rest, [], lists, at, bracket.open));
  }
  return works;
}

/** Whether the sentence names, further back, somebody of the list with a work of this year. */
function distant(lead: string, year: string, lists: Known): boolean {
  return lead.length > 0 && nearestKnown(lead, year, lists) !== undefined;
}

function distantNames(text: string, lead: string, start: number, bracket: Bracket, year: string, lists: Known): CitedNames | undefined {
  const found = nearestKnown(lead, year, lists);
  if (!found || /^\s*[([]/u.test(text.slice(start + found.at + found.name.length))) return undefined;
  return {
    names: [found.name],
    etAl: /^\s*(?:,\s*)?et al/u.test(lead.slice(found.at + found.name.length)),
    start: bracket.open,
    trust: "known",
  };
}

/** The author whom the paragraph speaks of, where the sentence names nobody: `The process is long (2014, p. 69)`. */
function spokenOf(text: string, floor: number, bracket: Bracket, year: string, lists: Known): CitedNames | undefined {
  const near = text.slice(Math.max(floor, bracket.open - 1_200), bracket.open);
  const lead = near.slice(Math.max(0, near.lastIndexOf("\n\n")));
  const found = nearestKnown(lead, year, lists);
  return found && { names: [found.name], etAl: false, start: bracket.open, trust: "known" };
}

function nearestKnown(lead: string, year: string, lists: Known): { name: string; at: number } | undefined {
  const words = [...lead.matchAll(/\p{Lu}[\p{L}\p{M}’'-]+/gu)].reverse();
  for (const word of words) {
    const name = word[0].replace(/[’']s?$/u, "");
    if (lists.dated(name, year)) return { name, at: word.index };
  }
  return undefined;
}

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 420);
  const slice = text.slice(from, at);
  let cut = 0;
  for (const match of slice.matchAll(/[.!?]["”’)]*\s+(?=["“‘(]?\p{Lu})|\n\s*\n(?!\s*\p{Ll})/gu)) {
    const before = slice.slice(0, match.index);
    if (
      match[0].startsWith(".") &&
      /(?:\b(?:al|Dr|Mr|Mrs|Ms|St|Prof|Gen|Sen|vs|cf|e\.g|i\.e|U\.S|U\.N|Jr|Sr)|(?:^|[\s.])\p{Lu})$/u.test(before)
    )
      continue;
    cut = match.index + match[0].length;
  }
  return from + cut;
}

function parenthetical(
  text: string,
  bracket: Bracket,
  content: string,
  years: readonly Year[],
  holes: readonly (readonly [number, number])[],
  lists: Known,
  begins: boolean,
): Work[] {
  const shift = bracket.open + 1;
  const works = inBracket(content, shift, begins ? years.slice(1) : years, holes, lists, begins ? (years[0]?.end ?? 0) : 0, bracket.open);
  const [only] = works;
  if (works.length !== 1 || !only || begins) return works;
  const before = text.slice(shift, only.start);
  const plain =
    /^(?:[\s,;:]*(?:see|but|also|cf\.?|compare|e\.\s?g\.?|i\.\s?e\.?|for (?:example|instance)|especially|adapted from|source|the|ver|véase|vgl\.?|siehe|voir))*[\s,;:“"‘']*$/iu.test(
      before,
    );
  const tail = text.slice(only.end, bracket.close);
  return (plain || only.through !== null) && tail.length < 120 ? [{ ...only, start: bracket.open, end: bracket.close + 1 }] : works;
}

function inBracket(
  content: string,
  shift: number,
  years: readonly Year[],
  holes: readonly (readonly [number, number])[],
  lists: Known,
  from: number,
  group: number,
): Work[] {
  const works: Work[] = [];
  let edge = from;
  let names: CitedNames | undefined;
  let original: string | null = null;
  for (const [at, year] of years.entries()) {
    const hole = holes.filter(([a, b]) => a >= edge && b <= year.start && /\d{4}|n\.d/u.test(content.slice(a, b))).at(-1);
    if (hole) edge = hole[1];
    const gap = content.slice(edge, year.start);
    const isSame =
      works.length > 0 &&
      names !== undefined &&
      /^[\s,;&]*(?:(?:and|e|y|et|und)[\s,&]*)?$/iu.test(gap.replace(/^[^;]*?(?=[;]|$)/u, (lead) => lead.replace(locator, "")));
    if (isSame && names) {
      works.push(workOf(names, year, shift + year.start, shift + endOf(content, year), null, group, null));
      edge = year.end;
      continue;
    }
    const secondary = through.exec(gap.replace(locator, ""));
    if (secondary && works.length > 0) original = `${works.at(-1)?.names.join(" & ")} ${works.at(-1)?.year ?? ""}`;
    const beginning = secondary
      ? edge + gap.length - gap.replace(locator, "").length + secondary[0].length
      : edge + leadOf(content.slice(edge, year.start), works.length > 0);
    const found = namesInBracket(content.slice(beginning, year.start), beginning, year.text, lists);
    if (!found) {
      edge = year.end;
      names = undefined;
      continue;
    }
    names = found;
    const comma = /,\s*$/u.test(content.slice(0, year.start)) ? true : /[\p{L}.’']\s*$/u.test(content.slice(0, year.start)) ? false : null;
    const end = shift + endOf(content, year, years[at + 1]?.start);
    if (secondary && original !== null) {
      const first = works.pop();
      works.push({ ...workOf(found, year, first?.start ?? shift + found.start, end, comma, group, original) });
      original = null;
    } else works.push(workOf(found, year, shift + found.start, end, comma, group, null));
    edge = year.end;
  }
  return works;
}

/** Where, behind the year before, the next names begin: past its locator, at the last semicolon or comma. */
function leadOf(gap: string, follows: boolean): number {
  if (!follows) {
    const last = gap.lastIndexOf(";");
    if (last < 0) return 0;
    const pieces = gap.replace(/^[\s\p{Ll}.,]+(?=\p{Lu}{2})/u, "").split(";");
    return pieces.every(
      (piece) => /^\s*\p{Lu}[\p{Lu}\p{M}’'\s.-]+(?:et al\.?,?\s*|,\s*)?$/u.test(piece) || /^\s*\p{Lu}[\p{L}’'-]+,?\s*$/u.test(piece),
    )
      ? 0
      : last + 1;
  }
  const pieces = gap.split(";");
  if (pieces.length > 1) {
    let from = 1;
    while (
      from < pieces.length - 1 &&
      !pieces
        .slice(from)
        .every(
          (piece) => /^\s*\p{Lu}[\p{Lu}\p{M}’'\s.-]+(?:et al\.?,?\s*|,\s*)?$/u.test(piece) || /^\s*\p{Lu}[\p{L}’'-]+,?\s*$/u.test(piece),
        )
    )
      from += 1;
    return pieces.slice(0, from).join(";").length + 1;
  }
  const lead = locator.exec(gap)?.[0].length ?? 0;
  return lead + (/^[\s,&]*(?:(?:and|e|y|et|und)\s+)?/iu.exec(gap.slice(lead))?.[0].length ?? 0);
}

/** End of a work: behind its locator. */
function endOf(content: string, year: Year, next = content.length): number {
  const rest = content.slice(year.end, next);
  const found = locator.exec(rest);
  if (!found || /^\s*(?:[,:]\s*)?(?:1[4-9]|20)\d\d/u.test(found[0])) return year.end;
  return year.end + found[0].trimEnd().length;
}

function workOf(
  found: CitedNames,
  year: Year,
  start: number,
  end: number,
  comma: boolean | null,
  group: number,
  original: string | null,
): Work {
  return {
    ...{ form: "parenthetical" as const, names: found.names, etAl: found.etAl, year: year.text, label: null, trust: found.trust },
    ...(year.other ? { otherYear: year.other } : {}),
    ...{ start, end, group, comma, unclosed: false, through: original },
  };
}

/** `(Smith, 2020.`: a bracket that is never closed. */
function unclosed(text: string, from: number, to: number, lists: Known): Work[] {
  const found: Work[] = [];
  for (const match of text
    .slice(from, to)
    .matchAll(/\(([^()[\]\n.;:]{2,60}?(?:et al\.)?[^()[\]\n.;:]{0,10}?),?\s((?:19|20)\d\d[a-z]?)(?=\s*\.?(?:\s|$))(?![^()]{0,400}\))/gu)) {
    const names = namesInBracket(match[1] ?? "", 0, match[2] ?? "", lists);
    if (names?.trust !== "known") continue;
    const start = from + match.index;
    const comma = /,\s*$/u.test(match[0].slice(0, match[0].length - (match[2] ?? "").length));
    found.push({
      ...workOf(names, { text: match[2] ?? "", start: 0, end: 0 }, start, start + match[0].length, comma, start, null),
      unclosed: true,
    });
  }
  return found;
}

/** Leaves out what only looks like a citation: in a text that sets commas, a lone unknown word without one. */
function sifted(found: readonly Cited[]): Cited[] {
  const told = found.filter((each) => each.comma !== null && each.trust === "known");
  const commas = told.filter((each) => each.comma).length;
  const setsCommas = commas >= 3 && commas > told.length * 0.7;
  const kept = found.filter(
    (each) => !(each.comma === false && each.trust !== "known" && setsCommas && !each.etAl && each.names.length === 1),
  );
  return kept.filter((each, at) => {
    const before = kept[at - 1];
    return !before || before.start !== each.start || before.end !== each.end || before.year !== each.year;
  });
}
