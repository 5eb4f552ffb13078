import { tablesDay } from "../../../domain/world/officeholders.js";

/** A code that holds from one day (inclusive) until another (exclusive); a month or a year stands for its first day, an open end for ever. */
export interface DatedCode {
  readonly code: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly because: string;
}

/** The day on which the lexicon was last looked through; texts without a date are read as of it. */
const lexiconDay = tablesDay;

/** The codes that hold on a day, the first of them to be taken. */
export function codesAt(codes: readonly DatedCode[], date: string | null): readonly DatedCode[] {
  const day = date ?? lexiconDay;
  return codes.filter(({ since, until }) => (since === null || day >= since) && (until === null || day < until));
}

/** The last code that held before those of a day, where it was another. */
export function codeBefore(codes: readonly DatedCode[], date: string | null): string | undefined {
  const day = date ?? lexiconDay;
  const now = codesAt(codes, date)[0]?.code;
  const past = codes.filter(({ code, until }) => until !== null && until <= day && code !== now);
  return past.reduce<DatedCode | undefined>((last, each) => ((each.until ?? "") > (last?.until ?? "") ? each : last), undefined)?.code;
}

const officeRoles: readonly [RegExp, string][] = [
  [/^rebel|^insurgent/u, "REB"],
  [/army chief|general|military spokesman/u, "MIL"],
  [/defence minister/u, "GOVMIL"],
  [/opposition/u, "OPP"],
  [/party leader/u, "PTY"],
  [/speaker|senator/u, "LEG"],
  [/judge|prosecutor/u, "JUD"],
  [/intelligence chief/u, "SPY"],
  [/police chief/u, "COP"],
  [/militia leader/u, "PRM"],
  [/armed leader/u, "UAF"],
  [/separatist/u, "SEP"],
  [/religious leader/u, "REL"],
  [/journalist/u, "MED"],
];

/** CAMEO's role for an office: `prime minister` is GOV, `army chief` MIL. */
export function roleOfOffice(office: string): string {
  return officeRoles.find(([pattern]) => pattern.test(office))?.[1] ?? "GOV";
}

/** A code with roles added once each, at most two of them: `PAK` and `GOVMIL` are `PAKGOVMIL`; `AFGREB` and `REB` stay `AFGREB`. */
export function withRoles(base: string, roles: string): string {
  let code = base;
  for (let at = 0; at + 3 <= roles.length; at += 3) {
    const role = roles.slice(at, at + 3);
    const present: string[] = [];
    for (let from = 3; from < code.length; from += 3) present.push(code.slice(from, from + 3));
    if (!present.includes(role) && present.length < 2) code += role;
  }
  return code;
}
