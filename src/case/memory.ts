import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { writeWhole } from "./write.js";

/** Answers that are kept from build to build, each under a name that says all it was made from. */
export interface Memory {
  remember<T>(name: string, make: () => T | Promise<T>): Promise<T>;
  /** Keeps what was asked for since the memory was opened, and forgets the rest. */
  keep(): Promise<void>;
}

/** The memory of a stage: derived/STAGE.memory. It is empty where that is damaged, or where another program wrote it. */
export function memoryOf(folder: string, stage: string, program: string): Memory {
  const path = join(folder, "derived", `${stage}.memory`);
  const asked = new Map<string, Uint8Array>();
  let before: ReadonlyMap<string, Uint8Array> | undefined;
  let isNew = false;
  return {
    remember: async <T>(name: string, make: () => T | Promise<T>): Promise<T> => {
      before ??= read(path, program);
      const known = asked.get(name) ?? before.get(name);
      if (known) {
        asked.set(name, known);
        return deserialize(known) as T;
      }
      const made = await make();
      asked.set(name, serialize(made));
      isNew = true;
      return made;
    },
    keep: async () => {
      if (isNew || (before && before.size > asked.size)) await writeWhole(path, written(program, asked), { lasting: false });
    },
  };
}

function written(program: string, answers: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const body = serialize([program, answers]);
  return Buffer.concat([digest(body), body]);
}

function read(path: string, program: string): ReadonlyMap<string, Uint8Array> {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(32);
    if (!digest(body).equals(bytes.subarray(0, 32))) return new Map();
    const [by, answers] = deserialize(body) as [string, ReadonlyMap<string, Uint8Array>];
    return by === program ? answers : new Map();
  } catch {
    return new Map(); // derived/ may be deleted freely
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
