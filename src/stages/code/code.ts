import type { CaseFile } from "../../case/case.js";
import { type CoderLog, readCoder } from "../../case/codings/coder-log.js";
import { forgetTexts, keepText } from "../../case/codings/former-texts.js";
import { short } from "../../case/codings/lines.js";
import { type Places, placesIn } from "../../case/codings/places.js";
import { inCase } from "../../case/in-case.js";
import { sha256 } from "../../case/write.js";
import type { Coding } from "../../domain/coding/coding.js";
import { openProposals } from "../../domain/coding/open-proposals.js";
import { problem } from "../../domain/problem.js";
import type { Row } from "../../domain/tables.js";
import { type Store, stage, type Work } from "../../flow/stage.js";
import { compileTerms, findTerms, type Hit } from "../../methods/text/dictionary.js";
import { caseActors, type MachineText, machineColumns, machineStatements, machineTexts, readingsOf } from "./machine-statements.js";
import { pageAt } from "./page-at.js";

/** People's codings, and those that the words of the codebook propose. A proposal stays one until a person accepts it. */
export const code = stage({
  name: "code",
  says: "take in people's codings, find them again where a source changed, propose those that the codebook's words find and the events that the machine reads",
  reads: ["source", "document", "category", "actor", "alias", "role"],
  writes: ["coding", "statement", "machine_reading", "placement"],
  slice: (caseFile) => [caseFile.says.case.coder, codingFiles(caseFile).map(({ path, sha256 }) => [path, sha256])],
  run: async (store, work) => {
    const { folder } = work.case;
    const documents = new Map((await store.table("document")).map((each) => [each.source, each]));
    const categories = await store.table("category");
    const idOf = currentIds(categories);
    const places = new Map<string, Places>();
    const placesOf = (source: string): Places | undefined => {
      const document = documents.get(source);
      if (!document) return undefined;
      const known = places.get(source) ?? placesIn(folder, document.text);
      places.set(source, known);
      return known;
    };
    const taken = new Set<string>();
    const named = new Set<string>();
    const rows: Rows = { coding: [], statement: [], placement: [] };
    const settled = new Set<string>();
    for (const { path } of codingFiles(work.case)) {
      const coder = await readCoder(inCase(folder, path), path);
      for (const fault of coder.problems) work.problem(fault);
      for (const key of coder.log.rejected) settled.add(key);
      for (const each of coder.log.codings.values()) {
        if (each.text !== null) named.add(each.text);
        const found = placesOf(each.source);
        if (found) placed(each, coder, found, { rows, taken, idOf, segments: documents.get(each.source)?.segments ?? "[]" }, work);
        else {
          const at = { file: path, line: coder.lines.get(each.id) ?? 1, column: 1 };
          const says = `There is no source “${each.source}” with a text.`;
          work.problem(problem("case/unknown-id", at, says, "Write the id of a document in sources/."));
        }
      }
    }
    for (const { hash, text } of places.values()) if (named.has(hash)) await keepText(folder, hash, text);
    forgetTexts(folder, named);
    const isOpen = openProposals(rows.coding, settled);
    await store.write("coding", rows.coding);
    for (const each of documents.values()) await store.write("coding", (await proposals(categories, each, work)).filter(isOpen));
    await store.write("statement", rows.statement);
    const told = new Map(rows.statement.map((each) => [each.id, each]));
    const actors = await caseActors(store);
    const texts = machineTexts(await store.table("source"), documents, actors, work);
    const carried = await carryUndecided(store, texts, [...settled, ...told.keys()]);
    const read = await machineStatements(texts, carried, actors, work);
    const { least } = work.case.says.case.coder;
    const proposed = [...new Map(read.map((each) => [each.id, each])).values()];
    await store.write(
      "statement",
      proposed.filter((each) => !settled.has(each.id) && !told.has(each.id) && (each.confidence ?? 1) >= least),
    );
    await store.write("machine_reading", readingsOf(proposed, texts, told, settled));
    await store.write("placement", rows.placement);
  },
});

type Tables = Store<
  "source" | "document" | "category" | "actor" | "alias" | "role",
  "coding" | "statement" | "machine_reading" | "placement"
>;

