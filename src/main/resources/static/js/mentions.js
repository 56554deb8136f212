import { Combobox } from "./combobox.js";

/**
 * Suggests people while somebody types @ and a part of their name into a longer text, which stays a text field.
 *
 * Hook: an element with [data-mentions], the address that answers ?q= with options, around a textarea. Without this
 * script the username is typed.
 */
const CALL = /(^|[^\p{L}\p{N}._@-])@([\p{L}\p{N}._-]{0,40})$/u;
const ready = new WeakSet();

class Mention extends Combobox {

	role() {
		return { "aria-haspopup": "listbox" };
	}

	address() {
		return this.input.closest("[data-mentions]").dataset.mentions;
	}

	/** From the at sign before the caret. */
	words() {
		const call = this.before().match(CALL);
		return call ? `@${call[2]}` : "";
	}

	before() {
		return this.input.value.slice(0, this.input.selectionStart);
	}

	/** While there is no list, every key is the text's own. */
	press(event) {
		if (!this.list.hidden) {
			super.press(event);
		}
	}

	fill(value) {
		const end = this.input.selectionStart;
		this.input.setRangeText(`${value} `, end - this.words().length, end, "end");
	}

}

function start(within) {
	within.querySelectorAll("[data-mentions] textarea").forEach((text) => {
		if (!ready.has(text)) {
			ready.add(text);
			new Mention(text);
		}
	});
}

start(document);
document.addEventListener("htmx:load", (event) => start(event.target.parentNode ?? document));
