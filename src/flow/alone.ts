import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Waits until no other build of the folder runs on this machine, and holds the place until the returned function is
 * called. The place is a socket's name: the system frees it when a process ends, however it ends.
 */
export async function alone(folder: string, waiting: () => void = () => undefined): Promise<() => Promise<void>> {
  const name = nameOf(folder);
  for (let isFirst = true; ; isFirst = false) {
    const held = await take(name);
    if (held) return held;
    if (isFirst) waiting();
    await untilFree(name);
  }
}

function nameOf(folder: string): string {
  const name = `amity-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

/** Undefined where another holds the name. Where the system has no such names, the build goes on without. */
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

/** Until who holds the name lets go of it or ends. */
function untilFree(name: string): Promise<void> {
  return new Promise((resolve) => {
    const other = connect(name);
    other.on("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code === "ECONNREFUSED" && !name.startsWith("\0")) rmSync(name, { force: true }); // left by a process that was killed
    });
    other.on("close", () => setTimeout(resolve, 5));
  });
}
