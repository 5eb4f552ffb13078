import type { CodedEvent } from "./coded-event.js";

/** What an event needs so that its mentions can be told to be one: the day it fell on and where. */
export interface PlacedEvent extends CodedEvent {
  readonly day: string | null;
  readonly place: string | null;
}

/** One happening and every event that tells of it: the first is the fullest. */
export interface Happening<E extends PlacedEvent> {
  readonly event: E;
  readonly mentions: readonly E[];
}

/**
 * Puts together the events that tell of one happening: same actors, same root, same status, same day and place where both say them.
 * The two directions of a reciprocal event differ in their actors, so they never merge. Events without a known actor stay alone
 * unless their words are the same.
 */
export function happeningsOf<E extends PlacedEvent>(events: readonly E[]): Happening<E>[] {
  const byKey = new Map<string, E[][]>();
  const groups: E[][] = [];
  for (const event of events) {
    const key = [partyKey(event.source), partyKey(event.target), event.cameo.slice(0, 2), event.status].join("|");
    const open = byKey.get(key) ?? [];
    const group = open.find((each) => each.every((other) => agrees(event.day, other.day) && agrees(event.place, other.place)));
    if (group) group.push(event);
    else {
      const fresh = [event];
      open.push(fresh);
      groups.push(fresh);
    }
    byKey.set(key, open);
  }
  return groups.map((mentions) => ({ event: mentions.reduce((best, each) => (detail(each) > detail(best) ? each : best)), mentions }));
}

function partyKey(party: CodedEvent["source"]): string {
  if (!party) return "-";
  return party.actor ?? (party.code === "---" ? `"${party.name.toLowerCase()}"` : party.code);
}

const agrees = (a: string | null, b: string | null) => a === null || b === null || a === b;
const detail = (event: PlacedEvent) => event.cameo.length * 2 + (event.day ? 1 : 0) + (event.place ? 1 : 0);
