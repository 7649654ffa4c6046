package org.huxin.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.huxin.server.duty.Story.ZZ;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.server.duty.DutyTest;
import org.huxin.server.duty.Officers;
import org.huxin.server.duty.Story;
import org.huxin.server.policy.Policies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DutyTest
class RuleLibraryTests {

    @Autowired
    Officers officers;

    @Autowired
    Story story;

    @Autowired
    Policies policies;

    @Test
    void theOwnRulesComeFirstAndThenThoseTheyStandOnPageByPage() throws Exception {
        var labour = officers.of("zz.labour");
        var packs = new ArrayList<String>();
        String after = null;
        do {
            var page = labour.get("/api/rules?size=40" + (after == null ? "" : "&after=" + after))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            packs.addAll(JsonPath.<List<String>>read(page, "$.items[*].pack.id"));
            after = JsonPath.read(page, "$.next");
        } while (after != null);

        assertThat(packs.stream().distinct()).containsExactly("zhongzhan", "national");
        assertThat(packs.lastIndexOf("zhongzhan")).isLessThan(packs.indexOf("national"));
        labour.get("/api/rules?after=bm9uc2Vuc2U").andExpect(status().is4xxClientError());
    }

    @Test
    void findsRulesByWordKindRowDocumentAndClause() throws Exception {
        var labour = officers.of("zz.labour");

        labour.get("/api/rules?row=ZZ-077").andExpect(jsonPath("$.items[*].id", hasItem("zhongzhan.clue.assign")));
        labour.get("/api/rules?text={text}", "责任人").andExpect(jsonPath("$.items.length()", greaterThan(0)));
        labour.get("/api/rules?kind=gap").andExpect(jsonPath("$.items[*].kind", everyItem(is("gap"))));
        labour.get("/api/rules?document=zhongzhan-opinion&clause={clause}", "四(一) 第1段")
                .andExpect(jsonPath("$.items[*].citation.clause", everyItem(is("四(一) 第1段"))));
        labour.get("/api/rules?text=jinfeng").andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void showsARuleAsItIsWrittenAndWhatItSays() throws Exception {
        story.begin("2024-03-04").tell(story.received("a", ZZ), story.received("b", ZZ));

        officers.of("zz.labour")
                .get("/api/rules/zhongzhan.clue.assign")
                .andExpect(jsonPath("$.title").value("一日内交办到单位和责任人"))
                .andExpect(jsonPath("$.inForce").value(true))
                .andExpect(jsonPath("$.validTo").value("2028-12-31"))
                .andExpect(jsonPath("$.yaml", startsWith("- kind: duty\n  id: zhongzhan.clue.assign")))
                .andExpect(jsonPath("$.yaml", containsString("to: [handling_unit, proposed_unit]")))
                .andExpect(jsonPath("$.sentences", hasItem("期限：1日")))
                .andExpect(jsonPath("$.sentences", hasItem("承担：区人力资源社会保障局")))
                .andExpect(jsonPath("$.sentences", hasItem(startsWith("触发：接收线索（渠道 不为 信访）"))))
                .andExpect(jsonPath("$.sentences", hasItem(containsString("发文书 提醒函 → 承办单位、建议承办单位"))))
                .andExpect(jsonPath("$.scenarios.length()", greaterThan(0)))
                .andExpect(jsonPath("$.version.source", containsString("clue-12345.yaml:")))
                .andExpect(jsonPath("$.version.hash").isNotEmpty())
                .andExpect(jsonPath("$.openDuties").value(2));
        officers.of("zz.labour").get("/api/rules/jinfeng.clue.handle").andExpect(status().isNotFound());
    }

    @Test
    void aRuleWithoutANumberSaysSoAndATemplateWithoutAClauseIsInForce() throws Exception {
        officers.of("zz.labour")
                .get("/api/rules/national.first_asked.pass_on")
                .andExpect(jsonPath("$.sentences", hasItem("期限：未设定（原文没有数字）")));
        officers.of("zz.labour")
                .get("/api/rules/reminder_letter")
                .andExpect(jsonPath("$.inForce").value(true));
    }

    @Test
    void aRuleOfEarlyWarningSaysWhatItLooksAtFromWhereOnAndWhoAnswers() throws Exception {
        officers.of("zy.labour")
                .get("/api/rules/zhangye.warning.labour_none")
                .andExpect(jsonPath("$.kind").value("warning"))
                .andExpect(jsonPath("$.sentences", hasItem(startsWith("信号：人工费"))))
                .andExpect(jsonPath("$.sentences", hasItem("橙色：≤ 0%")))
                .andExpect(jsonPath("$.sentences", hasItem("答复：市人社局")))
                .andExpect(jsonPath("$.sentences", hasItem("期限：未设定")))
                .andExpect(jsonPath("$.sentences", hasItem(startsWith("豁免：停工已报告，最多6个月"))));
        officers.of("zy.labour")
                .get("/api/rules/zhangye.warning.upload_age")
                .andExpect(jsonPath("$.sentences", hasItem(containsString("未设定，不预警"))));
    }

    @Test
    void everyRuleOfEveryJurisdictionCanBeOpened() throws Exception {
        for (var unit : List.of("zz.labour", "jf.social_security", "zy.labour", "lyg.labour", "jy.labour")) {
            var officer = officers.of(unit);
            var rules =
                    officer.get("/api/rules?size=200").andReturn().getResponse().getContentAsString();
            for (var id : JsonPath.<List<String>>read(rules, "$.items[*].id")) {
                officer.get("/api/rules/{id}", id)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.yaml", containsString(id)));
            }
        }
    }

    @Test
    void packsShowTheirDocumentsVersionsAndOpenValues() throws Exception {
        story.begin("2024-03-04");
        officers.of("zz.labour")
                .get("/api/packs")
                .andExpect(jsonPath("$[0].id").value("zhongzhan"))
                .andExpect(jsonPath("$[0].version").isNotEmpty())
                .andExpect(jsonPath("$[0].gaps", greaterThan(0)))
                .andExpect(jsonPath("$[0].documents[0].state").value("draft"))
                .andExpect(jsonPath("$[0].documents[0].inForceFrom").value("2024-01-01"))
                .andExpect(jsonPath("$[0].documents[0].expiresInDays").isEmpty())
                .andExpect(jsonPath("$[1].id").value("national"));
    }

    @Test
    void aFieldIsMovedToAnotherDepartmentWithAReasonAndTheNextProposalFollows() throws Exception {
        var labour = officers.of("zz.labour");
        var clue = Map.<String, Object>of("field", "water", "has_project", true, "channel", "phone");

        labour.put("/api/field-units/water", "{\"unit\":\"zz.nowhere\",\"reason\":\"示例\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].path").value("unit"));
        labour.put("/api/field-units/water", "{\"unit\":\"zz.housing\",\"reason\":\" \"}")
                .andExpect(jsonPath("$.errors[0].path").value("reason"));
        labour.put("/api/field-units/nothing", "{\"unit\":\"zz.housing\",\"reason\":\"示例\"}")
                .andExpect(status().isNotFound());
        officers.of("zz.transport")
                .put("/api/field-units/water", "{\"unit\":\"zz.transport\",\"reason\":\"示例\"}")
                .andExpect(status().isForbidden());

        labour.put("/api/field-units/water", "{\"unit\":\"zz.urban_management\",\"reason\":\"示例会议纪要\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit.id").value("zz.urban_management"))
                .andExpect(jsonPath("$.changedBy", startsWith("区人力资源社会保障局")));
        labour.get("/api/field-units")
                .andExpect(jsonPath("$[?(@.field.code=='water')].reason").value("示例会议纪要"));
        assertThat(policies.propose(ZZ, clue, LocalDate.of(2024, 3, 4)))
                .hasValueSatisfying(proposal -> assertThat(proposal.lead()).isEqualTo("zz.urban_management"));
    }
}
