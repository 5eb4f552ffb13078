import { resolve } from "node:path";
import type { Asking } from "../../../assistant/asking/asking.js";
import { claimAsking } from "../../../assistant/asking/claim.js";
import { codeAsking } from "../../../assistant/asking/code.js";
import { type Ahead, type Assisted, aheadOf, assist } from "../../../assistant/assist.js";
import type { AssistedText } from "../../../assistant/pieces.js";
import type { CaseFile } from "../../../case/case.js";
import { loadCase } from "../../../case/load.js";
import { type CaseTables, openTables } from "../../../flow/run.js";
import { tokensIn } from "../../../pages/assistant.js";
import { askingFor } from "../../../workbench/assistant.js";
import { mustBeBuilt } from "../../built.js";
import { printJson, progressLine, say, UsageError } from "../../print.js";

export interface AssistArguments {
  readonly json?: boolean;
  readonly claim?: string;
  readonly codebook?: boolean;
  readonly names?: boolean;
  readonly most?: string;
  readonly count?: boolean;
}

/** `amity assist`: asks the assistant that case.yaml names; what it proposes waits for a person. `count` asks nobody, and says how much there is. */
export async function assistCommand(folder: string, sources: readonly string[], given: AssistArguments): Promise<void> {
  const { json = false, count = false } = given;
  const chosen = [given.claim !== undefined && "--claim", given.codebook && "--codebook", given.names && "--names"].filter(Boolean);
  if (chosen.length > 1) throw new UsageError(`One thing at a time: ${chosen.join(" or ")}.`);
  mustBeBuilt(folder);
  const caseFile = await loadCase(resolve(folder));
  const tables = await openTables(resolve(folder));
  let asking: Asking;
  try {
    asking = await askingOf(caseFile, tables, sources, given);
  } finally {
    tables.close();
  }
  const ahead = await aheadOf(caseFile, asking);
  if (count && json) return printJson(ahead);
  if (!json) say(aheadWords(ahead));
  if (count) return;
  const line = progressLine();
  const began = performance.now();
  const done = await assist(caseFile, asking, {
    progress: (at, of, title, asked) => line.show(`${at}/${of} ${title}${leftWords(ahead, asked, performance.now() - began)}`),
  }).finally(() => line.end());
  if (json) printJson(done);
  else tell(done, given);
}

async function askingOf(
  caseFile: CaseFile,
  tables: CaseTables,
  sources: readonly string[],
  { claim, codebook, names, most }: AssistArguments,
): Promise<Asking> {
  if (most !== undefined && !(codebook || names)) throw new UsageError("--most goes with --codebook or --names.");
  const limit = most === undefined ? {} : { most: mostOf(most) };
  if (names) {
    if (sources.length) throw new UsageError("--names looks for the names in all documents: name no source.");
    return askingFor("names", { tables, case: caseFile }, limit);
  }
  const texts = await tables.rows<AssistedText>(
    "select s.id, s.title, d.text from source s join document d on d.source = s.id order by s.id",
  );
  const missing = sources.find((each) => !texts.some((one) => one.id === each));
  if (missing !== undefined) throw new UsageError(`The case has no source ${missing} with a text.`);
  if (codebook) return askingFor("codebook", { tables, case: caseFile }, { sources, ...limit });
  const wanted = sources.length ? texts.filter((each) => sources.includes(each.id)) : texts;
  return claim === undefined ? codeAsking(caseFile, wanted) : claimAsking(caseFile, wanted, claim);
}

function mostOf(given: string): number {
  const most = Number(given);
  if (Number.isInteger(most) && most >= 1 && most <= 500) return most;
  throw new UsageError(`--most is a whole number from 1 to 500, and not ${given}.`);
}

function aheadWords({ questions, kept, letters, about }: Ahead): string {
  const open = questions - kept;
  const size = open === 0 ? "" : `, about ${tokensIn(letters).toLocaleString("en")} tokens to read`;
  const asks = `${open.toLocaleString("en")} ${open === 1 ? "question" : "questions"} to ask${size}; ${kept.toLocaleString("en")} answered before.`;
  return about === null ? asks : `${about}: ${asks}`;
}

/** How long the rest takes, by the answers of this run, in ms: those that the case had cost nothing, and say nothing of it. */
export function leftWords({ questions, kept }: Pick<Ahead, "questions" | "kept">, asked: number, passed: number): string {
  if (asked < 3) return "";
  const minutes = ((passed / asked) * (questions - kept - asked)) / 60_000;
  return minutes < 1 ? ", less than a minute left" : `, about ${Math.round(minutes)} min left`;
}

function tell({ asked, kept, proposed, refused, wrotePrompt }: Assisted, { codebook, names }: AssistArguments): void {
  const where = codebook ? "on the page Codebook" : names ? "beside the names, under “Actors met”" : "in the reader";
  if (wrotePrompt) say(`Wrote ${wrotePrompt}: the question that is asked, yours to change.`);
  say(`${asked} asked, ${kept} answered before; ${proposed} new proposals. Accept or refuse them ${where}.`);
  for (const [says, n] of times(refused.map(refusedWords))) say(n === 1 ? says : `${says} (${n} times)`);
}

function refusedWords({ source, quote, why }: Assisted["refused"][number]): string {
  return `Refused${source ? `, ${source}` : ""}: ${why}${quote ? `: “${quote.replaceAll(/\s+/gu, " ")}”` : ""}`;
}

/** Each line once, with how often it came: a model that runs in a circle is refused the same again and again. */
export function times(lines: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const each of lines) found.set(each, (found.get(each) ?? 0) + 1);
  return found;
}
