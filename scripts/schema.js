// Writes schema/*.json from the zod types of the case folder: npm run schema (after a build).
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemas } from "../dist/case/schema/schema-json.js";

const folder = fileURLToPath(new URL("../schema/", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const { name, text } of jsonSchemas()) writeFileSync(folder + name, text);
