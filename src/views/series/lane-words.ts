import type { Cell, Commitment, LaneEvent, Moment, TableRows, TimelineLanesProps } from "../figures/figure.js";
import { momentSpan, momentWords } from "./moment.js";

export function thingWords(thing: LaneEvent | Commitment, lane: string): string {
  if ("deadline" in thing)
    return `${lane}, promise of ${momentWords(thing.made)} for ${momentWords(thing.deadline)}, ${thing.outcome}: ${thing.says}`;
  const until = thing.to === undefined ? "" : ` to ${momentWords(thing.to)}`;
  return `${lane}, ${momentWords(thing.from)}${until}${thing.isBetween ? ", between it and another" : ""}: ${thing.says}`;
}

export function timelineWords(props: TimelineLanesProps): string {
  const dense = props.lanes.flatMap((lane) => lane.density ?? []);
  const count = dense.length ? dense.reduce((sum, { n }) => sum + n, 0) : props.events.length;
  const promises = props.commitments?.length ?? 0;
  const lanes = props.lanes.map((lane) => lane.name).join(", ");
  return `${props.title}. ${count} ${count === 1 ? "event" : "events"}${promises ? ` and ${promises} ${promises === 1 ? "promise" : "promises"}` : ""} of ${lanes}; all in the table.`;
}

/** One row per event and promise, in order of time. */
export function timelineTable({ lanes, events, commitments = [] }: TimelineLanesProps): TableRows {
  const stretches = lanes.flatMap((lane) => (lane.density ?? []).map((each) => ({ ...each, lane: lane.id })));
  const name = (id: string) => lanes.find((lane) => lane.id === id)?.name ?? id;
  const order = (at: Moment) => momentSpan(at)?.from ?? Number.POSITIVE_INFINITY;
  const all = [
    ...stretches.map(({ lane, from, to, n, between, evidence }) => ({
      at: order(from),
      evidence,
      row: [name(lane), from, to, `${n} ${n === 1 ? "happening" : "happenings"}`, between ? `${between} between two` : "acts"] as Cell[],
    })),
    ...events.map((event) => ({
      at: order(event.from),
      evidence: event.evidence,
      row: [
        name(event.lane),
        event.from,
        event.to ?? null,
        event.says,
        event.sign ?? (event.isBetween ? "between two" : "event"),
      ] as Cell[],
    })),
    ...commitments.map((promise) => ({
      at: order(promise.made),
      evidence: promise.evidence,
      row: [name(promise.lane), promise.made, promise.deadline, promise.says, `promise, ${promise.outcome}`] as Cell[],
    })),
  ];
  all.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  return {
    columns: [{ name: "Actor" }, { name: "From", kind: "year" }, { name: "To", kind: "year" }, { name: "What" }, { name: "Kind" }],
    rows: all.map((each) => each.row),
    evidence: all.map((each) => each.evidence),
  };
}
