import { readSentences, type Sentence, type Syntax } from "../syntax/syntax.js";
import { findActors } from "./actors/find-actors.js";
import { type ActorLexicon, actorLexicon } from "./actors/lexicon.js";
import type { ActorMention } from "./actors/mention.js";
import { actReader } from "./acts/acts.js";
import { codeSentence } from "./code-sentence.js";
import type { CodedEvent, CodedStatement } from "./coded-event.js";
import type { FrameLexicon } from "./frames/frame.js";
import { ownFrames } from "./frames/lexicon.js";
import { mendSentence } from "./mend/mend.js";
import { inReferences } from "./sentence/references.js";
import { treeOf } from "./sentence/tree.js";
import { statementsOf } from "./statements.js";

export interface CodeOptions {
  /** The story's date, ISO; what it tells of years before is historical. */
  readonly date?: string | null | undefined;
  /** Frames other than Amity's own. */
  readonly frames?: FrameLexicon | undefined;
  /** Code of who says `we` and `I`, where the source is a speaker; of the body whose resolution it is. */
  readonly speaker?: string | undefined;
}

export interface CodeTextOptions extends CodeOptions {
  /** The parser with its weights. */
  readonly syntax: Syntax;
  /** The lexicon of actors, the case's own laid over it; Amity's own where none is given. */
  readonly actors?: ActorLexicon | undefined;
}

export interface CodedText extends CodedSentences {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly (readonly ActorMention[])[];
}

/** Raw English text to events and statements: sentences, actors, acts. Offsets are code points of the text. */
export function codeText(text: string, options: CodeTextOptions): CodedText {
  const frames = options.frames ?? ownFrames();
  const sentences = readSentences(text, options.syntax).map((sentence) => mendSentence(sentence, frames));
  const mentions = findActors(sentences, options.actors ?? ownActors(), options.date ?? null, { speaker: options.speaker });
  return { sentences, mentions, ...codeSentences(sentences, mentions, options) };
}

let shipped: ActorLexicon | undefined;
function ownActors(): ActorLexicon {
  shipped ??= actorLexicon();
  return shipped;
}

export interface CodedSentences {
  readonly events: readonly CodedEvent[];
  readonly statements: readonly CodedStatement[];
}

/** Codes read sentences with the actors found in them: the step after reading, apart from it for speed and for tests. */
export function codeSentences(
  sentences: readonly Sentence[],
  mentions: readonly (readonly ActorMention[])[],
  options: CodeOptions = {},
): CodedSentences {
  const frames = options.frames ?? ownFrames();
  const year = options.date && /^\d{4}/.test(options.date) ? Number(options.date.slice(0, 4)) : null;
  const references = inReferences(sentences);
  const events: CodedEvent[] = [];
  const statements: CodedStatement[] = [];
  sentences.forEach((sentence, index) => {
    if (references[index]) return;
    const reader = actReader(treeOf(sentence, mentions[index] ?? []), frames);
    const told = codeSentence(reader, index, year, options.speaker);
    for (const { act: _, ...event } of told) events.push(event);
    for (const statement of statementsOf(reader, index, told)) statements.push(statement);
  });
  return { events, statements };
}
