// The three engines behind one shape: lay(sheet) reads the sheet in and returns { score, totals }. `score` computes every
// point and total anew; `totals` gives them as texts with two decimals.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import { HyperFormula } from "hyperformula";
import { rows } from "./sheet.mjs";

const require = createRequire(import.meta.url);
initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });

export const hyperFormula = {
  name: "HyperFormula 3.5.0",
  lay(sheet) {
    const table = rows(sheet);
    const engine = HyperFormula.buildFromArray(table, { licenseKey: "gpl-v3", maxRows: 10_000 });
    const totals = () => table.slice(2).map((row, at) => engine.getCellValue({ sheet: 0, row: at + 2, col: row.length - 1 }).toFixed(2));
    // It computes only what depends on a change, so the plans, on which every formula depends, are written again.
    let turn = 0;
    const score = () => {
      turn += 1;
      engine.setCellContents({ sheet: 0, row: 0, col: 0 }, [table[0].map((plan) => plan + turn % 2)]);
    };
    return { score, totals, end: () => engine.destroy() };
  },
};

export const ironCalc = {
  name: "IronCalc 0.8.4",
  lay(sheet) {
    const table = rows(sheet);
    const model = new Model("bench", "en", "UTC", "en");
    model.pauseEvaluation();
    table.forEach((row, y) => {
      row.forEach((cell, x) => model.setUserInput(0, y + 1, x + 1, String(cell)));
      // What it keeps for collaborators and undo; unflushed, entering takes ten times as long.
      model.flushSendQueue();
    });
    model.evaluate();
    const totals = () => table.slice(2).map((row, at) => Number(model.getFormattedCellValue(0, at + 3, row.length)).toFixed(2));
    return { score: () => model.evaluate(), totals, end: () => model.free() };
  },
};

export const giaoUoc = (Bench) => ({
  name: "Giao Ước, with traces",
  lay({ plans, actuals }) {
    const bench = new Bench(plans, actuals);
    return { score: () => bench.score(), totals: () => bench.totals().map((total) => Number(total).toFixed(2)), end: () => bench.free() };
  },
});
