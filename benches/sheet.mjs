// The sheet that all three score: units × indicators, the same figures every time. Hundredths, so that each engine reads
// exactly the same numbers.

/** A small generator with a fixed seed (mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function sheet(units, indicators) {
  const next = random(units * 1000 + indicators);
  const plans = Int32Array.from({ length: indicators }, () => 100 + Math.floor(next() * 900_000));
  const actuals = Int32Array.from({ length: units * indicators }, (_, at) => Math.floor(plans[at % indicators] * (0.5 + next() * 0.8)));
  return { units, indicators, plans, actuals };
}

const column = (at) => (at < 26 ? "" : column(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** As rows of a spreadsheet: plans, maxima, then a row a unit: results, a rounding formula each, a total. */
export function rows({ units, indicators, plans, actuals }) {
  const width = { first: column(indicators), last: column(2 * indicators - 1) };
  const unit = (_, at) => {
    const row = at + 3;
    const results = Array.from(actuals.subarray(at * indicators, (at + 1) * indicators), (value) => value / 100);
    const points = results.map((_, place) => `=ROUND(MIN(${column(place)}${row}/${column(place)}$1,1)*${column(place)}$2,2)`);
    return [...results, ...points, `=SUM(${width.first}${row}:${width.last}${row})`];
  };
  return [Array.from(plans, (value) => value / 100), Array.from(plans, () => 10), ...Array.from({ length: units }, unit)];
}
