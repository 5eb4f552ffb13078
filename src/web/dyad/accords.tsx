import type { Accord } from "../../pages/dyad.js";

/** Whether deeds and words agree, span by span. */
export function Accords({ accords, at }: { accords: readonly Accord[]; at: string | null }) {
  const known = accords.filter(({ compared, stated, sign }) => compared > 0 || stated !== null || sign !== null);
  if (!known.length) return null;
  const acted = known.filter(({ deeds, words }) => deeds.value !== null || words.value !== null);
  const told = acted.length ? acted : known.slice(-2);
  const left = known.length - told.length;
  const signed = (sign: string | null) => (sign === null || sign === "insufficient" ? "–" : sign);
  return (
    <section className="ruled">
      <h2 className="section-title">Whether deeds, words and claims agree</h2>
      <div className="wide-table">
        <table className="list words-last">
          <thead>
            <tr>
              <th scope="col">Span</th>
              <th scope="col">Deeds</th>
              <th scope="col">Words</th>
              <th scope="col">Stated</th>
              <th scope="col">Agree</th>
            </tr>
          </thead>
          <tbody>
            {told.map((each) => (
              <tr key={each.slice} data-ev={each.at} className={each.at === at ? "selected" : ""}>
                <td>
                  <button type="button" className="row-opens" data-ev={each.at} data-step="">
                    {each.name}
                  </button>
                </td>
                <td>{each.conflict && each.deedsSign === "insufficient" ? `enmity (${each.conflict})` : signed(each.deedsSign)}</td>
                <td>{signed(each.wordsSign)}</td>
                <td>{signed(each.stated)}</td>
                <td>
                  {each.compared > 0 ? `${each.agree} of ${each.compared}` : "–"}
                  {each.verdict && <span className="muted"> {each.verdict}</span>}
                  {each.lacks && <span className="by">{each.lacks}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <p className="section-says">
          {left} more {left === 1 ? "span has" : "spans have"} no score by acts: {left === 1 ? "it rests" : "they rest"} on deaths or on
          what is stated.
        </p>
      )}
    </section>
  );
}
