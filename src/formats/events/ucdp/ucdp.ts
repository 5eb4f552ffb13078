export const ucdp = {
  licence: "CC BY 4.0 (Uppsala Conflict Data Program)",
  yearly:
    "Davies, S., Engström, G., Pettersson, T., & Öberg, M. (2024). Organized violence 1989–2023, and the prevalence of organized crime groups. Journal of Peace Research, 61(4), 673–693.",
};
/** The days that a release covers: 23.1 all years up to 2022, the candidate releases 23.0.10 October 2023 and 23.01.23.09 its first nine months. */
export function releasedDays(version: string, since = "1989-01-01"): { since: string; until: string } | undefined {
  const parts = version.split(".").map(Number);
  if (parts.some((each) => !Number.isInteger(each)) || parts.length < 2) return undefined;
  const [year = 0, minor = 0, third, fourth] = parts;
  if (year < 1 || year > 89) return undefined;
  const two = (n: number) => String(n).padStart(2, "0");
  const end = (month: number) => `20${two(year)}-${two(month)}-${two(new Date(Date.UTC(2000 + year, month, 0)).getUTCDate())}`;
  const isMonth = (n: number | undefined): n is number => n !== undefined && n >= 1 && n <= 12;
  if (parts.length === 4 && isMonth(minor) && third === year && isMonth(fourth))
    return { since: `20${two(year)}-${two(minor)}-01`, until: end(fourth) };
  if (minor === 0)
    return parts.length === 3 && isMonth(third) ? { since: `20${two(year)}-${two(third)}-01`, until: end(third) } : undefined;
  return parts.length === 2 || parts.length === 3 ? { since, until: `20${two(year - 1)}-12-31` } : undefined;
}
/** Whether a version is a candidate release, 23.0.10 or 23.01.23.09: events as they became known, without the threshold of the yearly one. */
export function isCandidate(version: string | null): boolean {
  const parts = (version ?? "").split(".");
  return parts.length === 4 || (parts.length === 3 && Number(parts[1]) === 0);
}
/** Kinds of organised violence by UCDP's number. */
export const kinds = { "1": "state-based", "2": "non-state", "3": "one-sided" };
/** Kinds of state-based conflict by UCDP's number. */
export const conflicts = { "1": "extrasystemic", "2": "interstate", "3": "intrastate", "4": "internationalised intrastate" };
export const intensities = { "1": "minor (25 to 999 deaths)", "2": "war (1,000 deaths and more)" };
