import { Link } from "wouter";
import type { DyadLine, Sign } from "../../pages/page.js";
import { Sparkline } from "../../views/series/sparkline.js";
import { useAddress } from "../addresses/address.js";
import { moreDyads, useDyads } from "../ask/ask.js";
import { useFilter } from "../parts/filter.js";
import { ShowMore, useInParts } from "../parts/in-parts.js";
import { Lead } from "../parts/lead.js";
import { ActorName, TieLine } from "../parts/signs.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

const signs = { enmity: "Enmity", amity: "Amity", disputed: "Disputed", none: "No sign" } as const;
const bySign = (Object.keys(signs) as Sign[]).map((key) => ({ key, name: signs[key], keeps: ({ sign }: DyadLine) => sign === key }));

const none: readonly DyadLine[] = [];

/** Every pair that rows or claims know. */
export default function Dyads() {
  const { period, at } = useAddress();
  const { data, error, refetch } = useDyads(period);
  const total = (data?.dyads.length ?? 0) + (data?.more ?? 0);
  const { shown, left } = useInParts(`${period.from} ${period.to}`, data?.dyads ?? none, total, (from) => moreDyads(period, from));
  const { kept, head } = useFilter(
    "sign",
    shown,
    bySign.map((each) => (data ? { ...each, n: data.signs[each.key] } : each)),
    total,
  );
  const years = yearsOf(shown);
  return (
    <Frame
      name="Dyad"
      means="Dyad"
      className="dyads-page"
      rests={data?.rests}
      hint="Open a pair: what was done, what was said, and the triangles it sits in."
      keys={[["j k", "next, previous pair"]]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.dyads.length === 0 ? (
        <>
          <h1 className="lead">No pair is known in this period.</h1>
          <Empty title="Rows with two sides, and claims with a tie, fill this page.">
            Add event data that names actor and target, or give claims a <code>tie</code>.
          </Empty>
          <Unplaced n={data.unplaced} />
        </>
      ) : (
        <>
          <Lead lead={data.lead} at={at} />
          {head}
          <section className="wide-table" aria-label="Pairs">
            <table className="list dyads">
              <thead>
                <tr>
                  <th scope="col">Pair</th>
                  <th scope="col">Sign</th>
                  <th scope="col" className="col-spark">
                    Deaths a year
                  </th>
                  <th scope="col" className="number">
                    Deaths
                  </th>
                  <th scope="col" className="number col-events">
                    Events
                  </th>
                  <th scope="col" className="number">
                    Claims
                  </th>
                </tr>
              </thead>
              <tbody>
                {kept.map((dyad) => (
                  <Row key={`${dyad.a} ${dyad.b}`} dyad={dyad} years={years} />
                ))}
              </tbody>
            </table>
          </section>
          <ShowMore left={left} of="pairs" />
          {data.undated > 0 && (
            <p className="list-left">
              {`Of ${data.undated.toLocaleString("en-GB")} ${data.undated === 1 ? "pair" : "pairs"} the case states a tie without a day: ${data.undated === 1 ? "it stands" : "they stand"} here in any period, and whether the tie held in this one nobody says.`}
            </p>
          )}
          <Unplaced n={data.unplaced} />
        </>
      )}
    </Frame>
  );
}

/** Pairs that the rows have and the list has not, and the way on to whom they name. */
function Unplaced({ n }: { n: number }) {
  const { href } = useAddress();
  if (!n) return null;
  return (
    <p className="list-left">
      {`${n.toLocaleString("en-GB")} ${n === 1 ? "pair" : "pairs"} more in the rows ${n === 1 ? "has" : "have"} a side that is nobody in particular, or that nobody placed yet: `}
      <Link href={href("/sources?view=names")}>Names in the data</Link>
    </p>
  );
}

function Row({ dyad, years }: { dyad: DyadLine; years: Years }) {
  const { href, go } = useAddress();
  const path = `/dyads/${encodeURIComponent(dyad.a)}/${encodeURIComponent(dyad.b)}`;
  const [main] = dyad.sums;
  const events = Math.max(0, ...dyad.sums.map((each) => each.events));
  return (
    <tr className="goes" onClick={(event) => !(event.target as Element).closest("a") && go(path)}>
      <td className="col-title">
        <Link href={href(path)} data-step="" className="pair">
          <ActorName id={dyad.a} /> <span className="faint">and</span> <ActorName id={dyad.b} />
        </Link>
        {dyad.note && <span className="by">{dyad.note}</span>}
      </td>
      <td>
        <TieLine sign={dyad.sign} />
      </td>
      <td className="col-spark">
        {dyad.spark.length > 0 && years[0] < years[1] ? (
          <Sparkline values={valuesOf(dyad, years)} label={`Deaths a year, ${years[0]} to ${years[1]}`} />
        ) : (
          <i>–</i>
        )}
      </td>
      <td className="number" title={deathsOf(dyad)}>
        {main && main.best > 0 ? main.best.toLocaleString("en-GB") : <i>–</i>}
      </td>
      <td className="number col-events">{events ? events.toLocaleString("en-GB") : <i>–</i>}</td>
      <td className="number">{dyad.claims || <i>–</i>}</td>
    </tr>
  );
}

/** Deaths by each dataset that counts any of the pair's: one that tells only that they fought counts none, and not nought. */
function deathsOf({ sums }: DyadLine): string {
  return sums.flatMap(({ dataset, isDeadly, best }) => (isDeadly ? [`${dataset}: ${best.toLocaleString("en-GB")}`] : [])).join("\n");
}

type Years = readonly [first: number, last: number];

/** The years that the list draws, the same for every pair, so that their courses can be held against one another. */
function yearsOf(dyads: readonly DyadLine[]): Years {
  const years = dyads.flatMap(({ spark }) => spark.map(({ year }) => year));
  return [Math.min(...years), Math.max(...years)];
}

/** One value a year; a year without a row is missing, not zero. */
function valuesOf({ spark }: DyadLine, [first, last]: Years): (number | null)[] {
  const values = new Map(spark.map(({ year, value }) => [year, value]));
  return Array.from({ length: last - first + 1 }, (_, index) => values.get(first + index) ?? null);
}
