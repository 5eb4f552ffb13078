import type { CaseFile } from "../../case/case.js";
import type { Row } from "../../domain/tables.js";
import { type Store, stage } from "../../flow/stage.js";
import { takeInCodings } from "./codings.js";
import { documentsOf } from "./documents.js";
import { caseActors, type MachineText, machineStatements, machineTexts, readingsOf } from "./machine-statements.js";
import { misnamed } from "./misnamed.js";
import { proposeByWords } from "./proposals.js";

/** People's codings, and those that the words of the codebook propose. A proposal stays one until a person accepts it. */
export const code = stage({
  name: "code",
  says: "take in people's codings, find them again where a source changed, propose those that the codebook's words find and the events that the machine reads",
  reads: ["source", "document", "category", "actor", "alias", "role"],
  writes: ["coding", "statement", "machine_reading", "placement"],
  slice: (caseFile) => [caseFile.says.case.coder, codingFiles(caseFile).map(({ path, sha256 }) => [path, sha256])],
  run: async (store, work) => {
    const documents = await documentsOf(store);
    const categories = await store.table("category");
    const away = await store.rows<{ id: string }>("select id from source where format = 'away' order by id");
    const settled = await takeInCodings(
      store,
      work,
      documents,
      codingFiles(work.case),
      currentIds(categories),
      new Set(away.map(({ id }) => id)),
    );
    const said = await store.rows<Row<"statement">>("select * from statement order by id");
    await proposeByWords(store, work, documents, categories, settled);
    const told = new Map(said.map((each) => [each.id, each]));
    const actors = await caseActors(store);
    for (const each of misnamed(await store.table("source"), documents, work.case.says.case.coder.kinds)) work.problem(each);
    const texts = machineTexts(await store.table("source"), documents, actors, work);
    const carried = await carryUndecided(store, texts, [...settled, ...told.keys()]);
    const read = await machineStatements(texts, documents, carried, actors, work);
    const { least } = work.case.says.case.coder;
    const proposed = [...new Map(read.map((each) => [each.id, each])).values()];
    await store.write(
      "statement",
      proposed.filter((each) => !settled.has(each.id) && !told.has(each.id) && (each.confidence ?? 1) >= least),
    );
    await store.write("machine_reading", readingsOf(proposed, texts, told, settled));
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
  await store.carry(
    "statement",
    "coder = 'machine' and machine and file not like 'judgements/codings/%' and source in (select source from machine_reading)",
  );
  const sources = await store.rows<{ source: string }>("select distinct source from machine_reading");
  return new Set(sources.map(({ source }) => source));
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
