/** A day, month, year or stretch that a text names. */
export interface DayMention {
  /** UTF-16 indexes of the text read, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As a case writes days: 2021-08-15, 2021-08, 2021, 199X, or a stretch 2021-08-09/2021-08-15. */
  readonly day: string;
  /** How it was read: `weekday before the story`, `written out`. */
  readonly rule: string;
}

const months = "january february march april may june july august september october november december".split(" ");
const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const month =
  "jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?";
const year = "1[5-9]\\d\\d|20\\d\\d";
const weekday = `${weekdays.join("|")}|mon\\.|tues?\\.|wed\\.|thurs?\\.|fri\\.|sat\\.|sun\\.`;
const count = "\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|a couple of";
const unit = "day|week|month|year|decade|hour";

type Reader = (groups: readonly (string | undefined)[], story: Story) => { day: string; rule: string } | null;

interface Story {
  /** Milliseconds of the story's day at midnight UTC; null without a date. */
  readonly at: number | null;
  /** Whether the words before speak of what is to come. */
  readonly ahead: boolean;
}

const rules: readonly (readonly [RegExp, Reader])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})\b/giu, ([, y, m, d]) => written(y, Number(m), d)],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${month})(?![\\p{L}])(?:,?\\s+(${year}))?`, "giu"),
    ([, d, m, y], story) => dayOfMonth(y, m, d, story),
  ],
  [
    new RegExp(`\\b(${month})(?![\\p{L}])\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(${year}))?`, "giu"),
    ([, m, d, y], story) => dayOfMonth(y, m, d, story),
  ],
  [
    new RegExp(`\\b(${month})(?![\\p{L}]),?\\s+(${year})\\b`, "giu"),
    ([, m, y]) => ({ day: `${y}-${two(monthOf(m))}`, rule: "month written out" }),
  ],
  [/\bthe day before yesterday\b/giu, (_, story) => away(story, -2, "the day before yesterday")],
  [/\byesterday\b|\blast night\b|\bthe previous day\b/giu, (_, story) => away(story, -1, "yesterday")],
  [/\btomorrow\b/giu, (_, story) => away(story, 1, "tomorrow")],
  [/\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b|\bearlier in the day\b/giu, (_, story) => away(story, 0, "today")],
  [
    new RegExp(`\\b(?:(last|next|this|late|early|on|since|coming|previous)\\s+)?(${weekday})(?![\\p{L}])`, "giu"),
    ([, which, name], story) => onWeekday(story, which?.toLowerCase(), name ?? ""),
  ],
  [
    new RegExp(`\\b(${count})\\s+(${unit})s?\\s+(ago|earlier|before|later)\\b`, "giu"),
    ([, many, what, way], story) => ago(story, many ?? "", what ?? "", way ?? ""),
  ],
  [
    new RegExp(`\\b(?:in|over|during|within)?\\s*the\\s+(?:past|last)\\s+(?:(${count})\\s+)?(${unit})s?\\b`, "giu"),
    ([, many, what], story) => past(story, many, what ?? ""),
  ],
  [
    /\b(last|past|previous|this|next|coming)\s+(week|month|year|weekend)\b/giu,
    ([, which, what], story) => stretch(story, which ?? "", what ?? ""),
  ],
  [
    new RegExp(`\\b(?:(last|next|this)\\s+|in\\s+|since\\s+|early\\s+|late\\s+|mid-)(${month})(?![\\p{L}])(?!\\s+\\d)`, "giu"),
    ([, which, m], story) => monthAlone(story, which?.toLowerCase(), m),
  ],
  [/\bthe\s+(1[5-9]\d|20\d)0s\b/giu, ([, decade]) => ({ day: `${decade}X`, rule: "decade" })],
  [
    new RegExp(`\\b(?:in|since|of|by|from|during|until|early|late|and|to|year)\\s+(${year})\\b(?![-–\\d])`, "giu"),
    ([, y]) => ({ day: y ?? "", rule: "year" }),
  ],
];

/** Every day, month or year of a text, those that lean on the story's date (yyyy-mm-dd) counted from it; in order, none within another. */
export function readDays(text: string, date: string | null): DayMention[] {
  const at = date === null || !/^\d{4}-\d{2}-\d{2}/u.test(date) ? null : Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const found: DayMention[] = [];
  for (const [pattern, read] of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (/^\s*/u.exec(match[0])?.[0].length ?? 0);
      const end = match.index + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const ahead =
        /\b(?:will|would|shall|plans? to|due to|scheduled|set to|expected to|is to|are to|going to|to be held|to meet|to visit|to hold)\b[^.;]{0,60}$/iu.test(
          text.slice(Math.max(0, start - 90), start),
        );
      const day = read(match, { at, ahead });
      if (day) found.push({ start, end, ...day });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function written(y: string | undefined, m: number, d: string | undefined): { day: string; rule: string } | null {
  const day = `${y}-${two(m)}-${two(Number(d))}`;
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.getUTCDate() !== Number(d) ? null : { day, rule: "day written out" };
}

function dayOfMonth(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
  { at, ahead }: Story,
): { day: string; rule: string } | null {
  const which = monthOf(m);
  if (y !== undefined) return written(y, which, d);
  if (at === null) return null;
  const story = new Date(at);
  const near = [story.getUTCFullYear() + (ahead ? 0 : 0), story.getUTCFullYear() - 1, story.getUTCFullYear() + 1]
    .flatMap((each) => written(String(each), which, d) ?? [])
    .map(({ day }) => ({ day, days: (Date.parse(day) - at) / 86_400_000 }));
  const fits = near.find(({ days }) => (ahead ? days >= 0 && days <= 300 : days <= 31 && days > -335)) ?? near[0];
  return fits ? { day: fits.day, rule: "day and month nearest to the story" } : null;
}

function monthAlone({ at, ahead }: Story, which: string | undefined, name: string | undefined): { day: string; rule: string } | null {
  if (at === null) return null;
  const story = new Date(at);
  const m = monthOf(name);
  const now = story.getUTCMonth() + 1;
  const y = story.getUTCFullYear();
  if (which === "next") return { day: `${m > now ? y : y + 1}-${two(m)}`, rule: "next month of that name" };
  if (which === "last") return { day: `${m < now ? y : y - 1}-${two(m)}`, rule: "last month of that name" };
  const chosen = ahead ? (m >= now ? y : y + 1) : m <= now ? y : y - 1;
  return { day: `${which === "this" ? y : chosen}-${two(m)}`, rule: "month nearest to the story" };
}

function onWeekday({ at, ahead }: Story, which: string | undefined, name: string): { day: string; rule: string } | null {
  if (at === null) return null;
  const wanted = weekdays.findIndex((each) => each.startsWith(name.toLowerCase().replace(".", "").slice(0, 3)));
  const today = new Date(at).getUTCDay();
  const back = (today - wanted + 7) % 7;
  if (which === "next" || which === "coming" || (ahead && which !== "last"))
    return { day: iso(at + (back === 0 ? 7 : 7 - back) * 86_400_000), rule: "weekday after the story" };
  if (which === "last" || which === "previous")
    return { day: iso(at - (back === 0 ? 7 : back) * 86_400_000), rule: "weekday before the story" };
  return { day: iso(at - back * 86_400_000), rule: "weekday before or on the story's day" };
}

function away({ at }: Story, days: number, rule: string): { day: string; rule: string } | null {
  return at === null ? null : { day: iso(at + days * 86_400_000), rule };
}

function many(text: string): number | null {
  const lower = text.toLowerCase();
  if (/^\d+$/u.test(lower)) return Number(lower);
  return numbers[lower] ?? null;
}

function ago({ at }: Story, text: string, what: string, way: string): { day: string; rule: string } | null {
  const n = many(text);
  if (at === null || n === null || way.toLowerCase() === "later") return null;
  if (way.toLowerCase() !== "ago" && /^a$/iu.test(text)) return null;
  const rule = `${n} ${what.toLowerCase()}${n === 1 ? "" : "s"} before the story`;
  const story = new Date(at);
  switch (what.toLowerCase()) {
    case "hour":
      return { day: iso(at - (n >= 24 ? Math.floor(n / 24) * 86_400_000 : 0)), rule };
    case "day":
      return { day: iso(at - n * 86_400_000), rule };
    case "week":
      return { day: week(at - n * 7 * 86_400_000), rule };
    case "month":
      return { day: iso(Date.UTC(story.getUTCFullYear(), story.getUTCMonth() - n, 1)).slice(0, 7), rule };
    case "decade":
      return { day: `${String(story.getUTCFullYear() - 10 * n).slice(0, 3)}X`, rule };
    default:
      return { day: String(story.getUTCFullYear() - n), rule };
  }
}

function past({ at }: Story, text: string | undefined, what: string): { day: string; rule: string } | null {
  const n = text === undefined ? 1 : many(text);
  if (at === null || n === null) return null;
  const story = new Date(at);
  const from =
    what === "day" || what === "hour"
      ? at - (what === "day" ? n : Math.ceil(n / 24)) * 86_400_000
      : what === "week"
        ? at - n * 7 * 86_400_000
        : Date.UTC(
            story.getUTCFullYear() - (what === "year" ? n : what === "decade" ? 10 * n : 0),
            story.getUTCMonth() - (what === "month" ? n : 0),
            story.getUTCDate(),
          );
  return { day: `${iso(from)}/${iso(at)}`, rule: `the ${n} ${what}${n === 1 ? "" : "s"} before the story` };
}

function stretch({ at }: Story, which: string, what: string): { day: string; rule: string } | null {
  if (at === null) return null;
  const step = /last|past|previous/iu.test(which) ? -1 : /next|coming/iu.test(which) ? 1 : 0;
  const rule = `${which.toLowerCase()} ${what.toLowerCase()}`;
  const story = new Date(at);
  if (what.toLowerCase() === "year") return { day: String(story.getUTCFullYear() + step), rule };
  if (what.toLowerCase() === "month")
    return { day: iso(Date.UTC(story.getUTCFullYear(), story.getUTCMonth() + step, 1)).slice(0, 7), rule };
  const day = (story.getUTCDay() + 6) % 7;
  const monday = at + (step * 7 - day) * 86_400_000;
  if (what.toLowerCase() === "weekend") return { day: `${iso(monday + 5 * 86_400_000)}/${iso(monday + 6 * 86_400_000)}`, rule };
  return { day: week(monday), rule };
}

function week(at: number): string {
  const day = (new Date(at).getUTCDay() + 6) % 7;
  const monday = at - day * 86_400_000;
  return `${iso(monday)}/${iso(monday + 6 * 86_400_000)}`;
}

function monthOf(name: string | undefined): number {
  const key = (name ?? "").toLowerCase().replace(".", "").slice(0, 3);
  return months.findIndex((each) => each.startsWith(key)) + 1;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
