// What can be wrong with a screen as it is drawn. These functions run in the page, and give what they found in words.

/** What is wider than the window. */
export function wide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than the window`] : [];
}

/** Whatever one taps that is too small for a thumb; a figure within a sentence may be as high as its line. */
export function small() {
  const THUMB_PX = 44;
  const isTapped = "a, button, input:not([type=file], [type=checkbox], [type=radio]), select, summary, label:has([type=checkbox], [type=radio])";
  return [...document.querySelectorAll(isTapped)]
    .filter((element) => element.checkVisibility() && !element.closest(".skip, .why__steps, .why__rule, .why__next"))
    .flatMap((element) => {
      // A link that takes the whole of its box, or a sign that is reached from around it, is as large as that.
      const around = getComputedStyle(element, "::after");
      const { width, height } = around.position === "absolute" ? { width: parseFloat(around.width), height: parseFloat(around.height) } : element.getBoundingClientRect();
      const fits = Math.min(width, height) <= 1 || Math.min(width, height) >= THUMB_PX - 0.5;
      return fits ? [] : [`“${element.textContent.trim().slice(0, 40) || element.className || element.tagName}” is ${Math.round(width)} × ${Math.round(height)} px`];
    });
}

/** What is drawn to be clicked, and has something else where one would click, also once it is scrolled to the middle. */
export function covered() {
  const inSight = (element, { left, right, top, bottom }) => {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      if (getComputedStyle(outer).overflow === "visible") continue;
      const frame = outer.getBoundingClientRect();
      if (left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom) return false;
    }
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  };
  const over = (element) => {
    const seat = element.getBoundingClientRect();
    if (seat.width < 2 || !inSight(element, seat)) return null;
    const there = document.elementFromPoint((seat.left + seat.right) / 2, (seat.top + seat.bottom) / 2);
    // What is said in passing can be closed.
    return !there || element.contains(there) || there.contains(element) || there.closest("[role=status]") ? null : there;
  };
  // Under an open dialog or menu nothing is to be clicked.
  const root = document.querySelector("dialog[open], [role=menu]") ?? document;
  return [...root.querySelectorAll("a, button, input, select, summary, h1, h2")]
    .filter((element) => element.checkVisibility({ checkOpacity: true }) && !element.matches(".skip, [type=file]"))
    .filter(over)
    .flatMap((element) => {
      element.scrollIntoView({ block: "center", inline: "center" });
      const there = over(element);
      return there ? [`“${element.textContent.trim() || element.className}” under ${there.className || there.tagName}`] : [];
    });
}

/** Text that cannot be read: cut by the edge of a box that does not scroll, without a title that says it whole, or over other text. */
export function unreadable() {
  const SLACK_PX = 2;
  const hides = (overflow) => overflow === "hidden" || overflow === "clip";
  const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
  const remembered = (make) => {
    const known = new Map();
    return (element) => {
      if (!known.has(element)) known.set(element, make(element));
      return known.get(element);
    };
  };
  const box = remembered((element) => {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const frame = element.getBoundingClientRect();
    // What is for screen readers alone stands in a box of one pixel.
    return { overflowX, overflowY, position, frame, isUnseen: position === "absolute" && (frame.width <= 1 || frame.height <= 1) };
  });
  // What is laid over the page, or stays while it is scrolled, is meant to lie over other text.
  const isLifted = remembered((element) => element.matches("dialog") || ["absolute", "fixed", "sticky"].includes(box(element).position));

  const root = document.querySelector("dialog[open]") ?? document.body;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  // One for all: each that is alive has its share in every later change of the page.
  const range = document.createRange();
  const found = [];
  const seats = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const holder = text.parentElement;
    const words = text.data.trim().slice(0, 60);
    if (!words || holder.closest("option, script, style, .skip") || !holder.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    range.selectNodeContents(text);
    let rects = [...range.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
    let layer = root;
    for (let outer = holder; outer && rects.length > 0; outer = outer.parentElement) {
      const { overflowX, overflowY, frame, isUnseen } = box(outer);
      if (isUnseen) rects = [];
      if (layer === root && isLifted(outer)) layer = outer;
      if (outer === document.documentElement) break;
      // What is scrolled out of sight can be scrolled back.
      if (scrolls(overflowX)) rects = rects.map((rect) => ({ ...rect, left: Math.max(rect.left, frame.left), right: Math.min(rect.right, frame.right) }));
      if (scrolls(overflowY)) rects = rects.map((rect) => ({ ...rect, top: Math.max(rect.top, frame.top), bottom: Math.min(rect.bottom, frame.bottom) }));
      rects = rects.filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top > 1);
      // Of a line's height only what its letters stand on counts.
      const beyond = ({ left, right, top, bottom }) => {
        const middle = (top + bottom) / 2;
        return (hides(overflowX) && (right > frame.right + SLACK_PX || left < frame.left - SLACK_PX)) || (hides(overflowY) && (middle > frame.bottom || middle < frame.top));
      };
      if (rects.some(beyond)) {
        if (!outer.closest("[title]")) found.push(`“${words}” is cut by ${outer.className || outer.tagName}`);
        rects = [];
      }
    }
    seats.push(...rects.map((rect) => ({ ...rect, words, holder, layer })));
  }

  seats.sort((one, other) => one.top - other.top);
  seats.forEach((one, at) => {
    const half = (one.bottom - one.top) / 2;
    for (let next = at + 1; next < seats.length && seats[next].top < one.bottom - half; next += 1) {
      const other = seats[next];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const isAround = one.holder.contains(other.holder) || other.holder.contains(one.holder);
      if (across > SLACK_PX && one.layer === other.layer && !isAround) found.push(`“${one.words}” and “${other.words}” lie over each other`);
    }
  });
  return found;
}
