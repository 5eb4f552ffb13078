import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { Coding, CodingAct } from "../../domain/coding/coding.js";
import { InputError, type Problem, problem } from "../../domain/problem.js";
import { slug } from "../../domain/writing/slug.js";
import type { LimitedReader } from "../../formats/documents/read-limited.js";
import type { DetectedConvention } from "../../formats/refi/convention.js";
import type { ExchangedCategory, ExchangedCoder, ExchangedSource } from "../../formats/refi/exchange.js";
import { placeLimited, projectLimited } from "../../formats/refi/project-limited.js";
import { caseOfProject, type Taken } from "../../formats/refi/to-case.js";
import { Refusal } from "../../formats/refusal.js";
import { lineOfAct } from "../../methods/coding/log/lines.js";
import { contextOf } from "../../methods/text/anchoring/place-anchor.js";
import { positions } from "../../methods/text/code-points.js";
import type { Gathered } from "../case.js";
import { replaceCaseFile } from "../changing/edit.js";
import { appendActs } from "../codings/append.js";
import { readCoder } from "../codings/coder-log.js";
import { codingLines } from "../codings/lines.js";
import { casePaths } from "../files.js";
import { inCase, staysInCase } from "../in-case.js";
import { type CaseFileOf, caseFiles } from "../schema/schema.js";
import { schemaLine } from "../schema/schema-line.js";
import { validate } from "../schema/validate.js";
import { sha256, writeForPeople } from "../write.js";
import { parseLocated } from "../yaml/located-yaml.js";
import { type SourceEntry, withItems } from "./source-entry.js";

/** What a REFI-QDA project or codebook brought into a case. */
export interface AddedProject {
  readonly file: string;
  readonly origin: string | null;
  readonly convention: DetectedConvention | null;
  readonly sources: readonly string[];
  readonly categories: readonly string[];
  /** New codings of each coder. */
  readonly codings: Readonly<Record<string, number>>;
  readonly losses: readonly string[];
}

/** What the case has before a project is added. */
export interface CaseBefore {
  readonly root: string;
  readonly files: ReadonlyMap<string, Gathered>;
  readonly entries: readonly SourceEntry[];
  readonly reader: LimitedReader;
}

/**
 * Adds a project to a case: its documents become sources, its codes categories, its codings a file for each coder. What the case
 * has already is not added again, and nothing is overwritten. Returns what it brought, and what was lost, one problem for each.
 */
export async function addProject(
  file: string,
  before: CaseBefore,
): Promise<{ added: AddedProject; entries: SourceEntry[]; problems: Problem[] }> {
  const at = { file, line: 1, column: 1 };
  const book = readCodebook(before.root);
  const refused = (cause: unknown): never => {
    if (cause instanceof Refusal) throw new InputError([problem(cause.code, at, cause.message, cause.mend)]);
    throw cause;
  };
  const opened = await projectLimited(readFileSync(file)).catch(refused);
  const taken = await caseOfProject(opened, {
    place: placeLimited,
    read: (path, bytes) => before.reader.read(path, bytes),
    nobody: `${slug(opened.project.origin?.replace(/[\d.].*$/u, "").trim() || "imported")}`,
    taken: {
      sources: new Set([
        ...before.entries.flatMap((each) => each.id ?? []),
        ...[...before.files.values()].map(({ path }) => slug(stem(path))),
      ]),
      files: { has: (name) => existsSync(join(before.root, "sources", name)) },
    },
    same: (bytes, name) => twinOf(bytes, name, before),
    known: ({ id, name, parent }) =>
      book.categories.find((each) => (each.id === id && each.name === name) || (each.name === name && each.parent === parent))?.id,
  }).catch(refused);
  const { sources, categories, coders } = taken.exchange;
  const fresh = categories.filter((each) => !book.categories.some((one) => one.id === each.id));
  const codebook = await addCategories(before.root, book.text, fresh);
  if (codebook.length) throw new InputError(codebook);
  const written: ExchangedSource[] = [];
  for (const each of sources) {
    if (each.isThere || !each.bytes) continue;
    await writeForPeople(before.root, `sources/${each.file}`, each.bytes);
    written.push(each);
  }
  const texts = new Map(sources.map((each) => [each.id, { text: each.text, hash: sha256(each.text), at: positions(each.text) }]));
  const codings: Record<string, number> = {};
  const faults: Problem[] = [];
  for (const each of coders) codings[each.name] = await addCodings(before.root, each, texts, faults);
  return {
    added: {
      file,
      origin: opened.project.origin,
      convention: taken.convention,
      sources: written.map((each) => `sources/${each.file}`),
      categories: fresh.map((each) => each.id),
      codings,
      losses: taken.losses.map(({ n, what }) => `${n} ${what}`),
    },
    entries: written.map(({ id, file: name, entry }) => ({ file: name, id, ...entry }) as SourceEntry),
    problems: [...told(file, taken), ...faults],
  };
}

function stem(path: string): string {
  return posix.basename(path).replace(/\.[^.]+$/u, "");
}

/** The source of the case that has these bytes; the one in the file of that name, if it is among them. */
function twinOf(bytes: Uint8Array, name: string, { root, files, entries }: CaseBefore): { id: string; file: string } | undefined {
  const found = files.get(sha256(bytes));
  if (!found?.path.startsWith("sources/")) return undefined;
  const named = join(root, "sources", name);
  const isNamed = staysInCase(root, `sources/${name}`) && existsSync(named) && sha256(readFileSync(named)) === found.sha256;
  const file = isNamed ? name : posix.relative("sources", found.path);
  return { file, id: entries.find((each) => each.file.normalize("NFC") === file.normalize("NFC"))?.id ?? slug(stem(file)) };
}

