// A cluster of fifteen communes, wards and a special zone by the rubric that ships for them, near the end of its year: most
// figures stand, some are behind their plan, some are missing. The names are real, every figure is made up, the same every time.
import { readFileSync } from "node:fs";
import path from "node:path";
import { random } from "../../benches/sheet.mjs";

const RUBRIC = path.resolve(import.meta.dirname, "../../src/rubric/templates/xa-phuong.json");
const YEAR = 2026;

/** Each with its name and how often it reaches what is asked. */
const UNITS = [
  ["rach-gia", "Phường Rạch Giá", 0.88], ["vinh-thong", "Phường Vĩnh Thông", 0.8], ["vinh-hoa-hung", "Xã Vĩnh Hòa Hưng", 0.74],
  ["u-minh-thuong", "Xã U Minh Thượng", 0.62], ["kien-hai", "Đặc khu Kiên Hải", 0.55], ["thanh-dong", "Xã Thạnh Đông", 0.9],
  ["chau-thanh", "Xã Châu Thành", 0.83], ["giong-rieng", "Xã Giồng Riềng", 0.86], ["hoa-thuan", "Xã Hòa Thuận", 0.7],
  ["ngoc-chuc", "Xã Ngọc Chúc", 0.77], ["go-quao", "Xã Gò Quao", 0.79], ["dinh-hoa", "Xã Định Hòa", 0.72],
  ["an-bien", "Xã An Biên", 0.81], ["tay-yen", "Xã Tây Yên", 0.66], ["dong-thai", "Xã Đông Thái", 0.76],
];
/** Sends its figures last: a quarter of them are missing. */
const LATE = "tay-yen";
const RARE = 0.02;

/** From, to and digits of what is usual for a fact, by its id; else by its unit of measure, where less is better too. */
const USUAL = {
  "thu-ngan-sach": [18, 240, 3], "tang-gia-tri-san-xuat": [5, 10, 2], "no-thue": [3, 8, 2], "xa-hoi-hoa": [1, 20, 2],
  "ty-le-ho-ngheo": [0.8, 3.6, 2], "suy-dinh-duong": [8, 14, 1], "bo-hoc": [0.2, 1.4, 2], "pham-phap-hinh-su": [9, 58, 0],
  "hang-cai-cach": [1, 15, 0], "dan-so": [12_000, 64_000, 0], "so-ho-dan": [3_100, 16_400, 0], "truc-tuyen-toan-trinh": [62, 90, 2],
  "tuyen-quan": [14, 40, 0],
};
const BY_MEASURE = {
  "tỷ đồng": [6, 120, 2], "%": [80, 97, 1], "điểm %": [0.4, 1.8, 2], "triệu đồng": [240, 4800, 0], người: [40, 900, 0],
  "lượt người": [300, 2600, 0], cây: [3000, 60_000, 0], ha: [20, 900, 1],
};
const FEW = [0, 4, 0];
const SOME = [6, 48, 0];
const LESS = { "%": [0.2, 3, 2] };

const date = (text) => new Date(`${text}T00:00:00Z`);
const after = (day, days) => new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
/** As a rubric says a day of some year. */
const day = (text) => date(text.replace(/\{year(\+1)?\}/, (_, next) => String(next ? YEAR + 1 : YEAR)));

const leavesOf = (node) => (node.children ? node.children.flatMap(leavesOf) : [node]);

/** The facts of an indicator: its own, or those that its rule implies. */
function factsOf({ id, unit, facts, rule }) {
  if (facts) return facts.map((fact) => ({ ...fact, unit: fact.unit ?? unit }));
  if (rule.items) return rule.items.map((item) => ({ id: item.fact, kind: "count", few: true }));
  const kind = { pass_fail: "yes_no", lateness_tiers: "date", grade: "level", judged: "judged" }[rule.kind] ?? "count";
  return [{ id, kind, unit }];
}

/** What stands in the cells of one indicator of a unit: the figures typed, and whether it reached what was asked. */
function entries(leaf, isWard, isGood, next) {
  const within = ([low, high, digits], share = next()) => (low + (high - low) * share).toFixed(digits);
  const isLess = leaf.direction === "lower";
  const whole = Math.round(Number(within(SOME)));
  const due = leaf.rule.due?.on ? day(leaf.rule.due.on) : date(`${YEAR}-06-${10 + Math.floor(next() * 9)}`);
  const facts = factsOf(leaf).map((fact, at, all) => {
    const usual = USUAL[fact.id] ?? (isLess ? LESS[fact.unit] : BY_MEASURE[fact.unit]) ?? (isLess || !fact.planned ? FEW : SOME);
    if (fact.kind === "judged") return null;
    if (fact.kind === "yes_no") return { fact: fact.id, actual: isGood ? "yes" : "no" };
    if (fact.kind === "level") return { fact: fact.id, actual: leaf.rule.levels.at(isGood ? -1 : -2).name };
    if (fact.kind === "date") {
      if (at > 0) return { fact: fact.id, actual: after(due, 0) };
      const late = isGood ? -Math.floor(next() * 7) : 2 + Math.floor(next() * 8);
      return { fact: fact.id, actual: after(due, all.length > 1 ? 7 + late : late) };
    }
    if (fact.few) return { fact: fact.id, actual: isGood ? "0" : within([0, 2, 0]) };
    if (fact.part_of) return { fact: fact.id, actual: String(isGood ? whole : Math.floor(whole * (0.72 + next() * 0.25))) };
    if (all.some(({ part_of: of }) => of === fact.id)) return { fact: fact.id, actual: String(whole) };
    if (fact.id === "tieu-chi-nong-thon-moi") return { fact: fact.id, actual: within(isWard ? [6, 9, 0] : [14, 19, 0]) };
    if (!fact.planned) return { fact: fact.id, actual: within(usual, isLess === isGood ? next() * 0.4 : 0.5 + next() * 0.5) };
    const plan = within(usual);
    const ratio = isGood === !isLess ? 1 + next() * 0.12 : 0.72 + next() * 0.27;
    const actual = Math.min(Number(plan) * ratio, fact.ceiling ? Number(fact.ceiling) : Infinity);
    return { fact: fact.id, plan, actual: actual.toFixed(usual[2]) };
  });
  return facts.filter(Boolean);
}

