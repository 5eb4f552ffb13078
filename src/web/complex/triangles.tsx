import type { ComplexPage, SignedTriad } from "../../pages/complex.js";
import { Empty } from "../parts/states.js";
import { TriadDrawing } from "../parts/triad.js";

const rests: Readonly<Record<string, string>> = { acts: "acts", deaths: "deaths in fighting", stated: "what is said of it" };

/** “deaths in fighting and what is said of it” */
const restsWords = (restsOn: string) =>
  restsOn
    .split("+")
    .map((each) => rests[each] ?? each)
    .join(" and ");

/** Signed triangles, those out of balance first, each with what would balance it. */
export function Triangles({ data, at }: { data: ComplexPage; at: string | null }) {
  const tense = data.triads.filter(({ balanced }) => !balanced).length;
  return (
    <section className="ruled">
      <h2 className="section-title">
        {data.triads.length === 0
          ? "Triangles"
          : `${data.triads.length + data.moreTriads} ${data.triads.length === 1 ? "triangle" : "triangles"}, ${tense === 0 ? "all in balance" : `${tense} out of balance`}`}
      </h2>
      {data.triads.length === 0 ? (
        <Empty title="None can be called in this span.">
          A triangle needs three ties with a sign, by acts or by what is stated of them.
        </Empty>
      ) : (
        <>
          <p className="section-says">Full: amity, broken: enmity. A triangle is balanced when the product of its signs is positive.</p>
          <ul className="triads">
            {data.triads.map((each) => (
              <Triangle key={each.at} triad={each} at={at} />
            ))}
          </ul>
          {data.moreTriads > 0 && (
            <p className="muted">{data.moreTriads.toLocaleString("en-GB")} more are left out here; the export of tables has them all.</p>
          )}
        </>
      )}
    </section>
  );
}

function Triangle({ triad, at }: { triad: SignedTriad; at: string | null }) {
  const on = [...new Set(triad.restsOn)].map(restsWords).join("; ");
  return (
    <li>
      <button type="button" data-ev={triad.at} data-step="" aria-pressed={triad.at === at}>
        <TriadDrawing triad={triad} />
        <span>
          <b>{triad.balanced ? "Balanced." : "Out of balance."}</b> {triad.says} <span className="muted">Signs rest on {on}.</span>
          {triad.before && triad.before !== (triad.balanced ? "balanced" : "unbalanced") && (
            <span className="muted"> In the span before: {triad.before}.</span>
          )}
          {triad.lacks && <span className="muted"> {triad.lacks}</span>}
        </span>
      </button>
      {triad.repairs.length > 0 && (
        <ul className="repairs" aria-label="What would balance it">
          {triad.repairs.map((each) => (
            <li key={each.at}>
              <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                <b>{each.says}.</b>{" "}
                <span className="muted">
                  Against it: {each.actsAgainst} {each.actsAgainst === 1 ? "act" : "acts"}, {each.tiesAgainst} stated{" "}
                  {each.tiesAgainst === 1 ? "tie" : "ties"}.
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
