package org.cohorte.app.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Calls that no controller takes: without this, Vaadin would answer them with a page. */
@RestController
class ApiFallback {

    private static final String EVERYTHING = "/api/**";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ApiProblems problems;

    ApiFallback(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            ApiProblems problems) {
        this.mappings = mappings;
        this.problems = problems;
    }

    @RequestMapping(EVERYTHING)
    ResponseEntity<ApiProblem> nothing(HttpServletRequest request, Locale locale) {
        List<RequestMappingInfo> here = mappingsAt(request);
        if (here.isEmpty()) {
            return ApiProblems.answer(
                    problems.problem("not-found", HttpStatus.NOT_FOUND, locale, request.getRequestURI()));
        }
        List<String> methods = names(here.stream().flatMap(m -> m.getMethodsCondition().getMethods().stream()));
        if (methods.contains(request.getMethod())) {
            return wrongType(here, locale);
        }
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.methodNotAllowed(locale, request.getMethod(), methods));
    }

    /** The path and the method are right: what is left is the type of the body. */
    private ResponseEntity<ApiProblem> wrongType(List<RequestMappingInfo> here, Locale locale) {
        List<String> types =
                names(here.stream().flatMap(m -> m.getConsumesCondition().getConsumableMediaTypes().stream()));
        return ApiProblems.answer(problems.problem(
                "unsupported-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, locale, String.join(", ", types)));
    }

    private List<RequestMappingInfo> mappingsAt(HttpServletRequest request) {
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(mapping -> !mapping.getPatternValues().contains(EVERYTHING))
                .filter(mapping -> matchesPath(mapping, request))
                .toList();
    }

    private static List<String> names(Stream<?> values) {
        return values.map(Object::toString).distinct().sorted().toList();
    }

    private static boolean matchesPath(RequestMappingInfo mapping, HttpServletRequest request) {
        return mapping.getPathPatternsCondition() != null
                && mapping.getPathPatternsCondition().getMatchingCondition(request) != null;
    }
}
