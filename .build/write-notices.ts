/** Writes dist/THIRD-PARTY-NOTICES.txt: the licences of the packages of which a part is in the built code, as the source maps tell. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const bundled = new Set<string>();
for (const file of readdirSync(`${root}dist`).filter((name) => name.endsWith(".js.map"))) {
  const { sources } = JSON.parse(readFileSync(`${root}dist/${file}`, "utf8")) as { readonly sources: readonly string[] };
  for (const source of sources) {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
    if (name !== undefined) bundled.add(name);
  }
}

const notices = [...bundled].sort().map((name) => {
  const folder = `${root}node_modules/${name}/`;
  const { version, license } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as { version: string; license: string };
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)(\.|$)/i.test(file));
  if (texts.length === 0) throw new Error(`${name} is in the built code and has no licence text`);
  return [`${name} ${version} (${license})`, ...texts.sort().map((file) => readFileSync(folder + file, "utf8").trim())].join("\n\n");
});
const lead = "The files of this folder contain parts of the following packages.";
writeFileSync(`${root}dist/THIRD-PARTY-NOTICES.txt`, `${[lead, ...notices].join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
