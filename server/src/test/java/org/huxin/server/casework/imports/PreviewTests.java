package org.huxin.server.casework.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huxin.files.sheet.Books;
import org.huxin.server.casework.imports.ImportDesk.Officers;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ImportTest
class PreviewTests {

    @Autowired
    Officers officers;

    @Autowired
    Heading heading;

    @Autowired
    DSLContext db;

    @Test
    void aWorkbookOfAnotherOfficeIsReadByTheNamesItUses() throws Exception {
        var workbook = Books.workbook(sheet -> {
            Books.row(sheet, 0, "某街道欠薪线索台账");
            Books.row(sheet, 1, "序号", "登记日期", "来源渠道", "欠薪企业", "欠薪金额（万元）", "人数", "问题描述", "备注");
            Books.row(sheet, 2, 1, LocalDateTime.of(2024, 5, 6, 15, 0), "投诉举报电话", "示例外表有限公司", 12.5, 8, "八人工资未发", "x");
            Books.row(sheet, 3, 2, "2024.5.7", "PHONE", "示例外表有限公司", "3万", "2人", "两人工资未发", "");
            Books.row(sheet, 5, 3, 20240508, "phone", "示例外表有限公司", -1, 1.5, "一人工资未发", "");
        });

        var preview = officers.as("zz.housing").send("台账.xlsx", workbook);

        assertThat(preview.<String>read("$.charset")).isNull();
        assertThat(preview.<List<String>>read("$.columns[*].label"))
                .contains("接收时间", "涉及金额（万元）")
                .doesNotContain("备注");
        assertThat(preview.<List<String>>read("$.unread")).containsExactly("序号", "备注");
        assertThat(preview.<List<Integer>>read("$.lines[*].line")).containsExactly(3, 4, 6);
        assertThat(preview.<String>read("$.lines[0].values.receivedAt")).isEqualTo("2024-05-06 15:00");
        assertThat(preview.<List<String>>read("$.lines[*].state")).containsExactly("ready", "ready", "wrong");
        assertThat(preview.<List<String>>read("$.lines[2].errors[*].column"))
                .containsExactlyInAnyOrder("claimedWan", "claimedPersons");
        officers.as("zz.housing").commit(preview.read("$.id"));
        assertThat(db.fetchValues("SELECT claimed_fen FROM casework.clue WHERE employer = '示例外表有限公司' ORDER BY 1"))
                .isEqualTo(List.of(3_000_000L, 12_500_000L));
    }

    @Test
    void aTextInGbkIsTheSameAsInUtf8() throws Exception {
        var officer = officers.as("zz.housing");
        var text = Samples.HEADER + "2024-05-06,投诉举报电话,示例编码有限公司,工资未发,,\n";
        var old = officer.send("台账.csv", text.getBytes(Charset.forName("GBK")));
        officer.commit(old.read("$.id"));

        var marked = officer.send("台账.csv", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));

