import type { CaseActor } from "../../../methods/events/actors/lexicon.js";
import type { Shifts } from "../../../methods/events/confidence/confidence.js";
import type { CodeAsked } from "./coded-line.js";
import { makeEventReader, type ReadEvent } from "./coder.js";
import { type ToldEvent, toldOf } from "./told-event.js";

export interface ReadTask {
  readonly asked: CodeAsked;
  readonly actors: readonly CaseActor[];
  readonly shifts: Shifts;
}

let opened: { readonly actors: string; readonly read: (asked: CodeAsked) => ReadEvent[] } | undefined;

/** Reads the events of one text; each thread opens the weights once, and the lexicon once for the actors of a case. */
export default function readTold({ asked, actors, shifts }: ReadTask): ToldEvent[] {
  const known = JSON.stringify([actors, shifts]);
  if (opened?.actors !== known) opened = { actors: known, read: makeEventReader({ actors, shifts }) };
  return opened.read(asked).map(toldOf);
}
