package org.entente.web;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Numbers of records as pages write them, {@code 1,234}: {@code #figures}. */
@Component
public class Figures extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

	private static final String NAME = "figures";

	Figures() {
		super(NAME);
	}

	public static String written(long number) {
		return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
	}

	public String of(@Nullable Number number) {
		return (number != null) ? written(number.longValue()) : "";
	}

	/** The same with what is counted: {@code 1 row}, {@code 1,234 rows}. */
	public String of(Number number, String one, String several) {
		return of(number) + " " + ((number.longValue() == 1) ? one : several);
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return this;
	}

	@Override
	public Set<String> getAllExpressionObjectNames() {
		return Set.of(NAME);
	}

	@Override
	public Object buildObject(IExpressionContext context, String name) {
		return this;
	}

	@Override
	public boolean isCacheable(String name) {
		return true;
	}

}
