import type { Context } from "hono";
import { Hono } from "hono";
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
} from "../../pages/agreement.js";
import type { Written } from "../../pages/edit.js";
import { answer, asks, found } from "./answers.js";
import { body, refusal } from "./body.js";

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
    .get("/", asked, async (c) => answer(c, await bench.page(c.req.valid("query"))))
    .get("/documents", asked, async (c) => answer(c, await bench.documents(c.req.valid("query"))))
    .get("/whole", asked, async (c) => answer(c, await bench.whole(c.req.valid("query"))))
    .get("/machine", async (c) => answer(c, await bench.machine()))
    .get("/category/:id", asked, async (c) => found(c, await bench.category(c.req.valid("query"), c.req.param("id")), "category"))
    .get("/disagreements", askedOf, async (c) => answer(c, await bench.disagreements(c.req.valid("query"))))
    .post("/resolve", body<AgreementAsked & { readonly key: string; readonly take: string | null }>(decision), async (c) => {
      const { key, take, coders, unit } = c.req.valid("json");
      return written(c, await bench.resolve({ ...ofWords(coders.join(","), unit), key, take }));
    })
    .post("/take-agreed", body<AgreementAsked>(compared), async (c) => {
      const { coders, unit } = c.req.valid("json");
      return written(c, await bench.takeAgreed(ofWords(coders.join(","), unit)));
    })
    .post("/undo", async (c) => written(c, await bench.takeBack("undo")))
    .post("/redo", async (c) => written(c, await bench.takeBack("redo")));
}

const asked = asks(["coders", "unit"], ({ coders, unit }) => ofWords(coders, unit));
const askedOf = asks(["coders", "unit", "category", "source"], ({ coders, unit, category, source }) => ({
  ...ofWords(coders, unit),
  category: category || null,
  source: source || null,
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
  return refused === null ? answer<Written>(c, { kind: "written" }) : answer<Written>(c, refusal(refused), 422);
}
