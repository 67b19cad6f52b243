// The two places a page is opened from: a real static server under a sub-path, and a file somebody carried elsewhere.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { pathToFileURL } from "node:url";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const DIST = path.join(REPOSITORY, "dist");
const SUB_PATH = "/thi-dua/cum-2/";

/** The block that README.md tells people to use, for our folder and our sub-path. */
function readmeLocation() {
  const example = /```nginx\n([\s\S]*?)```/.exec(readFileSync(path.join(REPOSITORY, "README.md"), "utf8"));
  if (!example) throw new Error("README.md has no nginx example");
  return example[1].replace(/location \S+/, `location ${SUB_PATH}`).replace(/alias \S+;/, `alias "${DIST}/";`);
}

/** Serves dist/ by nginx; returns { url, stop }. */
export async function hosted(folder) {
  mkdirSync(folder, { recursive: true });
  const port = await new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(" ");
  const user = process.getuid() === 0 ? "user root root;" : "";
  writeFileSync(
    path.join(folder, "nginx.conf"),
    `daemon off; ${user} pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}
http { access_log ${folder}/access.log; ${kept} include /etc/nginx/mime.types;
# Only what is opened beside the page is without an icon of its own.
server { listen 127.0.0.1:${port}; location = /favicon.ico { empty_gif; }\n${readmeLocation()}\n} }\n`,
  );
  const server = spawn("nginx", ["-p", folder, "-c", path.join(folder, "nginx.conf"), "-e", path.join(folder, "error.log")], { stdio: "inherit" });
  const url = `http://127.0.0.1:${port}${SUB_PATH}`;
  for (let tries = 0; ; tries += 1) {
    if (await fetch(url).then((answer) => answer.ok, () => false)) break;
    if (tries > 100) throw new Error("nginx does not answer");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, stop: () => server.kill("SIGQUIT") };
}

/** The single file in another folder, under a name as people give them, and the licence of its fonts. */
export function carried(folder) {
  const place = path.join(folder, "Thi đua – Cụm số 2");
  mkdirSync(place, { recursive: true });
  const file = path.join(place, "giao ước (bản mới).html");
  copyFileSync(path.join(DIST, "giao-uoc.html"), file);
  copyFileSync(path.join(DIST, "OFL.txt"), path.join(place, "OFL.txt"));
  return pathToFileURL(file).href;
}
