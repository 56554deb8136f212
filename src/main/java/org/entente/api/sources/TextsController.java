package org.entente.api.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.shared.NotFoundException;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The texts of versions. */
@RestController("apiTextsController")
@RequestMapping("/api/v1/sources/{number}/versions/{version}/text")
@Tag(name = "sources")
class TextsController {

	private static final MediaType UTF8_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final SourceTexts texts;

	private final SourceSearch search;

	TextsController(SourceTexts texts, SourceSearch search) {
		this.texts = texts;
		this.search = search;
	}

	@GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
	@Operation(operationId = "getText", summary = "Read the text of a version",
			description = "Plain text in UTF-8, as it was read out of the file. Not found where the text is not held.")
	ResponseEntity<byte[]> show(@PathVariable long number, @PathVariable int version) {
		String text = this.texts.text(number, version)
			.orElseThrow(() -> new NotFoundException("text", number + "/" + version));
		String name = "source-" + number + "-version-" + version + ".txt";
		return ResponseEntity.ok()
			.contentType(UTF8_TEXT)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Operation(operationId = "supplyText", summary = "Supply a text that was not held",
			description = "Refused unless it is the very file whose SHA-256 is recorded.")
	VersionJson supply(@PathVariable long number, @PathVariable int version,
			@RequestParam(required = false) @Nullable MultipartFile file, @AuthenticationPrincipal Person by)
			throws IOException {
		this.texts.supply(number, version, NewVersionFile.upload(file), by);
		return VersionJson.find(this.search.versions(number), version);
	}

}
