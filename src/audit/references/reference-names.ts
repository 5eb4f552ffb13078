import type { Author } from "../../domain/bibliography/reference.js";
import { bodies, capital, initials, particles, titleCased } from "../words.js";

/** The names at the head of a reference. */
export interface HeadNames {
  readonly authors: readonly Author[];
  /** The list ends in “et al.”, or in “. . .” and a last name. */
  readonly others: boolean;
  /** `(Ed.)`, `(Eds.)`, `(Org.)` as it stands there. */
  readonly role: string;
  /** Every piece was a name of a person; false for bodies, titles and what is neither. */
  readonly persons: boolean;
}

const roleWords = "eds?|editors?|hrsg|hg|orgs?|coords?|comps?|dirs?|trans|translators?|directors?|producers?|host|chair|ed\\. and trans";
const role = new RegExp(
  `(?<![\\s,])[\\s,]*[([]\\s*(?:${roleWords})\\.?(?:\\s*(?:&|and)\\s*(?:trans|eds?)\\.?)?\\s*[)\\]]|,\\s+(?:${roleWords})\\.?\\s*$`,
  "iu",
);
const etAl = /(?<![\s,;])[\s,;]*(?:\bet\.?\s+al\b\.?|\band others\b|\be outros\b|\bu\.\s?a\.|\by otros\b|\bet coll?\.?)/iu;
const family = `(?:(?:${particles})\\s+){0,4}${capital}(?:\\s+(?:(?:${particles}|y|i|e)\\s+){0,4}${capital}){0,3}`;
const spacedInitials = `(?:${initials}|\\p{Lu}\\p{M}?(?:[\\s.-]*\\p{Lu}\\p{M}?){0,3}|\\p{Lu}\\p{Ll}\\.)`;
const isInitials = new RegExp(`^${spacedInitials}\\.?(?:\\s+(?:${particles})){0,4}$`, "u");
const isFamily = new RegExp(`^${family}$`, "u");
// A hyphen before a letter belongs to the name before it, save after one initial: else A-A-A-… would be parted in all ways.
const isGiven = new RegExp(
  `^(?:${capital}|${initials}|\\p{Lu})(?:(?:\\s[\\s-]*|-(?!\\p{L})[\\s-]*|(?<=(?<![.\\p{L}])\\p{Lu}\\p{Ll}?\\.)-)(?:${capital}|\\p{Lu}\\p{M}?\\p{Ll}?|${particles}|e|y)\\.?){0,8}\\.?$`,
  "u",
);
const vancouver = new RegExp(`^(${family})\\s+(\\p{Lu}{1,4})\\.?$`, "u");
const initialsFirst = new RegExp(`^(${initials})\\s+(${family})$`, "u");
/** Particles that some families write large. */
const largeParticles = "Van|Von|De|Del|Della|Di|Da|Dos|Du|La|Le|El|Al|Bin|Ibn|Ben|Abu|Ó|Ní|Mac|Mc|San|St\\.";
const familyLast = new RegExp(`^(.{1,200}?)\\s+((?:(?:${particles}|${largeParticles})\\s+){0,4}${capital})$`, "u");
const anyParticle = new RegExp(`^(?:${particles})$`, "iu");
/** `WOMACK James`, `VAN DER MEER Ingrid A.`: a family in capitals before a name that is not. */
const inCapitals =
  /^(\p{Lu}[\p{Lu}’'-]{1,40}(?: \p{Lu}[\p{Lu}’'-]{1,40}){0,3}) (\p{Lu}\p{Ll}[\p{L}-]{0,30}(?: (?:\p{Lu}\.|\p{Lu}\p{Ll}[\p{L}-]{0,30})){0,2})$/u;
const suffix = /^(?:jr|sr|ii|iii|iv|neto|filho|júnior|junior|sobrinho)\.?$/iu;

/** `Moreau, Claire/Stein, Daniel` of German journals is `Moreau, Claire; Stein, Daniel`. */
function unslashed(names: string): string {
  const parts = names.split(/\s?\/\s?/u);
  return parts.length > 1 && parts.every((each) => /^\p{Lu}[^,]{1,40},\s?\p{Lu}[^,]{0,40}$/u.test(each)) ? parts.join("; ") : names;
}

