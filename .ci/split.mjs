// Takes a release of the program apart: a main part that is loaded first, and parts that it fetches when they are needed.
// `fetched!` in src/ui/lazy.rs names what they hold; wasm-split-cli finds out what each needs.
import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
// What rustc's wasm32 target has; the parts do not say so themselves.
const FEATURES = ["mutable-globals", "sign-ext", "reference-types", "multivalue", "bulk-memory", "nontrapping-float-to-int"].map(
  (feature) => `--enable-${feature}`,
);
const LINK = "./__wasm_split.js";

/**
 * `linked` is the linker's output, with its relocations; `work` a folder for what lies between. Gives the glue of
 * wasm-bindgen and that of the parts, the main part, the other parts by name, and all of them put together again.
 */
export async function split(linked, work) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const at = (name) => path.join(work, name);
  await run("wasm-split-cli", [linked, work, "--out-name", "main"]);
  await run("wasm-bindgen", [at("main.wasm"), "--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir", at("bound")]);
  const main = at("bound/main_bg.wasm");
  const names = readdirSync(work).filter((name) => name.endsWith(".wasm") && name !== "main.wasm").sort();
  // The parts import what they share under this name.
  const merged = names.flatMap((name) => [at(name), path.parse(name).name]);
  await run("wasm-merge", [...FEATURES, main, "__wasm_split", ...merged, "-o", at("bound/whole.wasm")]);
  const least = async (from, ...more) => {
    const to = at(`bound/least-${path.basename(from)}`);
    await run("wasm-opt", ["-Oz", ...FEATURES, ...more, from, "-o", to]);
    return readFileSync(to);
  };
  const [whole, apart, ...parts] = await Promise.all([
    // Parts call each other through the table; nothing changes it once they are one.
    least(at("bound/whole.wasm"), "--pass-arg=directize-initial-contents-immutable"),
    ...[main, ...names.map(at)].map((from) => least(from)),
  ]);
  return {
    glue: readFileSync(at("bound/main.js"), "utf8"),
    link: readFileSync(at("__wasm_split.js"), "utf8"),
    main: apart,
    parts: new Map(names.map((name, index) => [name, parts[index]])),
    whole,
  };
}

const exportsOf = (link) => [...link.matchAll(/^export const (\w+) = /gm)].map((found) => found[1]);

function withLink(glue, body) {
  const pattern = new RegExp(`^import \\* as (\\w+) from "${LINK.replaceAll(".", "\\.")}";?\\n`, "gm");
  const names = [...glue.matchAll(pattern)].map((found) => found[1]);
  if (names.length === 0) throw new Error("the glue does not ask for the parts");
  return `const ${names.map((name, index) => (index === 0 ? `${name} = ${body}` : `${name} = ${names[0]}`)).join(", ")};\n${glue.replace(pattern, "")}`;
}

/** The glue as one module that fetches the parts; `address(name)` is where one lies. */
export function fetching(glue, link, address) {
  let fetches = 0;
  const body = link
    .replace(/^import \{ initSync \} from "\.\/main\.js";\n/, "")
    .replace(/^export (?=const )/gm, "")
    .replace(/fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\)/g, (_, name) => {
      fetches += 1;
      return `fetch(${JSON.stringify(address(name))})`;
    })
    // As the main part is loaded: also where a host gives wasm another type.
    .replaceAll("(WebAssembly.instantiateStreaming(src, imports))", () => "__wbg_load(await src, imports)");
  if (fetches === 0 || /^\s*(?:import|export)\b|import\.meta|instantiateStreaming/m.test(body)) {
    throw new Error("the glue of the parts has another shape than it had");
  }
  return withLink(glue, `(() => {\n${body}\nreturn { ${exportsOf(link).join(", ")} };\n})()`);
}

/** The glue as one module for the program that is whole: every part is there already. */
export function present(glue, link) {
  const there = "(callback, data) => wasm.__indirect_function_table.get(callback)(data, true)";
  return withLink(glue, `{ ${exportsOf(link).map((name) => `${name}: ${there}`).join(", ")} }`);
}
