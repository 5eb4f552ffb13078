import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Waiting {
  /** Called once, where another holds the place. */
  readonly told?: () => void;
  /** Milliseconds after which nobody waits any longer; for ever where missing. */
  readonly most?: number;
  /** Once it is aborted, nobody waits any longer. */
  readonly until?: AbortSignal;
}

/** Holds a place for this process, however long it takes. */
type Holder = (place: string, told: Waiting["told"]) => Promise<() => Promise<void>>;
let holder: Holder | undefined;

/** Has the places of this process held by another from now on. */
export function placesFrom(another: Holder): void {
  holder = another;
}

/**
 * Waits until no other process of this machine holds a place of this name, and holds it until the returned function is
 * called. The place is a socket's name: the system frees it when a process ends, however it ends. Undefined where
 * it was not free in time.
 */
export async function alone(place: string, { told, most, until }: Waiting = {}): Promise<(() => Promise<void>) | undefined> {
  if (holder) return holder(place, told);
  const name = nameOf(place);
  const began = performance.now();
  for (let isFirst = true; ; isFirst = false) {
    const held = await take(name);
    if (held) return held;
    if (isFirst) told?.();
    const left = most === undefined ? undefined : most - (performance.now() - began);
    if (until?.aborted || (left !== undefined && left <= 0)) return undefined;
    await untilFree(name, left, until);
  }
}

function nameOf(place: string): string {
  const name = `amity-${createHash("sha256").update(place).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

/** Undefined where another holds the name. Where the system has no such names, the work goes on without. */
function take(name: string): Promise<(() => Promise<void>) | undefined> {
  return new Promise((resolve) => {
    const others = new Set<Socket>();
    const server: Server = createServer((other) => {
      others.add(other);
      other.on("error", () => undefined);
      other.on("close", () => others.delete(other));
      other.unref();
    });
    server.on("error", (cause: NodeJS.ErrnoException) => resolve(cause.code === "EADDRINUSE" ? undefined : async () => undefined));
    server.listen(name, () =>
      resolve(
        () =>
          new Promise((done) => {
            server.close(() => done());
            for (const each of others) each.destroy();
          }),
      ),
    );
    server.unref();
  });
}

/** Until who holds the name lets go of it or ends, the time is up, or nobody waits any longer. */
function untilFree(name: string, most: number | undefined, until: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const other = connect(name);
    const giveUp = () => void other.destroy();
    const timer = most === undefined ? undefined : setTimeout(giveUp, most);
    until?.addEventListener("abort", giveUp);
    other.on("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ECONNREFUSED" && !name.startsWith("\0")) rmSync(name, { force: true }); // left by a process that was killed
    });
    other.on("close", () => {
      clearTimeout(timer);
      until?.removeEventListener("abort", giveUp);
      setTimeout(resolve, 5);
    });
  });
}
