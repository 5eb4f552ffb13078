import type { Context } from "hono";
import { Hono } from "hono";
import { validator } from "hono/validator";
import { z } from "zod";
import {
  type AgreementAsked,
  type AgreementPage,
  type CategoryMeasures,
  type Disagreements,
  type DocumentAgreementLine,
  type MachineAgreement,
  type Resolution,
  unitKinds,
  type WholeAgreement,
} from "../pages/agreement.js";
import { found, one } from "./answers.js";
import { bodyOf, refusal } from "./body.js";

/** How far coders agree, and what they decide together. Writes answer why nothing was written, or null. */
export interface AgreementBench {
  page(asked: AgreementAsked): Promise<AgreementPage>;
  documents(asked: AgreementAsked): Promise<readonly DocumentAgreementLine[]>;
  whole(asked: AgreementAsked): Promise<WholeAgreement>;
  machine(): Promise<MachineAgreement>;
  category(asked: AgreementAsked, id: string): Promise<CategoryMeasures | null>;
  disagreements(asked: AgreementAsked & { readonly category: string | null; readonly source: string | null }): Promise<Disagreements>;
  resolve(asked: Resolution): Promise<string | null>;
  takeAgreed(asked: AgreementAsked): Promise<string | null>;
  takeBack(way: "undo" | "redo"): Promise<string | null>;
}

export function agreementRoutes(bench: AgreementBench) {
  return new Hono()
    .get("/", asked, async (c) => c.json(await bench.page(c.req.valid("query"))))
    .get("/documents", asked, async (c) => c.json(await bench.documents(c.req.valid("query"))))
    .get("/whole", asked, async (c) => c.json(await bench.whole(c.req.valid("query"))))
    .get("/machine", async (c) => c.json(await bench.machine()))
    .get("/category/:id", asked, async (c) => found(c, await bench.category(c.req.valid("query"), c.req.param("id")), "category"))
    .get("/disagreements", asked, async (c) => {
      const { category, source, ...rest } = c.req.valid("query");
      return c.json(await bench.disagreements({ ...rest, category, source }));
    })
    .post("/resolve", async (c) => {
      const { key, take, coders, unit } = await bodyOf(c, decision);
      return written(c, await bench.resolve({ ...ofWords(coders.join(","), unit), key, take }));
    })
    .post("/take-agreed", async (c) => {
      const { coders, unit } = await bodyOf(c, compared);
      return written(c, await bench.takeAgreed(ofWords(coders.join(","), unit)));
    })
    .post("/undo", async (c) => written(c, await bench.takeBack("undo")))
    .post("/redo", async (c) => written(c, await bench.takeBack("redo")));
}

const asked = validator("query", (value) => ({
  ...ofWords(one(value["coders"]), one(value["unit"])),
  category: one(value["category"]) || null,
  source: one(value["source"]) || null,
}));

function ofWords(coders: string, unit: string): AgreementAsked {
  return {
    coders: coders
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean)
      .slice(0, 50),
    unit: unitKinds.find((each) => each === unit) ?? "paragraph",
  };
}

const compared = z.strictObject({ coders: z.array(z.string().max(200)).max(50).default([]), unit: z.enum(unitKinds).default("paragraph") });
const decision = compared.extend({ key: z.string().max(2000), take: z.string().max(2000).nullable() });

function written(c: Context, refused: string | null) {
  return refused === null ? c.json({ kind: "written" as const }) : c.json(refusal(refused), 422);
}
