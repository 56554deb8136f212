package org.entente.web;

import java.util.LinkedHashMap;
import java.util.function.Supplier;

import org.entente.shared.RuleViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Post, redirect, get: what happens with a submitted form. */
public final class Submission {

	private Submission() {
	}

	/**
	 * Does the work and redirects to the address it returns; when it breaks a rule, shows
	 * the form again with what was typed and status 422.
	 * @param view template of the form, which reads the attributes {@code form} and
	 * {@code faults}
	 * @param model what else the form shows
	 */
	public static ModelAndView of(String view, Object form, Model model, Supplier<String> work) {
		try {
			return new ModelAndView("redirect:" + work.get());
		}
		catch (RuleViolationException ex) {
			return rejected(view, form, model, ex);
		}
	}

	/** The same, of a form that names things of the record. */
	public static ModelAndView of(String view, Object form, Named named, Model model, Supplier<String> work) {
		return of(view, form, model.addAttribute("named", named), () -> {
			try {
				return work.get();
			}
			catch (RuleViolationException ex) {
				throw named.explain(ex);
			}
		});
	}

	/**
	 * Shows the form once more with what was typed, because it looks like something that
	 * is recorded already.
	 */
	public static ModelAndView doubted(String view, Object form, Model model, Likes likes) {
		model.addAttribute("form", form).addAttribute("likes", likes);
		return new ModelAndView(view, new LinkedHashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	public static ModelAndView rejected(String view, Object form, Model model, RuleViolationException exception) {
		model.addAttribute("form", form).addAttribute("faults", Faults.of(exception));
		return new ModelAndView(view, new LinkedHashMap<>(model.asMap()), HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
