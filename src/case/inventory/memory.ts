import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isSealed, sealOf } from "../trust/machine.js";
import { writeWhole } from "../write.js";

/** Answers that are kept from build to build, each under a name that says all it was made from. */
export interface Memory {
  /** The answer known under a name, else a new one. It comes back as JSON keeps it, the first time too. */
  remember<T>(name: string, make: () => T | Promise<T>): Promise<T>;
  /** The answer known under a name, which is kept; undefined where there is none. */
  recall<T>(name: string): T | undefined;
  /** Asks for an answer only to keep it. */
  retain(name: string): void;
  /** Keeps what was asked for since the memory was opened, and forgets the rest. */
  keep(): Promise<void>;
}

/** The memory derived/NAME.memory. It is empty where that is damaged, or where another program or machine wrote it. */
export function memoryOf(folder: string, name: string, program: string): Memory {
  const path = join(folder, "derived", `${name}.memory`);
  const asked = new Map<string, string | undefined>();
  let before: ReadonlyMap<string, string> | undefined;
  let isNew = false;
  const known = (what: string): string | undefined => {
    before ??= read(path, name, program);
    const key = JSON.stringify(what);
    const text = asked.get(key) ?? before.get(key);
    if (text !== undefined) asked.set(key, text);
    return text;
  };
  return {
    remember: async <T>(what: string, make: () => T | Promise<T>): Promise<T> => {
      before ??= read(path, name, program);
      const key = JSON.stringify(what);
      let text = asked.get(key) ?? before.get(key);
      asked.set(key, text); // its place among the others is the one in which it was asked for
      if (text === undefined) {
        text = JSON.stringify(await make()) ?? "null";
        isNew = true;
      }
      asked.set(key, text);
      return JSON.parse(text) as T;
    },
    recall: <T>(what: string) => {
      const text = known(what);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    retain: (what) => void known(what),
    keep: async () => {
      if (!isNew && (!before || before.size === asked.size)) return;
      const all = [...asked].filter(([, text]) => text !== undefined);
      const body = [program, ...all.map(([key, text]) => `${key}\t${text}`)].join("\n");
      await writeWhole(path, `${sealOf(`memory ${name}`, body)}\n${body}`, { lasting: false, within: folder });
    },
  };
}

function read(path: string, name: string, program: string): ReadonlyMap<string, string> {
  try {
    const text = readFileSync(path, "utf8");
    const body = text.slice(65);
    const [by, ...lines] = body.split("\n");
    if (by !== program || !isSealed(`memory ${name}`, body, text.slice(0, 64))) return new Map();
    return new Map(lines.map((line) => [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)]));
  } catch {
    return new Map(); // derived/ may be deleted freely
  }
}
