import type { Quad } from "../../domain/cameo/cameo.js";
import type { ActorChoice } from "./actors/mention.js";

/** What the text says of an event: only `actual` events are told as having happened now. */
export type EventStatus =
  | "actual"
  | "negated"
  | "denied"
  | "alleged"
  | "threatened"
  | "demanded"
  | "expected"
  | "hypothetical"
  | "historical";

/** Code points in the whole text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Who acts or is acted upon: an actor that the finder knows, or the words of the text with code `---`. */
export interface Party {
  /** CAMEO-like code, `---` where no known actor stands in the phrase. */
  readonly code: string;
  /** Key in the case's actors.yaml, or null. */
  readonly actor: string | null;
  readonly name: string;
  readonly known: boolean;
  /** The noun phrase without its clauses. */
  readonly span: Span;
  /** The words in it that name the actor, or its head. */
  readonly mention: Span;
  readonly choices: readonly ActorChoice[];
  /** How the mention was found. */
  readonly rule: string;
  /** The code that a named group had before today's. */
  readonly former?: string | undefined;
}

/** Who did what to whom, said by whom. */
export interface CodedEvent {
  /** Index of the sentence in the text. */
  readonly sentence: number;
  readonly source: Party | null;
  readonly target: Party | null;
  readonly cameo: string;
  readonly plover: string | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly goldstein: number;
  readonly quad: Quad;
  readonly status: EventStatus;
  /** Who says so inside the text; null is the text itself. */
  readonly speaker: Party | null;
  readonly predicate: Span;
  /** The frames that made it, outermost first: `demand.1 < release.2`. */
  readonly rule: string;
  /** One of two directions of an event between equals. */
  readonly reciprocal: boolean;
}

/** What one actor says of others: the act of saying, and what kind of saying it is. */
export interface CodedStatement {
  readonly sentence: number;
  readonly speaker: Party;
  readonly act: "said" | "denied" | "accused" | "demanded" | "threatened" | "promised" | "refused" | "praised" | "condemned";
  readonly predicate: Span;
  /** The words that are said, where the text gives them. */
  readonly content: Span | null;
  readonly about: readonly Party[];
  readonly rule: string;
}
