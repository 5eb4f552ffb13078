/** An event as an annotator writes it: `PAK > IND 11 alleged`. */
export interface FamilyEvent {
  /** `expected` must be coded, `allowed` may be, `forbidden` must not. */
  readonly kind: "expected" | "allowed" | "forbidden";
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Beginnings of CAMEO codes; none stands for every code. */
  readonly codes: readonly string[];
  readonly status: string;
}

export interface FamilySentence {
  readonly family: string;
  readonly line: number;
  readonly text: string;
  readonly date: string;
  /** Code of whose text it is, where it is anybody's. */
  readonly speaker?: string;
  readonly events: readonly FamilyEvent[];
}

const eventLine = /^(?<kind>[?!] )?(?<source>\S+) > (?<target>\S+)(?: (?<codes>any|[\d|]+))?(?: (?<status>[\d|a-z]+))?$/;

/**
 * Reads a file of sentences with their events: a sentence on a line of its own, its events indented below it, `none` where nothing
 * happens, `@2019-03-01` for a story's day, `@says PAK` for whose text it is. Lines that begin with `#` are remarks. A line that is none of these is an error.
 */
export function readFamily(family: string, file: string, text: string): FamilySentence[] {
  const sentences: { family: string; line: number; text: string; date: string; speaker?: string; events: FamilyEvent[] }[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return;
    if (!line.startsWith(" ")) {
      sentences.push({ family, line: index + 1, text: line.trim(), date: "2024-03-15", events: [] });
      return;
    }
    const written = line.trim();
    const last = sentences.at(-1);
    if (written === "none" && last) return;
    if (last && /^@\d{4}-\d\d-\d\d$/.test(written)) {
      last.date = written.slice(1);
      return;
    }
    const speaker = /^@says ([A-Z]{3,6})$/.exec(written)?.[1];
    if (last && speaker) {
      last.speaker = speaker;
      return;
    }
    const found = eventLine.exec(written)?.groups;
    if (!last || !found)
      throw new Error(`${file}:${index + 1}: write SOURCE > TARGET CODE STATUS, none, @DAY or @says CODE, not ${written}.`);
    last.events.push({
      kind: found["kind"] === "! " ? "forbidden" : found["kind"] === "? " ? "allowed" : "expected",
      source: (found["source"] ?? "").split("|"),
      target: (found["target"] ?? "").split("|"),
      codes: !found["codes"] || found["codes"] === "any" ? [] : found["codes"].split("|"),
      status: found["status"] ?? "actual",
    });
  });
  return sentences;
}
