package org.cohorte.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import org.cohorte.query.catalogue.DataCatalogue;
import org.cohorte.query.concepts.ConceptSearch;
import org.cohorte.query.engine.CohortEngine;
import org.cohorte.query.lines.ClinicalLines;
import org.cohorte.query.scope.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules of the house that no compiler keeps. */
@AnalyzeClasses(packages = "org.cohorte", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Set<Class<?>> MOMENTS =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    @ArchTest
    static final ArchRule the_time_comes_from_a_clock = noClasses()
            .that()
            .resideOutsideOfPackages("org.cohorte.registry.postgres..", "org.cohorte.solr..", "org.cohorte.bench..")
            .should()
            .callMethodWhere(nowWithoutClock())
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to choose the day; only waits for processes look at the real time");

    private static DescribedPredicate<JavaCall<?>> nowWithoutClock() {
        return DescribedPredicate.describe(
                "now() without a Clock",
                call -> call.getTarget().getName().equals("now")
                        && MOMENTS.stream()
                                .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class)));
    }

    @ArchTest
    static final ArchRule screens_need_no_bundle = noClasses()
            .should()
            .beAnnotatedWith(CssImport.class)
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.theme.Theme")
            .orShould()
            .beAnnotatedWith(NpmPackage.class)
            .because("each of them would make the build look for Node");

    @ArchTest
    static final ArchRule scripts_are_files_of_ours = classes()
            .that()
            .areAnnotatedWith(JsModule.class)
            .should(new ArchCondition<>("name them with context://") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    JsModule[] modules = type.reflect().getAnnotationsByType(JsModule.class);
                    boolean ours = Arrays.stream(modules)
                            .allMatch(module -> module.value().startsWith("context://"));
                    events.add(new SimpleConditionEvent(type, ours, type.getName()));
                }
            })
            .allowEmptyShould(true)
            .because("any other script would make the build look for Node");

    @ArchTest
    static final ArchRule views_are_nobodys_business = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .notBePublic()
            .because("a view is reached by its address, never by its class");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule clinical_reads_ask_for_a_scope = methods()
            .that()
            .areDeclaredIn(CohortEngine.class)
            .or()
            .areDeclaredIn(ConceptSearch.class)
            .or()
            .areDeclaredIn(ClinicalLines.class)
            .or()
            .areDeclaredIn(DataCatalogue.class)
            .should(new ArchCondition<JavaMethod>("take a Scope") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean scoped =
                            method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Scope.class));
                    boolean exempt = Set.of("state", "describe", "systems").contains(method.getName());
                    events.add(new SimpleConditionEvent(method, scoped || exempt, method.getFullName()));
                }
            })
            .because("code that reads clinical data without one must not compile");

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.cohorte.app.cli..",
                    "org.cohorte.app.launch..",
                    "org.cohorte.solr.node..",
                    "org.cohorte.solr.cluster..",
                    "org.cohorte.bench..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("everything else speaks to the log");
}
