// Workers of Node 20 do not take over the TypeScript loader of the main thread.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
