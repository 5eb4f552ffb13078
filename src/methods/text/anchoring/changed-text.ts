/** Letters of a text, each with the place that it had in the first one; −1 where it is new. For trying anchors out. */
export interface Traced {
  readonly letters: readonly string[];
  readonly from: readonly number[];
}

type Random = () => number;
const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T;

const syllables = "ba ke ni to ru sha mir dal ven cor pel tan gha zi lo fer qua sin mor ech und ali par wes hol jin".split(" ");
const small = "the of and to in a that by on for with as was at from his it had were not but have which they".split(" ");

/** A made document: words by Zipf's law, stock phrases, sentences that stand twice, as in the papers of an archive. */
export function madeText(paragraphs: number, random: Random): string {
  const words = Array.from({ length: 1200 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables, random)).join(""),
  );
  const word = () => (random() < 0.42 ? pick(small, random) : (words[Math.floor(words.length * random() ** 2.2)] as string));
  const phrases = Array.from({ length: 25 }, () => Array.from({ length: 4 + Math.floor(random() * 4) }, word).join(" "));
  const said: string[] = [];
  const sentence = () => {
    if (said.length > 20 && random() < 0.06) return pick(said, random);
    const parts = Array.from({ length: 5 + Math.floor(random() * 18) }, () => (random() < 0.06 ? pick(phrases, random) : word()));
    if (random() < 0.4) parts[3] += ",";
    const whole = `${parts.join(" ")}.`;
    const made = `${whole[0]?.toUpperCase()}${whole.slice(1)}`;
    said.push(made);
    return made;
  };
  return Array.from({ length: paragraphs }, () => Array.from({ length: 2 + Math.floor(random() * 6) }, sentence).join(" ")).join("\n\n");
}

export function traced(text: string): Traced {
  const letters = text.split("");
  return { letters, from: letters.map((_, index) => index) };
}

function built(parts: Iterable<readonly [string, number]>): Traced {
  const letters: string[] = [];
  const from: number[] = [];
  for (const [letter, origin] of parts) {
    letters.push(letter);
    from.push(origin);
  }
  return { letters, from };
}

/** Letters changed, doubled, dropped or swapped: `share` of all. */
export function withTypos(text: string, share: number, random: Random): Traced {
  return built(
    (function* () {
      for (let at = 0; at < text.length; at++) {
        const letter = text[at] as string;
        if (random() >= share || /\s/.test(letter)) yield [letter, at];
        else {
          const kind = random();
          if (kind < 0.3) yield [pick("abcdefghijklmnopqrstuvwxyz".split(""), random), at];
          else if (kind < 0.5) yield* [[letter, at] as const, [letter, -1] as const];
          else if (kind < 0.8 && at + 1 < text.length && !/\s/.test(text[at + 1] as string)) {
            yield* [[text[at + 1] as string, at + 1] as const, [letter, at] as const];
            at++;
          }
        }
      }
    })(),
  );
}

const misread: Readonly<Record<string, string>> = {
  l: "1",
  o: "0",
  e: "c",
  m: "rn",
  h: "li",
  s: "5",
  i: "l",
  u: "ii",
  n: "u",
  a: "o",
  t: "f",
};
/** As a scan reads it: letters taken for others, spaces lost and gained, words broken at the ends of lines. */
export function withScanNoise(text: string, share: number, random: Random): Traced {
  return built(
    (function* () {
      for (let at = 0; at < text.length; at++) {
        const letter = text[at] as string;
        const other = misread[letter];
        if (letter === " " && random() < share / 2) continue;
        if (letter === " " && random() < 0.08) yield ["\n", at];
        else if (other && random() < share * 2) for (const [index, each] of [...other].entries()) yield [each, index ? -1 : at];
        else yield [letter, at];
        if (/\p{L}/u.test(letter) && random() < share / 6) yield* [["-", -1] as const, ["\n", -1] as const];
      }
    })(),
  );
}

function paragraphsOf(text: string): (readonly [number, number])[] {
  let at = 0;
  return text.split("\n\n").map((each) => {
    const span = [at, at + each.length] as const;
    at += each.length + 2;
    return span;
  });
}

/** A share of the paragraphs taken out, another of them with new ones before them (some repeat a sentence of another). */
export function withParagraphs(text: string, removed: number, inserted: number, random: Random): Traced {
  const all = paragraphsOf(text).map(([start, end]) => ({ start, end, isKept: random() >= removed }));
  const stays = all.filter(({ isKept }) => isKept);
  return built(
    (function* () {
      for (const { start, end, isKept } of all) {
        if (random() < inserted) {
          const { start: from, end: to } = pick(stays, random);
          const copied = random() < 0.4 ? `${(text.slice(from, to).split(". ")[0] as string).replace(/\.$/, "")}. ` : "";
          const fresh = `${madeText(1, random)} ${copied}${madeText(1, random)}`;
          for (const letter of `${fresh}\n\n`) yield [letter, -1];
        }
        if (!isKept) continue;
        for (let at = start; at < Math.min(text.length, end + 2); at++) yield [text[at] as string, at];
      }
    })(),
  );
}

/** Sentences put in other words, a share of them: some words stay, in another order. */
export function rewritten(text: string, share: number, random: Random): Traced {
  return built(
    (function* () {
      for (const match of text.matchAll(/[^.]+\.?\s*/gu)) {
        const words = [...match[0].matchAll(/\S+\s*/gu)].map((each) => ({ word: each[0], at: match.index + each.index }));
        if (random() >= share) {
          for (const { word, at } of words) for (let index = 0; index < word.length; index++) yield [word[index] as string, at + index];
          continue;
        }
        const keeps = 0.2 + random() * 0.5;
        const mixed = words.map((each) => ({ ...each, isKept: random() < keeps }));
        for (let index = 1; index < mixed.length; index++)
          if (random() < 0.3) [mixed[index - 1], mixed[index]] = [mixed[index] as (typeof mixed)[0], mixed[index - 1] as (typeof mixed)[0]];
        for (const { word, at, isKept } of mixed) {
          if (isKept) for (let index = 0; index < word.length; index++) yield [word[index] as string, at + index];
          else for (const letter of `${pick(small, random)}${pick(syllables, random)} `) yield [letter, -1];
        }
      }
    })(),
  );
}

/** Where the letters of a span went: the stretch from the first to the last that stays, and what share stays; null where none does. */
export function wentTo({ from }: Traced, start: number, end: number): { start: number; end: number; share: number } | null {
  let [first, last, kept] = [-1, -1, 0];
  for (const [index, origin] of from.entries()) {
    if (origin < start || origin >= end) continue;
    if (first < 0) first = index;
    last = index;
    kept++;
  }
  return kept ? { start: first, end: last + 1, share: kept / (end - start) } : null;
}
