/**
 * Lets a reader choose an excerpt by selecting it in the stored text.
 *
 * Hook: an element with [data-excerpt-picker] that contains
 *   [data-source-text]     the stored text, and nothing else; data-length is its length in code points
 *   [name=excerpt], [name=start], [name=end]   receive the exact words and their place, end exclusive;
 *                          a name may stand at the end of a longer one: citations[0].excerpt
 *   [data-use-selection]   button "Use the selected passage"
 *   [data-hedge-picker]    button "Use as the hedge" with [name=hedge]: a selection within the excerpt
 *   [data-picker-status]   aria-live region that confirms or refuses
 *
 * Offsets count Unicode code points, as the server does, not UTF-16 units. Without this script the words can
 * be typed or pasted into [name=excerpt], and the server looks up their place.
 */
const codePoints = (text) => [...text].length;
const ready = new WeakSet();

class ExcerptPicker {

	constructor(root) {
		this.root = root;
		this.text = root.querySelector("[data-source-text]");
		this.selected = null;
		const length = this.text.dataset.length;
		if (length && Number(length) !== codePoints(this.text.textContent)) {
			this.say("The text on this page differs from the stored one. Type the excerpt instead.", true);
			return;
		}
		root.dataset.ready = "";
		this.letKeyboardSelect();
		this.showStored();
		document.addEventListener("selectionchange", () => this.remember());
		root.querySelector("[data-use-selection]")?.addEventListener("click", () => this.useExcerpt());
		this.field("excerpt").addEventListener("input", () => this.forgetPlace());
		root.querySelector("[data-hedge-picker]")?.addEventListener("click", () => this.useHedge());
	}

	/** An editable element is the only one in which arrow keys and Shift select everywhere; every edit is refused. */
	letKeyboardSelect() {
		const pristine = [...this.text.childNodes].map((node) => node.cloneNode(true));
		const attributes = { contenteditable: "true", role: "textbox", "aria-readonly": "true", "aria-multiline": "true",
			inputmode: "none", spellcheck: "false", tabindex: "0" };
		Object.entries(attributes).forEach(([name, value]) => this.text.setAttribute(name, value));
		this.text.addEventListener("beforeinput", (event) => event.preventDefault());
		this.text.addEventListener("input", () => // an input method may write all the same
			this.text.replaceChildren(...pristine.map((node) => node.cloneNode(true))));
	}

	/** Keeps what is selected in the text, because pressing a button may drop the selection. */
	remember() {
		const selection = document.getSelection();
		if (this.root.isConnected && !selection.isCollapsed && selection.getRangeAt(0).intersectsNode(this.text)) {
			this.selected = this.placeOf(selection.getRangeAt(0));
		}
	}

	/** The place of a range as [from, to) in UTF-16 units, within the text, without white space at either end. */
	placeOf(range) {
		const from = this.offsetOf(range.startContainer, range.startOffset);
		const words = this.text.textContent.slice(from, this.offsetOf(range.endContainer, range.endOffset));
		const start = from + words.length - words.trimStart().length;
		return { from: start, to: start + words.trim().length };
	}

	offsetOf(node, offset) {
		const before = document.createRange();
		before.selectNodeContents(this.text);
		const side = before.comparePoint(node, offset);
		if (side === 0) {
			before.setEnd(node, offset);
		}
		return side < 0 ? 0 : before.toString().length;
	}

	useExcerpt() {
		const words = this.wordsOf(this.selected);
		if (!words) {
			this.say("Select a passage in the text first.", true);
			return;
		}
		const start = codePoints(this.text.textContent.slice(0, this.selected.from));
		const end = start + codePoints(words);
		this.excerpt = this.selected;
		Object.entries({ excerpt: words, start, end }).forEach(([name, value]) => (this.field(name).value = value));
		this.highlight("chosen-excerpt", this.excerpt);
		this.say(`Excerpt chosen: characters ${start} to ${end}.`);
	}

	useHedge() {
		const words = this.wordsOf(this.selected);
		if (!words || !this.excerpt || this.selected.from < this.excerpt.from || this.selected.to > this.excerpt.to) {
			this.say("Select the doubting words inside the chosen excerpt first.", true);
			return;
		}
		this.field("hedge").value = words;
		this.highlight("chosen-hedge", this.selected);
		this.say(`Hedge chosen: “${words}”.`);
	}

	/** After a form came back with errors, its excerpt is marked again. */
	showStored() {
		const start = this.field("start")?.value;
		const end = this.field("end")?.value;
		if (start && end) {
			const points = [...this.text.textContent];
			const from = points.slice(0, start).join("").length;
			this.excerpt = { from, to: from + points.slice(start, end).join("").length };
			this.highlight("chosen-excerpt", this.excerpt);
		}
	}

	/** Words that are typed over have another place; the server finds it. */
	forgetPlace() {
		this.excerpt = null;
		["start", "end"].forEach((name) => (this.field(name).value = ""));
		globalThis.CSS?.highlights?.delete("chosen-excerpt");
	}

	wordsOf(place) {
		return place ? this.text.textContent.slice(place.from, place.to) : "";
	}

	field(name) {
		return this.root.querySelector(`[name="${name}"], [name$=".${name}"]`);
	}

	highlight(name, { from, to }) {
		const range = document.createRange();
		const walker = document.createTreeWalker(this.text, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(), at = 0; node && at < to; at += node.data.length, node = walker.nextNode()) {
			if (from >= at && from <= at + node.data.length) {
				range.setStart(node, from - at);
			}
			range.setEnd(node, Math.min(to - at, node.data.length));
		}
		globalThis.CSS?.highlights?.set(name, new Highlight(range));
	}

	say(words, refused = false) {
		const status = this.root.querySelector("[data-picker-status]");
		status.textContent = words;
		status.classList.toggle("is-refused", refused);
	}

}

function start(within) {
	within.querySelectorAll("[data-excerpt-picker]").forEach((root) => {
		if (!ready.has(root)) {
			ready.add(root);
			new ExcerptPicker(root);
		}
	});
}

start(document);
document.addEventListener("htmx:load", (event) => start(event.target.parentNode ?? document));
