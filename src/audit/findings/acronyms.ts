import { groupBy } from "../group-by.js";
import { isInCode, isOfPrograms } from "../manuscript/code.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import { spanAt } from "../span-at.js";
import { acronymOf, folded } from "../words.js";

interface Use {
  readonly start: number;
  readonly end: number;
}

const acronym = /(?<![\p{L}\p{N}&.-])(\p{Lu}{2,7}(?:-\p{Lu}{1,2})?)(?:s|’s|'s)?(?![\p{L}\p{N}])/gu;
const roman = /^(?:[IVXLC]+|[A-Z]{1,2}\d*)$/u;
const everyday = /^(?:AM|PM|AD|BC|BCE|CE|OK|TV|ID|PDF|URL|DOI|ISBN|ISSN|PhD|MA|BA|MSc|BSc|Q[1-4]|FIG|VOL|NO|PP|ED|EDS|II+|IV|VI+|IX|XI+)$/u;
/** What stands on every screen, and names of programs that were never words. */
const computing =
  /^(?:ASCII|CPU|CRAN|CSV|CTAN|DNA|DVD|DVI|EPS|FAQ|GIF|GNU|GPS|GPU|HTML|HTTPS?|IBM|ISO|JPE?G|JSON|(?:BIB|LA|XE)?TEX|MIT|PC|PHP|PNG|RAM|RGB|RNA|SMS|SQL|SUN|SVG|TIFF?|UNIX|URI|USB|UTF|VMS|WWW|XML|YAML)$/u;

/** Acronyms expanded in two ways, and those never expanded. Names of the list and headings do not count. */
export function acronyms(manuscript: Manuscript): Finding[] {
  const { text, outline, spot } = manuscript;
  // Pages and sources of programs are full of capitals that are none: there a name is asked for that stands twice and looks like nothing else.
  const isStrict = manuscript.isReflowed || manuscript.style === "keys";
  const body = text.slice(outline.bodyStart, outline.bodyEnd);
  const expansions = expanded(body, outline.bodyStart);
  const uses = usesOf(manuscript, body);
  const found: Finding[] = [];
  for (const [short, list] of expansions) {
    const kinds = new Map<string, Use & { name: string }>();
    for (const each of list) if (!kinds.has(nameOf(each.name))) kinds.set(nameOf(each.name), each);
    if (kinds.size < 2) continue;
    const each = [...kinds.values()];
    const aliases = [...uses.entries()].filter(([other]) => other !== short && !expansions.has(other) && isKin(short, other));
    found.push(
      finding(
        "text/acronym-two-expansions",
        [...each.map((one) => spot(one.start, one.end)), ...aliases.map(([, use]) => spot(use.start, use.end))],
        `${short} is expanded as ${each.map((one) => `“${one.name}”`).join(" and ")}${aliases.length ? `; ${aliases.map(([other]) => other).join(" and ")} may be the same` : ""}.`,
        "Choose one, and expand it once.",
      ),
    );
  }
  // What a manual sets in capitals is mostly a name of its program: of 26 on pages that nobody had tuned to, 6 were acronyms.
  if (manuscript.isReflowed && isOfPrograms(body)) return found;
  const introduced = introducedIn(body);
  const front = text.slice(0, outline.bodyEnd);
  const placesInFront = placesIn(front);
  const placesInBody = placesIn(body);
  const capitalised = capitalisedInitials(front);
  const families = new Set(manuscript.entries.flatMap((entry) => entry.authors.map((each) => folded(each.family))));
  const setsNames = [...uses.keys()].filter((short) => families.has(folded(short))).length > 1;
  const isTold = (short: string) =>
    introduced.has(short) ||
    capitalised.includes(short.replaceAll("-", "").toLowerCase()) ||
    isSetApart(placesInFront(short), short, front) ||
    families.has(folded(short));
  const initials = isStrict ? initialsOf(body) : "";
  const words = new Set(isStrict ? body.match(/\p{L}+/gu) : []);
  const never = [...uses.entries()].filter(
    ([short]) =>
      !expansions.has(short) &&
      !isTold(short) &&
      !(isStrict && ((setsNames && short.length > 3) || isNoAcronym(short, body, placesInBody(short), words, initials))),
  );
  if (never.length > 0)
    found.push(
      finding(
        "text/acronym-never-expanded",
        never.map(([, use]) => spot(use.start, use.end)),
        `${never.map(([short]) => short).join(", ")} ${never.length === 1 ? "is" : "are"} used without expansion.`,
        "Expand each at its first use, where readers may not know it.",
      ),
    );
  return found;
}

/** The name without its article; a heading that runs into the sentence below it says it twice. */
function nameOf(expansion: string): string {
  const name = folded(expansion).replace(/^the /u, "");
  const half = name.slice(0, name.length >> 1);
  return name === `${half} ${half}` ? half : name;
}

/** First letters of names written out, run by run: what stands in full anywhere, `Southern African Development Community`, is known. */
function capitalisedInitials(text: string): string {
  const runs = text.matchAll(
    /(?<![\p{L}’'-])\p{Lu}\p{Ll}[\p{L}’'-]{0,30}(?:\s(?:(?:of|for|the|and|on|in|de|da|do|für|der|des|du|et)\s){0,2}\p{Lu}\p{Ll}[\p{L}’'-]{0,30}){1,12}/gu,
  );
  return [...runs].map(([run]) => acronymOf(run.replace(/-(?=\p{Lu})/gu, " "))).join(" ");
}

/** It stands behind its words in any brackets or dashes: `Diagnostic Interview-Revised (ADI-R; [16])`, `birth rate correlation — SBRC`. */
function isSetApart(places: readonly Use[], short: string, text: string): boolean {
  return places.some(({ start, end }) => {
    const lead = text.slice(Math.max(0, start - 140), start);
    const opened = /(?:[([]|[—–] )(?:hereafter,? |henceforth,? |or )?["“‘']?$/u.exec(lead);
    const words = opened
      ? lead
          .slice(0, opened.index)
          .trim()
          .split(/[\s()[\]“”"‘-]+/u)
          .slice(-10)
      : [];
    return words.some((_, from) => matches(words.slice(from).join(" "), short)) || isToldBehind(lead, text.slice(end, end + 60));
  });
}

/** `TIR stands for`, `TIR and TIL are the rates of`. */
const isExplained =
  /^s?[”"’]?(?:,? (?:and )?\p{Lu}{2,7})?(?:,? (?:is |was |are |being )?(?:short for|an acronym|an abbreviation|stands? for|denotes?)\b|(?: is| are| means?) (?:an?|the) \p{Ll}{3})/u;
/** `TIR, a system of tolls`, `TIR, the system of tolls`; `TIR, the army and the police` and `TIR, the ministry said` tell nothing of it. */
const hasApposition =
  /^s?[”"’]?(?:,? (?:and )?\p{Lu}{2,7})?, (?:an? \p{Ll}{3}|the \p{Ll}{3,20} (?:\p{Ll}{3,20} )?(?:of|for|that|which|who)\b)/u;
/** `In the TIR, a toll of …`: a phrase that opens a sentence ends with the comma. */
const isOpening =
  /(?:^|[.;:!?]["”’)]?\s+|\n)(?:in|for|at|by|with|within|after|before|from|since|to|on|under|across|unlike|like|as|against|according to|among|inside|outside|beyond|despite|through) (?:the |an? )?["“‘']?$/iu;

const isToldBehind = (lead: string, behind: string) => isExplained.test(behind) || (hasApposition.test(behind) && !isOpening.test(lead));

/**
 * Where an acronym stands, within words too. The text is read once for all of them, by two capitals side by side: made-up text has a hundred
 * thousand, and each would be sought through the whole of it.
 */
function placesIn(text: string): (short: string) => readonly Use[] {
  const pairs = groupBy(
    Array.from(text.matchAll(/\p{Lu}(?=\p{Lu})/gu), (match) => match.index),
    (at) => text.slice(at, at + 2),
  );
  return (short) =>
    (pairs.get(short.slice(0, 2)) ?? []).filter((at) => text.startsWith(short, at)).map((at) => ({ start: at, end: at + short.length }));
}

/** `Long Form (LF)` and `LF (Long Form)`, by acronym. */
function expanded(body: string, shift: number): Map<string, (Use & { name: string })[]> {
  const found = new Map<string, (Use & { name: string })[]>();
  const add = (short: string, name: string, start: number, end: number) => {
    const use = { name, start: shift + start, end: shift + end };
    const uses = found.get(short);
    if (uses) uses.push(use);
    else found.set(short, [use]);
  };
  for (const match of body.matchAll(/\(\s*(\p{Lu}[\p{Lu}\p{Ll}]{1,6}(?:-\p{Lu}{1,2})?)s?(?:,\s[^()]{1,40})?\s*\)/gu)) {
    const short = match[1] ?? "";
    if (!/^\p{Lu}.*\p{Lu}/u.test(short)) continue;
    const lead = body.slice(Math.max(0, match.index - 120), match.index);
    const run = /((?:(?:[\p{Lu}][\p{L}\p{M}’'-]*|of|for|the|and|on|in|de|da|do|e|-)\s+){1,12})$/u.exec(lead)?.[1] ?? "";
    const words = run.trim().split(/\s+/u);
    let chosen = "";
    for (let from = 0; from < words.length; from += 1) {
      const name = words.slice(from).join(" ");
      if (/^\p{Lu}/u.test(name) && matches(name, short) && (!chosen || acronymOf(name) === short.toLowerCase())) chosen ||= name;
      if (acronymOf(name) === short.toLowerCase() && /^\p{Lu}/u.test(name)) chosen = name;
    }
    if (chosen) add(short, chosen, match.index - (lead.length - lead.lastIndexOf(chosen)), match.index + match[0].length);
  }
  for (const match of body.matchAll(/(?<![\p{L}(])(\p{Lu}{2,7})\s+\((\p{Lu}[\p{L}\s’'-]{6,80})\)/gu)) {
    if (acronymOf(match[2] ?? "") === (match[1] ?? "").toLowerCase())
      add(match[1] ?? "", match[2] ?? "", match.index, match.index + match[0].length);
  }
  return found;
}

/** Those in brackets behind words in small letters, `foreign direct investments (FDI)`, or before their words in brackets. */
function introducedIn(body: string): Set<string> {
  const behind = [...body.matchAll(/\p{Ll}\s+[([]["“‘']?(\p{Lu}[\p{Lu}\p{Ll}-]{1,8}?)s?["”’']?(?:[,;:][^()[\]]{0,60})?[)\]]/gu)];
  const before = [...body.matchAll(/(?<![\p{L}(])(\p{Lu}{2,7}(?:-\p{Lu}{1,2})?)s?["”’']?\s+[([][^()[\]]{0,20}\p{L}{4,}[^()[\]]{0,20}\s/gu)];
  return new Set([...behind, ...before].map((match) => match[1] ?? ""));
}

const known =
  /^(?:EU|UK|US|USA|UN|GDP|NATO|OECD|UNESCO|UNICEF|WHO|IMF|AIDS|HIV|DNA|CD|DVD|NGO|PC|IT|USSR|GDR|CEO|BBC|CNN|WWW|HTTP|IBM|SPSS|ANOVA|SAGE|UAE|USD|EUR|GBP|VAT|TRUE|FALSE|NULL|NASA|ESA|API|CPU|GPU|RAM|GUI|HTML|XML|JSON|CSV|SQL|GPS|GIS|FAQ|USB|OS|MIT|BSD|GPL|GNU|ISO|IEEE|ACM|MATLAB|COVID|UTC|GMT|CET|CEST)$/u;

/** What readers know, a word or name set in capitals, and what a page names once. */
function isNoAcronym(short: string, body: string, places: readonly Use[], words: ReadonlySet<string>, initials: string): boolean {
  const small = short.toLowerCase();
  if (known.test(short) || (short.length > 2 && (words.has(small) || words.has(`${short[0]}${small.slice(1)}`)))) return true;
  // Its words in small letters or joined by hyphens: `exact partial likelihood`, `Broyden-Fletcher-Goldfarb-Shannon`.
  if (isPartOfName(short, places, body) || (short.length > 2 && initials.includes(small))) return true;
  if (places.some(({ start, end }) => isCoded(body, start, end))) return true;
  const first = body.indexOf(short);
  return body.indexOf(short, first + short.length) < 0;
}

/** First letters of the longer words of a text, with a space where words are parted by more than a space or a hyphen. */
function initialsOf(body: string): string {
  return body
    .split(/[\s-]+/u)
    .map((token) => {
      const [, word, behind] = /^[("“]?(\p{L}{4,21})([.,;:)”"]?)/u.exec(token) ?? [];
      return word === undefined ? " " : `${word[0]?.toLowerCase()}${behind ? " " : ""}`;
    })
    .join("");
}

const namedBefore = /(?:\p{Lu}\p{Ll}{2,}|\p{Lu}{4,}) $/u;
const namedBehind = /^(?:,? \p{Lu}{4,}|[-/.][\p{L}\d]|,? \(?(?:19|20)\d\d|\t)/u;

/** A name of a person, `Peter REDMANN`, a piece of a heading in capitals, or the letters before a number, `ICD-10`. */
function isPartOfName(short: string, places: readonly Use[], text: string): boolean {
  return places.some(
    ({ start, end }) =>
      (short.length > 4 && namedBefore.test(text.slice(Math.max(0, start - 30), start))) ||
      /(?:\p{Lu}{4,} |\p{L}[-/.]|\t)$/u.test(text.slice(Math.max(0, start - 30), start)) ||
      namedBehind.test(text.slice(end, end + 12)),
  );
}

/** Whether the letters of an acronym stand in a name in their order, the first of them at its beginning. */
function matches(name: string, short: string): boolean {
  const letters = short.toLowerCase().replaceAll("-", "");
  const full = folded(name);
  if (full[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = full.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return name.split(/[\s-]+/u).length >= Math.min(letters.length - 1, 2);
}

function usesOf({ outline, citations, text, isReflowed }: Manuscript, body: string): Map<string, Use> {
  const found = new Map<string, Use>();
  const cited = citations.map((each) => [each.start, each.end] as const);
  const smallLetters = /\p{Ll}{3}/gu;
  const small = { at: -1 };
  let line = 0;
  let next = 0;
  for (const match of body.matchAll(acronym)) {
    const short = match[1] ?? "";
    const start = outline.bodyStart + match.index;
    if (
      found.has(short) ||
      everyday.test(short) ||
      (isReflowed && (short.length > most.letters || computing.test(short) || thanks.test(spanAt(outline.sections, start)?.title ?? ""))) ||
      /:\/\/\S*$/u.test(text.slice(Math.max(0, start - 100), start)) ||
      (roman.test(short) && short !== "US" && short !== "UN" && short !== "EU" && short !== "UK")
    )
      continue;
    while (next < cited.length && (cited[next] as readonly [number, number])[1] <= start) next += 1;
    const within = cited[next];
    if ((within && within[0] <= start) || spanAt(outline.headings, start) || spanAt(outline.keywords, start)) continue;
    for (let end = text.indexOf("\n", line); end >= 0 && end <= start; end = text.indexOf("\n", line)) line = end + 1;
    if (small.at < line) {
      smallLetters.lastIndex = line;
      small.at = smallLetters.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    if (small.at + 3 > start + 40) continue;
    if (isCoded(text, start, start + short.length)) continue;
    found.set(short, { start, end: start + match[0].length });
    if (found.size === most.acronyms) break;
  }
  return found;
}

/**
 * A book has a few hundred acronyms; tokens made up by the megabyte have a hundred thousand, each to be sought in the whole text. On pages
 * that nobody had tuned to, capitals of five letters and more were names of programs and lines of titles, 19 of 20.
 */
const most = { acronyms: 1_000, letters: 4 };
/** There people stand with their initials. */
const thanks =
  /^(?:[\dIVX.]{1,6}[.):]? )?(?:acknowledge?ments?|thanks|funding|author contributions?|contributors?|affiliations?|authors?)\b/iu;

/** A word of a program or a sign of a formula: glued to an operator or a quotation mark of code, or among Greek letters. */
function isCoded(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3)];
  if (/\p{Script=Greek}/u.test(text.slice(start, end)) && /\p{Script=Latin}/u.test(text.slice(start, end))) return true;
  if (/(?:[=<>_$@/\\^[`]|[=<>] )$/u.test(before) || /^(?:[_$@\\^=<>[`]| [=<]|\([^\s)])/u.test(behind)) return true;
  // An argument: `apply(tolls, width, FUN)`.
  return /[\p{L}\p{N}_]\([^()]{0,60}$/u.test(text.slice(Math.max(0, start - 70), start)) || isInCode(text, start, end);
}

/** `ISKP` and `ISIS-K`: one begins as the other and shares its last letters. */
function isKin(a: string, b: string): boolean {
  const letters = (text: string) => new Set(text.replace("-", ""));
  const [left, right] = [letters(a), letters(b)];
  const shared = [...left].filter((letter) => right.has(letter)).length;
  return a.slice(0, 2) === b.slice(0, 2) && shared >= 3 && Math.max(a.length, b.length) >= 4;
}
