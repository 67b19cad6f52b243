// Reads of a PDF how its pages lie and with which colours they are filled. Its objects may lie open or in compressed streams.
import { inflateSync } from "node:zlib";

/** The streams of a PDF whose dictionary matches, unpacked. */
function streams(pdf, open, head) {
  const found = [];
  for (const { index, 0: begin } of open.matchAll(/<<(?:(?!endobj)[^])*?>>\s*stream\r?\n/g)) {
    if (!head.test(begin)) continue;
    const start = index + begin.length;
    const bytes = pdf.subarray(start, open.indexOf("endstream", start));
    found.push((/FlateDecode/.test(begin) ? inflateSync(bytes, { finishFlush: 2 }) : bytes).toString("latin1"));
  }
  return found;
}

/** The pages of a PDF, as far as each says how it lies. */
export function pagesOf(pdf) {
  const open = pdf.toString("latin1");
  const texts = [open, ...streams(pdf, open, /\/ObjStm/)];
  return texts.reduce((count, text) => count + (text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0), 0);
}

/** The sides of A4, in points. */
const A4 = [595.28, 841.89];

/** The ways its pages lie: "portrait", "landscape"; what is not A4 is given by its sides. */
export function liesOf(pdf) {
  const open = pdf.toString("latin1");
  const texts = [open, ...streams(pdf, open, /\/ObjStm/)].join("\n");
  const boxes = [...texts.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const lie = ([, ...sides]) => {
    const [wide, high] = sides.map(Number);
    const isA4 = [Math.min(wide, high), Math.max(wide, high)].every((side, at) => Math.abs(side - A4[at]) < 1);
    if (!isA4) return `${wide} × ${high}`;
    return wide > high ? "landscape" : "portrait";
  };
  return [...new Set(boxes.map(lie))];
}

/** How often each colour is taken up to fill something, by its name in style sheets: "#27457a". */
export function fillsOf(pdf) {
  const hex = (part) => Math.round(Number(part) * 255).toString(16).padStart(2, "0");
  const drawn = streams(pdf, pdf.toString("latin1"), /^(?![^]*(?:ObjStm|FontFile|\/Image|\/XRef))/).join("\n");
  const fills = drawn.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:rg|scn?)\b/g);
  const counted = new Map();
  for (const [, ...parts] of fills) {
    const colour = `#${parts.map(hex).join("")}`;
    counted.set(colour, (counted.get(colour) ?? 0) + 1);
  }
  return counted;
}
