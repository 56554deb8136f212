import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands connections to nodes by turns, to the next where one does not answer: java bench/Proxy.java 8200 8201 8202 */
public class Proxy {

	public static void main(String[] ports) throws IOException {
		AtomicInteger turn = new AtomicInteger();
		try (ServerSocket server = new ServerSocket(Integer.parseInt(ports[0]), 200, InetAddress.getLoopbackAddress())) {
			while (true) {
				Socket client = server.accept();
				new Thread(() -> hand(client, ports, turn.getAndIncrement())).start();
			}
		}
	}

	private static void hand(Socket client, String[] ports, int turn) {
		for (int i = 0; i < ports.length - 1; i++) {
			Socket node = new Socket();
			try {
				node.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(),
						Integer.parseInt(ports[1 + (turn + i) % (ports.length - 1)])), 500);
			}
			catch (IOException ex) {
				continue;
			}
			new Thread(() -> copy(client, node)).start();
			copy(node, client);
			return;
		}
		close(client);
	}

	private static void copy(Socket from, Socket to) {
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			in.transferTo(out);
		}
		catch (IOException ex) {
			// One side is gone, so is the other
		}
		close(from);
		close(to);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// It is closed
		}
	}

}
