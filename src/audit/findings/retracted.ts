import { retractionMend, retractionOf, retractionSays, retractionSeverity, saysRetracted } from "../../domain/bibliography/retraction.js";
import { entryName } from "../citations/forms.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";

/** Works of the list that a file of retractions names. A list that says itself that the work was retracted needs nobody to tell it. */
export function retracted({ entries, text, spot, citations, retractions }: Manuscript): Finding[] {
  if (retractions.length === 0) return [];
  return entries.flatMap((entry) => {
    const printed = text.slice(entry.start, entry.end);
    const year = Number(/^\d{4}/u.exec(entry.year ?? "")?.[0] ?? 0) || null;
    const found = retractionOf({ doi: entry.doi, title: entry.title.text, year }, retractions);
    if (!found || saysRetracted(printed, found.row.title) || saysRetracted(entry.title.text, found.row.title)) return [];
    const { row, by } = found;
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
          severity: retractionSeverity(row, by),
        },
      ),
    ];
  });
}
