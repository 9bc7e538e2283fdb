/** The main job: CSV files in, pairs with reasons out. All reading and writing of files is in this folder; the engine has none. */
import { command } from "./command";

/** A reader that has seen enough (`| head`) is not a failure. */
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  if (failure.code !== "EPIPE") throw failure;
});

process.exitCode = command(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  width: process.stdout.columns,
});
