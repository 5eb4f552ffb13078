import { bodies, capital, events, initials, openers, particles, places, titles } from "../words.js";
import type { Known } from "./known.js";

/** Those whom a citation names. `start` is a UTF-16 index of the text it was read from. */
export interface CitedNames {
  readonly names: readonly string[];
  readonly etAl: boolean;
  readonly start: number;
  /** How it could be told: the list has the name; the form is that of persons or a body; or only perhaps. */
  readonly trust: "known" | "formed" | "perhaps";
}

const etAlWords =
  "(?:,?\\s+et\\.?\\s+al\\b\\.?|,?\\s+(?:and|&)\\s+(?:(?:his|her|their)\\s+)?(?:colleagues|co-?authors|collaborators|others|associates|co-?workers)|\\s+e(?:t)?\\s+(?:outros|colaboradores|collab\\.?)|\\s+u\\.\\s?a\\.|\\s+y\\s+otros)";
const and = "(?:&|and|y|e|et|und|en|och|og)";
const personName = `(?:${initials}\\s+)?(?:(?:${particles})\\s+){0,4}${capital}(?:\\s+(?:(?:${particles}|y|i)\\s+){0,4}${capital}){0,4}(?:,\\s+(?:${initials})(?!\\p{L}))?`;
const personList = `(?:${personName})(?:(?:\\s*[,;]\\s+|\\s?/\\s?)(?:${personName})){0,40}(?:\\s*[,;]?(?:\\s*&\\s*|\\s+${and}\\s+)(?:${personName}))?`;
const wholeList = new RegExp(`^(${personList})(${etAlWords})?(?:[’']s?)?$`, "u");
const tailList = new RegExp(`(?<![\\p{L}\\p{N}’'-])(${personList})(${etAlWords})?(?:[’']s?)?$`, "u");
const splitNames = new RegExp(
  `(?<!\\s)\\s*(?:[,;]\\s*)?&\\s*|(?<!\\s)\\s?/\\s?|(?<!\\s)(?:\\s*[,;])?\\s+${and}\\s+|(?<!\\s)\\s*[,;]\\s+(?:${and}\\s+)?`,
  "u",
);
const prefix =
  /^(?:see(?: also| especially| for (?:example|instance|a review))?|but see|also|cf\.?|compare|e\.\s?g\.?|i\.\s?e\.?|for (?:example|instance)|especially|esp\.|particularly|notably|inter alia|amongst? others|adapted from|based on|taken from|source:?|data from|following|according to|as (?:in|cited (?:in|by)|quoted (?:in|by)|argued by|noted by)|(?:cited|quoted|reported) (?:in|by)|in|by|from|after|and|or|with|viz\.?|per|ver(?: também)?|cf\b|por exemplo|segundo|conforme|véase|por ejemplo|siehe|vgl\.?|voir|par exemple|apud)[\s,:]+/iu;
const onlyInitials = new RegExp(`^${initials}$`, "u");
const leadingInitials = new RegExp(`^(?:${initials}\\s+)+`, "u");
const particle = new RegExp(`^(?:${particles})$`, "u");
const anyParticle = new RegExp(`^(?:${particles})$`, "iu");
const nameEnding = new RegExp(`(?:(?<!\\s)|(?=,))(${etAlWords})?(?:[’']s?)?,?\\s*$`, "u");
const joining = new RegExp(`(,?)(?<!\\s)(?:\\s*&\\s*|\\s+${and}\\s+)$`, "u");
const connectors = /^(?:of|for|the|and|on|in|to|de|da|do|dos|das|des|du|la|le|les|del|e|et|y|für|der|und|at|by|with|a|an|against|&)$/u;
const trailingDate =
  /(?<![,\s])[,\s]+(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter)\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?$/iu;
