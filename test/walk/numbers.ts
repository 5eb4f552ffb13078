/** Numbers in what a page answers, and whether two are one. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Object_ = { readonly [key: string]: Json };
export const isObject = (value: Json | undefined): value is Object_ => typeof value === "object" && value !== null && !Array.isArray(value);
export const isTraced = (value: Object_) => "value" in value && "standing" in value && Array.isArray(value["from"]);

/** Names of numbers that are places: in a text, a file or a list. */
export const places = new Set(["start", "end", "span", "shared", "index", "ordinal", "line", "column", "year", "length", "parts"]);

export function* numbersIn(value: Json, name: string): Generator<[string, number]> {
  if (typeof value === "number") yield [name, value];
  else if (Array.isArray(value)) for (const [index, each] of value.entries()) yield* numbersIn(each as Json, `${name}[${index}]`);
  else if (isObject(value)) {
    for (const [key, each] of Object.entries(value)) {
      if (places.has(key)) continue;
      if (isObject(each) && (typeof each["at"] === "string" || isTraced(each) || "day" in each)) continue;
      if (Array.isArray(each) && each.some((one) => isObject(one as Json) && typeof (one as unknown as Object_)["at"] === "string"))
        continue;
      yield* numbersIn(each, name ? `${name}.${key}` : key);
    }
  }
}

/** Years, months and days: they say when, and are no findings. */
export const dated =
  /\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}\b|\b(?:1[5-9]|2[01])\d\d(?:-\d\d){0,2}\b/gu;

/** Whether a number is written so, as exactly as it is written. */
export function isWritten(shown: string, value: Json): boolean {
  if (typeof value !== "number") return String(value) === shown;
  const [number, digits] = [Number.parseFloat(shown), shown.match(/\.(\d+)/u)?.[1]?.length ?? 0];
  return Math.abs(value - number) <= 0.5 * 10 ** -digits + 1e-9;
}

export function same(a: Json, b: Json): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b || String(a) === String(b);
}

export function keyOf(row: readonly Json[]): string {
  return JSON.stringify(row.map((each) => (typeof each === "number" ? Number(each.toPrecision(9)) : each)));
}
