// Where the system chooses the colours, nothing that told something by its own is gone: what was drawn against its ground still
// is, every text can be read, and what is chosen, current or wrong looks other than what is not.
import assert from "node:assert/strict";
import { SCREENS, show } from "../screens.mjs";

const CHARTS = ["chart-plan", "chart-points", "chart-indicator", "chart-contents", "chart-profile", "chart-pair"];
/** At which width, whether in the dark, which screens. */
const LOOKED_AT = [
  [1440, false, ["start-drafts", "begin-mistakes", "cluster", ...CHARTS, "review", "sheet-unread", "why-total", "paste"]],
  [390, false, ["cluster", "question-mistakes", "contents", "why-total"]],
  [1440, true, ["cluster", "chart-contents", "sheet-unread"]],
];
/** What WCAG asks of marks and of text. */
const MARK = 3;
const TEXT = 4.5;

export const suits = (engine, place) => engine === "chromium" && place === "hosted";

/**
 * Runs in the page: every text and every mark, with how far it stands out from what lies under it, a mark also with how far it
 * did when this ran before; and what has a state and looks like one that has not.
 */
function looks() {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const rgba = (color) => {
    if (!known.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      known.set(color, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(color);
  };
  const over = ([r, g, b, a], ground) => [r, g, b].map((part, at) => (part * a + ground[at] * (255 - a)) / 255);
  const light = (color) => {
    const [r, g, b] = color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (color, ground) => {
    const [low, high] = [light(over(rgba(color), ground)), light(ground)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const grounds = new Map([[null, over(rgba("Canvas"), [255, 255, 255])]]);
  const groundOf = (element) => {
    if (!grounds.has(element)) grounds.set(element, over(rgba(getComputedStyle(element).backgroundColor), groundOf(element.parentElement)));
    return grounds.get(element);
  };
  /** What a shape or a text of a drawing lies on: the last bar drawn before it that reaches as far. */
  const under = (element) => {
    const { left, right } = element.getBoundingClientRect();
    const bars = [...element.closest("svg").querySelectorAll("rect")].filter(
      (bar) => bar !== element && bar.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const beneath = bars.findLast((bar) => {
      const seat = bar.getBoundingClientRect();
      return seat.left <= (left + right) / 2 && seat.right >= (left + right) / 2;
    });
    const ground = groundOf(element.closest("svg").parentElement);
    return beneath ? over(rgba(getComputedStyle(beneath).fill), ground) : ground;
  };
  const borders = (style) =>
    ["Top", "Right", "Bottom", "Left"]
      .filter((edge) => style[`border${edge}Style`] !== "none" && Number.parseFloat(style[`border${edge}Width`]) >= 1)
      .map((edge) => style[`border${edge}Color`]);
  const drawn = (style) => [style.backgroundColor, ...borders(style), ...(style.outlineStyle === "none" ? [] : [style.outlineColor])];
  const called = (element, part = "") => `${element.localName}.${element.getAttribute("class") ?? ""}${part} “${element.textContent.trim().slice(0, 30)}”`;

  const before = window.journeyMarks ?? new WeakMap();
  window.journeyMarks = new WeakMap();
  const marks = [];
  const texts = [];
  const isShown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().width >= 1;
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("defs, .paper, .unseen") || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const inDrawing = element.ownerSVGElement !== null && element instanceof SVGElement;
    const ground = inDrawing ? under(element) : groundOf(element.parentElement);
    const own = {};
    window.journeyMarks.set(element, own);
    const mark = (colors, part = "") => {
      own[part] = Math.max(1, ...colors.filter((color) => color !== "none").map((color) => contrast(color, ground)));
      marks.push([called(element, part), own[part], before.get(element)?.[part] ?? 1]);
    };
    if (inDrawing) {
      if (element.matches("rect, path, line, circle")) mark([style.fill, style.stroke]);
    } else {
      mark(drawn(style));
      for (const part of ["::before", "::after"]) {
        const beside = getComputedStyle(element, part);
        mark(beside.content === "none" ? [] : drawn(beside), part);
      }
    }
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "") && !element.closest("[aria-disabled=true], :disabled")) {
      texts.push([called(element), inDrawing ? contrast(style.fill, ground) : contrast(style.color, groundOf(element))]);
    }
  }

  const look = (element) =>
    ["", "::before", "::after"].map((part) => {
      const style = getComputedStyle(element, part || null);
      return [style.content, style.color, style.width, ...drawn(style), style.borderWidth, style.outlineStyle, style.fontWeight, style.textDecorationLine].join();
    });
  const whole = (element) => [element, element.nextElementSibling, element.firstElementChild].flatMap((part) => (part ? look(part) : [])).join(";");
  const STATES = [
    "[aria-current=page]", "[aria-selected=true]", "[aria-pressed=true]", "[aria-invalid=true]", "[aria-sort=ascending]", "[aria-sort=descending]",
    "[aria-expanded=true]", "[data-state=unread]",
  ];
  const alike = STATES.flatMap((state) =>
    [...document.querySelectorAll(state)].filter(isShown).flatMap((element) => {
      const others = [...document.querySelectorAll(`${element.localName}:not(${state})`)];
      const same = others.find((other) => other.className === element.className && isShown(other) && whole(other) === whole(element));
      return same ? [`${called(element)} ${state} looks like ${called(same)}`] : [];
    }),
  );
  return { marks, texts, alike };
}

export default async function forced({ browser, start }) {
  const faults = [];
  for (const [width, dark, names] of LOOKED_AT) {
    for (const name of names) {
      await browser.look({ width, dark });
      await show(browser, start, SCREENS.find((screen) => screen.name === name));
      const natural = await browser.evaluate(looks);
      await browser.look({ width, dark, forced: true });
      const { marks, texts, alike } = await browser.evaluate(looks);
      const gone = marks.filter(([, contrast, was]) => was >= MARK && contrast < MARK);
      assert.ok(texts.length > 10 && marks.some(([, , was]) => was >= MARK), `${name} is looked at`);
      const unread = texts.filter(([, contrast]) => contrast < TEXT);
      const said = [...gone, ...unread].map(([called, contrast]) => `${called} stands out by ${contrast.toFixed(1)}`);
      faults.push(...[...said, ...alike.filter((fault) => !natural.alike.includes(fault))].map((fault) => `${name} at ${width}${dark ? ", dark" : ""}: ${fault}`));
    }
  }
  assert.deepEqual([...new Set(faults)], []);
  assert.deepEqual(await browser.errors(), []);
}
