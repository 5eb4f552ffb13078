import { cameoOf } from "../../../domain/cameo/cameo.js";
import type { EventStatus } from "../coded-event.js";

/** Words of a sentence, with their place in code points. */
interface Words {
  readonly words: string;
  readonly at: readonly [number, number];
}

/** Who acts, bears it or says so: any of the codes will do. No words where the sentence implies them (`Condemns the attack`). */
export interface OwnParty extends Partial<Words> {
  readonly codes: readonly string[];
}

export interface OwnEvent {
  readonly actor: OwnParty;
  readonly target: OwnParty;
  /** Beginnings of CAMEO codes, the surest first. */
  readonly codes: readonly string[];
  readonly status: readonly EventStatus[];
  readonly predicate: Words;
  readonly said_by?: OwnParty;
  /** The same holds with the parties exchanged. */
  readonly reciprocal?: true;
  /** May be coded, need not. */
  readonly doubtful?: true;
}

export interface OwnSentence {
  readonly id: string;
  readonly kind: string;
  readonly construction: string;
  /** Code of who says `we`, or whose resolution it is. */
  readonly speaker?: string;
  readonly text: string;
  readonly events: readonly OwnEvent[];
}

const statuses: ReadonlySet<string> = new Set<EventStatus>([
  "actual",
  "negated",
  "denied",
  "alleged",
  "threatened",
  "demanded",
  "expected",
  "hypothetical",
  "historical",
]);

/** Reads sentences of test/events/sentences, one JSON row a line. */
export function readOwnSet(text: string): OwnSentence[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as OwnSentence);
}

/** What is wrong with a sentence's annotation, in words; nothing where it holds. */
export function problemsOf(sentence: OwnSentence): string[] {
  const points = [...sentence.text];
  const stands = ({ words, at }: Partial<Words>) => words === undefined || (at !== undefined && points.slice(...at).join("") === words);
  return sentence.events.flatMap((event) => [
    ...[event.actor, event.target, event.said_by, event.predicate]
      .filter((each) => each !== undefined && !stands(each))
      .map((each) => `${sentence.id}: “${each?.words}” does not stand at ${each?.at?.join("–")}.`),
    ...event.codes.filter((code) => !cameoOf(code)).map((code) => `${sentence.id}: ${code} is no CAMEO code.`),
    ...event.status.filter((status) => !statuses.has(status)).map((status) => `${sentence.id}: ${status} is no status.`),
    ...[event.actor, event.target, ...(event.said_by ? [event.said_by] : [])]
      .flatMap(({ codes }) => codes)
      .filter((code) => !/^(?:\*|---|[A-Z]{3,12})$/.test(code))
      .map((code) => `${sentence.id}: ${code} is no actor's code.`),
  ]);
}
