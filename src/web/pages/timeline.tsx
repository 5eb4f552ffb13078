import { at as keyOf } from "../../domain/at.js";
import { isWithin } from "../../domain/days/period.js";
import type { TimelinePage } from "../../pages/timeline.js";
import type { Commitment, LaneEvent, LaneStretch } from "../../views/figures/figure.js";
import { TimelineLanes } from "../../views/series/timeline-lanes.js";
import { useAddress, useCase } from "../addresses/address.js";
import { moreHappenings, useTimeline } from "../ask/ask.js";
import { drawn, useExport } from "../ask/exports.js";
import { usePromises } from "../ask/why.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { Chips } from "../parts/chips.js";
import { Coverage } from "../parts/coverage.js";
import { HappeningList } from "../parts/happenings.js";
import { Lead } from "../parts/lead.js";
import { kindOf } from "../parts/signs.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { filledPart } from "../parts/time-axis.js";
import { Frame } from "../shell/frame.js";
import { BreaksFigure } from "../why/breaks-figure.js";
import { PromiseBoard } from "../why/promises.js";
import { TurningPoints } from "../why/turning-points.js";
import { WritePromises } from "../why/write-promises.js";

/** What happened when, and what was promised. */
export default function Timeline() {
  const { period, at, params, set } = useAddress();
  const asked = params.get("actor");
  const { data, error, refetch } = useTimeline(period, asked);
  const actor = useActors();
  return (
    <Frame
      name="Timeline"
      means="Timeline"
      className="timeline-page"
      rests={data?.rests}
      hint="Choose a happening, a bar or a promise, and what it rests on stands here."
      keys={[["j k", "next, previous happening"]]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : asked === null && data.total.value + data.commitments.length === 0 ? (
        <>
          {data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">Nothing is dated in this period.</h1>}
          <Empty title="Happenings with a title, and promises, fill this page.">
            Event data with a <code>title</code> in <code>events/</code>, and <code>judgements/commitments.yaml</code>. A wider period may
            hold some.
          </Empty>
          <WritePromises />
          <TurningPoints />
          <section className="ruled">
            <Coverage lines={data.coverage} at={at} />
          </section>
        </>
      ) : (
        <>
          <Lead lead={data.lead} at={at} />
          <Chips
            label="Actor"
            chosen={asked}
            onChoose={(next) => set({ actor: next })}
            chips={data.actors.map((each) => ({ key: each.actor, name: actor(each.actor).short, n: each.n }))}
          />
          <Lanes data={data} at={at} />
          <Promised ids={new Set(data.commitments.map(({ id }) => id))} at={at} />
          <TurningPoints />
          <section className="ruled">
            <Coverage lines={data.coverage} at={at} />
          </section>
          {data.first.total > 0 && (
            <HappeningList
              id={`${period.from} ${period.to} ${asked ?? ""}`}
              first={data.first}
              more={(from) => moreHappenings(period, asked, from)}
              at={at}
              title={asked === null ? "Happenings" : `Happenings that ${actor(asked).short} has a part in`}
            />
          )}
        </>
      )}
    </Frame>
  );
}

/** Promises with their deadlines and their fate, and where the main series breaks. */
function Promised({ ids, at }: { ids: ReadonlySet<string>; at: string | null }) {
  const { data } = usePromises();
  const { period } = useAddress();
  const mine = (data?.promises ?? []).filter(({ id }) => ids.has(id));
  const [series] = data?.series ?? [];
  const breaks = (data?.breaks ?? []).filter((each) => each.series === series?.id);
  return (
    <>
      {series && breaks.length > 0 && (
        <section className="ruled">
          <BreaksFigure id="breaks" series={series} breaks={breaks} from={period.from} to={period.to} at={at} />
        </section>
      )}
      {mine.length > 0 && <PromiseBoard promises={mine} at={at} />}
      <WritePromises />
    </>
  );
}

function Lanes({ data, at }: { data: TimelinePage; at: string | null }) {
  const shell = useCase();
  const { period } = useAddress();
  const actor = useActors();
  const onExport = useExport();
  const promisers = [...new Set(data.commitments.map(({ promiser }) => promiser))];
  const ids = [...data.lanes.map((each) => each.actor), ...promisers.filter((id) => !data.lanes.some((each) => each.actor === id))];
  const isSingle = data.single.length > 0 || data.total.value === 0;
  const marks = data.single.flatMap((each): LaneEvent[] =>
    (each.isBetween ? each.actors : each.actors.slice(0, 1))
      .filter((id) => ids.includes(id))
      .map((lane) => ({
        lane,
        from: each.precision === "year" ? each.day.slice(0, 4) : each.precision === "month" ? each.day.slice(0, 7) : each.day,
        ...(each.last !== each.day && each.precision !== "year" && each.precision !== "month" ? { to: each.last } : {}),
        says: each.title,
        isBetween: each.isBetween,
        evidence: each.at,
      })),
  );
  const densityOf = (id: string): LaneStretch[] => {
    const mine = data.lanes.find((each) => each.actor === id)?.density ?? [];
    return data.stretches.flatMap(({ from, to }, index): LaneStretch[] => {
      const [n = 0, between = 0] = mine[index] ?? [];
      return n ? [{ from, to, n, between, evidence: keyOf("happenings", id, from, to) }] : [];
    });
  };
  const drawnPromises = data.commitments.flatMap((each) => {
    const deadline = each.moved ?? each.due;
    if (!each.made || !deadline) return [];
    const outcome: Commitment["outcome"] = each.status === "kept" || each.status === "broken" ? each.status : "open";
    return [{ lane: each.promiser, made: each.made, deadline, outcome, says: each.says, evidence: each.at }];
  });
  const first = data.stretches[0];
  const days = first ? dayCount(first) : 1;
  const turningPoints = shell.turning.filter(({ day }) => isWithin(day, period));
  const drawnDays = [...data.stretches, ...drawnPromises.map(({ made, deadline }) => ({ from: made, to: deadline }))].flatMap((each) => [
    each.from,
    each.to,
  ]);
  const axis = filledPart(period, [...drawnDays, ...turningPoints.map(({ day }) => day)]);
  const alone =
    axis === period
      ? ""
      : `. Only ${dayWords(axis.from === axis.to ? axis.from : `${axis.from}/${axis.to}`)} is drawn: the rest of the period holds none`;
  return (
    <TimelineLanes
      id="lanes"
      {...drawn(onExport)}
      title="Who did what, and what was promised"
      subtitle={
        isSingle
          ? `One lane an actor; a happening stands in the lane of whoever acts, in both where nobody says who did${alone}`
          : `Happenings by actor, ${days === 1 ? "a day" : `${days} days`} a bar; pale: between two, nobody says who acted. A shorter period shows each by itself${alone}`
      }
      foot={{
        source: data.rests.map(({ says }) => says).join(", ") || "promises of the case",
        rows: data.total.value,
        note: data.moreLanes
          ? `${data.moreLanes.toLocaleString("en-GB")} ${data.moreLanes === 1 ? "name has" : "names have"} no lane, with fewer or of nobody in particular; the list has all`
          : undefined,
      }}
      lanes={ids.map((id) => ({
        id,
        name: actor(id).short,
        kind: kindOf(actor(id)),
        ...(!isSingle && { density: densityOf(id) }),
      }))}
      events={marks}
      commitments={drawnPromises}
      turningPoints={turningPoints}
      from={axis.from}
      to={axis.to}
      widths={[340, 640, 900]}
      selected={at ?? ""}
    />
  );
}

const dayCount = ({ from, to }: { readonly from: string; readonly to: string }) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
