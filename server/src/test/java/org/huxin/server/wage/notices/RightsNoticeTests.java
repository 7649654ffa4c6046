package org.huxin.server.wage.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.wage.Tables.RIGHTS_NOTICE;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.wage.Notices;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.roster.Hire;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 权益告知: given once, confirmed by the worker's phone or signature, and the rate of the project rises. */
@CaseworkTest
class RightsNoticeTests {

    @Autowired
    private Counter counter;

    @Autowired
    private Notices notices;

    @Autowired
    private DSLContext db;

    private WageSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        site = WageSite.of(counter, "lyg.housing");
        Hire.of(site.contractor(), "示例甲").by(site.builder(), site);
        Hire.of(site.subcontractor(), "示例乙").by(site.helper(), site);
    }

    private UUID worker(String name) throws Exception {
        return UUID.fromString(
                Counter.read(site.builder().get(site.path("/workers")), "$.items[?(@.name=='" + name + "')].worker")
                        .replaceAll("[^0-9a-f-]", ""));
    }

    private void noticed(int people) throws Exception {
        site.keeper()
                .get(site.path("/roster"))
                .andExpect(jsonPath("$.figures.people", is(2)))
                .andExpect(jsonPath("$.figures.noticed", is(people)));
    }

    @Test
    @Requirement("LYG-22")
    void theWorkerConfirmsAndTheRateOfTheProjectRises() throws Exception {
        noticed(0);
        site.builder().get(site.path("/notices")).andExpect(jsonPath("$.lines", hasSize(5)));
        site.builder().post(site.path("/notices"), "{}").andExpect(jsonPath("$.given", is(2)));
        site.builder().post(site.path("/notices"), "{}").andExpect(jsonPath("$.given", is(0)));
        noticed(0);

        var worker = worker("示例甲");
        var given = notices.of(List.of(worker)).getFirst();
        assertThat(given.projectName()).isEqualTo(site.mark() + "工程");
        assertThat(given.lines()).hasSize(5).anyMatch(line -> line.contains("不得扣押"));
        assertThat(given.confirmedAt()).isNull();
        assertThatThrownBy(() -> notices.confirm(List.of(UUID.randomUUID()), given.id()))
                .isInstanceOf(NotFound.class);
        notices.confirm(List.of(worker), given.id());
        notices.confirm(List.of(worker), given.id());
        assertThat(notices.of(List.of(worker)).getFirst().confirmedAt()).isNotNull();
        noticed(1);
        site.builder()
                .get(site.path("/workers?state=unnoticed"))
                .andExpect(jsonPath("$.items[*].name", contains("示例乙")));

        var scan = site.helper().uploads();
        var sign = site.path("/notices/" + worker("示例乙") + "/sign");
        site.helper().post(sign, "{\"attachments\":[]}").andExpect(status().is(422));
        site.helper().post(sign, "{\"attachments\":[\"%s\"]}".formatted(scan)).andExpect(status().isNoContent());
        noticed(2);
        site.helper().post(sign, "{\"attachments\":[\"%s\"]}".formatted(scan)).andExpect(status().isConflict());
        site.builder().get("/api/attachments/" + scan).andExpect(status().isOk());
        assertThat(db.fetchValues(RIGHTS_NOTICE.CONFIRMED_HOW, RIGHTS_NOTICE.PROJECT.eq(site.project())))
                .containsExactlyInAnyOrder("phone", "signature");
    }

    @Test
    void aSubcontractorGivesNoticesToItsOwnPeopleAlone() throws Exception {
        site.helper().post(site.path("/notices"), "{}").andExpect(jsonPath("$.given", is(1)));
        assertThat(notices.of(List.of(worker("示例甲")))).isEmpty();
        site.builder()
                .post(site.path("/notices"), "{\"workers\":[\"%s\"]}".formatted(worker("示例甲")))
                .andExpect(jsonPath("$.given", is(1)));
        site.helper()
                .post(
                        site.path("/notices/" + worker("示例甲") + "/sign"),
                        "{\"attachments\":[\"%s\"]}".formatted(site.helper().uploads()))
                .andExpect(status().isNotFound());
        site.builder().post(site.path("/notices"), "{\"workers\":[null]}").andExpect(status().is4xxClientError());
        counter.of("lyg.police").post(site.path("/notices"), "{}").andExpect(status().is4xxClientError());
    }
}
