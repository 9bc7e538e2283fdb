/** Writes the JSON Schema documents of the input beside the built code: dist/schemas/cohort.json and policy.json. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemas } from "../src/schemas";

const folder = fileURLToPath(new URL("../dist/schemas/", import.meta.url));

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) writeFileSync(`${folder}${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
