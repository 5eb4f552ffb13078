import { entryName } from "../citations/forms.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import { folded } from "../words.js";

/** Entries of a bibliography that nothing cites: one note, since a bibliography may serve several texts. */
function unusedKeys(
  citations: Manuscript["citations"],
  entries: Manuscript["entries"],
  uncited: ReadonlySet<string>,
  spot: Manuscript["spot"],
): Finding[] {
  const used = new Set(citations.map((each) => each.entry?.id));
  // The book that a cited chapter stands in, `crossref`, is cited with it.
  const books = new Set(entries.filter((each) => used.has(each.id)).map((each) => folded(each.container?.text ?? "")));
  const idle = uncited.has("*")
    ? []
    : entries.filter((each) => !used.has(each.id) && !uncited.has(each.id) && !books.has(folded(each.title.text)));
  const [first] = citations;
  if (idle.length === 0 || !first) return [];
  const named = idle.slice(0, 6).map((each) => each.id);
  return [
    finding(
      "cite/reference-never-cited",
      spot(first.start, first.end),
      `${idle.length} of the ${entries.length} entries of the bibliography ${idle.length === 1 ? "is" : "are"} cited nowhere: ${named.join(", ")}${idle.length > 6 ? " and more" : ""}.`,
      entries.some((each) => each.file)
        ? "Nothing needs to be done where the bibliography serves other texts too."
        : "Cite them where they are used, or take them out of the list.",
      { references: idle.map((each) => each.id), severity: "note" },
    ),
  ];
}

/** Numbers in brackets, whatever stands among them: a running head that cuts `[2, 3, Education 21]`. */
function numbersInBrackets(body: string): Set<number> {
  return new Set([...body.matchAll(/\[([^[\]]{1,80})\]/gu)].flatMap((match) => (match[1]?.match(/\d{1,3}(?!\d)/gu) ?? []).map(Number)));
}

/** References that nothing in the text cites. Milder where an unresolved or ambiguous citation may have meant them. */
export function neverCited({ citations, entries, style, spot, text, outline, uncited, isReflowed }: Manuscript): Finding[] {
  if (entries.length === 0) return [];
  if (style === "keys") return unusedKeys(citations, entries, uncited, spot);
  const cited = new Set(citations.map((each) => each.entry?.id));
  const perhaps = new Set(
    citations.flatMap((each) => [
      ...(each.entry === null ? each.near.map(({ entry }) => entry.id) : []),
      ...each.rivals.map((rival) => rival.id),
    ]),
  );
  const idle = entries.filter((entry) => !cited.has(entry.id));
  const resolved = entries.length - idle.length;
  // A page with one or two of them tells of how to list works more often than it lists any.
  if (isReflowed && (entries.length < 3 || isLabelled(text, outline.references?.start ?? text.length))) return [];
  if (style === "none" || (entries.length >= 8 && resolved < entries.length / 6)) {
    const at = outline.references ? spot(outline.references.heading, outline.references.start) : [];
    return [
      finding(
        "cite/no-citations",
        at,
        `The list has ${entries.length} references; the text cites ${resolved} of them by author and year, by number or in notes.`,
        "Cite them in the text or in its notes.",
      ),
    ];
  }
  const body = folded(text.slice(outline.bodyStart, outline.bodyEnd));
  const isTelling = ({ id, year, authors: [first] }: (typeof idle)[number]) =>
    year !== null && first !== undefined && first.literal === undefined && !perhaps.has(id) && !body.includes(folded(first.family));
  const inBody = text.slice(outline.bodyStart, outline.bodyEnd);
  const bracketed = style !== "numeric" ? new Set<number>() : isReflowed ? numbersInBrackets(inBody) : numbersAtWords(inBody);
  const outside = `${text.slice(0, outline.bodyStart)}\n\n${text.slice(entries.reduce((last, each) => Math.max(last, each.end), 0))}`;
  const inList = text.slice(outline.references?.start ?? text.length);
  const asked = (isReflowed ? idle.filter(isTelling) : idle).filter(
    (entry) =>
      (entry.label === null || !bracketed.has(entry.label)) &&
      !standsIn(outside, entry) &&
      !isSource(inList, entry) &&
      !isTracedBack(text, entry),
  );
  return asked.map((entry) => {
    const name = entry.authors[0]?.literal;
    const named = name?.includes(" ") === true && body.includes(folded((name ?? "").replace(/(?<!\s)\s*[([][^)\]]{0,400}[)\]]/gu, "")));
    const unsure = perhaps.has(entry.id) || named;
    const why = perhaps.has(entry.id) ? "; a citation comes near it" : named ? "; the text names it without a year" : "";
    return finding(
      "cite/reference-never-cited",
      spot(entry.head.start, entry.head.end),
      `${entryName(entry)} is listed${entry.merged.length > 0 ? " (within a merged entry)" : ""} but cited nowhere${why}.`,
      unsure ? "Mend the citation that means it, or take it out of the list." : "Cite it where it is used, or take it out of the list.",
      { references: [entry.id], ...(isReflowed ? { severity: "note" } : unsure ? { severity: "warning" } : {}) },
    );
  });
}

