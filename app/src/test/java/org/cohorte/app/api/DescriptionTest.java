package org.cohorte.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cohorte.app.Http;
import org.cohorte.app.Installation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Holds the description of the API against the controllers: parameters, bodies, answers, refusals. */
class DescriptionTest {

    /** The filters of lists of records, which one map carries. */
    private static final List<String> FILTERS = List.of("code", "unit", "from", "to", "abnormal");

    private final Installation installation = Installation.shared();
    private final JsonNode description = Http.json(
            new Http(installation.url()).api("GET", "/openapi.json", installation.secret("operator-token"), ""));

    private record Call(String method, String path, HandlerMethod handler) {}

    private Stream<Call> calls() {
        List<Call> calls = new ArrayList<>();
        installation
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        calls.add(new Call(method.name().toLowerCase(Locale.ROOT), path, handler)))));
        return calls.stream();
    }

    private JsonNode told(Call call) {
        return description.path("paths").path(call.path()).path(call.method());
    }

    private Stream<DynamicTest> each(java.util.function.Consumer<Call> check) {
        return calls().map(
                        call -> DynamicTest.dynamicTest(call.method() + " " + call.path(), () -> check.accept(call)));
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_is_told_and_no_other() {
        return each(call -> assertThat(toldParameters(call)).isEqualTo(parameters(call.handler())));
    }

    private Set<String> toldParameters(Call call) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : told(call).path("parameters")) {
            if (!parameter.path("in").asString().equals("header")) {
                names.add(parameter.path("name").asString());
            }
        }
        return names;
    }

    private static Set<String> parameters(HandlerMethod handler) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            String name = parameter.getParameter().getName();
            if (parameter.getParameterType() == MultiValueMap.class) {
                names.addAll(FILTERS);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)
                    || parameter.hasParameterAnnotation(PathVariable.class)) {
                names.add(name);
            } else if (parameter.getParameterType() == Caller.class) {
                names.add("as");
            }
        }
        return names;
    }

    @TestFactory
    Stream<DynamicTest> every_body_is_told_member_by_member() {
        return each(call -> Stream.of(call.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .forEach(parameter -> compare(
                        told(call)
                                .path("requestBody")
                                .path("content")
                                .path("application/json")
                                .path("schema"),
                        parameter.getGenericParameterType(),
                        new HashSet<>())));
    }

    @TestFactory
    Stream<DynamicTest> every_answer_is_told_member_by_member() {
        return each(call -> {
            Type answer = call.handler().getMethod().getGenericReturnType();
            JsonNode responses = told(call).path("responses");
            if (answer instanceof ParameterizedType entity && entity.getRawType() == ResponseEntity.class) {
                JsonNode success = responses
                        .propertyStream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
                compare(
                        success.path("content").path("application/json").path("schema"),
                        entity.getActualTypeArguments()[0],
                        new HashSet<>());
            }
            assertThat(responses.propertyNames()).contains("401");
        });
    }

    /** Records of this package against their schemas; what else there is has its own form. */
    private void compare(JsonNode schema, Type type, Set<Type> seen) {
        if (type instanceof ParameterizedType generic
                && Set.<Type>of(Optional.class, List.class).contains(generic.getRawType())) {
            boolean list = generic.getRawType() == List.class;
            compare(list ? resolved(schema).path("items") : schema, generic.getActualTypeArguments()[0], seen);
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && record.getPackageName().equals(Caller.class.getPackageName())
                && seen.add(record)) {
            compareRecord(resolved(schema), record, seen);
        }
    }

    private void compareRecord(JsonNode schema, Class<?> record, Set<Type> seen) {
        if (schema.has("oneOf")) {
            return;
        }
        Set<String> members = new TreeSet<>();
        Set<String> always = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            members.add(component.getName());
            if (component.getType() != Optional.class) {
                always.add(component.getName());
            }
            compare(schema.path("properties").path(component.getName()), component.getGenericType(), seen);
        }
        assertThat(new TreeSet<>(schema.path("properties").propertyNames()))
                .as(record.getName())
                .isEqualTo(members);
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        assertThat(required).as("required of " + record.getName()).isEqualTo(always);
    }

    private JsonNode resolved(JsonNode schema) {
        String name = schema.path("$ref").asString("");
        return name.isEmpty() ? schema : description.at(name.substring(1));
    }

    @Test
    void names_of_calls_are_unique_and_references_lead_somewhere() {
        List<String> ids = new ArrayList<>();
        description
                .path("paths")
                .forEach(path ->
                        path.forEach(call -> ids.add(call.path("operationId").asString())));
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
        description
                .findValues("$ref")
                .forEach(reference -> assertThat(description
                                .at(reference.asString().substring(1))
                                .isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }
}
