package org.entente.api;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import org.entente.access.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A request whose body was read to know what it asks for, and can be read again.
 */
class RepeatableRequest extends HttpServletRequestWrapper {

	private final byte @Nullable [] body;

	private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body) {
		super(request);
		this.body = body;
	}

	/**
	 * Reads the body; that of a form with files is left to the server, which keeps its
	 * parts.
	 */
	static RepeatableRequest read(HttpServletRequest request) throws IOException {
		String type = request.getContentType();
		boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
		return new RepeatableRequest(request,
				form ? null : request.getInputStream().readNBytes((int) BodyLimit.LARGEST + 1));
	}

	boolean isTooLarge() {
		return this.body != null && this.body.length > BodyLimit.LARGEST;
	}

	/** Of everything that makes it this request: another version read is another. */
	String fingerprint() throws IOException, ServletException {
		Fingerprint fingerprint = new Fingerprint().add(getMethod())
			.add(getRequestURI())
			.add(getQueryString())
			.add(getHeader(HttpHeaders.IF_MATCH));
		if (this.body != null) {
			return fingerprint.add(this.body).hex();
		}
		for (Part part : getParts()) {
			fingerprint.add(part.getName()).add(part.getSubmittedFileName()).add(part.getInputStream().readAllBytes());
		}
		return fingerprint.hex();
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		return (this.body != null) ? new Bytes(this.body) : super.getInputStream();
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	private static final class Bytes extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		private Bytes(byte[] body) {
			this.bytes = new ByteArrayInputStream(body);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("the body is already here");
		}

	}

}
