import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `AMITY_URL=<what amity open printed> npm run dev` works on the app over an open case: open the address that vite prints with its ?token=. */
const opened = process.env["AMITY_URL"] ? new URL(process.env["AMITY_URL"]) : undefined;

export default defineConfig({
  root: "src/web",
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: "127.0.0.1",
    ...(opened && {
      proxy: {
        "/api": {
          target: opened.origin,
          changeOrigin: true,
          headers: { origin: opened.origin },
        },
      },
    }),
  },
});
