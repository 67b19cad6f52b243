// A campaign as a file that the page opens: so many units, so many indicators, every entry filled. The figures are made up.
import { sheet } from "./sheet.mjs";

const GROUP = 11;

export function campaignFile(units, indicators) {
  const { plans, actuals } = sheet(units, indicators);
  const figure = (hundredths) => (hundredths / 100).toFixed(2);
  const leaf = (at) => ({
    id: `i${at}`, code: String((at % GROUP) + 1), name: `Chỉ tiêu thử số ${at + 1}: thu ngân sách trên địa bàn so với kế hoạch giao đầu năm`,
    max: "10", unit: "tỷ đồng", rule: { kind: "proportional", rounding: { step: "0.01", mode: "half_up" } },
  });
  const leaves = Array.from({ length: indicators }, (_, at) => leaf(at));
  const contents = Array.from({ length: Math.ceil(indicators / GROUP) }, (_, at) => {
    const children = leaves.slice(at * GROUP, (at + 1) * GROUP);
    return { id: `c${at}`, code: String(at + 1), name: `Nội dung thử số ${at + 1}`, max: String(children.length * 10), children };
  });
  const unit = (at) => ({
    id: `u${at}`, name: `Huyện thử số ${at + 1}`,
    facts: leaves.map(({ id }, place) => ({
      fact: id, plan: figure(plans[place]), actual: figure(actuals[at * indicators + place]), plan_illustrative: true, actual_illustrative: true,
    })),
    leaves: [],
  });
  return JSON.stringify({
    format: "giao-uoc", version: 1,
    campaign: {
      id: `thu-${units}-${indicators}`, name: `Cụm thử ${units} × ${indicators}`, year: 2026, stage: "open",
      rubric: { version: 1, id: "thu", edition: "1", title: "Bảng thử", max: String(indicators * 10), source: { title: "thử", illustrative: true }, contents },
      units: Array.from({ length: units }, (_, at) => unit(at)),
    },
  });
}
