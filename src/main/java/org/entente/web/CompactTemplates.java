package org.entente.web;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Leaves the indentation of a template out of the pages made from it: a list repeats it
 * with every row. It acts on what the template itself says, when it is read; what is put
 * in later keeps its every space.
 */
@Component
class CompactTemplates extends AbstractDialect implements IPreProcessorDialect {

	private static final int PRECEDENCE = 1000;

	CompactTemplates() {
		super("compact");
	}

	@Override
	public int getDialectPreProcessorPrecedence() {
		return PRECEDENCE;
	}

	@Override
	public Set<IPreProcessor> getPreProcessors() {
		return Set.of(new PreProcessor(TemplateMode.HTML, Handler.class, PRECEDENCE));
	}

	/** Made by Thymeleaf for each template it reads. */
	public static class Handler extends AbstractTemplateHandler {

		@Override
		public void handleText(IText text) {
			boolean indentation = text.getText().isBlank() && text.getText().indexOf('\n') >= 0;
			super.handleText(indentation ? getContext().getModelFactory().createText("\n") : text);
		}

	}

}
