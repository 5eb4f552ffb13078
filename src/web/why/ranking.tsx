import type { ExplanationsPage } from "../../pages/explanations.js";
import { formatNumber } from "../../views/format-number.js";
import type { Weighed } from "./marks.js";
import { rankingTitle } from "./ranking-title.js";

/** Explanations by what speaks against them; ties are told for what they are. Decibels stand beside, and nothing is called the answer. */
export function Ranking({ data, weighed }: { data: ExplanationsPage; weighed: Weighed }) {
  const order = data.hypotheses
    .map((_, index) => index)
    .sort((a, b) => (weighed.places[a]?.rank ?? 0) - (weighed.places[b]?.rank ?? 0) || a - b);
  const most = Math.max(1, ...weighed.found.weight);
  const least = Math.min(-1, ...data.hypotheses.map(({ decibels }) => decibels ?? 0));
  const hasDecibels = data.hypotheses.some(({ decibels }) => decibels !== null);
  return (
    <>
      <h2 className="section-title">{rankingTitle(data.hypotheses, weighed)}</h2>
      <p className="section-says">
        Counted is what speaks against an explanation; very inconsistent counts twice. What is consistent with it does not count, since it
        may fit its rivals as well.{" "}
        {hasDecibels &&
          "Decibels sum the judged likelihoods on the logarithm: 10 dB are odds of ten to one, less than 3 dB are hardly anything. Both orders are conventions, and they need not agree."}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="wide-table" aria-label="Ranking" tabIndex={0}>
        <table className="list ranking">
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Explanation</th>
              <th scope="col">Against it</th>
              <th scope="col" className="number" title="Rows of evidence that say anything of it">
                Asked
              </th>
              <th scope="col" className="nowrap" title="Best and worst place when each row of evidence is left out in turn">
                Without a row
              </th>
              {hasDecibels && (
                <>
                  <th scope="col">Decibels</th>
                  <th scope="col" className="nowrap" title="Best and worst place by decibels when each row is left out in turn">
                    Without a row
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {order.map((index) => {
              const each = data.hypotheses[index];
              const place = weighed.places[index];
              const range = weighed.ranges[index];
              if (!each || !place || !range) return null;
              const weight = weighed.found.weight[index] ?? 0;
              const asked = weighed.asked[index] ?? 0;
              return (
                <tr key={each.id}>
                  <td className="nowrap">
                    {place.rank}
                    {place.tied && <span title="tied"> =</span>}
                  </td>
                  <td>
                    {each.says}
                    {asked === 0 && <span className="by">nothing was asked of it</span>}
                  </td>
                  <td className="nowrap">
                    <Length value={weight} of={most} tone="ink" /> {formatNumber(weight)}
                  </td>
                  <td className="number">{asked}</td>
                  <td className="nowrap">{rangeWords(range)}</td>
                  {hasDecibels && (
                    <>
                      <td className="nowrap">
                        <Length value={each.decibels ?? 0} of={least} tone="context" />{" "}
                        {each.decibels === null ? "–" : each.decibels === 0 ? "0" : `−${Math.abs(each.decibels).toFixed(1)}`}
                      </td>
                      <td className="nowrap">{each.decibelRanks ? rangeWords(each.decibelRanks) : "–"}</td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A bar without a number; the number stands beside it. */
function Length({ value, of, tone }: { value: number; of: number; tone: "ink" | "context" }) {
  const width = of === 0 ? 0 : Math.min(1, Math.abs(value / of)) * 60;
  return (
    <svg viewBox="0 0 60 10" width={60} height={10} aria-hidden="true" className="length">
      <path d={`M0 9.5H60`} className="length-base" />
      <rect x={0} y={1} width={width} height={8} className={`length-${tone}`} />
    </svg>
  );
}

const rangeWords = ([low, high]: readonly [number, number]) => (low === high ? `stays ${low}` : `${low} to ${high}`);
