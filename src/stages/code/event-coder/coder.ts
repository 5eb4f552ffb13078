import { cameoOf } from "../../../domain/cameo/cameo.js";
import { shippedSyntax } from "../../../flow/load-syntax.js";
import { readGazetteer } from "../../../formats/gazetteer.js";
import { findActors } from "../../../methods/events/actors/find-actors.js";
import { actorLexicon, type CaseActor } from "../../../methods/events/actors/lexicon.js";
import { type CodedText, codeText } from "../../../methods/events/code-text.js";
import type { CodedEvent, Party, Span } from "../../../methods/events/coded-event.js";
import { confidenceOf, type Shifts } from "../../../methods/events/confidence/confidence.js";
import { withStruckTowns } from "../../../methods/events/context/struck-towns.js";
import { codeWithDictionaries } from "../../../methods/events/dictionary-coder/code-with-dictionaries.js";
import type { Dictionaries } from "../../../methods/events/dictionary-coder/dictionary.js";
import { optionsOf } from "../../../methods/events/dictionary-coder/settings.js";
import { readSentences } from "../../../methods/syntax/syntax.js";
import type { CodeAsked, CodedLine, CodedRecord, LineSpan } from "./coded-line.js";
import { type Context, contextOf } from "./context.js";
import { speakerCode } from "./speaker-code.js";

export interface CoderOptions {
  /** Actors of a case, laid over the lexicon that ships. */
  readonly actors?: readonly CaseActor[];
  /** Dictionaries in the formats of TABARI and PETRARCH, instead of the frames and the lexicon. */
  readonly dictionaries?: Dictionaries | null;
  /** How far the case has moved the weights by which an event is sure. */
  readonly shifts?: Shifts | undefined;
  /** Whether places are looked up; the gazetteer takes half a second to open, so it is opened when the first place is asked for. */
  readonly places?: boolean;
}

/** A coder of texts: weights and lexicons are opened once, then each text is coded on its own. */
export function makeCoder(options: CoderOptions = {}): (asked: CodeAsked) => CodedRecord {
  const { dictionaries = null } = options;
  if (dictionaries) {
    const syntax = shippedSyntax();
    return (asked) => ({ id: asked.id, events: byDictionaries(asked, dictionaries, syntax) });
  }
  const read = makeEventReader(options);
  return (asked) => ({ id: asked.id, events: read(asked).map(({ line }) => line) });
}

/** An event with its parties, and the line that tells it. */
export interface ReadEvent {
  readonly event: CodedEvent;
  readonly line: CodedLine;
}

/** As `makeCoder` by the frames and the lexicon, with who acts as the actors of the case. */
export function makeEventReader({
  actors,
  shifts,
  places = true,
}: Omit<CoderOptions, "dictionaries"> = {}): (asked: CodeAsked) => ReadEvent[] {
  const syntax = shippedSyntax();
  const lexicon = actorLexicon(actors);
  const codeOf = speakerCode((name, date) => findActors(readSentences(`${name} spoke.`, syntax), lexicon, date).flat());
  return ({ text, date, speaker }) => {
    const coded = codeText(text, { syntax, actors: lexicon, date, speaker: codeOf(speaker ?? null, date) });
    if (coded.events.length === 0) return [];
    const [gazetteer, states] = [places ? readGazetteer() : null, statesOf(coded)];
    const context = contextOf(text, coded.sentences, { date, gazetteer, states });
    const events = gazetteer ? withStruckTowns(coded.events, gazetteer, states) : coded.events;
    return events.map((event) => ({ event, line: lineOf(event, coded, context, shifts) }));
  };
}

function lineOf(event: CodedEvent, { sentences }: CodedText, context: Context, shifts: Shifts | undefined): CodedLine {
  const { start, end } = sentences[event.sentence] as CodedText["sentences"][number];
  const predicate = event.predicate.start;
  const place = context.place(event.sentence, predicate);
  const quantity = context.quantity(event.sentence, predicate);
  return {
    actor: event.source?.code ?? "---",
    target: event.target?.code ?? "---",
    cameo: event.cameo,
    plover: event.plover,
    goldstein: event.goldstein,
    status: event.status,
    speaker: event.speaker?.code ?? null,
    day: context.day(event.sentence, predicate),
    place: place && { name: place.name, country: place.country, admin1: place.admin1, admin2: place.admin2 },
    quantity: quantity && { low: quantity.low, high: quantity.high, counted: quantity.counted, of: quantity.of },
    spans: { actor: spanOf(event.source), target: spanOf(event.target), predicate: pair(event.predicate), sentence: [start, end] },
    rule: event.rule,
    confidence: confidenceOf(event, { start, end }, shifts),
  };
}

const spanOf = (party: Party | null): LineSpan | null => party && pair(party.span);
const pair = ({ start, end }: Span): LineSpan => [start, end];

/** ISO3 of the states that a story speaks of, most first. */
export function statesOf({ mentions }: Pick<CodedText, "mentions">): string[] {
  const counts = new Map<string, number>();
  for (const { code } of mentions.flat()) {
    const state = code.slice(0, 3);
    if (/^[A-Z]{3}$/.test(state)) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([state]) => state);
}

function byDictionaries(
  { text, date, settings = [] }: CodeAsked,
  dictionaries: Dictionaries,
  syntax: ReturnType<typeof shippedSyntax>,
): CodedLine[] {
  const options = optionsOf(settings);
  return readSentences(text, syntax).flatMap((sentence) =>
    codeWithDictionaries(sentence, date, dictionaries, options).map((event): CodedLine => {
      const known = cameoOf(event.code);
      return {
        actor: event.source,
        target: event.target,
        cameo: event.code,
        plover: known?.plover || null,
        goldstein: known?.goldstein ?? null,
        status: "actual",
        speaker: null,
        day: date,
        place: null,
        quantity: null,
        spans: {
          actor: event.spans.source,
          target: event.spans.target,
          predicate: event.spans.predicate,
          sentence: [sentence.start, sentence.end],
        },
        rule: event.rule,
        confidence: null,
      };
    }),
  );
}
