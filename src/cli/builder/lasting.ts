import type { Gathered } from "../../case/case.js";
import { storageOf } from "../../case/inventory/library-files.js";
import { loadCase } from "../../case/load.js";
import { InputError } from "../../domain/problem.js";
import { type Builder, confinedRoot, startBuilder } from "./builder.js";
import type { BuildFault } from "./told.js";

/** The process that builds a case for as long as it is open. */
export interface LastingBuilder {
  /** Builds what is stale, with or without the codings since the last build; rejects as a build in this process does. */
  build(how?: { readonly codingsLater: boolean }): Promise<void>;
  /** Ends it, whatever it does. */
  close(): Promise<void>;
}

/** A process that builds and gives no sign for so many milliseconds, while this one is awake, hangs; it is ended. */
const usualSilence = 180_000;
/** Silence is counted in so many steps, so that a program that was paused takes none of them for its own. */
const steps = 36;
/** A process that holds more MB than this after a build is replaced by a new one: memory that Node took it does not give back. */
const mostHeld = 500;
/** Where its process was ended by somebody, a build is begun again this often. */
const attempts = 2;

/** Starts a process for the builds of a case at once; when it has ended, the next build starts another. */
export function lastingBuilder(folder: string, silence = usualSilence): LastingBuilder {
  let builder: Promise<Builder> | undefined;
  let isClosed = false;
  let next = 1;
  /** The coders' files as the last build took them in. */
  let codings: readonly Gathered[] | null = null;
  /** The folder of a library's documents that the process was let read when it began. */
  let storage: string | null = null;
  const started = (root: string): Promise<Builder> => {
    if (builder) return builder;
    storage = storageOf(root);
    const mine = startBuilder(root, "ignore").then((one) => {
      one.ended.then(() => forget(mine));
      if (isClosed) one.signal("SIGKILL");
      return one;
    });
    builder = mine;
    mine.catch(() => forget(mine));
    return mine;
  };
  const forget = (one: Promise<Builder>) => {
    if (builder === one) builder = undefined;
  };
  const replace = (one: Builder, root: string) => {
    builder = undefined;
    one.signal("SIGKILL");
    if (!isClosed) started(root).catch(() => undefined); // told by the next build
  };
  const attempt = async (root: string, codingsLater: boolean): Promise<Ended> => {
    if (builder && storageOf(root) !== storage) {
      const former = await builder.catch(() => undefined);
      if (former) replace(former, root); // a library was joined or parted since
    }
    const one = await started(root);
    const id = next++;
    return new Promise((resolve) => {
      let silent = 0;
      const timer = setInterval(() => {
        if (++silent < steps) return;
        one.signal("SIGKILL");
        done("hung");
      }, silence / steps);
      const done = (how: Ended) => {
        clearInterval(timer);
        stopHearing();
        resolve(how);
      };
      const stopHearing = one.onSaid((said) => {
        if (said.say === "done" && said.id === id) {
          codings = said.codings ?? codings;
          done(said.fault ?? "built");
          if (said.mb > mostHeld) replace(one, root);
        } else if (said.say === "beat") silent = 0;
      });
      one.ended.then(() => done("ended"));
      one.tell({ do: "build", id, codings: codingsLater ? codings : null });
    });
  };
  begin(folder, started);
  return {
    build: async ({ codingsLater } = { codingsLater: false }) => {
      const root = confinedRoot(folder);
      if (root === undefined) {
        const [{ build }, { pipeline }] = await Promise.all([import("../../flow/run.js"), import("../../pipeline.js")]);
        await build(pipeline, await loadCase(folder));
        return;
      }
      for (let left = attempts; ; left--) {
        const how = await attempt(root, codingsLater);
        if (how === "built") return;
        if (typeof how === "object") throw how.problems.length ? new InputError(how.problems) : new Error(how.says);
        if (how === "hung") throw new Error(`The build gave no sign for ${inMinutes(silence)} and was ended; a change begins it again.`);
        if (isClosed || left <= 1) throw new Error("The process of the build was ended; a change begins it again.");
      }
    },
    close: async () => {
      isClosed = true;
      const one = await builder?.catch(() => undefined);
      one?.signal("SIGKILL");
      await one?.ended;
    },
  };
}

function inMinutes(milliseconds: number): string {
  return milliseconds >= 60_000 ? `${Math.round(milliseconds / 60_000)} minutes` : `${Math.round(milliseconds / 1000)} seconds`;
}

type Ended = "built" | "ended" | "hung" | BuildFault;

/** What cannot be started is told by the first build. */
function begin(folder: string, started: (root: string) => Promise<Builder>): void {
  try {
    const root = confinedRoot(folder);
    if (root !== undefined) started(root).catch(() => undefined);
  } catch {
    // told by the first build
  }
}

/** Builds a case once, in the process of all builds. */
export async function buildConfined(folder: string): Promise<void> {
  const builder = lastingBuilder(folder);
  try {
    await builder.build();
  } finally {
    await builder.close();
  }
}
