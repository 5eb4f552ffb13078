import { Link } from "wouter";
import { isWithin, monthsOf } from "../../domain/days/period.js";
import type { DyadPage } from "../../pages/dyad.js";
import { Bars } from "../../views/bars/bars.js";
import { Series } from "../../views/series/series.js";
import { useAddress, useCase } from "../addresses/address.js";
import { moreDyadHappenings, moreDyadWords, useDyad } from "../ask/ask.js";
import { drawn, useExport } from "../ask/exports.js";
import { Conflicts } from "../dyad/conflicts.js";
import { Trend } from "../dyad/trend.js";
import { Triads } from "../dyad/triads.js";
import { monthAt, monthIndex } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { HappeningList } from "../parts/happenings.js";
import { ShowMore, useInParts } from "../parts/in-parts.js";
import { Lead } from "../parts/lead.js";
import { SaidClaim, SaidTie, SaidWords } from "../parts/said.js";
import { ActorName, TieLine } from "../parts/signs.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

/** How do these two stand to each other: deeds and words, and the triangles they sit in. */
export default function Dyad({ a, b }: { a: string; b: string }) {
  const { period, at, href } = useAddress();
  const { data, error, refetch } = useDyad(a, b, period);
  const actor = useActors();
  return (
    <Frame
      name={`${actor(a).short} and ${actor(b).short}`}
      means="Dyad"
      className="dyad-page"
      rests={data?.rests}
      hint="Choose a bar, a claim or a triangle, and its rows and passages stand here."
      keys={[["j k", "next, previous mark"]]}
    >
      {error && !data ? (
        <>
          <Failed error={error} again={() => void refetch()} />
          <p className="after-list">
            <Link href={href("/dyads")}>All pairs</Link>
          </p>
        </>
      ) : !data ? (
        <Waiting />
      ) : (
        <>
          <p className="pair-head">
            <span className="pair-names">
              <Link href={href(`/actors/${encodeURIComponent(data.a)}`)}>
                <ActorName id={data.a} />
              </Link>{" "}
              <TieLine sign={data.sign} />{" "}
              <Link href={href(`/actors/${encodeURIComponent(data.b)}`)}>
                <ActorName id={data.b} />
              </Link>
            </span>
            <span className="beside">
              {data.neighbours.map((each) => (
                <Link key={`${each.a} ${each.b}`} href={href(`/dyads/${encodeURIComponent(each.a)}/${encodeURIComponent(each.b)}`)}>
                  {actor(each.a).short} – {actor(each.b).short}
                </Link>
              ))}
              <Link href={href("/dyads")}>all pairs</Link>
            </span>
          </p>
          {data.lead ? (
            <Lead lead={data.lead} at={at} />
          ) : (
            <h1 className="lead">
              {actor(data.a).name} and {actor(data.b).name}
            </h1>
          )}
          <Deeds data={data} at={at} />
          <Conflicts years={data.conflicts} at={at} />
          <Trend a={data.a} b={data.b} at={at} />
          <Told data={data} at={at} />
          <Words data={data} at={at} />
          <Triads data={data} at={at} />
        </>
      )}
    </Frame>
  );
}

