import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parse } from "yaml";
import { summary } from "../../../audit/as-markdown.js";
import type { Audit } from "../../../audit/audit.js";
import type { AuditTold } from "../../../audit/audit-worker.js";
import type { Finding } from "../../../audit/manuscript/manuscript.js";
import { sha256, writeWhole } from "../../../case/write.js";
import { github } from "../../../checks/format/github.js";
import { pretty } from "../../../checks/format/pretty.js";
import { sarif } from "../../../checks/format/sarif.js";
import type { Reference } from "../../../domain/bibliography/reference.js";
import type { Retraction } from "../../../domain/bibliography/retraction.js";
import { catalogue, InputError, problem, type Severity, severities } from "../../../domain/problem.js";
import { bibliographyBeside } from "../../../formats/bibliography/bibliography-beside.js";
import { retractionsFor } from "../../../formats/bibliography/retractions-limited.js";
import { manuscriptText, type ReadManuscript } from "../../../formats/documents/manuscript-text.js";
import { withComments } from "../../../formats/documents/office/docx-comments.js";
import { bytesOf } from "../../../formats/documents/read-limited.js";
import { type FolderText, textsOfFolder } from "../../../formats/documents/texts-of-folder.js";
import { Refusal, usualLimits } from "../../../formats/refusal.js";
import { positions } from "../../../methods/text/code-points.js";
import { version } from "../../../version.js";
import { auditAside } from "../../../workbench/audit/audit.js";
import { plural } from "../../../workbench/words.js";
import { colours, printJson, say, UsageError } from "../../print.js";

const formats = ["pretty", "json", "sarif", "github", "markdown", "html"] as const;
type Format = (typeof formats)[number];

export interface AuditOptions {
  readonly format?: string;
  readonly json?: boolean;
  /** Where to write; standard output where it is not given. */
  readonly output?: string;
  /** Bibliographies for a manuscript that cites by keys, instead of those beside it. */
  readonly bibliography?: readonly string[];
  /** A folder of works that it may quote. */
  readonly sources?: string;
  /** A list of retractions. */
  readonly retractions?: string;
  /** `docx`: the author's own Word file with each finding as a comment. */
  readonly to?: string;
  /** A YAML file with `checks:`, severities by code; a case.yaml will do. */
  readonly config?: string;
}

/** `amity audit FILE`: audits one manuscript and prints what was found. Returns the findings. */
export async function auditCommand(file: string, options: AuditOptions): Promise<readonly Finding[]> {
  const format = options.json ? "json" : (options.format ?? "pretty");
  if (!isFormat(format)) throw new UsageError(`--format ${format}: write ${formats.join(", ")}.`);
  if (options.to !== undefined && (options.to !== "docx" || !/\.docx$/iu.test(file)))
    throw new UsageError(`--to ${options.to} ${file}: comments can be set in a Word document alone: --to docx paper.docx.`);
  const severity = options.config === undefined ? new Map<string, Severity | "off">() : await severitiesOf(options.config);
  const { sha256: hash, ...read } = await manuscriptOf(file);
  const beside = read.isMarkup ? await bibliographyBeside(file, read.text, options.bibliography) : undefined;
  for (const each of beside?.problems ?? []) if (each.severity === "error") say(`${each.at[0]?.file}: ${each.says}`);
  const references = beside?.references ?? [];
  const retractions = options.retractions === undefined ? [] : await retractionsIn(options.retractions, read.text, references);
  const sources = options.sources === undefined ? [] : await sourcesIn(options.sources, file);
  const as = format === "html" || format === "markdown" ? { as: format } : {};
  const told = await auditAside({
    manuscript: { path: file, ...read, bibliography: references, retractions, sources },
    severities: [...severity],
    ...as,
  });
  if (options.to !== undefined) await commented(file, read.text, told.found.problems, options.output);
  else if (format === "json" && options.output === undefined) printJson(withHash(told.found, hash));
  else await put(printed(told, hash, format), options.output);
  return told.found.problems;
}

/** Rows of a list of retractions that may be about the works of a manuscript. */
async function retractionsIn(file: string, text: string, references: readonly Reference[]): Promise<readonly Retraction[]> {
  const works = references.map(({ doi = "", title }) => `${doi} ${title}`);
  const { rows, read } = await retractionsFor(file, [text, ...works].join("\n"));
  say(`${basename(file)}: ${read.toLocaleString("en")} rows read.`);
  return rows;
}