/** Readings of texts that are as they were, where nobody has decided on one of them, need not be made again. Gives their sources. */
async function carryUndecided(store: Tables, texts: readonly MachineText[], decided: readonly string[]): Promise<Set<string>> {
  const listed = "(select unnest(from_json(?, '[\"VARCHAR\"]')))";
  const rows = await store.carry(
    "machine_reading",
    `made_from in ${listed} qualify bool_and(decision = 'open' and id not in ${listed}) over (partition by source)`,
    [JSON.stringify(texts.map(({ madeFrom }) => madeFrom)), JSON.stringify(decided)],
  );
  if (rows === 0) return new Set();
  await store.carry("statement", "coder = 'machine' and machine and source in (select source from machine_reading)");
  const sources = await store.rows<{ source: string }>("select distinct source from machine_reading");
  return new Set(sources.map(({ source }) => source));
}

type Rows = { [T in "coding" | "statement" | "placement"]: Row<T>[] };
interface Into {
  readonly rows: Rows;
  /** Ids that stand in the tables already. */
  readonly taken: Set<string>;
  readonly idOf: ReadonlyMap<string, string>;
  readonly segments: string;
}

/** The rows of one coding: where its words stand now, or that nobody knows. */
function placed(each: Coding, coder: CoderLog, places: Places, { rows, taken, idOf, segments }: Into, work: Work): void {
  const file = coder.path;
  const line = coder.lines.get(each.id) ?? 1;
  const at = { file, line, column: 1, snippet: short(each.exact) };
  const id = taken.has(each.id) ? `${coder.coder}:${each.id}` : each.id;
  const found = places.place(each);
  if (found.how !== "same" && (each.text !== null || found.how === "lost")) {
    const isLost = found.how === "lost";
    rows.placement.push({
      coding: each.id,
      coder: coder.coder,
      file,
      line,
      source: each.source,
      how: found.how,
      because: isLost ? found.because : null,
      score: isLost ? 0 : Math.round(found.score * 1000) / 1000,
      exact: each.exact,
      found: isLost ? null : found.exact,
      start: isLost ? null : found.start,
      end: isLost ? null : found.end,
    });
  }
  if (found.how === "lost") {
    const says = `“${short(each.exact)}” of ${each.id} is not placed in ${each.source}: ${found.because}.`;
    work.problem(problem("code/anchor-lost", at, says, "Place it again or drop it, on the page of codings to look at."));
    return;
  }
  if (found.how === "fuzzy") {
    const says = `“${short(each.exact)}” of ${each.id} now reads “${short(found.exact)}” in ${each.source}.`;
    work.problem(problem("code/anchor-moved", at, says, "Look at it on the page of codings to look at, and keep or drop it."));
  }
  const base = {
    id,
    file,
    line,
    coder: coder.coder,
    source: each.source,
    start: found.start,
    end: found.end,
    page: pageAt(segments, found.start),
    exact: found.exact,
    machine: each.machine,
    accepted: each.accepted,
  };
  taken.add(id);
  const category = each.category === null ? undefined : idOf.get(each.category);
  if (category !== undefined) rows.coding.push({ ...base, category, memo: each.memo });
  else if (each.category !== null) {
    const says = `The codebook has no category “${each.category}”.`;
    work.problem(problem("code/unknown-category", at, says, "Add it to codebook.yaml, or code with one that is there."));
  }
  if (each.statement) {
    const { speaker = null, actor = null, act, target = null, status, day = null, place = null, quantity = null } = each.statement;
    rows.statement.push({
      ...base,
      speaker,
      actor,
      act,
      target,
      status,
      day,
      place,
      quantity,
      ...machineColumns,
      cameo: each.statement.cameo ?? null,
      rule: each.statement.rule ?? null,
    });
  }
}

/** Every id that a category bears or bore, with the one that it bears now. */
function currentIds(categories: readonly Row<"category">[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, was } of categories) for (const old of JSON.parse(was) as string[]) ids.set(old, id);
  for (const { id } of categories) ids.set(id, id);
  return ids;
}

function codingFiles(caseFile: CaseFile) {
  return caseFile.files.filter(({ path }) => /^judgements\/codings\/[^/]+\.jsonl$/.test(path));
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
      end: end,
      page: pageAt(document.segments, start),
      exact,
      category,
      memo: null,
      machine: true,
      accepted: false,
    })),
  );
}
