import { type Problem, type Severity, severities } from "../domain/problem.js";
import type { Audit } from "./audit.js";

const signs: Readonly<Record<Severity, string>> = { error: "▲", warning: "△", note: "•" };

/** The findings of an audit as Markdown: what was read, then the findings in the order of the text, worst kinds first. */
export function auditAsMarkdown(audit: Audit): string {
  const lines = [`# Audit of ${plain(audit.source.title ?? audit.source.path)}`, "", summary(audit), ""];
  for (const severity of severities) {
    const found = audit.problems.filter((each) => each.severity === severity);
    if (found.length === 0) continue;
    lines.push(
      `## ${signs[severity]} ${found.length} ${found.length === 1 ? severity : `${severity}s`}`,
      "",
      "| place | finding | what is wrong | how to mend it |",
      "|---|---|---|---|",
      ...found.map(row),
      "",
    );
  }
  const { citations, references } = audit;
  lines.push(`## References`, "", "| reference | cited |", "|---|---:|");
  for (const each of references)
    lines.push(`| ${cell(`${each.authors.join(", ")} (${each.year ?? "n.d."}). ${each.title}`)} | ${each.citedBy.length || "never"} |`);
  const open = citations.filter((each) => each.status === "unresolved");
  if (open.length > 0)
    lines.push("", "## Citations without a reference", "", ...open.map((each) => `- line ${each.line}: ${plain(each.raw)}`));
  return `${lines.join("\n").trimEnd()}\n`;
}

/** One sentence: how much was read and found. */
export function summary({ source, citations, references, numbers, problems }: Audit): string {
  const of = (severity: Severity) => problems.filter((each) => each.severity === severity).length;
  const open = citations.filter((each) => each.status === "unresolved").length;
  const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
  return `${count(source.words, "word")}, ${count(citations.length, "citation")} (${open} without a reference), ${count(references.length, "reference")}, ${count(numbers.length, "number")}: ${count(of("error"), "error")}, ${count(of("warning"), "warning")}, ${count(of("note"), "note")}.`;
}

function row(problem: Problem): string {
  const [at] = problem.at;
  const more = problem.at.length > 1 ? ` and ${problem.at.length - 1} more` : "";
  const words = at?.snippet ? `${cell(shortened(at.snippet))}: ` : "";
  return `| ${at ? `${at.line}:${at.column}${more}` : ""} | \`${problem.code}\` | ${words}${cell(problem.says)} | ${cell(problem.mend)} |`;
}

function shortened(text: string): string {
  const words = text.replace(/\s+/gu, " ");
  return words.length > 80 ? `${words.slice(0, 77)}…` : words;
}

function cell(text: string): string {
  return plain(text).replaceAll("|", "\\|");
}

/** Words of a manuscript, so that none of them is taken for Markdown or HTML. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(/[\\`*_[\]<>#]/gu, (sign) => `\\${sign}`)
    .trim();
}
