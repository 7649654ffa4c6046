package org.huxin.server.project;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 制度落实: lights of a project and how far each place has come, both from records only. */
@CaseworkTest
class CoverageTests {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    private Counter.Officer housing;
    private Counter.Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2025, 6, 2));
        housing = counter.of("zy.housing");
        labour = counter.of("zy.labour");
    }

    private ProjectFile project() throws Exception {
        return ProjectFile.entered(aProject().with("name", mark).in("620702", "housing"), housing);
    }

    private void showsItsBoard(ProjectFile project) throws Exception {
        var photo = Counter.read(housing.upload("告示牌.jpg", "image/jpeg", JPEG), "$.id");
        project.does(housing, "show-board", "\"attachments\":[\"%s\"]".formatted(photo));
        project.does(housing, "check-board", "");
    }

    private static <T> T read(Counter.Officer officer, String path) throws Exception {
        return JsonPath.read(
                officer.get("/api/projects/coverage")
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                path);
    }

    private static int ofPlace(Counter.Officer officer, String figure) throws Exception {
        List<Integer> found = read(officer, "$.byRegion[?(@.named.id=='620702')]." + figure);
        return found.isEmpty() ? 0 : found.getFirst();
    }

    @Test
    @Requirement("ZY-030")
    void sixLightsComeFromRecordsAndOneTurnsWithoutAnybodySettingIt() throws Exception {
        var project = project();
        project.page(housing)
                .andExpect(jsonPath(
                        "$.lights[?(@.core==true)].code",
                        contains(
                                "real_name",
                                "payment_guarantee",
                                "special_account",
                                "deposit",
                                "agency_pay",
                                "rights_board")))
                .andExpect(jsonPath("$.lights[?(@.code=='rights_board')].inPlace", contains(false)));

        showsItsBoard(project);

        project.page(housing).andExpect(jsonPath("$.lights[?(@.code=='rights_board')].inPlace", contains(true)));
    }

    @Test
    @Requirement("ZY-064")
    void everyCountyHasItsRatesAndTheCitysAreThoseOfAllProjects() throws Exception {
        var projects = ofPlace(labour, "projects");
        var boards = ofPlace(labour, "inPlace.rights_board");
        showsItsBoard(project());
        project();

        Assertions.assertThat(ofPlace(labour, "projects")).isEqualTo(projects + 2);
        Assertions.assertThat(ofPlace(labour, "inPlace.rights_board")).isEqualTo(boards + 1);
        int all = read(labour, "$.total.projects");
        Map<String, Integer> inPlace = read(labour, "$.total.inPlace");
        List<Integer> byUnit = read(labour, "$.byUnit[*].projects");
        Assertions.assertThat(byUnit.stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
        for (var code : inPlace.keySet()) {
            List<Integer> parts = read(labour, "$.byUnit[*].inPlace." + code);
            Assertions.assertThat(parts.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(inPlace.get(code));
            var missing = Counter.read(labour.get("/api/projects/count?lacking=" + code), "$.count");
            Assertions.assertThat(all - inPlace.get(code)).isEqualTo(Integer.parseInt(missing));
        }
    }

    @Test
    void theLedgerNamesTheProjectsThatLackIt() throws Exception {
        showsItsBoard(project());
        var second = project();
        labour.get("/api/projects?lacking=rights_board&text=" + mark)
                .andExpect(jsonPath("$.items[*].id", contains(second.id())));

        labour.get("/api/projects?lacking=no_such_thing")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("lacking")));
    }

    @Test
    void nothingIsAskedOfWorksOutsideTheDocumentOrAfterTheirEnd() throws Exception {
        var outside = aProject().with("name", mark).with("field", "housing").with("works", "other");
        var zhongzhan = counter.of("zz.housing");
        ProjectFile.entered(outside, zhongzhan).page(zhongzhan).andExpect(jsonPath("$.lights", is(empty())));

        var ended = project().begins(housing);
        labour.get("/api/projects/count?lacking=rights_board&text=" + mark).andExpect(jsonPath("$.count", is(1)));
        ended.enters(housing, "exit");
        labour.get("/api/projects/count?lacking=rights_board&text=" + mark).andExpect(jsonPath("$.count", is(0)));
    }
}
