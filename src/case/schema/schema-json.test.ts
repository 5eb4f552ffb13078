import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { jsonSchemas } from "./schema-json.js";

const folder = fileURLToPath(new URL("../../../schema/", import.meta.url));

describe("schema/", () => {
  const made = jsonSchemas();

  test("holds one file a schema and no other", () => {
    expect(readdirSync(folder).sort()).toEqual(made.map((each) => each.name).sort());
  });

  test.each(made.map((each) => [each.name, each.text] as const))("%s is what the types say (npm run schema)", (name, text) => {
    expect(readFileSync(folder + name, "utf8")).toBe(text);
  });

  test("a key with a default need not be written, an unknown key is refused, descriptions reach the editor", () => {
    const claims = JSON.parse(made.find((each) => each.name === "claims.schema.json")?.text ?? "") as {
      properties: {
        claims: { items: { required: string[]; additionalProperties: boolean; properties: { says: { description: string } } } };
      };
    };
    const { items } = claims.properties.claims;
    expect(items.required).toEqual(["id", "says", "kind"]);
    expect(items.additionalProperties).toBe(false);
    expect(items.properties.says.description).toBe("the claim in your words");
  });
});
