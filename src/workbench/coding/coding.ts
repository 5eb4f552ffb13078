import { randomBytes } from "node:crypto";
import { keepCoder, keptCoder, suggestedCoder } from "../../case/codings/coder-name.js";
import { type Coding, type CodingAct, coderFile } from "../../domain/coding/coding.js";
import { openProposals } from "../../domain/coding/open-proposals.js";
import type { CodingLog, Step } from "../../methods/coding/log/state.js";
import type { Making } from "../../methods/coding/log/undo-acts.js";
import { redoActs, undoActs } from "../../methods/coding/log/undo-acts.js";
import { onPage } from "../../methods/text/anchoring/on-page.js";
import type { ActAnswer, ActAsked, CodingDesk, LostCoding, PlacedCoding } from "../../pages/coding.js";
import type { CodingBench } from "../../servers/api/coding.js";
import { breathing } from "../opened/breathing.js";
import type { Live } from "../opened/followed-case.js";
import type { OpenCase } from "../opened/open-case.js";
import { once } from "../opened/reads.js";
import {
  codebookTemplates,
  levelsBySectors,
  readCodebook,
  type SpanOfCategory,
  sourcesInOrder,
  usesOfCategory,
  writeCodebook,
} from "./codebook.js";
import { copiesOf } from "./copies.js";
import {
  type Category,
  categoriesNow,
  categoryLine,
  currentIds,
  keysOf,
  lostCoding,
  placedCoding,
  placeKeeper,
  slotLines,
  usesKeeper,
} from "./desk.js";
import { findIn } from "./find.js";
import { proposedOf } from "./proposed.js";
import { claimsBeside } from "./proposed-evidence.js";
import { codingStore, codingsIn, type KeptLog } from "./store.js";

