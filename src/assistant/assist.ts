import { existsSync } from "node:fs";
import type { CaseFile } from "../case/case.js";
import { appendActs } from "../case/codings/append.js";
import { readCoder } from "../case/codings/coder-log.js";
import { inCase } from "../case/in-case.js";
import { isConfirmed } from "../case/trust/trust.js";
import { assistantInWords } from "../domain/brings.js";
import type { Coding, CodingAct } from "../domain/coding/coding.js";
import { InputError, type Place, problem } from "../domain/problem.js";
import type { Asking } from "./asking/asking.js";
import { ask, type ChatRequest, checkEndpoint, type Endpoint, requestOf } from "./endpoint.js";
import { keepExchange, keptExchange } from "./exchanges.js";
import type { Piece } from "./pieces.js";
import { messagesOf, promptOf } from "./prompt.js";
import { proposalsOf, type RefusedProposal } from "./proposals.js";

/** The coder that holds what the assistant proposes. */
export const assistantCoder = "assistant";

export interface Assisted {
  /** Questions that the assistant was asked now, and those whose answer the case had. */
  readonly asked: number;
  readonly kept: number;
  /** New proposals, and those that were refused with the reason. */
  readonly proposed: number;
  readonly refused: readonly RefusedProposal[];
  /** Whether the prompt was written, since the case had none. */
  readonly wrotePrompt: string | null;
}

/** One question in the words of the case's prompt. */
interface Question {
  readonly pieces: readonly Piece[];
  readonly title: string;
  readonly request: ChatRequest;
}

/** How much there is to ask: questions, those whose answer the case has, and the letters of those that it has not. */
export interface Ahead {
  readonly questions: number;
  readonly kept: number;
  readonly letters: number;
  /** What was chosen to be asked about, where not all is. */
  readonly about: string | null;
}

/** What would be asked; nobody is asked, and nothing is written. Throws where the case names no assistant. */
export async function aheadOf(caseFile: CaseFile, asking: Asking): Promise<Ahead> {
  const { questions } = await questionsOf(caseFile, asking, { writes: false });
  const fresh = questions.filter(({ request }) => !keptExchange(caseFile.folder, request));
  const letters = fresh.reduce((sum, { request }) => sum + request.messages.reduce((all, { content }) => all + content.length, 0), 0);
  return { questions: questions.length, kept: questions.length - fresh.length, letters, about: asking.about };
}

/**
 * Asks the assistant of case.yaml, and adds what it proposes to its own coder's file, accepted by nobody. Answers that the case has are not
 * asked for again. Throws `InputError` where the case names no assistant, or none that may be asked.
 */
export async function assist(
  caseFile: CaseFile,
  asking: Asking,
  {
    environment = process.env,
    progress,
  }: {
    readonly environment?: Readonly<Record<string, string | undefined>>;
    /** Called before each question; `asked` are those that had to be put until then. */
    readonly progress?: (done: number, of: number, title: string, asked: number) => void;
  } = {},
): Promise<Assisted> {
  const { said, place } = assistantOf(caseFile);
  mustBeConfirmed(caseFile.folder, said, place);
  checkEndpoint(said, place, environment);
  const { questions, wrote } = await questionsOf(caseFile, asking, { writes: true });
  const total = { asked: 0, kept: 0, proposed: 0, refused: [] as RefusedProposal[] };
  for (const [index, { pieces, title, request }] of questions.entries()) {
    progress?.(index, questions.length, title, total.asked);
    const before = keptExchange(caseFile.folder, request);
    const exchange = before ?? { at: new Date().toISOString(), request, answer: await ask(said as Endpoint, request, environment) };
    if (before) total.kept++;
    else {
      total.asked++;
      await keepExchange(caseFile.folder, exchange);
    }
    const { codings, refused } = proposalsOf(exchange.answer, pieces, { takes: asking.takes, at: exchange.at });
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

/** The questions, and whether their prompt was written, since the case had none. */
async function questionsOf(
  caseFile: CaseFile,
  asking: Asking,
  how: { readonly writes: boolean },
): Promise<{ questions: Question[]; wrote: string | null }> {
  const { said } = assistantOf(caseFile);
  const { prompt, wrote } = await promptOf(caseFile.folder, asking.prompt, how);
  const questions = asking.questions.map(({ pieces, title, values }) => ({
    pieces,
    title,
    request: requestOf(said, messagesOf(prompt, values)),
  }));
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
