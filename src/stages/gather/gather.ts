import { readFileSync } from "node:fs";
import { posix } from "node:path";
import type { CaseFile, Gathered } from "../../case/case.js";
import { inCase } from "../../case/in-case.js";
import { attachmentsIn, attachmentsPath, libraryPlace } from "../../case/inventory/library-files.js";
import { nearest } from "../../case/schema/nearest.js";
import { sha256 } from "../../case/write.js";
import type { Reference } from "../../domain/bibliography/reference.js";
import { type Problem, place, problem } from "../../domain/problem.js";
import { stage, type Work } from "../../flow/stage.js";
import { referenceRow } from "../../formats/bibliography/reference-row.js";
import { referenceList } from "../../methods/citing/apa.js";
import { duplicateWorks } from "../../methods/citing/duplicate-works.js";
import { matchReferences } from "../../methods/citing/match-reference.js";
import { actorRows } from "./actor-rows.js";
import { becameOf, type Kept } from "./became.js";
import type { Sight } from "./look.js";
import { awayOfLibrary, awaySources, libraryProblem, remoteProblems } from "./remote-sources.js";
import { complete, draftSources, unknownReference } from "./source-rows.js";

/** Documents with what is known of them, the bibliography, and who and what the case is about. */
export const gather = stage({
  name: "gather",
  says: "list sources, bibliography, actors and codebook",
  reads: [],
  writes: ["source", "grade", "reference", "actor", "alias", "role", "trait", "interest", "category", "turning_point"],
  slice: (caseFile) => [
    actorRows(caseFile),
    caseFile.says.sources,
    caseFile.says.remote,
    caseFile.says.case.retractions,
    caseFile.files.filter(isSource).map(({ path, sha256 }) => [path, sha256]),
  ],
  run: async (store, work) => {
    const { folder } = work.case;
    const rows = actorRows(work.case);
    for (const name of ["actor", "alias", "role", "trait", "interest", "category", "turning_point"] as const)
      await store.write(name, rows[name]);
    const files = work.case.files.filter(isSource).filter(({ path }) => !lists.includes(path) && path !== work.case.says.case.retractions);
    const bibliographies: Gathered[] = [];
    const references: Kept[] = [];
    for (const each of files) {
      if (!mayBeBibliography(each)) continue;
      const read = await work.remember(`bibliography ${each.path} ${each.sha256}`, () => readAsBibliography(folder, each));
      if (!read) continue;
      if (read.again) work.again();
      bibliographies.push(each);
      for (const found of read.problems) work.problem(found);
      references.push(...read.references.map((reference) => ({ reference, file: each.path })));
    }
    const kept = once(references, work.problem);
    const all = kept.map((each) => each.reference);
    const byId = new Map(all.map((each) => [each.id, each]));
    for (const each of listedTwice(kept)) work.problem(each);

    const documents = files.filter((each) => !bibliographies.includes(each));
    for (const each of missingSources(work.case, files)) work.problem(each);
    for (const each of remoteProblems(work.case)) work.problem(each);
    const sights = new Map<string, Sight>();
    for (const each of documents)
      if (!hasRecords(each))
        sights.set(each.path, await work.remember(`sight ${each.path} ${each.sha256}`, () => sightOf(folder, each, work)));
    const library = new Map(attachmentsIn(folder).map((each) => [libraryPlace + each.path, each]));
    const notHere = awayOfLibrary(library.keys(), files);
    for (const each of libraryProblem(notHere)) work.problem(each);
    const away = [...awaySources(work.case), ...notHere];
    for (const each of away) sights.set(each.path, { ...nothingSeen, format: "away" });
    const drafts = draftSources(work.case, [...documents, ...away], sights, work.problem, library);
    const told = new Set<string>();
    for (const draft of drafts) {
      const fault = unknownReference(draft, [...byId.keys()]);
      const where = fault && place(fault.at[0]);
      if (fault && where && !told.has(where)) work.problem(fault);
      if (where) told.add(where);
    }
    const matches = matchReferences(
      drafts.flatMap(({ row, proposed, isPart }) =>
        isPart
          ? []
          : [
              {
                ...row,
                authors: JSON.parse(row.authors) as string[],
                title: proposed.has("title") ? null : row.title,
              },
            ],
      ),
      all,
    );
    const referenceOf = new Map(matches.map((each) => [each.source, each.reference]));
    const sourceOf = new Map(matches.map((each) => [each.reference, each.source]));
    await store.write(
      "source",
      drafts.map((draft) => {
        const named = draft.row.reference;
        const reference = byId.get(named ?? referenceOf.get(draft.row.id) ?? "");
        return complete(draft, reference, named !== null);
      }),
    );
    await store.write(
      "grade",
      drafts.flatMap(({ row: { id, file, line }, grades }) =>
        [...new Map(grades.map((each) => [each.since, each])).values()].map((each) => ({ source: id, file, line, ...each })),
      ),
    );
    for (const draft of drafts)
      if (draft.row.reference !== null && !draft.isPart && !sourceOf.has(draft.row.reference))
        sourceOf.set(draft.row.reference, draft.row.id);
    const list = await work.remember(`references ${sha256(JSON.stringify(all))}`, () => referenceList(all));
    const apa = new Map(list.map((each) => [each.id, each.text]));
    const became = await becameOf(kept, work);
    await store.write(
      "reference",
      kept.map(({ reference, file }) => {
        const { id, title } = reference;
        return referenceRow(reference, file, apa.get(id) ?? title, sourceOf.get(id) ?? null, became.get(id));
      }),
    );
  },
});

