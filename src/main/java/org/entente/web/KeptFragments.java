package org.entente.web;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.entente.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.EngineEventUtils;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code kept:replace} does what {@code th:replace} does, for a fragment that is made of
 * nothing but its parameters, and keeps what came of it: the same values give the same
 * text, so that nothing kept is ever out of date. The values are compared as records are,
 * by all that is in them.
 */
@Component
class KeptFragments extends AbstractProcessorDialect {

	/** Characters of text that are kept; with the values they were made of some 70 MB. */
	private static final long MOST = 24_000_000;

	private final Cache<Key, String> made = Caffeine.newBuilder()
		.maximumWeight(MOST)
		.weigher((Key key, String text) -> text.length())
		.build();

	KeptFragments() {
		super("kept", "kept", 100);
	}

	/**
	 * All that the text of a fragment depends on: links lead on into the past, and
	 * moments of today are told by the hour.
	 */
	private record Key(String template, Set<String> fragment, Map<String, Object> values, @Nullable AsOf past,
			LocalDate today) {
	}

	@Override
	public Set<IProcessor> getProcessors(String dialectPrefix) {
		return Set.of(new Replacement(dialectPrefix));
	}

	private final class Replacement extends AbstractAttributeTagProcessor {

		Replacement(String prefix) {
			super(TemplateMode.HTML, prefix, null, false, "replace", true, 100, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
				IElementTagStructureHandler structure) {
			Fragment fragment = (Fragment) EngineEventUtils.computeAttributeExpression(context, tag, name, value)
				.execute(context);
			structure.replaceWith(text(fragment, (IEngineContext) context), false);
		}

	}

	private String text(Fragment fragment, IEngineContext context) {
		TemplateData template = fragment.getTemplateModel().getTemplateData();
		Frame frame = (Frame) context.getVariable("frame");
		Key key = new Key(template.getTemplate(), template.getTemplateSelectors(), fragment.getParameters(),
				frame.asOf(), frame.today());
		String kept = this.made.getIfPresent(key);
		if (kept == null) {
			kept = make(fragment, context, frame.forEverybody());
			this.made.put(key, kept);
		}
		return kept;
	}

	/** What else the page knows is hidden, so that the text cannot depend on it. */
	private static String make(Fragment fragment, IEngineContext context, Frame frame) {
		StringWriter text = new StringWriter();
		context.increaseLevel();
		try {
			Set.copyOf(context.getVariableNames())
				.stream()
				.filter(KeptFragments::isOfThePage)
				.forEach(context::removeVariable);
			context.setVariable("frame", frame);
			context.setVariables(fragment.getParameters());
			context.setTemplateData(fragment.getTemplateModel().getTemplateData());
			context.getConfiguration().getTemplateManager().process(fragment.getTemplateModel(), context, text);
		}
		finally {
			context.decreaseLevel();
		}
		return text.toString();
	}

	/**
	 * The libraries keep what they need among the variables too, under names with dots.
	 */
	private static boolean isOfThePage(String variable) {
		return !variable.matches(".*[.:].*|spring.*|countryNames");
	}

}
