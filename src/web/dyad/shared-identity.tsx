import type { DyadTrend } from "../../pages/dyad.js";
import { formatNumber } from "../../views/format-number.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";

/** What the two call each other and themselves: shared identity, frames, voices. */
export function SharedIdentity({ trend, at }: { trend: DyadTrend; at: string | null }) {
  const { identity, frames } = trend;
  const actor = useActors();
  if (!identity && !frames && !trend.voices.length) return null;
  return (
    <section className="ruled">
      <h2 className="section-title">Identity and narrative</h2>
      {identity && (
        <button type="button" className="row-opens" data-ev={identity.at} data-step="" aria-pressed={identity.at === at}>
          {identity.proximity.value === null
            ? "Fewer than two kinds of trait are given for both: one trait is no proximity."
            : `${Math.round(identity.proximity.value * 100)} % of their traits are shared${identity.proximity.low === null || identity.proximity.high === null ? "" : ` (${Math.round(identity.proximity.low * 100)} to ${Math.round(identity.proximity.high * 100)} % with a kind left out)`}.`}
        </button>
      )}
      {identity && identity.traits.length > 0 && (
        <ul className="plain-words">
          {identity.traits.map(({ kind, shared, onlyA, onlyB }) => (
            <li key={kind}>
              <b>{kind}</b>: {shared.length ? `both ${shared.join(", ")}` : "nothing shared"}
              {onlyA.length + onlyB.length > 0 && <span className="muted">; apart: {[...onlyA, ...onlyB].join(", ")}</span>}
            </li>
          ))}
        </ul>
      )}
      {identity && (
        <p className="section-says">
          Traits as actors.yaml has them. They stand beside, and do not decide whether two are friends or enemies.
        </p>
      )}
      {trend.voices.length > 0 && (
        <ul className="plain-words" aria-label="What each side's coded words speak of">
          {trend.voices.map((each) => (
            <li key={each.at}>
              <button type="button" className="row-opens" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                <b>{actor(each.side).short}</b>: {each.category}, {each.rows} of {each.of} coded words
                {each.since && (
                  <span className="muted">
                    {" "}
                    ·{" "}
                    {each.until && each.since !== each.until ? `${dayWords(each.since)} to ${dayWords(each.until)}` : dayWords(each.since)}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {frames && (
        <p>
          <button type="button" className="row-opens" data-ev={frames.at} data-step="" aria-pressed={frames.at === at}>
            {frames.bits.value === null
              ? `Their narratives cannot be compared: ${frames.reason ?? "not enough coded words"}.`
              : `The frames of their words are ${formatNumber(frames.bits.value, { digits: 2 })} bits apart (0 alike, 1 nothing in common)${frames.bits.low === null || frames.bits.high === null ? `; ${frames.reason ?? "no interval"}` : `, ${formatNumber(frames.bits.low, { digits: 2 })} to ${formatNumber(frames.bits.high, { digits: 2 })}`}; ${frames.textsA} and ${frames.textsB} texts.`}
          </button>
        </p>
      )}
    </section>
  );
}
