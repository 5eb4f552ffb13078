import { knowCase } from "../../case/trust/known-cases.js";
import { api } from "../../servers/api/api.js";
import { workbenchOf } from "../../workbench/workbench.js";
import { followCase } from "../builder/followed.js";

/** A case that is open: its routes, and the end of it. */
export interface OpenedCase {
  readonly folder: string;
  readonly app: ReturnType<typeof api>;
  close(): Promise<void>;
}

/** Builds a case, and follows its folder until it is closed. */
export async function openCase(folder: string, options: { readonly coder?: string | undefined } = {}): Promise<OpenedCase> {
  const live = await followCase(folder);
  await live.with(async ({ case: { says } }) => knowCase(folder, says.case));
  return {
    folder,
    app: api(workbenchOf(live, { coder: options.coder })),
    close: live.close,
  };
}
