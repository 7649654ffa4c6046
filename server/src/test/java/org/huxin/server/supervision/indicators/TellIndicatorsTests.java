package org.huxin.server.supervision.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.supervision.Tables.INDICATOR;
import static org.huxin.db.supervision.Tables.INDICATOR_DELIVERY;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 外部指标 by call: each unit of what it is named for, once. */
@CaseworkTest
class TellIndicatorsTests {

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Test
    @Requirement("LYG-26a")
    void eachCooperatingUnitSubmitsItsDataAndARuleThatFiresMakesAWarningWithThem() throws Exception {
        counter.on(LocalDate.of(2018, 6, 10));
        var firm = ToldFirm.of(counter);
        var told = Map.of(
                "lyg.commerce_registry", "abnormal_operation",
                "lyg.court", "legal_debtor",
                "lyg.state_tax", "tax",
                "lyg.local_tax", "tax_debt",
                "lyg.bank_former", "loan_overdue",
                "lyg.labour", "insured");
        for (var one : told.entrySet()) {
            firm.told(one.getKey(), firm.item(one.getValue(), "2018-05", "1")).andExpect(jsonPath("$.kept", is(1)));
        }

        var marks =
                counter.of("lyg.labour").get("/api/warnings?rule=lianyungang.warning.marks&text={name}", firm.name());
        counter.of("lyg.labour")
                .get("/api/warnings/" + Counter.read(marks, "$.items[0].id"))
                .andExpect(jsonPath("$.line.name", is(firm.name())))
                .andExpect(jsonPath("$.line.grade.code", is("orange")))
                .andExpect(jsonPath("$.line.measured", is(2)))
                .andExpect(jsonPath("$.clause.rows", contains("LYG-26a")))
                .andExpect(jsonPath(
                        "$.rows[*].says", contains("2018-05 列入经营异常名录：1 项，来源：工商", "2018-05 列为失信被执行人：1 项，来源：法院")));
    }

