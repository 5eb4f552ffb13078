import { type DayMention, readDays } from "../../../methods/events/context/days.js";
import type { Gazetteer, Place } from "../../../methods/events/context/gazetteer.js";
import { findPlaces, type PlaceMention } from "../../../methods/events/context/places.js";
import { type Quantity, readQuantities } from "../../../methods/events/context/quantities.js";
import type { Sentence } from "../../../methods/syntax/syntax.js";
import { type Positions, positions } from "../../../methods/text/code-points.js";

/** Days, places and quantities of a text, sentence by sentence; each sentence is read when an event of it asks. */
export interface Context {
  /** The day named nearest to a predicate in its sentence; the story's date where none is. */
  day(sentence: number, predicate: number): string | null;
  /** The place named nearest behind a predicate in its sentence, else before it. */
  place(sentence: number, predicate: number): Place | null;
  /** What is counted nearest to a predicate in its sentence. */
  quantity(sentence: number, predicate: number): Quantity | null;
}

export function contextOf(
  text: string,
  sentences: readonly Sentence[],
  { date, gazetteer, states }: { date: string | null; gazetteer: Gazetteer | null; states: readonly string[] },
): Context {
  const at = positions(text);
  const days = new Map<number, readonly Placed<DayMention>[]>();
  const places = new Map<number, readonly PlaceMention[]>();
  const quantities = new Map<number, readonly Quantity[]>();
  const once = <T>(known: Map<number, readonly T[]>, index: number, read: (sentence: Sentence) => readonly T[]): readonly T[] => {
    const sentence = sentences[index];
    const found = known.get(index) ?? (sentence ? read(sentence) : []);
    known.set(index, found);
    return found;
  };
  return {
    day: (index, predicate) =>
      nearest(
        once(days, index, (sentence) => daysIn(at, sentence, date)),
        predicate,
      )?.day ?? date,
    place: (index, predicate) => {
      if (!gazetteer) return null;
      const found = once(places, index, (sentence) => findPlaces([sentence], gazetteer, { states })[0] ?? []);
      return (
        (
          nearest(
            found.filter(({ start }) => start >= predicate),
            predicate,
          ) ?? nearest(found, predicate)
        )?.place ?? null
      );
    },
    quantity: (index, predicate) => nearest(once(quantities, index, readQuantities), predicate),
  };
}

type Placed<T> = Omit<T, "end"> & { readonly end: number };

function daysIn(at: Positions, { start, end }: Sentence, date: string | null): Placed<DayMention>[] {
  const text = at.slice(start, end);
  const inside = positions(text);
  return readDays(text, date).map(({ end, ...each }) => ({
    ...each,
    start: start + inside.points(each.start),
    end: start + inside.points(end),
  }));
}

function nearest<T extends { readonly start: number; readonly end: number }>(all: readonly T[], point: number): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const each of all) {
    const distance = Math.min(Math.abs(each.start - point), Math.abs(each.end - point));
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}
