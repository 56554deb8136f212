package org.entente;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * A door before a {@link TestCluster}: HTTPS with a certificate nobody knows, under a
 * path, for one user with one password.
 */
public final class GuardedCluster implements AutoCloseable {

	public static final String PATH = "/word/index";

	public static final String USER = "entente";

	public static final String PASSWORD = "pass:wörd-4711";

	private static final String KEY = "changeit";

	private final HttpClient client = HttpClient.newHttpClient();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpsServer server;

	private final Path folder;

	private final String target;

	/** What clusters say of themselves instead of what this one says; null for that. */
	public volatile String self;

	/**
	 * A door with another key.
	 * @param folder for the key and the certificate
	 * @param name in its certificate
	 */
	public GuardedCluster(Path folder, String name) {
		this.folder = folder;
		this.target = "http://" + TestCluster.get().addresses().get(0);
		try {
			this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			this.server.setHttpsConfigurator(new HttpsConfigurator(key(name)));
			this.server.createContext("/", this::answer);
			this.server.setExecutor(this.threads);
			this.server.start();
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private SSLContext key(String name) throws IOException, GeneralSecurityException {
		Path store = this.folder.resolve("key.p12");
		keytool("-genkeypair", "-alias", "door", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "SAN=DNS:" + name,
				"-keystore", store.toString(), "-storepass", KEY);
		keytool("-exportcert", "-rfc", "-alias", "door", "-keystore", store.toString(), "-storepass", KEY, "-file",
				certificate());
		KeyStore keys = KeyStore.getInstance(store.toFile(), KEY.toCharArray());
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, KEY.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context;
	}

	private static void keytool(String... arguments) throws IOException {
		String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		Process process = new ProcessBuilder(Stream.concat(Stream.of(tool), Stream.of(arguments)).toList())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.onExit().join().exitValue() != 0) {
			throw new IllegalStateException(said);
		}
	}

	/** Where it is. */
	public String address() {
		return "https://localhost:" + this.server.getAddress().getPort() + PATH;
	}

	/** File with its certificate. */
	public String certificate() {
		return this.folder.resolve("door.pem").toString();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			String path = exchange.getRequestURI().toString();
			if (!isKnown(exchange)) {
				exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"door\"");
				send(exchange, 401, "{}".getBytes(StandardCharsets.UTF_8));
			}
			else if (!path.startsWith(PATH + "/")) {
				send(exchange, 404, "{}".getBytes(StandardCharsets.UTF_8));
			}
			else {
				pass(exchange, path.substring(PATH.length()), body);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static boolean isKnown(HttpExchange exchange) {
		String user = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		return ("Basic " + user).equals(exchange.getRequestHeaders().getFirst("Authorization"));
	}

	private void pass(HttpExchange exchange, String path, byte[] body) throws IOException, InterruptedException {
		String said = this.self;
		if (said != null && path.equals("/")) {
			send(exchange, 200, said.getBytes(StandardCharsets.UTF_8));
			return;
		}
		String type = exchange.getRequestHeaders().getFirst("Content-Type");
		HttpResponse<byte[]> answer = this.client.send(HttpRequest.newBuilder(URI.create(this.target + path))
			.header("Content-Type", (type != null) ? type : "application/json")
			.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
			.build(), BodyHandlers.ofByteArray());
		send(exchange, answer.statusCode(), answer.body());
	}

	private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		boolean none = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
		exchange.sendResponseHeaders(status, none ? -1 : body.length);
		if (!none) {
			exchange.getResponseBody().write(body);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
