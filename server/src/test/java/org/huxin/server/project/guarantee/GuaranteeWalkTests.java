package org.huxin.server.project.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.duty.Duties;
import org.huxin.server.project.Guaranteeing;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Guarantees come, are drawn from, go and run out in any order; the light and what is owed follow from the papers alone. */
@CaseworkTest
class GuaranteeWalkTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final int STEPS = 25;

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private static final class Paper {
        private final String id;
        private final LocalDate from;
        private final LocalDate to;
        private long rest = 1_000_000;
        private boolean released;

        Paper(String id, LocalDate from, LocalDate to) {
            this.id = id;
            this.from = from;
            this.to = to;
        }

        boolean standing(LocalDate day) {
            return !released && rest > 0 && !to.isBefore(day);
        }

        boolean inForce(LocalDate day) {
            return standing(day) && !from.isAfter(day);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theLightIsWhatThePapersProve(long seed) throws Exception {
        var random = new Random(seed);
        var day = DAY;
        counter.on(day);
        var housing = counter.of("zy.housing");
        var project = ProjectFile.entered(aProject().with("field", "housing"), housing);
        var papers = new ArrayList<Paper>();
        for (var step = 0; step < STEPS; step++) {
            day = day.plusDays(1 + random.nextInt(20));
            counter.on(day);
            act(random, housing, project, papers, day);
            var today = day;

            assertThat(Guaranteeing.light(housing, project, "payment_guarantee"))
                    .as("seed %d step %d", seed, step)
                    .isEqualTo(Boolean.toString(papers.stream().anyMatch(one -> one.inForce(today))));
            renewedAreOnlyTheLastOnes(papers, today);
        }
    }

    private void act(Random random, Counter.Officer housing, ProjectFile project, List<Paper> papers, LocalDate day)
            throws Exception {
        var open = papers.stream().filter(one -> !one.released).toList();
        if (open.isEmpty() || random.nextInt(3) == 0) {
            var from = day.plusDays(random.nextInt(40) - 20L);
            var to = (from.isAfter(day) ? from : day).plusDays(random.nextInt(60));
            Guaranteeing.enter(housing, project, "payment", from, to);
            papers.add(new Paper(Guaranteeing.last(housing, project), from, to));
            return;
        }
        var one = open.get(random.nextInt(open.size()));
        var path = "guarantees/" + one.id + "/";
        if (random.nextBoolean()) {
            project.does(housing, path + "release", "\"reason\":\"示例\"");
            one.released = true;
            return;
        }
        var fen = 1 + random.nextLong(1_200_000);
        var answer = project.act(housing, path + "use", "\"ground\":\"示例\",\"amountFen\":" + fen);
        if (one.inForce(day) && fen <= one.rest) {
            answer.andExpect(status().isOk());
            one.rest -= fen;
        } else {
            answer.andExpect(status().is4xxClientError());
        }
    }

    /** Of the papers that stand, one that ends last is to be renewed, and no other. */
    private void renewedAreOnlyTheLastOnes(List<Paper> papers, LocalDate day) {
        var owed = papers.stream()
                .filter(one -> duties.of("guarantee:" + one.id).stream()
                        .anyMatch(duty -> duty.rule().equals("national.guarantee.renew")
                                && (duty.status().equals("open")
                                        || duty.status().equals("overdue"))))
                .toList();
        var standing = papers.stream().filter(one -> one.standing(day)).toList();
        assertThat(owed).hasSizeLessThanOrEqualTo(1);
        standing.stream()
                .map(one -> one.to)
                .max(LocalDate::compareTo)
                .ifPresent(last -> assertThat(owed)
                        .singleElement()
                        .satisfies(one -> assertThat(one.to).isEqualTo(last)));
    }

    @Test
    void nothingIsToBeRenewedOnceTheWorksHaveEnded() throws Exception {
        counter.on(DAY);
        var housing = counter.of("zy.housing");
        var project = ProjectFile.entered(aProject().with("field", "housing"), housing)
                .begins(housing);
        Guaranteeing.enter(housing, project, "payment", DAY, DAY.plusYears(1));
        var id = Guaranteeing.last(housing, project);
        assertThat(renewal(id)).isEqualTo("open");

        counter.on(DAY.plusDays(1));
        project.enters(housing, "exit");

        assertThat(renewal(id)).isEqualTo("cancelled");
        project.does(housing, "guarantees/" + id + "/release", "\"reason\":\"工程已经完工\"");
        assertThat(duties.of("project:" + project.id()))
                .noneMatch(duty -> duty.rule().equals("national.guarantee.replace"));
    }

    private String renewal(String guarantee) {
        return duties.of("guarantee:" + guarantee).stream()
                .filter(duty -> duty.rule().equals("national.guarantee.renew"))
                .map(duty -> duty.status())
                .findFirst()
                .orElse("");
    }
}
