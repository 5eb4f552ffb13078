import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CaseFile } from "../../case/case.js";
import { codingLineSchema } from "../../case/schema.js";
import { type Place, problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { stage, type Work } from "../../flow/stage.js";
import { compileTerms, findTerms } from "../../methods/dictionary.js";
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
    const used = new Set<string>();
    const codings: Row<"coding">[] = [];
    const statements: Row<"statement">[] = [];
    for (const { path } of codingFiles(work.case)) {
      const coder = path.slice(path.lastIndexOf("/") + 1, -".jsonl".length);
      for (const { line, at, value } of lines(work, path)) {
        const parsed = codingLineSchema.safeParse(value);
        if (!parsed.success) {
          const [issue] = parsed.error.issues;
          work.problem(
            problem("case/invalid", at, `${issue?.path.join(".") || "the line"}: ${issue?.message}.`, "Mend the line, or take it out."),
          );
          continue;
        }
        const each = parsed.data;
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
          id: each.id,
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
    await store.write("coding", proposals(categories, documents.values()));
    await store.write("statement", statements);
  },
});

function codingFiles(caseFile: CaseFile) {
  return caseFile.files.filter(({ path }) => /^judgements\/codings\/[^/]+\.jsonl$/.test(path));
}

function* lines(work: Work, path: string): Generator<{ line: number; at: Place; value: unknown }> {
  const all = readFileSync(join(work.case.folder, path), "utf8").split(/\r?\n/);
  for (const [index, text] of all.entries()) {
    if (!text.trim()) continue;
    const at = { file: path, line: index + 1, column: 1, snippet: short(text) };
    try {
      yield { line: index + 1, at, value: JSON.parse(text) };
    } catch (cause) {
      work.problem(
        problem("case/syntax", at, `The line is no JSON: ${(cause as Error).message}.`, "Mend the line; each line is one JSON object."),
      );
    }
  }
}

function* proposals(categories: readonly Row<"category">[], documents: Iterable<Row<"document">>): Generator<Row<"coding">> {
  const compiled = categories.flatMap((each) => {
    const terms = compileTerms(JSON.parse(each.terms) as string[]);
    return terms ? [{ category: each.id, terms }] : [];
  });
  for (const document of documents) {
    for (const { category, terms } of compiled) {
      for (const { start, end, exact } of findTerms(terms, document.text)) {
        yield {
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
        };
      }
    }
  }
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
