package org.cohorte.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cohorte.app.Texts;
import org.cohorte.export.job.ExportException;
import org.cohorte.query.criteria.Problem;
import org.cohorte.query.criteria.ProblemCodes;
import org.cohorte.query.engine.CostException;
import org.cohorte.query.engine.EngineException;
import org.cohorte.query.engine.InvalidRequestException;
import org.cohorte.registry.cohort.CohortException;
import org.cohorte.registry.feasibility.ProbingException;
import org.cohorte.registry.identity.IdentityException;
import org.cohorte.registry.rights.HabilitationException;
import org.cohorte.ui.builder.panel.ProblemWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns what controllers of the API throw into problems. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final ApiProblems problems;

    ApiErrors(ApiProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> refused(ApiProblemException e, Locale locale) {
        return ApiProblems.answer(problems.problem(e.type(), e.status(), locale, e.arguments()));
    }

    /** Every error of a request, each with its place; what is no JSON at all has a place of its own. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> invalid(InvalidRequestException e, Locale locale) {
        List<Problem> errors = e.problems().stream().filter(Problem::isError).toList();
        boolean malformed = errors.stream().anyMatch(p -> p.code().equals(ProblemCodes.MALFORMED_JSON));
        String type = malformed ? "malformed-json" : "invalid-request";
        Object[] arguments = malformed
                ? new Object[] {number(errors, "line"), number(errors, "column")}
                : new Object[] {errors.size()};
        ApiProblem problem = problems.problem(
                type, malformed ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT, locale, arguments);
        return ApiProblems.answer(problem.withErrors(faults(errors, locale)));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> tooNear(ProbingException e, HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
        return answer("too-near", HttpStatus.TOO_MANY_REQUESTS, locale, e.seconds() / 60);
    }

    private static int number(List<Problem> errors, String argument) {
        return Integer.parseInt(errors.getFirst().arguments().getOrDefault(argument, "0"));
    }

    /** Problems of a request, each with its place and its text in the language of the call. */
    static List<ApiProblem.Fault> faults(List<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> fault(problem, locale)).toList();
    }

    private static ApiProblem.Fault fault(Problem problem, Locale locale) {
        return new ApiProblem.Fault(
                problem.nodeId(),
                problem.member(),
                problem.code(),
                ProblemWords.text(problem, org.cohorte.ui.text.Texts.in(Texts.languageOf(locale))));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> notYours(SecurityException e, Locale locale) {
        return answer("not-allowed", HttpStatus.FORBIDDEN, locale);
    }

    /** The same words for what never was, is gone, or is somebody else's. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> unknown(NoSuchElementException e, Locale locale) {
        return answer("unknown", HttpStatus.NOT_FOUND, locale);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> cohort(CohortException e, Locale locale) {
        return broken("cohort.", e.code(), e.arguments(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> export(ExportException e, Locale locale) {
        return broken("export.", e.code(), e.arguments(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> identity(IdentityException e, Locale locale) {
        return broken("identity.", e.code(), e.arguments(), locale);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> habilitation(HabilitationException e, Locale locale) {
        return broken("habilitation.", e.code(), e.arguments(), locale);
    }

    private ResponseEntity<ApiProblem> broken(
            String prefix, String code, Map<String, String> arguments, Locale locale) {
        ApiProblem problem = problems.problem("refused", HttpStatus.UNPROCESSABLE_CONTENT, locale);
        return ApiProblems.answer(RefusalWords.told(problem, prefix, code, arguments, locale));
    }

    /** Which limit, and the group whose links passed it, as errors of a request are told. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> tooCostly(CostException e, HttpServletResponse response, Locale locale) {
        if (response.isCommitted()) {
            throw e;
        }
        ApiProblem problem = problems.problem("index-too-costly", HttpStatus.UNPROCESSABLE_CONTENT, locale);
        return ApiProblems.answer(problem.withErrors(List.of(fault(e.problem(), locale))));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> index(EngineException e, HttpServletResponse response, Locale locale) {
        if (response.isCommitted()) {
            throw e;
        }
        return switch (e.reason()) {
            case UNREACHABLE -> answer("index-unreachable", HttpStatus.SERVICE_UNAVAILABLE, locale);
            case TOO_COSTLY -> answer("index-too-costly", HttpStatus.UNPROCESSABLE_CONTENT, locale);
            case STOPPED -> answer("index-stopped", HttpStatus.SERVICE_UNAVAILABLE, locale);
            case FAILED -> {
                log.error("The index failed", e);
                yield answer("index-failed", HttpStatus.BAD_GATEWAY, locale);
            }
        };
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> unreadable(HttpMessageNotReadableException e, Locale locale) {
        if (e.getCause() instanceof BodyTooLargeException tooLarge) {
            return tooLarge(tooLarge, locale);
        }
        if (e.getCause() instanceof StreamReadException malformed) {
            return malformed(malformed, locale);
        }
        if (e.getCause() instanceof DatabindException misplaced
                && !misplaced.getPath().isEmpty()) {
            return answer("bad-member", HttpStatus.BAD_REQUEST, locale, place(misplaced));
        }
        return answer("unreadable", HttpStatus.BAD_REQUEST, locale);
    }

    /** Dotted, with numbers in brackets: {@code tables.patients[2]}. */
    private static String place(DatabindException misplaced) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : misplaced.getPath()) {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return place.toString();
    }

    private ResponseEntity<ApiProblem> malformed(JacksonException e, Locale locale) {
        return answer(
                "malformed-json",
                HttpStatus.BAD_REQUEST,
                locale,
                e.getLocation().getLineNr(),
                e.getLocation().getColumnNr());
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> tooLarge(BodyTooLargeException e, Locale locale) {
        return answer("too-large", HttpStatus.CONTENT_TOO_LARGE, locale, e.limit());
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> type(HttpMediaTypeNotSupportedException e, Locale locale) {
        String wanted =
                e.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
        return answer("unsupported-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, locale, wanted);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> acceptable(HttpMediaTypeNotAcceptableException e, Locale locale) {
        String offered =
                e.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
        return answer("not-acceptable", HttpStatus.NOT_ACCEPTABLE, locale, offered);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> parameter(MethodArgumentTypeMismatchException e, Locale locale) {
        return answer("bad-parameter", HttpStatus.BAD_REQUEST, locale, e.getName());
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> missing(MissingServletRequestParameterException e, Locale locale) {
        return answer("bad-parameter", HttpStatus.BAD_REQUEST, locale, e.getParameterName());
    }

    /** Whatever nobody thought of: the caller gets a number to find it by, the log gets the rest. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> unexpected(
            RuntimeException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (response.isCommitted()) {
            // Half an answer has left: breaking the connection off tells the caller, a second answer in it would not.
            throw e;
        }
        String number = UUID.randomUUID().toString();
        log.error("Unexpected failure {} of {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return answer("internal", HttpStatus.INTERNAL_SERVER_ERROR, locale, number);
    }

    private ResponseEntity<ApiProblem> answer(String type, HttpStatus status, Locale locale, Object... arguments) {
        return ApiProblems.answer(problems.problem(type, status, locale, arguments));
    }
}
