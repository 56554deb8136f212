package org.entente.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.entente.exchange.ExportsBusyException;
import org.entente.history.Withdrawals;
import org.entente.shared.DatabaseGone;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Answers a request that cannot be met with a page that says why. */
@ControllerAdvice(basePackages = "org.entente.web")
class FailureAdvice {

	private final Withdrawals withdrawals;

	FailureAdvice(Withdrawals withdrawals) {
		this.withdrawals = withdrawals;
	}

	/** The change log names what has left the record and stands in its history only. */
	@ExceptionHandler
	ModelAndView notFound(NotFoundException failure) {
		return this.withdrawals.of(failure)
			.map((at) -> new ModelAndView("error/410", HttpStatus.GONE).addAllObjects(
					Map.of("what", failure.what(), "id", failure.id(), "at", at, "before", at.minusMillis(1))))
			.orElseGet(() -> new ModelAndView("error/404", HttpStatus.NOT_FOUND));
	}

	/** What breaks a rule in a form is shown beside its field; this is for addresses. */
	@ExceptionHandler
	ModelAndView wrongAddress(RuleViolationException failure) {
		return new ModelAndView("error/400", HttpStatus.BAD_REQUEST).addObject("faults", Faults.of(failure));
	}

	@ExceptionHandler
	ModelAndView notAllowed(NotAllowedException failure) {
		return new ModelAndView("error/403", HttpStatus.FORBIDDEN).addObject("key", failure.key());
	}

	@ExceptionHandler({ StaleVersionException.class, ObjectOptimisticLockingFailureException.class })
	ModelAndView stale() {
		return new ModelAndView("error/409", HttpStatus.CONFLICT);
	}

	/** The database does not answer, or not in time. */
	@ExceptionHandler({ DataAccessResourceFailureException.class, QueryTimeoutException.class,
			PessimisticLockingFailureException.class, CannotCreateTransactionException.class,
			TransactionTimedOutException.class })
	ModelAndView unavailable(HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		return new ModelAndView("error/503", HttpStatus.SERVICE_UNAVAILABLE);
	}

	/** A connection that breaks in the middle fails under many names. */
	@ExceptionHandler({ UncategorizedDataAccessException.class, TransactionSystemException.class })
	ModelAndView brokenOff(RuntimeException failure, HttpServletResponse response) {
		if (!DatabaseGone.in(failure)) {
			throw failure;
		}
		return unavailable(response);
	}

	@ExceptionHandler
	ModelAndView tooLarge(MaxUploadSizeExceededException failure) {
		return new ModelAndView("error/413", HttpStatus.CONTENT_TOO_LARGE);
	}

	@ExceptionHandler
	ModelAndView busy(ExportsBusyException failure, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(failure.waitSeconds()));
		return new ModelAndView("error/429", HttpStatus.TOO_MANY_REQUESTS);
	}

	@ExceptionHandler
	ModelAndView tooManyAttempts(TooManyAttemptsException failure, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(failure.waitSeconds()));
		return new ModelAndView("error/429", HttpStatus.TOO_MANY_REQUESTS);
	}

}
