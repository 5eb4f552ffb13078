import { createHash } from "node:crypto";
import type { CaseFile } from "../../case/case.js";
import { type TableName, tableNames } from "../../domain/tables.js";
import type { CaseTables } from "../../flow/run.js";
import { note, type Reads, withReads } from "./noted.js";
import type { OpenCase } from "./open-case.js";

const anyTable = new RegExp(`\\b(?:${[...tableNames].sort((a, b) => b.length - a.length).join("|")})\\b`, "giu");
const allTables = tableNames.map((name) => `table ${name}`);

const met = new Map<string, Reads>();
function tablesIn(sql: string): Reads {
  const known = met.get(sql);
  if (known) return known;
  const found = [...new Set(sql.match(anyTable))].map((name) => `table ${name.toLowerCase()}`);
  if (met.size > 1000) met.clear();
  met.set(sql, found);
  return found;
}

/** The same case, which notes what is read of it. Tables are known by their names in the SQL, so that too many are noted rather than too few. */
export function watched(open: OpenCase): OpenCase {
  const { tables, problems, hash } = open;
  const seen: OpenCase = {
    tables: watchedTables(tables),
    case: watchedCase(open.case),
    get problems() {
      note("problems");
      return problems;
    },
    get hash() {
      note("build");
      return hash;
    },
  };
  unseen.set(seen, open);
  return seen;
}
const unseen = new WeakMap<OpenCase, OpenCase>();

/** The case itself, as plain data; whoever takes it says what the answer rests on. */
export function unwatched(open: OpenCase): OpenCase {
  return unseen.get(open) ?? open;
}

function watchedTables(tables: CaseTables): CaseTables {
  return {
    ...tables,
    rows: (sql, bind) => {
      note(...tablesIn(sql));
      return tables.rows(sql, bind);
    },
    run: (sql, bind) => {
      note("build");
      return tables.run(sql, bind);
    },
    get connection() {
      note("build");
      return tables.connection;
    },
    get door() {
      note(...allTables);
      return tables.door;
    },
  };
}

function watchedCase(caseFile: CaseFile): CaseFile {
  const says = Object.fromEntries(
    Object.entries(caseFile.says).map(([file, said]) => [
      file,
      new Proxy(said as object, {
        get: (of, key) => {
          if (typeof key === "string") note(`says ${file} ${key}`);
          return Reflect.get(of, key);
        },
        ownKeys: (of) => {
          note(`says ${file}`);
          return Reflect.ownKeys(of);
        },
      }),
    ]),
  );
  return new Proxy(caseFile, {
    get: (of, key) => {
      if (key === "says") return says;
      note("build");
      return Reflect.get(of, key);
    },
  });
}

const stamps = new WeakMap<OpenCase, Map<string, string>>();

/** What this build has of what an answer was made from: equal to that of another build where the answer is the same. */
export function stampOf(watchedOrNot: OpenCase, reads: Reads): string {
  const open = unwatched(watchedOrNot);
  const known = stamps.get(open) ?? new Map<string, string>();
  stamps.set(open, known);
  const stamp = (read: string) => {
    const found = known.get(read) ?? stampOfOne(open, read);
    known.set(read, found);
    return found;
  };
  return reads.map(stamp).join("\n");
}

function stampOfOne(open: OpenCase, read: string): string {
  const [kind, name = "", key] = read.split(" ");
  if (kind === "table") return open.tables.contents.get(name as TableName) ?? "";
  if (kind === "made") return open.tables.made.get(name) ?? "";
  if (kind === "problems") return hashOf(open.problems);
  if (kind !== "says") return open.hash;
  const said: unknown = open.case.says[name as keyof CaseFile["says"]];
  return hashOf(key === undefined ? said : (said as Record<string, unknown>)[key]);
}

function hashOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value) ?? "")
    .digest("hex");
}

interface Kept {
  readonly answer: unknown;
  readonly reads: Reads;
  readonly stamp: string;
}
const lasting = new WeakMap<OpenCase, Map<string, Promise<Kept>>>();
/** Answers that are kept of a case; the one that was asked for longest ago gives way. */
const most = 40;

/** What was kept of the build before is at hand in the next, where it holds there. */
export function handOn(before: OpenCase | undefined, next: OpenCase): void {
  const kept = before && lasting.get(before);
  if (kept) lasting.set(next, kept);
}

/** An answer under a name, worked out once for this build and for those after it that have all it was made from. */
export async function once<T>(open: OpenCase, name: string, make: () => Promise<T>): Promise<T> {
  const kept = lasting.get(open) ?? new Map<string, Promise<Kept>>();
  lasting.set(open, kept);
  for (let found = kept.get(name); found; found = kept.get(name)) {
    const told = await found.catch(() => undefined);
    if (told && told.stamp === stampOf(open, told.reads)) {
      kept.delete(name);
      kept.set(name, found);
      note(...told.reads);
      return told.answer as T;
    }
    if (kept.get(name) === found) break;
  }
  const making = withReads(make).then(({ answer, reads }): Kept => ({ answer, reads, stamp: stampOf(open, reads) }));
  kept.set(name, making);
  if (kept.size > most) kept.delete(kept.keys().next().value as string);
  making.catch(() => kept.get(name) === making && kept.delete(name));
  const told = await making;
  note(...told.reads);
  return told.answer as T;
}
