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
import { type Asking, codebookWords, messagesOf, missingHoles, type PromptCategory, usualPrompts } from "./prompt.js";
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

/** One question: a piece of a text, in the words of the case's prompt. */
interface Question {
  readonly piece: Piece;
  readonly title: string;
  readonly request: ReturnType<typeof requestOf>;
}

/** How much there is to ask: questions, those whose answer the case has, and the letters of those that it has not. */
export interface Ahead {
  readonly questions: number;
  readonly kept: number;
  readonly letters: number;
}

interface Asked {
  /** A claim of the case: then words for and against it are asked for, and nothing else. */
  readonly claim?: string | undefined;
}

/** What would be asked about texts; nobody is asked, and nothing is written. Throws as `assist` does where there is nothing to ask. */
export async function aheadOf(caseFile: CaseFile, texts: readonly AssistedText[], asked: Asked = {}): Promise<Ahead> {
  const { questions } = await questionsOf(caseFile, texts, asked, { writes: false });
  const fresh = questions.filter(({ request }) => !keptExchange(caseFile.folder, request));
  const letters = fresh.reduce((sum, { request }) => sum + request.messages.reduce((all, { content }) => all + content.length, 0), 0);
  return { questions: questions.length, kept: questions.length - fresh.length, letters };
}

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
    claim,
  }: Asked & {
    readonly environment?: Readonly<Record<string, string | undefined>>;
    /** Called before each question; `asked` are those that had to be put until then. */
    readonly progress?: (done: number, of: number, title: string, asked: number) => void;
  } = {},
): Promise<Assisted> {
  const { said, place } = assistantOf(caseFile);
  mustBeConfirmed(caseFile.folder, said, place);
  checkEndpoint(said, place, environment);
  const { questions, wrote } = await questionsOf(caseFile, texts, { claim }, { writes: true });
  const known = new Set(caseFile.says.codebook.categories.map((each) => each.id));
  const claims = new Set(caseFile.says.claims.claims.map((each) => each.id));
  const total = { asked: 0, kept: 0, proposed: 0, refused: [] as RefusedProposal[] };
  for (const [index, { piece, title, request }] of questions.entries()) {
    progress?.(index, questions.length, title, total.asked);
    const before = keptExchange(caseFile.folder, request);
    const exchange = before ?? { at: new Date().toISOString(), request, answer: await ask(said as Endpoint, request, environment) };
    if (before) total.kept++;
    else {
      total.asked++;
      await keepExchange(caseFile.folder, exchange);
    }
    const { codings, refused } = proposalsOf(exchange.answer, piece, { categories: known, claims, at: exchange.at, only: claim });
    total.proposed += await propose(caseFile.folder, codings);
    total.refused.push(...refused);
  }
  return { ...total, wrotePrompt: wrote };
}

function assistantOf(caseFile: CaseFile) {
  const said = caseFile.says.case.assistant;
  const place = caseFile.at("case", "assistant");
  if (said) return { said, place };
  const mend = "Add assistant: {endpoint: http://127.0.0.1:11434/v1, model: NAME} to case.yaml.";
  throw new InputError([problem("case/invalid", place, "the case names no assistant.", mend)]);
}

/** The questions about texts, and whether their prompt was written, since the case had none. */
async function questionsOf(
  caseFile: CaseFile,
  texts: readonly AssistedText[],
  { claim }: Asked,
  how: { readonly writes: boolean },
): Promise<{ questions: Question[]; wrote: string | null }> {
  const { said } = assistantOf(caseFile);
  const categories = caseFile.says.codebook.categories;
  const held = caseFile.says.claims.claims.find(({ id }) => id === claim);
  if (claim !== undefined && !held) {
    const at = caseFile.at("claims");
    throw new InputError([problem("case/unknown-id", at, `claims.yaml has no claim “${claim}”.`, "Name one of its claims, as k12.")]);
  }
  if (claim === undefined && !categories.length)
    throw new InputError([
      problem(
        "case/missing-file",
        { file: "codebook.yaml", line: 1, column: 1 },
        "there is no category to propose.",
        "Write a codebook first.",
      ),
    ]);
  const { prompt, wrote } = await promptOf(caseFile, held ? "prompts/claim.md" : said.prompt, held ? "claim" : "code", how);
  const codebook = codebookWords(categories as readonly PromptCategory[]);
  const ofClaim = held ? `${held.id}: ${held.says}` : "";
  const questions = texts.flatMap((each) =>
    piecesOf(each).map((piece) => {
      const messages = messagesOf(prompt, { codebook, claim: ofClaim, title: each.title, text: piece.text });
      return { piece, title: each.title, request: requestOf(said, messages) };
    }),
  );
  return { questions, wrote };
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
async function promptOf(
  { folder }: CaseFile,
  path: string,
  asking: Asking,
  { writes }: { readonly writes: boolean },
): Promise<{ prompt: string; wrote: string | null }> {
  const full = inCase(folder, path);
  const at = { file: path, line: 1, column: 1 };
  if (!existsSync(full)) {
    if (writes) await writeForPeople(folder, path, usualPrompts[asking]);
    return { prompt: usualPrompts[asking], wrote: writes ? path : null };
  }
  const prompt = readFileSync(full, "utf8");
  const missing = missingHoles(prompt, asking);
  if (missing.length)
    throw new InputError([
      problem(
        "case/invalid",
        at,
        `the prompt has no ${missing.join(" and no ")}.`,
        `Write them where the ${asking === "claim" ? "claim" : "codebook"} and the text are to stand.`,
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
