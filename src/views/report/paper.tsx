import { type Block, type CheckFinding, type CompiledReport, sentencesIn } from "../../domain/report/report.js";
import { SeverityGlyph } from "../signs.js";
import { marginFindings } from "./sentence.js";

/** The numbers that the findings of the margin have on paper, which has no margin for them: in the order of the text, each finding once. */
export function paperNotes({ blocks, findings }: Pick<CompiledReport, "blocks" | "findings">): ReadonlyMap<CheckFinding, number> {
  const found = indexesIn(blocks).flatMap((indexes) => marginFindings(indexes, findings));
  return new Map([...new Set(found)].map((each, index) => [each, index + 1]));
}

/** The findings of each drawing and sentence, as they stand. */
function indexesIn(blocks: readonly Block[]): (readonly number[])[] {
  return blocks.flatMap((each) => {
    if (each.kind === "drawing") return [each.findings];
    if (each.kind === "list") return each.items.flatMap(indexesIn);
    if (each.kind === "quote" || each.kind === "note") return indexesIn(each.blocks);
    return sentencesIn([each]).map((sentence) => sentence.findings);
  });
}

/** What the signs behind sentences mean, for readers of paper: the panel says it on the screen. */
export function PaperKey() {
  return (
    <p className="paper-only paper-key">
      The letter behind a sentence is the standing of what it rests on, the weakest where there are several: r reported, c coded, e
      estimated, j judged, p projected. A wavy line: no evidence is linked.
    </p>
  );
}

/** What the checks found in the text, at its end. */
export function PaperNotes({ notes }: { notes: ReadonlyMap<CheckFinding, number> }) {
  if (notes.size === 0) return null;
  return (
    <section className="paper-only paper-notes" aria-labelledby="paper-notes">
      <h2 id="paper-notes">Notes of the checks</h2>
      <ol>
        {[...notes].map(([each, number]) => (
          <li key={number}>
            <SeverityGlyph severity={each.severity} /> {each.says} <span className="paper-code">{each.code}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
