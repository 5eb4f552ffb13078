import { type ChildProcess, fork } from "node:child_process";
import { bareEnvironment, builtProcess, permissions } from "../../disk/confined.js";
import { limits, type Reply, type Told } from "./limits.js";

type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;
/** What a process of the queries is asked. */
export type Asked = WithoutId<Told>;

/** A process of the queries. */
export interface House {
  tell(told: Asked): Promise<Reply>;
  isAlive(): boolean;
  isIdle(): boolean;
  end(): void;
}

/** One process that nobody uses waits a while for the next door: it takes a moment to start. */
let spare: { readonly house: House; readonly timer: NodeJS.Timeout } | undefined;
const spareFor = 60_000;

let start: () => House = startHouse;

/** Lets somebody else start the processes: one that is confined itself may start none. */
export function housesFrom(other: () => House): void {
  start = other;
}

export function takeHouse(): House {
  const found = spare;
  spare = undefined;
  clearTimeout(found?.timer);
  return found?.house.isAlive() ? found.house : start();
}

export function leaveHouse(house: House): void {
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

/** It may read the program and nothing else, and write nothing; its engine is bound by its own lock. */
export function startHouse(): House {
  const built = builtProcess(new URL("./door-process.js", import.meta.url));
  const child = fork(built.file, [], {
    execArgv: [...permissions(built), "--max-old-space-size=1024", "--no-warnings"],
    env: { ...bareEnvironment(), TZ: "UTC" },
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
