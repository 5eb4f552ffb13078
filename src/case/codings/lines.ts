import { setImmediate } from "node:timers/promises";
import type { z } from "zod";
import type { CodingAct } from "../../domain/coding/coding.js";
import { type Place, type Problem, problem } from "../../domain/problem.js";
import { type ActLine, actOfLine } from "../../methods/coding/log/lines.js";

/** One line of a coder's file: the act that it records, or what is wrong with it. */
export interface CodingLine {
  readonly line: number;
  readonly at: Place;
  readonly act?: CodingAct;
  readonly faults: readonly Problem[];
}

/** Milliseconds that are read at a stretch; the app answers others in between. */
const breath = 15;
/** Faulty lines that are looked at closely, and the letters of the longest: the others are told in the words of the schema. */
const mostExplained = 200;
const longestExplained = 32_768;
const oneObject = "Mend the line; each line is one JSON object.";
const acts = ["code", "uncode", "restore", "uncomment", "recode", "move", "memo", "comment", "done", "reject"];

/** Every line of judgements/codings/CODER.jsonl that is not empty; `firstLine` where the text is the end of a file. */
export async function codingLines(text: string, path: string, firstLine = 1): Promise<CodingLine[]> {
  const { codingActSchemas } = await import("../../methods/coding/log/act-schema.js");
  const lines: CodingLine[] = [];
  const all = text.split(/\r?\n/);
  let [since, explainedLines] = [performance.now(), 0];
  for (const [index, each] of all.entries()) {
    if (performance.now() - since > breath) {
      await setImmediate();
      since = performance.now();
    }
    if (!each.trim()) continue;
    const line = firstLine + index;
    const at = { file: path, line, column: 1, snippet: short(each) };
    const parsed = jsonOf(each);
    if (parsed instanceof SyntaxError) {
      if (index === all.length - 1 && isCutShort(each)) {
        const says = "The last line was cut off in the middle, as by a program that was ended while it wrote; it is left out.";
        const mend = "Nothing to do: the next coding puts it aside. Or end the line by hand.";
        lines.push({ line, at, faults: [problem("code/line-cut-short", at, says, mend)] });
        continue;
      }
      const says = /^(<{7}|={7}|>{7})/.test(each) ? "git left a mark of an unfinished merge here." : "The line is no JSON from here on.";
      const mend = says.startsWith("git") ? "Keep the lines of both sides and remove the mark." : oneObject;
      lines.push({ line, at, faults: [problem("case/syntax", { ...at, column: columnOf(parsed) }, says, mend)] });
      continue;
    }
    const name = String((parsed as { act?: unknown } | null)?.act ?? "code");
    const schema = codingActSchemas[name as keyof typeof codingActSchemas] as z.ZodType | undefined;
    if (!schema || !acts.includes(name)) {
      const mend = `The acts are ${acts.join(", ")}; a line without act is a coding.`;
      lines.push({ line, at, faults: [problem("case/invalid", at, `act is “${short(name)}”.`, mend)] });
      continue;
    }
    const found = schema.safeParse(parsed);
    if (found.success) lines.push({ line, at, act: actOfLine(found.data as ActLine), faults: [] });
    else if (each.length > longestExplained || ++explainedLines > mostExplained) {
      const [issue] = found.error.issues;
      const says = `${issue?.path.join(".") || "The line"}: ${short(issue?.message ?? "it is no act of coding")}.`;
      lines.push({ line, at, faults: [problem("case/invalid", at, says, oneObject)] });
    } else lines.push({ line, at, ...(await explained(each, path, line, schema)) });
  }
  return lines;
}

/** A line that the schema refuses, read as the YAML that JSON is: every fault with its column, as in the other files of the case. */
async function explained(text: string, path: string, line: number, schema: z.ZodType): Promise<Pick<CodingLine, "faults" | "act">> {
  const [{ parseLocated }, { validate }] = await Promise.all([import("../yaml/located-yaml.js"), import("../schema/validate.js")]);
  const yaml = parseLocated(new TextEncoder().encode(text), path, line);
  if (yaml.problems.length > 0) return { faults: yaml.problems };
  const { value, problems } = validate(yaml, schema);
  return { faults: problems, ...(value !== undefined && { act: actOfLine(value as ActLine) }) };
}

/** Whether a last line without its end is the beginning of one that was never written whole. */
export function isCutShort(line: string): boolean {
  const said = line.replace(/(?<!\0)\0+$/u, "").trim();
  if (said === "") return line !== "" && line.includes("\0");
  if (!said.startsWith("{")) return false;
  const parsed = jsonOf(said);
  return parsed instanceof SyntaxError && (!said.endsWith("}") || /end of JSON input|Unterminated string/u.test(parsed.message));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return cause;
  }
}

function columnOf({ message }: SyntaxError): number {
  return Number(/position (\d+)/u.exec(message)?.[1] ?? 0) + 1;
}

export function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
