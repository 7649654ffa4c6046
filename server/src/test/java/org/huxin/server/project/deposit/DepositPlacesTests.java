package org.huxin.server.project.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.act;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.paper;
import static org.huxin.server.project.deposit.Depositing.verifiedCase;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectForm;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What differs from place to place stands in the packs: who supervises, which forms there are, what papers say. */
@CaseworkTest
class DepositPlacesTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "zz.housing, housing, zz.labour",
        "jy.transport, transport, jy.transport",
        "jy.water, water, jy.water",
        "jy.labour, , jy.labour",
        "lyg.water, water, lyg.water",
        "lyg.labour, , lyg.labour",
        "zy.housing, housing, zy.labour"
    })
    void supervisesByItsOwnDocument(String entering, String field, String supervisor) throws Exception {
        var form = ProjectForm.aProject().with("name", mark);
        var project = (field == null ? form : form.with("field", field)).enteredBy(counter.of(entering));
        view(counter.of(supervisor), project)
                .andExpect(jsonPath("$.supervisor.id", is(supervisor)))
                .andExpect(jsonPath("$.actions[?(@.name=='assess')].label", contains("核定应缴额")));
    }

    @ParameterizedTest
    @CsvSource({
        "zz.labour, insurance, ping_an, 200",
        "zz.labour, surety_letter, jiatai, 200",
        "zz.labour, insurance, citic_bank, 422",
        "jy.housing, surety_letter, 示例担保, 200",
        "jy.housing, insurance, 示例保险, 422",
        "lyg.housing, bank_guarantee, 示例银行, 200",
        "lyg.housing, surety_letter, 示例担保, 422"
    })
    void takesTheFormsOfItsOwnList(String unit, String form, String agency, int expected) throws Exception {
        var officer = counter.of(unit);
        var project = built(mark).enteredBy(officer);
        act(officer, project, "record", paper(form, agency, SUM, DAY, DAY.plusYears(2)))
                .andExpect(status().is(expected));
    }

    @Test
    void thePaymentNoticeNamesContractorAgencyCaseAndSum() throws Exception {
        var labour = counter.of("zz.labour");
        var project = built(mark).enteredBy(labour);
        var contractor = Counter.read(labour.get("/api/projects/" + project), "$.contractor.name");
        does(labour, project, "record", cash("citic_bank", SUM, DAY));
        var owed = verifiedCase(db, labour, project, DAY, SUM);
        var answer = does(
                labour,
                project,
                "approve-use",
                "\"instrument\":\"%s\",\"caseId\":\"%s\",\"amountFen\":123456,\"decision\":\"示例处理决定\",\"decisionDue\":\"2024-03-01\""
                        .formatted(Counter.read(view(labour, project), "$.instruments[0].id"), owed));
        for (var paper : new String[] {"$.uses[0].papers[0]", "$.uses[0].papers[1]"}) {
            var pdf = labour.get("/api/papers/" + Counter.read(answer, paper) + "/pdf")
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                        .contains(contractor, "中信银行股份有限公司焦作分行", "1,234.56元", "示例处理决定", "保支〔2024〕");
            }
        }
    }

    @Test
    void noPaperGoesOutWhileNobodyKnowsWhoBuilds() throws Exception {
        var labour = counter.of("zz.labour");
        var project = ProjectForm.aProject()
                .with("name", mark)
                .with("field", "housing")
                .enteredBy(labour);
        does(labour, project, "record", paper("bank_guarantee", "citic_bank", SUM, DAY, DAY.plusYears(2)));
        var guarantee = Counter.read(view(labour, project), "$.instruments[0].id");
        act(labour, project, "remind-renewal", "\"instrument\":\"%s\"".formatted(guarantee))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("deposit.contractor")));
        labour.get("/api/projects/" + project).andExpect(jsonPath("$.papers.length()", is(0)));
    }
}
