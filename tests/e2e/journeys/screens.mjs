// Every screen in every state in its wide form, to the largest window and with text twice as large: no fault that axe can find,
// nothing wider than the window, nothing lying over what one clicks, no text cut or over other text.
import { inspect } from "../inspect.mjs";

/** axe does not depend on the browser, and the pages are the same in both builds. */
export const suits = (engine, place) => engine === "chromium" && place === "hosted";
export const limit_s = 600;

/** The form of a sheet changes at 720; 1280 px with text twice as large is also a window of 640 px zoomed in. */
export default ({ browser, start }) => inspect({ browser, start, width: 1440, others: [[2560, "100%"], [1280, "200%"], [1024, "100%"], [720, "100%"]] });
