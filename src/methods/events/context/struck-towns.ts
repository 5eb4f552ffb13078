import type { CodedEvent, Party } from "../coded-event.js";
import type { Gazetteer } from "./gazetteer.js";

/**
 * What falls on a town falls on its state: a target that is only a new name takes the state of the one town of that name, else of the
 * one in a state that the story speaks of beside the doer's. Otherwise it stays without a state.
 */
export function withStruckTowns(events: readonly CodedEvent[], gazetteer: Gazetteer, states: readonly string[]): CodedEvent[] {
  return events.map((event) => {
    const { target } = event;
    if (target?.code !== "---" || target.rule !== "new name" || !/^(087|1[5789]|20)/.test(event.cameo)) return event;
    const state = stateOf(target.name, gazetteer, states, event.source);
    return state ? { ...event, target: { ...target, code: state, rule: "new name, a town of this state in GeoNames" } } : event;
  });
}

function stateOf(name: string, gazetteer: Gazetteer, states: readonly string[], doer: Party | null): string | null {
  const own = doer?.code.slice(0, 3);
  const found = [...new Set(gazetteer.find(name).map(({ country }) => country))];
  const only = found.length === 1 ? found : found.filter((state) => states.includes(state));
  return only.length === 1 && only[0] !== own ? (only[0] ?? null) : null;
}
