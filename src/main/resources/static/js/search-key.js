/**
 * A slash goes to the search field, wherever the reader is.
 *
 * Hook: an input with [data-search-key]. It is silent while somebody types, and where single keys are turned off in this
 * browser (WCAG 2.1.4; see review-keys.js). Without this script there is the field.
 */
const isTyping = (target) => target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox])");

document.addEventListener("keydown", (event) => {
	const free = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
	if (event.key === "/" && free && !isTyping(event.target) && localStorage.getItem("entente.keys") !== "off") {
		event.preventDefault();
		document.querySelector("[data-search-key]")?.focus();
	}
});
