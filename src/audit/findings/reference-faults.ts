import { entryName } from "../citations/forms.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import type { Entry } from "../references/reference-list.js";
import { folded } from "../words.js";

/** Entries run together, malformed, incomplete, in capitals, out of order, listed twice. */
export function referenceFaults(manuscript: Manuscript): Finding[] {
  if (manuscript.style === "keys") return [];
  const { entries } = manuscript;
  const withInitials = entries.filter((entry) => entry.authors[0]?.literal === undefined && entry.authors[0]?.given).length;
  const capitals = entries.filter(isInCapitals).length;
  return [
    ...merged(manuscript),
    ...entries.flatMap((entry) => [
      ...malformed(manuscript, entry, withInitials > entries.length * 0.6),
      ...incomplete(manuscript, entry),
      ...(isInCapitals(entry) && capitals <= entries.length * 0.5 ? [inCapitals(manuscript, entry)] : []),
    ]),
    ...order(manuscript),
    ...twice(manuscript),
    ...withoutIdentifiers(manuscript),
  ];
}

function merged({ entries, spot, isReflowed }: Manuscript): Finding[] {
  if (isReflowed) return [];
  const done = new Set<string>();
  return entries.flatMap((entry) => {
    if (entry.merged.length === 0 || done.has(entry.id)) return [];
    const group = [entry, ...entry.merged.map((id) => entries.find((each) => each.id === id)).filter((each) => each !== undefined)];
    for (const each of group) done.add(each.id);
    const places = [
      ...group.slice(1).map((each) => spot(each.head.start, each.head.end)),
      ...group.flatMap((each) => each.pieces.map((piece) => spot(piece.start, Math.min(piece.end, piece.start + 60)))),
    ];
    return [
      finding(
        "cite/merged-references",
        places,
        `${group.length === 2 ? "Two" : group.length} references stand in one entry: ${group.map(entryName).join(" and ")}.`,
        "Give each its own entry.",
        { references: group.map((each) => each.id) },
      ),
    ];
  });
}

type Fault = readonly [from: number, to: number, says: string, mend: string];

