import { sealWith } from "../../case/trust/machine.js";
import { InputError } from "../../domain/problem.js";
import { borrowHouses } from "../../engine/door/lent.js";
import { openTables } from "../../flow/run.js";
import { held } from "../opened/held.js";
import { citedAs } from "../writing/cited-as.js";
import { choicesOf, draftOf, numbersOf } from "../writing/draft.js";
import { judgeOf } from "../writing/judge.js";
import type { FromJudge, JudgeAsked, JudgeReply, ToJudge } from "./judge-aside.js";
import { caseOf, type ToldCase } from "./told-case.js";

let shown: ReturnType<typeof opened> | undefined;

async function opened(told: ToldCase) {
  const tables = await openTables(told.folder);
  const open = { tables, case: caseOf(told), problems: [], hash: "" };
  return { ...held(open), judge: judgeOf(open) };
}

/** The build that is judged over from now on; the one before is closed when nobody asks of it. */
function show(told: ToldCase): void {
  const before = shown;
  shown = opened(told);
  shown.catch(() => undefined); // told to whoever asks
  before?.then(({ release }) => release()).catch(() => undefined);
}

async function answered(asked: JudgeAsked): Promise<unknown> {
  const found = await shown;
  return found?.use(async ({ tables, case: { folder } }) => {
    if ("style" in asked) return citedAs(folder, tables, asked.style);
    const judge = await found.judge;
    if ("draft" in asked) return draftOf(judge, asked.draft);
    if ("numbers" in asked) return numbersOf(judge);
    return "problems" in asked ? judge.problemsIn(asked.problems) : choicesOf(judge, tables);
  });
}

async function reply(id: number, asked: JudgeAsked): Promise<JudgeReply> {
  try {
    return { id, bytes: new TextEncoder().encode(JSON.stringify(await answered(asked))) };
  } catch (cause) {
    const says = cause instanceof Error ? cause.message : String(cause);
    return { id, fault: { says, problems: cause instanceof InputError ? cause.problems : [] } };
  }
}

const heard = borrowHouses(send);
process.on("message", async (told: ToJudge) => {
  if ("do" in told) heard(told);
  else if ("show" in told) {
    sealWith(told.key);
    show(told.show);
  } else send(await reply(told.id, told.asked));
});
function send(said: FromJudge): void {
  if (process.connected) process.send?.(said);
}
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