    @Test
    @Requirement("LYG-26a")
    void aUnitThatIsNotNamedIsRefusedAndANamedOneTellsOnlyItsOwn() throws Exception {
        counter.on(LocalDate.of(2018, 6, 11));
        var firm = ToldFirm.of(counter);
        for (var unit : new String[] {"lyg.petition", "lyg.housing", "lyg.haizhou", "lyg.government", "zz.housing"}) {
            ToldFirm.call(counter.of(unit), "R-1", firm.item("tax", "2018-05", "1"))
                    .andExpect(status().isForbidden());
        }
        ToldFirm.call(counter.of("lyg.bank_former"), "R-2", firm.item("tax", "2018-05", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code", is("indicator.items")))
                .andExpect(jsonPath("$.errors[0].path", is("items[0]")))
                .andExpect(jsonPath("$.errors[0].message", containsString("本单位不报送")));
        ToldFirm.call(counter.nobody(), "R-3", firm.item("tax", "2018-05", "1")).andExpect(status().isUnauthorized());
        counter.of("lyg.labour")
                .get("/api/indicators?text={name}", firm.name())
                .andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void theSameCallTwiceAlsoAtOnceKeepsOneValueAndAnotherContentIsRefused() throws Exception {
        counter.on(LocalDate.of(2025, 3, 3));
        var firm = ToldFirm.of(counter);
        var officer = counter.of("zy.tax");
        var request = UUID.randomUUID().toString();
        Callable<Integer> call = () -> ToldFirm.call(officer, request, firm.item("tax", "2025-02", "10"))
                .andReturn()
                .getResponse()
                .getStatus();
        try (var both = Executors.newFixedThreadPool(4)) {
            for (var sent :
                    both.invokeAll(IntStream.range(0, 4).mapToObj(i -> call).toList())) {
                assertThat(sent.get()).isEqualTo(200);
            }
        }
        ToldFirm.call(officer, request, firm.item("tax", "2025-02", "10")).andExpect(jsonPath("$.kept", is(1)));

        ToldFirm.call(officer, request, firm.item("tax", "2025-02", "11"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("indicator.request_id")));
        assertThat(db.fetchCount(INDICATOR_DELIVERY, INDICATOR_DELIVERY.REFERENCE.eq(request)))
                .isOne();
        var delivery = db.fetchValue(INDICATOR_DELIVERY.ID, INDICATOR_DELIVERY.REFERENCE.eq(request));
        assertThat(db.fetchCount(INDICATOR, INDICATOR.DELIVERY.eq(delivery))).isOne();
    }

    @Test
    void valuesThatCannotBeAreRefusedWithoutAnythingBeingKept() throws Exception {
        counter.on(LocalDate.of(2025, 3, 4));
        var firm = ToldFirm.of(counter);
        var officer = counter.of("zy.labour");
        var good = firm.item("insured", "2025-01", "10");
        for (var bad : new String[] {
            firm.item("insured", "2025-02", "-1"),
            firm.item("insured", "2025-02", "1.5"),
            firm.item("insured", "2025-02", "1e999999999"),
            firm.item("insured", "2025-02", "1e-999999999"),
            firm.item("insured", "2025-02", "null"),
            firm.item("insured", "2025-04", "1"),
            firm.item("insured", "1999-12", "1"),
            firm.item("wages_due", "2025-02", "1"),
            firm.item("wages_due", "2025-02", "1.005").replace("}", ",\"payBy\":\"2025-03-10\"}"),
            firm.item("用电量", "2025-02", "1"),
            good,
            good.replace(firm.name(), "\\u0000厂"),
            good.replace(firm.name(), " "),
            "null"
        }) {
            ToldFirm.call(officer, UUID.randomUUID().toString(), good, bad)
                    .andExpect(status().isUnprocessableContent());
        }
        for (var broken : new String[] {"{", "[]", "{\"requestId\":\"R\",\"items\":[{\"month\":\"二月\"}]}"}) {
            officer.post("/api/indicators", broken).andExpect(status().is4xxClientError());
        }
        counter.of("zy.labour")
                .get("/api/indicators?text={name}", firm.name())
                .andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void whoDidNotTellAFigureAndHasNoTaskWithTheFirmDoesNotSeeIt() throws Exception {
        counter.on(LocalDate.of(2025, 3, 5));
        var firm = ToldFirm.of(counter);
        firm.told("zy.bank", firm.item("loan_overdue", "2025-02", "5000"));
        firm.told("zy.tax", firm.item("tax", "2025-02", "10"));
        var all = "/api/indicators?text={name}";
        var id = Counter.read(counter.of("zy.labour").get(all, firm.name()), "$.items[0].firm");

        counter.of("zy.labour").get(all, firm.name()).andExpect(jsonPath("$.items", hasSize(2)));
        counter.of("zy.labour")
                .get(all + "&kind=tax&month=2025-02&source=tax", firm.name())
                .andExpect(jsonPath("$.items", hasSize(1)));
        counter.of("zy.labour").get(all + "&month=2025-01", firm.name()).andExpect(jsonPath("$.items", is(empty())));
        counter.of("zy.tax").get(all, firm.name()).andExpect(jsonPath("$.items[*].kind.code", contains("tax")));
        counter.of("zy.tax")
                .get("/api/indicator-firms/" + id)
                .andExpect(jsonPath("$.series[*].kind.code", contains("tax")));
        for (var unit : new String[] {"zy.court", "jy.office"}) {
            counter.of(unit).get(all, firm.name()).andExpect(jsonPath("$.items", is(empty())));
            counter.of(unit).get("/api/indicator-firms/" + id).andExpect(status().isNotFound());
        }
    }

    @Test
    void whatAUnitMayTellIsOffered() throws Exception {
        counter.of("zy.tax")
                .get("/api/indicators/choices")
                .andExpect(jsonPath("$.own[*].label", contains("入库税款", "欠税")));
        counter.of("zy.housing").get("/api/indicators/choices").andExpect(jsonPath("$.own", is(empty())));
    }
}
