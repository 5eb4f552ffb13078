import { resolve } from "node:path";
import { type Assisted, type AssistedText, assist } from "../../../assistant/assist.js";
import { loadCase } from "../../../case/load.js";
import { openTables } from "../../../flow/run.js";
import { mustBeBuilt } from "../../built.js";
import { printJson, progressLine, say, UsageError } from "../../print.js";

/** `amity assist`: asks the assistant that case.yaml names about sources; what it proposes waits for a person. */
export async function assistCommand(folder: string, sources: readonly string[], asJson: boolean): Promise<void> {
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
  const line = progressLine();
  const done = await assist(caseFile, sources.length ? texts.filter((each) => sources.includes(each.id)) : texts, {
    progress: (at, of, title) => line.show(`${at}/${of} ${title}`),
  }).finally(() => line.end());
  if (asJson) printJson(done);
  else tell(done);
}

function tell({ asked, kept, proposed, refused, wrotePrompt }: Assisted): void {
  if (wrotePrompt) say(`Wrote ${wrotePrompt}: the question that is asked, yours to change.`);
  say(`${asked} asked, ${kept} answered before; ${proposed} new proposals. Accept or refuse them in the reader.`);
  for (const { source, quote, why } of refused) say(`Refused, ${source}: ${why}: “${quote}”`);
}
