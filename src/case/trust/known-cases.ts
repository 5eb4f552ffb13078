import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { whyNoCase } from "../load.js";
import { settingsFolder } from "./machine.js";

/** A case that was opened on this machine. */
export interface KnownCase {
  readonly folder: string;
  readonly name: string;
  readonly question: string;
  /** When it was last opened, ISO. */
  readonly at: string;
}

/** More than this many are not listed. */
const most = 40;

/** Remembers that a case was opened; it lies with the person's settings, and in no case. */
export function knowCase(folder: string, { name, question }: { readonly name: string; readonly question: string }): void {
  try {
    const path = realpathSync(folder);
    const known: KnownCase = { folder: path, name, question, at: new Date().toISOString() };
    mkdirSync(place(), { recursive: true, mode: 0o700 });
    const to = recordOf(path);
    const part = `${to}.${randomUUID()}.part`;
    writeFileSync(part, `${JSON.stringify(known, null, 1)}\n`, { mode: 0o600 });
    renameSync(part, to);
  } catch {
    // the case opens where nothing can be kept, too
  }
}

/** The cases that were opened before and still lie where they were, the latest first. */
export function knownCases(): KnownCase[] {
  return names()
    .flatMap((name) => read(join(place(), name)))
    .filter(({ folder }) => !whyNoCase(folder))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, most);
}

/** Lists a case no longer; the case itself stays. */
export function forgetCase(folder: string): void {
  rmSync(recordOf(folder), { force: true });
}

const place = () => join(settingsFolder(), "opened");
const recordOf = (path: string) => join(place(), `${createHash("sha256").update(path).digest("hex").slice(0, 32)}.json`);

function names(): string[] {
  try {
    return readdirSync(place()).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}

function read(path: string): KnownCase[] {
  try {
    const known = JSON.parse(readFileSync(path, "utf8")) as Partial<Record<keyof KnownCase, unknown>>;
    const { folder, name, question, at } = known;
    if (typeof folder !== "string" || typeof name !== "string" || typeof question !== "string" || typeof at !== "string") return [];
    return [{ folder, name, question, at }];
  } catch {
    return [];
  }
}
