package org.huxin.server.project.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.document.Printed;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** 劳动合同和用工协议范本. */
@CaseworkTest
class TemplateTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LIBRARY = "/api/contract-templates";

    /** Invented: whoever had it would be very old. */
    private static final String ID_NUMBER = "110101190001010030";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext sql;

    private final String mark = "示例" + UUID.randomUUID().toString().substring(0, 8);

    private final String owner = creditCode();
    private final String builder = creditCode();

    private Counter.Officer labour;
    private Counter.Officer housing;
    private ProjectFile project;

    @BeforeEach
    void aProjectAndALibrary() throws Exception {
        counter.on(LocalDate.of(2024, 4, 1));
        labour = counter.of("zz.labour");
        housing = counter.of("zz.housing");
        project = ProjectFile.entered(
                aProject()
                        .with("name", mark + "厂房")
                        .with("field", "housing")
                        .with("owner", Map.of("name", mark + "置业有限公司", "creditCode", owner))
                        .with("contractor", Map.of("name", mark + "建设有限公司", "creditCode", builder)),
                housing);
        for (var code : List.of("labour_contract", "work_agreement")) {
            labour.post(LIBRARY + "/" + code + "/withdraw", "").andExpect(status().isOk());
        }
    }

    private static String creditCode() {
        return "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
    }

    /** Somebody of a firm of the project, invited by the department. */
    private Counter.Officer account(String firm, String code) throws Exception {
        var id = Counter.read(project.page(housing), firm);
        var secret = Counter.read(
                housing.post("/api/enterprises/" + id + "/invitations", "{}").andExpect(status().isOk()), "$.secret");
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post("/api/invitations/accept", """
                        {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                        """.formatted(secret, code, username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        return counter.signsIn(username);
    }

    private static Map<String, Object> worker() {
        var values = new LinkedHashMap<String, Object>();
        values.put("worker", "测试员甲");
        values.put("id_number", ID_NUMBER);
        values.put("trade", "钢筋工");
        values.put("begins", "2024-04-02");
        values.put("wage", "每日320元");
        values.put("pay_day", "次月15日");
        return values;
    }

    private ResultActions fills(Counter.Officer officer, String code, String format, Map<String, Object> values)
            throws Exception {
        return officer.post(
                "/api/projects/" + project.id() + "/contract-templates/" + code,
                JSON.writeValueAsString(Map.of("format", format, "values", values)));
    }

    private byte[] file(Counter.Officer officer, String code, String format) throws Exception {
        return fills(officer, code, format, worker())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private void publish(String code) throws Exception {
        labour.post(LIBRARY + "/" + code + "/publish", "").andExpect(status().isOk());
    }

    @Test
    @Requirement("ZZ-073")
    void ofTwoPublishedTemplatesOneIsDownloadedWithTheWorkersDataAndAWageClause() throws Exception {
        var contractor = account("$.contractor.id", builder);
        housing.get(LIBRARY)
                .andExpect(jsonPath("$.templates[*].publishedAt", everyItem(is(nullValue()))))
                .andExpect(jsonPath("$.mayPublish", is(false)));
        fills(contractor, "labour_contract", "docx", worker())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("template.unpublished")));
        publish("labour_contract");
        publish("work_agreement");
        contractor
                .get(LIBRARY)
                .andExpect(jsonPath("$.templates", hasSize(2)))
                .andExpect(jsonPath("$.templates[*].publishedAt", everyItem(is(notNullValue()))));

        var contract = Printed.word(file(contractor, "labour_contract", "docx"));
        assertThat(contract)
                .contains("测试员甲", ID_NUMBER, mark + "建设有限公司", mark + "厂房", "钢筋工", "2024年4月2日")
                .contains("工资条款", "乙方工资标准为每日320元", "支付日为次月15日", "工资专用账户代发到乙方本人银行卡")
                .doesNotContain("{", "}");
        assertThat(Printed.text(file(contractor, "work_agreement", "pdf")))
                .contains("用工书面协议", "测试员甲", "乙方报酬标准为每日320元", "＿＿＿＿＿＿");
    }

    @Test
    void nothingAboutTheWorkerIsKept() throws Exception {
        publish("labour_contract");
        var version = Counter.read(project.page(housing), "$.version");
        file(housing, "labour_contract", "docx");

        assertThat(Counter.read(project.page(housing), "$.version")).isEqualTo(version);
        var tables = sql.fetch("select table_schema || '.' || table_name from information_schema.columns"
                        + " where table_schema in ('project', 'party') and data_type in ('text', 'jsonb')"
                        + " group by 1")
                .getValues(0, String.class);
        assertThat(tables)
                .isNotEmpty()
                .allSatisfy(table -> assertThat(
                                sql.fetchCount(sql.selectFrom(table + " t where t::text like '%" + ID_NUMBER + "%'")))
                        .as(table)
                        .isZero());
    }

    @Test
    void everyValueThatIsMissingOrWrongIsNamed() throws Exception {
        publish("labour_contract");
        fills(housing, "labour_contract", "pdf", Map.of())
                .andExpect(status().is(422))
                .andExpect(jsonPath(
                        "$.errors[*].path",
                        hasItems("values.worker", "values.id_number", "values.trade", "values.wage")));
        for (var wrong : Map.<String, Object>of(
                        "id_number", "110101190001010031",
                        "phone", "12",
                        "begins", "gestern",
                        "card", "卡号",
                        "worker", "长".repeat(101))
                .entrySet()) {
            var values = worker();
            values.put(wrong.getKey(), wrong.getValue());
            fills(housing, "labour_contract", "pdf", values)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path", is("values." + wrong.getKey())));
        }
        var values = worker();
        values.put("nonsense", "x");
        fills(housing, "labour_contract", "pdf", values).andExpect(status().is(422));
        fills(housing, "labour_contract", "exe", worker()).andExpect(status().is(422));
        fills(housing, "no_such", "pdf", worker()).andExpect(status().isNotFound());
        housing.post("/api/projects/" + project.id() + "/contract-templates/labour_contract", "{\"format\":\"pdf\"}")
                .andExpect(status().is(422));
    }

    @Test
    void aBlankThatLooksLikeABlankStaysText() throws Exception {
        publish("work_agreement");
        var values = worker();
        values.put("trade", "{worker}$1\\\\");
        assertThat(Printed.word(fills(housing, "work_agreement", "docx", values)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()))
                .contains("承担{worker}$1\\\\工作");
    }

    @Test
    void onlyTheLabourBureauPublishesAndOnlyOfficersOfTheProjectFillIn() throws Exception {
        housing.post(LIBRARY + "/labour_contract/publish", "").andExpect(status().isForbidden());
        labour.post(LIBRARY + "/no_such/publish", "").andExpect(status().isNotFound());
        publish("labour_contract");
        publish("labour_contract");
        fills(account("$.owner.id", owner), "labour_contract", "pdf", worker()).andExpect(status().isForbidden());
        account("$.contractor.id", builder)
                .post(LIBRARY + "/labour_contract/withdraw", "")
                .andExpect(status().isForbidden());
        fills(counter.of("zz.transport"), "labour_contract", "pdf", worker()).andExpect(status().isNotFound());
        fills(counter.of("jy.labour"), "labour_contract", "pdf", worker()).andExpect(status().isNotFound());
        counter.of("jy.housing").get(LIBRARY).andExpect(jsonPath("$.templates", hasSize(0)));
    }
}
