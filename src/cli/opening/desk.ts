import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { whyNoCase } from "../../case/load.js";
import { beginCase } from "../../case/making/begin.js";
import { forgetCase, knownCases } from "../../case/trust/known-cases.js";
import { whyNot } from "../../disk/not-written.js";
import { InputError } from "../../domain/problem.js";
import { inTurn } from "../../domain/turns/in-turn.js";
import type { Begun } from "../../pages/start.js";
import type { StartBench } from "../../servers/api/start.js";
import { type OpenedCase, openCase } from "./open-case.js";

/** The cases of this machine, of which one is open or none. */
export interface Desk extends StartBench {
  close(): Promise<void>;
}

const program = fileURLToPath(new URL("../../../", import.meta.url));
const flagship = join(program, "examples/afghanistan-pakistan");

/** One case at a time: the next is built while the one before still answers, and then takes its place. */
export async function desk(folder: string | null, options: { readonly coder?: string | undefined } = {}): Promise<Desk> {
  const turn = inTurn();
  let runs = 0;
  let open: (OpenedCase & { readonly id: string }) | null = null;
  const show = async (path: string): Promise<void> => {
    if (open?.folder === path) return;
    const next = await openCase(path, options);
    const before = open;
    open = { ...next, id: `${process.pid}-${++runs}` };
    await before?.close();
  };
  const tried = (work: () => Promise<string>): Promise<Begun> =>
    turn(async () => {
      try {
        const path = await work();
        await show(path);
        return { kind: "opened", folder: path };
      } catch (cause) {
        if (cause instanceof InputError) return { kind: "refused", says: whyNot(cause) };
        return {
          kind: "refused",
          says: `It could not be opened: ${cause instanceof Error ? cause.message.split("\n")[0] : String(cause)}`,
        };
      }
    });
  if (folder !== null) await show(folder);
  return {
    current: () => open,
    page: () => ({
      cases: knownCases().map((each) => ({ ...each, isOpen: each.folder === open?.folder })),
      beside: placeOfNew(),
      sign: sep === "\\" ? "\\" : "/",
      example: exampleNow(),
    }),
    open: (path) =>
      tried(async () => {
        const full = resolve(homeOf(path));
        const absent = whyNoCase(full);
        if (absent) throw new InputError([absent]);
        return full;
      }),
    begin: ({ folder: path, ...said }) => tried(async () => (await beginCase(resolve(placeOfNew(), homeOf(path)), said)).dir),
    forget: forgetCase,
    close: async () => {
      await open?.close();
      open = null;
    },
  };
}

/** Where the program was started, unless that is a case or the program itself. */
function placeOfNew(): string {
  const here = process.cwd();
  return whyNoCase(here) && !here.startsWith(resolve(program)) && here !== resolve("/") ? here : homedir();
}

function homeOf(path: string): string {
  return path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path;
}

function exampleNow() {
  if (!existsSync(join(flagship, "case.yaml"))) return null;
  return {
    name: "Afghanistan and Pakistan",
    question: "A finished case, with its sources, claims and report.",
    folder: flagship,
  };
}
