import type { CodingAct } from "../../../domain/coding/coding.js";
import type { Change, CodingLog } from "./state.js";

/** Makes ids that no other act bears, and knows what time it is. */
export interface Making {
  newId(): string;
  now(): string;
}

/** The acts that take back the last step of a coder, latest first; none where there is nothing to take back. */
export function undoActs(log: CodingLog, making: Making): CodingAct[] {
  return taking(log, log.undo.at(-1)?.events, "undoes", making);
}

/** The acts that bring back what was undone last. */
export function redoActs(log: CodingLog, making: Making): CodingAct[] {
  return taking(log, log.redo.at(-1)?.events, "redoes", making);
}

function taking(log: CodingLog, events: readonly string[] | undefined, as: "undoes" | "redoes", making: Making): CodingAct[] {
  if (!events) return [];
  const group = making.newId();
  return [...events].reverse().map((event, index) => ({
    ...(log.inverses.get(event) as Change),
    id: index ? making.newId() : group,
    at: making.now(),
    ...(events.length > 1 && { with: group }),
    [as]: event,
  })) as CodingAct[];
}
