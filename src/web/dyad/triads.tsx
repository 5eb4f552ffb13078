import type { DyadPage } from "../../pages/dyad.js";
import type { Triad as TriadModel } from "../../pages/page.js";
import { Empty } from "../parts/states.js";
import { TriadDrawing } from "../parts/triad.js";

/** The triangles that the pair sits in, and what would balance those that are not. */
export function Triads({ data, at }: { data: DyadPage; at: string | null }) {
  if (!data.triads.length)
    return (
      <section className="ruled">
        <h2 className="section-title">Triangles it sits in</h2>
        <Empty title="None can be called yet.">A triangle needs three ties that claims sign and nobody disputes.</Empty>
      </section>
    );
  const tense = data.triads.filter(({ balanced }) => !balanced).length;
  return (
    <section className="ruled">
      <h2 className="section-title">
        {data.triads.length === 1 ? "One triangle" : `${data.triads.length} triangles`} it sits in,{" "}
        {tense === 0 ? "all in balance" : tense === data.triads.length ? "none in balance" : `${tense} out of balance`}
      </h2>
      <p className="section-says">Full: amity, broken: enmity. A triangle is balanced when the product of its signs is positive.</p>
      <ul className="triads">
        {data.triads.map((each) => (
          <TriadItem key={each.at} triad={each} at={at} />
        ))}
      </ul>
    </section>
  );
}

function TriadItem({ triad, at }: { triad: TriadModel; at: string | null }) {
  return (
    <li>
      <button type="button" data-ev={triad.at} data-step="" aria-pressed={triad.at === at}>
        <TriadDrawing triad={triad} />
        <span>
          <b>{triad.balanced ? "Balanced." : "Out of balance."}</b> {triad.claims} {triad.claims === 1 ? "claim" : "claims"} on its ties.
          {triad.turns.length > 0 && ` It would balance if ${triad.turns.join(", or if ")}.`}
        </span>
      </button>
    </li>
  );
}