function malformed({ text, spot, entries, isReflowed }: Manuscript, entry: Entry, initialled: boolean): Finding[] {
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

function incomplete({ text, spot, clean, isReflowed }: Manuscript, entry: Entry): Finding[] {
  if (
    entry.doi ||
    entry.url ||
    entry.form === "late" ||
    /in press|forthcoming|advance online|early view|online first|n\.d\./iu.test(`${entry.year} ${text.slice(entry.start, entry.end)}`)
  )
    return [];
  const name = entryName(entry);
  const of = (from: number, to: number, says: string, mend: string) =>
    finding("cite/incomplete-reference", spot(from, to), says, mend, { references: [entry.id] });
  const set = clean.italics.some(([from, to]) => entry.container !== null && from <= entry.container.start && to >= entry.container.end);
  const isJournal =
    !isReflowed ||
    /journal|review|quarterly|studies|annals|zeitschrift|revista|revue|bulletin|archives|letters/iu.test(entry.container?.text ?? "");
  if (
    entry.type === "article" &&
    entry.container &&
    !entry.pages &&
    isJournal &&
    // Pages in Roman figures, or a place and its publisher: `Vol. 1. Books on Roads. New York: Dover`.
    !/:\s?[ivxl]+|\p{L}: \p{Lu}\p{Ll}/u.test(text.slice(entry.container.end, entry.end))
  ) {
    const to = Math.min(entry.end, entry.container.end + 12);
    if (!entry.volume && set)
      return [
        of(entry.container.start, to, `${name}: a journal without volume, issue or pages.`, "Add volume, issue and pages, or a DOI."),
      ];
    if (entry.volume && !/\barticle\b|\be\d/iu.test(text.slice(entry.container.end, entry.end)))
      return [
        of(
          entry.container.start,
          to,
          `${name}: volume ${entry.issue ? "and issue" : "but no issue"} and no pages.`,
          "Add the pages, or a DOI.",
        ),
      ];
  }
  if (entry.type === "book" && entry.role && !entry.publisher && !entry.container && !isReflowed)
    return [
      of(
        entry.title.start,
        Math.max(entry.title.end, entry.title.start + 1),
        `${name}: an edited book without a publisher.`,
        "Add the publisher.",
      ),
    ];
  return [];
}

function isInCapitals(entry: Entry): boolean {
  const words = entry.title.text.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 4 && !/\p{Ll}/u.test(entry.title.text);
}

function inCapitals({ spot }: Manuscript, entry: Entry): Finding {
  return finding(
    "cite/all-caps-title",
    spot(entry.title.start, entry.title.end),
    `The title of ${entryName(entry)} stands in capitals.`,
    "Set it in sentence case.",
    { references: [entry.id] },
  );
}

/** Where the list is alphabetical on the whole: entries that stand before the one above them. */
function order({ list, entries, spot, isReflowed }: Manuscript): Finding[] {
  if (list.numbered) return [];
  const kept = entries.filter((entry) => entry.merged.length === 0 && entry.authors.length > 0);
  const pairs = kept.slice(1).map((entry, at) => [kept[at] as Entry, entry] as const);
  const wrong = pairs.filter(([above, entry]) => before(entry, above));
  if (wrong.length > pairs.length * 0.2) return [];
  const near = isReflowed ? wrong.filter(([above, entry]) => initialOf(above) === initialOf(entry)) : wrong;
  return near.map(([above, entry]) =>
    finding(
      "cite/reference-order",
      spot(entry.head.start, entry.head.end),
      `${entryName(entry)} stands behind ${entryName(above)}.`,
      "Set the list in the order of names; works of one author before those with others.",
      {
        references: [above.id, entry.id],
      },
    ),
  );
}

/** Within a letter a list is out of order; from letter to letter it is more often a column that was read early. */
function initialOf({ authors: [first] }: Entry): string {
  return folded(first?.family ?? "").slice(0, 1);
}

/** Lists differ in whether a particle counts: `de la Haye` stands under D or under H; and in whether Mc is Mac, and St Saint. */
const particle = /^\p{Ll}|\s\p{Ll}{2,3}\s/u;

function before(entry: Entry, above: Entry): boolean {
  const [one, other] = [entry.authors[0], above.authors[0]];
  if (!one || !other || entry.year === null || above.year === null) return false;
  if ([one, other].some((each) => particle.test(each.family) || each.literal?.includes(",") || each.literal?.includes("/"))) return false;
  // Æ, ø and å stand behind z in the north and beside a and o elsewhere.
  if ([one, other].some((each) => /[æøå]/iu.test(each.family))) return false;
  const key = (each: Entry) => folded(each.authors[0]?.family ?? "").replace(/^the /u, "");
  const [a, b] = [key(entry), key(above)];
  if (a !== b && (sharesStem(a, b) || [a, b].some((each) => /^(?:ste? |mc)/u.test(each)))) return false;
  // Some lists count the article: `The Toll Board` stands under T.
  const whole = (each: Entry) => folded(each.authors[0]?.family ?? each.authors[0]?.literal ?? "");
  if (a !== b) return a < b && a.replaceAll(" ", "") < b.replaceAll(" ", "") && whole(entry) < whole(above);
  const given = (each: Entry) => folded(each.authors[0]?.given ?? "").replaceAll(" ", "");
  const [left, right] = [given(entry), given(above)];
  if (left[0] !== right[0] || !left || !right) return (left[0] ?? "") < (right[0] ?? "");
  return (
    left === right &&
    entry.authors.length === 1 &&
    above.authors.length > 1 &&
    Number.parseInt(entry.year, 10) < Number.parseInt(above.year, 10)
  );
}

/** `Jerez` and `Jerez Mir`: one name with and without its second half. */
function sharesStem(a: string, b: string): boolean {
  return a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

function twice({ text, entries, spot }: Manuscript): Finding[] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const title = folded(entry.title.text)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    if (title.length < 12) return [];
    const key = `${folded(entry.authors[0]?.family ?? "")} ${entry.year?.replace(/[a-z]$/u, "")} ${title}`;
    const first = seen.get(key);
    seen.set(key, first ?? entry);
    if (!first || isElsewhere(text, first, entry)) return [];
    return [
      finding(
        "cite/duplicate-reference",
        [spot(entry.head.start, entry.head.end), spot(first.head.start, first.head.end)],
        `${entryName(entry)} is listed twice.`,
        "Keep one of the two.",
        {
          references: [first.id, entry.id],
        },
      ),
    ];
  });
}

/** Printed elsewhere, with other numbers of volume and pages: a second part under one title, or a title whose end was not read. */
function isElsewhere(text: string, a: Entry, b: Entry): boolean {
  const numbersOf = ({ title, end, year }: Entry) =>
    new Set((text.slice(title.end, end).match(/(?<![\d/.-])\d{1,4}(?!\d)/gu) ?? []).filter((each) => each !== year?.slice(0, 4)));
  const [one, other] = [numbersOf(a), numbersOf(b)];
  return one.size > 1 && other.size > 1 && [...one].every((each) => !other.has(each));
}

function withoutIdentifiers({ text, entries, outline, spot }: Manuscript): Finding[] {
  const isLinked = (entry: Entry) =>
    entry.doi !== null || entry.url !== null || /https?:|\bwww\.|\bdoi\b|\b10\.\d{4,9}\//iu.test(text.slice(entry.start, entry.end));
  if (entries.length < 5 || !outline.references || entries.some(isLinked)) return [];
  return [
    finding(
      "cite/no-identifiers",
      spot(outline.references.heading, outline.references.start),
      `None of the ${entries.length} references carries a DOI or a link.`,
      "Add the DOIs, so that readers can find the works.",
    ),
  ];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
