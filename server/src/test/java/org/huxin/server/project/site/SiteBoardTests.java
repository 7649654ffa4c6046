package org.huxin.server.project.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.document.Printed;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 告示牌、公开网页、安全帽维权联系卡. */
@CaseworkTest
class SiteBoardTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    private final String mark = "示例" + UUID.randomUUID().toString().substring(0, 8);

    private Counter.Officer housing;
    private Counter.Officer labour;
    private ProjectFile project;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(DAY);
        housing = counter.of("zy.housing");
        labour = counter.of("zy.labour");
        project = ProjectFile.entered(
                aProject()
                        .with("name", mark + "安置房")
                        .with("field", "housing")
                        .with("owner", Map.of("name", mark + "置业有限公司"))
                        .built(mark + "建设有限公司"),
                housing);
        publishes("zy.labour", "0936-8200001");
        publishes("zy.housing", "0936-8300001");
    }

    private void publishes(String unit, String phone) throws Exception {
        counter.of(unit)
                .send(
                        "/api/organisation/units/" + unit + "/channels",
                        "{\"phone\":\"%s\",\"web\":null}".formatted(phone))
                .andExpect(status().isOk());
    }

    private String site() {
        return "/api/projects/" + project.id() + "/site";
    }

    private byte[] print(String what) throws Exception {
        return housing.get(site() + what)
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String opens() throws Exception {
        return Counter.read(project.does(housing, "open-page", ""), "$.page.address");
    }

    private String publicly(String address) throws Exception {
        return web.perform(get(path(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String path(String address) {
        return address.substring(address.indexOf("/p/"));
    }

    private static String line(String code) {
        return "$.lines[?(@.code=='%s')].text".formatted(code);
    }

    @Test
    @Requirement("ZY-071")
    void theHelmetCardShowsTheProjectAndTheChannelsInForce() throws Exception {
        var cards = Printed.text(print("/card"));
        assertThat(Printed.size(print("/card"))).isEqualTo("210x297");
        assertThat(cards).contains("安全帽维权联系卡", mark + "安置房", mark + "建设有限公司", "0936-8200001", "0936-8300001", "12348");
        assertThat(cards.split(mark + "安置房", -1)).as("cards on a sheet").hasSizeGreaterThan(8);

        publishes("zy.labour", "0936-8299999");
        assertThat(Printed.text(print("/card"))).contains("0936-8299999").doesNotContain("0936-8200001");
        assertThat(Printed.code(print("/card"))).isEmpty();
        assertThat(Printed.text(print("/card"))).contains("劳资专管员未登记");
    }

    @Test
    void aPlaceWhoseTextAsksForNoCardHasNone() throws Exception {
        var elsewhere = counter.of("jy.housing");
        var there = ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), elsewhere);

        elsewhere.get("/api/projects/" + there.id() + "/site").andExpect(jsonPath("$.card", is(nullValue())));
        elsewhere.get("/api/projects/" + there.id() + "/site/card").andExpect(status().isNotFound());
    }

    @Test
    void theBoardTakesFromRecordsWhatTheyHoldAndListsWhatIsMissing() throws Exception {
        housing.get(site())
                .andExpect(jsonPath(line("owner"), is(List.of(mark + "置业有限公司"))))
                .andExpect(jsonPath(line("contractor"), is(List.of(mark + "建设有限公司"))))
                .andExpect(jsonPath(line("industry_channel"), is(List.of("市住建局 0936-8300001"))))
                .andExpect(jsonPath(line("hotline"), is(List.of("12348"))))
                .andExpect(jsonPath("$.missing", hasItems("项目部", "分包单位", "劳资专管员", "工资支付日期", "法律援助")))
                .andExpect(jsonPath("$.missing", not(hasItem("建设单位"))));

        project.appoints(housing, "wage_officer", "测试员甲", "138%08d".formatted(new Random().nextInt(90_000_000)));
        project.does(
                housing,
                "sign-contract",
                "\"kind\":\"subcontract\",\"party\":{\"name\":\"%s劳务有限公司\"},\"signedOn\":\"2024-03-20\",\"valueFen\":100,\"advanceFunding\":false"
                        .formatted(mark));
        project.does(housing, "fill-board", "\"line\":\"pay_date\",\"text\":\" 每月15日 \"")
                .andExpect(jsonPath(line("pay_date"), is(List.of("每月15日"))))
                .andExpect(jsonPath(line("wage_officer"), is(List.of("测试员甲"))))
                .andExpect(jsonPath(line("subcontractors"), is(List.of(mark + "劳务有限公司"))));
        labour.send("/api/board-lines", "{\"line\":\"legal_aid\",\"text\":\"示例法律援助中心 0936-8400001\"}")
                .andExpect(status().isOk());
        labour.send("/api/gaps/national.minimum_wage", "{\"value\":2020,\"from\":\"2024-01-01\",\"basis\":\"示例通知\"}")
                .andExpect(status().isOk());
        housing.get(site())
                .andExpect(jsonPath(line("legal_aid"), is(List.of("示例法律援助中心 0936-8400001"))))
                .andExpect(jsonPath(line("minimum_wage"), is(List.of("2020元/月"))));

        project.does(housing, "fill-board", "\"line\":\"pay_date\",\"text\":\"\"")
                .andExpect(jsonPath("$.missing", hasItem("工资支付日期")));
    }

    @Test
    void theBoardIsPrintedLargeWithACodeThatLeadsToItsPage() throws Exception {
        housing.get(site() + "/board?size=A3")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("site.page_closed")));
        var address = opens();

        var large = print("/board?size=A2");
        assertThat(Printed.size(large)).isEqualTo("594x420");
        assertThat(Printed.size(print("/board"))).isEqualTo("420x297");
        assertThat(Printed.code(large)).hasValue(address);
        assertThat(Printed.code(print("/board"))).hasValue(address);
        assertThat(Printed.text(large)).contains("维权信息告示牌", mark + "安置房", "0936-8200001", "项目部未登记");
        housing.get(site() + "/board?size=A0").andExpect(status().is(422));
    }

    @Test
    void anybodyWithTheAddressReadsTheBoardAndNothingElseUntilItIsClosed() throws Exception {
        var phone = "139%08d".formatted(new Random().nextInt(90_000_000));
        project.appoints(housing, "wage_officer", "测试员乙", phone);
        project.does(housing, "fill-board", "\"line\":\"project_department\",\"text\":\"<script>alert(1)</script>\"");
        var first = opens();

        var page = publicly(first);
        assertThat(page)
                .contains("维权信息告示牌", mark + "安置房", "测试员乙", "未登记", "<a href=\"tel:0936-8200001\">0936-8200001</a>")
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script", phone, phone.substring(7), project.id(), "<img", "<link")
                .hasSizeLessThan(10_000);
        web.perform(get(path(first)))
                .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"));

        var second = opens();
        assertThat(second).isNotEqualTo(first);
        assertThat(path(second)).hasSizeGreaterThan(20);
        web.perform(get(path(first))).andExpect(status().isNotFound());
        assertThat(publicly(second)).contains(mark + "安置房");

        project.does(housing, "close-page", "").andExpect(jsonPath("$.page", is(nullValue())));
        web.perform(get(path(second))).andExpect(status().isNotFound());
        project.act(housing, "close-page", "").andExpect(status().isConflict());
    }

    @Test
    void whatNobodyMeansIsRefused() throws Exception {
        for (var line : List.of("owner", "legal_aid", "no_such_line", "")) {
            project.act(housing, "fill-board", "\"line\":\"%s\",\"text\":\"某\"".formatted(line))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path", is("line")));
        }
        project.act(housing, "fill-board", "\"line\":\"pay_date\",\"text\":\"%s\"".formatted("长".repeat(201)))
                .andExpect(status().is(422));
        labour.send("/api/board-lines", "{\"line\":\"pay_date\",\"text\":\"某日\"}")
                .andExpect(status().is(422));
        housing.send("/api/board-lines", "{\"line\":\"arbitration\",\"text\":\"某\"}")
                .andExpect(status().isForbidden());
        for (var token : List.of("x", "a".repeat(24), "..%2f..", "a".repeat(5_000), "'%20or%201=1")) {
            web.perform(get(java.net.URI.create("/p/" + token))).andExpect(status().is4xxClientError());
        }
        project.actAt(0, housing, "open-page", "").andExpect(status().isConflict());
        for (var body : List.of("", "{}", "[]", "{\"version\":\"x\"}", "{\"version\":null}")) {
            housing.post("/api/projects/" + project.id() + "/open-page", body).andExpect(status().is4xxClientError());
        }
        housing.get(site()).andExpect(jsonPath("$.page", is(nullValue())));
    }

    @Test
    void nobodyElseSeesItOrActsOnIt() throws Exception {
        for (var stranger : List.of("zz.labour", "jy.housing", "zy.transport")) {
            var officer = counter.of(stranger);
            officer.get(site()).andExpect(status().isNotFound());
            officer.get(site() + "/board").andExpect(status().isNotFound());
            officer.get(site() + "/card").andExpect(status().isNotFound());
            project.actAt(1, officer, "open-page", "").andExpect(status().isNotFound());
        }
        var leader = counter.of("zy.government");
        leader.get(site()).andExpect(status().isOk()).andExpect(jsonPath("$.actions", is(empty())));
        project.actAt(1, leader, "open-page", "").andExpect(status().isForbidden());
        housing.get(site())
                .andExpect(jsonPath("$.actions[*].name", is(List.of("fill-board", "open-page", "close-page"))));
    }
}
