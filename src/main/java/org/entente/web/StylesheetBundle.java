package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Makes one style sheet of a sheet and those it imports, each in the layer and for the
 * media it is imported with. A resolver and not a transformer, because the hash in the
 * address must change whenever an imported sheet does.
 */
class StylesheetBundle implements ResourceResolver {

	private static final Pattern IMPORT = Pattern
		.compile("@import url\\(\"([^\":]+)\"\\)(?: layer\\(([\\w-]+)\\))?(?: ([\\w-]+))?;");

	private static final Pattern ADDRESS = Pattern.compile("url\\(\"(?![#/])([^\":]+)\"\\)");

	@Override
	public @Nullable Resource resolveResource(@Nullable HttpServletRequest request, String path,
			List<? extends Resource> locations, ResourceResolverChain chain) {
		Resource sheet = chain.resolveResource(request, path, locations);
		return (sheet != null && path.endsWith(".css")) ? bundle(sheet) : sheet;
	}

	@Override
	public @Nullable String resolveUrlPath(String path, List<? extends Resource> locations,
			ResourceResolverChain chain) {
		return chain.resolveUrlPath(path, locations);
	}

	private static Resource bundle(Resource sheet) {
		try {
			String text = sheet.getContentAsString(StandardCharsets.UTF_8);
			String whole = IMPORT.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(imported(sheet, found)));
			return new TransformedResource(sheet, whole.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String imported(Resource sheet, MatchResult found) {
		String text = content(sheet, found.group(1));
		if (IMPORT.matcher(text).find()) {
			throw new IllegalStateException(found.group(1) + " imports again; name everything in " + sheet);
		}
		String folder = found.group(1).substring(0, found.group(1).lastIndexOf('/') + 1);
		String placed = ADDRESS.matcher(text).replaceAll("url(\"" + folder + "$1\")");
		return wrapped("media", found.group(3), wrapped("layer", found.group(2), placed));
	}

	private static String content(Resource sheet, String path) {
		try {
			return sheet.createRelative(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String wrapped(String rule, @Nullable String name, String text) {
		return (name != null) ? "@" + rule + " " + name + " {\n" + text + "}\n" : text;
	}

}
