import { spanOf } from "../../../domain/days/period.js";

const months = "january february march april may june july august september october november december".split(" ");

/** A date as people type it, “22 Mar 2012”, “March 2012” or 2012-03-22, as ISO and as exact as it was typed; undefined where it is none. */
export function isoOf(typed: string): string | undefined {
  const text = typed.trim();
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text)) return spanOf(text) && text;
  const said = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.? (\d{4})$/iu.exec(text.replace(/\s+/gu, " "));
  if (!said) return undefined;
  const [, day, name = "", year] = said;
  const month = months.findIndex((each) => each.startsWith(name.toLowerCase()));
  if (month < 0) return undefined;
  const iso = [year, String(month + 1).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
  return spanOf(iso) && iso;
}

/** The first or the last day that a typed date means. */
export function dayOf(typed: string, end: "first" | "last"): string | undefined {
  const iso = isoOf(typed);
  const span = iso === undefined ? undefined : spanOf(iso);
  return (end === "first" ? span?.since : span?.until) ?? undefined;
}

/** The one day that a typed date means; a month or a year is not enough. */
export function wholeDay(typed: string): string | undefined {
  const [first, last] = [dayOf(typed, "first"), dayOf(typed, "last")];
  return first === last ? first : undefined;
}
