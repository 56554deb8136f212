package org.entente.web;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;

import org.springframework.boot.system.ApplicationHome;
import org.springframework.util.DigestUtils;

/** Tells builds of the application apart. */
final class Build {

	private Build() {
	}

	/**
	 * The same for the same archive on every node; that of classes in a folder, which
	 * change while they are worked on, is another with each start.
	 */
	static String print() {
		File source = new ApplicationHome(Build.class).getSource();
		return (source != null && source.isFile()) ? print(source) : UUID.randomUUID().toString();
	}

	static String print(File archive) {
		Map<String, Long> sums = new TreeMap<>();
		try (ZipFile zip = new ZipFile(archive)) {
			zip.stream().forEach((entry) -> sums.put(entry.getName(), entry.getCrc()));
		}
		catch (IOException ex) {
			return UUID.randomUUID().toString();
		}
		return DigestUtils.md5DigestAsHex(sums.toString().getBytes(StandardCharsets.UTF_8));
	}

}
