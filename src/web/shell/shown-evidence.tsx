import { Link } from "wouter";
import type { Bends, ProblemLine, Shown } from "../../domain/page.js";
import { EvidenceBody } from "../../views/evidence-panel.js";
import { SeverityGlyph } from "../../views/signs.js";
import { useAddress } from "../address.js";
import { wayOn, waysOf } from "../parts/ways.js";
import { credibilityWords } from "./credibility.js";

/** What is selected, and what only the app adds: how far a claim bends, what the checks say, ways on. */
export function ShownEvidence({ shown }: { shown: Shown }) {
  const address = useAddress();
  const { href } = address;
  return (
    <>
      <EvidenceBody evidence={withCredibility(shown)} href={wayOn(shown.evidence.more, address)} wayTo={waysOf(address)} />
      {shown.bends && <Bending bends={shown.bends} />}
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
  return { ...evidence, notes: [`credibility ${credibility}: ${credibilityWords[credibility]}`, ...evidence.notes] };
}

function Bending({ bends }: { bends: Bends }) {
  const rows = [
    { name: "as it stands", believed: bends.believed },
    ...bends.without.map((each) => ({ ...each, name: `without ${each.name}` })),
  ];
  return (
    <section className="evidence-part">
      <h4>
        How far it bends <span>believed, 0 to 1</span>
      </h4>
      <dl className="bends">
        {rows.map(({ name, believed }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two origins may bear one name
          <div key={index}>
            <dt>{name}</dt>
            <dd>
              <svg viewBox="0 0 130 14" aria-hidden="true">
                <path className="rule" d="M2 11.5h126" />
                {index === 0 ? (
                  <rect className="reach" x={2 + bends.low * 126} y={5} width={Math.max(1, (bends.high - bends.low) * 126)} height={4} />
                ) : (
                  <path className="stands" d={`M${2 + bends.believed * 126} 1v11`} />
                )}
                <circle className="dot" cx={2 + believed * 126} cy={7} r={4} />
              </svg>
              <span className="number">{believed.toFixed(2)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="panel-note">
        Grey: every supporter one grade worse and every denier one better ({bends.low.toFixed(2)}), and the reverse ({bends.high.toFixed(2)}
        ). A convention, not a probability.
      </p>
    </section>
  );
}

export function ProblemItem({ problem }: { problem: ProblemLine }) {
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
