import { existsSync, readFileSync } from "node:fs";
import type { CaseFile } from "../case/case.js";
import { appendActs } from "../case/codings/append.js";
import { readCoder } from "../case/codings/coder-log.js";
import { inCase } from "../case/in-case.js";
import { isConfirmed } from "../case/trust/trust.js";
import { sha256, writeForPeople } from "../case/write.js";
import { assistantInWords } from "../domain/brings.js";
import type { Coding, CodingAct } from "../domain/coding/coding.js";
import { InputError, type Place, problem } from "../domain/problem.js";
import { positions } from "../methods/text/code-points.js";
import { ask, checkEndpoint, type Endpoint, requestOf } from "./endpoint.js";
import { keepExchange, keptExchange } from "./exchanges.js";
import { messagesOf, missingHoles, type PromptCategory, usualPrompt } from "./prompt.js";
import { type Piece, proposalsOf, type RefusedProposal } from "./proposals.js";

/** The coder that holds what the assistant proposes. */
const assistantCoder = "assistant";

export interface AssistedText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Assisted {
  /** Pieces of text that the assistant was asked about now, and those whose answer the case had. */
  readonly asked: number;
  readonly kept: number;
  /** New proposals, and those that were refused with the reason. */
  readonly proposed: number;
  readonly refused: readonly RefusedProposal[];
  /** Whether the prompt was written, since the case had none. */
  readonly wrotePrompt: string | null;
}

/** Code points of text in one question; a piece ends with a paragraph. */
const mostInPiece = 6000;

/**
 * Asks the assistant of case.yaml about texts, and adds what it proposes to its own coder's file, accepted by nobody. Answers that the
 * case has are not asked for again. Throws `InputError` where the case names no assistant, or none that may be asked.
 */
export async function assist(
  caseFile: CaseFile,
  texts: readonly AssistedText[],
  {
    environment = process.env,
    progress,
  }: {
    readonly environment?: Readonly<Record<string, string | undefined>>;
    readonly progress?: (done: number, of: number, title: string) => void;
  } = {},
): Promise<Assisted> {
  const said = caseFile.says.case.assistant;
  const place = caseFile.at("case", "assistant");
  if (!said) {
    const mend = "Add assistant: {endpoint: http://127.0.0.1:11434/v1, model: NAME} to case.yaml.";
    throw new InputError([problem("case/invalid", place, "the case names no assistant.", mend)]);
  }
  mustBeConfirmed(caseFile.folder, said, place);
  checkEndpoint(said, place, environment);
  const categories = caseFile.says.codebook.categories;
  if (!categories.length)
    throw new InputError([
      problem(
        "case/missing-file",
        { file: "codebook.yaml", line: 1, column: 1 },
        "there is no category to propose.",
        "Write a codebook first.",
      ),
    ]);
  const { prompt, wrote } = await promptOf(caseFile, said.prompt);
  const pieces = texts.flatMap(piecesOf);
  const known = new Set(categories.map((each) => each.id));
  const claims = new Set(caseFile.says.claims.claims.map((each) => each.id));
  const total = { asked: 0, kept: 0, proposed: 0, refused: [] as RefusedProposal[] };
  for (const [index, piece] of pieces.entries()) {
    const title = texts.find((each) => each.id === piece.source)?.title ?? piece.source;
    progress?.(index, pieces.length, title);
    const request = requestOf(said, messagesOf(prompt, categories as readonly PromptCategory[], title, piece.text));
    const before = keptExchange(caseFile.folder, request);
    const exchange = before ?? { at: new Date().toISOString(), request, answer: await ask(said as Endpoint, request, environment) };
    if (before) total.kept++;
    else {
      total.asked++;
      await keepExchange(caseFile.folder, exchange);
    }
    const { codings, refused } = proposalsOf(exchange.answer, piece, { categories: known, claims, at: exchange.at });
    total.proposed += await propose(caseFile.folder, codings);
    total.refused.push(...refused);
  }
  return { ...total, wrotePrompt: wrote };
}

/** Nothing is sent anywhere, and no variable is read, before a person on this machine saw where and which. */
function mustBeConfirmed(folder: string, { endpoint, key }: Pick<Endpoint, "endpoint" | "key">, at: Place): void {
  const asked = { endpoint, key: key ?? null };
  if (isConfirmed(folder, asked)) return;
  const says = `the assistant of this case is at ${assistantInWords(asked)}; nobody on this machine has confirmed that.`;
  const command = `amity trust CASE --assistant ${endpoint}${key === undefined ? "" : ` --key ${key}`}`;
  throw new InputError([problem("case/untrusted", at, says, `If you mean it, confirm it in the reader of the app, or run: ${command}.`)]);
}

/** The prompt is a file of the case; where it is missing, the usual one is written, so that it can be read and changed. */
async function promptOf({ folder }: CaseFile, path: string): Promise<{ prompt: string; wrote: string | null }> {
  const full = inCase(folder, path);
  const at = { file: path, line: 1, column: 1 };
  if (!existsSync(full)) {
    await writeForPeople(folder, path, usualPrompt);
    return { prompt: usualPrompt, wrote: path };
  }
  const prompt = readFileSync(full, "utf8");
  const missing = missingHoles(prompt);
  if (missing.length)
    throw new InputError([
      problem(
        "case/invalid",
        at,
        `the prompt has no ${missing.join(" and no ")}.`,
        "Write them where the codebook and the text are to stand.",
      ),
    ]);
  return { prompt, wrote: null };
}

/** Texts cut at paragraphs, so that one question holds a few thousand signs. */
function piecesOf({ id, text }: AssistedText): Piece[] {
  const whole = { source: id, whole: text, hash: sha256(text), at: positions(text) };
  const pieces: Piece[] = [];
  let from = 0;
  for (let end = 0; end < text.length; ) {
    const next = text.indexOf("\n\n", end);
    const stop = next < 0 ? text.length : next;
    if (stop - from > mostInPiece && end > from) {
      pieces.push({ ...whole, from, text: text.slice(from, end - 2) });
      from = end;
    }
    end = next < 0 ? text.length : next + 2;
  }
  if (text.slice(from).trim()) pieces.push({ ...whole, from, text: text.slice(from) });
  return pieces;
}

/** Adds proposals that the assistant's file does not have; those that were taken away stay away. */
export async function propose(folder: string, codings: readonly Coding[]): Promise<number> {
  const path = `judgements/codings/${assistantCoder}.jsonl`;
  const full = inCase(folder, path);
  const { log } = existsSync(full) ? await readCoder(full, path) : { log: undefined };
  const used = new Set<string>();
  const acts = codings.flatMap((coding): CodingAct[] => {
    if (used.has(coding.id) || log?.codings.has(coding.id) || log?.gone.codings.has(coding.id)) return [];
    used.add(coding.id);
    return [{ id: coding.id, act: "code", coding, ...(coding.at === null ? {} : { at: coding.at }) }];
  });
  if (acts.length) await appendActs(folder, path, acts);
  return acts.length;
}
