package org.entente.api;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.api.Problem.Fault;
import org.entente.exchange.ExportsBusyException;
import org.entente.history.Withdrawals;
import org.entente.shared.DatabaseGone;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violation;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns what goes wrong into a {@link Problem}. The words come from us; what an exception
 * says never reaches the caller.
 */
@RestControllerAdvice(basePackages = "org.entente.api")
class ProblemAdvice extends ResponseEntityExceptionHandler {

	/** What SQL says when there is one already. */
	private static final String UNIQUE = "23505";

	private static final int MOST_NAMED = 10;

	private final MessageSource messages;

	private final Withdrawals withdrawals;

	ProblemAdvice(MessageSource messages, Withdrawals withdrawals) {
		this.messages = messages;
		this.withdrawals = withdrawals;
	}

	/**
	 * What a reader asks for in the address is a bad request; what a writer sends is
	 * unprocessable.
	 */
	@ExceptionHandler
	ResponseEntity<Problem> broken(RuleViolationException failure, HttpServletRequest request) {
		boolean reading = List.of("GET", "HEAD").contains(request.getMethod());
		List<Fault> faults = failure.violations().stream().map((violation) -> fault(violation, reading)).toList();
		return answer(reading
				? Problem.of(HttpStatus.BAD_REQUEST, "The address asks for what there cannot be; see errors.")
					.with(faults)
				: Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was written; see errors.").with(faults));
	}

	private Fault fault(Violation violation, boolean reading) {
		String detail = this.messages.getMessage(violation, Locale.ENGLISH);
		return reading ? Fault.ofParameter(violation.field(), violation.key(), detail)
				: Fault.ofField(violation.field(), violation.key(), detail);
	}

	@ExceptionHandler
	ResponseEntity<Problem> unconditional(VersionNeededException failure) {
		return answer(Problem.of(HttpStatus.PRECONDITION_REQUIRED,
				"Send If-Match with the ETag of what you read, so that nobody's change is lost."));
	}

	@ExceptionHandler
	ResponseEntity<Problem> duplicate(DataIntegrityViolationException failure) {
		if (!(failure.getMostSpecificCause() instanceof SQLException cause) || !UNIQUE.equals(cause.getSQLState())) {
			throw failure;
		}
		return answer(Problem.of(HttpStatus.CONFLICT, "This is already recorded, under the same id."));
	}

	/** What has left the record stands in its history, at the address that is named. */
	@ExceptionHandler
	ResponseEntity<Problem> notFound(NotFoundException failure) {
		return this.withdrawals.of(failure)
			.map((at) -> answer(Problem.of(HttpStatus.GONE, "This was withdrawn; asOf reads how it stood before.")
				.stood("/api/v1/" + failure.what() + "s/" + failure.id() + "?asOf=" + at.minusMillis(1))))
			.orElseGet(() -> answer(Problem.of(HttpStatus.NOT_FOUND, "There is no such thing.")));
	}

	@ExceptionHandler
	ResponseEntity<Problem> notAllowed(NotAllowedException failure) {
		String detail = this.messages.getMessage("not-allowed." + failure.key(), null, "You may not do this.",
				Locale.ENGLISH);
		return answer(Problem.of(HttpStatus.FORBIDDEN, detail));
	}

	@ExceptionHandler({ StaleVersionException.class, ObjectOptimisticLockingFailureException.class })
	ResponseEntity<Problem> stale(HttpServletRequest request) {
		boolean conditional = request.getHeader(HttpHeaders.IF_MATCH) != null;
		return answer(Problem.of(conditional ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
				"Somebody else changed this meanwhile; read it again."));
	}

	/** The database does not answer, or not in time. */
	@ExceptionHandler({ DataAccessResourceFailureException.class, QueryTimeoutException.class,
			PessimisticLockingFailureException.class, CannotCreateTransactionException.class,
			TransactionTimedOutException.class })
	ResponseEntity<Problem> unavailable() {
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.header(HttpHeaders.RETRY_AFTER, "5")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Try again in a moment, or ask for less."));
	}

	/** A connection that breaks in the middle fails under many names. */
	@ExceptionHandler({ UncategorizedDataAccessException.class, TransactionSystemException.class })
	ResponseEntity<Problem> brokenOff(RuntimeException failure) {
		if (!DatabaseGone.in(failure)) {
			throw failure;
		}
		return unavailable();
	}

	@ExceptionHandler
	ResponseEntity<Problem> busy(ExportsBusyException failure) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Integer.toString(failure.waitSeconds()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many exports at once; come again in a moment."));
	}

	@ExceptionHandler
	ResponseEntity<Problem> unknown(UnknownParameterException failure) {
		List<Fault> faults = failure.names()
			.stream()
			.limit(MOST_NAMED)
			.map((name) -> Fault.ofParameter(Violations.shorten(name), "parameter.unknown",
					"There is no such parameter."))
			.toList();
		return answer(
				Problem.of(HttpStatus.BAD_REQUEST, "The address does not know a parameter; see errors.").with(faults));
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException failure,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return object(UnreadableJson.explain(failure), headers);
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException failure, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return object(Problem.of(status.value(), "“" + failure.getPropertyName() + "” has the wrong form."), headers);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException failure,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<Fault> faults = failure.getFieldErrors()
			.stream()
			.map((error) -> Fault.ofParameter(error.getField(), "wrong-form", "This has the wrong form."))
			.toList();
		return object(Problem.of(HttpStatus.BAD_REQUEST, "A parameter has the wrong form; see errors.").with(faults),
				headers);
	}

	/** Everything else Spring refuses: method, media type, missing parameter. */
	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return object(Problem.of(status.value(), null), headers);
	}

	private static ResponseEntity<Problem> answer(Problem problem) {
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static ResponseEntity<Object> object(Problem problem, HttpHeaders headers) {
		return ResponseEntity.status(problem.status())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
