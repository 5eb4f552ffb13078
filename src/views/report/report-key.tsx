import type { CompiledReport } from "../../domain/report/report.js";
import { CheckName } from "../check-name.js";
import { formatNumber } from "../format-number.js";
import { SeverityGlyph, SourceGlyph } from "../signs.js";
import { cut } from "./counted.js";

/** What the signs of the page mean, what the checks found, and what the report rests on: the panel with nothing selected. */
export function ReportKey({ report }: { report: CompiledReport }) {
  return (
    <div className="report-key">
      <p className="evidence-note">
        Every sentence opens here. <kbd>j</kbd> and <kbd>k</kbd> walk through them, <kbd>Esc</kbd> closes.
      </p>
      <section className="evidence-part">
        <h2 className="part-title">Reading the page</h2>
        <dl className="key-list">
          <dt>
            sentence <span className="ring">c</span>
          </dt>
          <dd>carried by evidence; the letter is its standing, the weakest of its inputs: reported, coded, estimated, judged, projected</dd>
          <dt>
            <span className="bare">sentence</span>
          </dt>
          <dd>bare: no evidence is linked</dd>
          <dt className="key-glyphs">
            <SeverityGlyph severity="error" /> <SeverityGlyph severity="warning" /> <SeverityGlyph severity="note" />
          </dt>
          <dd>error, warning, note of a check</dd>
        </dl>
      </section>
      {report.findings.length > 0 && <FoundByCode report={report} />}
      {report.rests.length > 0 && (
        <section className="evidence-part">
          <h2 className="part-title">
            Rests on <span>sentences and drawings</span>
          </h2>
          <ul className="rests-on">
            {report.rests.map((each) => (
              <li key={`${each.kind} ${each.name}`}>
                <span>
                  <SourceGlyph kind={each.kind === "reference" ? "journal" : each.kind} isNamedBeside />{" "}
                  {sourceWords[each.name] ?? each.name}
                </span>
                <b>{formatNumber(each.times)}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const sourceWords: Readonly<Record<string, string>> = {
  journal: "journal articles",
  policy: "policy papers",
  report: "reports",
  government: "government papers",
  "think tank": "think-tank papers",
  note: "reading notes",
  reference: "cited works",
};

function FoundByCode({ report }: { report: CompiledReport }) {
  const mine = report.findings.filter((each) => each.at.start !== undefined);
  const others = report.findings.length - mine.length;
  return (
    <section className="evidence-part">
      <h2 className="part-title">
        Findings of the checks <span>{formatNumber(report.findings.length)}</span>
      </h2>
      <ul className="found-list">
        {mine.slice(0, 12).map((each) => (
          <li key={`${each.code} ${each.at.line} ${each.at.column} ${each.says}`}>
            <SeverityGlyph severity={each.severity} /> <CheckName code={each.code} /> {cut(each.at.snippet ?? each.says, 60)}
          </li>
        ))}
        {mine.length > 12 && <li>{formatNumber(mine.length - 12)} more in the text</li>}
        {others > 0 && <li>{formatNumber(others)} on figures and claims that it uses</li>}
      </ul>
    </section>
  );
}
