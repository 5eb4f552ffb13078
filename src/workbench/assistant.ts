import type { Asking } from "../assistant/asking/asking.js";
import { codeAsking } from "../assistant/asking/code.js";
import { codebookAsking } from "../assistant/asking/codebook.js";
import { namesAsking } from "../assistant/asking/names.js";
import { aheadOf, assist } from "../assistant/assist.js";
import { AssistantError } from "../assistant/endpoint.js";
import type { AssistedText } from "../assistant/pieces.js";
import { namePassages, samplePassages } from "../assistant/sample.js";
import { isConfirmed } from "../case/trust/trust.js";
import { InputError } from "../domain/problem.js";
import { inTurn } from "../domain/turns/in-turn.js";
import type { AheadAnswer, AskedFor, AssistantAnswer } from "../pages/assistant.js";
import type { AssistantBench } from "../servers/api/assistant.js";
import type { OpenCase } from "./opened/open-case.js";
import { namesMet } from "./sources/names-met.js";

/** Passages of a sample, and names, where nobody says how many. */
export const usually = { codebook: 24, names: 40 } as const;

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
    ahead: (what) =>
      open((found) => answered(async () => ({ kind: "ahead", ...(await aheadOf(found.case, await askingFor(what, found))) }) as const)),
    ask: (source) => turn(() => open((found) => askAbout(found, source))),
    askFor: (what) =>
      turn(() =>
        open((found) => answered(async () => ({ kind: "done", ...(await assist(found.case, await askingFor(what, found))) }) as const)),
      ),
  };
}

/** What is asked for a first codebook, or for who is meant by the names that the data have and the case does not place. */
export async function askingFor(
  what: AskedFor,
  { tables, case: caseFile }: Pick<OpenCase, "tables" | "case">,
  { sources = [], most = usually[what] }: { readonly sources?: readonly string[]; readonly most?: number } = {},
): Promise<Asking> {
  if (what === "codebook") return codebookAsking(caseFile, await samplePassages(tables, { most, sources }));
  const met = await namesMet({ tables }, most);
  const { names, says } = await namePassages(
    tables,
    met.names.map(({ name }) => name),
  );
  return namesAsking(caseFile, names, met.all > met.names.length ? `${says}; the ${met.names.length} most frequent of ${met.all}` : says);
}

async function askAbout({ tables, case: caseFile }: OpenCase, source: string): Promise<AssistantAnswer | null> {
  const texts = await tables.rows<AssistedText>(
    "select s.id, s.title, d.text from source s join document d on d.source = s.id where s.id = ?",
    [source],
  );
  if (!texts.length) return null;
  return answered(async () => ({ kind: "done", ...(await assist(caseFile, codeAsking(caseFile, texts))) }) as const);
}

/** What came of asking, or in words why nothing did. */
async function answered<T extends AheadAnswer | AssistantAnswer>(work: () => Promise<T>): Promise<T | { kind: "refused"; says: string }> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof InputError) return { kind: "refused", says: cause.problems.map(({ says, mend }) => `${says} ${mend}`).join(" ") };
    if (cause instanceof AssistantError) return { kind: "refused", says: cause.message };
    throw cause;
  }
}
