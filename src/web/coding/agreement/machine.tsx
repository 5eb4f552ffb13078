import type { MachineAgreement, MachinePart } from "../../../pages/agreement.js";
import { useMachineAgreement } from "../../ask/agreement.js";
import { Failed } from "../../parts/states.js";
import { Coefficient, Measures, Whisker } from "./measure.js";
import { type Unread, unreadOf } from "./unread.js";

/** How far the events that the machine proposed stood before people; nothing where nobody has decided on one. */
export function Machine({ threshold }: { threshold: number }) {
  const { data, error, refetch } = useMachineAgreement();
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data || data.parts.length === 0) return null;
  return (
    <section className="ruled machine-agreement" aria-label="The machine and people">
      <h2 className="section-title">{title(data)}</h2>
      <p className="section-says">
        Events that the event coder proposed, against what {data.by.length ? data.by.join(", ") : "people"} made of them. Whoever decided
        had seen the proposal, which draws agreement up; {data.open.toLocaleString("en-GB")} wait for a decision. Where α does not reach{" "}
        {threshold} by the lower end of its interval, what the machine says of that part is not to be used unread.
      </p>
      <div className="wide-table">
        <table className="list agreement-table">
          <thead>
            <tr>
              <th scope="col">Of an event</th>
              <th scope="col" className="number">
                Decided
              </th>
              <th scope="col" className="number">
                Same
              </th>
              <th scope="col">α</th>
              <th scope="col" className="number col-more">
                κ
              </th>
              <th scope="col" className="number col-more">
                AC1
              </th>
            </tr>
          </thead>
          <tbody>
            {data.parts.map((each) => (
              <tr key={each.name}>
                <td className="col-title">
                  {each.name}
                  <br />
                  <UnreadWords {...unreadOf(each, threshold)} />
                </td>
                <td className="number">{each.units.toLocaleString("en-GB")}</td>
                <td className="number">
                  <Coefficient of={named(each, "percent_agreement_pairwise")} percent />
                </td>
                <td>
                  <Whisker of={named(each, "krippendorff_alpha") ?? nothing} threshold={threshold} />
                </td>
                <td className="number col-more">
                  <Coefficient of={named(each, "cohen_kappa")} />
                </td>
                <td className="number col-more">
                  <Coefficient of={named(each, "gwet_ac1")} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>All coefficients of what was done</summary>
        <Measures list={data.parts[0]?.measures ?? []} />
      </details>
    </section>
  );
}

function UnreadWords({ may, because }: Unread) {
  return (
    <span className="unread-words muted">
      {may ? "may be used unread" : <b>do not use unread</b>}: {because}
    </span>
  );
}

const nothing = { name: "", version: "", value: null, because: "nobody decided on it", low: null, high: null, by: null, n: 0 };
const named = (part: MachinePart, name: string) => part.measures.find((each) => each.name === name) ?? null;

function title({ accepted, corrected, rejected }: MachineAgreement): string {
  const all = accepted + corrected + rejected;
  const changed = [corrected && `${corrected} corrected`, rejected && `${rejected} rejected`].filter(Boolean).join(", ");
  return `Of ${all.toLocaleString("en-GB")} machine ${all === 1 ? "event" : "events"} decided on, ${accepted.toLocaleString("en-GB")} stood${changed ? `; ${changed}` : ""}`;
}
