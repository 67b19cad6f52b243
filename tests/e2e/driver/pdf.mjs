// Counts the pages of a PDF, whose objects may lie open or in compressed streams.
import { inflateSync } from "node:zlib";

export function pagesOf(pdf) {
  const open = pdf.toString("latin1");
  const texts = [open];
  for (const { index, 0: head } of open.matchAll(/\/ObjStm[^]*?stream\r?\n/g)) {
    const start = index + head.length;
    texts.push(inflateSync(pdf.subarray(start, open.indexOf("endstream", start)), { finishFlush: 2 }).toString("latin1"));
  }
  return texts.reduce((count, text) => count + (text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0), 0);
}
