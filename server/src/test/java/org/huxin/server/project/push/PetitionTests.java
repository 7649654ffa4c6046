package org.huxin.server.project.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.project.push.Pushing.act;
import static org.huxin.server.project.push.Pushing.built;
import static org.huxin.server.project.push.Pushing.entered;
import static org.huxin.server.project.push.Pushing.send;
import static org.huxin.server.project.push.Pushing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 未及时推送又发生欠薪信访. */
@CaseworkTest
class PetitionTests {

    private static final LocalDate TRIGGER = LocalDate.of(2024, 3, 1);
    private static final LocalDate AFTER = LocalDate.of(2024, 3, 11);

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private Counter.Officer housing;
    private Counter.Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(TRIGGER);
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
    }

    @Test
    @Requirement("ZZ-043")
    void aPetitionAfterAnOverduePushRaisesSelfCriticismAndBulletinNamingTheUnit() throws Exception {
        var push = entered(housing, built().enteredBy(housing), "permit", TRIGGER);
        var project = Counter.read(view(housing, push), "$.project.id");
        counter.on(AFTER);
        petition(project);

        view(housing, push)
                .andExpect(jsonPath("$.petitionedAt", is(notNullValue())))
                .andExpect(jsonPath("$.mayAccount", is(true)));
        assertThat(raised(push))
                .extracting(duty -> duty.bearer().id())
                .containsExactlyInAnyOrder("zz.housing", "zz.labour");

        act(housing, push, "account", ",\"note\":\"示例检讨\",\"attachments\":[\"" + housing.uploads() + "\"]")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accountedAt", is(notNullValue())));
        act(labour, push, "bulletin", "").andExpect(status().isOk());
        assertThat(raised(push)).allMatch(duty -> duty.status().equals("met"));
        act(housing, push, "account", ",\"note\":\"再次\"").andExpect(status().isConflict());
        act(labour, push, "bulletin", "").andExpect(status().isConflict());
    }

    @Test
    @Requirement("ZZ-043")
    void aTimelyPushRaisesNothing() throws Exception {
        var push = entered(housing, built().enteredBy(housing), "permit", TRIGGER);
        var project = Counter.read(view(housing, push), "$.project.id");
        send(housing, push).andExpect(status().isOk());
        counter.on(AFTER);
        petition(project);

        view(housing, push)
                .andExpect(jsonPath("$.petitionedAt", is(nullValue())))
                .andExpect(jsonPath("$.mayAccount", is(false)));
        assertThat(raised(push)).isEmpty();
        act(housing, push, "account", ",\"note\":\"示例\"").andExpect(status().isConflict());
    }

    @Test
    @Requirement("ZZ-043")
    void aProjectThatNobodyEverPushedIsItsIndustryDepartments() throws Exception {
        var project = built().enteredBy(labour);
        petition(project);
        petition(project);

        var push = Counter.read(labour.get("/api/projects/" + project), "$.pushes[0].id");
        labour.get("/api/projects/" + project)
                .andExpect(jsonPath("$.pushes.length()", is(1)))
                .andExpect(jsonPath("$.pushes[0].kind.code", is("missing")))
                .andExpect(jsonPath("$.pushes[0].unit.id", is("zz.housing")))
                .andExpect(jsonPath("$.pushes[0].late", is(true)));
        assertThat(raised(push))
                .isNotEmpty()
                .anyMatch(duty -> duty.bearer().id().equals("zz.housing"));
        act(housing, push, "withdraw", ",\"reason\":\"不想推送\"").andExpect(status().isConflict());
        send(housing, push).andExpect(status().isOk()).andExpect(jsonPath("$.notice", is(notNullValue())));
    }

    @Test
    void aPlaceWithoutPushesIsToldNothing() throws Exception {
        var officer = counter.of("jy.housing");
        var project = built().in(null, "housing").enteredBy(officer);
        counter.of("jy.labour").register(aClue("petition", TRIGGER.atTime(9, 0)).with("projectId", project));

        officer.get("/api/projects/" + project).andExpect(jsonPath("$.pushes.length()", is(0)));
    }

    private void petition(String project) throws Exception {
        counter.of("zz.petition")
                .register(aClue("petition", TRIGGER.atTime(9, 0)).with("projectId", project));
    }

    /** What the petition raised, unlike what the trigger opened. */
    private List<DutyView> raised(String push) {
        return duties.of("push:" + push).stream()
                .filter(duty -> List.of("zhongzhan.push.self_criticism", "zhongzhan.push.bulletin")
                        .contains(duty.rule()))
                .toList();
    }
}
