package org.cohorte.app.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The table of modules: what each never knows. */
@AnalyzeClasses(packages = "org.cohorte", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {

    private static final String[] SPRING = {"org.springframework.."};
    private static final String[] SQL = {"org.jooq..", "org.postgresql..", "java.sql..", "javax.sql..", "org.flywaydb.."
    };

    @ArchTest
    static final ArchRule solr_knows_neither_spring_nor_sql_nor_anybody = noClasses()
            .that()
            .resideInAPackage("org.cohorte.solr..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SPRING)
                    .or(resideInAnyPackage(SQL))
                    .or(resideInAPackage("org.cohorte..").and(resideOutside("org.cohorte.solr.."))))
            .because("it runs in Solr's own process, where none of them is");

    @ArchTest
    static final ArchRule the_query_engine_knows_no_screen_no_sql_and_nobody_above = noClasses()
            .that()
            .resideInAPackage("org.cohorte.query..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SQL)
                    .or(resideInAnyPackage(SPRING))
                    .or(resideInAnyPackage(
                            "com.vaadin..",
                            "org.cohorte.registry..",
                            "org.cohorte.ingest..",
                            "org.cohorte.export..",
                            "org.cohorte.ui..",
                            "org.cohorte.app..")))
            .because("it is told a scope, never who the user is");

    @ArchTest
    static final ArchRule criteria_are_free_of_solr_sql_and_json = classes()
            .that()
            .resideInAPackage("org.cohorte.query.criteria..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.cohorte.query.criteria.."))
            .because("the records of the language are the only form of a criterion, whatever answers them");

    @ArchTest
    static final ArchRule the_registry_knows_no_solr_and_no_screen = noClasses()
            .that()
            .resideInAPackage("org.cohorte.registry..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SPRING)
                    .or(resideInAnyPackage(
                            "org.apache.solr..",
                            "org.cohorte.solr..",
                            "com.vaadin..",
                            "org.cohorte.ingest..",
                            "org.cohorte.export..",
                            "org.cohorte.ui..",
                            "org.cohorte.app..")))
            .because("people and rights must not depend on how clinical data are searched");

    @ArchTest
    static final ArchRule imports_know_no_screen = noClasses()
            .that()
            .resideInAPackage("org.cohorte.ingest..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SPRING)
                    .or(resideInAnyPackage("com.vaadin..", "org.cohorte.ui..", "org.cohorte.app..")))
            .because("an import runs without anybody looking");

    @ArchTest
    static final ArchRule exports_know_no_screen = noClasses()
            .that()
            .resideInAPackage("org.cohorte.export..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.vaadin..", "org.cohorte.ui..", "org.cohorte.app.."))
            .because("an export runs without anybody looking");

    @ArchTest
    static final ArchRule screens_know_neither_solr_nor_sql = noClasses()
            .that()
            .resideInAPackage("org.cohorte.ui..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SQL)
                    .or(resideInAnyPackage(
                            "org.apache.solr..", "org.cohorte.solr..", "org.cohorte.ingest..", "org.cohorte.app..")))
            .because("screens hold no logic that a service could hold");

    @ArchTest
    static final ArchRule modules_have_no_cycles =
            slices().matching("org.cohorte.(*)..").should().beFreeOfCycles();

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass>
            resideOutside(String pattern) {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage(pattern);
    }
}
