import type { CaseActor } from "../methods/events/actors/lexicon.js";
import type { CodeAsked } from "./coded-line.js";
import { makeEventReader, type ReadEvent } from "./coder.js";
import { type ToldEvent, toldOf } from "./told-event.js";

export interface ReadTask {
  /** Null to get ready only. */
  readonly asked: CodeAsked | null;
  readonly actors: readonly CaseActor[];
}

let opened: { readonly actors: string; readonly read: (asked: CodeAsked) => ReadEvent[] } | undefined;

/** A sentence that needs all that is opened once: weights, frames, lexicon, and the gazetteer for its place. */
const trial: CodeAsked = { id: "", text: "Pakistan accused Afghanistan of an attack near Kandahar on Friday.", date: "2022-04-17" };

/** Reads the events of one text; each thread opens the weights once, and the lexicon once for the actors of a case. */
export default function readTold({ asked, actors }: ReadTask): ToldEvent[] {
  if (!asked) {
    makeEventReader()(trial);
    return [];
  }
  const known = JSON.stringify(actors);
  if (opened?.actors !== known) opened = { actors: known, read: makeEventReader({ actors }) };
  return opened.read(asked).map(toldOf);
}
