package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PartyTest
class PublicChannelTests {

    private static final String MISSING = "$.units[?(@.channelsMissing == true)].name";

    @Autowired
    MockMvc web;

    @Autowired
    Console console;

    @Test
    @Requirement("JY-41a")
    void anybodyReadsPhoneAndAddressOfEachIndustryDepartmentAndTheOfficeSeesWhichAreMissing() throws Exception {
        publish("jy.housing", "0391-1111111、0391-2222222转8", "https://housing.example.cn/tousu");
        publish("jy.transport", "12328", null);

        web.perform(get("/api/public/channels").param("jurisdiction", "419001"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("济源示范区"))
                .andExpect(jsonPath("$.units[*].name", contains("示范区人力资源和社会保障局", "示范区住房和城乡建设局", "示范区交通运输局", "示范区水利局")))
                .andExpect(jsonPath("$.units[1].phone").value("0391-1111111、0391-2222222转8"))
                .andExpect(jsonPath("$.units[1].web").value("https://housing.example.cn/tousu"))
                .andExpect(jsonPath("$.units[1].fields", hasItem("房屋建筑")))
                .andExpect(jsonPath("$.units[3].phone").isEmpty());
        assertThat(page("419001"))
                .contains("<a href=\"tel:03911111111\"><b>0391-1111111</b></a>", "tel:03912222222\"")
                .contains("<a href=\"https://housing.example.cn/tousu\">")
                .contains("示范区水利局</h2>", "还没有公布电话和网址");
        console.as("jy.office")
                .get("/api/organisation")
                .andExpect(jsonPath(MISSING, containsInAnyOrder("示范区人力资源和社会保障局", "示范区水利局")));

        publish("jy.water", null, "water.example.cn");
        console.as("jy.office").get("/api/organisation").andExpect(jsonPath(MISSING, not(hasItem("示范区水利局"))));
        assertThat(page("419001")).contains("<a href=\"http://water.example.cn\">water.example.cn</a>");
    }

    @Test
    void bodiesOfThePastPublishNothing() throws Exception {
        web.perform(get("/api/public/channels").param("jurisdiction", "320700"))
                .andExpect(jsonPath("$.units[*].name", hasItem("市住房城乡建设局")))
                .andExpect(jsonPath("$.units[*].name", not(hasItem("市建设局"))));
    }

    @Test
    void thePageIsSmallPlainAndAsksWhichPlaceWhenItDoesNotKnow() throws Exception {
        web.perform(get("/channels"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/html;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "max-age=300, public"));
        assertThat(page("nowhere")).contains("href=\"/channels?jurisdiction=50gx01\">", "金凤镇");
        for (var place : new String[] {"419001", "410803", "320700", "620700", "50gx01"}) {
            assertThat(page(place)).doesNotContain("<script", "<img", "<link").hasSizeLessThan(10_000);
        }
    }

    @Test
    void showsNothingThatCouldRunOrMislead() throws Exception {
        var unit = console.as("zz.urban_management");

        for (var web : new String[] {"javascript:alert(1)", "http://a.cn/\\\"onclick=x", "网址", "http://a.cn/<b>"}) {
            unit.put("/api/organisation/units/zz.urban_management/channels", "{\"web\":\"%s\"}".formatted(web))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path").value("web"));
        }
        unit.put("/api/organisation/units/zz.urban_management/channels", "{\"phone\":\"<b>1</b>\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value("phone"));
    }

    @Test
    void anUnknownPlaceIsNotFoundAndAMissingOneIsNamed() throws Exception {
        web.perform(get("/api/public/channels").param("jurisdiction", "999999")).andExpect(status().isNotFound());
        web.perform(get("/api/public/channels")).andExpect(status().is4xxClientError());
        web.perform(get("/api/organisation")).andExpect(status().isUnauthorized());
    }

    private void publish(String unit, String phone, String address) throws Exception {
        console.as(unit)
                .put(
                        "/api/organisation/units/" + unit + "/channels",
                        "{\"phone\":%s,\"web\":%s}".formatted(quoted(phone), quoted(address)))
                .andExpect(status().isOk());
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private String page(String jurisdiction) throws Exception {
        return web.perform(get("/channels").param("jurisdiction", jurisdiction))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
