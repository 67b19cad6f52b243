// Trunk's post_build step: turns its output into the two builds that are shipped.
//
//   index.html       for any static host at any sub-path; fetches the wasm and the fonts beside it
//   giao-uoc.html    one file that opens by double click; everything is inside
//
// Both carry a content security policy that names by hash the only scripts and styles that may run. An imported module
// (Trunk's own shape of page) leaves a blank page under such a policy in Chromium and WebKit, so the glue of
// wasm-bindgen stands inside the page's one module script.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";
import { fetching, present, split } from "./split.mjs";

const APP = /<script type="module" data-glue="([^"]+)" data-wasm="([^"]+)"><\/script>/g;
const STYLESHEET = /<link[^>]*rel="stylesheet"[^>]*>/g;
const CHARSET = /<meta charset="utf-8"\s*\/?>/;
const LOCAL_URL = /url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)/g;

const sha256 = (data, encoding) => createHash("sha256").update(data).digest(encoding);
const source = (text) => `'sha256-${sha256(text, "base64")}'`;
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

// The program is packed before it is spelled: less than half as much to carry about and to read from the disk.
export const folded = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");
const unfold = (text) => {
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
};
const UNFOLD = `(${unfold})(document.getElementById("wasm").textContent)`;

// Comments and indentation go; no string of a style sheet spans lines, and none of the glue does.
const shortened = (css) => css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\s*\n\s*/g, "\n").trim();
const trimmed = (script) => script.replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, "").replace(/^\s*\/\/.*\n/gm, "").replace(/^\s+/gm, "");

function only(text, pattern, what) {
  const found = [...text.matchAll(pattern)];
  if (found.length !== 1) throw new Error(`expected one ${what} in the page, found ${found.length}`);
  return found[0];
}

// Runs after the glue, in the same module. `data-boot` on <html> tells how far the page has come.
const start = (wasm) => `
const root = document.documentElement;
const show = (state) => { root.dataset.boot = state; };
// The reader sees no console; and nothing more may be typed into a page that no longer saves.
// WebKit hides the error itself on a page opened from a file; nothing runs here but the program.
const stop = ({ error, reason, message }) => {
  const trapped = (error ?? reason)?.name === "RuntimeError" || (!error && message === "Script error.");
  if (root.dataset.boot !== "ready" || !trapped) return;
  document.getElementById("stopped").hidden = false;
  for (const part of document.querySelectorAll(".app")) part.inert = true;
  show("stopped");
};
addEventListener("error", stop);
addEventListener("unhandledrejection", stop);
if (root.dataset.boot === "opening") {
  __wbg_init({ module_or_path: ${wasm} }).then(
    () => {
      for (const id of ["boot", "wasm"]) document.getElementById(id)?.remove();
      show("ready");
    },
    (cause) => {
      console.error(cause);
      document.getElementById("boot-opening").hidden = true;
      document.getElementById("boot-failed").hidden = false;
      show("failed");
    },
  );
}
`;

