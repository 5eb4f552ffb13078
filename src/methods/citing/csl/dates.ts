import { type CslDate, type CslItem, dateIn } from "./item.js";
import { withoutMarks } from "./marks.js";
import { childrenOf, type Node, wordsOf } from "./node.js";
import { ordinalOf } from "./numbers.js";
import { dressed, type Rendering } from "./rendering.js";
import { type Form, termOf } from "./terms.js";

/** A date as a style prints it; undefined where the work has none. */
export function dateText(node: Node, rendering: Rendering): string | undefined {
  const variable = node.is["variable"] ?? "";
  const date = dateIn(rendering.item, variable);
  const form = node.is["form"];
  const base = form === undefined ? undefined : rendering.locale.dates.get(form);
  const shows = wordsOf((node.is["date-parts"] ?? "year-month-day").replaceAll("-", " "));
  const own = new Map(childrenOf(node, "date-part").map((each) => [each.is["name"], each]));
  const parts: Node[] = base
    ? childrenOf(base, "date-part")
        .filter(({ is }) => shows.includes(is["name"] ?? ""))
        .map((each) => ({ ...each, is: { ...each.is, ...own.get(each.is["name"])?.is } }))
    : [...childrenOf(node, "date-part")];
  if (!date) return undefined;
  const [from, to] = date["date-parts"] ?? [];
  if (!from?.length || from[0] === undefined) return date.literal ? dressed(node, withoutMarks(date.literal)) : undefined;
  if (rendering.sorting) return dateKey(rendering.item, variable, new Set(parts.map(({ is }) => is["name"] ?? "")));
  const delimiter = node.is["delimiter"] ?? base?.is["delimiter"] ?? "";
  const text = to?.length ? rangeOf(parts, date, from, to, delimiter, rendering) : oneOf(parts, date, from, delimiter, rendering);
  return text === "" ? undefined : dressed(node, text);
}

function oneOf(parts: readonly Node[], date: CslDate, day: readonly number[], delimiter: string, rendering: Rendering): string {
  const texts = parts.map((part) => partOf(part, date, day, rendering));
  // A part that is missing takes the signs between it and the next along.
  const last = texts.findLastIndex((text) => text !== "");
  const shown = texts.flatMap((text, n) => (text === "" ? [] : [n === last ? withoutTail(text, parts[n] as Node) : text]));
  return shown.join(delimiter);
}

/** What stands behind a part belongs between it and the next one: behind the last there is none, unless no other was to follow. */
function withoutTail(text: string, part: Node): string {
  const tail = part.is["suffix"] ?? "";
  return tail !== "" && /^[\s,/.-]+$/u.test(tail) && text.endsWith(tail) ? text.slice(0, text.length - tail.length) : text;
}

/** Two days share what is the same: 3–5 May 2020. */
function rangeOf(
  parts: readonly Node[],
  date: CslDate,
  from: readonly number[],
  to: readonly number[],
  delimiter: string,
  rendering: Rendering,
): string {
  const at = { year: 0, month: 1, day: 2 } as const;
  const place = (part: Node) => at[part.is["name"] as keyof typeof at] ?? 0;
  const widest = [0, 1, 2].find((n) => from[n] !== to[n]);
  if (widest === undefined) return oneOf(parts, date, from, delimiter, rendering);
  const differs = parts.map((part) => place(part) >= widest);
  const begin = differs.indexOf(true);
  const end = differs.lastIndexOf(true);
  if (begin < 0) return oneOf(parts, date, from, delimiter, rendering);
  const lines = (day: readonly number[], some: readonly Node[]) =>
    some
      .map((part) => partOf(part, date, day, rendering))
      .filter((text) => text !== "")
      .join(delimiter);
  const inside = parts.slice(begin, end + 1);
  // The widest part that differs says what stands between the two days.
  const dash = (inside.find((part) => place(part) === widest) ?? (inside[0] as Node)).is["range-delimiter"] ?? "–";
  const left = oneOf(inside, date, from, delimiter, rendering);
  const whole = [lines(from, parts.slice(0, begin)), `${left}${dash}${lines(to, inside)}`, lines(from, parts.slice(end + 1))];
  return whole
    .filter((each) => each !== "")
    .join(delimiter)
    .trim();
}

function partOf(part: Node, date: CslDate, [year, month, day]: readonly number[], rendering: Rendering): string {
  const { is } = part;
  const plain = () => {
    if (is["name"] === "year") return `${yearOf(year ?? 0, is["form"], rendering)}${letterOf(rendering)}`;
    if (is["name"] === "month") return monthOf(month, date.season, is["form"], rendering);
    return dayOf(day, month, is["form"], rendering);
  };
  const text = plain();
  if (text === "") return "";
  return dressed(part, is["strip-periods"] === "true" ? text.replaceAll(".", "") : text);
}

/** The letter that tells works of one year apart stands behind the first year, where the style has no place of its own for it. */
function letterOf({ suffix, said, style, sorting }: Rendering): string {
  if (suffix === "" || said.letter || sorting !== undefined || style.hasLetter) return "";
  said.letter = true;
  return suffix;
}

function yearOf(year: number, form: string | undefined, { locale }: Rendering): string {
  const shown = form === "short" ? String(Math.abs(year) % 100).padStart(2, "0") : String(Math.abs(year));
  if (year < 0) return `${shown}${termOf(locale, "bc") ?? ""}`;
  return year < 1000 && form !== "short" ? `${shown}${termOf(locale, "ad") ?? ""}` : shown;
}

function monthOf(month: number | undefined, season: number | undefined, form: string | undefined, { locale }: Rendering): string {
  if (month === undefined) return season === undefined ? "" : (termOf(locale, `season-0${season}`) ?? "");
  if (month > 12) return termOf(locale, `season-0${((month - 13) % 4) + 1}`) ?? "";
  if (form === "numeric") return String(month);
  if (form === "numeric-leading-zeros") return twoOf(month);
  return termOf(locale, `month-${twoOf(month)}`, (form ?? "long") as Form) ?? "";
}

function dayOf(day: number | undefined, month: number | undefined, form: string | undefined, { locale }: Rendering): string {
  if (day === undefined) return "";
  if (form === "numeric-leading-zeros") return twoOf(day);
  // “1er janvier”, but “2 janvier”.
  if (form !== "ordinal" || (locale.ordinalOnDayOneOnly && day !== 1)) return String(day);
  return ordinalOf(day, locale, locale.genders.get(`month-${twoOf(month ?? 0)}`));
}

const wholeDay: ReadonlySet<string> = new Set(["year", "month", "day"]);

/** A date as it is sorted: the earlier first, those without a day before those with one, single days before those that last. */
export function dateKey(item: CslItem, variable: string, parts = wholeDay): string | undefined {
  const [from, to] = dateIn(item, variable)?.["date-parts"] ?? [];
  if (from?.[0] === undefined) return undefined;
  const key = ([year = 0, month = 0, day = 0]: readonly number[]) =>
    `${String(year + 100_000).padStart(7, "0")}${twoOf(parts.has("month") ? month : 0)}${twoOf(parts.has("day") ? day : 0)}`;
  return to?.[0] === undefined ? key(from) : `${key(from)} ${key(to)}`;
}

const twoOf = (n: number) => String(n).padStart(2, "0");
