import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { inCase } from "../../case/in-case.js";
import { sha256 } from "../../case/write.js";
import { InputError, problem } from "../../domain/problem.js";
import type { Choices, CitedAs, Draft } from "../../pages/writing.js";
import type { JsonBytes } from "../../servers/api/answers.js";
import type { WritingBench } from "../../servers/api/writing.js";
import { judgedAside } from "../aside/judge-aside.js";
import type { Live } from "../opened/followed-case.js";
import type { OpenCase } from "../opened/open-case.js";
import { reportCopy } from "./report.js";
import { takeStyle } from "./take-style.js";

/** What whoever writes the report asks: how the text reads, and what it can rest on, both as they go over the line; and the report as a file. */
export function writingBench(live: Live, patience = 45_000): WritingBench {
  return {
    draft: (text) => live.with((open) => judgedAside(open, { draft: text })) as Promise<JsonBytes<Draft>>,
    choices: () => live.with((open) => judgedAside(open, { choices: true })) as Promise<JsonBytes<Choices>>,
    citedAs: (path) => live.with((open) => judgedAside(open, { style: { path } })) as Promise<JsonBytes<CitedAs>>,
    takeStyle: (name, text) => live.with((open) => takeStyle(open, name, text)),
    copy: async (as) => {
      const end = performance.now() + patience;
      while (await live.with(async (open) => isOlder(open))) {
        if (performance.now() > end) throw new InputError([notBuilt]);
        await pause(200);
      }
      return live.with((open) => reportCopy(open, as));
    },
  };
}

/** Whether report.md says something else now than the last build has of it. */
function isOlder({ case: { folder, files } }: OpenCase): boolean {
  const built = files.find(({ path }) => path === "report.md")?.sha256;
  try {
    return built !== undefined && built !== sha256(readFileSync(inCase(folder, "report.md")));
  } catch {
    return false; // it is gone, and the build says so
  }
}

const notBuilt = problem(
  "case/invalid",
  { file: "report.md", line: 1, column: 1 },
  "this text has changed since the last build, and the next one is not ready.",
  "Take the report away once the app shows what you wrote.",
);
