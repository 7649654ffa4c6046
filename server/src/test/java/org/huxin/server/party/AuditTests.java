package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.server.party.directory.Accounts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PartyTest
class AuditTests {

    @Autowired
    Audit audit;

    @Autowired
    PersonalFields personal;

    @Autowired
    CurrentOfficer current;

    @Autowired
    Console console;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE party.audit_entry SET officer_name = '别人'",
                "DELETE FROM party.audit_entry",
                "TRUNCATE party.audit_entry"
            })
    void theDatabaseRefusesToChangeWhatWasDone(String change) {
        audit.append("test.kept", "test:append-only", Map.of());

        assertThatThrownBy(() -> sql.execute(change)).rootCause().hasMessageContaining("审计记录只能追加，不能修改或删除");

        assertThat(entries("test:append-only")).isPositive();
    }

    @Test
    void anActThatIsUndoneLeavesNoEntryAndOneThatIsDoneAlwaysDoes() {
        transaction.executeWithoutResult(status -> {
            audit.append("test.undone", "test:undone", Map.of());
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> audit.append("test.done", "test:done", Map.of()));

        assertThat(entries("test:undone")).isZero();
        assertThat(entries("test:done")).isEqualTo(1);
    }

    @Test
    void manySubjectsOfOneActAreRecordedInTheirOrderAndNoneIsNothing() {
        console.officer("many", "zz.labour");
        var details = new LinkedHashMap<String, Map<String, Object>>();
        details.put("test:many-b", Map.of("number", "示例-1"));
        details.put("test:many-a", Map.of());

        current.actAs("many", () -> {
            audit.append("test.many", details);
            audit.append("test.none", new LinkedHashMap<>());
            return "";
        });

        var rows = sql.fetch("SELECT subject, officer, jurisdiction, detail::text FROM party.audit_entry"
                + " WHERE act IN ('test.many', 'test.none') ORDER BY id");
        assertThat(rows.getValues("subject")).isEqualTo(List.of("test:many-b", "test:many-a"));
        assertThat(rows.getValues("officer")).isEqualTo(List.of("many", "many"));
        assertThat(rows.getValues("jurisdiction")).isEqualTo(List.of("410803", "410803"));
        assertThat(rows.getValues("detail")).isEqualTo(List.of("{\"number\": \"示例-1\"}", "{}"));
    }

    @Test
    void openingPersonalDataIsRecordedWithItsPurposeAndWithoutTheData() {
        console.officer("reader", "zz.labour");
        var phone = personal.seal(PersonalKind.PHONE, "13900001234");
        var name = personal.seal(PersonalKind.NAME, "测试员甲");
        var sealed = new EnumMap<PersonalKind, String>(
                Map.of(PersonalKind.PHONE, phone.cipher(), PersonalKind.NAME, name.cipher()));

        var seen = current.actAs("reader", () -> personal.reveal("clue:audited", "电话核实", sealed));

        assertThat(seen).containsEntry(PersonalKind.PHONE, "13900001234").containsEntry(PersonalKind.NAME, "测试员甲");
        var row = sql.fetchSingle("SELECT * FROM party.audit_entry WHERE subject = 'clue:audited'");
        assertThat(row.get("officer")).isEqualTo("reader");
        assertThat(row.get("act")).isEqualTo("personal_data.revealed");
        assertThat(row.get("detail").toString())
                .contains("电话核实", "phone", "name")
                .doesNotContain("139", "测试员甲");
        assertThat(phone.masked()).isEqualTo("139****1234");
        assertThat(personal.index(PersonalKind.PHONE, "139 0000 1234")).isEqualTo(phone.index());
        assertThat(personal.index(PersonalKind.BANK_CARD, "13900001234")).isNotEqualTo(phone.index());
    }

    @Test
    void theLogIsReadByItsReadersPageByPageWithinTheirJurisdiction() throws Exception {
        console.officer("actor", "zz.labour");
        console.officer("elsewhere", "jf.police");
        for (var i = 0; i < 3; i++) {
            current.actAs("actor", () -> {
                audit.append("test.act", "test:paged", Map.of());
                return "";
            });
        }
        current.actAs("elsewhere", () -> {
            audit.append("test.act", "test:paged", Map.of());
            return "";
        });
        var admin = console.as("zz.auditor", "zz.labour", Role.ADMIN);

        var first = admin.get("/api/audit?subject=test:paged&size=2")
                .andExpect(jsonPath("$.items", hasSize(2)))
                .andExpect(jsonPath("$.items[*].officer", everyItem(is("actor"))))
                .andReturn();
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        admin.get("/api/audit?subject=test:paged&size=2&after=" + next)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].unitName").value("区人力资源社会保障局"))
                .andExpect(jsonPath("$.next").isEmpty());
        admin.get("/api/audit?officer=elsewhere").andExpect(jsonPath("$.items", hasSize(0)));
        admin.get("/api/audit?after=garbage").andExpect(status().is4xxClientError());
        console.as("zz.labour").get("/api/audit").andExpect(status().isForbidden());
    }

    private int entries(String subject) {
        return sql.fetchCount(sql.select(org.jooq.impl.DSL.field("id"))
                .from("party.audit_entry")
                .where("subject = ?", subject));
    }
}
