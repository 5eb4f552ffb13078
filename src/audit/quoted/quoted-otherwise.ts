import { quotations } from "../citations/brackets.js";
import type { Resolved } from "../citations/resolve.js";
import { type Finding, finding, type Manuscript } from "../manuscript/manuscript.js";
import { spanAt } from "../span-at.js";
import { folded } from "../words.js";
import { type Change, lookUp } from "./look-up.js";
import { type SourceIndex, sourceIndex } from "./source-index.js";
import { worksAtHand } from "./works-at-hand.js";

/** Words below which what stands in quotation marks is a term, and no quotation. */
const leastWords = 4;

/** Quotations of works that are at hand, which read otherwise there or do not stand there. */
export function quotedOtherwise(manuscript: Manuscript): Finding[] {
  const { text, outline, entries, sources, spot } = manuscript;
  if (sources.length === 0) return [];
  const atHand = worksAtHand(entries, sources);
  const prepared = new Map<string, SourceIndex>();
  return quotations(text, outline.bodyStart, outline.bodyEnd).flatMap(([start, end]): Finding[] => {
    const quoted = text.slice(start + 1, end - 1);
    if ((quoted.match(/\p{L}+/gu)?.length ?? 0) < leastWords) return [];
    const citation = citationFor(manuscript, start, end);
    const source = citation?.entry && atHand.get(citation.entry.id);
    if (!citation?.entry || !source || isTitle(quoted, manuscript)) return [];
    const index = prepared.get(source.name) ?? sourceIndex(source.text);
    prepared.set(source.name, index);
    const found = lookUp(index, quoted);
    if (found.kind === "same" || (found.kind === "absent" && !found.isLikeIt)) return [];
    const about = { citations: [citation.id], references: [citation.entry.id] };
    if (found.kind === "absent")
      return [
        finding(
          "claim/quotation-differs",
          spot(start, end),
          `${source.name}, which is at hand, does not have these words, nor words near to them.`,
          "Look up where they are from: another work, another edition, or the author's own words.",
          { ...about, severity: "note" },
        ),
      ];
    const line = index.text.slice(0, found.start).split("\n").length;
    if (found.kind === "swapped")
      return [
        finding(
          "claim/quotation-differs",
          spot(start, end),
          `${source.name} has “${found.first}” in line ${line} of its text, before “${found.second}”; the quotation has it behind.`,
          "Quote the pieces in the order in which they stand, or as two quotations.",
          about,
        ),
      ];
    const reads = index.text.slice(found.start, found.end).replace(/\s+/gu, " ");
    return [
      finding(
        "claim/quotation-differs",
        spot(start, end),
        `${source.name}, line ${line} of its text, reads otherwise: ${found.changes.slice(0, 3).map(told).join("; ")}.`,
        "Quote the words as they stand, and mark what is left out or put in.",
        { ...about, expected: reads },
      ),
    ];
  });
}

function told({ quoted, reads }: Change): string {
  if (quoted === "") return `it has “${reads}”, which is left out`;
  return reads === "" ? `it does not have “${quoted}”` : `“${reads}” for “${quoted}”`;
}

/** The citation that a quotation is of: the next behind it in its sentence, else the last before it; none where another voice is named. */
function citationFor({ citations, prose, text }: Manuscript, start: number, end: number): Resolved | undefined {
  const from = spanAt(prose.sentences, start)?.start ?? start;
  const stop = Math.max(
    spanAt(prose.sentences, end - 1)?.end ?? end,
    end + (/^\s?[([][^()[\]]{0,200}[)\]]/u.exec(text.slice(end, end + 210))?.[0].length ?? 0),
  );
  if (
    /\b(?:cited|quoted|zitiert|apud|citado|qtd\.) (?:in|by|nach|bei|por|em)\b|\bqtd\.|\b(?:my|own|our|author[’']s) translation\b/iu.test(
      text.slice(from, stop),
    )
  )
    return undefined;
  const own = citations.filter((each) => each.start < stop && each.end > from);
  const behind = own.filter((each) => each.start >= end);
  const near = behind.filter((each) => each.group === behind[0]?.group);
  if (near.length > 1) return undefined;
  return near[0] ?? own.findLast((each) => each.end <= start);
}

/** The title of a work in quotation marks. */
function isTitle(quoted: string, { entries }: Manuscript): boolean {
  const plain = folded(quoted.replace(/[.,;:!?]+$/u, ""));
  return entries.some((entry) => {
    const title = folded(entry.title.text);
    return title !== "" && (title.startsWith(plain) || plain.startsWith(title));
  });
}
