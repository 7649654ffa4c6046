package org.huxin.simulation;

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
import org.huxin.simulation.files.TruthFile;

@AnalyzeClasses(packages = "org.huxin.simulation", importOptions = ImportOption.DoNotIncludeTests.class)
class AloneTests {

    @ArchTest
    static final ArchRule SHARES_NO_CODE_WITH_THE_RULES = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.huxin.simulation..", "java..", "org.jspecify..")
            .because("rules that are tried on a city must not find their own assumptions in it");

    @ArchTest
    static final ArchRule FOLLOWS_FROM_ITS_SEED = noClasses()
            .that()
            .doNotHaveSimpleName("Main")
            .should()
            .callMethodWhere(target(name("now")))
            .orShould()
            .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime|random|randomUUID|identityHashCode")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("the same seed is the same city, on every machine and in every year");

    @ArchTest
    static final ArchRule NOBODY_READS_THE_TRUTH = noClasses()
            .that()
            .doNotHaveSimpleName("Main")
            .and()
            .doNotHaveSimpleName("TruthFile")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(TruthFile.class)
            .because("the truth is written, and read by nobody who has to find it out");

    @ArchTest
    static final ArchRule DOORS_DO_NOT_HEAR_THE_TRUTH = noClasses()
            .that()
            .resideInAPackage("..files..")
            .and()
            .doNotHaveSimpleName("TruthFile")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.huxin\\.simulation\\.(Truth|Trouble|LookAlike|Witness).*")
            .because("what goes to the program must not tell what is true");

    @ArchTest
    static final ArchRule LIVES_WITHOUT_FILES = noClasses()
            .that()
            .resideInAPackage("org.huxin.simulation")
            .and()
            .doNotHaveSimpleName("Main")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "..simulation.files..")
            .because("doors are given to the city: files today, the program's own doors tomorrow");
}
