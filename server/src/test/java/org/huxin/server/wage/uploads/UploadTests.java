package org.huxin.server.wage.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.roster.Hire;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 六类信息上传. */
@CaseworkTest
class UploadTests {

    @Autowired
    private Counter counter;

    private static ResultActions uploads(Officer officer, WageSite site) throws Exception {
        return officer.get(site.path("/uploads"));
    }

    /** Acts and checks that the kind is dated to the day of the act, and nothing else has changed. */
    private void uploaded(WageSite site, LocalDate day, int kind, Act act) throws Exception {
        var before = dates(site);
        counter.on(day);
        act.done();
        before.set(kind, day.toString());
        assertThat(dates(site)).as("%s", day).isEqualTo(before);
    }

    private List<String> dates(WageSite site) throws Exception {
        return JsonPath.read(
                uploads(site.builder(), site).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8),
                "$.kinds[*].last");
    }

    private interface Act {
        void done() throws Exception;
    }

    @Test
    @Requirement("ZY-032")
    void theLastUploadOfEachOfSixKindsIsShownAndWhatIsOlderThanTheSetDaysIsRed() throws Exception {
        // days on which no other test meets the setting
        var first = LocalDate.of(2027, 11, 1);
        counter.on(first);
        var site = WageSite.of(counter, "zy.housing");
        var housing = site.keeper();
        uploads(housing, site)
                .andExpect(jsonPath("$.days", is(nullValue())))
                .andExpect(jsonPath(
                        "$.kinds[*].kind.code",
                        contains("account", "deposit", "contracts", "attendance", "sheets", "payments")))
                .andExpect(jsonPath("$.kinds[*].late", everyItem(is(false))))
                .andExpect(jsonPath("$.kinds[*].last", everyItem(is(nullValue()))));

        uploaded(site, first.plusDays(1), 0, () -> site.banksAt("示例银行", "2027-11-02"));
        uploaded(site, first.plusDays(2), 1, () -> deposits(counter.of("zy.labour"), site));
        var worker = Hire.of(site.contractor(), "示例甲").with("rateKind", "day").with("rateFen", 30_000);
        var engagement = worker.by(site.builder(), site);
        uploaded(
                site,
                first.plusDays(3),
                2,
                () -> site.builder()
                        .post(
                                site.path("/workers/" + engagement + "/change"),
                                "{\"contract\":\"labour_contract\",\"contractOn\":\"2027-11-03\",\"contractNo\":\"示例-1\"}")
                        .andExpect(status().isOk()));
        uploaded(
                site,
                first.plusDays(4),
                3,
                () -> site.builder()
                        .sendFile(
                                site.path("/attendance-sheet?month=2027-11&employer=" + site.contractor()),
                                "考勤.csv",
                                "text/csv",
                                ("姓名,身份证号,合计\n示例甲,%s,3\n".formatted(worker.idNumber()))
                                        .getBytes(StandardCharsets.UTF_8))
                        .andExpect(jsonPath("$.entered", is(1))));
        var month = "\"employer\":\"%s\",\"month\":\"2027-11\"".formatted(site.contractor());
        uploaded(site, first.plusDays(5), 4, () -> {
            site.builder()
                    .post(
                            site.path("/assessments"),
                            "{%s,\"assessor\":\"测试员甲\",\"on\":\"2027-11-05\"}".formatted(month))
                    .andExpect(status().isOk());
            site.builder().post(site.path("/sheets"), "{%s}".formatted(month)).andExpect(status().isOk());
        });
        uploaded(
                site,
                first.plusDays(6),
                5,
                () -> site.builder()
                        .post(
                                site.path("/cash-payments"),
                                "{%s,\"source\":\"cash\",\"payer\":\"示例班组长\",\"paidOn\":\"2027-11-07\",\"persons\":1,\"amountFen\":90000,\"attachments\":[\"%s\"]}"
                                        .formatted(month, site.builder().uploads()))
                        .andExpect(status().isOk()));

        counter.on(LocalDate.of(2027, 11, 20));
        uploads(housing, site).andExpect(jsonPath("$.kinds[*].age", contains(18, 17, 16, 15, 14, 13)));
        counter.of("zy.labour")
                .send("/api/gaps/zhangye.upload_days", "{\"value\":15,\"from\":\"2027-11-20\",\"basis\":\"示例会议纪要\"}")
                .andExpect(status().isOk());
        uploads(housing, site)
                .andExpect(jsonPath("$.days", is(15)))
                .andExpect(jsonPath("$.kinds[?(@.late==true)].kind.code", contains("account", "deposit", "contracts")));
        counter.of("zz.housing").get(site.path("/uploads")).andExpect(status().isNotFound());
    }

    private static void deposits(Officer officer, WageSite site) throws Exception {
        var deposit = "/api/projects/" + site.id() + "/deposit";
        act(officer, deposit, "set-required", "\"requiredFen\":1000000,\"reason\":\"示例核定\"");
        act(
                officer,
                deposit,
                "record",
                "\"form\":\"cash\",\"agencyName\":\"示例银行\",\"number\":\"%s\",\"amountFen\":1000000,\"validFrom\":\"2027-11-03\""
                        .formatted(site.mark()));
    }

    private static void act(Officer officer, String deposit, String act, String rest) throws Exception {
        officer.post(
                        deposit + "/" + act,
                        "{\"version\":%s,%s}".formatted(Counter.read(officer.get(deposit), "$.version"), rest))
                .andExpect(status().isOk());
    }
}
