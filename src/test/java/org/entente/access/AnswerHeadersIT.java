package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.entente.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Over a real connection, since error pages exist only there; with reading open to all.
 */
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "entente.reading-needs-sign-in=false")
class AnswerHeadersIT {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	/** AC-36 */
	@ParameterizedTest
	@CsvSource({ "/sign-in, 200", "/account, 302", "/no-such-page, 404", "/sign-out, 405", "/invitations/guess, 404",
			"/icon.svg, 200", "/css/entente.css, 200", "/webjars/htmx.org/2.0.10/dist/htmx.js, 200",
			"/css/none.css, 404", "/actuator/health, 200", "/api/v1/me, 401", "/api/v1/nothing, 404",
			"/accounts;a=b, 400", "/accounts//x, 400", "/api/v1;a=b/me, 400" })
	void everyAnswerCarriesThem(String path, int status) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
		assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
		assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
		assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
		assertThat(answer.headers().firstValue("Server")).isEmpty();
	}

	/** AC-18: what never reaches the application, because the server refuses it. */
	@ParameterizedTest
	@ValueSource(strings = { "/accounts/..%2f..%2fetc", "/%5c%5cevil.example", "/accounts/%00", "/css/..%2f..%2fdb",
			"/api/v1/..%2fme" })
	void addressesThatClimbAreRefusedAndTellNothing(String path) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "evil", "etc");
	}

	/** AC-31 */
	@Test
	void pagesAreNotKeptAndAssetsAre() throws Exception {
		assertThat(get("/sign-in").headers().allValues("Cache-Control")).containsExactly("no-store");
		assertThat(get("/icon.svg").headers().allValues("Cache-Control")).containsExactly("no-cache");
		assertThat(get("/webjars/htmx.org/2.0.10/dist/htmx.js").headers().firstValue("Cache-Control").orElse(""))
			.startsWith("max-age=31536000");
	}

	/** AC-32 */
	@ParameterizedTest
	@CsvSource({ "/no-such-page, There is no such page", "/sign-out, This cannot be answered",
			"/accounts;a=b, The request cannot be read" })
	void errorPagesAreOurOwnAndTellNothing(String path, String words) throws Exception {
		assertThat(get(path).body()).contains(words).doesNotContain("Exception", "Whitelabel", "timestamp", "Tomcat");
	}

	@Test
	void aForgedFormGetsAPageThatSaysWhatToDo() throws Exception {
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(uri("/sign-out"))
			.header("Accept", "text/html")
			.POST(HttpRequest.BodyPublishers.noBody())
			.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("The form was open for too long");
	}

	@ParameterizedTest
	@CsvSource({ "/claims/new", "/sources/new", "/account", "/accounts", "/reviews", "/claims/1/flags/new" })
	void whereReadingIsOpenFormsStillNeedASignIn(String path) throws Exception {
		HttpResponse<String> answer = get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).contains("/sign-in");
	}

	@ParameterizedTest
	@CsvSource({ "/", "/countries", "/relationships", "/claims", "/sources", "/outlets", "/actors", "/help" })
	void whereReadingIsOpenTheRecordNeedsNone(String path) throws Exception {
		assertThat(get(path).statusCode()).isIn(200, 404);
	}

	/** AC-20: what a request says of our own name is not repeated. */
	@Test
	void redirectsDoNotNameAHost() throws IOException {
		String answer = raw("GET /account HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
				+ "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 302").contains("Location: /sign-in\r\n").doesNotContain("evil.example");
	}

	/** AC-33 */
	@Test
	void traceIsNotAnswered() throws IOException {
		assertThat(raw("TRACE /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Secret: s\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 4")
			.doesNotContain("X-Secret");
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html,*/*;q=0.8").build(),
				BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
