/**
 * Suggests things of the record while somebody types (WAI-ARIA APG: editable combobox with list autocomplete, manual
 * selection).
 *
 * Hook: an input with [data-combobox], the address that answers ?q= with options; the list is put after the input.
 * An option's [data-value], name and number, is what the field takes in. Without this script the name is typed, and
 * the server finds what is meant.
 */
const PAUSE = 200;
const ready = new WeakSet();

export class Combobox {

	constructor(input) {
		this.input = input;
		this.list = document.createElement("ul");
		this.status = document.createElement("p");
		this.active = -1;
		Object.entries({ id: `${input.id}-options`, role: "listbox", "aria-label": this.label(), hidden: "" })
			.forEach(([name, value]) => this.list.setAttribute(name, value));
		Object.entries({ "aria-autocomplete": "list", "aria-controls": this.list.id, "hx-params": "q",
			"hx-sync": "this:replace", ...this.role() })
			.forEach(([name, value]) => input.setAttribute(name, value));
		this.status.setAttribute("role", "status");
		this.status.className = "visually-hidden";
		input.after(this.list, this.status);
		this.listen();
	}

	role() {
		return { role: "combobox", "aria-expanded": "false" };
	}

	address() {
		return this.input.dataset.combobox;
	}

	/** What is asked for; nothing asks for no list. */
	words() {
		return this.input.value.trim();
	}

	label() {
		return this.input.labels[0]?.textContent ?? "";
	}

	listen() {
		this.input.addEventListener("input", () => this.ask());
		this.input.addEventListener("keydown", (event) => this.press(event));
		this.input.addEventListener("blur", () => this.close());
		this.list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
		this.list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
	}

	ask() {
		this.forget();
		if (!this.words()) {
			this.close();
			return;
		}
		this.timer = setTimeout(() => this.load(), PAUSE);
	}

	/** A question that is given up for a newer one, or that nobody answers, changes nothing. */
	load() {
		this.forget();
		this.loading = htmx.ajax("GET", this.address(),
			{ source: this.input, target: this.list, swap: "innerHTML", values: { q: this.words() } })
			.then(() => document.activeElement === this.input && this.open(), () => {});
		return this.loading;
	}

	/** Waits until the list answers what is typed, so that no answer takes a mark away. */
	settled() {
		return this.timer ? this.load() : Promise.resolve(this.loading);
	}

	forget() {
		clearTimeout(this.timer);
		this.timer = null;
	}

	open() {
		const options = this.options();
		options.forEach((option, at) => {
			option.id = `${this.list.id}-${at}`;
			option.setAttribute("aria-selected", "false");
		});
		this.status.textContent = options.length === 0 ? "Nothing found" : `${options.length} found`;
		this.show(options.length > 0);
	}

	show(open) {
		this.list.hidden = !open;
		if (this.input.hasAttribute("aria-expanded")) {
			this.input.setAttribute("aria-expanded", String(open));
		}
		this.mark(-1);
	}

	close() {
		this.forget();
		this.show(false);
	}

	press(event) {
		const closed = this.list.hidden;
		const moves = { ArrowDown: 1, ArrowUp: -1 };
		if (event.key in moves && !event.altKey) {
			event.preventDefault();
			closed ? this.load() : this.settled().then(() => this.mark(this.active + moves[event.key]));
		}
		else if (event.key === "Enter" && this.active >= 0) {
			event.preventDefault();
			this.take(this.options()[this.active]);
		}
		else if (event.key === "Escape" && !closed) {
			event.preventDefault();
			this.close();
		}
	}

	/** Marks one option; beyond either end none, so that the words typed are at hand again. */
	mark(at) {
		const options = this.options();
		this.active = at < -1 ? options.length - 1 : (at >= options.length ? -1 : at);
		options.forEach((option, index) => option.setAttribute("aria-selected", String(index === this.active)));
		const active = options[this.active];
		active ? this.input.setAttribute("aria-activedescendant", active.id)
			: this.input.removeAttribute("aria-activedescendant");
		active?.scrollIntoView({ block: "nearest" });
	}

	take(option) {
		if (option) {
			this.fill(option.dataset.value);
			this.status.textContent = "";
			this.close();
			this.input.dispatchEvent(new Event("change", { bubbles: true }));
		}
	}

	fill(value) {
		this.input.value = value;
	}

	options() {
		return [...this.list.querySelectorAll("[role=option]")];
	}

}

function start(within) {
	within.querySelectorAll("[data-combobox]").forEach((input) => {
		if (!ready.has(input)) {
			ready.add(input);
			new Combobox(input);
		}
	});
}

start(document);
document.addEventListener("htmx:load", (event) => start(event.target.parentNode ?? document));