/** Works of a folder beside the manuscript itself. */
async function sourcesIn(folder: string, file: string): Promise<readonly FolderText[]> {
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new UsageError(`--sources ${folder}: give a folder with the works that are at hand.`);
  const { texts, left } = await textsOfFolder(folder);
  if (left.length > 0)
    say(
      `${left.length} ${left.length === 1 ? "file" : "files"} of ${folder} ${left.length === 1 ? "has" : "have"} no text that can be read, or no room: ${left.slice(0, 5).join(", ")}${left.length > 5 ? " and more" : ""}.`,
    );
  return texts.filter((each) => resolve(folder, each.name) !== resolve(file));
}

/** Writes the Word file anew with comments, beside it where no other place is given; the file itself stays. */
async function commented(file: string, text: string, problems: readonly Finding[], output: string | undefined): Promise<void> {
  const target = output ?? file.replace(/\.docx$/iu, ".audited.docx");
  if (resolve(target) === resolve(file))
    throw new UsageError(`--output ${target}: give another name; the manuscript itself is never changed.`);
  const bytes = await bytesOf(file);
  if (bytes instanceof Refusal) throw new InputError([problem(bytes.code, { file, line: 1, column: 1 }, bytes.message, bytes.mend)]);
  const { units } = positions(text);
  const comments = problems.map((each) => {
    const [start, end] = [units(each.at[0]?.start ?? 0), units(each.at[0]?.end ?? 0)];
    const says = `${each.says} ${each.mend} (${each.code}, ${each.severity})`;
    return {
      words: text.slice(start, end),
      before: text.slice(Math.max(0, start - 80), start),
      share: start / Math.max(1, text.length),
      says,
    };
  });
  const made = await withComments(bytes, comments, usualLimits);
  await writeWhole(target, made.bytes);
  const apart = made.unplaced > 0 ? `; ${made.unplaced} of them, on notes or what the reader put there, stand at its first word` : "";
  say(`Wrote ${basename(target)} with ${plural(comments.length, "comment")}${apart}.`);
}

/** A manuscript as a file of the machine. */
export async function manuscriptOf(file: string): Promise<ReadManuscript & { readonly sha256: string }> {
  const bytes = await bytesOf(file);
  if (bytes instanceof Refusal) throw new InputError([problem(bytes.code, { file, line: 1, column: 1 }, bytes.message, bytes.mend)]);
  return { ...(await manuscriptText(file, bytes)), sha256: sha256(bytes) };
}

function printed({ found, printed: words = "" }: AuditTold, hash: string, format: Format): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(withHash(found, hash))}\n`;
    case "sarif":
      return sarif(found.problems, { version, prefix: "" });
    case "github":
      return github(found.problems);
    case "markdown":
      return words;
    case "html":
      return words;
    case "pretty":
      return `${summary(found)}\n${pretty(found.problems, colours)}`;
  }
}

function withHash(found: Audit, hash: string): unknown {
  const { path, title, words } = found.source;
  return { ...found, source: { path, sha256: hash, title, words } };
}

async function put(words: string, output: string | undefined): Promise<void> {
  if (output === undefined) {
    process.stdout.write(words);
    return;
  }
  await writeWhole(output, words);
  say(`Wrote ${basename(output)}.`);
}

async function severitiesOf(config: string): Promise<Map<string, Severity | "off">> {
  const at = { file: config, line: 1, column: 1 };
  let said: unknown;
  try {
    said = parse(await readFile(config, "utf8"), { maxAliasCount: 20, schema: "core" });
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    throw new InputError([
      problem("case/syntax", at, `${config} cannot be read (${why}).`, "Give a YAML file with checks: and severities by code."),
    ]);
  }
  const checks = typeof said === "object" && said !== null ? ((said as Record<string, unknown>)["checks"] ?? {}) : {};
  const wanted = new Map<string, Severity | "off">();
  const levels: readonly unknown[] = [...severities, "off"];
  for (const [code, level] of Object.entries(checks as Record<string, unknown>)) {
    if (!(code in catalogue))
      throw new InputError([problem("case/unknown-key", at, `checks names ${code}, which is no check.`, "See docs/checks for the codes.")]);
    if (!levels.includes(level))
      throw new InputError([
        problem("case/invalid", at, `${code}: ${String(level)} is no severity.`, "Write error, warning, note or off."),
      ]);
    wanted.set(code, level as Severity | "off");
  }
  return wanted;
}

function isFormat(text: string): text is Format {
  return (formats as readonly string[]).includes(text);
}
