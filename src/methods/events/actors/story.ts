import type { Reading } from "./reading/phrase-names.js";

/** Who has been spoken of in a story so far, for pronouns and short forms. */
export interface Story {
  readonly spoken: Spoken[];
  readonly lastNames: Map<string, Spoken[]>;
}

export interface Spoken {
  readonly reading: Reading;
  readonly sentence: number;
  /** Token of its head, and the noun itself. */
  readonly head: number;
  /** Token that its head hangs on. */
  readonly verb: number;
  readonly noun: string;
  readonly isSubject: boolean;
  readonly isPlural: boolean;
}

/** How far back a pronoun looks, in mentions. */
const reach = 60;

export function emptyStory(): Story {
  return { spoken: [], lastNames: new Map() };
}

export function remember(story: Story, spoken: Spoken): void {
  story.spoken.push(spoken);
  if (spoken.reading.sort !== "person" && spoken.reading.rule !== "new name") return;
  const name = spoken.reading.name.split(/[\s-]+/u);
  const last = name.at(-1)?.toLowerCase();
  if (last === undefined || last.length < 3) return;
  const before = story.lastNames.get(last) ?? [];
  if (before.length < 8 && !before.some(({ reading }) => reading.name === spoken.reading.name))
    story.lastNames.set(last, [...before, spoken]);
}

/** The latest that fits, a subject of this or the last sentence before any other. */
export function latest(story: Story, sentence: number, fits: (spoken: Spoken) => boolean): Spoken | undefined {
  let other: Spoken | undefined;
  for (let at = story.spoken.length - 1, seen = 0; at >= 0 && seen < reach; at--, seen++) {
    const spoken = story.spoken[at] as Spoken;
    if (!fits(spoken)) continue;
    if (spoken.isSubject && spoken.sentence >= sentence - 1) return spoken;
    other ??= spoken;
  }
  return other;
}

/** The mentions that one subject of several made, of the latest sentence that has one. */
export function latestTogether(story: Story, fits: (spoken: Spoken) => boolean): Spoken[] {
  for (let at = story.spoken.length - 1, seen = 0; at > 0 && seen < reach; at--, seen++) {
    const spoken = story.spoken[at] as Spoken;
    if (!spoken.isSubject || !fits(spoken)) continue;
    const together = story.spoken.slice(-2 * reach).filter((each) => each.sentence === spoken.sentence && each.isSubject && fits(each));
    if (together.length > 1) return together.slice(0, 4);
  }
  return [];
}
