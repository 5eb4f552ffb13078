import type { CommitmentLine, TimelineEvent, TimelinePage } from "../../pages/page.js";
import type { Commitment, LaneEvent } from "../../views/figure.js";
import { TimelineLanes } from "../../views/series/timeline-lanes.js";
import { useAddress, useCase } from "../address.js";
import { useTimeline } from "../ask/ask.js";
import { drawn, useExport } from "../ask/exports.js";
import { usePromises } from "../ask/why.js";
import { useActors } from "../names.js";
import { Chips } from "../parts/chips.js";
import { Coverage } from "../parts/coverage.js";
import { HappeningList } from "../parts/happenings.js";
import { Lead } from "../parts/lead.js";
import { kindOf } from "../parts/signs.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { BreaksFigure } from "../why/breaks-figure.js";
import { PromiseBoard } from "../why/promises.js";

/** Lanes and filters that one drawing holds: the actors with most in the period. */
const mostLanes = 10;
/** Marks that one drawing holds; the list has all. */
const mostMarks = 400;

/** What happened when, and what was promised. */
export default function Timeline() {
  const { period, at, params, set } = useAddress();
  const { data, error, refetch } = useTimeline(period);
  const actor = useActors();
  const asked = params.get("actor");
  const of = (id: string | null) => (id === null ? true : (each: TimelineEvent) => each.actors.includes(id));
  const counts = countsOf(data);
  const keeps = of(asked);
  const events = (data?.events ?? []).filter((each) => keeps === true || keeps(each));
  const promises = (data?.commitments ?? []).filter((each) => !asked || each.promiser === asked || each.promisee === asked);
  return (
    <Frame
      name="Timeline"
      className="timeline-page"
      rests={data?.rests}
      hint="Choose a happening or a promise, and what it rests on stands here."
      keys={[["j k", "next, previous happening"]]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.events.length + data.commitments.length === 0 ? (
        <>
          <h1 className="lead">Nothing is dated in this period.</h1>
          <Empty title="Happenings with a title, and promises, fill this page.">
            Event data with a <code>title</code> in <code>events/</code>, and <code>judgements/commitments.yaml</code>. A wider period may
            hold some.
          </Empty>
        </>
      ) : (
        <>
          <Lead lead={data.lead} at={at} />
          <Chips
            label="Actor"
            all={data.events.length + data.commitments.length}
            chosen={asked}
            onChoose={(next) => set({ actor: next })}
            chips={counts.slice(0, mostLanes).map(([id, n]) => ({ key: id, name: actor(id).short, n }))}
          />
          <Lanes events={events} promises={promises} lanes={asked ? [asked] : counts.slice(0, mostLanes).map(([id]) => id)} at={at} />
          <Promised ids={new Set(promises.map(({ id }) => id))} at={at} />
          <section className="ruled">
            <Coverage lines={data.coverage} at={at} />
          </section>
          {events.length > 0 && <HappeningList events={events} more={data.more} at={at} title="Happenings" />}
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
          <BreaksFigure id="breaks" says={series.says} breaks={breaks} from={period.from} to={period.to} at={at} />
        </section>
      )}
      {mine.length > 0 && <PromiseBoard promises={mine} at={at} />}
    </>
  );
}

/** Actors with how often they act, are acted upon, or promise. */
function countsOf(data: TimelinePage | undefined): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const id of [...(data?.events ?? []).flatMap(({ actors }) => actors), ...(data?.commitments ?? []).map(({ promiser }) => promiser)])
    counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

interface LanesProps {
  readonly events: readonly TimelineEvent[];
  readonly promises: readonly CommitmentLine[];
  readonly lanes: readonly string[];
  readonly at: string | null;
}

function Lanes({ events, promises, lanes, at }: LanesProps) {
  const shell = useCase();
  const { period } = useAddress();
  const actor = useActors();
  const onExport = useExport();
  const marks = events.flatMap((each): LaneEvent[] =>
    each.actors
      .filter((id) => lanes.includes(id))
      .slice(0, each.undirected ? 2 : 1)
      .map((lane) => ({
        lane,
        from: each.precision === "year" ? each.day.slice(0, 4) : each.precision === "month" ? each.day.slice(0, 7) : each.day,
        ...(each.last !== each.day && each.precision !== "year" && each.precision !== "month" ? { to: each.last } : {}),
        says: each.title,
        evidence: each.at,
      })),
  );
  const drawnPromises = promises.flatMap((each) => {
    const deadline = each.moved ?? each.due;
    if (!lanes.includes(each.promiser) || !each.made || !deadline) return [];
    const outcome: Commitment["outcome"] = each.status === "kept" || each.status === "broken" ? each.status : "open";
    return [{ lane: each.promiser, made: each.made, deadline, outcome, says: each.says, evidence: each.at }];
  });
  return (
    <TimelineLanes
      id="lanes"
      {...drawn(onExport)}
      title="Who did what, and what was promised"
      subtitle="One lane an actor; a happening stands in the lane of whoever acts, and in both where the data do not say who did"
      foot={{
        source: "chronicle of the case",
        rows: events.length,
        note: marks.length > mostMarks ? `the first ${mostMarks} are drawn; the list has all` : undefined,
      }}
      lanes={lanes.map((id) => ({ id, name: actor(id).short, kind: kindOf(actor(id)) }))}
      events={marks.slice(0, mostMarks)}
      commitments={drawnPromises}
      turningPoints={shell.turning.filter(({ day }) => day.slice(0, 7) >= period.from && day.slice(0, 7) <= period.to)}
      from={period.from}
      to={period.to}
      widths={[340, 640, 900]}
      selected={at ?? ""}
    />
  );
}