function Deeds({ data, at }: { data: DyadPage; at: string | null }) {
  const shell = useCase();
  const { period } = useAddress();
  const onExport = useExport();
  const turning = shell.turning.filter(({ day }) => isWithin(day, period));
  if (!data.years.length && !data.months.length && !data.happenings.total)
    return (
      <section className="ruled">
        <h2 className="section-title">What was done</h2>
        <Empty title="No rows of this pair in the period.">Not a zero: no dataset of the case names both sides between these months.</Empty>
      </section>
    );
  if (!data.years.length && !data.months.length) return null;
  const months = monthsOf(period);
  const years = yearsBetween(months.from, months.to);
  return (
    <section className="ruled" aria-label="What was done">
      {data.years.map(({ dataset, points, covered, least }) => (
        <Bars
          key={dataset}
          id={`years-${slug(dataset)}`}
          {...drawn(onExport)}
          title="What was done, a year"
          subtitle={`Deaths a year, ${dataset}, ${years[0]}–${years.at(-1)}; whiskers: low to high. ${least ? `Without a bar: fewer than ${least} or not covered, no zero.` : "Without a bar: no row, not zero."}`}
          foot={{ source: dataset, rows: points.length }}
          unit="deaths"
          direction="vertical"
          inset="auto"
          bars={years.map((year) => {
            const point = points.find((each) => each.year === year);
            if (point)
              return {
                name: String(year),
                value: point.best,
                low: point.low,
                high: point.high,
                evidence: point.at,
                role: "subject" as const,
              };
            return {
              name: String(year),
              value: null,
              reason: covered.includes(year) ? (least ? `fewer than ${least}` : "no row") : "not covered",
            };
          })}
          turningPoints={turning}
          widths={[340, 640, 900]}
          selected={at ?? ""}
        />
      ))}
      {data.months.map(({ dataset, points, covered }) => (
        <Series
          key={dataset}
          id={`months-${slug(dataset)}`}
          {...drawn(onExport)}
          title="Events a month"
          subtitle={`${dataset}, both sides. Hatched: not covered`}
          foot={{
            source: dataset,
            rows: points.reduce((sum, { events }) => sum + events, 0),
            note: "a covered month without an event is 0",
          }}
          unit="events"
          lines={[
            {
              id: dataset,
              name: dataset,
              role: "context",
              points: monthsBetween(months.from, months.to).map((month) => {
                const point = points.find((each) => each.month === month);
                const value = point?.events ?? (covered.includes(month) ? 0 : null);
                return { at: month, value, ...(point && { evidence: point.at }) };
              }),
            },
          ]}
          gaps={gapsOf(
            monthsBetween(months.from, months.to),
            (month) => covered.includes(month) || points.some((each) => each.month === month),
          )}
          turningPoints={turning}
          widths={[340, 640, 900]}
          height={190}
          selected={at ?? ""}
        />
      ))}
    </section>
  );
}

/** What happened between the two, day by day. */
function Told({ data, at }: { data: DyadPage; at: string | null }) {
  const { period } = useAddress();
  if (data.happenings.total === 0) return null;
  return (
    <section className="ruled">
      <HappeningList
        id={`${data.a} ${data.b} ${period.from} ${period.to}`}
        first={data.happenings}
        more={(from) => moreDyadHappenings(data.a, data.b, period, from)}
        at={at}
        title="What is told of them, by day"
      />
    </section>
  );
}

const slug = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "-");

/** Stretches of months that are not covered. */
function gapsOf(months: readonly string[], isCovered: (month: string) => boolean): { from: string; to: string; says: string }[] {
  const gaps: { from: string; to: string; says: string }[] = [];
  let isOpen = false;
  for (const month of months) {
    const last = gaps.at(-1);
    if (isCovered(month)) isOpen = false;
    else if (isOpen && last) last.to = month;
    else {
      gaps.push({ from: month, to: month, says: "not covered" });
      isOpen = true;
    }
  }
  return gaps;
}

function yearsBetween(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function monthsBetween(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, monthIndex(to) - monthIndex(from) + 1) }, (_, index) => monthAt(monthIndex(from) + index));
}

function Words({ data, at }: { data: DyadPage; at: string | null }) {
  const { period } = useAddress();
  const { shown, left } = useInParts(
    `${data.a} ${data.b} ${period.from} ${period.to}`,
    data.words.words,
    data.words.total,
    async (from) => (await moreDyadWords(data.a, data.b, period, from)).words,
  );
  const undated = data.claims.filter(({ day }) => day === null).length + data.words.undated;
  return (
    <section className="ruled">
      <h2 className="section-title">What is said of them</h2>
      {data.standing.length > 0 && (
        <ul className="said">
          {data.standing.map((each) => (
            <SaidTie key={each.id} tie={each} at={at} />
          ))}
        </ul>
      )}
      {data.claims.length + data.words.total + data.standing.length === 0 ? (
        <Empty title="Not enough to say.">
          No claim or standing tie names both, and no statement in the sources sets one against the other.
        </Empty>
      ) : (
        <ul className="said">
          {data.claims.map((each) => (
            <SaidClaim key={each.id} claim={each} at={at} sign={<TieLine sign={each.sign} />} />
          ))}
          {shown.map((each) => (
            <SaidWords key={each.at} words={each} at={at} />
          ))}
        </ul>
      )}
      <ShowMore left={left} of="statements" />
      {undated > 0 && (
        <p className="list-left">
          {undated === 1
            ? "One of them bears no day: whether it is of this period nobody says."
            : `${undated.toLocaleString("en-GB")} of them bear no day and stand last: whether they are of this period nobody says.`}
        </p>
      )}
      {data.moreClaims > 0 && (
        <p className="list-left">
          {`${data.moreClaims.toLocaleString("en-GB")} ${data.moreClaims === 1 ? "claim is" : "claims are"} about days outside the period; a wider one shows them.`}
        </p>
      )}
    </section>
  );
}
