import type { Problem } from "../../domain/problem.js";

/** What is known of a file that was taken: the keys of `amity inspect`, by kind. */
interface Known {
  readonly kind: "document" | "bibliography" | "events" | "project";
  readonly [key: string]: unknown;
}

/** What a file is and how much is in it, in a line. */
export function inWords(known: Known): string {
  const n = (key: string, one: string, many = `${one}s`) => {
    const value = known[key];
    return typeof value === "number" && value > 0 ? [`${value.toLocaleString("en-GB")} ${value === 1 ? one : many}`] : [];
  };
  const text = (key: string) => (typeof known[key] === "string" && known[key] ? [known[key] as string] : []);
  switch (known.kind) {
    case "document":
      return [...text("format").map(formatName), ...n("pages", "page"), ...n("passages", "passage")].join(", ");
    case "bibliography":
      return ["bibliography", ...n("references", "work")].join(", ");
    case "project":
      return ["coding project", ...n("documents", "document"), ...n("codes", "code"), ...n("codings", "coding")].join(", ");
    default: {
      const dataset = [...text("dataset"), ...text("version")].join(" ");
      return [dataset || "table", ...n("rows", "row"), ...days(known["period"]), ...n("deaths", "death")].join(", ");
    }
  }
}

const names: Readonly<Record<string, string>> = { markdown: "Markdown", text: "plain text", epub: "EPUB", jsonl: "JSON lines" };
const formatName = (format: string) => names[format] ?? format.toUpperCase();

function days(period: unknown): string[] {
  if (!Array.isArray(period)) return [];
  const [since, until] = period.map(String) as [string, string];
  const [first, last] = [since.slice(0, 4), until.slice(0, 4)];
  return [first === last ? first : `${first}–${last}`];
}

const weight = { error: 0, warning: 1, note: 2 } as const;

/** What is odd about a file, the weightiest first, each once, with what mends it. */
export function oddOf(problems: readonly Problem[]): string[] {
  const sorted = [...problems].sort((a, b) => weight[a.severity] - weight[b.severity]);
  return [...new Set(sorted.map(({ says, mend }) => `${says.charAt(0).toUpperCase()}${says.slice(1)} ${mend}`.trim()))];
}
