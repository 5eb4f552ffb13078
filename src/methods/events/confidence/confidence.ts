import type { CodedEvent, Span } from "../coded-event.js";
import { featuresOf } from "./features.js";
import { weights } from "./weights.js";

/** How far a case has moved weights, by what people decided in it. */
export type Shifts = Readonly<Record<string, number>>;

/**
 * How likely an event is right in actor, target, root and status at once, 0 to 1 in hundredths: a logistic regression on events of running
 * text that were judged by eye, moved by what a case has learnt. docs/event-coder.md says how well it holds.
 */
export function confidenceOf(event: CodedEvent, sentence: Span, shifts: Shifts = {}): number {
  let sum = 0;
  for (const [name, value] of featuresOf(event, sentence)) sum += ((weights.get(name) ?? 0) + (shifts[name] ?? 0)) * value;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
