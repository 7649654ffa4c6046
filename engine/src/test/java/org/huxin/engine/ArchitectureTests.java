package org.huxin.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;

@AnalyzeClasses(packages = "org.huxin.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule STANDS_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.huxin.engine..", "java..", "org.jspecify..")
            .because("the same engine runs in a transaction, on a stream and in a what-if: it knows none of them");

    @ArchTest
    static final ArchRule READS_NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(name("now")))
            .orShould()
            .callMethodWhere(
                    target(nameMatching("currentTimeMillis|nanoTime|systemDefaultZone|systemUTC|random|randomUUID")))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class)
            .because(
                    "what is owed follows from facts, rules, calendar and a given moment, so that a replay comes to the same");

    @ArchTest
    static final ArchRule TOUCHES_NOTHING_OUTSIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..", "java.util.logging..")
            .because("the engine does no I/O: whoever calls it stores, sends and logs");

    @ArchTest
    static final ArchRule CALENDAR_STANDS_BELOW = noClasses()
            .that()
            .resideInAPackage("..calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..policy..", "..duty..", "..explain..")
            .because("days and terms are the same whatever is owed");

    @ArchTest
    static final ArchRule EXPLAINS_FROM_ABOVE = noClasses()
            .that()
            .resideOutsideOfPackage("..explain..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..explain..")
            .because("a duty must not depend on how it is told");

    @ArchTest
    static final ArchRule HAS_NO_STATE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ConcurrentHashMap")
            .because("same input, same answer: nothing is remembered between two assessments");
}
