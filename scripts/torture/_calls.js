// The file system of Node itself, wrapped: each call under some folders may be failed before it is made, after some of its bytes, or after it was
// done (“late”, as a disk far away does). Whoever calls, ours or a library, by whatever face: sync, promises, callbacks, handles, streams.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";

/** What each call does, by the name it has without `Sync`. A file that is opened may be made by it. */
const does = {
  ...{
    access: "look",
    stat: "look",
    lstat: "look",
    realpath: "look",
    readlink: "look",
    opendir: "read",
    readdir: "read",
    readFile: "read",
  },
  ...{ open: "open", writeFile: "write", appendFile: "write", copyFile: "copy", cp: "copy", mkdir: "folder", mkdtemp: "folder" },
  ...{ rename: "rename", link: "link", symlink: "link", unlink: "remove", rm: "remove", rmdir: "remove", truncate: "truncate" },
  ...{ chmod: "mode", chown: "mode", utimes: "mode" },
};
/** The same of an open file. */
const doesOpen = {
  ...{ read: "read", readv: "read", readFile: "read", stat: "look", write: "write", writev: "write", writeFile: "write" },
  ...{
    appendFile: "write",
    sync: "sync",
    datasync: "sync",
    truncate: "truncate",
    close: "close",
    chmod: "mode",
    chown: "mode",
    utimes: "mode",
  },
};
/** Descriptors by the names of their calls. */
const descriptors = {
  ...{ read: "read", readv: "read", write: "write", writev: "write", fsync: "sync", fdatasync: "sync", ftruncate: "truncate" },
  ...{ fstat: "look", fchmod: "mode", fchown: "mode", futimes: "mode", close: "close" },
};
const changes = new Set(["open", "write", "copy", "folder", "rename", "link", "remove", "truncate", "mode", "sync", "close", "engine"]);
const takesRoom = new Set(["open", "write", "copy", "folder", "rename", "link", "sync", "engine"]);
const opens = new Set(["open", "read", "copy", "engine"]);

/** The ways in which a call can fail; from `stop` on none is made any more, as after a kill. */
export const ways = {
  EIO: () => true,
  ENOSPC: (kind) => takesRoom.has(kind),
  EMFILE: (kind) => opens.has(kind),
  late: (kind) => changes.has(kind),
  stop: () => true,
};

let look;
const paths = new Map();
const names = (words) => (typeof words === "number" ? paths.get(words) : resolve(words instanceof URL ? words.pathname : String(words)));

wrapAll(fs, "Sync", "sync");
wrapAll(fs, "", "callback");
wrapAll(fs.promises, "", "promise");
syncBuiltinESMExports();

/** Asks `found(kind, path)` before each call under `folders`: what it returns fails the call. Returns what ends it. */
export function eachCall(folders, found) {
  const inside = (path) => folders.some((each) => path === each || path.startsWith(`${each}/`));
  look = (kind, path) => (inside(path) ? found(kind, path) : undefined);
  return () => {
    look = undefined;
    paths.clear();
  };
}

/** A failure of call k in a way; `reached` says which it was. */
export function failingCall(folders, k, way, random) {
  let n = 0;
  const state = { reached: undefined, kind: undefined };
  state.count = (kind, path) => {
    if (!ways[way](kind)) return undefined;
    n++;
    if (n < k || (way !== "stop" && n > k)) return undefined;
    if (n === k) {
      state.kind = kind;
      state.reached = `${kind} ${path.split("/").slice(-2).join("/")}`;
    }
    return {
      code: ["late", "stop"].includes(way) ? "EIO" : way,
      late: way === "late",
      after: n === k && random.chance(0.7) ? random.below(300) : 0,
    };
  };
  state.end = eachCall(folders, state.count);
  return state;
}

function wrapAll(owner, ending, face) {
  for (const [name, kind] of Object.entries(does)) {
    const of = ["rename", "link", "symlink", "copyFile", "cp"].includes(name) ? 1 : 0;
    if (owner[name + ending]) wrap(owner, name + ending, kind, face, (args) => names(args[of]));
  }
  if (face === "promise") return;
  if (face === "sync") wrap(owner, "existsSync", "look", "exists", ([path]) => names(path));
  for (const [name, kind] of Object.entries(descriptors))
    if (owner[name + ending]) wrap(owner, name + ending, kind, face, ([file]) => paths.get(file));
}

