import { dayWords, listed, monthName } from "../words.js";
import type { MainData } from "./main-data.js";

/** “Jan 2018 to Dec 2023, without Feb 2022 to Sep 2023”; “1989 to 2023”. */
export function spanWords({ days, unit, gaps }: Pick<MainData, "days" | "unit" | "gaps">): string {
  const name = (day: string) => (unit === "year" ? day.slice(0, 4) : unit === "month" ? monthName(day) : dayWords(day));
  const span = (from: string, to: string) => (name(from) === name(to) ? name(from) : `${name(from)} to ${name(to)}`);
  const without = listed(gaps.map(({ since, until }) => span(since, until)));
  return `${span(days[0], days[1])}${without ? `, without ${without}` : ""}`;
}
