/**
 * Keys that do something by themselves. They are silent while somebody types, and where a box turned them off in this
 * browser (WCAG 2.1.4; see review-keys.js).
 */
const STORE = "entente.keys";

export const isOn = () => localStorage.getItem(STORE) !== "off";

export const turn = (on) => localStorage.setItem(STORE, on ? "on" : "off");

const isTyping = (target) => target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])");

/** Does a deed for each of these keys. */
export function listen(deeds) {
	document.addEventListener("keydown", (event) => {
		const free = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
		if (isOn() && free && !isTyping(event.target) && Object.hasOwn(deeds, event.key)) {
			event.preventDefault();
			deeds[event.key]();
		}
	});
}
