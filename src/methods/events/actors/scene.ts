import type { ActorLexicon } from "./lexicon.js";
import type { Story } from "./story.js";

export interface FindActorsOptions {
  /** Who says `we` and `I` in the text: a code, where the source is a speaker. */
  readonly speaker?: string | undefined;
}

/** What a sentence is read in: its lexicon, the story's date, and who was spoken of before. */
export interface Scene {
  readonly lexicon: ActorLexicon;
  readonly date: string | null;
  readonly story: Story;
  readonly index: number;
  readonly options: FindActorsOptions;
}
