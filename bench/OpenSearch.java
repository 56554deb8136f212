import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * A cluster of OpenSearch in one process, from Maven's artefacts:
 *   java -cp "$(cat target/opensearch.classpath)" bench/OpenSearch.java folder port...
 * Has a node at each port of this machine. Takes "stop n" and "start n" from standard input, and ends with it. What it prints ends when
 * the second node takes the log over: ask the nodes how they are.
 */
class OpenSearch {

	public static void main(String[] args) throws Exception {
		Path folder = Files.createDirectories(Path.of(args[0])).toAbsolutePath();
		List<Integer> http = new ArrayList<>();
		for (int i = 1; i < args.length; i++) {
			http.add(Integer.valueOf(args[i]));
		}
		List<Integer> transport = free(http.size());
		List<String> hosts = transport.stream().map((port) -> "127.0.0.1:" + port).toList();
		OpenSearchRunner cluster = new OpenSearchRunner();
		cluster.setMaxHttpPort(-1);
		cluster.onBuild((number, settings) -> {
			settings.put("http.port", http.get(number - 1).toString());
			settings.put("transport.port", transport.get(number - 1).toString());
			settings.put("network.host", "127.0.0.1");
			settings.putList("discovery.seed_hosts", hosts);
			settings.put("node.name", "node" + number);
			settings.putList("cluster.initial_cluster_manager_nodes", "node1");
			settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
			settings.put("node.processors", "2");
			// They are started one after the other, and the first is not to wait for the others
			settings.put("discovery.initial_state_timeout", "0s");
		})
			.build(OpenSearchRunner.newConfigs()
				.basePath(folder.toString())
				.clusterName("entente")
				.numOfNode(http.size()));
		BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
		for (String order = orders.readLine(); order != null; order = orders.readLine()) {
			int number = Integer.parseInt(order.substring(order.indexOf(' ') + 1).strip()) - 1;
			if (order.startsWith("stop")) {
				cluster.getNode(number).close();
			}
			else {
				cluster.startNode(number);
			}
		}
		Runtime.getRuntime().halt(0);
	}

	private static List<Integer> free(int size) throws Exception {
		List<ServerSocket> sockets = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			ServerSocket socket = new ServerSocket();
			socket.bind(new InetSocketAddress("127.0.0.1", 0));
			sockets.add(socket);
		}
		List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
		for (ServerSocket socket : sockets) {
			socket.close();
		}
		return ports;
	}

}
