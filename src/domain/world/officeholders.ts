import { linesOf, plainName } from "./lines.js";
import officeholdersTable from "./packed/officeholders.js";
import yearsTable from "./packed/officeholders-years.js";

/** One office of one person: first day that is surely theirs, and the first day that is not, or not known to be. */
export interface Office {
  /** ISO3, or the code of an organisation, as UNO. */
  readonly state: string;
  readonly office: string;
  readonly since: string;
  readonly until: string;
}

/** The day on which the tables were last looked through: what is told as still held is known until then. */
export const tablesDay = "2025-11-01";

const governing =
  /^(?:president|vice president|prime minister|deputy prime minister|premier|chancellor|chief executive|state counsellor|king|queen|emir|sultan|emperor|monarch|crown prince|supreme leader|secretary of state|national security adviser|(?:deputy )?foreign (?:minister|secretary)|(?:defence|interior|finance) minister|minister|minister of state|army chief|intelligence chief|police chief|government spokesman|military spokesman|envoy|ambassador|special representative)$/u;

let ready: ReadonlyMap<string, readonly Office[]> | undefined;

/**
 * The state that a person governs or speaks for on every day from the first to the last; undefined where they are not known to, and where
 * two people bear the name. Of an office with years alone, the first and the last year are not claimed; with months, the two months are not.
 */
export function officeOf(name: string, first: string, last: string): Office | undefined {
  const held = officesOf(name).filter(({ since, until }) => since <= first && last < until);
  return new Set(held.map(({ state }) => state)).size === 1 ? held[0] : undefined;
}

/** The offices of the one person who bears a name, each with its days; none where two states have people of that name. */
export function officesOf(name: string): readonly Office[] {
  ready ??= offices();
  return ready.get(plainName(name)) ?? [];
}

/** People of whom only years in office are known: ISO3, names, and offices with the days that are surely theirs. */
export function peopleByYears(): readonly (readonly [string, string, readonly Office[]])[] {
  return linesOf(yearsTable).map(([state = "", names = "", list = ""]) => [
    state,
    names,
    list.split(";").flatMap((each) => read(state, each)),
  ]);
}

function offices(): Map<string, Office[]> {
  const found = new Map<string, Office[]>();
  const states = new Map<string, Set<string>>();
  for (const [state = "", persons = "", list = ""] of [...linesOf(officeholdersTable), ...linesOf(yearsTable)])
    for (const person of persons.split(" / "))
      for (const name of new Set(person.split(";").map(plainName))) {
        states.set(name, (states.get(name) ?? new Set()).add(state));
        found.set(name, [...(found.get(name) ?? []), ...list.split(";").flatMap((each) => read(state, each.trim()))]);
      }
  for (const [name, all] of states) if (all.size > 1) found.delete(name);
  return found;
}

function read(state: string, written: string): Office[] {
  const match = /^(.+) (\d{4}(?:-\d{2}){0,2})\.\.(\d{4}(?:-\d{2}){0,2})?$/u.exec(written);
  if (!match || !governing.test(match[1] ?? "")) return [];
  const [, office = "", since = "", until] = match;
  return [{ state, office, since: surelyIn(since), until: until === undefined ? tablesDay : surelyOut(until) }];
}

/** First day after the month or year in which an office was taken. */
function surelyIn(written: string): string {
  const [year = "", month] = written.split("-");
  if (written.length === 10) return written;
  if (month === undefined) return `${Number(year) + 1}-01-01`;
  return month === "12" ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, "0")}-01`;
}

/** First day of the month or year in which an office was left. */
function surelyOut(written: string): string {
  return written.length === 10 ? written : written.length === 7 ? `${written}-01` : `${written}-01-01`;
}
