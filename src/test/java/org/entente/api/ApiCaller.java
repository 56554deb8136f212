package org.entente.api;

import java.net.URI;

import org.entente.People;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.accounts.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that talks to the API for somebody. */
@TestComponent
public class ApiCaller {

	private final MockMvcTester mvc;

	private final People people;

	private final JsonMapper json;

	ApiCaller(MockMvcTester mvc, People people, JsonMapper json) {
		this.mvc = mvc;
		this.people = people;
		this.json = json;
	}

	public String key(Person person) {
		TokenScope writes = person.is(Role.RESEARCHER) ? TokenScope.WRITE : TokenScope.READ;
		return this.people.bearer(person, person.is(Role.REVIEWER) ? TokenScope.REVIEW : writes);
	}

	public MvcTestResult get(String address) {
		return this.mvc.get().uri(URI.create(address)).exchange();
	}

	public MvcTestResult get(String address, String key) {
		return this.mvc.get().uri(URI.create(address)).header("Authorization", key).exchange();
	}

	public MvcTestResult getUnlessSame(String address, String key, String tag) {
		return this.mvc.get()
			.uri(URI.create(address))
			.header("Authorization", key)
			.header("If-None-Match", tag)
			.exchange();
	}

	public MvcTestResult send(HttpMethod method, String address, String key, @Nullable String match, String body) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method)
			.uri(URI.create(address))
			.header("Authorization", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
		return ((match != null) ? request.header("If-Match", match) : request).exchange();
	}

	public MvcTestResult post(String address, String key, String body) {
		return send(HttpMethod.POST, address, key, null, body);
	}

	public JsonNode body(MvcTestResult result) {
		return this.json.readTree(result.getResponse().getContentAsByteArray());
	}

}
