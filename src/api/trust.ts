import { Hono } from "hono";
import { z } from "zod";
import { bodyOf } from "./body.js";

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
      return c.json({ kind: "written" as const });
    })
    .post("/assistant", async (c) => {
      if (await bench.confirm(await bodyOf(c, asked))) return c.json({ kind: "written" as const });
      return c.json({ kind: "refused" as const, says: "The case names another assistant or key by now. Look at it again." }, 409);
    });
}
