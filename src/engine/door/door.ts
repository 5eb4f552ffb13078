import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { EngineError } from "../engine.js";
import {
  type AskOptions,
  type DoorAnswer,
  type DoorTable,
  type Fault,
  type Kind,
  type Looked,
  limits,
  type Reply,
  type Told,
} from "./limits.js";

/** A query that gave no answer: refused, failed, or beyond the limits. Says why in a sentence, and how to mend it. Exit code 3. */
export class QueryError extends EngineError {
  readonly kind: Kind;
  readonly mend: string;
  constructor({ kind, says }: Fault, query: string) {
    super("duckdb", query, says);
    this.message = says;
    this.kind = kind;
    this.mend = mends[kind];
  }
}

const mends: Readonly<Record<Kind, string>> = {
  refused: "Write one select over the tables of the case; docs/queries.md tells what it may call.",
  failed: "Try it with `amity query` and mend it.",
  time: "Narrow it: fewer rows, or a join on what two tables share.",
  memory: "Narrow it: fewer rows, fewer columns, or a join on what two tables share.",
  large: "Ask for less at once.",
};

/**
 * The one door for queries that a case or a client brings. They run in a process of their own, on a locked engine that knows the offered
 * tables and can reach nothing else; what they cost is bounded (`limits`), and a query that cannot be stopped ends with the process.
 */
export interface Door {
  /** The tables that queries may read from now on, and the names of those that they may not. */
  offer(tables: readonly DoorTable[], elsewhere: readonly string[]): void;
  /** Starts the process ahead of the first query. */
  warm(): void;
  /** Looks at queries without running them: what may run, and what is wrong with the others. */
  judge(queries: readonly string[]): Promise<(Looked | QueryError)[]>;
  /** The texts of trees that the parser made; null where one is none. */
  write(trees: readonly string[]): Promise<(string | null)[]>;
  /** The rows of one query; rejects with `QueryError`. */
  ask(query: string, options?: AskOptions): Promise<DoorAnswer>;
  /** Ends it, and what is being asked. */
  close(): void;
}

/** Queries that ran out of their limits in this process, by text and tables: they are not tried again. */
const hopeless = new Map<string, Fault>();

export function openDoor({ seconds }: { readonly seconds?: number } = {}): Door {
  let house: House | undefined;
  let offer: Omit<Extract<Told, { do: "offer" }>, "id" | "do"> = { tables: [], elsewhere: [] };
  let offered: object | undefined;
  let endless = 0;
  let isClosed = false;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const tell = async (told: Asked): Promise<Reply> => {
    if (isClosed) throw new EngineError("duckdb", "", "the case was closed");
    for (let isAgain = false; ; isAgain = true) {
      if (!house?.isAlive()) {
        house = takeHouse();
        offered = undefined;
      }
      if (offered !== offer) {
        const reply = await house.tell({ do: "offer", ...offer });
        if ("fault" in reply && house.isAlive()) throw new EngineError("duckdb", "", reply.fault.says);
        if ("offered" in reply) offered = offer;
      }
      const reply = await house.tell(told);
      // A process that ended by itself may have been brought down by what was asked before.
      if (house.isAlive() || isAgain || isClosed || ("fault" in reply && reply.isLast)) return reply;
    }
  };
  const keyOf = (query: string, options: AskOptions) =>
    createHash("sha256")
      .update(JSON.stringify([query, options, offer.tables.map(({ file }) => file)]))
      .digest("hex");

  return {
    offer: (tables, elsewhere) => {
      if (JSON.stringify([tables, elsewhere]) !== JSON.stringify([offer.tables, offer.elsewhere])) offer = { tables, elsewhere };
    },
    warm: () => {
      house ??= takeHouse();
    },
    judge: (queries) =>
      queries.length === 0
        ? Promise.resolve([])
        : inTurn(async () => {
            const reply = await tell({ do: "judge", queries });
            if (!("judged" in reply)) throw new QueryError(faultIn(reply), queries[0] ?? "");
            return reply.judged.map((each, index) => ("kind" in each ? new QueryError(each, queries[index] ?? "") : each));
          }),
    write: (trees) =>
      inTurn(async () => {
        const reply = await tell({ do: "write", trees });
        return "written" in reply ? [...reply.written] : trees.map(() => null);
      }),
    ask: (query, asked = {}) =>
      inTurn(async () => {
        const options = seconds === undefined ? asked : { seconds, ...asked };
        const key = keyOf(query, options);
        const known = hopeless.get(key);
        if (known) throw new QueryError(known, query);
        if (endless >= limits.endless) throw new QueryError(untried, query);
        const reply = await tell({ do: "ask", query, options });
        if ("answer" in reply) return reply.answer;
        const fault = faultIn(reply);
        if (fault.kind === "time" || fault.kind === "memory") hopeless.set(key, fault);
        if (fault.kind === "time") endless += 1;
        throw new QueryError(fault, query);
      }),
    close: () => {
      isClosed = true;
      if (house) leaveHouse(house);
      house = undefined;
    },
  };
}

