import { type RetractionNature, retractionMend, retractionOf, retractionSays, untagged } from "../../domain/bibliography/retraction.js";
import type { Severity } from "../../domain/problem.js";
import { entryName } from "../citations/forms.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

const severityOf: Readonly<Record<RetractionNature, Severity>> = {
  retraction: "error",
  concern: "warning",
  correction: "note",
  reinstatement: "note",
};

/** Works of the list that a file of retractions names. A list that says itself that the work was retracted needs nobody to tell it. */
export function retracted({ entries, text, spot, citations, retractions }: Manuscript): Finding[] {
  if (retractions.length === 0) return [];
  return entries.flatMap((entry) => {
    const printed = text.slice(entry.start, entry.end);
    const year = Number(/^\d{4}/u.exec(entry.year ?? "")?.[0] ?? 0) || null;
    const found = retractionOf({ doi: entry.doi, title: entry.title.text, year }, retractions);
    if (!found || saysIt(printed, found.row.title) || saysIt(entry.title.text, found.row.title)) return [];
    const { row, by } = found;
    const usual = severityOf[row.nature];
    const cited = citations.filter((each) => each.entry?.id === entry.id);
    return [
      finding(
        "cite/retracted",
        entry.file && cited[0] ? spot(cited[0].start, cited[0].end) : spot(entry.start, entry.end),
        retractionSays(entryName(entry), row) + (by === "title" ? " It was found by title and year: see that it is this work." : ""),
        retractionMend(row),
        {
          references: [entry.id],
          citations: cited.map((each) => each.id),
          severity: by === "title" && usual === "error" ? "warning" : usual,
        },
      ),
    ];
  });
}

/** Whether words tell of a retraction beyond those of the title itself: “Troops withdrawn” is no notice. */
function saysIt(words: string, title: string): boolean {
  const count = (text: string) => text.match(/\b(?:retract(?:ed|ion)|withdrawn)\b/giu)?.length ?? 0;
  return count(words) > count(untagged(title));
}
