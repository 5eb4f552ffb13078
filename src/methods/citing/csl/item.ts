/** A name in CSL-JSON. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly "non-dropping-particle"?: string;
  readonly "dropping-particle"?: string;
  readonly literal?: string;
}

/** A date in CSL-JSON. */
export interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly circa?: boolean;
  readonly season?: number;
}

/** A work in CSL-JSON 1.0.2: names and dates under the names of their variables, all else as text. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: unknown;
}

export const namesIn = (item: CslItem, variable: string): readonly CslName[] => {
  const found = item[variable];
  return Array.isArray(found) ? (found as readonly CslName[]) : [];
};

/** Those under whose names a work is cited. */
export const peopleOf = (item: CslItem): readonly CslName[] =>
  ["author", "editor", "translator"].map((variable) => namesIn(item, variable)).find((each) => each.length > 0) ?? [];

export const dateIn = (item: CslItem, variable: string): CslDate | undefined => {
  const found = item[variable];
  return typeof found === "object" && found !== null && !Array.isArray(found) ? (found as CslDate) : undefined;
};

/** Names that older styles have for variables of today. */
const former: Readonly<Record<string, string>> = { event: "event-title" };

/** The words of a variable; undefined where the work has none. */
export function textIn(item: CslItem, variable: string, form?: string): string | undefined {
  const short = form === "short" ? (item[`${variable}-short`] ?? (variable === "title" ? item["shortTitle"] : undefined)) : undefined;
  const found = short ?? item[variable] ?? item[former[variable] ?? ""] ?? derived(item, variable);
  if (typeof found === "number") return String(found);
  return typeof found === "string" && found !== "" ? found : undefined;
}

function derived(item: CslItem, variable: string): string | undefined {
  if (variable !== "page-first") return undefined;
  const pages = item["page"];
  return typeof pages === "string" ? /^[\p{L}\d]+/u.exec(pages)?.[0] : undefined;
}

/** Whether words are a number, or numbers joined by signs: `12`, `3–5`, `2 & 4`, `D2`, `3rd`. */
export function isNumeric(text: string): boolean {
  return /^\s*[\p{L}]{0,4}\d+[\p{L}]{0,2}(?:\s*[-–,&]\s*[\p{L}]{0,4}\d+[\p{L}]{0,2})*\s*$/u.test(text);
}