/** Reads the authors that a reference opens with, in any of the usual orders. */
export function readHeadNames(text: string): HeadNames {
  let rest = unslashed(text.replace(/\s+/gu, " ").trim());
  const found = role.exec(rest);
  const roleText = found ? found[0].replace(/^[\s,]+/u, "").trim() : "";
  if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.trim();
  let others = false;
  const more = etAl.exec(rest);
  if (more) {
    others = true;
    rest = rest.slice(0, more.index);
  }
  if (/(?:\.\s?\.\s?\.|…)/u.test(rest)) {
    others = true;
    rest = rest.replace(/,?(?<!\s)\s*(?:\.\s?\.\s?\.|…)\s*(?:,\s*)?(?:&\s*)?/u, ", ");
  }
  rest = rest.replace(/(?<!\s)\s+\.$|(?<![\s,;:])[\s,;:]+$/gu, "");
  if (!/(?:^|[\s.-])\p{Lu}\p{M}?\.$|\b[JS]r\.$/u.test(rest)) rest = rest.replace(/(?<![\s,;:.])[\s,;:.]+$/u, "");
  if (!rest) return { authors: [], others, role: roleText, persons: false };
  const authors = persons(rest);
  if (authors) return { authors, others, role: roleText, persons: true };
  const name = rest.replace(/(?<![.,])[.,]+$/u, "");
  return { authors: [{ family: name, given: "", literal: name }], others, role: roleText, persons: false };
}

const unparted = new RegExp(
  `(?<=,\\s\\p{Lu}\\.|\\s?\\p{Lu}\\.\\p{Lu}\\.)\\s(?=(?:(?:${particles})\\s){0,3}${capital},\\s\\p{Lu}\\.)`,
  "gu",
);

function persons(text: string): Author[] | undefined {
  if (/\d/u.test(text)) return undefined;
  // `Mattes, R. Davids, Y. D. and Africa, C.`: only a space between names turned round.
  const parted = text.replace(unparted, ", ");
  const bySemicolon = parted.split(/(?<!\s)\s*;\s*(?:&\s*|and\s+|e\s+)?/u);
  if (bySemicolon.length > 1) {
    const each = bySemicolon.map((piece) => inverted(piece.trim()));
    return each.every((one) => one !== undefined) ? (each as Author[]) : undefined;
  }
  const pieces = parted
    .split(/(?<!\s)\s*,\s*(?:(?:&|and|und|et)\s+)?|(?<!\s)\s+(?:&|and|und|et)\s+|(?<=[.,])\s*&\s*/u)
    .flatMap((piece) => piece.split(/(?<=\.|\p{Ll})\s+(?:y|e)\s+(?=\p{Lu})/u))
    .map((piece) => piece.trim())
    .filter(Boolean);
  const looksLikeBody = bodies.test(text) && !pieces.some((piece) => isInitials.test(piece) || alone(piece));
  if (looksLikeBody || pieces.length === 0) return undefined;
  const found: Author[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as string;
    const next = pieces[at + 1];
    if (suffix.test(piece) && found.length > 0) {
      found[found.length - 1] = { ...(found.at(-1) as Author), suffix: piece };
      continue;
    }
    const single = alone(piece);
    if (single) {
      found.push(single);
      continue;
    }
    if (found.length > 0 && bodies.test(piece) && wordsOf(piece) > 1 && /^\p{Lu}/u.test(piece)) {
      found.push({ family: piece, given: "", literal: piece });
      continue;
    }
    if (at > 0 && /\s\p{Lu}\.\s/u.test(piece) && isGiven.test(piece) && /\p{Ll}$/u.test(piece)) {
      found.push(naturalOrder(piece));
      continue;
    }
    if (!isFamily.test(piece)) return undefined;
    if (next !== undefined && isInitials.test(next)) {
      found.push(author(piece, next));
      at += 1;
    } else if (at === 0 && next !== undefined && isGiven.test(next) && !(pieces.length > 2 && wordsOf(piece) > 2)) {
      found.push(author(piece, next));
      at += 1;
    } else if (at > 0 && isGiven.test(piece) && wordsOf(piece) > 1) found.push(naturalOrder(piece));
    else if (at > 0 && next !== undefined && isGiven.test(next) && wordsOf(piece) === 1) {
      found.push(author(piece, next));
      at += 1;
    } else if (pieces.length === 1 && wordsOf(piece) === 1) found.push(author(piece, ""));
    else if (wordsOf(piece) === 1) found.push(author(piece, ""));
    else return undefined;
  }
  return found;
}

