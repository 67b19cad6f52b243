// Serves dist/ on this machine: node .ci/serve.mjs [PORT]. Takes the next free port when that one is taken.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../dist");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

// Every file of dist/ lies directly in it, so the last part of the address is its name.
const server = createServer((request, response) => {
  const file = path.join(ROOT, request.url.replace(/[?#].*/, "").split("/").pop() || "index.html");
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end("not found\n");
    return;
  }
  // The names of all files but the pages carry a hash of what is in them.
  const lasting = path.extname(file) === ".html" ? "no-cache" : "max-age=31536000, immutable";
  response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "cache-control": lasting });
  createReadStream(file).pipe(response);
});

let port = Number(process.argv[2] || 8080);
server.on("error", (error) => {
  if (error.code !== "EADDRINUSE") throw error;
  port += 1;
  server.listen(port, "127.0.0.1");
});
server.on("listening", () => console.log(`Giao Ước: http://127.0.0.1:${port}/   (Ctrl+C stops)`));
server.listen(port, "127.0.0.1");
