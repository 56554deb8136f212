/**
 * Single keys in the review queue and at the desk: j and k walk the queue, n goes on, ? shows the list of keys.
 *
 * Hooks: [data-review-keys] around it all; [data-key-row] with a link [data-key-open] for each claim; [data-key-next]
 * the link n follows; [data-key-list] the list of keys; [data-key-switch] a box that turns them off in this browser
 * (WCAG 2.1.4). They are silent while somebody types. Without this script there are only the links.
 */
import { isOn, listen, turn } from "./single-keys.js";

function step(by) {
	const links = [...document.querySelectorAll("[data-key-row] [data-key-open]")];
	const row = document.activeElement.closest("[data-key-row]");
	const at = links.findIndex((link) => row?.contains(link));
	const to = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
	links[Math.min(Math.max(to, 0), links.length - 1)]?.focus();
}

listen({
	j: () => step(1),
	k: () => step(-1),
	n: () => document.querySelector("[data-key-next]")?.click(),
	"?": () => document.querySelector("[data-key-list] h2")?.focus(),
});

document.querySelectorAll("[data-key-list], [data-key-page]").forEach((part) => part.removeAttribute("hidden"));
document.querySelectorAll("[data-key-switch]").forEach((box) => {
	box.checked = isOn();
	box.addEventListener("change", () => turn(box.checked));
});
