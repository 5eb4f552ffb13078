import { Link } from "wouter";
import { verdictOf } from "../../methods/claims/corroboration.js";
import type { ProblemLine, Shown } from "../../pages/page.js";
import { EvidenceBody } from "../../views/report/evidence-panel.js";
import { SeverityGlyph } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { moreRows } from "../ask/ask.js";
import { wayOn, waysOf } from "../claims/ways.js";
import { Bending } from "../parts/bends.js";
import { WorkEntry } from "../parts/work-entry.js";
import { UseInReport } from "../writing/use-in-report.js";

/** What is selected, and what only the app adds: how far a claim bends, what the checks say, ways on. */
export function ShownEvidence({ shown }: { shown: Shown }) {
  const address = useAddress();
  const { href } = address;
  const rows = shown.evidence.kind === "figure" ? undefined : shown.evidence.rows.find(({ total }) => total > 0);
  return (
    <>
      <EvidenceBody
        evidence={withCredibility(shown)}
        href={wayOn(shown.evidence.more, address)}
        wayTo={waysOf(address)}
        moreRows={moreRows}
      />
      {rows && <UseInReport key={shown.evidence.id} rows={rows} says={shown.evidence.finding.value} />}
      {shown.work && <WorkEntry work={shown.work} />}
      {shown.bends && (
        <section className="evidence-part">
          <h4>
            How far it bends <span>believed, 0 to 1</span>
          </h4>
          <Bending bends={shown.bends} />
        </section>
      )}
      {shown.problems.length > 0 && (
        <section className="evidence-part">
          <h4>What the checks say</h4>
          <ul className="found">
            {shown.problems.map((each) => (
              <ProblemItem key={each.key} problem={each} />
            ))}
          </ul>
        </section>
      )}
      {shown.evidence.at && (
        <p className="panel-place">
          stands in <code>{`${shown.evidence.at.file}:${shown.evidence.at.line}`}</code>
        </p>
      )}
      {shown.links.length > 0 && (
        <p className="ways-on">
          {shown.links.map(({ says, href: target }) => (
            <Link key={`${says} ${target}`} href={href(target)}>
              {says}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}

/** Says the credibility first among the notes. */
function withCredibility({ evidence, credibility }: Shown): Shown["evidence"] {
  if (credibility === null) return evidence;
  return { ...evidence, notes: [`credibility ${credibility}: ${verdictOf(credibility, evidence.flags)}`, ...evidence.notes] };
}

function ProblemItem({ problem }: { problem: ProblemLine }) {
  const [at] = problem.at;
  return (
    <li>
      <SeverityGlyph severity={problem.severity} />
      <div>
        <code>{problem.code}</code>
        <p>
          {problem.says} <span className="muted">{problem.mend}</span>
        </p>
        {at && (
          <p className="faint">
            <code>{`${at.file}:${at.line}:${at.column}`}</code>
          </p>
        )}
        {at?.snippet && <pre>{at.snippet}</pre>}
      </div>
    </li>
  );
}