function wrap(owner, name, kind, face, pathOf) {
  const real = owner[name];
  const isOpen = /^open(?:Sync)?$/u.test(name);
  const wrapped = function (...args) {
    if (!look) return real.apply(this, args);
    const path = pathOf(args);
    const asked = isOpen && !mayMake(args[1]) ? "read" : kind;
    const fault = path === undefined ? undefined : look(asked, path);
    if (fault) return failed(fault, { name, path, face, args, real, self: this, kind: asked });
    if (face !== "sync") return isOpen ? opened(path, face, real, this, args) : real.apply(this, args);
    const was = look; // what Node asks within one call is that call
    look = undefined;
    try {
      return isOpen ? opened(path, face, real, this, args) : real.apply(this, args);
    } finally {
      look = was;
    }
  };
  owner[name] = Object.assign(wrapped, real);
}

const mayMake = (flags) => (typeof flags === "string" ? !flags.startsWith("r") : ((flags ?? 0) & fs.constants.O_CREAT) !== 0);

/** Remembers under which path a file was opened. */
function opened(path, face, real, self, args) {
  if (face === "promise") return real.apply(self, args).then((handle) => wrapHandle(handle, path));
  if (face === "callback") {
    const back = args.at(-1);
    return real.apply(self, [...args.slice(0, -1), (cause, file) => (cause ? back(cause) : back(null, paths.set(file, path) && file))]);
  }
  const file = real.apply(self, args);
  paths.set(file, path);
  return file;
}

function wrapHandle(handle, path) {
  for (const [name, kind] of Object.entries(doesOpen)) {
    const real = handle[name];
    handle[name] = (...args) => {
      const fault = look?.(kind, path);
      return fault ? failed(fault, { name, path, face: "promise", args, real, self: handle, kind }) : real.apply(handle, args);
    };
  }
  return handle;
}

/** The failure, by the face of the call; a descriptor is given back also where closing it is said to have failed. */
function failed(fault, { name, path, face, args, real, self, kind }) {
  const error = faultOf(fault, name, path);
  if (face === "exists") return false;
  const isDone = fault.late || kind === "close";
  if (face === "promise")
    return (async () => {
      if (isDone) await undone(await real.apply(self, args), kind);
      else if (kind === "write") await partly(fault.after, args, real, self);
      throw error;
    })();
  if (face === "sync") {
    if (isDone) undone(real.apply(self, args), kind);
    else if (kind === "write") partly(fault.after, args, real, self);
    throw error;
  }
  const back = args.at(-1);
  if (!isDone) return process.nextTick(back, error);
  return real.apply(self, [...args.slice(0, -1), () => back(error)]);
}

/** A file that was opened late is known to nobody. */
function undone(given, kind) {
  if (kind !== "open") return undefined;
  return typeof given === "number" ? fs.closeSync(given) : given.close();
}

/** Some of the bytes, as a disk that fills up gives it. */
function partly(most, args, real, self) {
  const [first, second, third] = args;
  if (most === 0) return undefined;
  const isFile = typeof first === "string" || typeof first === "number";
  const bytes = isFile ? second : first;
  const buffer = typeof bytes === "string" ? Buffer.from(bytes) : ArrayBuffer.isView(bytes) ? bytes : undefined;
  if (!buffer) return undefined;
  const start = !isFile && typeof second === "number" ? second : 0;
  const length = Math.min(most, !isFile && typeof third === "number" ? third : buffer.byteLength - start);
  const some = buffer.subarray(start, start + length);
  return real.apply(self, isFile ? [first, some, ...args.slice(2)] : [some]);
}

/** As the system gives it. */
function faultOf({ code }, name, path) {
  return Object.assign(new Error(`${code}: failed on purpose, ${name} '${path}'`), { code, syscall: name, path });
}