        assertThat(old.<String>read("$.charset")).isEqualTo("GBK");
        assertThat(marked.<String>read("$.charset")).isEqualTo("UTF-8");
        assertThat(marked.<String>read("$.lines[0].state")).isEqualTo("known");
    }

    @Test
    void everythingThatIsWrongWithALineIsToldAtOnce() throws Exception {
        var preview = officers.as("zz.housing")
                .send("接收时间,渠道,属地,行业领域,用人单位,反映事项,反映人,电话,身份证号,金额,报送单位\n"
                        + "2025-01-01,12345,火星街道,航天,示例多错有限公司,工资未发,,13800000001,1.2E+17,很多,没有的局\n"
                        + ",,,,,,,,,1,\n");

        assertThat(preview.<List<String>>read("$.lines[0].errors[*].column"))
                .containsExactlyInAnyOrder(
                        "channel", "region", "field", "reporter.name", "reporter.idNumber", "claimedFen", "sourceUnit");
        assertThat(preview.<List<String>>read("$.lines[1].errors[*].message"))
                .containsExactlyInAnyOrder("请填写接收时间", "请填写线索渠道", "请填写用人单位", "请填写反映事项");
    }

    @Test
    void aHeadingThatLacksAColumnOrHasOneTwiceIsRefused() throws Exception {
        var officer = officers.as("zz.housing");

        officer.sending("台账.csv", "序号,用人单位,反映事项\n1,a,b\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("import.header"))
                .andExpect(jsonPath("$.errors[0].message").value("缺少「接收时间」列"))
                .andExpect(jsonPath("$.errors[1].message").value("缺少「线索渠道」列"));
        officer.sending("台账.csv", (Samples.HEADER.strip() + ",手机\n1\n").getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.detail", containsString("有两列都是「手机」")));
        officer.sending("台账.csv", "随便,写写\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.code").value("import.header"));
        officer.sending("台账.csv", Samples.HEADER.getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.code").value("import.empty"));
        officer.sending("图片.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0})
                .andExpect(jsonPath("$.code").value("import.format"));
    }

    @Test
    void aFileOfAHundredThousandLinesIsRefusedWithoutReadingItWhole() throws Exception {
        var officer = officers.as("zz.housing");
        var csv = new StringBuilder(Samples.HEADER);
        for (var i = 0; i < 100_000; i++) {
            csv.append("2024-05-06,phone,示例超长有限公司,第").append(i).append("人工资未发,,\n");
        }
        // unreadable beyond the limit: whoever read on would stumble
        csv.append('"');

        officer.sending("台账.csv", csv.toString().getBytes(StandardCharsets.UTF_8))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("import.too_long"))
                .andExpect(jsonPath("$.detail").value("一次最多导入 2000 行，请分成几个文件"));
        assertThat(db.fetch("SELECT 1 FROM casework.clue_import_line WHERE texts ->> 'employer' = '示例超长有限公司'"))
                .isEmpty();
    }

    @Test
    void linesComeInPagesAndCanBeNarrowedToTheWrongOnes() throws Exception {
        var officer = officers.as("zz.housing");
        var preview = officer.send(Samples.ledger("分页", "phone", 250) + "坏日期,phone,示例分页有限公司,某事,,\n");
        String id = preview.read("$.id");

        assertThat(preview.<List<Integer>>read("$.lines[*].line")).hasSize(200);
        assertThat(preview.<Integer>read("$.nextLine")).isEqualTo(201);
        var rest = officer.read("/api/imports/" + id + "?afterLine=201");
        assertThat(rest.<List<Integer>>read("$.lines[*].line")).hasSize(51).endsWith(252);
        assertThat(rest.<Integer>read("$.nextLine")).isNull();
        assertThat(officer.read("/api/imports/" + id + "?state=wrong").<List<Integer>>read("$.lines[*].line"))
                .containsExactly(252);
        officer.look("/api/imports/" + id + "?state=odd").andExpect(status().is(422));
    }

    @Test
    void clausesOfTheLedgerThatALineMayRepeatAreShown() throws Exception {
        var officer = officers.as("zz.housing");
        var header = "接收时间,渠道,用人单位,用工地点,反映事项,反映人,电话\n";
        officer.commit(officer.send(header + "2024-05-06,phone,示例相同有限公司,示例路1号,工资未发,测试员甲,138-0000-0009\n")
                .read("$.id"));

        var preview = officer.send(header
                + "2024-05-08,phone,示例相同有限公司,示例路2号,再次反映,,\n"
                + "2024-05-08,phone,示例另名有限公司,示例路1号,再次反映,测试员甲,13800000009\n");

        assertThat(preview.<List<String>>read("$.lines[0].duplicates[*].same[*]"))
                .containsExactly("employer");
        assertThat(preview.<List<String>>read("$.lines[1].duplicates[0].same[*]"))
                .containsExactlyInAnyOrder("site", "phone");
    }

    @Test
    void whoReportedIsSealedAtOnceMaskedOnScreenAndMovesToTheClue() throws Exception {
        var officer = officers.as("zz.housing");
        var preview = officer.send(Samples.HEADER + "2024-05-06,phone,示例保密有限公司,工资未发,测试员丙,13900000007\n");

        assertThat(preview.<String>read("$.lines[0].values['reporter.phone']")).isEqualTo("139****0007");
        assertThat(preview.<String>read("$.lines[0].values['reporter.name']")).isEqualTo("测***");
        assertThat(db.fetch("SELECT * FROM casework.clue_import_line").toString()
                        + db.fetch("SELECT * FROM casework.clue_import_personal"))
                .doesNotContain("13900000007", "测试员丙");
        officer.commit(preview.read("$.id"));
        assertThat(db.fetchValues("""
                        SELECT masked FROM casework.reporter r JOIN casework.clue c ON c.id = r.clue
                        WHERE c.employer = '示例保密有限公司' ORDER BY kind""")).isEqualTo(List.of("测***", "139****0007"));
        assertThat(db.fetchValues("""
                        SELECT count(*) FROM casework.clue_import_personal WHERE import = ?::uuid""", (String) preview.read("$.id"))).isEqualTo(List.of(0L));
    }

    @Test
    void anImportIsSeenByItsOfficerAndTheCoordinatorOnly() throws Exception {
        String id =
                officers.as("zz.housing").send(Samples.ledger("可见", "phone", 1)).read("$.id");

        officers.as("zz.labour").look("/api/imports/" + id).andExpect(status().isOk());
        officers.as("colleague", "zz.housing").look("/api/imports/" + id).andExpect(status().isNotFound());
        officers.as("jy.labour").look("/api/imports/" + id).andExpect(status().isNotFound());
        officers.as("zz.housing").look("/api/imports/not-an-id").andExpect(status().isNotFound());
        officers.as("jf.village_one")
                .look("/api/imports")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("scope.refused"));
        assertThat(officers.as("zz.labour").read("/api/imports?size=1").<List<String>>read("$.items[*].id"))
                .hasSize(1);
        officers.as("zz.labour")
                .look("/api/imports?after=eHg")
                .andExpect(jsonPath("$.code").value("page.bad_cursor"));
    }

    @Test
    void theTemplateCanBeSentBackFilledIn() throws Exception {
        var answer = officers.as("zz.housing")
                .look("/api/imports/template.xlsx")
                .andExpect(header().string("Content-Disposition", containsString(".xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer))) {
            var names = workbook.getFirstSheet().read().getFirst().stream()
                    .map(cell -> cell.getText())
                    .toList();
            var known = heading.byName("410803");
            assertThat(names).hasSize(Column.values().length).contains("接收时间*", "来文编号");
            assertThat(names).allSatisfy(name -> assertThat(known).containsKey(Heading.plain(name)));
        }
    }
}
