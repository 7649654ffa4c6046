package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.PARTICIPANT;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 凭证、代发率、够发几个月和总包代发制度. */
@CaseworkTest
class PaidByBankTests {

    private static final String HEAD = "卡号,户名,金额,处理结果\n";

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private WageRows rows;

    @BeforeEach
    void onADay() {
        counter.on(LocalDate.of(2024, 6, 12));
        rows = new WageRows(db, personal);
    }

    /** A firm that works for somebody else, with an account of its own in the program. */
    private record Subcontractor(UUID firm, String name, Officer officer) {}

    private Subcontractor subcontractor(Officer housing, PaidProject project) throws Exception {
        var mark = UUID.randomUUID().toString();
        var code = "91" + mark.replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT);
        var own = ProjectFile.entered(
                aProject()
                        .with("name", "示例工程" + mark)
                        .with("field", "housing")
                        .with("contractor", Map.of("name", "示例劳务" + mark, "creditCode", code)),
                housing);
        var firm = UUID.fromString(Counter.read(own.page(housing), "$.contractor.id"));
        var secret = Counter.read(housing.post("/api/enterprises/" + firm + "/invitations", "{}"), "$.secret");
        var username = "u" + mark;
        counter.nobody()
                .post(
                        "/api/invitations/accept",
                        "{\"secret\":\"%s\",\"creditCode\":\"%s\",\"username\":\"%s\",\"name\":\"测试员甲\",\"post\":\"经办人\",\"password\":\"%s\"}"
                                .formatted(secret, code, username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        db.update(CONSTRUCTION_PROJECT)
                .set(CONSTRUCTION_PROJECT.SUBCONTRACTOR_UNITS, new String[] {FirmUnit.id("410803", firm)})
                .where(CONSTRUCTION_PROJECT.ID.eq(project.id()))
                .execute();
        db.insertInto(PARTICIPANT)
                .set(PARTICIPANT.PROJECT, project.id())
                .set(PARTICIPANT.ENTERPRISE, firm)
                .set(PARTICIPANT.PART, "subcontractor")
                .set(PARTICIPANT.JOINED_AT, LocalDateTime.of(2024, 2, 1, 9, 0))
                .execute();
        db.insertInto(ENTRUSTMENT)
                .set(ENTRUSTMENT.PROJECT, project.id())
                .set(ENTRUSTMENT.EMPLOYER, firm)
                .set(ENTRUSTMENT.AGREED_ON, LocalDate.of(2024, 2, 1))
                .set(ENTRUSTMENT.RECORDED_AT, LocalDateTime.of(2024, 2, 1, 9, 0))
                .set(ENTRUSTMENT.RECORDED_BY, "test")
                .execute();
        return new Subcontractor(firm, "示例劳务" + mark, counter.signsIn(username));
    }

    @Test
    @Requirement("ZZ-059")
    void theSubcontractorOpensAVoucherWithMonthCountAndSum() throws Exception {
        var housing = counter.of("zz.housing");
        var project = PaidProject.opened(housing, rows, "410803", "示例银行");
        project.holds(10_000_00);
        var sub = subcontractor(housing, project);
        var sheet = project.sheet(sub.firm());
        var people = project.people(sheet, 2, 1_500_00);
        var batch = project.sent(sheet);
        var voucher = project.path("/batches/" + batch + "/voucher");
        sub.officer().get(voucher).andExpect(status().isConflict());
        sub.officer()
                .get(project.path("/payments"))
                .andExpect(jsonPath("$.account", is(nullValue())))
                .andExpect(jsonPath("$.batches", hasSize(1)))
                .andExpect(jsonPath("$.entrustments[0].agreedOn", is("2024-02-01")))
                .andExpect(jsonPath("$.acts", contains("record-cash-payment")));

        var content = new StringBuilder(HEAD);
        for (var i = 0; i < 2; i++) {
            content.append("%s,%s,1500.0%d,成功\n"
                    .formatted(people.get(i).card(), people.get(i).name(), i));
        }
        project.answers("?batch=" + batch, "回单.csv", content.toString()).andExpect(jsonPath("$.mistakes", is(empty())));

        // the bank's words about the whole account open for who pays, and not for a firm whose people stand in them
        var month = "/api/wage/projects/%s/match/%s?month=2024-05"
                .formatted(project.id(), people.getFirst().worker());
        var said = housing.get(month)
                .andExpect(jsonPath("$.employers[0].payments[0].answers[0].line", is(2)))
                .andExpect(jsonPath("$.employers[0].payments[0].answers[0].readable", is(true)))
                .andExpect(jsonPath("$.employers[0].payments[0].answers[0].file.name", is("回单.csv")));
        var file = "/api/attachments/" + Counter.read(said, "$.employers[0].payments[0].answers[0].file.id");
        housing.get(file).andExpect(content().bytes(content.toString().getBytes(StandardCharsets.UTF_8)));
        sub.officer().get(month).andExpect(jsonPath("$.employers[0].payments[0].answers[0].readable", is(false)));
        sub.officer().get(file).andExpect(status().isNotFound());
        sub.officer().get(project.path("/bank-answers")).andExpect(status().isForbidden());

        sub.officer().get(project.path("/payments")).andExpect(jsonPath("$.batches[0].voucher", is(true)));
        var pdf = sub.officer()
                .get(voucher)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(read).replaceAll("\\s", "");
            assertThat(text)
                    .contains("代发工资凭证")
                    .contains("2024年5月工资")
                    .contains("人数：2人")
                    .contains("金额：3,000.01元")
                    .contains(sub.name())
                    .contains("2024-02-01");
        }

        // another firm's batch is not there for it
        var own = project.sheet(project.contractor());
        project.person(own, "示例工人", 1_000_00);
        var others = project.sent(own);
        sub.officer().get(project.path("/batches/" + others + "/voucher")).andExpect(status().isNotFound());
        sub.officer().get(project.path("/batches/" + others + "/lines")).andExpect(status().isNotFound());
        sub.officer().get(project.path("/batches/" + batch + "/file")).andExpect(status().isForbidden());
        sub.officer().get(project.path("/cover")).andExpect(status().isForbidden());
        sub.officer().get(project.path("/payments")).andExpect(jsonPath("$.batches", hasSize(1)));
    }

