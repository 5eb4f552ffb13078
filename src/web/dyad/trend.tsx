import { isWithin } from "../../domain/days/period.js";
import type { Direction, DyadTrend, SliceScore } from "../../pages/dyad.js";
import { formatNumber } from "../../views/format-number.js";
import { Series } from "../../views/series/series.js";
import { useAddress, useCase } from "../addresses/address.js";
import { api, inPath, useAnswer } from "../ask/ask.js";
import { drawn, useExport } from "../ask/exports.js";
import { useActors } from "../naming/names.js";
import { ScoreBar } from "../parts/score-bar.js";
import { Empty, Waiting } from "../parts/states.js";
import { Accords } from "./accords.js";
import { Narratives } from "./narratives.js";
import { OneAxis } from "./one-axis.js";
import { ActsByDocuments } from "./rates.js";
import { SharedIdentity } from "./shared-identity.js";

/** How the two stand by their acts: the score over time, deeds and words by span, and whether they agree. */
export function Trend({ a, b, at }: { a: string; b: string; at: string | null }) {
  const { data, error } = useAnswer(["trend", a, b], () => api.actors[":a"].with[":b"].$get({ param: inPath({ a, b }) }));
  if (error) return null;
  if (!data) return <Waiting />;
  return (
    <>
      <Score trend={data} at={at} />
      <DeedsAndWords trend={data} at={at} />
      <OneAxis trend={data} at={at} />
      <ActsByDocuments rates={data.rates} at={at} />
      <Accords accords={data.accords} at={at} />
      <SharedIdentity trend={data} at={at} />
      <Narratives trend={data} a={a} b={b} at={at} />
    </>
  );
}

function Score({ trend, at }: { trend: DyadTrend; at: string | null }) {
  const actor = useActors();
  const shell = useCase();
  const { period } = useAddress();
  const onExport = useExport();
  const lines = trend.directions.filter(({ scores }) => scores.some(({ score }) => score !== null));
  const reasons = [...new Set(trend.directions.flatMap(({ scores }) => scores.flatMap(({ reason }) => reason ?? [])))];
  if (!lines.length)
    return (
      <section className="ruled">
        <h2 className="section-title">How they stand by their acts</h2>
        <Empty title="No score can be given.">
          {reasons.length ? reasons.map(reasonWords).join(" ") : "No act with a code stands between them."}
        </Empty>
      </section>
    );
  const flips = trend.directions.flatMap(({ scores }) => scores.filter(({ flips: each }) => each)).length;
  const unsaid = trend.directions.flatMap(({ scores }) => scores.filter(({ score }) => score === null)).length;
  const arrow = ({ actor: from, target }: Direction) => `${actor(from).short} to ${actor(target).short}`;
  return (
    <section className="ruled" aria-label="How they stand by their acts">
      <Series
        id="standing"
        {...drawn(onExport)}
        title="How they stand by their acts"
        subtitle={`Score from −1 enmity to 1 amity at the end of each month with an act, each act halving in ${lines[0]?.halfLife} days; band: 95 % interval over crises.`}
        foot={{
          source: "acts of the case",
          rows: lines.reduce((sum, { scores }) => sum + scores.length, 0),
          note: [
            unsaid ? `${unsaid} months without enough to say` : "",
            flips ? `in ${flips} months the sign turns with the weighting` : "",
          ]
            .filter(Boolean)
            .join("; "),
        }}
        digits={2}
        lines={lines.map((each, index) => ({
          id: `${each.actor} ${each.target}`,
          name: arrow(each),
          role: index === 0 ? "subject" : "context",
          points: each.scores
            .filter(({ month }) => isWithin(month, period))
            .map(({ month, score, low, high, at: key }) => ({ at: month, value: score, low, high, evidence: key })),
        }))}
        turningPoints={shell.turning.filter(({ day }) => isWithin(day, period))}
        widths={[340, 640, 900]}
        height={230}
        selected={at ?? ""}
      />
      {trend.directions.map((each) => (
        <p key={`${each.actor} ${each.target}`} className="section-says">
          {arrow(each)}: {leadWords(each.lead)}
          {each.lead && (
            <button type="button" className="inline-evidence" data-ev={each.lead.at}>
              how this was counted
            </button>
          )}
        </p>
      ))}
    </section>
  );
}

function reasonWords(reason: string): string {
  return (
    {
      insufficient: "Fewer than five happenings' worth of acts stand behind any month, or nearly all of them lie in one crisis.",
      "violence only":
        "Every act comes from a set that records only violence: it can tell of enmity, and is silent on amity, so that there is no score.",
      unscored: "No act has a code that says how friendly it was.",
    }[reason] ?? reason
  );
}

