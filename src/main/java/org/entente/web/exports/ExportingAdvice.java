package org.entente.web.exports;

import org.entente.exchange.Exports;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page offer its files. */
@ControllerAdvice(basePackages = "org.entente.web")
class ExportingAdvice {

	private final Exporting exporting;

	ExportingAdvice(Exports exports) {
		this.exporting = new Exporting(exports);
	}

	@ModelAttribute("exporting")
	Exporting exporting() {
		return this.exporting;
	}

}
