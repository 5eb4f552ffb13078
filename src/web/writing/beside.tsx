import { memo } from "react";
import type { Topology } from "topojson-specification";
import { type CheckFinding, type CompiledReport, type Evidence, sentencesIn } from "../../domain/report/report.js";
import { CheckCode, CheckName } from "../../views/check-name.js";
import { EvidenceBody, SentenceHead } from "../../views/report/evidence-panel.js";
import { ReportPage } from "../../views/report/report-page.js";
import { SeverityGlyph } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { moreRows } from "../ask/ask.js";
import { wayOn, waysOf } from "../claims/ways.js";

interface BesideProps {
  readonly report: CompiledReport | null;
  readonly findings: readonly CheckFinding[];
  /** The sentence in which the cursor is. */
  readonly sentence: string | undefined;
  readonly shows: "page" | "evidence" | "findings";
  readonly land: Topology | undefined;
  onSentence(id: string): void;
  onFinding(finding: CheckFinding): void;
}

/** Beside the editor: the report as it reads, what the sentence rests on, or all that the checks found. */
export function Beside({ report, findings, sentence, shows, land, onSentence, onFinding }: BesideProps) {
  if (shows === "findings") return <Findings findings={findings} onFinding={onFinding} />;
  if (!report) return <p className="panel-note">Nothing to read yet: the text cannot be taken apart.</p>;
  if (shows === "evidence") return <RestsOn report={report} id={sentence} />;
  return (
    <>
      <Reads report={report} land={land} selected={sentence} onSelect={onSentence} />
      {sentencesIn(report.blocks).length === 0 && (
        <p className="panel-note">
          Write a sentence, and press <kbd>[</kbd> to set a figure, a claim or a source under its words. A number comes from any page: open
          its evidence, and choose <i>Use in the report</i>.
        </p>
      )}
    </>
  );
}

const Reads = memo(ReportPage);

function Findings({ findings, onFinding }: Pick<BesideProps, "findings" | "onFinding">) {
  if (!findings.length) return <p className="panel-note">The checks find nothing in the text.</p>;
  return (
    <ul className="found-links">
      {findings.map((each) => (
        <li key={`${each.code} ${each.at.line} ${each.at.column} ${each.says}`}>
          <button type="button" onClick={() => onFinding(each)}>
            <SeverityGlyph severity={each.severity} />
            <span>
              <CheckName code={each.code} /> line {each.at.line.toLocaleString("en-GB")}
              <b>{each.says}</b>
              <span className="muted">{each.mend}</span> <CheckCode code={each.code} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function RestsOn({ report, id }: { report: CompiledReport; id: string | undefined }) {
  const address = useAddress();
  const sentence = sentencesIn(report.blocks).find((each) => each.id === id);
  if (!sentence) return <p className="panel-note">Put the cursor into a sentence: what it rests on stands here.</p>;
  const evidence = sentence.evidence.flatMap((key): Evidence[] => (report.evidence[key] ? [report.evidence[key]] : []));
  return (
    <>
      <SentenceHead sentence={sentence} findings={report.findings} evidence={evidence} />
      {evidence.map((each) => (
        <EvidenceBody key={each.id} evidence={each} href={wayOn(each.more, address)} wayTo={waysOf(address)} moreRows={moreRows} />
      ))}
    </>
  );
}
