/** Rewrites dist/*.js and *.cjs so that hosts compile what every run needs when they load it, and the source maps with them. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decode, encode } from "@jridgewell/sourcemap-codec";
import { compileEarly } from "./compile-early";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
for (const file of readdirSync(dist).filter((name) => /\.c?js$/.test(name))) {
  const { code, growths } = compileEarly(readFileSync(dist + file, "utf8"));
  if (growths.length === 0) continue;
  writeFileSync(dist + file, code);
  const map = JSON.parse(readFileSync(`${dist + file}.map`, "utf8")) as { mappings: string };
  const lines = decode(map.mappings);
  for (const { line, column, by } of growths) for (const segment of lines[line] ?? []) if (segment[0] >= column) segment[0] += by;
  writeFileSync(`${dist + file}.map`, JSON.stringify({ ...map, mappings: encode(lines) }));
}