    @Test
    @Requirement("LYG-11")
    void theShareThatTheBankPaidIsShownAndWhoeverPaidCashIsListed() throws Exception {
        var housing = counter.of("lyg.housing");
        var project =
                PaidProject.opened(housing, rows, "320700", "示例银行", aProject().with("field", "housing"));
        project.holds(900_000_00);
        var sheet = project.sheet(project.contractor());
        var paid = project.person(sheet, "示例甲", 900_000_00);
        var cash = rows.worker("320700", "示例乙");
        rows.line(sheet, cash, 2000, 100_000_00);
        var batch = project.sent(sheet);
        project.answers("?batch=" + batch, "回单.csv", HEAD + paid.card() + ",示例甲,900000.00,成功\n");
        var command =
                "{\"employer\":\"%s\",\"month\":\"2024-05\",\"source\":\"%s\",\"payer\":\"示例班组长\",\"paidOn\":\"2024-06-11\",\"persons\":1,\"amountFen\":10000000,\"attachments\":%s}";
        housing.post(project.path("/cash-payments"), command.formatted(project.contractor(), "cash", "[]"))
                .andExpect(status().is(422));
        housing.post(
                        project.path("/cash-payments"),
                        command.formatted(project.contractor(), "special_account", "[\"" + housing.uploads() + "\"]"))
                .andExpect(status().is(422));
        var receipt = housing.uploads();
        housing.post(
                        project.path("/cash-payments"),
                        command.formatted(project.contractor(), "cash", "[\"" + receipt + "\"]"))
                .andExpect(status().isOk());
        counter.of("lyg.labour").get("/api/attachments/" + receipt).andExpect(status().isOk());
        counter.of("zy.labour").get("/api/attachments/" + receipt).andExpect(status().isNotFound());

        housing.get(project.path("/pay-rates?month=2024-05"))
                .andExpect(jsonPath("$.total.dueFen", is(1_000_000_00)))
                .andExpect(jsonPath("$.total.bankFen", is(900_000_00)))
                .andExpect(jsonPath("$.total.percent", is(90.0)))
                .andExpect(jsonPath("$.cash[0].payer", is("示例班组长")))
                .andExpect(jsonPath("$.cash[0].source.label", is("现金")))
                .andExpect(jsonPath("$.cash[0].files[0].id", is(receipt)))
                .andExpect(jsonPath("$.cash[0].fen", is(100_000_00)));
        counter.of("lyg.labour")
                .get("/api/wage/pay-rates?month=2024-05")
                .andExpect(jsonPath(
                        "$.firms[?(@.employer.id=='%s')].rate.percent".formatted(project.contractor()), contains(90.0)))
                .andExpect(jsonPath(
                        "$.cash[?(@.project=='%s')].payer"
                                .formatted(project.file().id()),
                        contains("示例班组长")));
        housing.get("/api/projects/" + project.file().id() + "/account")
                .andExpect(jsonPath("$.violations[0].kind.code", is("outside")));
    }