/** Files of sources/ that say something of others, and are no documents themselves. */
const lists = ["sources/sources.yaml", "sources/remote.yaml", attachmentsPath];

const nothingSeen: Sight = { format: "unknown", heading: undefined, front: undefined, spots: [1, 1, null], problems: [] };
const worker = new URL("./sight-worker.js", import.meta.url).href;

async function sightOf(folder: string, gathered: Gathered, work: Work): Promise<Sight> {
  const { asRefusal, runAside, Stopped } = await import("../../formats/aside/aside.js");
  const sight = await runAside<Sight>(worker, { folder, gathered });
  if (!(sight instanceof Stopped)) return sight;
  if (sight.again) work.again();
  const { code, message, mend } = asRefusal(sight);
  const problems = [problem(code, { file: gathered.path, line: 1, column: 1 }, message, mend)];
  return { ...nothingSeen, problems };
}

/** Entries of sources.yaml whose file is not there. */
function missingSources(caseFile: CaseFile, files: readonly Gathered[]): Problem[] {
  const remote = caseFile.says.remote.remote.map(({ file }) => file);
  const there = [...files.map(({ path }) => path), ...remote].map((path) => path.normalize("NFC"));
  return caseFile.says.sources.sources.flatMap(({ file }, index) => {
    const path = posix.join("sources", file).normalize("NFC");
    if (there.includes(path)) return [];
    const meant = nearest(path, there);
    const mend = meant ? `Write ${posix.relative("sources", meant)}, or put the file there.` : "Put the file there, or remove this entry.";
    return [problem("case/missing-file", caseFile.at("sources", "sources", index, "file"), `there is no file ${path}.`, mend)];
  });
}

function isSource({ path }: Gathered): boolean {
  return path.startsWith("sources/");
}

/** One file with many documents, a line each. */
function hasRecords({ path }: Gathered): boolean {
  return /\.(jsonl|ndjson)(\.gz)?$/iu.test(path);
}

const isNamedBibliography = /\.(bib|bibtex|ris)$/iu;

/** Documents of a library outside of the case are read as such; its works stand in a file of their own. */
function mayBeBibliography({ path, bytes, outside }: Gathered): boolean {
  if (outside !== undefined) return false;
  return isNamedBibliography.test(path) || (/\.(json|xml|enw|txt)$/iu.test(path) && bytes <= 64 << 20);
}

/** By its name where only bibliographies bear it, by its content else; null where it is none. */
async function readAsBibliography(folder: string, { path }: Gathered) {
  const { bibliographyLimited } = await import("../../formats/bibliography/bibliography-limited.js");
  return await bibliographyLimited(readFileSync(inCase(folder, path)), path, isNamedBibliography.test(path));
}

/** Works that stand in the bibliographies of the case under two ids: one of them is cited as if it were another. */
function listedTwice(kept: readonly Kept[]): Problem[] {
  const fileOf = new Map(kept.map(({ reference, file }) => [reference.id, file]));
  const at = ({ id, line }: Reference) => ({ file: fileOf.get(id) ?? "", line, column: 1 });
  return duplicateWorks(kept.map(({ reference }) => reference)).map(({ first, second, by }) => {
    const says = `${second.id} lists the same work as ${first.id}: one ${by}.`;
    return problem(
      "cite/duplicate-reference",
      [at(second), at(first)],
      says,
      "Keep one of the two, and cite it by its id; or merge them in the library.",
    );
  });
}

/** Each id once over all bibliographies; a later entry under an id that is taken is told and left out. */
function once(references: readonly Kept[], found: (problem: Problem) => void): Kept[] {
  const taken = new Map<string, Kept>();
  for (const each of references) {
    const { id, line } = each.reference;
    const first = taken.get(id);
    if (!first) {
      taken.set(id, each);
      continue;
    }
    const at = { file: each.file, line, column: 1 };
    const says = `the entry ${id} stands in ${first.file}:${first.reference.line} already; this one is left out.`;
    found(
      problem(
        "data/bad-reference",
        [at, { file: first.file, line: first.reference.line, column: 1 }],
        says,
        "Keep one of the two, or rename it.",
      ),
    );
  }
  return [...taken.values()];
}
