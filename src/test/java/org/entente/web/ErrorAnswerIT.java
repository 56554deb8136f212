package org.entente.web;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Over a real connection, since errors of the doors become answers only there. */
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "entente.reading-needs-sign-in=false")
class ErrorAnswerIT {

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	TableOwner owner;

	@ParameterizedTest
	@CsvSource({ "/no-such-page, image/png, 404", "/no-such-page, application/json, 404", "/sign-out, image/png, 405",
			"/accounts//x, application/xml, 400", "/api/v1/nothing, text/html, 404", "/no-such-page, garbage, 404",
			"/api/v1/claims/999999, image/png, 404" })
	void whoReadsNoPagesIsGivenAProblem(String path, String accept, int status) throws Exception {
		HttpResponse<String> answer = get(path, accept);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"status\":" + status).contains("\"title\"");
	}

	@ParameterizedTest
	@CsvSource({ "/no-such-page, 404", "/accounts, 403", "/sign-out, 405", "/claims/999999, 404" })
	void whoIsSignedInIsSoOnErrorPagesToo(String path, int status) throws Exception {
		Person person = this.people.researcher();
		signIn(person);
		HttpResponse<String> answer = get(path, "text/html");
		assertThat(answer.statusCode()).isEqualTo(status);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select(".masthead-account[href=/account]").text()).isEqualTo(person.name());
		assertThat(page.select("form[action=/sign-out] [name=_csrf]").val()).isNotBlank();
		assertThat(page.select("h1")).hasSize(1);
	}

	/** The page says that the fault has been noted: it has. */
	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void whatFailsHereIsInTheLog(CapturedOutput output) throws Exception {
		signIn(this.people.researcher());
		this.owner.jdbc().sql("ALTER TABLE saved_mapping RENAME TO saved_mapping_away").update();
		try {
			HttpResponse<String> answer = get("/mappings", "text/html");
			assertThat(answer.statusCode()).isEqualTo(500);
			assertThat(answer.body()).contains("has been noted").doesNotContain("saved_mapping");
			assertThat(output).containsOnlyOnce("GET /mappings failed").contains("\"saved_mapping\" does not exist");
		}
		finally {
			this.owner.jdbc().sql("ALTER TABLE saved_mapping_away RENAME TO saved_mapping").update();
		}
	}

	@Test
	void aStrangerIsOfferedToSignIn() throws Exception {
		assertThat(Jsoup.parse(get("/no-such-page", "*/*").body()).select(".masthead-actions a").text())
			.isEqualTo("Sign in");
	}

	private void signIn(Person person) throws Exception {
		String token = Jsoup.parse(get("/sign-in", "text/html").body()).select("[name=_csrf]").val();
		String form = "username=" + person.username() + "&password=" + encode(People.PASSWORD) + "&_csrf="
				+ encode(token);
		HttpRequest request = HttpRequest.newBuilder(uri("/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build();
		assertThat(this.client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(302);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> get(String path, String accept) throws Exception {
		return this.client.send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).build(),
				BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
