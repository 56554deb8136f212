package org.entente.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves styles, fonts, scripts and library files. What has a hash or version in its
 * address may be kept for ever; everything else is asked for again and answered by
 * content, since the files of a reproducible build all carry the same date.
 */
@Configuration(proxyBeanMethods = false)
class AssetConfiguration implements WebMvcConfigurer {

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		hashed(handler(registry, FOR_EVER, "/css/{sheet:.+-[0-9a-f]{32}\\.css}", "css/"));
		hashed(handler(registry, CacheControl.noCache(), "/css/**", "css/"));
		hashed(handler(registry, FOR_EVER, "/fonts/{font:.+-[0-9a-f]{32}\\.woff2}", "fonts/"));
		hashed(handler(registry, CacheControl.noCache(), "/fonts/**", "fonts/"));
		// Modules import each other by their plain names: a hash would load them twice.
		handler(registry, CacheControl.noCache(), "/js/**", "js/");
		handler(registry, CacheControl.noCache(), "/icon.svg", "");
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setUseLastModified(false)
			.setCacheControl(FOR_EVER);
	}

	private static ResourceHandlerRegistration handler(ResourceHandlerRegistry registry, CacheControl keeping,
			String addresses, String folder) {
		return registry.addResourceHandler(addresses)
			.addResourceLocations("classpath:/static/" + folder)
			.setUseLastModified(false)
			.setEtagGenerator(AssetConfiguration::hash)
			.setCacheControl(keeping);
	}

	private static void hashed(ResourceHandlerRegistration handler) {
		ResourceChainRegistration chain = handler.resourceChain(true);
		chain.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
		chain.addResolver(new StylesheetBundle());
	}

	private static String hash(Resource resource) {
		try {
			return DigestUtils.md5DigestAsHex(resource.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Puts the hashes into the addresses that templates write. */
	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(
				new ResourceUrlEncodingFilter());
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

}
