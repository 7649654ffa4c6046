package org.huxin.server.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.wage.WageSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What 豁免 rests on: the contractor's own word with its reason, or a paper of the office's with its number and its scan. */
@CaseworkTest
class ExemptionGroundTests {

    @Autowired
    private Counter counter;

    private WageSite site;
    private Officer labour;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 7, 16));
        site = WageSite.of(counter, "zy.housing");
        labour = counter.of("zy.labour");
    }

    private String path() {
        return "/api/projects/" + site.id() + "/exemptions";
    }

    private ResultActions enters(Officer who, String kind, String rest) throws Exception {
        return who.post(
                path(), "{\"kind\":\"%s\",\"from\":\"2024-07-16\",\"until\":\"2024-07-31\"%s}".formatted(kind, rest));
    }

    private static String entered(ResultActions answer) throws Exception {
        return Counter.read(answer.andExpect(status().isOk()), "$.id");
    }

    @Test
    void theContractorStatesWithItsReasonThatNobodyWorksAndTheOfficeSeesWhoDid() throws Exception {
        enters(site.builder(), "no_work", "")
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[*].path", hasItem("note")));
        enters(site.builder(), "no_work", ",\"note\":\"汛期停工\"").andExpect(status().isOk());
        enters(site.builder(), "litigation", ",\"note\":\"示例\"").andExpect(status().isForbidden());
        enters(site.helper(), "no_work", ",\"note\":\"示例\"").andExpect(status().isForbidden());
        site.builder()
                .get(path())
                .andExpect(jsonPath("$.open[*].code", contains("no_work")))
                .andExpect(jsonPath("$.open[0].own", is(true)))
                .andExpect(jsonPath("$.open[0].mostMonths", is(24)))
                .andExpect(jsonPath(
                        "$.excusedFrom[?(@.title == '登记的人长期没有考勤' && @.kind == 'no_work')].atMost", contains("1个月")));
        labour.get(path())
                .andExpect(jsonPath("$.exemptions", hasSize(1)))
                .andExpect(jsonPath("$.exemptions[0].kind.label", is("声明当月没有施工")))
                .andExpect(jsonPath("$.exemptions[0].own", is(true)))
                .andExpect(jsonPath("$.exemptions[0].unit.name", is(site.mark() + "建设")))
                .andExpect(jsonPath("$.exemptions[0].by.name", not(is(""))))
                .andExpect(jsonPath("$.exemptions[0].note", is("汛期停工")));
        site.helper().get(path()).andExpect(jsonPath("$.open", is(empty())));
    }

    @Test
    void theContractorTakesBackItsOwnWordAndNotTheOfficesWhichMayTakeBackBoth() throws Exception {
        var own = entered(enters(site.builder(), "no_work", ",\"note\":\"汛期停工\""));
        counter.on(LocalDate.of(2024, 7, 17));
        var offices = entered(enters(labour, "no_work", ",\"document\":\"示例〔2024〕2号\""));
        site.builder()
                .get(path())
                .andExpect(jsonPath("$.exemptions[?(@.withdrawable == true)].id", contains(own)))
                .andExpect(jsonPath("$.exemptions[?(@.own == true)].id", contains(own)));
        labour.get(path()).andExpect(jsonPath("$.exemptions[?(@.withdrawable == true)]", hasSize(2)));
        var why = "{\"why\":\"已经复工\"}";
        site.builder().post(path() + "/" + offices + "/withdraw", why).andExpect(status().isForbidden());
        site.helper().post(path() + "/" + own + "/withdraw", why).andExpect(status().isForbidden());
        site.builder().post(path() + "/" + own + "/withdraw", why).andExpect(status().isNoContent());
        labour.post(path() + "/" + offices + "/withdraw", why).andExpect(status().isNoContent());
        labour.get(path()).andExpect(jsonPath("$.exemptions[?(@.withdrawable == true)]", is(empty())));
    }

    @Test
    void whereThePackAsksForThePaperItComesWithItAndWhoSeesTheProjectReadsIt() throws Exception {
        enters(labour, "litigation", ",\"note\":\"只有说明\"")
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[*].path", hasItem("document")));
        var number = ",\"document\":\"示例〔2024〕3号\"";
        enters(labour, "litigation", number)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[?(@.path == 'attachments')].message", hasItem(containsString("受理通知书"))));
        var others = site.builder().uploads();
        enters(labour, "litigation", number + ",\"attachments\":[\"" + others + "\"]")
                .andExpect(status().is4xxClientError());
        labour.get(path()).andExpect(jsonPath("$.exemptions", is(empty())));

        var file = labour.uploads();
        entered(enters(labour, "litigation", number + ",\"attachments\":[\"" + file + "\"]"));
        for (var reader : new Officer[] {labour, site.keeper(), site.builder()}) {
            reader.get(path()).andExpect(jsonPath("$.exemptions[0].files[*].id", contains(file)));
            reader.get("/api/attachments/" + file)
                    .andExpect(status().isOk())
                    .andExpect(content().contentType("application/pdf"));
        }
        site.helper().get(path()).andExpect(jsonPath("$.exemptions[0].files", is(empty())));
        site.helper().get("/api/attachments/" + file).andExpect(status().isNotFound());
        counter.of("jy.labour").get("/api/attachments/" + file).andExpect(status().isNotFound());
    }
}
