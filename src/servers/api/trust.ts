import { Hono } from "hono";
import { z } from "zod";
import type { Written } from "../../pages/edit.js";
import { answer } from "./answers.js";
import { body } from "./body.js";

/** Trust in an open case. */
export interface TrustBench {
  /** Whether the app may write into it. */
  isTrusted(): boolean;
  trust(): Promise<void>;
  /** Confirms the assistant with its key; false where the case names another by now. */
  confirm(asked: { readonly endpoint: string; readonly key: string | null }): Promise<boolean>;
}

const asked = z.strictObject({ endpoint: z.string().max(2000), key: z.string().max(200).nullable() });

export function trustRoutes(bench: TrustBench) {
  return new Hono()
    .post("/", async (c) => {
      await bench.trust();
      return answer<Written>(c, { kind: "written" });
    })
    .post("/assistant", body(asked), async (c) => {
      if (await bench.confirm(c.req.valid("json"))) return answer<Written>(c, { kind: "written" });
      return answer<Written>(c, { kind: "refused", says: "The case now names another assistant or key. Look at it again." }, 409);
    });
}
