// The browsers a journey is made in.
import { spawn } from "node:child_process";
import path from "node:path";
import { Playwright } from "./driver/playwright.mjs";
import { WebDriver } from "./driver/webdriver.mjs";

const { TOOLS, CHROMIUM_109_VERSION } = process.env;

export const ENGINES = {
  chromium: ({ home, phone }) => Playwright.launch({ home, phone, executable: process.env.CHROMIUM ?? "/usr/bin/chromium" }),
  firefox: ({ home, phone }) => WebDriver.firefox({ home, phone }),
  webkit: ({ home, display }) => WebDriver.webkit({ home, display }),
  // The last Chromium for Windows 7: the oldest browser that counts.
  chromium109: ({ home }) =>
    Playwright.launch({ home, executable: path.join(TOOLS, `chromium-${CHROMIUM_109_VERSION}`, "chromium"), old: true }),
};

/** Ends what serves more than one journey. */
export const quit = () => Playwright.quit();

/** A screen for WebKitGTK, which has no headless mode; returns { display, stop }. */
export async function screen() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once("data", (data) => resolve(String(data).trim()));
    server.once("error", reject);
    server.once("exit", () => reject(new Error("Xvfb ended")));
  });
  return { display: `:${number}`, stop: () => server.kill() };
}
