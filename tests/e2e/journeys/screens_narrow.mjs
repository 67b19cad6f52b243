// Every screen in every state as on a phone, where a thumb finds whatever is tapped, from the smallest one and with text twice
// as large: see screens.mjs.
import { inspect } from "../inspect.mjs";

export { limit_s, suits } from "./screens.mjs";

/** 640 px is also a window of 1280 px zoomed in twice. */
export default ({ browser, start }) => inspect({ browser, start, width: 390, byThumb: true, others: [[640, "100%"], [360, "100%"], [360, "200%"]] });
