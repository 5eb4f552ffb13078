import { api } from "../../api.js";
import { knowCase } from "../../case/known-cases.js";
import { loadCase } from "../../case/load.js";
import { liveCase } from "../../workbench/opened/live.js";
import { workbenchOf } from "../../workbench/workbench.js";
import { lastingBuilder } from "../builder/lasting.js";

/** A case that is open: its routes, and the end of it. */
export interface OpenedCase {
  readonly folder: string;
  readonly app: ReturnType<typeof api>;
  close(): Promise<void>;
}

/** Builds a case, and follows its folder until it is closed. */
export async function openCase(folder: string, options: { readonly coder?: string | undefined } = {}): Promise<OpenedCase> {
  const builder = lastingBuilder(folder);
  const live = await liveCase({
    folder,
    load: async (each, how) => {
      await builder.build(how);
      return loadCase(each);
    },
    build: async () => undefined,
  }).catch(async (cause: unknown) => {
    await builder.close();
    throw cause;
  });
  await live.with(async ({ case: { says } }) => knowCase(folder, says.case));
  return {
    folder,
    app: api(workbenchOf(live, { coder: options.coder })),
    close: async () => {
      await builder.close();
      await live.close();
    },
  };
}