function leadWords(lead: Direction["lead"]): string {
  if (!lead) return "too little in common to tell whether words or deeds come first. ";
  if (lead.first === null) return `${lead.reason ?? "not enough to say"}. `;
  const p = [
    lead.pWords === null ? "" : `words before deeds p ${formatNumber(lead.pWords, { digits: 2 })}`,
    lead.pDeeds === null ? "" : `deeds before words p ${formatNumber(lead.pDeeds, { digits: 2 })}`,
  ].filter(Boolean);
  const says = {
    "words first": "words go before deeds",
    "deeds first": "deeds go before words",
    both: "each goes before the other",
    neither: "neither goes before the other",
  }[lead.first];
  return `${says ?? lead.first}${p.length ? ` (${p.join(", ")})` : ""}. `;
}

function DeedsAndWords({ trend, at }: { trend: DyadTrend; at: string | null }) {
  const actor = useActors();
  const rows = trend.directions.flatMap((each) => {
    const ids = [...new Set(each.slices.map(({ slice }) => slice))];
    return ids.map((slice) => ({ each, slice, mine: each.slices.filter((one) => one.slice === slice) }));
  });
  if (!rows.length) return null;
  const told = rows.filter(({ mine }) => mine.some(({ score }) => score.value !== null));
  const silent = rows.filter((each) => !told.includes(each));
  return (
    <section className="ruled">
      <h2 className="section-title">Deeds and words, span by span</h2>
      <p className="section-says">
        Mean of the acts in the span, −1 enmity to 1 amity, with 95 % intervals over crises: runs of acts with gaps of at most 14 days, cut
        at 60. Without a mark: not enough to say.
      </p>
      <div className="wide-table">
        <table className="list spans">
          <thead>
            <tr>
              <th scope="col">Span</th>
              <th scope="col">Who to whom</th>
              <th scope="col">Deeds</th>
              <th scope="col">Words</th>
              <th scope="col" className="col-events">
                By other weightings
              </th>
              <th scope="col" className="number">
                Acts
              </th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ each, slice, mine }) => {
              const of = (kind: string) => mine.find((one) => one.of === kind);
              const all = of("all") ?? mine[0];
              if (!all) return null;
              const [deeds, words] = [of("deeds"), of("words")];
              return (
                <tr key={`${each.actor} ${slice}`} data-ev={all.at} className={all.at === at ? "selected" : ""}>
                  <td>
                    <button type="button" className="row-opens" data-ev={all.at} data-step="">
                      {all.name}
                    </button>
                  </td>
                  <td>
                    {actor(each.actor).short} to {actor(each.target).short}
                  </td>
                  <td>{deeds ? <ScoreBar score={deeds.score} reason={deeds.reason} what="deeds" /> : <i>–</i>}</td>
                  <td>{words ? <ScoreBar score={words.score} reason={words.reason} what="words" /> : <i>–</i>}</td>
                  <td className="col-events">
                    {all.agreed === "flips" ? <b>the sign turns: no conclusion</b> : `${all.agreed} by all three`}
                  </td>
                  <td className="number">{all.rows.toLocaleString("en-GB")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {silent.length > 0 && (
        <p className="section-says">
          {silent.length === 1 ? "One span has" : `${silent.length} spans have`} no score.{" "}
          {trend.directions
            .map((each) => ({ each, of: silent.filter((row) => row.each === each).flatMap(({ mine }) => mine.slice(0, 1)) }))
            .filter(({ of }) => of.length > 0)
            .map(({ each, of }) => `${actor(each.actor).short} to ${actor(each.target).short}: ${silentWords(of)}`)
            .join(" ")}
        </p>
      )}
    </section>
  );
}

/** “violence only (2010 to 2020); not enough acts to say, 2 of the 5 it takes (2024, After: Doha).” */
function silentWords(slices: readonly SliceScore[]): string {
  const runs: { why: string; spans: { first: string; last: string }[] }[] = [];
  const isYear = (name: string) => /^\d/u.test(name);
  for (const { name, reason } of slices) {
    const why = reason ?? "not enough to say";
    const run = runs.at(-1);
    const span = run?.why === why ? run.spans.at(-1) : undefined;
    if (span && isYear(span.last) && isYear(name)) span.last = name;
    else if (run?.why === why) run.spans.push({ first: name, last: name });
    else runs.push({ why, spans: [{ first: name, last: name }] });
  }
  const told = runs.map(({ why, spans }) => {
    const words = `${why.charAt(0).toLowerCase()}${why.slice(1)}`.replace(/ \(([^()]*)\)$/u, ", $1");
    return `${words} (${spans.map(({ first, last }) => (first === last ? first : `${first} to ${last}`)).join(", ")})`;
  });
  return `${told.join("; ")}.`;
}
