import { Hono } from "hono";
import type { BothSides, ClaimPage, Question, VoiceMatrix } from "../../pages/claims.js";
import type { Period } from "../../pages/page.js";
import { answer, asks, found, period, whole } from "./answers.js";

/** What the pages of claims ask beside the list. */
export interface ClaimBench {
  /** A claim with how its score comes about; null where there is none of that name. */
  page(id: string): Promise<ClaimPage | null>;
  /** Two pieces of its evidence side by side; null where either has no passage. */
  sideBySide(id: string, later: number, earlier: number): Promise<BothSides | null>;
  matrix(period: Period): Promise<VoiceMatrix>;
  questions(): Promise<readonly Question[]>;
}

export function claimRoutes(claims: ClaimBench) {
  return new Hono()
    .get("/matrix", period, async (c) => answer(c, await claims.matrix(c.req.valid("query"))))
    .get("/questions", async (c) => answer(c, await claims.questions()))
    .get("/of/:id", async (c) => found(c, await claims.page(c.req.param("id")), "claim"))
    .get(
      "/of/:id/both",
      asks(["later", "earlier"], ({ later, earlier }) => ({ later: whole(later), earlier: whole(earlier) })),
      async (c) => {
        const { later, earlier } = c.req.valid("query");
        return found(c, await claims.sideBySide(c.req.param("id"), later, earlier), "pair of passages");
      },
    );
}
