package org.entente.api;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Problem} where no controller does. */
@Component
class ProblemAnswer {

	private final JsonMapper json;

	ProblemAnswer(JsonMapper json) {
		this.json = json;
	}

	void write(Problem problem, HttpServletResponse response) throws IOException {
		response.setStatus(problem.status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		this.json.writeValue(response.getOutputStream(), problem);
	}

}
