package org.huxin.server.wage.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.attendance.BuildDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done in whatever order, lists, rates and the light agree with a slow, plain roster kept beside. */
@CaseworkTest
class RosterPropertyTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final int STEPS = 60;

    @Autowired
    private Counter counter;

    @Autowired
    private BuildDays build;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<Person> people = new ArrayList<>();

    /** What the plain roster knows of somebody. */
    private static final class Person {
        private final String name;
        private final String number;
        private final UUID employer;
        private @Nullable String engagement;
        private boolean contract;
        private boolean trained;
        private boolean entered;
        private boolean verified;
        private boolean left;
        private boolean attended;

        Person(String name, String number, UUID employer) {
            this.name = name;
            this.number = number;
            this.employer = employer;
        }

        boolean present() {
            return engagement != null && !left;
        }

        boolean stranger() {
            return engagement == null && attended;
        }
    }

    private static List<String> names(String json, String path) {
        List<String> found = JsonPath.read(json, path);
        return found.stream().sorted().toList();
    }

    private String get(Counter.Officer who, String address) throws Exception {
        return who.get(address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private void agree(WageSite site) throws Exception {
        for (var state : List.of("present", "everyone", "uncontracted", "unregistered", "unverified", "left")) {
            Predicate<Person> fits = switch (state) {
                case "present" -> Person::present;
                case "everyone" -> one -> one.engagement != null;
                case "uncontracted" -> one -> one.present() && !one.contract;
                case "unregistered" -> Person::stranger;
                case "unverified" -> one -> one.present() && !one.verified;
                default -> one -> one.engagement != null && one.left;
            };
            for (var who : List.of(site.builder(), site.helper())) {
                var shown = names(get(who, site.path("/workers?size=200&state=" + state)), "$.items[*].name");
                assertThat(shown)
                        .as("seed %d, %s", seed, state)
                        .isEqualTo(people.stream()
                                .filter(fits)
                                .filter(one -> who == site.builder() || one.employer.equals(site.subcontractor()))
                                .map(one -> one.name)
                                .sorted()
                                .toList());
            }
        }
        var figures = get(site.keeper(), site.path("/roster"));
        assertThat(JsonPath.<Integer>read(figures, "$.figures.people"))
                .as("seed %d", seed)
                .isEqualTo(count(one -> one.present() || one.stranger()));
        assertThat(JsonPath.<Integer>read(figures, "$.figures.registered")).isEqualTo(count(Person::present));
        assertThat(JsonPath.<Integer>read(figures, "$.figures.contracted"))
                .isEqualTo(count(one -> one.present() && one.contract));
        assertThat(JsonPath.<Integer>read(figures, "$.figures.verified"))
                .isEqualTo(count(one -> one.present() && one.verified));
        var lights = get(site.keeper(), "/api/projects/" + site.id());
        assertThat(JsonPath.<List<Boolean>>read(lights, "$.lights[?(@.code=='real_name')].inPlace"))
                .as("seed %d, the light", seed)
                .containsExactly(people.stream().anyMatch(one -> one.engagement != null)
                        && people.stream().noneMatch(Person::stranger)
                        && people.stream().noneMatch(one -> one.present() && !one.contract));
    }

    private int count(Predicate<Person> fits) {
        return (int) people.stream().filter(fits).count();
    }

    @RepeatedTest(2)
    void listsAndFiguresAgreeWithAPlainRosterAfterEveryStep() throws Exception {
        counter.on(DAY);
        var site = WageSite.of(counter, "lyg.housing");
        for (var step = 0; step < STEPS; step++) {
            var someone = people.isEmpty() ? null : people.get(random.nextInt(people.size()));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> registers(site, random.nextInt(5) == 0 ? someone : null);
                case 3 -> attends(site, random.nextBoolean() ? someone : null);
                case 4 ->
                    act(
                            site,
                            someone,
                            "change",
                            "{\"contract\":\"labour_contract\",\"contractOn\":\"2024-01-02\"}",
                            one -> one.contract = true);
                case 5 -> act(site, someone, "change", "{\"trainedOn\":\"2024-01-02\"}", one -> one.trained = true);
                case 6 -> entersOrLeaves(site, someone);
                default -> verifies(site, someone);
            }
            if (step % 6 == 5) {
                agree(site);
            }
        }
    }

    /** Somebody new, or a stranger, or whoever has left and comes back under the old file. */
    private void registers(WageSite site, @Nullable Person who) throws Exception {
        var person = who == null
                ? new Person("示例" + people.size() + "号" + site.mark(), WageRows.idNumber(), firm(site))
                : who;
        if (person.engagement != null) {
            return;
        }
        var hire = Hire.of(person.employer, person.name).with("idNumber", person.number);
        if (random.nextInt(3) > 0) {
            hire.contracted();
            person.contract = true;
        }
        person.engagement = hire.by(site.builder(), site);
        if (who == null) {
            people.add(person);
        }
    }

    private UUID firm(WageSite site) {
        return random.nextBoolean() ? site.contractor() : site.subcontractor();
    }

    /** Once on the sheet of his firm; a sheet takes the place of the one before. */
    private void attends(WageSite site, @Nullable Person who) throws Exception {
        if (who != null && (who.attended || who.engagement == null)) {
            return;
        }
        var person = who == null
                ? new Person("示例" + people.size() + "号" + site.mark(), WageRows.idNumber(), firm(site))
                : who;
        person.attended = true;
        if (who == null) {
            people.add(person);
        }
        site.attended(
                site.builder(),
                person.employer,
                "2024-02",
                people.stream()
                        .filter(one -> one.attended && one.employer.equals(person.employer))
                        .map(one -> new WageSite.Attended(one.name, one.number, 1))
                        .toList());
        if (random.nextBoolean()) {
            build.everything();
        }
    }

    private void act(WageSite site, @Nullable Person who, String act, String body, Consumer<Person> then)
            throws Exception {
        if (who != null && who.present()) {
            site.builder()
                    .post(site.path("/workers/" + who.engagement + "/" + act), body)
                    .andExpect(status().isOk());
            then.accept(who);
        }
    }

    private void entersOrLeaves(WageSite site, @Nullable Person who) throws Exception {
        if (who == null || !who.present()) {
            return;
        }
        if (who.entered) {
            act(site, who, "leave", "{\"on\":\"2024-02-28\"}", one -> one.left = true);
            return;
        }
        var answer = site.builder()
                .post(site.path("/workers/" + who.engagement + "/enter"), "{\"on\":\"2024-02-20\"}")
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .as("seed %d, %s contract %s trained %s", seed, who.name, who.contract, who.trained)
                .isEqualTo(who.contract && who.trained ? 200 : 422);
        who.entered = who.contract && who.trained;
    }

    private void verifies(WageSite site, @Nullable Person who) throws Exception {
        if (who != null && random.nextBoolean()) {
            act(site, who, "verify", "{}", one -> one.verified = true);
        } else {
            act(
                    site,
                    who,
                    "change",
                    "{\"phone\":\"138%08d\"}".formatted(random.nextInt(100_000_000)),
                    one -> one.verified = false);
        }
    }
}