const notAuthors =
  /^(?:interview|interviewee|respondent|participant|informant|focus group|field ?notes?|personal|author['’]?s?|own|table|figure|fig|chapter|section|appendix|annex|equation|eq|resolution|res|article|art|vol|volume|no|version|panel|box|map|part|step|emphasis|translation|born|died|circa|est|founded|since|until|between|during|updated|accessed|retrieved|revised|reprinted|copyright|s\/res|unsc|unsg res|pub)\b/iu;
const notTails = /\b(?:personal communication|pers\. comm|interview|communication)\b/iu;

/** Reads the names right before a year within brackets; undefined where they are none. `text` holds what may be names, `at` where it begins. */
export function namesInBracket(
  text: string,
  at: number,
  year: string,
  lists: Known,
): (CitedNames & { readonly prefixed: boolean }) | undefined {
  let words = text.replace(/(?<![\s,:;])[\s,:;]+$/u, "");
  words = words.replace(trailingDate, "").replace(/(?<![\s,:;])[\s,:;]+$/u, "");
  let start = words.length - words.trimStart().length;
  words = words.trimStart();
  let prefixed = false;
  for (let lead = prefix.exec(words); lead && lead[0].length < words.length; lead = prefix.exec(words)) {
    if (/^\p{Lu}/u.test(lead[0]) && lists.by(words).length > 0) break;
    start += lead[0].length;
    words = words.slice(lead[0].length);
    prefixed = true;
  }
  if (!words) return undefined;
  const named = { start: at + start, prefixed };
  const unbracketed = words.replace(/(?<!\s)\s*[[(][^\])]{1,60}[\])]/gu, "");
  const quoted = /^[“"‘'«](.{3,120}?)[,.]?[”"’'»]?$/u.exec(unbracketed);
  if (quoted?.[1]) {
    const isKnown = lists.by(quoted[1]).length > 0;
    return isKnown || /[”"»]$/u.test(unbracketed)
      ? { ...named, names: [quoted[1]], etAl: false, trust: isKnown ? "known" : "formed" }
      : undefined;
  }
  if (lists.by(unbracketed).length > 0) return { ...named, names: [unbracketed], etAl: false, trust: "known" };
  const whole = wholeList.exec(unbracketed);
  if (whole) return judged(namesOf(whole[1] ?? ""), whole[2] !== undefined, named, year, lists);
  const body = bodyName(unbracketed);
  if (body && !notAuthors.test(body) && !notTails.test(body) && !houses.test(body))
    return { ...named, names: [body], etAl: false, trust: "formed" };
  const pointed = /^.*?\b(?:[Ss]ee(?: also)?|cf\.|compare|e\.g\.,?|ver|vgl\.|voir)\s+(?=\S)/u.exec(words);
  if (pointed && !openers.has(words.slice(pointed[0].length).split(/\s/u)[0]?.toLowerCase() ?? "")) {
    const within = namesInBracket(words.slice(pointed[0].length), at + start + pointed[0].length, year, lists);
    if (within) return { ...within, prefixed: true };
  }
  const tail = tailList.exec(words);
  if (!tail) return undefined;
  const names = namesOf(tail[1] ?? "");
  for (let from = 0; from < names.length; from += 1) {
    const left = names.slice(from);
    const first = wordsKnown(left[0] ?? "", year, lists);
    if (!first && tail[2] === undefined) continue;
    const chosen = [first ?? (left[0] as string), ...left.slice(1)];
    const place = words.lastIndexOf(chosen[0] as string);
    return {
      names: chosen,
      etAl: tail[2] !== undefined,
      start: at + start + Math.max(0, place),
      trust: first ? "known" : "formed",
      prefixed: true,
    };
  }
  return undefined;
}

function namesOf(list: string): string[] {
  return list
    .split(splitNames)
    .map((name) => name.replace(/[’']s?$/u, "").trim())
    .filter((name) => name && !onlyInitials.test(name))
    .map((name) => name.replace(leadingInitials, ""));
}

function judged(
  names: readonly string[],
  etAl: boolean,
  named: { start: number; prefixed: boolean },
  year: string,
  lists: Known,
): (CitedNames & { readonly prefixed: boolean }) | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  const isKnown = lists.by(first).length > 0;
  if (isKnown) return { ...named, names, etAl, trust: "known" };
  const later = names.findIndex((name, at) => at > 0 && lists.dated(name, year));
  if (later > 0) return { ...named, names: names.slice(later), etAl, trust: "known" };
  const shorter = wordsKnown(first, year, lists);
  if (shorter) return { ...named, names: [shorter, ...names.slice(1)], etAl, trust: "known" };
  if (etAl) return { ...named, names, etAl, trust: "formed" };
  if (notAuthors.test(first) || notTails.test(names.join(" "))) return undefined;
  const lower = first.toLowerCase().split(/\s+/u);
  const last = (names.at(-1) ?? "").toLowerCase().split(/\s+/u).at(-1) ?? "";
  if (openers.has(lower[0] ?? "") || events.has(last) || events.has(lower[0] ?? "")) return undefined;
  if (names.every((name) => places.has(name.toLowerCase())) || houses.test(first)) return undefined;
  return { ...named, names, etAl, trust: isDoubtful(names) ? "perhaps" : "formed" };
}

const houses = /(?:\bPress|\bPublish(?:ers|ing)|\bVerlag|\bBooks|\bEditions?|\bPublications)$/u;

/** What may be a film, a law, a series or a whole name as well: two and more words that are no body, or letters of an acronym. */
function isDoubtful(names: readonly string[]): boolean {
  const [first = ""] = names;
  if (names.length > 1) return false;
  const words = first.split(/\s+/u).filter((word) => !anyParticle.test(word));
  return (words.length > 1 && !bodies.test(first) && /\p{Ll}/u.test(first)) || /\p{Ll}\p{Lu}{2}/u.test(first);
}

/** The longest end of a name that the list knows; of those, one of this year first. */
function wordsKnown(name: string, year: string, lists: Known): string | undefined {
  const words = name.split(/\s+/u);
  const ends = words.map((_, from) => words.slice(from).join(" "));
  return ends.find((end) => lists.dated(end, year)) ?? ends.find((end) => lists.by(end).length > 0);
}

/** A body: words with capitals, joined by `of`, `for`, `and`; at most two small words behind. */
function bodyName(text: string): string | undefined {
  const name = text.replace(/^(?:the|a|an)\s+(?=\p{Lu})/u, "");
  const words = name.split(/\s+/u);
  if (words.length > 14 || /[.!?]\s|[:;“”"]/u.test(name.replace(/\b(?:U\.S|U\.K|U\.N|St|Dr|Inc|Ltd)\./gu, ""))) return undefined;
  if (!/^\p{Lu}/u.test(name) || openers.has((words[0] ?? "").toLowerCase())) return undefined;
  const small = words.filter((word) => !/^[\p{Lu}\d&]/u.test(word) && !connectors.test(word.replace(/,$/u, "")));
  if (small.length > 0 && !(small.length <= 2 && bodies.test(name))) return undefined;
  const last = (words.at(-1) ?? "").toLowerCase();
  if (connectors.test(last) || events.has(last)) return undefined;
  return bodies.test(name) ? name : undefined;
}

interface Run {
  readonly words: readonly string[];
  readonly start: number;
}

const connecting = new RegExp(`^(?:${particles}|of|for|on|y|the)$`, "u");
const capitalWord = new RegExp(`^(?:${capital}|\\p{Lu}\\.)$`, "u");

/** Words with capitals that a text ends in, with small ones between them. */
function lastRun(text: string): Run | undefined {
  const found = [...text.matchAll(/\S+/gu)];
  let at = found.length - 1;
  const last = found[at];
  if (!last || !capitalWord.test(last[0])) return undefined;
  let first = at;
  for (at -= 1; at >= Math.max(0, found.length - 14); at -= 1) {
    const word = (found[at] as RegExpExecArray)[0];
    const gap = text.slice((found[at] as RegExpExecArray).index + word.length, (found[at + 1] as RegExpExecArray).index);
    if (/\n\s*\n/u.test(gap)) break;
    if (capitalWord.test(word)) {
      first = at;
      if (/^\p{Lu}\.$/u.test(word) && !capitalWord.test(found[at - 1]?.[0] ?? "")) break;
    } else if (!connecting.test(word)) break;
  }
  const particleFirst = found.slice(0, first).reverse();
  let extra = 0;
  while (extra < particleFirst.length && particle.test((particleFirst[extra] as RegExpExecArray)[0])) extra += 1;
  const from = first - extra;
  return { words: found.slice(from).map((each) => each[0]), start: (found[from] as RegExpExecArray).index };
}

/** Reads the names right before `(2020)` in running text; `text` ends at the bracket. */
export function namesBefore(text: string, at: number, year: string, lists: Known, after: string): CitedNames | undefined {
  const ending = nameEnding.exec(text);
  const cut = ending?.index ?? text.length;
  const etAl = ending?.[1] !== undefined;
  const possessive = /[’']s?,?\s*$/u.test(text.slice(cut));
  const slashed = /(?<![\p{L}/])(?:\p{Lu}[\p{L}’'-]{1,30}\s?\/\s?){1,5}\p{Lu}[\p{L}’'-]{1,30}$/u.exec(
    text.slice(Math.max(0, cut - 200), cut),
  );
  if (slashed) {
    const names = slashed[0].split(/\s?\/\s?/u);
    return {
      names,
      etAl,
      start: at - text.length + cut - slashed[0].length,
      trust: lists.by(names[0] ?? "").length > 0 ? "known" : "formed",
    };
  }
  const last = lastRun(text.slice(0, cut));
  if (!last) return undefined;
  const runs: Run[] = [last];
  const joinedBy = joining.exec(text.slice(0, last.start));
  if (joinedBy || etAl) {
    let before = text.slice(0, joinedBy ? joinedBy.index : last.start);
    let run = joinedBy ? lastRun(before) : undefined;
    const oxford = joinedBy?.[1] === ",";
    while (run) {
      runs.unshift(run);
      const comma = /,\s+$/u.exec(before.slice(0, run.start));
      if (!comma) break;
      before = before.slice(0, comma.index);
      const next = lastRun(before);
      if (
        !next ||
        (!oxford &&
          !etAl &&
          /(?:^|[.!?]\s+|\b(?:in|for|from|at|to|of)\s+)(?:the\s+)?$/iu.test(before.slice(0, next.start)) &&
          !lists.dated(personOf(next.words), year))
      )
        break;
      run = next;
    }
    if (etAl && !joinedBy) {
      for (
        let comma = /,\s+$/u.exec(text.slice(0, runs[0]?.start ?? 0));
        comma;
        comma = /,\s+$/u.exec(text.slice(0, runs[0]?.start ?? 0))
      ) {
        const next = lastRun(text.slice(0, comma.index));
        if (!next || next.words.length > 2) break;
        runs.unshift(next);
      }
    }
  }
  return chosen(runs, etAl, possessive, text, at - text.length, year, lists, after);
}

function chosen(
  runs: readonly Run[],
  etAl: boolean,
  possessive: boolean,
  text: string,
  shift: number,
  year: string,
  lists: Known,
  after: string,
): CitedNames | undefined {
  const whole = text.slice(runs[0]?.start, (runs.at(-1) as Run).start) + (runs.at(-1) as Run).words.join(" ");
  const bodyWords = whole.split(/\s+/u);
  for (let from = 0; from < bodyWords.length - 1; from += 1) {
    const name = bodyWords.slice(from).join(" ");
    const literal = lists.by(name)[0]?.authors[0]?.literal;
    if (literal === undefined || !lists.dated(name, year) || (/^the /iu.test(name) && !/^the /iu.test(literal))) continue;
    return { names: [name], etAl, start: shift + text.lastIndexOf(name, text.length), trust: "known" };
  }
  for (const test of [(name: string) => lists.dated(name, year), (name: string) => lists.by(name).length > 0]) {
    for (let from = 0; from < runs.length; from += 1) {
      const run = runs[from] as Run;
      for (let word = 0; word < run.words.length; word += 1) {
        const name = run.words.slice(word).join(" ");
        if (/^the /iu.test(name) || !test(name)) continue;
        const rest = runs.slice(from + 1).map((each) => personOf(each.words));
        return { names: [name, ...rest], etAl, start: shift + startOf(run, word, text), trust: "known" };
      }
    }
  }
  const [first] = runs as readonly [Run];
  let skip = 0;
  while (skip < first.words.length - 1 && /^(?:of|for|on|the|and)$/u.test(first.words[skip] as string)) skip += 1;
  while (
    skip < first.words.length &&
    (openers.has((first.words[skip] as string).toLowerCase()) ||
      titles.has((first.words[skip] as string).toLowerCase().replace(/\.$/u, "")))
  )
    skip += 1;
  if (skip === first.words.length)
    return runs.length > 1 ? chosen(runs.slice(1), etAl, possessive, text, shift, year, lists, after) : undefined;
  const words = first.words.slice(skip);
  const begin = startOf(first, skip, text);
  const before = text.slice(0, begin);
  const rest = runs.slice(1).map((each) => personOf(each.words));
  const name = words.join(" ");
  const last = ((runs.at(-1) as Run).words.at(-1) ?? "").toLowerCase();
  if (etAl) return { names: [personOf(words), ...rest], etAl, start: shift + begin, trust: "formed" };
  if (runs.length > 1 && /\bof\b/u.test(name) && bodies.test(whole))
    return { names: [whole.slice(whole.indexOf(words[0] as string))], etAl, start: shift + begin, trust: "formed" };
  if (
    notAuthors.test(name) ||
    events.has(last) ||
    (weightOf(words) > 1 && events.has((words[0] as string).toLowerCase())) ||
    [name, ...rest].every((each) => places.has(each.toLowerCase().replace(/^the /u, "")))
  )
    return undefined;
  const weight = weightOf(words);
  const speaks =
    after !== "" ||
    /(?:\baccording to|\bby|\bper|\bsegundo|\bpara|\bconforme|\blike|\bunlike|\bas|\bfollowing|\bsee|\bof|\bfrom|\bon|\bwith|\bto|\band|\bor|\bbut|\bfor|\bthat)\s+(?:the\s+)?(?:\p{Ll}+\s+){0,1}$/iu.test(
      before,
    );
  if (runs.length > 1) return { names: [weight === 1 ? name : personOf(words), ...rest], etAl, start: shift + begin, trust: "formed" };
  if (weight === 1) {
    if (/\bthe\s+$/iu.test(before) && after === "") return undefined;
    if (/(?:\b(?:in|at|near|during|since|until|before|after|under|between|around|through|across)|[\d,])\s+$/iu.test(before) && after === "")
      return undefined;
    if (/^\p{Lu}{2,}$/u.test(name) && after === "" && !/\baccording to\s+(?:the\s+)?$/iu.test(before)) return undefined;
    return { names: [name], etAl, start: shift + begin, trust: "formed" };
  }
  if (bodies.test(name) && speaks) return { names: [name], etAl, start: shift + begin, trust: "formed" };
  if (
    weight <= 3 &&
    !/[’']s?\s+$/u.test(before) &&
    (after !== "" || possessive || /\b(?:according to|by)\s+$/iu.test(before)) &&
    !words.some((word) => /^(?:of|for|on|the|and)$/u.test(word))
  )
    return { names: [personOf(words)], etAl, start: shift + begin, trust: "perhaps" };
  return undefined;
}

function weightOf(words: readonly string[]): number {
  return words.filter((word) => !connecting.test(word)).length;
}

/** The family name of a person called in full: last word, with its particles. */
function personOf(words: readonly string[]): string {
  let from = words.length - 1;
  while (from > 0 && anyParticle.test(words[from - 1] as string)) from -= 1;
  if (bodies.test(words.join(" "))) return words.join(" ");
  return words.slice(from).join(" ");
}

function startOf(run: Run, word: number, text: string): number {
  let at = run.start;
  for (let index = 0; index < word; index += 1) {
    at += (run.words[index] as string).length;
    at += /^\s*/u.exec(text.slice(at))?.[0].length ?? 0;
  }
  return at;
}
