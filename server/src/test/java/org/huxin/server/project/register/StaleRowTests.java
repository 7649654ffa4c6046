package org.huxin.server.project.register;

import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 动态更新: the ledger says when a row was touched last, and marks what nobody keeps up. */
@CaseworkTest
class StaleRowTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final String DAYS = "/api/gaps/jinfeng.project_update_days";

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    private void stale(Counter.Officer officer, boolean expected) throws Exception {
        officer.get("/api/projects?text=" + mark).andExpect(jsonPath("$.items[0].stale", is(expected)));
        officer.get("/api/projects/count?stale=true&text=" + mark).andExpect(jsonPath("$.count", is(expected ? 1 : 0)));
    }

    @Test
    @Requirement("JF-25")
    void aRowThatNobodyTouchedWithinTheDaysThatTheTownSetIsMarkedUntilSomebodyDoes() throws Exception {
        counter.on(DAY);
        var office = counter.of("jf.social_security");
        var project = ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), office);
        counter.on(DAY.plusDays(40));
        stale(office, false);

        office.send(DAYS, "{\"value\":30,\"from\":\"%s\",\"basis\":\"示例会议纪要\"}".formatted(DAY.plusDays(40)))
                .andExpect(status().isOk());
        stale(office, true);
        counter.on(DAY.plusDays(30));
        project.appoints(office, "project_manager", "测试员甲");
        counter.on(DAY.plusDays(60));
        stale(office, false);
        office.get("/api/projects?text=" + mark).andExpect(jsonPath("$.items[0].changedAt", is("2024-06-05T09:00:00")));
        counter.on(DAY.plusDays(61));
        stale(office, true);
    }
}
