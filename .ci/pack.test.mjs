import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { folded, minified, pack } from "./pack.mjs";

const PAGE = `<html><head><meta charset="utf-8" />
<link rel="stylesheet" href="./base-1.css"/><link rel="stylesheet" media="print" href="./print-1.css"/></head>
<body><script>old()</script><script type="module" data-glue="web-1.js" data-wasm="web-1_bg.wasm"></script></body></html>`;
const FILES = {
  "base-1.css": `@font-face { src: url(fonts/sans.woff2) }`,
  "print-1.css": `/* on\npaper */\n  p { color: black }\n`,
  "web-1.js": `const dollar = "$&"; function __wbg_init() {}\nexport { __wbg_init as default };\n`,
  "web-1_bg.wasm": "\0asm",
};
const packed = (files = {}, html = PAGE, shipped = [], apart) =>
  pack({
    html,
    read: (name) => Buffer.from({ ...FILES, ...files }[name]),
    shipped,
    apart,
    readStyleAsset: (url) => Buffer.from(`bytes of ${url}`),
  });
const csp = (page) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)[1];
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("the policy names each script and style by its hash and allows no other", () => {
  for (const page of Object.values({ hosted: packed().hosted, single: packed().single })) {
    const bodies = [...page.matchAll(/<(script|style)(?![^>]*application\/)[^>]*>([\s\S]*?)<\/\1>/g)].map((found) => found[2]);
    assert.equal(bodies.length, 4);
    for (const body of bodies) assert.ok(csp(page).includes(hash(body)), body);
    assert.doesNotMatch(csp(page), /unsafe-inline|'unsafe-eval'|blob:|https?:|\*/);
  }
});

test("the hosted page fetches the wasm and the fonts by relative, hashed names and keeps nothing else of Trunk's", () => {
  const { hosted, assets, spent } = packed();
  assert.deepEqual([...assets.keys()].map((name) => name.replace(/[0-9a-f]{16}/, "HASH")), ["sans-HASH.woff2", "giao-uoc-HASH.wasm"]);
  assert.ok(hosted.includes(`url("./${[...assets.keys()][0]}")`));
  assert.ok(hosted.includes(`module_or_path: "./${[...assets.keys()][1]}"`));
  assert.deepEqual(spent.sort(), ["base-1.css", "print-1.css", "web-1.js", "web-1_bg.wasm"]);
  assert.match(csp(hosted), /connect-src 'self'/);
  assert.match(hosted, /<style media="print">p \{ color: black \}<\/style>/);
});

test("the single file names no other file", () => {
  const { single } = packed();
  assert.ok(single.includes(folded(Buffer.from("\0asm"))));
  assert.ok(single.includes(`data:font/woff2;base64,${Buffer.from("bytes of fonts/sans.woff2").toString("base64")}`));
  assert.doesNotMatch(single, /(?:href|src)="|url\("\.\//);
  assert.match(csp(single), /connect-src 'none'/);
});

test("what ships is named by the hosted page and carried by the single file, digit for digit", () => {
  const { hosted, single, assets } = packed({}, PAGE, [{ id: "rubric-a", text: `{"most":1.20}` }]);
  const name = [...assets.keys()].find((file) => file.endsWith(".json"));
  assert.equal(assets.get(name), `{"most":1.20}`);
  assert.ok(hosted.includes(`<script type="application/json" id="rubric-a" data-src="./${name}"></script>`));
  assert.ok(single.includes(`<script type="application/json" id="rubric-a">{"most":1.20}</script>`));
  assert.equal(minified(`{ "a b": "c \\" d",\n "e": 1.20 }`), `{"a b":"c \\" d","e":1.20}`);
  assert.throws(() => packed({}, PAGE, [{ id: "a", text: "</script>" }]), /end its element/);
});

test("the glue arrives as it is", () => {
  assert.ok(packed().hosted.includes(FILES["web-1.js"]));
});

test("what cannot stand inside the page stops the build", () => {
  assert.throws(() => packed({ "web-1.js": `import { a } from "./snippets/a.js";` }), /imports another file/);
  assert.throws(() => packed({ "web-1.js": `const a = "</script>";` }), /end early/);
  assert.throws(() => packed({}, "<html></html>"), /one application script/);
});

const APART = {
  glue: `import * as import1 from "./__wasm_split.js"\nimport * as import2 from "./__wasm_split.js"\nfunction __wbg_init() {}\nexport { __wbg_init as default };\n`,
  link: `import { initSync } from "./main.js";
const chunk = makeLoad(() => {
    const src = fetch(new URL("./chunk_1.wasm", import.meta.url));
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}, []);
export const __wasm_split_load_looking = wrapAsyncCb(chunk);
`,
  main: Buffer.from("main"),
  parts: new Map([["chunk_1.wasm", Buffer.from("part")]]),
  whole: Buffer.from("all of it"),
};

test("the hosted page fetches the parts of a program taken apart, the single file holds it whole", () => {
  const { hosted, single, assets } = packed({}, PAGE, [], APART);
  const part = [...assets.keys()].find((name) => name.startsWith("chunk_1-"));
  assert.equal(String(assets.get(part)), "part");
  assert.ok(hosted.includes(`const src = fetch("./${part}")`));
  assert.ok(hosted.includes("__wbg_load(await src, imports)"));
  assert.ok(single.includes(folded(Buffer.from("all of it"))));
  assert.doesNotMatch(single, /chunk_1|fetch\(/);
  for (const page of [hosted, single]) {
    assert.doesNotMatch(page, /^\s*import\b/m);
    assert.match(page, /__wasm_split_load_looking/);
  }
  assert.throws(() => packed({}, PAGE, [], { ...APART, link: "export const other = import('./x.js');" }), /another shape/);
});
