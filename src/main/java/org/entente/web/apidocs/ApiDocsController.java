package org.entente.web.apidocs;

import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Shows what programs can ask for, and how. */
@Controller
class ApiDocsController {

	private final OpenApiWebMvcResource document;

	private final JsonMapper json;

	private final String address;

	ApiDocsController(OpenApiWebMvcResource document, JsonMapper json, @Value("${entente.address}") String address) {
		this.document = document;
		this.json = json;
		this.address = address.replaceAll("/+$", "");
	}

	@GetMapping("/api")
	String show(HttpServletRequest request, Model model) throws JsonProcessingException {
		byte[] openApi = this.document.openapiJson(request, "/api/openapi.json", Locale.ENGLISH);
		model.addAttribute("document", new DocumentReader(this.json, this.address).read(openApi));
		return "api/show";
	}

}
