import { conflictThresholds } from "../../methods/relations/armed-conflict.js";
import type { ConflictYear } from "../../pages/dyad.js";

/** Years of war and of armed conflict between two, by the deaths of a year; each year opens its rows. */
export function Conflicts({ years, at }: { years: readonly ConflictYear[]; at: string | null }) {
  const last = years.at(-1);
  if (!last) return null;
  const most = years.reduce((one, other) => (other.deaths > one.deaths ? other : one), last);
  const levels = (["war", "armed conflict"] as const)
    .map((level) => ({ level, mine: years.filter((each) => each.level === level) }))
    .filter(({ mine }) => mine.length > 0);
  const datasets = [...new Set(years.map(({ dataset }) => dataset))];
  return (
    <section className="ruled">
      <h2 className="section-title">Conflict by deaths a year</h2>
      <p className="section-says">
        By the thresholds of UCDP: armed conflict from {conflictThresholds["armed conflict"]} deaths between the two in a calendar year, war
        from {conflictThresholds.war.toLocaleString("en-GB")}. Counted by {datasets.join(", ")}; deaths tell of enmity and are silent on
        amity, and few known deaths are no peace.
      </p>
      {levels.length === 0 ? (
        <p>
          <button type="button" className="inline-evidence" data-ev={most.at} data-step="" aria-pressed={most.at === at}>
            No year reaches {conflictThresholds["armed conflict"]}: at most {most.deaths} in {most.year}.
          </button>
        </p>
      ) : (
        levels.map(({ level, mine }) => (
          <p key={level}>
            <b>{level === "war" ? "War" : "Armed conflict"}</b>{" "}
            {mine.map((each, index) => (
              <span key={each.at}>
                {index > 0 && ", "}
                <button
                  type="button"
                  className="inline-evidence"
                  data-ev={each.at}
                  data-step=""
                  aria-pressed={each.at === at}
                  title={`${each.deaths.toLocaleString("en-GB")} deaths, ${each.dataset}`}
                >
                  {each.year}
                </button>
              </span>
            ))}
          </p>
        ))
      )}
    </section>
  );
}