const untried: Fault = {
  kind: "time",
  says: `It was not tried: ${limits.endless} other queries of the case ran out of time. Mend those first.`,
};

function faultIn(reply: Reply): Fault {
  return "fault" in reply ? reply.fault : { kind: "failed", says: "The engine gave no answer." };
}

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
type Asked = WithoutId<Told>;

/** A process of the queries. */
interface House {
  tell(told: Asked): Promise<Reply>;
  isAlive(): boolean;
  isIdle(): boolean;
  end(): void;
}

/** One process that nobody uses waits a while for the next door: it takes a moment to start. */
let spare: { readonly house: House; readonly timer: NodeJS.Timeout } | undefined;
const spareFor = 60_000;

function takeHouse(): House {
  const found = spare;
  spare = undefined;
  clearTimeout(found?.timer);
  return found?.house.isAlive() ? found.house : startHouse();
}

function leaveHouse(house: House): void {
  if (spare || !house.isAlive() || !house.isIdle()) {
    house.end();
    return;
  }
  const timer = setTimeout(() => {
    spare = undefined;
    house.end();
  }, spareFor).unref();
  spare = { house, timer };
}

/** However slow the machine: after this many seconds on the clock a process that does not answer is given up. */
const patience = 20 * limits.seconds;

function startHouse(): House {
  const built = builtProcess();
  const child = fork(built.file, [], {
    execArgv: [...permissions(built), "--max-old-space-size=1024", "--no-warnings"],
    env: bareEnvironment(),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  child.unref();
  child.channel?.unref();
  const waiting = new Map<number, (reply: Reply) => void>();
  let next = 1;
  let isAlive = true;
  const ended = (says: string) => {
    isAlive = false;
    for (const [id, done] of waiting) done({ id, fault: { kind: "memory", says } });
    waiting.clear();
    child.channel?.unref();
  };
  child.on("message", (reply: Reply) => {
    if ("fault" in reply && reply.isLast) isAlive = false;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
    if (waiting.size === 0) child.channel?.unref();
  });
  child.on("error", () => ended("The process of the queries could not be started."));
  child.on("exit", () =>
    ended(`It brought the engine down: it needs more than ${limits.engine} MB of memory, or more than the engine can do.`),
  );
  return {
    tell: (told) =>
      new Promise((resolve) => {
        const id = next++;
        if (!isAlive) {
          resolve({ id, fault: { kind: "failed", says: "The process of the queries has ended." } });
          return;
        }
        const timer = setTimeout(() => {
          waiting.delete(id);
          end(child);
          isAlive = false;
          resolve({ id, fault: { kind: "time", says: `It gave no answer within ${patience} seconds.` } });
        }, patience * 1000);
        waiting.set(id, (reply) => {
          clearTimeout(timer);
          resolve(reply);
        });
        child.channel?.ref();
        child.send({ ...told, id } as Told, (cause) => {
          if (cause) ended("The process of the queries has ended.");
        });
      }),
    isAlive: () => isAlive,
    isIdle: () => waiting.size === 0,
    end: () => {
      end(child);
      isAlive = false;
    },
  };
}

function end(child: ChildProcess): void {
  child.kill("SIGKILL");
}

interface Built {
  readonly file: string;
  /** Folder of the built program. */
  readonly program: string;
}

/** A process cannot be TypeScript: from the sources the built one is taken. The bundle starts faster where there is one. */
function builtProcess(): Built {
  const beside = fileURLToPath(new URL("./door-process.js", import.meta.url));
  const file = existsSync(beside) ? beside : beside.replace(/([\\/])src([\\/]engine[\\/])/u, "$1dist$2");
  const program = dirname(dirname(dirname(file)));
  const bundled = join(program, "bundle", "door-process.js");
  const made = (each: string) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return { file: made(bundled) >= made(file) ? bundled : file, program };
}

/** It may read the program and nothing else, and write nothing; its engine is bound by its own lock. */
function permissions({ file, program }: Built): string[] {
  const flag = ["--permission", "--experimental-permission"].find((each) => process.allowedNodeEnvironmentFlags.has(each));
  if (!flag) return [];
  const bindings = realpathSync(createRequire(realpathSync(file)).resolve("@duckdb/node-bindings"));
  const modules = bindings.slice(0, bindings.indexOf(`${sep}node_modules${sep}`) + `${sep}node_modules${sep}`.length);
  return [flag, "--allow-addons", ...new Set([join(realpathSync(program), sep), modules])].map((each, index) =>
    index < 2 ? each : `--allow-fs-read=${each}`,
  );
}

/** No key of the person who runs the program is in the environment of the queries. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const needed = ["SystemRoot", "windir", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...needed, ["TZ", "UTC"]]);
}
