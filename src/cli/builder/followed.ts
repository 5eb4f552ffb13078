import { resolve } from "node:path";
import { loadCase } from "../../case/load.js";
import { followLibrary } from "../../fetch/zotero/follow.js";
import { takeOver } from "../../fetch/zotero/take-over.js";
import { type LiveCase, liveCase } from "../../workbench/opened/live.js";
import { refusalsTold } from "../commands/bring/library-first.js";
import { lastingBuilder } from "./lasting.js";

/** A case that is built, and built again whenever its folder changes, by a process of its own. */
export async function followCase(folder: string): Promise<LiveCase> {
  const told = refusalsTold();
  const taken = await takeOver(resolve(folder)).catch(() => null); // it is looked at again while the case is open
  if (taken) told(taken);
  const builder = lastingBuilder(resolve(folder));
  const live = await liveCase({
    folder: resolve(folder),
    load: async (each, how) => {
      await builder.build(how);
      return loadCase(each);
    },
    build: async () => undefined,
  }).catch(async (cause: unknown) => {
    await builder.close();
    throw cause;
  });
  const endFollowing = followLibrary(resolve(folder), told);
  return {
    ...live,
    close: async () => {
      endFollowing();
      await builder.close();
      await live.close();
    },
  };
}
