import type { CodedEvent } from "../coded-event.js";
import type { Predicted } from "./score-cases.js";

/** Coded events as reference/events/score.py reads them: spans are whole phrases, in code points. */
export function predictionsOf(events: readonly CodedEvent[]): Predicted[] {
  return events.map(({ source, target, cameo, status, predicate }) => ({
    actor: source?.code ?? "---",
    target: target?.code ?? "---",
    cameo,
    status,
    spans: {
      ...(source ? { actor: [source.span.start, source.span.end] as const } : {}),
      ...(target ? { target: [target.span.start, target.span.end] as const } : {}),
      predicate: [predicate.start, predicate.end],
    },
  }));
}
