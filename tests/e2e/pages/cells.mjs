// What lies over the cells of any grid: the corner of the selection, and the frame around what was cut.
export class Cells {
  constructor(browser) {
    this.browser = browser;
    this.corner = ".grid__handle";
  }

  /** Draws the selection on by its corner. */
  async drawOn(to) {
    await this.browser.draw(this.corner, to);
  }

  /** Draws the corner to a point of the window and gives that up by Esc before it is let go. */
  async drawInVain(point) {
    await this.browser.drawBeyond(this.corner, point, async () => {
      await this.browser.appears(".grid[data-drawn]");
      await this.browser.press("Escape");
      await this.browser.vanishes(".grid[data-drawn]");
    });
  }

  hasCorner() {
    return this.browser.exists(this.corner);
  }

  /** A point within an element, near its lower left corner. */
  low(locator) {
    return this.browser.inPage(locator, ([found]) => {
      const { bottom, left } = found.getBoundingClientRect();
      return { x: Math.round(left) + 20, y: Math.round(bottom) - 4 };
    });
  }

  async areCut() {
    await this.browser.appears(".grid[data-cut]");
  }

  async areNotCut() {
    await this.browser.vanishes(".grid[data-cut]");
  }
}
