import { Link } from "wouter";
import type { ActorTie } from "../../pages/actor.js";
import { useAddress } from "../addresses/address.js";
import { percent } from "../complex/members.js";
import { ShowMore, useInParts } from "../parts/in-parts.js";
import { ActorName, TieLine } from "../parts/signs.js";
import { Empty } from "../parts/states.js";

/** Others that it is bound to, most first; what is only stated of a tie stands below. */
export function Ties({ ties, id, at }: { ties: readonly ActorTie[]; id: string; at: string | null }) {
  const { href } = useAddress();
  const { shown, left } = useInParts(id, ties);
  return (
    <section className="ruled">
      <h2 className="section-title">Ties</h2>
      {ties.length === 0 ? (
        <Empty title="None is known.">Acts with another actor, or a claim with a tie, fill this list.</Empty>
      ) : (
        <div className="wide-table">
          <table className="list ties">
            <thead>
              <tr>
                <th scope="col">With</th>
                <th scope="col">By acts</th>
                <th scope="col">As stated</th>
                <th scope="col" className="number">
                  Share of concerns
                </th>
                <th scope="col" className="number">
                  Acts
                </th>
                <th scope="col" className="col-events">
                  In
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <tr key={each.other} data-ev={each.at ?? undefined} className={each.at !== null && each.at === at ? "selected" : ""}>
                  <td className="col-title">
                    <Link href={href(`/dyads/${encodeURIComponent(id)}/${encodeURIComponent(each.other)}`)} data-step="">
                      <ActorName id={each.other} />
                    </Link>
                  </td>
                  <td>{each.acts > 0 ? <TieLine sign={each.sign} /> : <i>–</i>}</td>
                  <td>{each.stated === "none" ? <i>–</i> : <TieLine sign={each.stated} />}</td>
                  <td className="number">
                    {each.share.value === null ? (
                      each.lacks ? (
                        <span className="muted">{each.lacks}</span>
                      ) : (
                        <i>–</i>
                      )
                    ) : (
                      <button type="button" className="row-opens" data-ev={each.at ?? undefined}>
                        {percent(each.share.value)}
                        {each.share.low !== null && each.share.high !== null && (
                          <span className="muted">
                            {" "}
                            {percent(each.share.low)}–{percent(each.share.high)}
                          </span>
                        )}
                      </button>
                    )}
                  </td>
                  <td className="number">{each.acts > 0 ? each.acts.toLocaleString("en-GB") : <i>–</i>}</td>
                  <td className="col-events">{each.slice ?? ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <ShowMore left={left} of="ties" />
        </div>
      )}
    </section>
  );
}
