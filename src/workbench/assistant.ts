import type { AssistantBench } from "../api/assistant.js";
import { type AssistedText, assist } from "../assistant/assist.js";
import { AssistantError } from "../assistant/endpoint.js";
import { isConfirmed } from "../case/trust/trust.js";
import { InputError } from "../domain/problem.js";
import { inTurn } from "../domain/turns/in-turn.js";
import type { AssistantAnswer } from "../pages/assistant.js";
import type { OpenCase } from "./opened/open-case.js";

/** The assistant of an open case. One question at a time: a second click waits for the first. */
export function assistantBench(open: <T>(work: (open: OpenCase) => Promise<T>) => Promise<T>): AssistantBench {
  const turn = inTurn();
  return {
    state: () =>
      open(async ({ case: { says, folder } }) => {
        const said = says.case.assistant;
        if (!said) return { isOn: false, model: null, endpoint: null, key: null, isConfirmed: false };
        const asked = { endpoint: said.endpoint, key: said.key ?? null };
        return { isOn: true, model: said.model, ...asked, isConfirmed: isConfirmed(folder, asked) };
      }),
    ask: (source) => turn(() => open((found) => askAbout(found, source))),
  };
}

async function askAbout({ tables, case: caseFile }: OpenCase, source: string): Promise<AssistantAnswer | null> {
  const texts = await tables.rows<AssistedText>(
    "select s.id, s.title, d.text from source s join document d on d.source = s.id where s.id = ?",
    [source],
  );
  if (!texts.length) return null;
  try {
    return { kind: "done", ...(await assist(caseFile, texts)) };
  } catch (cause) {
    if (cause instanceof InputError) return { kind: "refused", says: cause.problems.map(({ says, mend }) => `${says} ${mend}`).join(" ") };
    if (cause instanceof AssistantError) return { kind: "refused", says: cause.message };
    throw cause;
  }
}
