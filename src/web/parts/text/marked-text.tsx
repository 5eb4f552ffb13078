import type { MarkedBlock } from "../../../audit/marking/marked-block.js";
import type { AuditFinding, AuditPage } from "../../../pages/audit.js";
import { SeverityGlyph } from "../../../views/signs.js";
import { useAddress } from "../../addresses/address.js";
import type { Judged } from "../../ask/audits.js";

interface MarkedTextProps {
  readonly page: AuditPage;
  /** Findings that the filters leave. */
  readonly kept: readonly AuditFinding[];
  /** Those of them that hang on no place. */
  readonly placeless: readonly AuditFinding[];
  readonly judged: ReadonlyMap<number, Judged>;
}

/** The manuscript with what is found marked in its words and told in its margin. */
export function MarkedText({ page, kept, placeless, judged }: MarkedTextProps) {
  const byNumber = new Map(kept.map((each) => [each.number, each]));
  return (
    <div className="marked-text">
      {placeless.length > 0 && (
        <div className="marked-loose">
          {placeless.map((each) => (
            <Note key={each.number} finding={each} isAccepted={judged.get(each.number) === "accepted"} />
          ))}
        </div>
      )}
      {page.blocks.map((block) => (
        <Block key={block.start} block={block} findings={byNumber} judged={judged} />
      ))}
    </div>
  );
}

interface BlockProps {
  readonly block: MarkedBlock;
  readonly findings: ReadonlyMap<number, AuditFinding>;
  readonly judged: ReadonlyMap<number, Judged>;
}

function Block({ block, findings, judged }: BlockProps) {
  const here = block.findings.flatMap((number) => findings.get(number) ?? []);
  const words = block.pieces.map(({ text: plain, findings: numbers, reference, isItalic }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one block never move
    const text = isItalic ? <i key={index}>{plain}</i> : plain;
    const [worst] = numbers.flatMap((number) => findings.get(number) ?? []);
    if (!worst)
      return reference === null ? (
        text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one block never move
        <a key={index} className="cited" href={`#ref-${encodeURIComponent(reference)}`}>
          {text}
        </a>
      );
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one block never move
      <mark key={index} className={`found-${worst.severity}`} data-ev={`audit:${worst.number}`}>
        {text}
      </mark>
    );
  });
  const id = block.reference === null ? undefined : `ref-${encodeURIComponent(block.reference)}`;
  return (
    <div className={here.length ? "marked-row has-notes" : "marked-row"}>
      {block.kind === "heading" ? <h2 id={id}>{words}</h2> : <p id={id}>{words}</p>}
      {here.length > 0 && (
        <div className="marked-notes">
          {here.map((each) => (
            <Note key={each.number} finding={each} isAccepted={judged.get(each.number) === "accepted"} />
          ))}
        </div>
      )}
    </div>
  );
}

function Note({ finding, isAccepted }: { finding: AuditFinding; isAccepted: boolean }) {
  const { at } = useAddress();
  const key = `audit:${finding.number}`;
  return (
    <button type="button" className={`marked-note of-${finding.severity}`} data-ev={key} data-step="" aria-pressed={key === at}>
      <SeverityGlyph severity={finding.severity} />
      <span>
        <b>{finding.says}</b> {finding.mend}
        <span className="note-code">
          {finding.code}
          {isAccepted && " · accepted"}
        </span>
      </span>
    </button>
  );
}
