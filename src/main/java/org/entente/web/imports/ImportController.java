package org.entente.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.entente.accounts.Person;
import org.entente.exchange.Import;
import org.entente.exchange.ImportField;
import org.entente.exchange.ImportSearch;
import org.entente.exchange.ImportService;
import org.entente.exchange.ImportTarget;
import org.entente.exchange.Mapping;
import org.entente.exchange.Profiles;
import org.entente.exchange.TableFormats;
import org.entente.shared.Term;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists imports, takes files in, and says how their rows become claims. */
@Controller
@RequestMapping("/imports")
class ImportController {

	private static final int PAGE = 50;

	private final ImportService service;

	private final ImportSearch search;

	private final ImportDesk desk;

	private final Profiles profiles;

	ImportController(ImportService service, ImportSearch search, ImportDesk desk, Profiles profiles) {
		this.profiles = profiles;
		this.service = service;
		this.search = search;
		this.desk = desk;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Long after, Model model,
			@AuthenticationPrincipal Person person) {
		shelf(after, model, person).addAttribute("form", ArrivalForm.EMPTY);
		return "imports/list";
	}

	private Model shelf(@Nullable Long after, Model model, Person person) {
		return model.addAttribute("imports", this.search.newest(after, PAGE, person))
			.addAttribute("encodings", TableFormats.ENCODINGS)
			.addAttribute("largest", this.service.largestMegabytes())
			.addAttribute("profiles", this.profiles.all())
			.addAttribute("parameters", Map.of());
	}

	@PostMapping
	ModelAndView upload(ArrivalForm form, Model model, @AuthenticationPrincipal Person person) {
		shelf(null, model, person);
		return Submission.of("imports/list", form, model, () -> {
			try (InputStream content = form.content().getInputStream()) {
				return "/imports/" + this.service.upload(form.toDraft(), content, person);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/**
	 * A file of nothing but the names of the fields: what has these columns is mapped by
	 * itself.
	 */
	@GetMapping(path = "/template.csv")
	ResponseEntity<String> template(@RequestParam(required = false) @Nullable String target) {
		ImportTarget wanted = Term.find(ImportTarget.class, target).orElse(ImportTarget.CLAIMS);
		String header = ImportField.of(wanted).stream().map(ImportField::word).collect(Collectors.joining(","));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"entente-" + wanted.word() + ".csv\"")
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.body(header + "\r\n");
	}

	/** While there is work on it the page looks again by itself. */
	@GetMapping("/{id:\\d{1,18}}")
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long applied, Model model,
			HttpServletResponse response, @AuthenticationPrincipal Person person) {
		this.desk.layOut(id, null, person, model);
		this.desk.layOutApplied(applied, person, model);
		if (Boolean.TRUE.equals(model.getAttribute("atWork"))) {
			response.setHeader("Refresh", "3");
		}
		return ImportDesk.VIEW;
	}

	@PostMapping("/{id:\\d{1,18}}/mapping")
	ModelAndView map(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model,
			@AuthenticationPrincipal Person person) {
		Import file = this.search.get(id, person);
		Mapping mapping = MappingForm.of(typed, file.mapping(), file.header());
		this.desk.layOut(id, mapping, person, model);
		return Submission.of(ImportDesk.VIEW, new ImportDesk.UndoForm(null), model, () -> {
			this.service.map(id, mapping, person);
			return typed.containsKey("save") ? "/mappings/new?fromImport=" + id : "/imports/" + id;
		});
	}

	@PostMapping("/{id:\\d{1,18}}/countries")
	ModelAndView resolve(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model,
			@AuthenticationPrincipal Person person) {
		Map<String, String> meant = MappingForm.resolved(typed.get("word"), typed.get("code"));
		this.desk.layOut(id, null, person, model.addAttribute("typed", meant));
		return Submission.of(ImportDesk.VIEW, new ImportDesk.UndoForm(null), model, () -> {
			this.service.resolve(id, meant, person);
			return "/imports/" + id;
		});
	}

	@PostMapping("/{id:\\d{1,18}}/actors")
	ModelAndView resolveActors(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Model model,
			@AuthenticationPrincipal Person person) {
		Map<String, String> meant = MappingForm.resolved(typed.get("name"), typed.get("number"));
		this.desk.layOut(id, null, person, model.addAttribute("typed", meant));
		return Submission.of(ImportDesk.VIEW, new ImportDesk.UndoForm(null), model, () -> {
			this.service.resolveActors(id, meant, person);
			return "/imports/" + id;
		});
	}

}
