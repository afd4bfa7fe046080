package org.cohorte.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cohorte.query.engine.EngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    @ExceptionHandler
    ResponseEntity<ApiProblem> index(EngineException e, Locale locale) {
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
        return answer("unreadable", HttpStatus.BAD_REQUEST, locale);
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
    ResponseEntity<ApiProblem> unexpected(RuntimeException e, HttpServletRequest request, Locale locale) {
        String number = UUID.randomUUID().toString();
        log.error("Unexpected failure {} of {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return answer("internal", HttpStatus.INTERNAL_SERVER_ERROR, locale, number);
    }

    private ResponseEntity<ApiProblem> answer(String type, HttpStatus status, Locale locale, Object... arguments) {
        return ApiProblems.answer(problems.problem(type, status, locale, arguments));
    }
}