    @Test
    void aSubcontractorTellsOfItsOwnCashOnlyAndNobodyElseOfItsKindSeesIt() throws Exception {
        var housing = counter.of("zz.housing");
        var project = PaidProject.opened(housing, rows, "410803", "示例银行");
        var first = subcontractor(housing, project);
        var second = subcontractor(housing, project);
        db.update(CONSTRUCTION_PROJECT)
                .set(
                        CONSTRUCTION_PROJECT.SUBCONTRACTOR_UNITS,
                        new String[] {FirmUnit.id("410803", first.firm()), FirmUnit.id("410803", second.firm())})
                .where(CONSTRUCTION_PROJECT.ID.eq(project.id()))
                .execute();
        var receipt = first.officer().uploads();
        var command = """
                {"employer":"%s","month":"2024-05","source":"cash","payer":"示例班组长","paidOn":"%s","persons":2,
                 "amountFen":200000,"attachments":["%s"]}""";

        first.officer()
                .post(project.path("/cash-payments"), command.formatted(second.firm(), "2024-06-11", receipt))
                .andExpect(status().isNotFound());
        for (var day : new String[] {"2024-06-13", "2024-04-30"}) {
            first.officer()
                    .post(project.path("/cash-payments"), command.formatted(first.firm(), day, receipt))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path", is("paidOn")));
        }
        first.officer()
                .post(project.path("/cash-payments"), command.formatted(first.firm(), "2024-06-11", receipt))
                .andExpect(status().isOk());

        first.officer()
                .get(project.path("/pay-rates?month=2024-05"))
                .andExpect(jsonPath("$.total.cashFen", is(2_000_00)))
                .andExpect(jsonPath("$.total.percent", is(nullValue())));
        second.officer()
                .get(project.path("/pay-rates?month=2024-05"))
                .andExpect(jsonPath("$.cash", is(empty())))
                .andExpect(jsonPath("$.firms", is(empty())));
        housing.get("/api/attachments/" + receipt).andExpect(status().isOk());
        second.officer().get("/api/attachments/" + receipt).andExpect(status().isNotFound());
    }

    @Test
    void theAccountLastsAsLongAsItsBalanceByTheMeanPayroll() throws Exception {
        var housing = counter.of("zz.housing");
        var project = PaidProject.opened(housing, rows, "410803", "示例银行");
        project.holds(9_000_00);
        var sheet = project.sheet(project.contractor());
        project.person(sheet, "示例甲", 6_000_00);
        housing.get(project.path("/cover"))
                .andExpect(jsonPath("$.averageFen", is(6_000_00)))
                .andExpect(jsonPath("$.monthsOfCover", is(1.5)))
                .andExpect(jsonPath("$.months[0].labourFen", is(9_000_00)))
                .andExpect(jsonPath("$.months[0].shortFen", is(0)));
        var later =
                rows.sheet("410803", project.id(), project.contractor(), PaidProject.MONTH.plusMonths(1), "approved");
        project.person(later, "示例乙", 4_000_00);
        housing.get(project.path("/cover"))
                .andExpect(jsonPath("$.monthsOfCover", is(1.8)))
                .andExpect(jsonPath("$.months[0].shortFen", is(4_000_00)));
    }

    @Test
    void agencyPayIsInPlaceOnceEverybodyIsEntrustedAndTheLastMonthIsPaid() throws Exception {
        var housing = counter.of("zz.housing");
        var project = PaidProject.opened(housing, rows, "410803", "示例银行");
        project.holds(10_000_00);
        var sheet = project.sheet(project.contractor());
        var person = project.person(sheet, "示例甲", 1_000_00);
        inPlace(project, false);
        var batch = project.sent(sheet);
        project.answers("?batch=" + batch, "回单.csv", HEAD + person.card() + ",示例甲,1000.00,成功\n");
        inPlace(project, true);
        var sub = subcontractor(housing, project);
        rows.engaged(project.id(), rows.worker("410803", "示例乙"), sub.firm(), LocalDate.of(2024, 3, 1), 300_00);
        inPlace(project, true);
        db.deleteFrom(ENTRUSTMENT).where(ENTRUSTMENT.PROJECT.eq(project.id())).execute();
        inPlace(project, false);
    }

    private static void inPlace(PaidProject project, boolean there) throws Exception {
        project.file()
                .page(project.officer())
                .andExpect(jsonPath("$.lights[?(@.code=='agency_pay')].inPlace", contains(there)));
    }
}