const natural = `(?:${capital}|\\p{Lu}\\.\\s+${capital})(?:\\s+(?:${capital}|\\p{Lu}\\.)){0,5}\\s+(?:(?:${particles})\\s+){0,4}${capital}`;
const naturalList = new RegExp(`^(${natural}(?:,\\s+${natural}){0,12}(?:,?\\s+(?:and|&)\\s+${natural})?)\\.\\s+(?=\\S)`, "u");

/** `Douglas M. Bates and Donald G. Watts.` at the head of a reference: told by a middle initial or a second name. */
export function naturalHead(text: string): { names: HeadNames; end: number } | undefined {
  const found = naturalList.exec(text.slice(0, 300));
  if (!found?.[1] || !/\p{Ll} \p{Lu}\. \p{Lu}|\s(?:and|&)\s/u.test(found[1]) || bodies.test(found[1])) return undefined;
  const authors = found[1].split(/,?(?<!\s)\s+(?:and|&)\s+|,\s+/u).map(naturalOrder);
  return { names: { authors, others: false, role: "", persons: true }, end: found[1].length };
}

const dotted = "\\p{Lu}\\p{M}?\\p{Ll}?\\.(?:\\s?-?\\p{Lu}\\p{M}?\\p{Ll}?\\.){0,3}";
const shortFamily = `(?:(?:${particles})\\s){0,3}${capital}(?:[\\s-]${capital}){0,2}`;
const behindInitials = new RegExp(`^(${shortFamily})\\s(${dotted})(?=[,;.:\\s])`, "u");
const beforeInitials = new RegExp(`^(${dotted})\\s(${shortFamily})(?=[,;.:\\s])`, "u");
const tight = new RegExp(`^(${shortFamily})\\s(\\p{Lu}{1,5}(?:\\s(?:${particles}))?)(?=[,.]|\\s(?:and|&|et)\\s)`, "u");
const smallTitle = /^\.\s+[“"‘]?(?!and\s|in\s|et\s|ed)\p{Ll}[\p{L}\p{N}]{1,30}(?::|\s\p{Ll})/u;
const separator = /^(?:[,;]\s+(?:(?:and|&|und|et)\s+)?|\s+(?:and|&|und|et)\s+)/u;

/** `Kobasa S. C., Maddi S. R., Title …`, `S. C. Kobasa and S. R. Maddi, Title …`: names up to a comma, behind which the title stands. */
export function leadingNames(text: string): { names: HeadNames; end: number } | undefined {
  for (const [pattern, name, given] of [
    [behindInitials, 1, 2],
    [beforeInitials, 2, 1],
    [tight, 1, 2],
  ] as const) {
    const authors: Author[] = [];
    let at = 0;
    let end = 0;
    while (authors.length < 60) {
      const found = pattern.exec(text.slice(at, at + 120));
      if (!found || !/\p{Ll}/u.test(found[name] ?? "")) break;
      authors.push(author(found[name] ?? "", found[given] ?? ""));
      end = at + found[0].length;
      const next = separator.exec(text.slice(end, end + 12));
      if (!next) break;
      at = end + next[0].length;
    }
    const others = /^,?\s+et\.?\s+al\.?/u.exec(text.slice(end, end + 12))?.[0] ?? "";
    const rest = text.slice(end + others.length);
    // A title in small letters, `strucchange: An R package`, only where the initials told that names stand before it.
    if (authors.length > 0 && (/^\s?[,:.]?\s+[“"‘'«]?[\p{Lu}\d]/u.test(rest) || (pattern === beforeInitials && smallTitle.test(rest))))
      return { names: { authors, others: others !== "", role: "", persons: true }, end: end + others.length };
  }
  return undefined;
}

const oneTurned = new RegExp(`^${shortFamily},\\s${dotted}\\s(?:(?:and|&)\\s)?`, "u");

/** `Atanasov, P. Cvetanova, G. Title …`: two and more names turned round with nothing but a space between them. */
export function unpartedNames(text: string): { names: HeadNames; end: number } | undefined {
  let end = 0;
  let count = 0;
  for (let found = oneTurned.exec(text.slice(0, 120)); found && count < 20; found = oneTurned.exec(text.slice(end, end + 120))) {
    end += found[0].length;
    count += 1;
  }
  if (count < 2 || !/^[\p{Lu}“"]/u.test(text.slice(end, end + 2))) return undefined;
  const head = text.slice(0, end).trimEnd();
  const names = readHeadNames(head);
  return names.persons && names.authors.length > 1 ? { names, end: head.length } : undefined;
}

const turned = new RegExp(
  `^${shortFamily},\\s(?:${dotted}|${capital}(?:[\\s-]${capital}){0,2}(?:\\s${dotted})?)(?:,\\s(?:Jr|Sr)\\.?)?$`,
  "u",
);

/** `Stroup, Sarah S. ; Murdie, Amanda: Title …` (DIN): names turned round, up to a colon. */
export function namesBeforeColon(text: string): { names: HeadNames; end: number } | undefined {
  const end = /^[^:]{4,240}?(?=\s?:\s)/u.exec(text)?.[0].length;
  if (end === undefined || !/[,;]/u.test(text.slice(0, end)) || /[“"‘«\d]/u.test(text.slice(0, end))) return undefined;
  const head = text.slice(0, end);
  if (
    !head
      .replace(/\s?\((?:Hrsg|Hg|Eds?|Red)\.?\)$/u, "")
      .split(/\s?;\s|\s\/\s/u)
      .every((piece) => turned.test(piece))
  )
    return undefined;
  const names = readHeadNames(head);
  return names.persons ? { names, end } : undefined;
}

/** `Smith AB` and `A. B. Smith` in one piece. */
function alone(piece: string): Author | undefined {
  const junior = /^(.{3,60}) ([JS]r\.?|II+)$/u.exec(piece);
  const named = junior?.[1] ? alone(junior[1]) : undefined;
  if (named && junior?.[2]) return { ...named, suffix: junior[2] };
  const first = initialsFirst.exec(piece);
  if (first?.[2]) return author(first[2], first[1] ?? "");
  const large = inCapitals.exec(piece);
  if (large?.[1]) return author(large[1], large[2] ?? "");
  const last = vancouver.exec(piece);
  if (last?.[1] && /\p{Ll}/u.test(last[1])) return author(last[1], last[2] ?? "");
  const behind = behindInitials.exec(`${piece},`);
  if (behind?.[1] && behind[0].length === piece.length && /\p{Ll}/u.test(behind[1])) return author(behind[1], behind[2] ?? "");
  return undefined;
}

function inverted(piece: string): Author | undefined {
  const [name = "", given = "", ...rest] = piece.split(/(?<!\s)\s*,\s*/u);
  const only = alone(piece);
  if (only) return only;
  if (!isFamily.test(name) || (given && !isGiven.test(given) && !isInitials.test(given) && !suffix.test(given))) return undefined;
  if (!given && (wordsOf(name) > 3 || bodies.test(name))) return undefined;
  return { ...author(name, given), ...(rest[0] && suffix.test(rest[0]) ? { suffix: rest[0] } : {}) };
}

function naturalOrder(piece: string): Author {
  const found = familyLast.exec(piece);
  return found ? author(found[2] ?? piece, found[1] ?? "") : author(piece, "");
}

function author(name: string, given: string): Author {
  return { family: given ? titleCased(name) : name, given: given.trim() };
}

function wordsOf(text: string): number {
  return text.split(/\s+/u).filter((word) => !anyParticle.test(word)).length;
}

/** `Akhtar, N.`; a body by its name. */
export function listed(author: Author): string {
  return author.literal ?? [author.family, author.given, author.suffix].filter(Boolean).join(", ");
}
