/** A date of a bibliography: as exact as it is given, or its words where they are more than that. */
export interface ReferenceDate {
  readonly year?: number;
  /** `2021`, `2021-08` or `2021-08-15`. */
  readonly day?: string;
  readonly dateText?: string;
  /** The day does not exist; `day` holds what is left. */
  readonly impossible?: true;
}

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const season = /\b(?:spring|summer|autumn|fall|winter)\b/iu;
const unfinished = /\b(?:in press|forthcoming|in preparation|submitted|advance online|to appear)\b/iu;

/** The month that a word, abbreviation or number means. */
export function monthOf(text: string | undefined): number | undefined {
  const word = text?.trim().toLowerCase().replace(/\.$/u, "") ?? "";
  if (/^\d{1,2}$/u.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : undefined;
  const found = word.length >= 3 ? names.indexOf(word.slice(0, 3)) : -1;
  return found < 0 ||
    !/^(?:jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/u.test(word)
    ? undefined
    : found + 1;
}

/** A date out of its parts. */
export function dateOf(year: number, month?: number, day?: number): ReferenceDate {
  const pad = (value: number, size: number) => String(value).padStart(size, "0");
  const years = pad(year, 4);
  if (month === undefined || month < 1 || month > 12) return { year, day: years, ...(month ? ({ impossible: true } as const) : {}) };
  const months = `${years}-${pad(month, 2)}`;
  if (!day) return { year, day: months };
  const real = new Date(Date.UTC(2000, month, 0)).getUTCDate();
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && !leap ? 28 : real;
  return day >= 1 && day <= last ? { year, day: `${months}-${pad(day, 2)}` } : { year, day: months, impossible: true };
}

/** A date in any of the ways that bibliographies write them; its words where they hold no year, nothing where they say that there is none. */
export function referenceDate(text: string | undefined): ReferenceDate {
  const words = text?.replace(/\s+/gu, " ").trim() ?? "";
  if (words === "" || /^(?:n\.?\s?d\.?|no date|unknown|undated|s\.\s?d\.|\/+)$/iu.test(words)) return {};
  if (unfinished.test(words)) return { dateText: words.toLowerCase() };
  const iso = words.match(/^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[~?%]|[T\s/])/u);
  if (iso?.[2]) return dateOf(Number(iso[1]), Number(iso[2]), iso[3] ? Number(iso[3]) : undefined);
  const year = Number(words.match(/(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)/u)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return { dateText: words };
  if (/^(?:c\.|ca\.|circa\b|approximately\b)/iu.test(words)) return { year, day: String(year), dateText: `ca. ${year}` };
  const month = words
    .match(/\p{L}+/gu)
    ?.map(monthOf)
    .find((each) => each !== undefined);
  if (month !== undefined) {
    const day = words.replace(String(year), " ").match(/(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/u)?.[1];
    return dateOf(year, month, day ? Number(day) : undefined);
  }
  return season.test(words) ? { year, day: String(year), dateText: words } : dateOf(year);
}
