import type { CodedEvent } from "../coded-event.js";
import type { Predicted } from "./score-cases.js";

/** Coded events as reference/events/score.py reads them: spans are whole phrases, in code points. */
export function predictionsOf(events: readonly CodedEvent[]): Predicted[] {
  return events.map(({ source, target, cameo, status, predicate }) => ({
    actor: codebookCode(source?.code ?? "---"),
    target: codebookCode(target?.code ?? "---"),
    cameo,
    status,
    spans: {
      ...(source ? { actor: [source.phrase.start, source.phrase.stop] as const } : {}),
      ...(target ? { target: [target.phrase.start, target.phrase.stop] as const } : {}),
      predicate: [predicate.start, predicate.stop],
    },
  }));
}

/** The CAMEO codebook sets `IGO` before the United Nations and the European Union. */
function codebookCode(code: string): string {
  return /^(UNO|EUR)/.test(code) ? `IGO${code}` : code;
}
