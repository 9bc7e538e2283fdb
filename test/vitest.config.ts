import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    // By default one core is left to whoever watches.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
