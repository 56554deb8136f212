package org.entente.api;

import java.util.List;

import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes each value of an address as it stands: a comma is part of a word and does not
 * make two of it.
 */
@ControllerAdvice(basePackages = "org.entente.api")
class WholeValues {

	@InitBinder
	void bind(WebDataBinder binder) {
		binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
	}

}
