package org.entente.web.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.CitationSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

/** What readers see of a source, and what happens with what researchers hand in. */
@DatabaseTest
@Import(Library.class)
class SourcePagesIT {

	private static final String TEXT = "Heading 🚀\n\nIt was reportedly sold to Iran. <script>alert(1)</script>";

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	CitationSearch citations;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	String source;

	long number;

	@BeforeEach
	void aSource() {
		this.researcher = this.people.researcher();
		this.source = this.library.holding(TEXT, this.researcher);
		this.number = this.library.number(this.source);
	}

	@Test
	void anExcerptIsMarkedInTheTextUnderItsAnchor() throws Exception {
		long claim = this.claims.record(null, Drafts.missiles(),
				List.of(Drafts.hedged(this.source, "was reportedly sold", "reportedly", "3")), false, this.researcher);
		long citation = this.citations.ofSource(this.number, this.researcher).get(0).id();
		Document page = read("/sources/" + this.number);
		assertThat(page.select(".source-text mark").eachText()).containsExactly("was", "reportedly", "sold");
		assertThat(page.getElementById("c" + citation).closest("p").wholeText())
			.isEqualTo("It was reportedly sold to Iran. <script>alert(1)</script>");
		assertThat(page.select("#l3 .line-claims a").attr("href")).isEqualTo("/claims/" + claim);
		assertThat(page.select("main script")).isEmpty();
	}

	@Test
	void aDraftOfSomebodyElseIsNotSeenThroughItsSource() {
		this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(this.source, "It was")), false,
				this.researcher);
		assertThat(this.citations.ofSource(this.number, this.researcher)).hasSize(1);
		assertThat(this.citations.ofSource(this.number, this.people.reviewer())).isEmpty();
		assertThat(this.citations.ofSource(this.number, null)).isEmpty();
	}

	@Test
	void aFileOfSixMegabytesIsRefusedBesideItsFieldAndNothingIsWritten() throws Exception {
		int before = sources();
		MockMultipartFile file = new MockMultipartFile("file", "large.txt", null, new byte[6 * 1024 * 1024]);
		Document page = page(multipart("/sources").file(file)
			.param("kind", "report")
			.with(this.people.as(this.researcher))
			.with(csrf()));
		assertThat(page.getElementById("file-error").text()).isEqualTo("The file is larger than 5 MB");
		assertThat(sources()).isEqualTo(before);
	}

	@Test
	void aFileIsKeptWithItsName() throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", "fa.txt", null,
				"ایران".getBytes(StandardCharsets.UTF_8));
		MockHttpServletResponse answer = answer(multipart("/sources").file(file)
			.param("kind", "report")
			.param("language", "fa")
			.with(this.people.as(this.researcher))
			.with(csrf()));
		Document page = read(answer.getRedirectedUrl());
		assertThat(page.select(".version-list").text()).contains("Held", "5 characters", "fa.txt");
		assertThat(page.select(".source-text").attr("lang")).isEqualTo("fa");
		assertThat(page.select(".source-line p").attr("dir")).isEqualTo("auto");
	}

	@Test
	void whoReadAnOldVersionCannotOverwriteANewerOne() throws Exception {
		assertThat(edit("0", "First").getStatus()).isEqualTo(302);
		assertThat(edit("0", "Second").getStatus()).isEqualTo(409);
		assertThat(read("/sources/" + this.number).select("h1").text()).isEqualTo("First");
	}

	@Test
	void anUnknownLineageIsSaidInWords() throws Exception {
		this.library.derive(this.source, null, this.researcher);
		Document page = read("/sources/" + this.number);
		assertThat(page.select(".origin-sum").text()).startsWith("Lineage unknown");
		assertThat(page.select(".origin-edges li").text()).contains("This source relies on something unknown");
	}

	/** With a session, as a browser reads. */
	private Document read(String address) {
		return new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD).open(address).page();
	}

	private MockHttpServletResponse edit(String version, String title) throws Exception {
		return answer(post("/sources/" + this.number).param("version", version)
			.param("kind", "report")
			.param("title", title)
			.with(this.people.as(this.researcher))
			.with(csrf()));
	}

	private int sources() {
		return this.jdbc.sql("SELECT count(*) FROM source").query(Integer.class).single();
	}

	private Document page(RequestBuilder request) throws Exception {
		return Jsoup.parse(answer(request).getContentAsString(StandardCharsets.UTF_8));
	}

	private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse();
	}

}
