import { entryName } from "../citations/forms.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import type { Entry } from "../references/reference-list.js";
import { folded } from "../words.js";
import { malformed } from "./malformed.js";

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
