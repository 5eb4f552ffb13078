import { resolve } from "node:path";
import { type Ahead, type Assisted, type AssistedText, aheadOf, assist } from "../../../assistant/assist.js";
import { loadCase } from "../../../case/load.js";
import { openTables } from "../../../flow/run.js";
import { mustBeBuilt } from "../../built.js";
import { printJson, progressLine, say, UsageError } from "../../print.js";

/** `amity assist`: asks the assistant that case.yaml names about sources; what it proposes waits for a person. `count` asks nobody, and says how much there is. */
export async function assistCommand(
  folder: string,
  sources: readonly string[],
  { json = false, claim, count = false }: { readonly json?: boolean; readonly claim?: string; readonly count?: boolean },
): Promise<void> {
  mustBeBuilt(folder);
  const caseFile = await loadCase(resolve(folder));
  const tables = await openTables(resolve(folder));
  let texts: AssistedText[];
  try {
    texts = await tables.rows<AssistedText>("select s.id, s.title, d.text from source s join document d on d.source = s.id order by s.id");
  } finally {
    tables.close();
  }
  const missing = sources.find((each) => !texts.some((one) => one.id === each));
  if (missing !== undefined) throw new UsageError(`The case has no source ${missing} with a text.`);
  const wanted = sources.length ? texts.filter((each) => sources.includes(each.id)) : texts;
  const ahead = await aheadOf(caseFile, wanted, { claim });
  if (count && json) return printJson(ahead);
  if (!json) say(aheadWords(ahead));
  if (count) return;
  const line = progressLine();
  const began = performance.now();
  const done = await assist(caseFile, wanted, {
    claim,
    progress: (at, of, title, asked) => line.show(`${at}/${of} ${title}${leftWords(ahead, asked, performance.now() - began)}`),
  }).finally(() => line.end());
  if (json) printJson(done);
  else tell(done);
}

/** A language model counts tokens; of English, four letters are about one. */
const lettersInToken = 4;

function aheadWords({ questions, kept, letters }: Ahead): string {
  const open = questions - kept;
  const tokens = Math.round(letters / lettersInToken / 100) * 100;
  const size = open === 0 ? "" : `, about ${tokens.toLocaleString("en")} tokens to read`;
  return `${open.toLocaleString("en")} ${open === 1 ? "question" : "questions"} to ask${size}; ${kept.toLocaleString("en")} answered before.`;
}

/** How long the rest takes, by the answers of this run, in ms: those that the case had cost nothing, and say nothing of it. */
export function leftWords({ questions, kept }: Pick<Ahead, "questions" | "kept">, asked: number, passed: number): string {
  if (asked < 3) return "";
  const minutes = ((passed / asked) * (questions - kept - asked)) / 60_000;
  return minutes < 1 ? ", less than a minute left" : `, about ${Math.round(minutes)} min left`;
}

function tell({ asked, kept, proposed, refused, wrotePrompt }: Assisted): void {
  if (wrotePrompt) say(`Wrote ${wrotePrompt}: the question that is asked, yours to change.`);
  say(`${asked} asked, ${kept} answered before; ${proposed} new proposals. Accept or refuse them in the reader.`);
  for (const { source, quote, why } of refused) say(`Refused, ${source}: ${why}: “${quote}”`);
}
