package org.huxin.server.supervision;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Site;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.money.Works;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.springframework.test.web.servlet.ResultActions;

/** An invented project of which it is known that its workers were not paid for a month. */
record OwedWorks(Counter counter, Works works) {

    static final YearMonth MONTH = YearMonth.of(2024, 3);

    /** Of the department of a place. */
    static OwedWorks of(Counter counter, String department) throws Exception {
        return new OwedWorks(counter, Works.of(counter.of(department), "housing", "building"));
    }

    String id() {
        return works.id();
    }

    /** What the end of a day would have gathered. */
    OwedWorks owes(KnownMonths known, KnownWorkers people, int workers, long yuanEach, LocalDate day) {
        var project = UUID.fromString(id());
        var months = IntStream.range(0, workers)
                .mapToObj(number -> new WorkerMonth(
                        new Person(new UUID(9, number), new UUID(9, 9)),
                        2_200,
                        yuanEach * 100,
                        true,
                        0,
                        0,
                        0,
                        null,
                        null,
                        MONTH.plusMonths(1).atDay(15),
                        null,
                        false,
                        false,
                        0))
                .toList();
        var month = new ProjectMonth(
                Kind.PROJECT.subject(project),
                MONTH,
                new Site("building", "construction", true, LocalDate.of(2024, 1, 10), null, null),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        people.keep(List.of(project), Map.of(new org.huxin.server.wage.ProjectMonth(project, MONTH), months), day);
        known.keep(Kind.PROJECT, Map.of(project, List.of(month)), FollowLedger.Followed.NOBODY, day);
        return this;
    }

    ResultActions risk(Officer officer) throws Exception {
        return officer.get("/api/risks/" + id()).andExpect(status().isOk());
    }

    ResultActions grade(Officer officer, long version, int points, String grade, String note) throws Exception {
        return officer.post(
                "/api/risks/" + id() + "/assess",
                "{\"version\":%d,\"points\":%d,\"grade\":\"%s\",\"note\":\"%s\"}"
                        .formatted(version, points, grade, note));
    }

    ResultActions reports(Officer officer) throws Exception {
        return officer.get("/api/risk-reports?open=true&project=" + id()).andExpect(status().isOk());
    }

    static ResultActions act(Officer officer, String report, String act, long version, String text) throws Exception {
        return officer.post(
                "/api/risk-reports/" + report + "/" + act, "{\"version\":%d,\"text\":\"%s\"}".formatted(version, text));
    }
}
