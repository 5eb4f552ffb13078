import type { JsonBytes } from "../../api/answers.js";
import type { WritingBench } from "../../api/writing.js";
import type { Choices, Draft } from "../../pages/writing.js";
import { judgedAside } from "../aside/judge-aside.js";
import type { Live } from "../opened/followed-case.js";
import { reportCopy } from "../report.js";

/** What whoever writes the report asks: how the text reads, and what it can rest on, both as they go over the line; and the report as a file. */
export function writingBench(live: Live): WritingBench {
  return {
    draft: (text) => live.with((open) => judgedAside(open, { draft: text })) as Promise<JsonBytes<Draft>>,
    choices: () => live.with((open) => judgedAside(open, { choices: true })) as Promise<JsonBytes<Choices>>,
    copy: (as) => live.with((open) => reportCopy(open, as)),
  };
}