const making: Making = { newId: () => randomBytes(6).toString("hex"), now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z") };

/** Coding in the app: what stands in the coders' files, placed in the texts as they are, and acts that are added to one's own. */
export function codingBench(live: Live, options: { readonly coder?: string | undefined } = {}): CodingBench {
  const store = codingStore(live.folder);
  const placing = placeKeeper(live.folder);
  let named = options.coder ?? keptCoder();
  const me = () => (named === null ? null : coderFile(named) || null);

  const isBlind = (open: OpenCase) => open.case.says.case.coding?.blind ?? false;
  const seeing = (open: OpenCase, logs: readonly KeptLog[]) => {
    const [mine, blind] = [me(), isBlind(open)]; // asked once: there are as many codings as people made
    const own = logs.find(({ coder }) => coder === mine);
    return (coder: string, source: string) => !blind || coder === mine || (own?.log.done.has(source) ?? false);
  };

  /** The latest texts that were asked for, as the build has them. */
  const texts = new Map<string, { readonly text: string; readonly title: string; readonly segments: string }>();
  const textOf = async (open: OpenCase, source: string): Promise<{ text: string; title: string; segments: string } | null> => {
    const key = `${open.hash} ${source}`;
    const known = texts.get(key);
    if (known) return known;
    const [row] = await open.tables.rows<{ text: string; title: string; segments: string }>(
      "select d.text, s.title, d.segments from document d join source s on s.id = d.source where d.source = ? and s.id = ?",
      [source, source],
    );
    if (!row) return null;
    texts.set(key, row);
    if (texts.size > 8) texts.delete(texts.keys().next().value as string);
    return row;
  };

  async function sourceCodings(open: OpenCase, source: string) {
    const document = await textOf(open, source);
    if (!document) return null;
    const logs = await store.all();
    const placed = placing(source, document.text);
    const idOf = currentIds(await categoriesNow(open));
    const keyOf = keysOf(logs);
    const maySee = seeing(open, logs);
    const codings: PlacedCoding[] = [];
    const lost: LostCoding[] = [];
    const hidden = new Set<string>();
    const own = logs.find(({ coder }) => coder === me())?.log;
    const all = await breathing(
      (await store.ofSource(source)).flatMap(({ coder, codings: theirs }) => theirs.map((coding) => ({ coder, coding }))),
      ({ coder, coding }) => {
        const found = placed.place(onPage(coding, document.segments, document.text.length));
        const start = found.how === "lost" ? null : found.start;
        return { id: keyOf(coder, coding.id), source, start, category: idOf(coding.category), coder, coding, found };
      },
    );
    const isProposed = ({ machine, accepted }: Coding) => machine && !accepted;
    const isOpen = openProposals(
      all.filter(({ coder, coding }) => coder === me() && !isProposed(coding)),
      own?.rejected ?? new Set(),
    );
    const claims = all.some(({ coding }) => coding.evidence) ? await claimsBeside(open, source) : undefined;
    for (const each of all) {
      const { coder, coding, id: key, found, category } = each;
      if (coding.code || coding.alias) continue; // they wait on Codebook, and beside the names in the data
      const { evidence } = coding;
      if (evidence && claims) {
        const end = found.how === "lost" ? null : found.end;
        if (!isProposed(coding) || own?.rejected.has(key) || !claims.isOpen({ start: each.start, end, evidence })) continue;
      } else if (isProposed(coding) && !isOpen(each)) continue;
      if (!maySee(coder, source)) {
        hidden.add(coder);
        continue;
      }
      if (found.how !== "lost") {
        const placed = placedCoding(coding, coder, key, found, category);
        codings.push(evidence && claims ? { ...placed, evidence: { ...evidence, sentence: claims.sentence(evidence) } } : placed);
      }
      if (found.how === "lost" || (found.how === "fuzzy" && coding.text !== null))
        lost.push(lostCoding(coding, coder, key, document.title, found, placed.at, category));
    }
    codings.push(...(await proposals(open, source, own, codings)));
    codings.sort((a, b) => a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : 1));
    return {
      source,
      hash: placed.hash,
      codings,
      lost,
      isDone: own?.done.has(source) ?? false,
      doneBy: logs.filter(({ coder, log }) => coder !== me() && log.done.has(source)).map(({ coder }) => coder),
      hidden: [...hidden],
    };
  }

  /** What the words of the codebook proposed at the last build, less what one has accepted or refused since. */
  async function proposals(
    open: OpenCase,
    source: string,
    own: CodingLog | undefined,
    codings: readonly PlacedCoding[],
  ): Promise<PlacedCoding[]> {
    const rows = await open.tables.rows<{ id: string; coder: string; start: number; end: number; exact: string; category: string }>(
      `select id, coder, start, "end", exact, category from coding where source = ? and machine and not accepted and file not like 'judgements/codings/%'`,
      [source],
    );
    return rows
      .map((each) => ({ ...each, source }))
      .filter(openProposals(codings, own?.rejected ?? new Set()))
      .map(({ id, coder, start, end, exact, category }) => ({
        ...{ key: id, id, coder, source, start, end, exact, category, memo: null, statement: null, proposed: true, how: "same" },
      }));
  }

  const usesOf = usesKeeper();
  async function desk(open: OpenCase): Promise<CodingDesk> {
    const logs = await store.all();
    const categories = await categoriesNow(open);
    const copies = await copiesOf(open);
    const stamp = isBlind(open) || copies.of.size ? `${open.hash} ${store.version()} ${me()}` : `${me()}`;
    const uses = await usesOf(await store.byCategory(), stamp, me(), currentIds(categories), seeing(open, logs), copies.of);
    const may = seeing(open, logs);
    const maySee = ({ coder, source }: SpanOfCategory) => may(coder, source);
    const shown = logs.filter(({ coder }) => !isBlind(open) || coder === me());
    const own = logs.find(({ coder }) => coder === me())?.log;
    const [queue] = await open.tables.rows<{ n: number }>("select count(*) as n from placement where how in ('lost', 'fuzzy')");
    return {
      coder: me(),
      suggested: suggestedCoder(),
      coders: logs.map(({ coder }) => coder),
      isBlind: isBlind(open),
      categories: categories.map((each) => categoryLine(each, uses.get(each.id))),
      slots: slotLines(categories, uses),
      grid: levelsBySectors(copies.inOne((await inTheory(open, categories)).filter(maySee)), categories),
      twice: [...uses.values()].reduce((sum, each) => sum + each.twice, 0),
      memos: shown.flatMap(({ coder, log }) => [...log.memos].map(([on, says]) => ({ coder, on, says }))),
      comments: shown.flatMap(({ coder, log }) => [...log.comments.values()].map((each) => ({ ...each, coder }))),
      toLookAt: queue?.n ?? 0,
      undo: stepSays(own, own?.undo.at(-1)),
      redo: stepSays(own, own?.redo.at(-1)),
    };
  }

  /** Codings of the last build whose category fills a slot of the grid, under whatever id they were made. */
  async function inTheory(open: OpenCase, categories: readonly Category[]): Promise<SpanOfCategory[]> {
    const ids = categories.flatMap(({ id, slot, was = [] }) => (slot?.startsWith("rsct/") ? [id, ...was] : []));
    if (!ids.length) return [];
    const marks = ids.map(() => "?").join(", ");
    return open.tables.rows<SpanOfCategory>(
      `select coder, source, category, start, "end" from coding where (not machine or accepted) and category in (${marks})`,
      ids,
    );
  }

  /** Adds acts to one's own file, and tells what they touched as it is now. */
  async function add(open: OpenCase, coder: string, acts: readonly CodingAct[], says: string | null): Promise<ActAnswer> {
    const before = await store.of(coder);
    const ids = new Set(acts.flatMap(codingsIn));
    const sources = new Set([...ids].flatMap((id) => before.log.codings.get(id)?.source ?? []));
    const fault = await store.add(coder, acts);
    if (fault !== null) return { kind: "refused", says: `${fault} Nothing was written.` };
    const { log } = await store.of(coder);
    const keyOf = keysOf(await store.all());
    const idOf = currentIds(await categoriesNow(open));
    const touched: PlacedCoding[] = [];
    const gone: string[] = [];
    const touchedTexts = new Map<string, ReturnType<typeof placing> | null>();
    for (const id of ids) {
      const each = log.codings.get(id);
      if (!each) {
        gone.push(keyOf(coder, id));
        continue;
      }
      sources.add(each.source);
      if (!touchedTexts.has(each.source)) {
        const document = await textOf(open, each.source);
        touchedTexts.set(each.source, document && placing(each.source, document.text));
      }
      const found = touchedTexts.get(each.source)?.place(each);
      if (found && found.how !== "lost") touched.push(placedCoding(each, coder, keyOf(coder, id), found, idOf(each.category)));
    }
    return {
      kind: "written",
      touched,
      gone,
      sources: [...sources],
      says,
      undo: stepSays(log, log.undo.at(-1)),
      redo: stepSays(log, log.redo.at(-1)),
    };
  }

  const refused = (says: string): ActAnswer => ({ kind: "refused", says });
  const unnamed = refused("Nobody has said who is coding. Give a name first.");

  return {
    desk: () => live.with(desk),
    proposed: () =>
      live.with(async (open) => {
        const logs = await store.all();
        return proposedOf({
          logs,
          me: me(),
          categories: await categoriesNow(open),
          actors: new Set(open.case.says.actors.actors.map(({ id }) => id)),
          keyOf: keysOf(logs),
          place: async (coding) => {
            const document = await textOf(open, coding.source);
            return document && { found: placing(coding.source, document.text).place(coding), title: document.title };
          },
        });
      }),
    source: (id) => live.with((open) => sourceCodings(open, id)),
    text: (id) =>
      live.with(async (open) => {
        const document = await textOf(open, id);
        if (!document) return null;
        const rows = await open.tables.rows<{ start: number; page: number | null }>(
          "select start, page from passage where source = ? and kind = 'paragraph' order by start",
          [id],
        );
        return {
          source: id,
          hash: placing(id, document.text).hash,
          text: document.text,
          paragraphs: rows.flatMap(({ start, page }) => [start, page ?? 0]),
        };
      }),
    name: async (name) => {
      if (!coderFile(name)) return false;
      await keepCoder(name);
      named = name;
      return true;
    },
    act: (asked) =>
      live.with(async (open) => {
        const coder = me();
        if (coder === null) return unnamed;
        const stale = await staleText(open, asked);
        if (stale) return refused(stale);
        return add(
          open,
          coder,
          asked.map((each) => ({ ...each, at: making.now() }) as CodingAct),
          null,
        );
      }),
    takeBack: (way) =>
      live.with(async (open) => {
        const coder = me();
        if (coder === null) return unnamed;
        const { log } = await store.of(coder);
        const acts = way === "undo" ? undoActs(log, making) : redoActs(log, making);
        if (!acts.length) return refused(way === "undo" ? "There is nothing to undo." : "There is nothing to do again.");
        return add(open, coder, acts, stepSays(log, way === "undo" ? log.undo.at(-1) : log.redo.at(-1)));
      }),
    review: () =>
      live.with(async (open) => {
        const rows = await open.tables.rows<{ source: string }>(
          "select distinct source from placement where how in ('lost', 'fuzzy') order by source",
        );
        const lost: LostCoding[] = [];
        for (const { source } of rows) lost.push(...((await sourceCodings(open, source))?.lost ?? []));
        return lost;
      }),
    uses: (id) =>
      live.with(async (open) => {
        const sources = await once(open, "sources in the order of titles", async () =>
          sourcesInOrder(await open.tables.rows<{ id: string; title: string; kind: string }>("select id, title, kind from source")),
        );
        const logs = await store.all();
        return usesOfCategory(
          id,
          await store.byCategory(),
          await categoriesNow(open),
          sources,
          seeing(open, logs),
          (await copiesOf(open)).of,
        );
      }),
    readCodebook: (name, text) => live.with(async (open) => readCodebook(name, text, await categoriesNow(open))),
    writeCodebook: (as) => live.with(async (open) => writeCodebook(await categoriesNow(open), as)),
    templates: codebookTemplates,
    find: (asked) =>
      live.with(async (open) =>
        findIn(open, asked, await categoriesNow(open), (await store.all()).find(({ coder }) => coder === me())?.log),
      ),
  };

  /** Words are coded in the text that the window shows; where that is another by now, nothing is written. */
  async function staleText(open: OpenCase, asked: readonly ActAsked[]): Promise<string | null> {
    for (const source of new Set(asked.flatMap((each) => (each.act === "code" && each.coding.text !== null ? [each.coding.source] : [])))) {
      const document = await textOf(open, source);
      if (!document) return `There is no source “${source}” with a text.`;
      const { hash } = placing(source, document.text);
      const isOther = asked.some(
        (each) => each.act === "code" && each.coding.source === source && each.coding.text !== null && each.coding.text !== hash,
      );
      if (isOther) return "The text of this source changed while it was open. It is shown again; code the words once more.";
    }
    return null;
  }
}

const words: Readonly<Record<string, string>> = {
  uncode: "coding",
  restore: "removal",
  recode: "change of code",
  move: "change of edges",
  memo: "memo",
  uncomment: "comment",
  done: "mark of being done",
  reject: "refusal of a proposal",
};
/** What a step did, told by what would take it back. */
function stepSays(log: CodingLog | undefined, step: Step | undefined): string | null {
  if (!log || !step) return null;
  const inverse = log.inverses.get(step.events[0] ?? "");
  const name = words[inverse?.act ?? ""] ?? "act";
  return step.events.length > 1 ? `${step.events.length} × ${name}` : name;
}
