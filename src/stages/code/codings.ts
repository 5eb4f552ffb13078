import { forgetTexts, isKept, keepText, keptText } from "../../case/codings/former-texts.js";
import { placesIn } from "../../case/codings/places.js";
import { sha256 } from "../../case/write.js";
import type { Problem } from "../../domain/problem.js";
import type { Store, Work } from "../../flow/stage.js";
import { type Before, type CodedTables, carryGroups, nothingCarried } from "./carry-groups.js";
import type { Documents } from "./documents.js";
import { placeCoding, type Rows, type Within } from "./place-coding.js";
import { type ReadFile, readCodings, type TakenIn } from "./taken-in.js";

interface CoderFile {
  readonly path: string;
  readonly sha256: string;
}

/**
 * Writes people's codings and statements with their places. What one coder coded in one source is carried over from the last build where its
 * lines, the document and the codebook are the same; a file of which that is true as a whole is not read. Those of documents that are `away`
 * wait for them. Gives the proposals that were refused.
 */
export async function takeInCodings(
  store: CodedTables & Pick<Store<"document", never>, "rows">,
  work: Work,
  documents: Documents,
  files: readonly CoderFile[],
  idOf: ReadonlyMap<string, string>,
  away: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const { folder } = work.case;
  const codebook = sha256(JSON.stringify([...idOf]));
  const documentOf = new Map([...documents.all].map(([source, { hash, segments }]) => [source, `${hash} ${sha256(segments)}`]));
  const around = sha256(JSON.stringify([codebook, [...documentOf]]));
  const nameOf = ({ path, sha256: hash }: CoderFile, former: TakenIn["former"]) =>
    `coder ${sha256(JSON.stringify([path, hash, around, former]))}`;
  const read = ({ path }: CoderFile) => readCodings(folder, path, (source) => `${codebook} ${documentOf.get(source) ?? ""}`);

  const before = knownBefore(store, work, files);
  const same = new Map<string, Before>();
  const opened = new Map<string, ReadFile>();
  for (const each of files) {
    const known = before?.get(each.path);
    if (
      known &&
      nameOf(
        each,
        known.was.former.map(([text]) => [text, isThere(folder, text)]),
      ) === known.name
    )
      same.set(each.path, known);
    else opened.set(each.path, await read(each));
  }
  const isCarried = before ? await carryGroups(store, before, opened) : nothingCarried;
  if (isCarried === nothingCarried) same.clear();
  for (const each of files) if (!same.has(each.path) && !opened.has(each.path)) opened.set(each.path, await read(each));

  const wanted = [...opened].flatMap(([path, { groups }]) => [...groups.keys()].filter((source) => !isCarried(path, source)));
  await documents.fetch(wanted.filter((source) => documents.all.has(source)));
  const place = placer(folder, documents, idOf, away);
  const now: Before[] = [];
  for (const { path } of files) {
    let mine = same.get(path);
    if (!mine) {
      const file = opened.get(path) as ReadFile;
      const { was, rows } = place(file, isCarried);
      for (const name of ["coding", "statement", "placement"] as const) await store.write(name, rows[name] as never);
      mine = { name: nameOf(file, was.former), was };
      await work.remember(mine.name, () => was);
    }
    for (const fault of mine.was.problems) work.problem(fault);
    now.push(mine);
  }
  store.madeFrom(Object.fromEntries(files.map(({ path }, index) => [path, now[index]?.name])));
  await keepNamed(
    folder,
    documents,
    now.map(({ was }) => was),
  );
  return new Set(now.flatMap(({ was }) => was.settled));
}

/** What is kept of each file from the last build; undefined where other people coded then, or something of it was lost. */
function knownBefore(store: CodedTables, work: Work, files: readonly CoderFile[]): ReadonlyMap<string, Before> | undefined {
  const names = new Map(Object.entries((store.lastMadeFrom ?? {}) as Record<string, string>));
  if (names.size !== files.length) return undefined;
  const before = new Map<string, Before>();
  for (const { path } of files) {
    const name = names.get(path);
    const was = name === undefined ? undefined : work.recall<TakenIn>(name);
    if (name === undefined || !was) return undefined;
    before.set(path, { name, was });
  }
  return before;
}

const isThere = (folder: string, text: string) => keptText(folder, text) !== undefined;

/** Places what is not carried of one coder's file after another. */
function placer(folder: string, documents: Documents, idOf: ReadonlyMap<string, string>, away: ReadonlySet<string>) {
  const taken = new Set<string>();
  const known = new Map<string, Within>();
  const withinOf = (source: string): Within | undefined => {
    const document = documents.all.get(source);
    if (!document) return undefined;
    const within = known.get(source) ?? { places: placesIn(folder, documents.text(source)), segments: document.segments };
    known.set(source, within);
    return within;
  };
  return (file: ReadFile, isCarried: (path: string, source: string) => boolean): { readonly was: TakenIn; readonly rows: Rows } => {
    const rows: Rows = { coding: [], statement: [], placement: [] };
    const former = new Map<string, boolean>();
    const open = new Set<string>();
    const problems: Problem[] = [...file.faults];
    for (const each of file.codings) {
      const { source, text } = each.coding;
      if (isCarried(file.path, source)) continue;
      const within = withinOf(source);
      if (!within && away.has(source)) continue; // it waits for its document, of which the list says that it is not here
      if (within && text !== null && text !== within.places.hash) {
        if (!former.has(text)) former.set(text, isThere(folder, text));
        open.add(source);
      }
      const faults = placeCoding(each, within, { coder: file.coder, path: file.path, rows, taken, idOf });
      if (faults.length) open.add(source);
      problems.push(...faults);
    }
    const { groups, settled, named } = file;
    return { rows, was: { groups: [...groups], open: [...open], settled, named: [...named], former: [...former], problems } };
  };
}

/** Keeps the texts in which something was coded as they are now, and forgets those that no coding names any more. */
async function keepNamed(folder: string, documents: Documents, files: readonly TakenIn[]): Promise<void> {
  const named = new Set(files.flatMap((each) => each.named));
  const cited = new Set(files.flatMap(({ groups }) => groups.map(([source]) => source)));
  const hashOf = (source: string) => documents.all.get(source)?.hash.slice(0, 16) ?? "";
  const lacking = [...cited].filter((source) => named.has(hashOf(source)) && !isKept(folder, hashOf(source)));
  await documents.fetch(lacking);
  for (const source of lacking) await keepText(folder, hashOf(source), documents.text(source));
  forgetTexts(folder, named);
}
