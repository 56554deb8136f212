package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.entente.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * FT-18: many more slow connections than threads, none of which is cut for its silence
 * here, and others are answered all the same.
 */
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = { "entente.reading-needs-sign-in=false", "server.tomcat.threads.max=10",
		"server.tomcat.connection-timeout=10m", "entente.limits.bodies-waited-for=3" })
class SlowClientsIT {

	private static final int MANY = 60;

	private static final String FORM = "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
			+ "Content-Length: 100000\r\n\r\na=";

	private static final String REFUSED = "POST /api/v1/outlets HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
			+ "Content-Length: 100000\r\n\r\n{";

	@LocalServerPort
	int port;

	private final List<SocketChannel> slow = new ArrayList<>();

	@AfterEach
	void close() throws IOException {
		for (SocketChannel one : this.slow) {
			one.close();
		}
	}

	@Test
	void whoNeverEndsTheHeadTakesNoThread() throws Exception {
		open("GET /sign-in HTTP/1.1\r\nHost: a\r\n");
		othersAreAnswered();
	}

	/** One that is read, and one that is refused before. */
	@ParameterizedTest
	@ValueSource(strings = { FORM, REFUSED })
	void whoNeverEndsTheBodyIsCutSaveAFew(String request) throws Exception {
		open(request);
		othersAreAnswered();
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.slow.stream().filter(SlowClientsIT::isCut).count() >= MANY - 3);
		othersAreAnswered();
	}

	@Test
	void whoAsksAndNeverReadsTakesNotAllThreads() throws Exception {
		open("GET /css/entente.css HTTP/1.1\r\nHost: a\r\n\r\n".repeat(60));
		othersAreAnswered();
	}

	@Test
	void whoSendsABodyAtOnceIsAnsweredMeanwhile() throws Exception {
		open(FORM);
		assertThat(send(HttpRequest.newBuilder(address("/api/v1/outlets"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{}")))).isEqualTo(401);
	}

	private void open(String request) throws IOException {
		for (int i = 0; i < MANY; i++) {
			SocketChannel one = SocketChannel.open();
			one.setOption(StandardSocketOptions.SO_RCVBUF, 1024);
			one.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
			one.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
			one.configureBlocking(false);
			this.slow.add(one);
		}
	}

	private static boolean isCut(SocketChannel one) {
		try {
			int read = one.read(ByteBuffer.allocate(8192));
			while (read > 0) {
				read = one.read(ByteBuffer.allocate(8192));
			}
			return read < 0;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private void othersAreAnswered() throws Exception {
		for (String path : List.of("/sign-in", "/actuator/health", "/claims")) {
			assertThat(send(HttpRequest.newBuilder(address(path)))).as(path).isEqualTo(200);
		}
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static int send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient()
			.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.discarding())
			.statusCode();
	}

}
