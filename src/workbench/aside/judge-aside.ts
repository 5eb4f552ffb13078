import { type ChildProcess, fork } from "node:child_process";
import { realpathSync } from "node:fs";
import { machineKey } from "../../case/trust/machine.js";
import { bareEnvironment, builtProcess, permissions } from "../../disk/confined.js";
import { InputError, type Problem } from "../../domain/problem.js";
import { type FromBorrower, type LentReply, lendHouses } from "../../engine/door/lent.js";
import type { CitedAs } from "../../pages/writing.js";
import type { JsonBytes } from "../../servers/api/answers.js";
import type { OpenCase } from "../opened/open-case.js";
import { unwatched } from "../opened/reads.js";
import type { StyleAsked } from "../writing/cited-as.js";
import type { FigureNumber } from "../writing/draft.js";
import { type ToldCase, toldOf } from "./told-case.js";

/**
 * What the judge is asked: a text with all that its page shows, what is wrong in a text, what a text can rest on, the numbers of figures, or how a
 * style cites works of the case.
 */
export type JudgeAsked =
  | { readonly draft: string }
  | { readonly problems: string }
  | { readonly choices: true }
  | { readonly numbers: true }
  | { readonly style: StyleAsked };

/** The key of this machine comes along: the process knows none of the settings. */
export type ToJudge =
  | { readonly show: ToldCase; readonly key: Uint8Array }
  | { readonly id: number; readonly asked: JudgeAsked }
  | LentReply;
export type FromJudge = JudgeReply | FromBorrower;
export type JudgeReply = { readonly id: number } & (
  | { readonly bytes: JsonBytes<unknown> }
  | { readonly fault: { readonly says: string; readonly problems: readonly Problem[] } }
);

interface Asking {
  readonly open: OpenCase;
  readonly asked: JudgeAsked;
  done(bytes: JsonBytes<unknown>): void;
  failed(cause: Error): void;
}

/**
 * The process in which reports are judged as they are written; one for the whole program. It may read the case and the program, write nothing and
 * start nothing, and be ended at any moment, whatever it does.
 */
interface House {
  readonly child: ChildProcess;
  /** The case that it may read. */
  readonly folder: string;
  /** The build that it judges over. */
  shows: string;
  heard(reply: JudgeReply): void;
  broken(cause: Error): void;
  end(cause: Error): void;
}

/** A process of which nobody asks anything for so long is ended, and its memory given back; in ms. */
const idleFor = 60_000;
/** An answer is waited for over so many steps in which this program is awake; a text that takes longer ends the process. */
const steps = 24;
const step = 5_000;

let house: House | undefined;
let idle: NodeJS.Timeout | undefined;
const waiting: Asking[] = [];
let current: Asking | undefined;
let next = 1;

/**
 * What the judge says, over the tables of the last build, in JSON. Here texts and bytes are handed over, and nothing is parsed. One question is
 * answered at a time, the newest first: whoever writes on waits for no text of before.
 */
export function judgedAside(open: OpenCase, asked: JudgeAsked): Promise<JsonBytes<unknown>> {
  return new Promise((done, failed) => {
    waiting.push({ open, asked, done, failed });
    void goOn();
  });
}

/** What is wrong in a text of report.md. */
export function problemsAside(open: OpenCase, text: string): Promise<readonly Problem[]> {
  return read(judgedAside(open, { problems: text }));
}

/** The figures that give one number, and the number. */
export function numbersAside(open: OpenCase): Promise<readonly FigureNumber[]> {
  return read(judgedAside(open, { numbers: true }));
}

/** How a style cites works of the case. */
export function citedAside(open: OpenCase, style: StyleAsked): Promise<CitedAs> {
  return read(judgedAside(open, { style }));
}

async function read<T>(bytes: Promise<JsonBytes<unknown>>): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await bytes)) as T;
}

async function goOn(): Promise<void> {
  if (current) return;
  current = waiting.pop();
  if (!current) return;
  const { open, asked, done, failed } = current;
  try {
    done(await told(open, asked));
  } catch (cause) {
    failed(cause as Error);
  }
  current = undefined;
  void goOn();
}

function told(open: OpenCase, asked: JudgeAsked): Promise<JsonBytes<unknown>> {
  clearTimeout(idle);
  const { folder } = open.case;
  if (house && house.folder !== folder) house.end(new Error("Another case is judged now."));
  const mine = house ?? begun(folder);
  const { child } = mine;
  const build = open.hash; // said here: what is answered rests on the whole build
  if (mine.shows !== build) tell(mine, { show: toldOf(unwatched(open).case), key: machineKey() });
  mine.shows = build;
  const id = next++;
  child.ref();
  child.channel?.ref();
  return new Promise<JsonBytes<unknown>>((done, failed) => {
    let silent = 0;
    const timer = setInterval(() => {
      if (++silent === steps) mine.end(new Error("The report was not judged within two minutes. Shorten it, or split it."));
    }, step).unref();
    const over = () => {
      clearInterval(timer);
      mine.heard = mine.broken = () => undefined;
      letGo(child);
      if (house === mine) idle = setTimeout(() => mine.end(new Error("Nobody asked any more.")), idleFor).unref();
    };
    mine.heard = (reply) => {
      if (reply.id !== id) return;
      over();
      if ("bytes" in reply) return done(reply.bytes);
      mine.shows = ""; // its tables may be gone: the next question opens them again
      const { problems, says } = reply.fault;
      failed(problems.length ? new InputError(problems) : new Error(says));
    };
    mine.broken = (cause) => {
      over();
      failed(cause);
    };
    tell(mine, { id, asked });
  });
}

function begun(folder: string): House {
  const built = builtProcess(new URL("./judge-process.js", import.meta.url));
  const root = realpathSync(folder);
  const child = fork(built.file, [], {
    execArgv: [
      ...permissions(built, { read: [...new Set([root, folder]), "/proc/thread-self/stat"], threads: true }),
      "--max-old-space-size=1024",
      "--no-warnings",
    ],
    env: { ...bareEnvironment(["TMPDIR", "TEMP", "TMP"]), TZ: "UTC" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  const houses = lendHouses(folder, (told) => tell(mine, told));
  const mine: House = {
    child,
    folder,
    shows: "",
    heard: () => undefined,
    broken: () => undefined,
    end: (cause) => {
      if (house === mine) house = undefined;
      mine.broken(cause);
      houses.end();
      child.kill("SIGKILL");
    },
  };
  child.on("message", (said: FromJudge) => ("say" in said ? houses.hear(said) : mine.heard(said)));
  child.on("error", (cause) => mine.end(cause));
  child.on("exit", () => mine.end(new Error("The process that judges the report has ended; the next change begins another.")));
  letGo(child);
  house = mine;
  return mine;
}

function tell(to: House, told: ToJudge): void {
  to.child.send(told, (cause) => {
    if (cause) to.end(cause);
  });
}

/** It holds up the end of the program no longer. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}