/** The entry itself tells the pages that cite it: `Cited on p. 7`, `Citado nas pp. 15, 30`. */
function isTracedBack(text: string, { start, end }: Manuscript["entries"][number]): boolean {
  return /(?:\b(?:cited|referenced|quoted) (?:\d+ times? )?(?:on|in|at)|\bcitado (?:\d+ vez(?:es)? )?na|\bcité (?:page|à la page|en page)|\b(?:zitiert|siehe) auf|\bcitato (?:a|alle)) ?s?\s?(?:pages?|pp?\.|páginas?|S\.|Seiten?|pagin[ae])/iu.test(
    text.slice(Math.max(start, end - 80), end + 40),
  );
}

/** Works that are cited by letters of their names and two figures of their years, `[Knu84]`, `[BBF95]`: no citation of that kind is read. */
function isLabelled(text: string, from: number): boolean {
  const label = /(?<=\[|[;,]\s?)\p{Lu}[\p{L}+]{1,6}\d{2}[a-z]?(?=[\],;])/gu;
  const listed = new Set(text.slice(from).match(/(?<=\[)\p{Lu}[\p{L}+]{1,6}\d{2}[a-z]?(?=\])/gu));
  return (
    listed.size >= 3 &&
    new Set(
      text
        .slice(0, from)
        .match(label)
        ?.filter((each) => listed.has(each)),
    ).size >= 2
  );
}

/** Its first author with its year, in an abstract before the text or a table of an appendix behind the list. */
function standsIn(outside: string, { year, authors: [first] }: Manuscript["entries"][number]): boolean {
  const name = first?.literal ?? first?.family;
  if (!name || !year) return false;
  for (let at = outside.indexOf(name); at >= 0; at = outside.indexOf(name, at + 1))
    if (outside.slice(at, at + name.length + 90).includes(year)) return true;
  return false;
}

/** `Source: Koch and Edwards (1988)` in a table that a page sets within the list, without a heading that would end it. */
function isSource(inList: string, { year, authors: [first] }: Manuscript["entries"][number]): boolean {
  const name = first?.literal ?? first?.family;
  if (!name || !year) return false;
  for (let at = inList.indexOf(name); at >= 0; at = inList.indexOf(name, at + 1))
    if (
      /(?:Sources?:|[Ff]rom:?|[Ss]ee)\s$/u.test(inList.slice(Math.max(0, at - 10), at)) &&
      inList.slice(at, at + name.length + 60).includes(year)
    )
      return true;
  return false;
}

/** Numbers that stand at a word as raised ones do, also in a group that could not be read: `in43,fig:a?`. */
function numbersAtWords(body: string): Set<number> {
  return new Set([...body.matchAll(/(?<=\p{Ll}[\p{Ll}.,;)]?)\d{1,3}(?=[,;]\p{L})/gu)].map(([number]) => Number(number)));
}
