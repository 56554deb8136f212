package org.entente.web;

import java.nio.charset.StandardCharsets;

import org.entente.access.RouteTable;
import org.entente.history.AsOf;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Who reads the record as of an instant stays there: links lead on to the same instant.
 */
@Configuration(proxyBeanMethods = false)
class LinksIntoThePast {

	LinksIntoThePast(SpringTemplateEngine engine, RouteTable pageRoutes) {
		engine.addLinkBuilder(new KeepingLinkBuilder(pageRoutes));
	}

	private static final class KeepingLinkBuilder extends StandardLinkBuilder {

		private final RouteTable routes;

		KeepingLinkBuilder(RouteTable routes) {
			this.routes = routes;
			setOrder(1);
		}

		@Override
		protected String processLink(IExpressionContext context, String link) {
			String processed = super.processLink(context, link);
			return (context.getVariable("frame") instanceof Frame frame && frame.asOf() != null
					&& this.routes.isOfTheRecord(processed.split("[?#]", 2)[0])) ? with(processed, frame.asOf())
							: processed;
		}

		private static String with(String link, AsOf past) {
			int end = link.contains("#") ? link.indexOf('#') : link.length();
			String separator = link.substring(0, end).contains("?") ? "&" : "?";
			return link.substring(0, end) + separator + AsOf.PARAMETER + "="
					+ UriUtils.encode(past.typed(), StandardCharsets.UTF_8) + link.substring(end);
		}

	}

}
