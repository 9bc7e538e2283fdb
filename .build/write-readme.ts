/** Writes the README's tables from the catalogues and from bench/growth.md; the README's test fails where one is out of date. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readmeTables } from "./readme-tables";

const file = fileURLToPath(new URL("../README.md", import.meta.url));

let text = readFileSync(file, "utf8");
for (const [name, table] of Object.entries(readmeTables())) {
  const [before, after] = [text.split(`<!-- ${name} -->`)[0], text.split(`<!-- /${name} -->`)[1]];
  text = `${before}<!-- ${name} -->\n${table}\n<!-- /${name} -->${after}`;
}
if (text !== readFileSync(file, "utf8")) writeFileSync(file, text);
