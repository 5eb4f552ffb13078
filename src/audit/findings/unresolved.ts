import { entryName } from "../citations/forms.js";
import { isNoWork, standsInList } from "../citations/no-work.js";
import { isOfPrograms } from "../manuscript/code.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import { isListTitle } from "../references/list-titles.js";

/** Citations that the list does not have, and references of the same name with another year. */
export function unresolved({ citations, entries, style, spot, outline, text, isReflowed }: Manuscript): Finding[] {
  if (style === "keys") return undefinedKeys(citations, entries.length, spot);
  if (entries.length === 0 && style === "notes") return besideNotes(citations, text, spot);
  if (entries.length === 0) return isReflowed && isHidden(text) ? [] : withoutList(citations.length, outline.bodyEnd, text, spot);
  const told = new Set<string>();
  const isNew = (each: Manuscript["citations"][number]) => {
    const key = `${each.names.join()} ${each.year} ${each.label}`;
    return !told.has(key) && told.add(key);
  };
  return citations
    .filter((each) => each.entry === null && !each.quoted && (!isReflowed || isNew(each)))
    .filter((each) => !isReflowed || each.label === null || (each.label > entries.length && each.label <= entries.length * 2))
    .filter((each) => !isNoWork(each, text) && !(isReflowed && standsInList(each, text.slice(outline.bodyEnd))))
    .flatMap((each) => {
      const [start, end] = each.note ?? [each.start, each.end];
      const at = spot(start, end);
      const near = each.near.map(({ entry, differs }) => ({ reference: entry.id, differs }));
      const names = each.near.slice(0, 3).map(({ entry }) => entryName(entry));
      const what = each.note ? "this work" : style === "numeric" ? `number ${each.label}` : "this author and year";
      const doubtful = each.trust === "perhaps";
      const byYear = each.note ? [] : each.near.filter(({ differs }) => differs.length === 1 && differs[0] === "year");
      const [likely] = byYear;
      if (likely && byYear.length === 1 && !doubtful)
        return [
          finding(
            "cite/year-mismatch-candidate",
            at,
            `Cited with ${each.year}; by this name the list has ${entryName(likely.entry)} alone.`,
            `Write ${likely.entry.year} if that work is meant; else add the one of ${each.year}.`,
            { citations: [each.id], references: [likely.entry.id], near },
          ),
        ];
      const found: Finding[] = [
        finding(
          "cite/cited-not-in-references",
          at,
          `${text.slice(start, end).replace(/\s+/gu, " ")}: no reference has ${what}.`,
          names.length
            ? `Add the reference, or see whether ${names.join(" or ")} is meant.`
            : "Add the reference, or take the citation out.",
          { citations: [each.id], near, ...(doubtful || isReflowed ? { severity: each.note && !isReflowed ? "warning" : "note" } : {}) },
        ),
      ];
      const others = each.note ? [] : each.near.filter(({ differs }) => differs.includes("year") && (!isReflowed || differs.length === 1));
      if (others.length > 0) {
        const list = others.slice(0, 3).map(({ entry }) => entryName(entry));
        found.push(
          finding(
            "cite/year-mismatch-candidate",
            at,
            `Cited with ${each.year}; the list has ${list.join(", ")}${others.length > 3 ? ` and ${others.length - 3} more` : ""} by this name.`,
            `Write the year of the work that is meant, or add the one of ${each.year}.`,
            { citations: [each.id], references: others.map(({ entry }) => entry.id), ...(doubtful ? { severity: "warning" } : {}) },
          ),
        );
      }
      return found;
    });
}

/** Keys that the bibliography does not have, each once; one finding where no bibliography is at hand. */
function undefinedKeys(citations: Manuscript["citations"], works: number, spot: Manuscript["spot"]): Finding[] {
  const [first] = citations;
  if (works === 0 && first)
    return [
      finding(
        "cite/no-reference-list",
        spot(first.start, first.end),
        `The text cites ${new Set(citations.map((each) => each.key)).size} works by their keys; no bibliography that has them was found.`,
        "Put the file of its bibliography (.bib) beside it, or name it with --bibliography.",
        { severity: "note" },
      ),
    ];
  const open = new Map<string, Manuscript["citations"][number][]>();
  for (const each of citations) if (!each.entry) open.set(each.key ?? "", [...(open.get(each.key ?? "") ?? []), each]);
  return [...open].map(([key, list]) =>
    finding(
      "cite/cited-not-in-references",
      list.map((each) => spot(each.start, each.end)),
      `The bibliography has no entry with the key ${key}.`,
      list[0]?.near[0] ? `Write ${list[0].near[0].entry.id}, or add the entry.` : "Add the entry, or mend the key.",
      {
        citations: list.map((each) => each.id),
        near: (list[0]?.near ?? []).map(({ entry, differs }) => ({ reference: entry.id, differs })),
      },
    ),
  );
}

/** Where the notes are the list: what the text cites by name and year has neither. */
function besideNotes(citations: Manuscript["citations"], text: string, spot: Manuscript["spot"]): Finding[] {
  return citations
    .filter((each) => !each.note && !each.quoted && each.trust !== "perhaps" && !isNoWork(each, text))
    .map((each) =>
      finding(
        "cite/cited-not-in-references",
        spot(each.start, each.end),
        `${text.slice(each.start, each.end).replace(/\s+/gu, " ")}: all else is cited in notes, and there is no list that has this work.`,
        "Give it a note, or take the citation out.",
        { citations: [each.id], severity: "warning" },
      ),
    );
}

/** A page has the title of a list that could not be read, or is of programs, whose output has numbers in brackets and names behind dates. */
function isHidden(text: string): boolean {
  return (
    isOfPrograms(text) ||
    text
      .slice(text.length / 2)
      .split("\n")
      .some(isListTitle)
  );
}

function withoutList(count: number, bodyEnd: number, text: string, spot: Manuscript["spot"]): Finding[] {
  if (count === 0) return [];
  const end = text.trimEnd().length;
  return [
    finding(
      "cite/no-reference-list",
      spot(Math.max(0, Math.min(bodyEnd, end) - 1), Math.min(bodyEnd, end)),
      `The text has ${count} ${count === 1 ? "citation" : "citations"}; no reference list was found.`,
      "Put the list under a heading such as References.",
    ),
  ];
}
