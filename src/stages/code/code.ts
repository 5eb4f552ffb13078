import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { CaseFile } from "../../case/case.js";
import type { codingLineSchema } from "../../case/schema.js";
import { sha256 } from "../../case/write.js";
import { type Place, type Problem, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { stage, type Work } from "../../flow/stage.js";
import { compileTerms, findTerms, type Hit } from "../../methods/dictionary.js";
import { matchQuote, type Quotable, quotable } from "../../methods/match-quote.js";
import { pageAt } from "./page-at.js";

/** People's codings, and those that the words of the codebook propose. A proposal stays one until a person accepts it. */
export const code = stage({
  name: "code",
  says: "take in people's codings and propose those that the codebook's words find",
  reads: ["document", "category"],
  writes: ["coding", "statement"],
  slice: (caseFile) => codingFiles(caseFile).map(({ path, sha256 }) => [path, sha256]),
  run: async (store, work) => {
    const documents = new Map(
      (await store.table("document")).map((each) => [each.source, { ...each, quotable: undefined as Quotable | undefined }]),
    );
    const categories = await store.table("category");
    const known = new Set(categories.map((each) => each.id));
    const taken = new Set<string>();
    const codings: Row<"coding">[] = [];
    const statements: Row<"statement">[] = [];
    for (const { path, sha256: hash } of codingFiles(work.case)) {
      const coder = path.slice(path.lastIndexOf("/") + 1, -".jsonl".length);
      const used = new Set<string>();
      for (const { line, at, coding: each, faults } of await work.remember(`lines ${path} ${hash}`, () =>
        linesOf(work.case.folder, path),
      )) {
        for (const fault of faults) work.problem(fault);
        if (!each) continue;
        if (used.has(each.id)) {
          work.problem(
            problem("case/duplicate-id", at, `Coding “${each.id}” stands here a second time.`, "Give one of the two another id."),
          );
          continue;
        }
        used.add(each.id);
        const document = documents.get(each.source);
        if (!document) {
          work.problem(
            problem("case/unknown-id", at, `There is no source “${each.source}” with a text.`, "Write the id of a document in sources/."),
          );
          continue;
        }
        document.quotable ??= quotable(document.text);
        const found = matchQuote(document.quotable, each.exact, each.start);
        if (!found) {
          work.problem(
            problem(
              "code/anchor-lost",
              at,
              `“${short(each.exact)}” is not in ${each.source} (any more).`,
              "Look up the words in the source and code them again.",
            ),
          );
          continue;
        }
        const base = {
          id: taken.has(each.id) ? `${coder}:${each.id}` : each.id,
          file: path,
          line,
          coder,
          source: each.source,
          start: found.start,
          stop: found.end,
          page: pageAt(document.segments, found.start),
          exact: found.exact,
          machine: each.machine,
          accepted: each.accepted,
        };
        taken.add(base.id);
        if (each.category && !known.has(each.category)) {
          work.problem(
            problem(
              "code/unknown-category",
              at,
              `The codebook has no category “${each.category}”.`,
              "Add it to codebook.yaml, or code with one that is there.",
            ),
          );
        } else if (each.category) {
          codings.push({ ...base, category: each.category, memo: each.memo ?? null });
        }
        if (each.statement) {
          const { speaker = null, actor = null, act, target = null, status, day = null, place = null, quantity = null } = each.statement;
          statements.push({ ...base, speaker, actor, act, target, status, day, place, quantity });
        }
      }
    }
    await store.write("coding", codings);
    for (const each of documents.values()) await store.write("coding", await proposals(categories, each, work));
    await store.write("statement", statements);
  },
});

function codingFiles(caseFile: CaseFile) {
  return caseFile.files.filter(({ path }) => /^judgements\/codings\/[^/]+\.jsonl$/.test(path));
}

/** One line of a coding file: what it codes, or what is wrong with it. */
interface Line {
  readonly line: number;
  readonly at: Place;
  readonly coding?: z.output<typeof codingLineSchema>;
  readonly faults: readonly Problem[];
}

async function linesOf(folder: string, path: string): Promise<Line[]> {
  const { codingLineSchema } = await import("../../case/schema.js");
  const lines: Line[] = [];
  for (const [index, text] of readFileSync(join(folder, path), "utf8").split(/\r?\n/).entries()) {
    if (!text.trim()) continue;
    const line = index + 1;
    const at = { file: path, line, column: 1, snippet: short(text) };
    const parsed = jsonOf(text);
    if (parsed instanceof SyntaxError) {
      lines.push({
        line,
        at,
        faults: [problem("case/syntax", { ...at, column: columnOf(parsed) }, "The line is no JSON from here on.", oneObject)],
      });
      continue;
    }
    const found = codingLineSchema.safeParse(parsed);
    lines.push(found.success ? { line, at, coding: found.data, faults: [] } : { line, at, ...(await explained(text, path, line)) });
  }
  return lines;
}

const oneObject = "Mend the line; each line is one JSON object.";

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

/** A line that the schema refuses, read as the YAML that JSON is: every fault with its column, as in the other files of the case. */
async function explained(
  text: string,
  path: string,
  line: number,
): Promise<Pick<Line, "faults"> & { coding?: z.output<typeof codingLineSchema> }> {
  const [{ parseLocated }, { validate }, { codingLineSchema }] = await Promise.all([
    import("../../case/located-yaml.js"),
    import("../../case/validate.js"),
    import("../../case/schema.js"),
  ]);
  const yaml = parseLocated(new TextEncoder().encode(text), path, line);
  if (yaml.problems.length > 0) return { faults: yaml.problems };
  const { value, problems } = validate(yaml, codingLineSchema);
  return { faults: problems, ...(value !== undefined && { coding: value }) };
}

/** The places of a document that the words of the codebook find, once for each version of both. */
async function proposals(categories: readonly Row<"category">[], document: Row<"document">, work: Work): Promise<Row<"coding">[]> {
  const terms = categories.map((each) => [each.id, each.terms]);
  const found = await work.remember(`hits ${sha256(document.text)} ${sha256(JSON.stringify(terms))}`, () =>
    categories.map((each): Hit[] => {
      const compiled = compileTerms(JSON.parse(each.terms) as string[]);
      return compiled ? findTerms(compiled, document.text) : [];
    }),
  );
  return categories.flatMap(({ id: category }, index) =>
    (found[index] ?? []).map(({ start, end, exact }) => ({
      id: `dictionary:${document.source}:${start}:${category}`,
      file: document.file,
      line: document.line,
      coder: "dictionary",
      source: document.source,
      start,
      stop: end,
      page: pageAt(document.segments, start),
      exact,
      category,
      memo: null,
      machine: true,
      accepted: false,
    })),
  );
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
