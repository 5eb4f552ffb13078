import { type Finding, finding, type Manuscript } from "../manuscript.js";
import { isQuantity } from "../numbers.js";

/** Percentages, money, counts and lengths without a citation in their sentence or the next. */
export function quantities({ numbers, spot, citations, outline }: Manuscript): Finding[] {
  if (citations.length === 0) return [];
  const own = /^(?:abstract|summary|method|research method|data|results?|findings|design)/iu;
  return numbers
    .filter((each) => isQuantity(each) && each.citation === null && !own.test(outline.sections[each.section]?.title ?? ""))
    .map((each) =>
      finding(
        "figure/uncited-quantity",
        spot(each.start, each.end),
        "A quantity without a citation in its sentence or the next.",
        "Cite where it is from, or say how it was reckoned.",
      ),
    );
}
