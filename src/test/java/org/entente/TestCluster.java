package org.entente;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Three nodes of OpenSearch in a process beside the tests, started once where a test
 * needs them. Each application context has indexes of its own there.
 */
public final class TestCluster implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Path CLASSPATH = Path.of("target/opensearch.classpath");

	private static final int NODES = 3;

	private static TestCluster cluster;

	private static int names;

	private final List<Integer> ports = free();

	private final Path folder = Path.of("target/opensearch/" + ProcessHandle.current().pid());

	private Process process;

	/** Whether Maven wrote down where the artefacts of OpenSearch are. */
	public static boolean canBeHad() {
		return Files.exists(CLASSPATH);
	}

	public static synchronized TestCluster get() {
		if (cluster == null) {
			cluster = new TestCluster();
			cluster.start();
			Runtime.getRuntime().addShutdownHook(new Thread(() -> cluster.process.destroyForcibly()));
		}
		return cluster;
	}

	public static synchronized String name() {
		return "test-" + ProcessHandle.current().pid() + "-" + names++;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("entente.search.opensearch.addresses=" + String.join(",", get().addresses()),
					"entente.search.opensearch.prefix=" + name(), "entente.search.lease=1s")
			.applyTo(context);
	}

	public List<String> addresses() {
		return this.ports.stream().map((port) -> "127.0.0.1:" + port).toList();
	}

	/** Starts all nodes, with what they held before. */
	public void start() {
		try {
			List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
					"-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", Files.readString(CLASSPATH), "bench/OpenSearch.java",
					this.folder.toString()));
			this.ports.forEach((port) -> command.add(port.toString()));
			Files.createDirectories(this.folder);
			this.process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("log").toFile())
				.start();
			await(1, NODES);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As after a power cut. */
	public void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/** Closes the first node once there are copies of what it holds on the others. */
	public void stopNode() {
		await(2, NODES);
		tell("stop 1");
		await(2, NODES - 1);
	}

	/** Closes it with whatever nobody else holds. */
	public void loseNode() {
		tell("stop 1");
		await(2, "wait_for_nodes=" + (NODES - 1));
	}

	public void startNode() {
		tell("start 1");
		await(1, NODES);
	}

	private void tell(String order) {
		try {
			this.process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Until a node sees so many, and every copy of every shard that can be. */
	private void await(int node, int nodes) {
		await(node, "wait_for_nodes=" + nodes + "&wait_for_status="
				+ ((nodes == NODES) ? "green&wait_for_no_relocating_shards=true" : "yellow"));
	}

	private void await(int node, String state) {
		URI health = URI
			.create("http://127.0.0.1:" + this.ports.get(node - 1) + "/_cluster/health?timeout=20s&" + state);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.ignoreExceptions()
			.until(() -> HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString())
				.body(), Matchers.containsString("\"timed_out\":false"));
	}

	private static List<Integer> free() {
		List<ServerSocket> sockets = IntStream.range(0, NODES).mapToObj((i) -> socket()).toList();
		List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
		sockets.forEach(TestCluster::close);
		return ports;
	}

	private static ServerSocket socket() {
		try {
			return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
