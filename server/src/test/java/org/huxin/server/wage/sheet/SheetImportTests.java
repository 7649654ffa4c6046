package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 工资表 as a file: read in the background, wholly or not at all, every bad line named. */
@CaseworkTest
class SheetImportTests {

    private static final String HEAD = "某项目六月工资表\n序号,姓名,身份证,出勤天数,应发工资（元）,扣款,实发工资,备注\n";

    @Autowired
    private Counter counter;

    @Autowired
    private FirmAccounts accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private RunImport run;

    @Autowired
    private ImportFiles files;

    @Autowired
    private LeftFiles left;

    private SheetSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 7, 10));
        site = SheetSite.begun(counter, accounts, new WageRows(db, personal), "410803", counter.of("zz.housing"))
                .entrusted();
    }

    private String person(String name) {
        var number = WageRows.idNumber();
        var worker = site.rows().worker("410803", name, number, "137" + number.substring(6, 14));
        site.rows().engaged(site.id(), worker, site.firm(), SheetSite.ENTERED, 300_00);
        return number;
    }

    private ResultActions sends(byte[] bytes) throws Exception {
        return site.sub()
                .sendFile(
                        site.path("sheet-imports?employer=" + site.firm() + "&month=2024-06"),
                        "六月.csv",
                        "text/csv",
                        bytes);
    }

    private UUID sent(String text) throws Exception {
        return UUID.fromString(Counter.read(
                sends(text.getBytes(StandardCharsets.UTF_8))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.state.code", is("waiting"))),
                "$.id"));
    }

    private UUID plan(UUID job) {
        return db.fetchSingle("select plan from wage.sheet_import where id = {0}", job)
                .get(0, UUID.class);
    }

    private ResultActions read(UUID job) throws Exception {
        run.run(job, plan(job), false);
        return seen(job);
    }

    private ResultActions seen(UUID job) throws Exception {
        return site.sub().get("/api/wage/sheet-imports/" + job);
    }

    @Test
    @Requirement("JY-30b")
    void aFileBecomesASheetOfAsManyLinesAndTheSameSum() throws Exception {
        var one = person("测试工人甲");
        var two = person("测试工人乙");
        var text = HEAD
                + "1,测试工人甲,%s,22,\"6,600.00\",100.5,6499.50,伙食\n2,测试工人乙,%s,10.5,3500,,3500,\n合计,,,,10100,100.50,9999.5,\n制表人：示例\n"
                        .formatted(one, two.toLowerCase());
        var job = sent(text);
        var sheet = Counter.read(
                read(job)
                        .andExpect(jsonPath("$.state.code", is("done")))
                        .andExpect(jsonPath("$.read", is(2)))
                        .andExpect(jsonPath("$.total", notNullValue()))
                        .andExpect(jsonPath("$.problems", is(empty()))),
                "$.sheet");
        site.view(site.sub(), sheet)
                .andExpect(jsonPath("$.head.lines", is(2)))
                .andExpect(jsonPath("$.head.dueFen", is(9_999_50)))
                .andExpect(jsonPath("$.head.source", is("file")));
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines")
                .andExpect(jsonPath("$.items[*].worked", containsInAnyOrder(2200, 1050)))
                .andExpect(jsonPath("$.items[*].place", containsInAnyOrder(3, 4)));
        assertThat(Files.exists(files.path(job))).isFalse();
        var original = "/api/attachments/" + Counter.read(site.view(site.sub(), sheet), "$.papers.original[0].id");
        for (var reader : List.of(counter.of("zz.labour"), counter.of("zz.housing"), site.sub())) {
            reader.get(original)
                    .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                    .andExpect(content().bytes(text.getBytes(StandardCharsets.UTF_8)));
        }
        counter.of("zy.labour").get(original).andExpect(status().isNotFound());
        assertThat(db.fetchCount(
                        org.huxin.db.wage.Tables.SHEET_STAGED, org.huxin.db.wage.Tables.SHEET_STAGED.IMPORT.eq(job)))
                .isZero();

        // run again by chance, and the same file once more: nothing is doubled
        read(job).andExpect(jsonPath("$.sheet", is(sheet)));
        read(sent(text)).andExpect(jsonPath("$.sheet", is(sheet)));
        site.view(site.sub(), sheet).andExpect(jsonPath("$.head.lines", is(2)));
        assertThat(db.fetchSingle("select sum(due_fen) from wage.worker_month where project = {0}", site.id())
                        .get(0, Long.class))
                .isEqualTo(9_999_50L);
    }

    @Test
    void headersOfOtherMakersAreUnderstoodAndPartsAreAddedUp() throws Exception {
        person("测试工人甲");
        person("测试工人乙");
        var text = "序号,姓名,岗位,出勤日（日）,基本工资(元),加班、考核工资（元）,实付金额（元）\n"
                + "1,测试工人甲,木工,22,5000,1600.5,6600.5\n2,测试工人乙,木工,10,3000,,3000\n总计,,,,,,9600.50\n";
        read(sent(text)).andExpect(jsonPath("$.state.code", is("done")));
        site.sub().get(site.path("sheets")).andExpect(jsonPath("$.items[0].dueFen", is(9_600_50)));
    }

    @Test
    void everyBadLineIsNamedWithItsColumnAndNothingIsStored() throws Exception {
        var one = person("测试工人甲");
        var left = WageRows.idNumber();
        site.rows().worker("410803", "测试工人丙", left, "136" + left.substring(6, 14));
        var bad = HEAD + "1,测试工人甲,%s,32,1e3x,0,0,\n2,,%s,5,100,200,-100,\n".formatted(one, one);
        read(sent(bad))
                .andExpect(jsonPath("$.state.code", is("wrong")))
                .andExpect(jsonPath("$.sheet", is(nullValue())))
                .andExpect(
                        jsonPath("$.problems[?(@.line==3 && @.label=='出勤天数')].message", hasItem(containsString("超过"))))
                .andExpect(
                        jsonPath("$.problems[?(@.line==3 && @.label=='应发工资')].message", hasItem(containsString("金额"))))
                .andExpect(
                        jsonPath("$.problems[?(@.line==4 && @.label=='姓名')].message", hasItem(containsString("姓名"))));
        read(sent(HEAD
                        + "1,测试工人甲,%s,5,100,0,100,\n2,测试工人甲,%s,5,100,0,100,\n3,测试工人丁,%s,5,100,0,100,\n4,测试工人丙,%s,5,100,0,100,\n"
                                .formatted(one, one, WageRows.idNumber(), left)))
                .andExpect(jsonPath("$.problems[?(@.line==4)].message", hasItem(containsString("与第 3 行是同一名工人"))))
                .andExpect(jsonPath("$.problems[?(@.line==5)].message", hasItem(containsString("没有登记"))))
                .andExpect(jsonPath("$.problems[?(@.line==6)].message", hasItem(containsString("当月不在这家单位名下"))));
        read(sent(HEAD + "1,测试工人乙,%s,5,100,0,100,\n".formatted(one)))
                .andExpect(jsonPath("$.problems[0].message", containsString("不一致")));
        read(sent(HEAD + "1,测试工人甲,%s,5,100,0,100,\n合计,,,,101,0,100,\n".formatted(one)))
                .andExpect(jsonPath("$.problems[0].line", is(4)))
                .andExpect(jsonPath("$.problems[0].message", containsString("相差 1.00 元")));
        for (var file : List.of("名称\n示例\n", HEAD, "PK\u0003\u0004坏文件")) {
            read(sent(file)).andExpect(jsonPath("$.state.code", is("wrong")));
        }
        site.sub().get(site.path("sheets")).andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void stoppedItCanBeTakenUpAgainAndOnlyOneFileIsUnderWay() throws Exception {
        var text = new StringBuilder(HEAD);
        for (var i = 0; i < 5_200; i++) {
            text.append("%d,测试工人甲,%s,1,10,0,10,\n".formatted(i, "不存在" + i));
        }
        var number = person("测试工人甲");
        var job = sent(text.toString());
        sends((HEAD + "1,测试工人甲,%s,5,100,0,100,\n".formatted(number)).getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("import.under_way")));
        // what a crash leaves: under way, and the stop asked for before it went on
        db.execute("update wage.sheet_import set state = 'reading' where id = {0}", job);
        site.sub().post("/api/wage/sheet-imports/" + job + "/stop", "{}").andExpect(jsonPath("$.stopping", is(true)));
        read(job).andExpect(jsonPath("$.state.code", is("stopped"))).andExpect(jsonPath("$.read", is(5_000)));
        read(job).andExpect(jsonPath("$.state.code", is("stopped")));
        site.sub()
                .post("/api/wage/sheet-imports/" + job + "/resume", "{}")
                .andExpect(jsonPath("$.state.code", is("waiting")));
        read(job)
                .andExpect(jsonPath("$.state.code", is("wrong")))
                .andExpect(jsonPath("$.read", is(5_200)))
                .andExpect(jsonPath("$.problemCount", is(1_000)));
        site.sub().post("/api/wage/sheet-imports/" + job + "/resume", "{}").andExpect(status().isConflict());

        var again = sent(HEAD + "1,测试工人甲,%s,5,100,0,100,\n".formatted(number));
        site.sub()
                .post("/api/wage/sheet-imports/" + again + "/stop", "{}")
                .andExpect(jsonPath("$.state.code", is("stopped")));
        read(sent(HEAD + "1,测试工人甲,%s,5,100,0,100,\n".formatted(number)))
                .andExpect(jsonPath("$.state.code", is("done")));
        assertThat(Files.exists(files.path(again))).isFalse();
    }

    @Test
    void linesThatACrashOfTheDatabaseTookAwayAreReadAgain() throws Exception {
        var text = HEAD + "1,测试工人甲,%s,1,10,0,10,\n2,测试工人乙,%s,1,10,0,10,\n".formatted(person("测试工人甲"), person("测试工人乙"));
        var job = sent(text);
        db.execute("update wage.sheet_import set state = 'reading', stop_asked = true where id = {0}", job);
        read(job).andExpect(jsonPath("$.state.code", is("stopped"))).andExpect(jsonPath("$.read", is(2)));
        db.execute("delete from wage.sheet_staged where import = {0} and line = 3", job);
        site.sub().post("/api/wage/sheet-imports/" + job + "/resume", "{}");
        assertThatThrownBy(() -> run.run(job, plan(job), false)).hasMessageContaining("only 1");
        site.sub().get(site.path("sheets")).andExpect(jsonPath("$.items", is(empty())));
        read(job).andExpect(jsonPath("$.state.code", is("done")));
        site.sub().get(site.path("sheets")).andExpect(jsonPath("$.items[0].lines", is(2)));
    }

    @Test
    void aFileThatACrashLeftBehindGoesAtTheNextStartAndOneThatWaitsStays() throws Exception {
        var waiting = sent(HEAD + "1,测试工人甲,%s,1,10,0,10,\n".formatted(person("测试工人甲")));
        var nobodys = Files.writeString(files.path(UUID.randomUUID()), HEAD);
        left.forget();
        assertThat(nobodys).doesNotExist();
        assertThat(files.path(waiting)).exists();
    }

    @Test
    void teamsBelowTheFirstTotalsAreReadAsWellAndTheirTotalsHeldAgainstThem() throws Exception {
        var one = person("测试工人甲");
        var two = person("测试工人乙");
        var text = HEAD
                + "木工班\n1,测试工人甲,%s,5,100,0,100,\n合计,,,,100,0,100,\n\n".formatted(one)
                + "钢筋班\n序号,姓名,身份证,出勤天数,应发工资（元）,扣款,实发工资,备注\n2,测试工人乙,%s,5,200,10,190,\n".formatted(two)
                + "小计,,,,200,10,%s,\n总 计：,,,,300,10,290,\n制表：示例,,审核：示例\n班组长,测试工人丙,,,,,,\n";
        read(sent(text.formatted("191")))
                .andExpect(jsonPath("$.problems.length()", is(1)))
                .andExpect(jsonPath("$.problems[0].line", is(10)))
                .andExpect(jsonPath("$.problems[0].message", containsString("相差 1.00 元")));
        var sheet = Counter.read(read(sent(text.formatted("190"))).andExpect(jsonPath("$.read", is(2))), "$.sheet");
        site.view(site.sub(), sheet)
                .andExpect(jsonPath("$.head.lines", is(2)))
                .andExpect(jsonPath("$.head.dueFen", is(290_00)));
        read(sent(text.formatted("190") + "3,测试工人丁,%s,5,100,0,100,\n".formatted(WageRows.idNumber())))
                .andExpect(jsonPath("$.problems[0].line", is(14)))
                .andExpect(jsonPath("$.problems[0].message", containsString("没有登记")));
    }

    @Test
    void workersOnASecondSheetOfAWorkbookAreNotLeftOutInSilence() throws Exception {
        var number = person("测试工人甲");
        for (var filled : List.of(true, false)) {
            var out = new ByteArrayOutputStream();
            try (var book = new Workbook(out, "huxin", "1.0")) {
                for (var name : List.of("木工班", "钢筋班")) {
                    var sheet = book.newWorksheet(name);
                    if (name.equals("木工班") || filled) {
                        var cells = List.of("姓名", "证件号码", "应发", "测试工人甲", number, "100");
                        for (var i = 0; i < cells.size(); i++) {
                            sheet.value(i / 3, i % 3, cells.get(i));
                        }
                    }
                }
            }
            var job = UUID.fromString(Counter.read(sends(out.toByteArray()).andExpect(status().isOk()), "$.id"));
            var answer = read(job).andExpect(jsonPath("$.state.code", is(filled ? "wrong" : "done")));
            if (filled) {
                answer.andExpect(jsonPath("$.problems[0].message", containsString("钢筋班")));
            }
        }
    }

    @Autowired
    private StagedLines staged;

    @Test
    void whatWasPlannedBeforeAStopReadsNothingAndNoLineIsStagedTwice() throws Exception {
        var job = sent(HEAD + "1,测试工人甲,%s,5,100,0,100,\n".formatted(person("测试工人甲")));
        var before = plan(job);
        site.sub().post("/api/wage/sheet-imports/" + job + "/stop", "{}");
        site.sub().post("/api/wage/sheet-imports/" + job + "/resume", "{}").andExpect(status().isOk());
        assertThat(db.fetch(
                                "select task_instance from scheduled_tasks where task_instance in ({0}, {1})",
                                before.toString(), plan(job).toString())
                        .intoSet(0, String.class))
                .containsExactlyInAnyOrder(before.toString(), plan(job).toString());
        run.run(job, before, false);
        seen(job).andExpect(jsonPath("$.state.code", is("waiting")));
        read(job).andExpect(jsonPath("$.state.code", is("done")));

        var other = UUID.randomUUID();
        var line = new SheetLine(3, UUID.randomUUID(), null, "测试工人甲", 0, null, null, null, null, null, 1, 0, "");
        staged.add(other, List.of(line));
        assertThatThrownBy(() -> staged.add(other, List.of(line))).hasStackTraceContaining("staged_of_import");
        staged.forget(other);
    }

    @Test
    void aFileThatCannotBeReadComesToAnEndAndAnotherMayBeSent() throws Exception {
        var text = "姓名,基本工资,奖金\n测试工人甲,%s,%s\n";
        person("测试工人甲");
        for (var parts : List.of(List.of("2000000000", "0"), List.of("999999999", "9"))) {
            read(sent(text.formatted(parts.toArray())))
                    .andExpect(jsonPath("$.state.code", is("wrong")))
                    .andExpect(jsonPath("$.problems[0].line", is(2)))
                    .andExpect(jsonPath("$.problems[0].label", is("基本工资")))
                    .andExpect(jsonPath("$.problems[0].message", is("金额过大")));
        }
        var job = sent(text.formatted("100", "1"));
        Files.delete(files.path(job));
        assertThatThrownBy(() -> read(job)).isInstanceOf(UncheckedIOException.class);
        seen(job).andExpect(jsonPath("$.state.code", is("reading")));
        run.run(job, plan(job), true);
        seen(job)
                .andExpect(jsonPath("$.state.code", is("wrong")))
                .andExpect(jsonPath("$.problems[0].message", containsString("重新导入")));
        read(sent(text.formatted("100", "1"))).andExpect(jsonPath("$.state.code", is("done")));
    }

    @Test
    void aWorkbookIsReadAsWellAndAFormulaIsNotTrusted() throws Exception {
        var number = person("测试工人甲");
        for (var formula : List.of(false, true)) {
            var out = new ByteArrayOutputStream();
            try (var book = new Workbook(out, "huxin", "1.0")) {
                var sheet = book.newWorksheet("工资");
                var head = List.of("姓名", "证件号码", "出勤", "应发");
                for (var i = 0; i < head.size(); i++) {
                    sheet.value(0, i, head.get(i));
                }
                sheet.value(1, 0, "测试工人甲");
                sheet.value(1, 1, number);
                sheet.value(1, 2, 21.5);
                if (formula) {
                    sheet.formula(1, 3, "C2*300");
                } else {
                    sheet.value(1, 3, 6450.05);
                }
            }
            var job = UUID.fromString(Counter.read(sends(out.toByteArray()).andExpect(status().isOk()), "$.id"));
            read(job)
                    .andExpect(jsonPath("$.state.code", is(formula ? "wrong" : "done")))
                    .andExpect(jsonPath("$.problems.length()", is(formula ? 1 : 0)));
        }
        site.sub().get(site.path("sheets")).andExpect(jsonPath("$.items[0].dueFen", is(6_450_05)));
        var stranger =
                SheetSite.begun(counter, accounts, new WageRows(db, personal), "410803", counter.of("zz.housing"));
        var latest = Counter.read(site.sub().get(site.path("sheet-imports")), "$[0].id");
        stranger.sub().get("/api/wage/sheet-imports/" + latest).andExpect(status().isNotFound());
        stranger.sub().post("/api/wage/sheet-imports/" + latest + "/stop", "{}").andExpect(status().isNotFound());
    }

    @Test
    void plainAmountsAreReadAsTheyAreAndOthersAreLeftToTheCarefulReader() {
        assertThat(List.of(Fen.plain("12"), Fen.plain("12.3"), Fen.plain("12.34"), Fen.plain("0"), Fen.plain("0.05")))
                .containsExactly(1200L, 1230L, 1234L, 0L, 5L);
        assertThat(List.of("", "-1", "1.234", ".5", "1.", "1,000", "1e3", "12.3.4", "９", "1234567890123"))
                .allMatch(text -> Fen.plain(text) < 0);
    }
}
