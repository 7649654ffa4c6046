package org.huxin.server.wage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that takes a file, and files made to do harm: each is told of in Chinese, and nothing is stored. */
@CaseworkTest
class HostileUploadTests {

    /** Tried by tests of their own: reading goes on after the answer, and several files go together. */
    private static final Set<String> ELSEWHERE =
            Set.of("POST /api/wage/projects/{id}/sheet-imports", "POST /api/wage/check-files");

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping server;

    private WageTown town;

    @BeforeEach
    void aTown() throws Exception {
        town = WageTown.built(counter, new WageRows(db, personal));
        db.execute(
                "update wage.pay_batch set state = 'sent', version = 2, sent_at = '2024-07-09', sent_by = 'test' where id = ?",
                town.sub().batch());
    }

    @Test
    void everyAddressThatTakesAFileIsTried() {
        var files = WageAddresses.under(server, "/api/wage/").stream()
                .filter(WageAddresses.Address::file)
                .map(Object::toString)
                .toList();
        var tried = new HashSet<>(ELSEWHERE);
        for (var rest : List.of("/attendance-sheet", "/roster/import", "/platform-attendance", "/bank-answers")) {
            tried.add("POST /api/wage/projects/{id}" + rest);
        }
        assertThat(files).containsExactlyInAnyOrderElementsOf(tried);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /attendance-sheet?month=2024-06&employer={firm} | 姓名,证件号码,出勤天数
            /roster/import                                 | 姓名,证件号码,证件类型,工种,人员类别
            /roster/import?check=true                      | 姓名,证件号码,证件类型,工种,人员类别
            /platform-attendance                            | {"dataList":[]}
            /platform-attendance?key=0123456789abcdef       | {"dataList":[]}
            /bank-answers?batch={batch}                     | 序号,收款账号,户名,金额,处理结果,失败原因
            /bank-answers                                   | 序号,收款账号,户名,金额,处理结果,失败原因
            """)
    void isRefusedInChineseAndStoresNothing(String rest, String header) throws Exception {
        var path = town.site()
                .path(rest.strip()
                        .replace("{firm}", town.sub().firm().toString())
                        .replace("{batch}", town.sub().batch().toString()));
        var before = rows();
        var faults = new ArrayList<String>();
        for (var one : HostileFiles.all(header).entrySet()) {
            var answer = town.site()
                    .builder()
                    .sendFile(path, "示例" + one.getKey(), "application/octet-stream", one.getValue())
                    .andReturn()
                    .getResponse();
            wrong(answer).ifPresent(what -> faults.add(one.getKey() + ": " + what));
        }
        assertThat(faults).isEmpty();
        assertThat(rows()).as("rows stored").isEqualTo(before);
    }

    @Test
    void aFileNameIsNoPathAndNoProgram() throws Exception {
        for (var name : List.of("../../etc/passwd", "\u0000.csv", "长".repeat(2_000) + ".csv", "<script>.xlsx", "")) {
            var answer = town.site()
                    .builder()
                    .sendFile(
                            town.site().path("/bank-answers?batch=" + town.sub().batch()),
                            name,
                            "text/csv",
                            "什么,都,没有\n".getBytes(StandardCharsets.UTF_8))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(name).isBetween(400, 499);
        }
    }

    @Test
    void aTeamOfAnotherFirmOrOfNoneIsNotFoundBeforeTheFileIsKept() throws Exception {
        var team = UUID.randomUUID();
        db.execute(
                "insert into wage.team (id, project, employer, name, recorded_at, recorded_by) values ({0}, {1}, {2}, '示例班组', '2024-01-02', 'test')",
                team, town.site().project(), town.site().contractor());
        var path = town.site()
                .path("/sheet-imports?month=2024-04&employer=" + town.sub().firm() + "&team=");
        for (var one : List.of(team, UUID.randomUUID())) {
            town.site()
                    .builder()
                    .sendFile(path + one, "a.csv", "text/csv", new byte[3])
                    .andExpect(status().isNotFound());
            town.site()
                    .builder()
                    .post(
                            town.site().path("/sheets"),
                            "{\"employer\":\"%s\",\"month\":\"2024-05\",\"team\":\"%s\"}"
                                    .formatted(town.sub().firm(), one))
                    .andExpect(status().isNotFound());
        }
        assertThat(db.fetchSingle(
                                "select count(*) from wage.sheet_import where project = {0} and month = '2024-04-01'",
                                town.site().project())
                        .get(0, Integer.class))
                .isZero();
    }

    /** What a file could have added to. */
    private List<Integer> rows() {
        var project = town.site().project();
        return List.of(
                        "select count(*) from wage.attendance_month where project = {0}",
                        "select count(*) from wage.engagement where project = {0}",
                        "select count(*) from wage.attendance_day where project = {0}",
                        "select count(*) from wage.pay_answer where project = {0}",
                        "select count(*) from wage.pay_line where project = {0} and state <> 'waiting'",
                        "select count(*) from project.account_entry where project = {0}",
                        "select count(*) from wage.worker w where exists (select from wage.engagement e where e.worker = w.id and e.project = {0})")
                .stream()
                .map(sql -> db.fetchSingle(sql, project).get(0, Integer.class))
                .toList();
    }

    private static Optional<String> wrong(MockHttpServletResponse answer) {
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (answer.getStatus() >= 500) {
            return Optional.of("a fault");
        }
        if (answer.getStatus() < 400) {
            return Optional.empty();
        }
        String detail = JsonPath.read(body, "$.detail");
        return detail.matches("(?s).*\\p{IsHan}.*") ? Optional.empty() : Optional.of(detail + " is no Chinese");
    }
}
