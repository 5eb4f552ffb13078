import { bringsOf } from "../../case/trust/brings.js";
import { confirmAssistant, isTrusted, trustCase } from "../../case/trust/trust.js";
import type { CaseTrust } from "../../domain/brings.js";
import type { TrustBench } from "../../servers/api/trust.js";
import type { Live } from "./followed-case.js";
import type { OpenCase } from "./open-case.js";

/** Trust is looked up anew each time: the folder may have been put in the place of another. */
export function trustBench(live: Live): TrustBench {
  return {
    isTrusted: () => isTrusted(live.folder),
    trust: async () => trustCase(live.folder),
    confirm: ({ endpoint, key }) =>
      live.with(async ({ case: { says } }) => {
        const named = says.case.assistant;
        if (named?.endpoint !== endpoint || (named.key ?? null) !== key) return false;
        confirmAssistant(live.folder, { endpoint, key });
        return true;
      }),
  };
}

export function trustOf(open: OpenCase, live: Live): CaseTrust {
  return { isTrusted: isTrusted(live.folder), brings: bringsOf(open.case, live.hasForeignTables) };
}
