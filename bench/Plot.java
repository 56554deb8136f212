import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws what bench/growth measured, both axes by powers of ten: java bench/Plot.java table > growth.svg */
public class Plot {

	private static final String[] INKS = { "#1a1a1a", "#8a8a8a", "#2b5f8a", "#6b3fa0", "#b3261e", "#c77d0a" };

	public static void main(String[] arguments) throws IOException {
		Map<String, List<double[]>> lines = new LinkedHashMap<>();
		for (String row : Files.readAllLines(Path.of(arguments[0]))) {
			String[] cells = row.strip().split("\\s+");
			lines.computeIfAbsent(cells[0], (name) -> new ArrayList<>()).add(new double[] { Double.parseDouble(cells[1]), Double.parseDouble(cells[3]) });
		}
		StringBuilder svg = new StringBuilder("""
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 420" font-family="sans-serif" font-size="12">
				<title>95th percentile of the time of an answer, by claims in the record</title><rect width="760" height="420" fill="#fff"/>
				<text x="60" y="24" font-size="14">95th percentile of the time of an answer, in milliseconds, by claims in the record</text>
				""");
		for (int power = 5; power <= 7; power++) {
			svg.append(text(x(Math.pow(10, power)), 405, "middle", String.format(Locale.ENGLISH, "%,d", (long) Math.pow(10, power))));
		}
		for (int power = -1; power <= 3; power++) {
			double y = y(Math.pow(10, power));
			svg.append(String.format(Locale.ENGLISH, "<path d=\"M60 %.1fH600\" stroke=\"#ddd\"/>%n", y)).append(text(52, y + 4, "end", power < 0 ? "0.1" : Long.toString((long) Math.pow(10, power))));
		}
		double[] taken = new double[lines.size()];
		int number = 0;
		for (Map.Entry<String, List<double[]>> line : lines.entrySet()) {
			String ink = INKS[number % INKS.length];
			StringBuilder path = new StringBuilder();
			for (double[] point : line.getValue()) {
				path.append(String.format(Locale.ENGLISH, "%s%.1f %.1f", path.length() == 0 ? "M" : "L", x(point[0]), y(point[1])));
				svg.append(String.format(Locale.ENGLISH, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n", x(point[0]), y(point[1]), ink));
			}
			svg.append("<path fill=\"none\" stroke-width=\"2\" stroke=\"" + ink + "\" d=\"" + path + "\"/>\n");
			double[] last = line.getValue().get(line.getValue().size() - 1);
			double at = y(last[1]);
			for (int i = 0; i < number; i++) {
				at = (Math.abs(taken[i] - at) < 14) ? taken[i] + 14 : at;
			}
			taken[number++] = at;
			svg.append(String.format(Locale.ENGLISH, "<text x=\"612\" y=\"%.1f\" fill=\"%s\">%s, %.1f</text>%n", at + 4, ink, line.getKey(), last[1]));
		}
		System.out.print(svg.append("</svg>\n"));
	}

	private static double x(double claims) {
		return 60 + 540 * (Math.log10(claims) - 5) / 2;
	}

	private static double y(double milliseconds) {
		return 380 - 330 * (Math.log10(Math.max(milliseconds, 0.1)) + 1) / 4;
	}

	private static String text(double x, double y, String anchor, String words) {
		return String.format(Locale.ENGLISH, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#555\">%s</text>%n", x, y, anchor, words);
	}

}
