package org.entente.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.TokenScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** FT-19, over a real connection: a body without end is refused long before its end. */
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "entente.test=big bodies")
class BigBodiesIT {

	private static final long TWO_GIGABYTES = 2L << 30;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/imports", "/imports", "/api/v1/claims", "/sign-in" })
	void twoGigabytesAreRefusedEarlyAndNotKept(String path) throws Exception {
		Endless body = new Endless();
		int status = status(post(path).POST(BodyPublishers.ofInputStream(() -> body)));
		assertThat(status).isIn(413, 0);
		assertThat(body.given).isLessThan(TWO_GIGABYTES / 8);
	}

	@Test
	void aHundredThousandPartsAreRefused() throws Exception {
		String parts = "--x\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nv\r\n".repeat(100_000) + "--x--\r\n";
		assertThat(status(post("/api/v1/imports").POST(BodyPublishers.ofString(parts)))).isEqualTo(413);
		assertThat(status(post("/imports").POST(BodyPublishers.ofString(parts)))).isEqualTo(413);
	}

	private HttpRequest.Builder post(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.timeout(Duration.ofSeconds(60))
			.header("Authorization", this.people.bearer(this.people.researcher(), TokenScope.WRITE))
			.header("Content-Type", "multipart/form-data; boundary=x");
	}

	/** The status, or 0 where the connection was closed in the middle of the body. */
	private int status(HttpRequest.Builder request) throws InterruptedException {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/** Two gigabytes of zeros, and how many of them were asked for. */
	private static final class Endless extends InputStream {

		private volatile long given;

		@Override
		public int read() {
			return (this.given++ < TWO_GIGABYTES) ? 0 : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			if (this.given >= TWO_GIGABYTES) {
				return -1;
			}
			this.given += length;
			return length;
		}

	}

}
