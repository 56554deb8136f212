package org.entente.access;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * An answer that is a file, sent on as it is made.
 *
 * @param name of the file, in plain letters
 */
public record Download(String mediaType, String name) {

	/** Opens the answer, when the first byte is there. */
	@FunctionalInterface
	public interface Opening {

		OutputStream open() throws IOException;

	}

	/** Makes the file. */
	@FunctionalInterface
	public interface Making {

		void write(Opening answer) throws IOException;

	}

	/** Answers with the file; who asks for its headers only does not have it made. */
	public void answer(HttpServletRequest request, HttpServletResponse response, Making making) throws IOException {
		if (request.getMethod().equals("HEAD")) {
			begin(response);
		}
		else {
			making.write(() -> begin(response));
		}
	}

	private OutputStream begin(HttpServletResponse response) throws IOException {
		response.setContentType(this.mediaType);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(this.name).build().toString());
		return response.getOutputStream();
	}

}
