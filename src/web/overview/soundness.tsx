import { Link } from "wouter";
import { credibilityWords } from "../../methods/claims/corroboration.js";
import type { Health } from "../../pages/page.js";
import { CheckName } from "../../views/check-name.js";
import { ActorSign, SeverityGlyph, SourceGlyph } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { asideWords } from "../parts/coverage.js";
import { Clauses } from "../parts/lead.js";

/** What the checks found, and what of it waits for a person. */
export function Checks({ health, at }: { health: Health; at: string | null }) {
  const errors = health.problems.filter(({ severity }) => severity === "error").length;
  const warnings = health.problems.filter(({ severity }) => severity === "warning").length;
  return (
    <section>
      <h2 className="section-title">
        {errors ? `${errors} ${errors === 1 ? "error" : "errors"}` : "No errors"}
        {warnings ? `, ${warnings} ${warnings === 1 ? "warning" : "warnings"}` : ""}
      </h2>
      <p className="section-says">How sound the case is: what the checks found</p>
      <table className="checks">
        <thead className="unseen">
          <tr>
            <th>About</th>
            <th>Errors</th>
            <th>Warnings</th>
            <th>Notes</th>
          </tr>
        </thead>
        <tbody>
          {health.families.map(({ family, about, counts }) => (
            <tr key={family}>
              <td title={`${family}/`}>{about}</td>
              {(["error", "warning", "note"] as const).map((severity) => (
                <td key={severity} className="number">
                  {counts[severity] ? (
                    <>
                      <SeverityGlyph severity={severity} /> {counts[severity].toLocaleString("en-GB")}
                    </>
                  ) : (
                    <i>–</i>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {health.shares.map(({ says, n, of }) => (
        <p className="share" key={says}>
          <span>{says}</span>
          <span className="share-bar" aria-hidden="true">
            <i style={{ width: `${(n / of) * 100}%` }} />
          </span>
          <span>
            <b>{n.toLocaleString("en-GB")}</b> of {of.toLocaleString("en-GB")}
          </span>
        </p>
      ))}
      <Waits health={health} at={at} />
    </section>
  );
}

/** What of the findings waits for a person, errors first. */
function Waits({ health, at }: { health: Health; at: string | null }) {
  const open = health.problems.filter(({ severity }) => severity !== "note");
  const all = [...new Set(open.map(({ code }) => code))];
  const codes = all.slice(0, 7);
  if (!codes.length) return null;
  return (
    <>
      <h3 className="small-title">Waiting for a person</h3>
      <ul className="waits">
        {codes.map((code) => {
          const mine = open.filter((each) => each.code === code);
          const [first] = mine;
          if (!first) return null;
          return (
            <li key={code}>
              <button type="button" data-ev={first.key} aria-pressed={first.key === at}>
                <SeverityGlyph severity={first.severity} />
                <span>
                  <CheckName code={code} /> {first.says}
                  {mine.length > 1 && <span className="muted"> And {mine.length - 1} more.</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {all.length > codes.length && (
        <p className="list-left">
          {`${codes.length} of ${all.length} kinds of findings; `}
          <code>amity check</code> lists all
        </p>
      )}
    </>
  );
}

/** What the case holds: sources, claims, event data. */
export function Stock({ health, at }: { health: Health; at: string | null }) {
  const { href } = useAddress();
  return (
    <section>
      <h2 className="section-title">What the case holds</h2>
      <p className="section-says">Sources by kind, claims by credibility, event data by file</p>
      <ul className="stock">
        {health.sources.map(({ kind, n }) => (
          <li key={kind}>
            <SourceGlyph kind={kind} isNamedBeside />
            <Link href={href(`/sources?kind=${encodeURIComponent(kind)}`)}>{kind}</Link>
            <b>{n.toLocaleString("en-GB")}</b>
          </li>
        ))}
        {health.credibility.map(({ credibility, n }) => (
          <li key={credibility}>
            <span className="level">{credibility}</span>
            <Link href={href("/claims")}>claims {credibilityWords[credibility]}</Link>
            <b>{n.toLocaleString("en-GB")}</b>
          </li>
        ))}
        {health.datasets.map((each) => (
          <li key={each.file}>
            <SourceGlyph kind="dataset" isNamedBeside />
            <button type="button" className="link-quiet" data-ev={each.at}>
              {each.dataset}
              {each.version && !each.dataset.includes(each.version) ? ` ${each.version}` : ""}
            </button>
            <span className="of-rows" title={asideWords(JSON.parse(each.aside) as Record<string, number>) || undefined}>
              <b>{each.rows.toLocaleString("en-GB")}</b>
              {each.flagged + each.bad > 0 && (
                <span>
                  {" "}
                  {each.flagged > 0 && `${each.flagged.toLocaleString("en-GB")} flagged`}
                  {each.flagged > 0 && each.bad > 0 && ", "}
                  {each.bad > 0 && `${each.bad.toLocaleString("en-GB")} set aside`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {health.unread && (
        <p className="list-left">
          <Clauses of={health.unread.phrases} at={at} />
        </p>
      )}
      <p className="key-of-signs">
        <span>
          <ActorSign kind="state" /> state
        </span>
        <span>
          <ActorSign kind="group" /> non-state group
        </span>
        <span>
          <ActorSign kind="organisation" /> organisation
        </span>
        <span>
          <ActorSign kind="outside" /> outside power
        </span>
      </p>
    </section>
  );
}
