import { z } from "zod";
import { codingActSchemas } from "../../methods/coding/log/act-schema.js";
import { caseFiles, frontMatterSchema } from "./schema.js";

const says: Readonly<Record<string, string>> = {
  case: "case.yaml: the question, its region and period, turning points, series, event files, severities of the checks",
  actors: "actors.yaml: who acts, with dated names and roles",
  codebook: "codebook.yaml: categories with rules, examples and the words that propose them",
  sources: "sources/sources.yaml: what is known of documents that cannot say it themselves",
  remote: "sources/remote.yaml: documents and data that lie elsewhere, and that amity fetch brings",
  claims: "judgements/claims.yaml: what is claimed, and what supports or denies it",
  figures: "judgements/figures.yaml: the queries behind the numbers and drawings of the report",
  commitments: "judgements/commitments.yaml: who promised what, by when",
  links: "judgements/links.yaml: who has what from whom, as people decided it",
  hypotheses: "judgements/hypotheses.yaml: competing explanations, and how each piece of evidence stands to them",
  scenarios: "judgements/scenarios.yaml: what if: graph models of options and wishes, and counts that go on",
  queries: "judgements/queries.yaml: questions put to the codings that are kept with the case",
  "front-matter": "the front matter of a Markdown source",
  coding: "one line of judgements/codings/NAME.jsonl",
};

/** The JSON Schemas of a case, by file name: editors complete and check the YAML with them. */
export function jsonSchemas(): { readonly name: string; readonly text: string }[] {
  const schemas: [string, z.ZodType][] = [
    ...Object.entries(caseFiles).map(([name, { schema }]): [string, z.ZodType] => [name, schema]),
    ["front-matter", frontMatterSchema],
    ["coding", z.union(Object.values(codingActSchemas))],
  ];
  return schemas.map(([name, schema]) => {
    const made = z.toJSONSchema(schema, { io: "input", target: "draft-7", override: lenient });
    return { name: `${name}.schema.json`, text: `${JSON.stringify({ ...made, title: says[name] }, null, 2)}\n` };
  });
}

/** YAML reads `date: 2021` as a number and a plain `note:` as nothing; both are taken for what was meant. */
function lenient({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.type === "string" && !jsonSchema.enum && !jsonSchema.format) {
    (jsonSchema as { type: unknown }).type =
      jsonSchema.pattern === undefined || /\\d\{4\}|\\p\{N\}/.test(jsonSchema.pattern) ? ["string", "number"] : "string";
  }
}
