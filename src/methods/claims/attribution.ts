/** Words that give a statement to somebody else, and the name in them; UTF-16 indexes, end exclusive. */
export interface Attribution {
  /** Attribution by words, a citation, or one that names nobody. */
  readonly kind: "attribution" | "citation" | "unnamed";
  /** As it stands, without an article; empty where nobody is named. */
  readonly name: string;
  /** The short form that stands in brackets behind it. */
  readonly short?: string;
  readonly start: number;
  readonly end: number;
  /** “X said”: a speaker, who need not be where the writer has it from. */
  readonly isPlain: boolean;
}

const part = "(?:\\p{Lu}[\\p{L}\\p{N}’'.&-]{0,60}\\p{L}|\\p{Lu}{2,60})";
const inner = "(?:of|for|and|the|de|al|al-|on|in)";
const name = `(?:the\\s+)?(${part}(?:\\s+(?:${inner}\\s+)?(?:the\\s+)?${part}){0,7})`;
const kinds = "(?:data|figures?|numbers?|reports?|a report|a study|a count|counts?|statistics|estimates?|findings)";
const told =
  "(?:said|says|reported|reports|told|wrote|writes|counted|counts|found|finds|revealed|reveals|recorded|records|stated|states|announced|confirmed|estimated|estimates|prints|printed|quoted|quotes|cited|cites)";

/** What a paper holds in its hands, and what a monitor writes. */
const held =
  "(?:papers|documents?|letters?|memo|files?|images|pictures|footage|video|emails|messages|reports?|records?|cables?|copy|recordings?)";
/** A name of two words or initials: “Pakistan’s report” may be anybody’s. */
const body = `(?:the\\s+)?(${part}(?:\\s+(?:${inner}\\s+)?(?:the\\s+)?${part}){1,7}|\\p{Lu}{3,8})`;
const review = "(?:reviews?|surveys?|studies|study|reports?|tally|tallies|count|bulletins?)";

