import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { compileEarly } from "../.build/compile-early";

/** What a page or a function that bundles one entry of the package carries. */
export interface Bundle {
  /** Bytes of JavaScript after minifying. */
  readonly minified: number;
  /** The same, compressed by brotli as a server would. */
  readonly brotli: number;
  /** Minified bytes of each part, the largest first: a package, or a folder or file of src. */
  readonly parts: readonly (readonly [part: string, bytes: number])[];
}

export const entries = {
  "mentor-match": "index",
  "mentor-match/assignment": "assignment/index",
  "mentor-match/report": "report/index",
  "mentor-match/synthetic": "synthetic/index",
} as const;

export type EntryName = keyof typeof entries;

const source = fileURLToPath(new URL("../src/", import.meta.url));

/** What a run needs: the rest of the main entry, audits and other answers, is left out by a bundler where it is not imported. */
export const core = ["prepare", "validate", "match", "explainPair"] as const;

/** From the source, so that the parts are known; of an entry whole, or only what some of its names need. */
export async function bundleOf(entry: EntryName, names?: readonly string[]): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${names === undefined ? "*" : `{ ${names.join(", ")} }`} from "./${entries[entry]}";`, resolveDir: source },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "error",
    absWorkingDir: source,
  });
  const parts = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0]!.inputs)) {
    if (bytesInOutput > 0 && file !== "<stdin>") parts.set(partOf(file), (parts.get(partOf(file)) ?? 0) + bytesInOutput);
  }
  const { contents } = outputFiles[0]!;
  return {
    minified: contents.length,
    brotli: brotliCompressSync(contents).length,
    parts: [...parts].sort(([, one], [, other]) => other - one),
  };
}

function partOf(file: string): string {
  const installed = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  return installed ?? `src/${file.split("/")[0]}`;
}

/** A file of this folder and all that it imports as one module, as a bundler makes it of the built package: what a fresh process of plain Node runs. */
export async function programOf(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    legalComments: "none",
    write: false,
    logLevel: "error",
    absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
  });
  return compileEarly(outputFiles[0]!.text).code;
}