function readCodebook(root: string): { text: string | null; categories: CaseFileOf<"codebook">["categories"] } {
  const full = inCase(root, casePaths.codebook);
  if (!existsSync(full)) return { text: null, categories: [] };
  const bytes = readFileSync(full);
  const yaml = parseLocated(bytes, casePaths.codebook);
  if (yaml.problems.length) throw new InputError(yaml.problems);
  if (yaml.value === null || yaml.value === undefined) return { text: bytes.toString("utf8"), categories: [] };
  const { value, problems } = validate(yaml, caseFiles.codebook.schema);
  if (!value) throw new InputError(problems);
  return { text: bytes.toString("utf8"), categories: value.categories };
}

async function addCategories(root: string, was: string | null, fresh: readonly ExchangedCategory[]): Promise<readonly Problem[]> {
  if (!fresh.length) return [];
  const text = withItems(was ?? schemaLine(casePaths.codebook) ?? "", "categories", fresh);
  const done = await replaceCaseFile(root, "codebook", was === null ? "" : sha256(was), text);
  if (done.kind === "refused") return done.problems;
  if (done.kind === "written") return [];
  const says = "the codebook was changed by somebody else in the meantime and is left as it is.";
  return [problem("case/invalid", { file: casePaths.codebook, line: 1, column: 1 }, says, "Add the project again.")];
}

type Texts = ReadonlyMap<string, { readonly text: string; readonly hash: string; readonly at: ReturnType<typeof positions> }>;

/** Adds what a coder did at the end of the coder's file; what stands there already is passed over. */
async function addCodings(root: string, { name, codings, memos, aside }: ExchangedCoder, texts: Texts, faults: Problem[]): Promise<number> {
  const path = `judgements/codings/${name}.jsonl`;
  const full = inCase(root, path);
  const { log } = existsSync(full) ? await readCoder(full, path) : { log: undefined };
  const used = (id: string) => log?.codings.has(id) || log?.gone.codings.has(id) || log?.inverses.has(id);
  const acts: CodingAct[] = [];
  const now = new Date().toISOString();
  const all = [...codings.map((each) => anchored(each, texts)), ...(aside.codings ?? [])];
  for (const coding of all) {
    if (used(coding.id)) continue;
    acts.push({ id: coding.id, act: "code", coding, ...(coding.at === null ? {} : { at: coding.at }) });
  }
  const made = acts.length;
  const act = (): { id: string; at: string } => ({ id: randomUUID(), at: now });
  for (const [on, says] of memos) {
    const there = log?.memos.get(on);
    if (there === says || there?.includes(says)) continue;
    acts.push({ ...act(), act: "memo", on, says: there ? `${there}\n\n${says}` : says });
  }
  for (const { id, on, says, at } of aside.comments ?? []) {
    if (!log?.comments.has(id) && !log?.gone.comments.has(id)) acts.push({ id, act: "comment", on, says, ...(at === null ? {} : { at }) });
  }
  for (const source of aside.done ?? []) if (!log?.done.has(source)) acts.push({ ...act(), act: "done", source, is: true });
  for (const of of aside.rejected ?? []) if (!log?.rejected.has(of)) acts.push({ ...act(), act: "reject", of, is: true });
  const read = await codingLines(acts.map(lineOfAct).join("\n"), path);
  const sound = acts.filter((_, index) => !read[index]?.faults.length);
  faults.push(...read.flatMap((each) => each.faults));
  if (sound.length) await appendActs(root, path, sound);
  return made - read.slice(0, made).filter((each) => each.faults.length).length;
}

/** With the hash of its text and the words around it, so that it is found again when the text changes. */
function anchored(coding: Coding, texts: Texts): Coding {
  const found = texts.get(coding.source);
  if (!found || coding.start === null || coding.end === null) return coding;
  const context = contextOf(found.text, found.at.units(coding.start), found.at.units(coding.end));
  return { ...coding, ...context, text: found.hash };
}

/** Every loss is said, each selection without a place by itself. */
function told(file: string, { convention, losses, unplaced, moved }: Taken): Problem[] {
  const at = { file, line: 1, column: 1 };
  const lossy = (says: string, mend: string) => problem("data/lossy", at, says, mend);
  const found = losses.map(({ n, what }) => lossy(`Left behind: ${n} ${what}.`, "Keep the project file beside the case if you need them."));
  for (const each of unplaced)
    found.push({ ...lossy(`A selection found no place in its text: ${each}.`, "Code these words in the app."), severity: "warning" });
  for (const each of moved)
    found.push({
      ...lossy(
        `The words of a selection stand elsewhere than its figures say, and were taken: ${each}.`,
        "Look at this coding in the app.",
      ),
      severity: "warning",
    });
  if (convention && convention.confidence < 0.9) {
    const says = `What the positions count is not certain (${Math.round(convention.confidence * 100)} %): ${inWords(convention)}.`;
    found.push({ ...lossy(says, "Look at a few codings in the app before you rely on them."), severity: "warning" });
  }
  return found;
}

/** A convention in words. */
export function inWords({ unit, crlf, bom, end }: DetectedConvention): string {
  const mark = bom ? "the byte order mark counted" : "the byte order mark not counted";
  return `${unit === "utf-16" ? "UTF-16 units" : "code points"}, a line break counts ${crlf}, ${mark}, end ${end}`;
}
