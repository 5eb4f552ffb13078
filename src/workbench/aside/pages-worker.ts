import { parentPort } from "node:worker_threads";
import { openTables, tablesHash } from "../../flow/run.js";
import { api } from "../../servers/api/api.js";
import { held } from "../opened/held.js";
import { withReads } from "../opened/noted.js";
import { handOn, stampOf, watched } from "../opened/reads.js";
import { workbenchOf } from "../workbench.js";
import type { Reply, ShownCase, Told } from "./pages-thread.js";
import { caseOf } from "./told-case.js";

/** Hash of the tables within the hash of an open case. */
const ofTables = (hash: string) => hash.slice(0, hash.lastIndexOf("."));

let current: ReturnType<typeof held> | undefined;
let app: ReturnType<typeof api> | undefined;

async function show({ told, problems, hash }: ShownCase): Promise<boolean> {
  const { folder } = told;
  if ((await tablesHash(folder)) !== ofTables(hash)) return false;
  const open = watched({ tables: await openTables(folder), case: caseOf(told), problems, hash });
  handOn(current?.open, open);
  const next = held(open);
  current?.release();
  current = next;
  const live = {
    folder,
    hasForeignTables: false,
    hash: () => hash,
    with: next.use,
    stamp: (reads: readonly string[]) => stampOf(open, reads),
    changes: () => () => undefined,
  };
  app = api(workbenchOf(live), { keeps: false });
  return true;
}

parentPort?.on("message", async (told: Told) => {
  if ("end" in told) {
    current?.release();
    parentPort?.close(); // the thread ends when what it makes is made
    return;
  }
  const { id } = told;
  const reply = (page: Reply["page"]) => parentPort?.postMessage({ id, page } satisfies Reply, page ? [page.bytes] : []);
  try {
    if ("show" in told) {
      reply((await show(told.show)) ? { status: 200, type: "", bytes: new ArrayBuffer(0), made: told.show.hash, reads: [] } : null);
      return;
    }
    const { answer: response, reads } = await withReads(() => app?.request(told.path));
    // What went wrong is for the main thread to say: it knows whether the case is whole, and may make it so.
    if (response?.status !== 200) return reply(null);
    const type = response.headers.get("content-type") ?? "";
    reply({ status: 200, type, bytes: await response.arrayBuffer(), made: told.hash, reads });
  } catch {
    reply(null);
  }
});
