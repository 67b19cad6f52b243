// How much a file weighs on the wire, and how that is written.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

export const brotli = (file) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
