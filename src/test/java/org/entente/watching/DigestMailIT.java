package org.entente.watching;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountService;
import org.entente.accounts.Person;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.shared.RuleViolationException;
import org.entente.sources.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Digests by mail, against a mail server in this process. */
@DatabaseTest
@Import(Library.class)
class DigestMailIT {

	private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@Autowired
	MockMvc mvc;

	@Autowired
	DigestMailService mails;

	@Autowired
	DigestRound round;

	@Autowired
	WatchService watches;

	@Autowired
	DigestSearch digests;

	@Autowired
	WatchSearch search;

	@Autowired
	AccountSearch accountSearch;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ClaimService claims;

	@Autowired
	AccountService accounts;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	Person reader;

	String address;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry properties) {
		SERVER.start();
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
		properties.add("entente.mail.every", () -> "1d");
	}

	@AfterAll
	static void end() {
		SERVER.stop();
	}

	@BeforeEach
	void somebody() throws Exception {
		SERVER.purgeEmailFromAllMailboxes();
		this.reader = this.people.reader();
		this.address = this.reader.username() + "@example.org";
		this.watches.begin(new WatchDraft("country", "PRK", null, null), this.reader);
	}

	@Test
	void nothingIsSentToAMailboxThatNobodyShowedToBeTheirs() {
		choose(this.address, "daily");
		assertThat(mail()).hasSize(1);
		submitted("They trade.");
		later(Duration.ofHours(20));
		assertThat(mail()).hasSize(1);
		this.mails.confirm(code(), this.reader);
		later(Duration.ofDays(1));
		assertThat(mail()).hasSize(2);
	}

	@Test
	void aDigestIsSentOnceADayAndOnlyWhenThereIsSomethingNew() throws Exception {
		subscribed("daily");
		later(Duration.ofDays(1));
		assertThat(mail()).isEmpty();
		submitted("They trade.");
		later(Duration.ofHours(12));
		assertThat(mail()).isEmpty();
		later(Duration.ofHours(13));
		assertThat(mail()).hasSize(1);
		assertThat(mail().get(0).getSubject()).startsWith("Entente: ").endsWith("in what you watch");
		assertThat(text(0)).contains("North Korea", "They trade.", "submitted by", "/watches", "/account/digest-mail");
		later(Duration.ofDays(2));
		assertThat(mail()).as("told once").hasSize(1);
	}

	@Test
	void whatWasReadIsNotSent() {
		subscribed("weekly");
		submitted("They trade.");
		this.watches.markRead(null, this.digests.of(this.reader).end().toString(), this.reader);
		later(Duration.ofDays(8));
		assertThat(mail()).isEmpty();
	}

	/** AC-44 */
	@ParameterizedTest
	@ValueSource(strings = { "a@example.org\r\nBcc: b@example.org", "a@example.org\nSubject: x",
			"a@example.org, b@example.org", "A <a@example.org>", "a@example.org;b@example.org", "no address", "a@",
			"\"a b\"@example.org", "a@example.org%0aBcc:b" })
	void anAddressThatCouldBecomeAnotherHeaderOrAnotherAddressIsRefused(String hostile) {
		assertThatThrownBy(() -> choose(hostile, "daily")).isInstanceOf(RuleViolationException.class);
		assertThat(mail()).isEmpty();
	}

	/** AC-10, AC-44 */
	@Test
	void hostileWordsStayInsideTheirLineOfTheText() throws Exception {
		subscribed("daily");
		submitted("One\nBcc: b@example.org\n.\nQUIT\n<script>alert(1)</script> " + "\u2028x");
		later(Duration.ofDays(2));
		assertThat(mail()).hasSize(1);
		assertThat(mail().get(0).getAllRecipients()).hasSize(1);
		assertThat(mail().get(0).getContentType()).startsWith("text/plain");
		assertThat(text(0).lines())
			.noneMatch((line) -> line.startsWith("Bcc") || line.equals(".") || line.equals("QUIT"));
	}

	/** AC-44 */
	@Test
	void codesAreSentOnceAnHourHoweverOftenAndByWhomeverAsked() {
		choose(this.address, "daily");
		assertThatThrownBy(() -> choose("other" + this.address, "daily")).hasMessageContaining("mail.wait");
		Person other = this.people.reader();
		assertThatThrownBy(
				() -> this.mails.choose(new MailDraft(this.address.toUpperCase(Locale.ROOT), "daily"), other))
			.hasMessageContaining("mail.wait");
		assertThat(mail()).hasSize(1);
		this.clock.pass(Duration.ofMinutes(61));
		choose("other" + this.address, "daily");
		assertThat(mail()).hasSize(2);
	}

	@Test
	void aCodeCannotBeGuessedAndDoesNotWorkForEver() {
		choose(this.address, "daily");
		String code = code();
		for (int attempt = 0; attempt < 5; attempt++) {
			assertThatThrownBy(() -> this.mails.confirm("x", this.reader)).hasMessageContaining("mail.code");
		}
		assertThatThrownBy(() -> this.mails.confirm(code, this.reader)).hasMessageContaining("mail.code");
		this.clock.pass(Duration.ofHours(2));
		choose(this.address, "daily");
		String late = code();
		this.clock.pass(Duration.ofHours(25));
		assertThatThrownBy(() -> this.mails.confirm(late, this.reader)).hasMessageContaining("mail.code");
	}

	/** AC-07 */
	@Test
	void whoEndedItOrIsShutOutGetsNoMore() {
		subscribed("daily");
		submitted("They trade.");
		this.accounts.disable(this.reader.id(), this.people.first());
		later(Duration.ofDays(2));
		assertThat(mail()).isEmpty();
		this.accounts.enable(this.reader.id(), this.people.first());
		this.mails.end(this.reader);
		later(Duration.ofDays(2));
		assertThat(mail()).isEmpty();
	}

	@Test
	void aServerThatIsDownLosesNothing() {
		subscribed("daily");
		submitted("They trade.");
		JavaMailSenderImpl dead = new JavaMailSenderImpl();
		dead.setHost("127.0.0.1");
		dead.setPort(1);
		this.clock.pass(Duration.ofDays(2));
		new DigestRound(this.jdbc, this.digests, this.search, this.accountSearch,
				new Post(dead, "entente@example.org", "https://entente.example"), this.clock, "https://entente.example")
			.go();
		this.round.go();
		assertThat(mail()).as("not at once").isEmpty();
		later(Duration.ofMinutes(61));
		assertThat(mail()).hasSize(1);
	}

	@Test
	void itIsChosenConfirmedAndEndedOnItsPage() {
		Browser browser = new Browser(this.mvc).signIn(this.reader.username(), People.PASSWORD);
		browser.open("/account/digest-mail").send("/account/digest-mail", "address", "wrong", "rhythm", "daily");
		assertThat(browser.status()).isEqualTo(422);
		assertThat(browser.page().getElementById("address").val()).isEqualTo("wrong");
		assertThat(browser.page().getElementById("address-error").text()).isNotBlank();
		browser.send("/account/digest-mail", "address", this.address, "rhythm", "daily");
		assertThat(browser.location()).isEqualTo("/account/digest-mail");
		browser.open("/account/digest-mail").send("/account/digest-mail/confirmation", "code", "123");
		assertThat(browser.page().getElementById("code-error").text()).isNotBlank();
		browser.send("/account/digest-mail/confirmation", "code", code());
		assertThat(browser.open("/account/digest-mail").page().text()).doesNotContain("Is this mailbox yours");
		browser.send("/account/digest-mail/end");
		assertThat(this.mails.of(this.reader)).isEmpty();
	}

	private void subscribed(String rhythm) {
		choose(this.address, rhythm);
		this.mails.confirm(code(), this.reader);
		this.round.go();
		try {
			SERVER.purgeEmailFromAllMailboxes();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private void choose(String typed, String rhythm) {
		this.mails.choose(new MailDraft(typed, rhythm), this.reader);
	}

	private void later(Duration time) {
		this.clock.pass(time);
		this.round.go();
	}

	private List<MimeMessage> mail() {
		return Stream.of(SERVER.getReceivedMessages()).filter(this::isMine).toList();
	}

	private boolean isMine(MimeMessage message) {
		try {
			return message.getAllRecipients()[0].toString().endsWith(this.address);
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private String text(int number) {
		try {
			return mail().get(number).getContent().toString();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private String code() {
		List<MimeMessage> all = mail();
		return GreenMailUtil.getBody(all.get(all.size() - 1)).replaceAll("(?s).*asked for it: (\\d{8}).*", "$1");
	}

	private void submitted(String statement) {
		Person researcher = this.people.researcher();
		String source = this.library.holding("They gave arms.", researcher);
		this.claims.record(null, Drafts.missiles(statement), List.of(Drafts.citing(source, "They gave arms.")), true,
				researcher);
	}

}