function policy({ html, connect, assets }) {
  const scripts = [...html.matchAll(/<script(?![^>]*type="application\/)[^>]*>([\s\S]*?)<\/script>/g)];
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)];
  const list = (found) => found.map(([, body]) => source(body)).join(" ") || "'none'";
  return [
    "default-src 'none'",
    `script-src ${list(scripts)} 'wasm-unsafe-eval'`,
    `style-src ${list(styles)}`,
    `font-src ${assets}`,
    `img-src ${assets === "data:" ? "data:" : `${assets} data:`}`,
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

// `read(name)` gives a file of Trunk's output, `readStyleAsset(name)` one that a style sheet names.
// `shipped` are the rubrics and samples, by the id under which the program asks for them: { id, text }.
// `apart` is the program taken apart, as split.mjs gives it; without it all is loaded at once.
// Returns the pages, what to write beside them, and which files of Trunk's output no longer serve.
export function pack({ html, read, readStyleAsset, shipped = [], apart }) {
  const [app, glueName, wasmName] = only(html, APP, "application script");
  const assets = new Map();
  const spent = [glueName, wasmName];
  const beside = (name, bytes) => {
    const { name: stem, ext } = path.posix.parse(name);
    const hashed = `${stem}-${sha256(bytes, "hex").slice(0, 16)}${ext}`;
    assets.set(hashed, bytes);
    return `./${hashed}`;
  };

  const styled = (place) =>
    html.replace(STYLESHEET, (tag) => {
      const name = attribute(tag, "href").replace(/^\.\//, "");
      const media = attribute(tag, "media");
      spent.push(name);
      const css = shortened(read(name).toString("utf8")).replace(LOCAL_URL, (_, url) => `url("${place(url, readStyleAsset(url))}")`);
      return `<style${media ? ` media="${media}"` : ""}>${css}</style>`;
    });

  const whole = apart ? { glue: present(apart.glue, apart.link), wasm: apart.whole } : { glue: read(glueName).toString("utf8"), wasm: read(wasmName) };
  const first = apart
    ? { glue: fetching(apart.glue, apart.link, (name) => beside(name, apart.parts.get(name))), wasm: apart.main }
    : whole;
  const finish = (page, before, script, rules) => {
    if (/^\s*import\s/m.test(script)) throw new Error("the glue imports another file: it cannot stand inside the page");
    if (/<\/script/i.test(script)) throw new Error("the module script would end early");
    // Replacements are functions: the glue holds `$` signs that a replacement string would swallow.
    const filled = page.replace(app, () => `${before}<script type="module">${script}</script>`);
    const csp = `<meta http-equiv="Content-Security-Policy" content="${policy({ html: filled, ...rules })}" />`;
    only(filled, new RegExp(CHARSET, "g"), "charset");
    return filled.replace(CHARSET, (charset) => `${charset}\n    ${csp}`);
  };

  const hosted = styled(beside);
  const single = styled((url, bytes) => `data:font/${path.posix.extname(url).slice(1)};base64,${bytes.toString("base64")}`);

  const data = (attributes, text) => {
    if (/<\/script|<!--/i.test(text)) throw new Error("a file that ships would end its element early");
    return `<script type="application/json" ${attributes}>${text}</script>\n    `;
  };
  const named = ({ id, text }) => data(`id="${id}" data-src="${beside(`${id}.json`, text)}"`, "");
  const within = ({ id, text }) => data(`id="${id}"`, text);

  const program = beside("giao-uoc.wasm", first.wasm);
  const preload = `<link rel="preload" href="${program}" as="fetch" type="application/wasm" crossorigin />\n    `;
  const inside = `<script type="application/gzip" id="wasm">${folded(whole.wasm)}</script>\n    `;
  return {
    hosted: finish(hosted, preload + shipped.map(named).join(""), trimmed(first.glue + start(JSON.stringify(program))), { connect: "'self'", assets: "'self'" }),
    single: finish(single, inside + shipped.map(within).join(""), trimmed(whole.glue + start(UNFOLD)), { connect: "'none'", assets: "data:" }),
    assets,
    spent: [...new Set(spent)],
  };
}

// Spaces go, but for those inside strings; numbers keep every digit.
export const minified = (json) => json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text) => text ?? "");

function shippedIn(sources) {
  const folders = [["rubric", "src/rubric/templates"], ["sample", "src/files/samples"]];
  return folders.flatMap(([kind, folder]) =>
    readdirSync(path.join(sources, folder)).sort().map((file) => ({
      id: `${kind}-${file.split(".")[0]}`,
      text: minified(readFileSync(path.join(sources, folder, file), "utf8")),
    })),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { TRUNK_STAGING_DIR: staging, TRUNK_SOURCE_DIR: sources, TRUNK_PROFILE: profile, CARGO_TARGET_DIR } = process.env;
  const target = path.resolve(sources, CARGO_TARGET_DIR ?? "target");
  const { hosted, single, assets, spent } = pack({
    html: readFileSync(path.join(staging, "index.html"), "utf8"),
    read: (name) => readFileSync(path.join(staging, name)),
    readStyleAsset: (name) => readFileSync(path.join(sources, "public", name)),
    shipped: shippedIn(sources),
    // As build.rs has it.
    apart: profile === "release" ? await split(path.join(target, "wasm32-unknown-unknown/release/web.wasm"), path.join(target, "split")) : undefined,
  });
  writeFileSync(path.join(staging, "index.html"), hosted);
  writeFileSync(path.join(staging, "giao-uoc.html"), single);
  for (const [name, bytes] of assets) writeFileSync(path.join(staging, name), bytes);
  for (const name of spent) if (existsSync(path.join(staging, name))) rmSync(path.join(staging, name));
  // By this the Makefile knows a development build.
  if (profile !== "release") writeFileSync(path.join(staging, "unoptimised"), "");
}
