import { bodies, folded } from "../words.js";
import type { Cited } from "./citations.js";

const laws =
  /(?:gesetz(?:buch)?|verordnung|VG|BGBl?|StGB)\b|(?:^|\s)(?:act|bill|law|decree|code|directive|regulation|décret|loi|ley|lei|decreto|legge)(?:\s|$)/iu;
const personal = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}[\p{Ll}’'-]+$/u;

/** What has a name and a year in brackets and is no work of a list: laws, films and series, what stands under a table as its source. */
export function isNoWork(cited: Cited, text: string): boolean {
  if (cited.trust === "known" || cited.label !== null) return false;
  if (cited.names.some((name) => laws.test(name))) return true;
  const before = text.slice(Math.max(0, cited.start - 200), cited.start);
  const around = text.slice(Math.max(0, cited.start - 200), cited.end + 200);
  const [name = ""] = cited.names;
  const isFilm = personal.test(name) && !bodies.test(name) && cited.form === "parenthetical" && /\p{Lu}[\p{Ll}’'-]+ $/u.test(before);
  const isShown = cited.form === "narrative" && /\p{Lu}\p{Ll}+ \((?:19|20)\d\d\s?[–-]\s?(?:(?:19|20)?\d\d)?\)/u.test(around);
  return isFilm || isShown || /\b(?:Sources?|Note)\s?:[^.]{0,190}$/u.test(before);
}

/** Whether a list, as it was printed, has the first name and behind it the year, and no other year between: then the list was misread, and the citation is no fault. */
export function standsInList({ names: [first = ""], year }: Cited, printed: string): boolean {
  const digits = /\d{4}/u.exec(year ?? "")?.[0];
  const full = first.replace(/[.,\s]{1,3}$/u, ""); // the list may have `Toll Inc (2006)`
  const name = folded(full.replace(/^.*\s(?=\S{4})/u, ""));
  if (!digits || name.length < 3) return false;
  const list = printed.toLowerCase().includes(full.toLowerCase()) ? printed.toLowerCase() : folded(printed);
  const wanted = list === folded(printed) ? name : full.toLowerCase();
  for (let at = list.indexOf(wanted); at >= 0; at = list.indexOf(wanted, at + 1))
    if (/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u.exec(list.slice(at, at + 500))?.[0] === digits) return true;
  return false;
}