/** Where what was asked is reached, these give all points. */
const FULL = ["pass_fail", "grade", "lateness_tiers", "deductions"];

/** What people gave for an indicator. */
function given({ id, max, rule, evidence }, isGood, next) {
  const leaf = { node: id };
  if (rule.kind === "judged") {
    leaf.self_score = { points: String(Number(max) - (isGood ? 0 : 1)) };
    if (!isGood) leaf.final_score = { points: String(Number(max) - 1.5), reason: "Thống nhất tại buổi chấm chéo của Cụm" };
  } else if (isGood && (FULL.includes(rule.kind) || next() < 0.06)) {
    leaf.self_score = { points: max };
  }
  if (next() < 0.4 && evidence) {
    leaf.evidence = [{ text: `Báo cáo số ${100 + Math.floor(next() * 400)}/BC-UBND: ${evidence}`, date: `${YEAR}-12-${10 + Math.floor(next() * 15)}` }];
  }
  return leaf;
}

function unit([id, name, skill], leaves, extras) {
  const next = random([...id].reduce((sum, letter) => sum * 31 + letter.codePointAt(0), 7) % 2 ** 31);
  const isGiven = () => next() > (id === LATE ? 0.25 : RARE);
  const facts = [];
  const people = [];
  for (const leaf of leaves) {
    const isGood = next() < skill;
    if (!isGiven()) continue;
    facts.push(...entries(leaf, name.startsWith("Phường"), isGood, next));
    people.push(given(leaf, isGood, next));
  }
  // Nothing of these came up on the islands.
  const notArisen = { "kien-hai": ["giai-phong-mat-bang", "san-xuat-tieu-chuan"] }[id] ?? [];
  for (const fact of facts.filter(({ fact }) => notArisen.includes(fact))) {
    delete fact.actual;
    fact.not_arisen = true;
  }
  // Bonuses and penalties are few.
  const rare = extras.flatMap(factsOf).filter(({ id: fact }) => !facts.some((known) => known.fact === fact));
  facts.push(...rare.map(({ id: fact, kind }) => ({ fact, actual: kind === "yes_no" ? (next() < RARE * 2 ? "yes" : "no") : next() < 0.7 ? "0" : "1" })));
  facts.push({ fact: "so-ho-dan", actual: String(3100 + Math.floor(next() * 13_000)) });
  return { id, name, facts, leaves: people };
}

const ASKED_LAST_YEAR = /"base": ?"previous"|against_previous/;
const ASKED_OUTSIDE = /"base": ?"reference"|against_reference/;

export function communeCluster() {
  const rubric = JSON.parse(readFileSync(RUBRIC, "utf8"));
  const leaves = rubric.contents.flatMap(leavesOf);
  const extras = [rubric.bonus, rubric.penalty].flatMap(({ items }) => items);
  const units = UNITS.map((it) => unit(it, leaves, extras));
  const source = { title: "Số liệu làm ví dụ", illustrative: true };
  const asked = (what) => leaves.filter(({ rule }) => what.test(JSON.stringify(rule))).map(({ id, direction }) => ({ id, isLess: direction === "lower" }));
  // What the first unit reached, as a measure for all: about as much as others have.
  const near = (entered, id, share) => {
    const { actual = "1" } = entered.facts.find(({ fact }) => fact === id) ?? {};
    return (Number(actual) * share).toFixed(actual.includes(".") ? 2 : 0);
  };
  const previous = units.map((it) => ({
    unit: it.id,
    figures: asked(ASKED_LAST_YEAR).map(({ id, isLess }, at) => ({ fact: id, number: near(it, id, (at + it.id.length) % 4 === 0 ? 1 : isLess ? 1.3 : 0.96), source })),
  }));
  const reference = asked(ASKED_OUTSIDE).map(({ id, isLess }) => ({ fact: id, number: near(units[0], id, isLess ? 1.1 : 0.98), source }));
  return JSON.stringify({
    format: "giao-uoc", version: 1,
    campaign: {
      id: "xa-phuong-2026", name: "Cụm thi đua số 5 các xã, phường, đặc khu tỉnh An Giang", year: YEAR, stage: "open",
      lead: "rach-gia", deputy: "vinh-thong", rubric, previous, reference, units,
    },
  });
}
