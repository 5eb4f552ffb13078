import { randomUUID } from "node:crypto";
import { appendActs } from "../../case/codings/append.js";
import { sha256 } from "../../case/write.js";
import { whyNot } from "../../disk/not-written.js";
import type { Coding, CodingAct } from "../../domain/coding/coding.js";
import type { Cluster, Compared } from "../../methods/agreement/disagreements.js";
import { redoActs, undoActs } from "../../methods/coding/log/undo-acts.js";
import { contextOf } from "../../methods/text/anchoring/place-anchor.js";
import { positions } from "../../methods/text/code-points.js";
import type { AgreementAsked, Disagreement, Disagreements, Resolution } from "../../pages/agreement.js";
import type { OpenCase } from "../opened/open-case.js";
import { comparison } from "./comparison.js";
import { consensusPath, decisions, undecidedOf } from "./decisions.js";

/** Disagreements that one answer holds, and code points of text around each. */
const most = 100;
const around = 260;

/** Disagreements side by side: those that nobody decided, of one category or source where asked. */
export async function disagreements(
  open: OpenCase,
  asked: AgreementAsked & { readonly category: string | null; readonly source: string | null },
): Promise<Disagreements> {
  const compared = await comparison(open, asked);
  const log = await decisions(open);
  const undecided = undecidedOf(compared, log);
  const wanted = undecided.open.filter(
    (each) => (!asked.category || each.category === asked.category) && (!asked.source || each.source === asked.source),
  );
  const names = new Map(compared.coded.categories.map((each) => [each.id, each.name]));
  const titles = new Map(compared.coded.sources.map((each) => [each.id, each.title]));
  const memos = new Map(compared.coded.codings.map((each) => [each.id, each.memo]));
  const texts = await textsOf(open, [...new Set(wanted.slice(0, most).map((each) => each.source))]);
  const shown = wanted.slice(0, most).map((each): Disagreement => {
    const text = texts.get(each.source);
    const [from, to] = text ? contextSpan(text, each) : [0, 0];
    return {
      key: keyOf(each),
      source: each.source,
      title: titles.get(each.source) ?? each.source,
      category: each.category,
      name: names.get(each.category) ?? each.category,
      kind: each.kind === "missing" ? "missing" : "borders",
      without: each.without,
      spans: each.codings.map(({ coder, id, start, end }) => ({ coder, id, start, end, memo: memos.get(id) ?? null })),
      text: text?.at.slice(from, to) ?? "",
      from,
    };
  });
  const last = undoActs(log, { newId: () => "", now: () => "" });
  return {
    shown,
    open: wanted.length,
    decided: undecided.decided,
    agreed: undecided.agreed,
    undo: last.length ? (last.length === 1 ? "the last decision" : `the last ${last.length} acts`) : null,
  };
}

/** The paragraphs that a disagreement stands in, cut at a word where they are long. */
function contextSpan({ text, at }: { text: string; at: ReturnType<typeof positions> }, { start, end }: Cluster): readonly [number, number] {
  const [first, last] = [at.units(start), at.units(end)];
  const before = text.slice(Math.max(0, at.units(Math.max(0, start - around))), first);
  const after = text.slice(last, at.units(Math.min(at.length, end + around)));
  const lead = before.lastIndexOf("\n\n");
  const isCut = lead < 0 && start > around;
  const from = first - before.length + (lead >= 0 ? lead + 2 : isCut ? before.search(/\s/u) + 1 : 0);
  const tail = after.indexOf("\n\n");
  const rest = tail >= 0 ? tail : at.length > end + around ? Math.max(0, after.search(/\s\S*$/u)) : after.length;
  return [at.points(from), at.points(last + rest)];
}

async function textsOf({ tables }: OpenCase, sources: readonly string[]) {
  const found = new Map<string, { text: string; at: ReturnType<typeof positions> }>();
  for (const source of sources) {
    const [row] = await tables.rows<{ text: string }>("select text from document where source = ?", [source]);
    if (row) found.set(source, { text: row.text, at: positions(row.text) });
  }
  return found;
}

function keyOf({ source, category, start, end }: Cluster): string {
  return JSON.stringify([source, category, start, end]);
}

/** Why nothing was written, or null. */
type Refused = string | null;

/** Writes what was decided of one disagreement to the consensus coder's file. */
export async function resolve(open: OpenCase, { key, take, ...asked }: Resolution): Promise<Refused> {
  const compared = await comparison(open, asked);
  const cluster = undecidedOf(compared, await decisions(open)).open.find((each) => keyOf(each) === key);
  if (!cluster) return "This disagreement is not there (any more); somebody may have decided it.";
  const taken = cluster.codings.find((each) => `${each.coder}/${each.id}` === take);
  if (take !== null && !taken) return "None of its codings bears this name.";
  const acts = taken ? [await codingAct(open, taken)] : rejections(cluster);
  return append(open, acts);
}

/** Takes over every coding on which all agree to the letter, as one act. */
export async function takeAgreed(open: OpenCase, asked: AgreementAsked): Promise<Refused> {
  const compared = await comparison(open, asked);
  const { toTake } = undecidedOf(compared, await decisions(open));
  if (!toTake.length) return "There is nothing on which all agree that the consensus does not have yet.";
  const acts: CodingAct[] = [];
  for (const each of toTake) acts.push(await codingAct(open, each.codings[0] as Compared));
  return append(open, acts);
}

/** Takes the last decision back, or makes it again. */
export async function takeBack(open: OpenCase, way: "undo" | "redo"): Promise<Refused> {
  const making = { newId: () => randomUUID(), now: () => new Date().toISOString() };
  const log = await decisions(open);
  const acts = way === "undo" ? undoActs(log, making) : redoActs(log, making);
  if (!acts.length) return way === "undo" ? "There is nothing to undo." : "There is nothing to do again.";
  return written(open, acts);
}

function append(open: OpenCase, acts: readonly CodingAct[]): Promise<Refused> {
  const group = acts.length > 1 ? { with: acts[0]?.id } : {};
  return written(
    open,
    acts.map((each) => ({ ...each, ...group }) as CodingAct),
  );
}

async function written(open: OpenCase, acts: readonly CodingAct[]): Promise<Refused> {
  try {
    await appendActs(open.case.folder, consensusPath, acts);
    return null;
  } catch (cause) {
    return whyNot(cause);
  }
}

const lastTexts = new WeakMap<OpenCase, Map<string, { text: string; at: ReturnType<typeof positions>; hash: string }>>();

async function codingAct(open: OpenCase, { source, start, end, category, coder }: Compared): Promise<CodingAct> {
  const held = lastTexts.get(open) ?? new Map();
  lastTexts.set(open, held);
  let text = held.get(source);
  if (!text) {
    const found = (await textsOf(open, [source])).get(source);
    if (!found) throw new Error(`The text of ${source} is not there.`);
    text = { ...found, hash: sha256(found.text) };
    held.set(source, text);
  }
  const [from, to] = [text.at.units(start), text.at.units(end)];
  const at = new Date().toISOString();
  const id = randomUUID();
  const coding: Coding = {
    ...{ id, source, category, text: text.hash, start, end, exact: text.text.slice(from, to) },
    ...contextOf(text.text, from, to),
    ...{ statement: null, memo: `As ${coder} has it.`, at, machine: false, accepted: true },
  };
  return { id, at, act: "code", coding };
}

function rejections({ codings }: Cluster): CodingAct[] {
  const at = new Date().toISOString();
  return codings.map(({ coder, id }) => ({ id: randomUUID(), at, act: "reject", of: `${coder}/${id}`, is: true }));
}
