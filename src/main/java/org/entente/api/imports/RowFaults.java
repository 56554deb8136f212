package org.entente.api.imports;

import java.util.List;
import java.util.Locale;

import org.entente.exchange.RowFault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with rows. */
@Component
class RowFaults {

	private final MessageSource messages;

	RowFaults(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * One thing that is wrong with a row.
	 *
	 * @param column as the file names it, or the field that no column gives
	 * @param code the same as in a problem
	 */
	record RowFaultJson(String column, String code, String detail) {
	}

	List<RowFaultJson> of(List<RowFault> faults) {
		return faults.stream()
			.map((fault) -> new RowFaultJson(fault.column(), fault.key(),
					this.messages.getMessage(fault.violation(), Locale.ENGLISH)))
			.toList();
	}

}