const patterns: readonly RegExp[] = [
  new RegExp(`\\b[Aa]ccording\\s+to\\s+(?:${kinds}\\s+(?:by|of|from)\\s+)?${name}`, "gu"),
  new RegExp(`\\b[Aa]s\\s+(?:reported|told|counted|quoted|printed|published)\\s+(?:by|in)\\s+${name}`, "gu"),
  new RegExp(
    `\\b[Aa]s\\s+per\\s+(?:(?:an?|the)\\s+(?:[a-z-]{3,20}\\s+)?(?:report|count|story|article)\\s+(?:in|by|of|from)\\s+)?${name}`,
    "gu",
  ),
  new RegExp(`\\b${held}\\s+(?:(?:that\\s+were|which\\s+were)\\s+)?(?:seen|obtained|reviewed|viewed|examined)\\s+by\\s+${name}`, "gu"),
  new RegExp(`\\b${held}\\s+(?:shown|leaked|given)\\s+to\\s+${name}`, "gu"),
  new RegExp(
    `(?<![\\p{L}])${body}[’']s?\\s+(?:(?:latest|annual|yearly|monthly|weekly|quarterly|half-yearly|new|own)\\s+)?${review}\\b`,
    "gu",
  ),
  new RegExp(
    `\\b(?:say|says|said|show|shows|showed|find|finds|found)\\s+(?:an?|the)\\s+(?:[a-z-]{3,20}\\s+)?${review}\\s+(?:of|by)\\s+${name}`,
    "gu",
  ),
  new RegExp(`\\b[Aa]s\\s+${name}\\s+(?:first\\s+)?(?:reported|revealed|disclosed|reports|writes|wrote)\\b`, "gu"),
  new RegExp(`\\b(?:citing|quoting|quotes|cites|cited|quoted)\\s+(?:${kinds}\\s+(?:by|of|from)\\s+)?${name}`, "gu"),
  new RegExp(`\\b(?:[Rr]eported|counted|published|compiled|released|issued)\\s+by\\s+${name}`, "gu"),
  new RegExp(`\\b${kinds}\\s+(?:by|of|from|released by|published by)\\s+${name}`, "gu"),
  new RegExp(`\\b(?:released|published|issued|compiled)\\s+by\\s+(?:(?:an?|the)\\s+)?(?:[a-z][a-z-]+\\s+){1,4}${name}`, "gu"),
  new RegExp(
    `(?<![\\p{L}])${name}\\s+${told}\\s+in\\s+(?:an?|its|the|their)\\s+(?:[a-z-]+\\s+){0,2}(?:report|study|count|statement|release)\\b`,
    "gu",
  ),
];
/** “X said”, “writes X”, “officers told X”: who speaks, or whom the writer has read. */
const speaks: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}])${name}(?:,[^,.;]{2,60},)?\\s+(?:first\\s+|also\\s+|later\\s+|has\\s+|had\\s+)?${told}\\b`, "gu"),
  // “the governor, Ilan Sorr, said”
  new RegExp(`(?<=\\p{Ll},\\s)${name},\\s+${told}\\b`, "gu"),
  new RegExp(`(?<=[,”"’]\\s)(?:writes|wrote|reports|reported|says|said|notes|noted)\\s+${name}`, "gu"),
  new RegExp(`\\b(?:told|interview with|interviewed by)\\s+${name}`, "gu"),
];
const unnamed =
  /\b(?:(?:security|intelligence|government|official|military|diplomatic|police|local|unnamed|anonymous)\s+)?(?:sources|officials)\s+(?:said|say|told|close to|who (?:asked|spoke|did not))|\bon condition of anonymity\b/giu;
/** `(Khan, 2021)`, `(Khan & Ali, 2021, p. 4)`, `Khan et al. (2021)`, `[@khan2021]`. */
const citations: readonly RegExp[] = [
  /\((?:see |cf\. |e\.g\.,? )?(\p{Lu}[\p{L}’'-]{1,60}(?:\s(?:&|and|et al\.?,?)(?:\s?(?!(?:and|et)\b)[\p{L}’'-]{1,60}|\s)?){0,12}),?\s+(?:19|20)\d{2}[a-z]?(?:,[^)]{1,30})?\)/gu,
  /(?<![\p{L}])(\p{Lu}[\p{L}’'-]{1,60}(?:\s(?:&|and)\s\p{Lu}[\p{L}’'-]{1,60}|\s{1,4}et al\.)?)\s{1,4}\((?:19|20)\d{2}[a-z]?\)/gu,
  /\[-?@([\p{L}\p{N}_:.-]+)/gu,
];
/** Pronouns and other capitals at the head of a sentence that are no name. */
const none = new Set(
  "it he she they we i this that these those there one some many others which who a an in on at but and as if when while since after january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Everything in a text that gives its words to somebody else, in the order of the text. */
export function attributionsIn(text: string): Attribution[] {
  const found: Attribution[] = [];
  const add = (kind: Attribution["kind"], pattern: RegExp, isPlain = false) => {
    for (const match of text.matchAll(pattern)) {
      const named = (match[1] ?? "").replace(/^the\s+/iu, "").replace(/[’']s?$/u, "");
      if (kind === "attribution" && (named.length < 2 || none.has((named.split(/\s/u)[0] as string).toLowerCase()))) continue;
      if (found.some((each) => each.name === named && each.start < match.index + match[0].length && match.index < each.end)) continue;
      const end = match.index + match[0].length;
      const short = /^\s*\((\p{Lu}{2,8})\)/u.exec(text.slice(end))?.[1];
      found.push({ kind, name: named, start: match.index, end, isPlain, ...(short ? { short } : {}) });
    }
  };
  for (const pattern of patterns) add("attribution", pattern);
  for (const pattern of speaks) add("attribution", pattern, true);
  for (const pattern of citations) add("citation", pattern);
  add("unnamed", unnamed);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Names by which somebody is looked up: small letters, no points, one space, no article. */
export function plainName(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .replace(/[.’']/gu, "")
    .replace(/[\s\u00a0-]+/gu, " ")
    .trim();
}
