import { type Place, type Problem, problem } from "../../domain/problem.js";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day in a date as metadata state it, as exact as it is given; undefined where there is none. */
export function statedDay(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).trim();
  const pdf = /^D:(\d{4})(\d{2})?(\d{2})?/u.exec(text);
  if (pdf) return checked(pdf[1], pdf[2], pdf[3]);
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(text);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const slashed = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/u.exec(text);
  if (slashed) return checked(slashed[1], slashed[2], slashed[3]);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4})\b/u.exec(text);
  if (dayFirst) return checked(dayFirst[3], month(dayFirst[2]), dayFirst[1]);
  const monthFirst = /\b([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u.exec(text);
  if (monthFirst) return checked(monthFirst[3], month(monthFirst[1]), monthFirst[2]);
  const ctime = /\b([A-Za-z]{3}) +(\d{1,2}) [\d:]{5,8}(?: [A-Z]{2,4})? (\d{4})\b/u.exec(text);
  if (ctime) return checked(ctime[3], month(ctime[1]), ctime[2]);
  const monthOnly = /^([A-Za-z]{3})[a-z]*\.? (\d{4})$/u.exec(text);
  return monthOnly ? checked(monthOnly[2], month(monthOnly[1])) : undefined;
}

/** Whether a day, month or year has begun anywhere on earth: nothing was written on one that has not. */
export function hasCome(day: string, now = Date.now()): boolean {
  const latest = new Date(now + 14 * 3_600_000).toISOString();
  return day <= latest.slice(0, day.length);
}

/** What is said of a document that states a day to come. */
export function ahead(day: string, at: Place): Problem {
  const says = `it states that it is of ${day}, which has not come; it is left without a day.`;
  return { ...problem("data/impossible-date", at, says, "Write its date in sources/sources.yaml, or mend it there."), severity: "note" };
}

function month(name: string | undefined): string | undefined {
  const at = months.indexOf(name?.toLowerCase() ?? "");
  return at < 0 ? "0" : String(at + 1);
}

/** Parts that exist on the calendar; a year before printing or far ahead is a slip of the file's maker. */
function checked(year: string | undefined, month?: string, day?: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (y < 1400 || y > 2100 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return undefined;
  const parts = [String(y), ...(month ? [String(m).padStart(2, "0")] : []), ...(month && day ? [String(d).padStart(2, "0")] : [])];
  return parts.join("-");
}
