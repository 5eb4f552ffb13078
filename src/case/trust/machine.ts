import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The person's own folder of settings on this machine: what lies here goes with no case. */
export function settingsFolder(): string {
  const given = process.env["XDG_CONFIG_HOME"];
  if (given) return join(given, "amity");
  const windows = process.platform === "win32" ? process.env["APPDATA"] : undefined;
  return join(windows || join(homedir(), ".config"), "amity");
}

/**
 * What this machine says of bytes that it made: HMAC-SHA-256 under a key that only the person's own settings hold. `what`
 * names their kind, so that a seal of one is none of another.
 */
export function sealOf(what: string, bytes: string | Uint8Array): string {
  return createHmac("sha256", key()).update(`${what}\n`).update(bytes).digest("hex");
}

/** Whether this machine made these bytes. */
export function isSealed(what: string, bytes: string | Uint8Array, seal: unknown): boolean {
  if (typeof seal !== "string") return false;
  const [a, b] = [Buffer.from(seal), Buffer.from(sealOf(what, bytes))];
  return a.length === b.length && timingSafeEqual(a, b);
}

const held = new Map<string, Buffer>();
let given: Buffer | undefined;

/** The key that seals, for a process of ours that may not read the settings. */
export function machineKey(): Uint8Array {
  return key();
}

/** Seals with a key that was handed over, and reads no settings. */
export function sealWith(bytes: Uint8Array): void {
  given = Buffer.from(bytes);
}

/** The key of this machine, made where there is none. Where it cannot be kept, it lasts as long as the program runs. */
function key(): Buffer {
  if (given) return given;
  const folder = settingsFolder();
  const known = held.get(folder);
  if (known) return known;
  const found = keptKey(folder) ?? randomBytes(32);
  held.set(folder, found);
  return found;
}

/** The key that is kept, made where there is none. A file that is damaged is passed over for the next name, and never replaced under a reader. */
function keptKey(folder: string): Buffer | undefined {
  for (const name of ["key", "key-2", "key-3", "key-4"]) {
    const file = join(folder, name);
    const found = readKey(file) ?? makeKey(folder, file);
    if (found) return found;
  }
  return undefined;
}

function readKey(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    if (bytes.length !== 32) return undefined;
    if (process.platform !== "win32" && statSync(file).mode & 0o077) chmodSync(file, 0o600);
    return bytes;
  } catch {
    return undefined;
  }
}

/** Of programs that make it at once, all take the one that was there first. */
function makeKey(folder: string, file: string): Buffer | undefined {
  const part = join(folder, `.key.${process.pid}.${randomBytes(4).toString("hex")}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(part, randomBytes(32), { mode: 0o600, flag: "wx" });
    linkSync(part, file);
  } catch {
    // another program was first, or nothing can be kept here
  }
  dropPart(part);
  return readKey(file);
}

function dropPart(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // there is no folder for it
  }
}
