import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import type { Entry } from "../references/reference-list.js";

type Fault = readonly [from: number, to: number, says: string, mend: string];

/** Signs of an entry that are stray, doubled, missing or open. */
export function malformed({ text, spot, entries, isReflowed }: Manuscript, entry: Entry, initialled: boolean): Finding[] {
  const faults: Fault[] = [];
  const raw = text.slice(entry.start, entry.end);
  const add = (pattern: RegExp, says: string, mend: string, within: readonly [number, number] = [entry.start, entry.end]) => {
    const found = pattern.exec(text.slice(within[0], within[1]));
    if (found) faults.push([within[0] + found.index, within[0] + found.index + found[0].length, says, mend]);
  };
  const head: readonly [number, number] = [entry.head.start, entry.head.end];
  const first = entry.authors[0];
  const names = text.slice(head[0], head[1]);
  if (entry.form === "bracket") {
    const bareName =
      initialled &&
      entry.authors.length === 1 &&
      first?.literal === undefined &&
      first?.given === "" &&
      !/^\p{Lu}{2,}$/u.test(first?.family ?? "") &&
      /,/u.test(names.split("(")[0] ?? "");
    const stray = /,\s*\.|,\s*,|\.\s*,\s*\.(?!\s*\.)/u.exec(names.split("(")[0] ?? "");
    const year = /\(\s*\d{4}[a-z]?\s*,\s*\)|\(\s*,|\(\d{4}[a-z]?\s*$/u.exec(names);
    if (bareName || stray || year) {
      const what = [
        bareName ? "the author has no initials" : "",
        stray ? "stray signs stand behind the name" : "",
        year ? "the year is not closed properly" : "",
      ].filter(Boolean);
      faults.push([head[0], head[1], `${sentenceCase(what.join(", "))}.`, "Write it as “Family, I. (year).”."]);
    } else if (/[\p{L}.,]\(\s*(?:\d{4}|n\.d)/u.test(names) && !/^\[/u.test(names))
      faults.push([head[0], head[1], "No space before the date.", "Put a space before the bracket."]);
  }
  for (const [from, to, says, mend] of openPairs(text, entry))
    if (!isReflowed || !isCutShort(text, entry, entries)) faults.push([from, to, says, mend]);
  add(/\S{1,20}(?:\s{1,20}\S{1,20})?,\s*$/u, "The entry ends with a comma.", "End it with a full stop, or complete it.");
  add(
    /(?<!\S)(?:\S{1,80}\s{1,8}){0,3}\S*[?!]\.(?=\s|$)/u,
    "A question or exclamation mark is followed by a full stop.",
    "Keep one of the two.",
    [entry.title.start, Math.min(entry.end, entry.title.end + 3)],
  );
  add(/(?<![.\s]\p{Lu}|\.)\.\.(?!\.)(?=\s|$)|,,|;;/u, "A sign is doubled.", "Keep one of them.");
  const title: readonly [number, number] = [entry.title.start, entry.title.end];
  const words = text.slice(title[0], title[1]);
  const code = /^\p{Lu}{1,3}-?\d{1,3}\s*[:.]\s/u.test(words);
  const tight = /\p{L}:(?:\(|\p{L}(?!\/))/u.test(words) && !/https?:|\b(?:arXiv|doi|hdl|urn|ISBN|ISSN|PMID|DOI):/u.test(words);
  if (code || tight)
    faults.push([
      title[0],
      title[1],
      `${sentenceCase([code ? "an item code stands in the title" : "", tight ? "no space after the colon" : ""].filter(Boolean).join(", "))}.`,
      "Mend the title.",
    ]);
  if (entry.pages && badRange(entry.pages.text))
    faults.push([entry.pages.start, entry.pages.end, `The page range ${entry.pages.text} cannot be.`, "Look the pages up."]);
  if (/(?:''|[”"])\.\p{Lu}/u.test(raw)) add(/(?:''|[”"])\.\p{Lu}\S*/u, "No space behind the full stop.", "Put a space before the outlet.");
  return faults.map(([from, to, says, mend]) =>
    finding("cite/malformed-reference", spot(from, to), says, mend, { references: [entry.id] }),
  );
}

/** Quotation marks and brackets that are opened and not closed, or closed and not opened. */
function openPairs(text: string, entry: Entry): Fault[] {
  const raw = text.slice(entry.start, entry.end);
  const count = (sign: RegExp) => raw.match(sign)?.length ?? 0;
  const faults: Fault[] = [];
  if (/„[^“”„]{0,400}[“”]/u.test(raw)) return faults;
  const from = (sign: RegExp) => entry.start + Math.max(0, raw.search(sign));
  const mend = "Set both marks, or neither.";
  if (count(/''/gu) === 1) faults.push([from(/(?<!\S)\S*''/u), from(/''/u) + 2, "Closing quotation marks that were never opened.", mend]);
  else if (count(/"/gu) % 2 === 1 && !/\d"/u.test(raw)) faults.push([from(/"/u), entry.end, "A quotation mark has no partner.", mend]);
  else if (count(/“/gu) > count(/”/gu)) faults.push([from(/“/u), entry.end, "A quotation is opened and never closed.", mend]);
  else if (count(/”/gu) > count(/“/gu))
    faults.push([from(/(?<!\S)\S*”/u), from(/”/u) + 1, "A quotation is closed and was never opened.", mend]);
  if (entry.merged.length === 0 && count(/\(/gu) !== count(/\)/gu))
    faults.push([from(/[()]/u), entry.end, "A bracket has no partner.", "Set both brackets, or neither."]);
  return faults;
}

/** One of the entries beside it on the page lacks the other mark of the pair: what stands between was cut or set in otherwise by the layout. */
function isCutShort(text: string, entry: Entry, entries: readonly Entry[]): boolean {
  const surplus = ({ start, end }: Entry) => {
    const raw = text.slice(start, end);
    const count = (sign: RegExp) => raw.match(sign)?.length ?? 0;
    return [count(/\(/gu) - count(/\)/gu), count(/“/gu) - count(/”/gu)] as const;
  };
  const own = surplus(entry);
  const at = entries.indexOf(entry);
  return [-2, -1, 1, 2].some((step) => {
    const other = entries[at + step];
    const beside = other ? surplus(other) : [0, 0];
    return own.some((each, kind) => each !== 0 && each * (beside[kind] ?? 0) < 0);
  });
}

function badRange(pages: string): boolean {
  const found = /^(\d+)\s*[-–—−]+\s*(\d+)$/u.exec(pages.trim());
  if (!found) return false;
  const [, first = "", last = ""] = found;
  if (/^(?:\d{5}-\d{3})$/u.test(pages.trim())) return false;
  if (/^0\d/u.test(first) !== /^0/u.test(last)) return true;
  const full = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return Number(full) < Number(first);
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
