package org.huxin.server.wage.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.huxin.files.standard.Column;
import org.huxin.files.standard.FileKind;
import org.huxin.files.standard.FileStandard;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What the file checker passes, the server takes over: the samples of the standard, and whatever else may stand in their place. */
@CaseworkTest
class FileStandardTakenOverTests {

    private static final Path SAMPLES = Path.of("../docs/file-standard");
    private static final String MONTH = "2024-04";

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

    private Officer housing;
    private SheetSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 5, 15));
        housing = counter.of("zz.housing");
        site = SheetSite.begun(counter, accounts, new WageRows(db, personal), "410803", housing)
                .entrusted();
    }

    @Test
    @Requirement("ZZ-068")
    void eachSampleIsTakenOver() throws Exception {
        roster(sample(FileKind.ROSTER), false)
                .andExpect(jsonPath("$.errors", is(empty())))
                .andExpect(jsonPath("$.entered", is(5)));
        attendance(sample(FileKind.ATTENDANCE))
                .andExpect(jsonPath("$.mistakes", is(empty())))
                .andExpect(jsonPath("$.strangers", is(0)))
                .andExpect(jsonPath("$.entered", is(5)));
        wages(sample(FileKind.WAGES))
                .andExpect(jsonPath("$.problems", is(empty())))
                .andExpect(jsonPath("$.state.code", is("done")))
                .andExpect(jsonPath("$.read", is(5)));
        site.sub().get(site.path("sheets")).andExpect(jsonPath("$.items[0].dueFen", is(35_217_73)));
        opensAnAccount();
        account(sample(FileKind.ACCOUNT))
                .andExpect(jsonPath("$.mistakes", is(empty())))
                .andExpect(jsonPath("$.booked", is(6)));
    }

    @Test
    void everyNameOfAColumnOfTheRosterIsUnderstood() throws Exception {
        for (var column : columns(FileKind.ROSTER)) {
            for (var name : names(column)) {
                roster(table(FileKind.ROSTER, column, name, List.of(worker())), true)
                        .andExpect(jsonPath("$.errors", is(empty())))
                        .andExpect(jsonPath("$.lines", is(1)));
            }
        }
    }

    @Test
    void everyWordOfTheRosterIsUnderstood() throws Exception {
        var rows = new ArrayList<Map<String, String>>();
        for (var column : columns(FileKind.ROSTER)) {
            for (var word : column.choices().keySet()) {
                var row = worker();
                row.put(column.id(), word);
                if (column.id().equals("sex")) {
                    row.put("sex", male(row) == column.code(word).equals("male") ? word : "");
                }
                if (column.id().equals("id_kind") && !column.code(word).equals("01")) {
                    row.put("id_number", "E" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
                }
                rows.add(row);
            }
        }
        roster(table(FileKind.ROSTER, null, "", rows), true)
                .andExpect(jsonPath("$.errors", is(empty())))
                .andExpect(jsonPath("$.lines", is(rows.size())));
    }

    @Test
    void everyNameAndMarkOfTheAttendanceIsUnderstood() throws Exception {
        for (var column : columns(FileKind.ATTENDANCE)) {
            for (var name : names(column)) {
                attendance(table(FileKind.ATTENDANCE, column, name, List.of(attended("20"))))
                        .andExpect(jsonPath("$.mistakes", is(empty())))
                        .andExpect(jsonPath("$.entered", is(1)));
            }
        }
        var text = new StringBuilder("姓名,证件号码,1,2日,出勤天数\n");
        var marks = FileStandard.of(FileKind.ATTENDANCE).marks();
        marks.forEach((mark, worth) -> text.append(
                "示例甲,%s,%s,1,%d.%02d\n".formatted(WageRows.idNumber(), mark, worth / 100 + 1, worth % 100)));
        attendance(text.toString())
                .andExpect(jsonPath("$.mistakes", is(empty())))
                .andExpect(jsonPath("$.entered", is(marks.size())));
    }

    @Test
    void everyNameAndWordOfTheWagesIsUnderstood() throws Exception {
        var number = WageRows.idNumber();
        var worker = site.rows().worker("410803", "测试工人甲", number, "137" + number.substring(6, 14));
        site.rows().engaged(site.id(), worker, site.firm(), SheetSite.ENTERED, 300_00);
        var row = new LinkedHashMap<>(Map.of("name", "测试工人甲", "id_number", number));
        row.putAll(Map.of("days", "20", "hours", "7.33", "quantity", "1,200.125", "unit", "米", "note", "无"));
        row.putAll(Map.of("gross", "6,000.00", "deducted", "100", "due", "5900元", "rate", "300", "rate_kind", "日"));
        for (var column : columns(FileKind.WAGES)) {
            for (var name : names(column)) {
                wages(table(FileKind.WAGES, column, name, List.of(row)))
                        .andExpect(jsonPath("$.problems", is(empty())))
                        .andExpect(jsonPath("$.state.code", is("done")));
                site.sub().get(site.path("sheets")).andExpect(jsonPath("$.items[0].dueFen", is(5_900_00)));
            }
        }
        var kinds = FileStandard.of(FileKind.WAGES).column("rate_kind").choices();
        for (var kind : kinds.entrySet()) {
            row.put("rate_kind", kind.getKey());
            wages(table(FileKind.WAGES, null, "", List.of(row))).andExpect(jsonPath("$.state.code", is("done")));
            assertThat(db.fetchValue(
                            "select rate_kind || ' ' || rate_fen from wage.wage_line where project = ?", site.id()))
                    .isEqualTo(kind.getValue() + " 30000");
        }
    }

    @Test
    void everyNameAndWordOfTheAccountIsUnderstood() throws Exception {
        opensAnAccount();
        for (var column : columns(FileKind.ACCOUNT)) {
            for (var name : names(column)) {
                account(table(FileKind.ACCOUNT, column, name, List.of(movement())))
                        .andExpect(jsonPath("$.mistakes", is(empty())))
                        .andExpect(jsonPath("$.booked", is(1)));
            }
        }
        var rows = new ArrayList<Map<String, String>>();
        for (var column : columns(FileKind.ACCOUNT)) {
            for (var word : column.choices().keySet()) {
                var row = movement();
                row.putAll(Map.of("kind", "发放工资", "party", "农民工本人"));
                row.put(column.id(), word);
                rows.add(row);
            }
        }
        account(table(FileKind.ACCOUNT, null, "", rows))
                .andExpect(jsonPath("$.mistakes", is(empty())))
                .andExpect(jsonPath("$.booked", is(rows.size())));
    }

    private static List<Column> columns(FileKind kind) {
        return FileStandard.of(kind).columns().stream()
                .filter(column -> column.type() != Column.Type.GRID)
                .toList();
    }

    private static List<String> names(Column column) {
        return Stream.concat(Stream.of(column.name()), column.also().stream()).toList();
    }

    /** A sheet of all columns of the standard, one of them by another name. */
    private static String table(FileKind kind, Column renamed, String name, List<Map<String, String>> rows) {
        var text = new StringBuilder(kind == FileKind.ROSTER ? "示例花名册\n" : "示例 2024年4月\n");
        text.append(String.join(
                        ",",
                        columns(kind).stream()
                                .map(column -> column.equals(renamed) ? name : column.name())
                                .toList()))
                .append('\n');
        for (var row : rows) {
            text.append(String.join(
                            ",",
                            columns(kind).stream()
                                    .map(column -> row.getOrDefault(column.id(), ""))
                                    .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static Map<String, String> worker() {
        var row = new LinkedHashMap<>(Map.of("name", "示例甲", "id_number", WageRows.idNumber(), "role", "工人"));
        row.putAll(Map.of("phone", "+86 138 0000 0000", "team", "木工班", "leader", "是", "trade", "木工"));
        row.putAll(Map.of("rate_kind", "日", "rate", "￥350.5元", "contract", "劳动合同", "contract_on", "2024-03-01"));
        row.putAll(Map.of("trained_on", "2024年3月2日", "entered_on", "2024/3/3", "left_on", "2024-04-30"));
        row.putAll(Map.of("card", "6228 4800 0000 0000 000", "bank", "示例银行", "holder", "示例甲", "card_kind", "银行卡"));
        return row;
    }

    private static boolean male(Map<String, String> row) {
        return (row.get("id_number").charAt(16) - '0') % 2 == 1;
    }

    private static Map<String, String> attended(String days) {
        return new LinkedHashMap<>(
                Map.of("name", "示例甲", "id_number", WageRows.idNumber(), "days", days, "hours", "160.25"));
    }

    private static Map<String, String> movement() {
        return new LinkedHashMap<>(Map.of(
                "on", "2024-04-02",
                "kind", "人工费拨付",
                "party", "建设单位",
                "amount", "1,000.50元",
                "reference", UUID.randomUUID().toString()));
    }

    private static String sample(FileKind kind) throws Exception {
        return Files.readString(SAMPLES.resolve(kind.word() + ".csv"));
    }

    private ResultActions roster(String text, boolean check) throws Exception {
        return site.sub()
                .sendFile(site.path("roster/import?check=" + check), "花名册.csv", "text/csv", text.getBytes(UTF_8))
                .andExpect(status().isOk());
    }

    private ResultActions attendance(String text) throws Exception {
        return site.sub()
                .sendFile(
                        site.path("attendance-sheet?employer=" + site.firm() + "&month=" + MONTH),
                        "考勤.csv",
                        "text/csv",
                        text.getBytes(UTF_8))
                .andExpect(status().isOk());
    }

    private ResultActions wages(String text) throws Exception {
        var job = UUID.fromString(Counter.read(
                site.sub()
                        .sendFile(
                                site.path("sheet-imports?employer=" + site.firm() + "&month=" + MONTH),
                                "工资.csv",
                                "text/csv",
                                text.getBytes(UTF_8))
                        .andExpect(status().isOk()),
                "$.id"));
        run.run(
                job,
                db.fetchSingle("select plan from wage.sheet_import where id = {0}", job)
                        .get(0, UUID.class),
                false);
        return site.sub().get("/api/wage/sheet-imports/" + job);
    }

    private void opensAnAccount() throws Exception {
        var row = db.select(CONSTRUCTION_PROJECT.NAME, ENTERPRISE.NAME)
                .from(CONSTRUCTION_PROJECT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(CONSTRUCTION_PROJECT.CONTRACTOR))
                .where(CONSTRUCTION_PROJECT.ID.eq(site.id()))
                .fetchSingle();
        var told = SheetSite.json(Map.of(
                "bank", "示例银行",
                "branch", "示例支行",
                "number", Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L)),
                "name", row.value2() + row.value1() + "农民工工资专用账户",
                "appliedOn", "2024-03-01",
                "openedOn", "2024-03-01",
                "agreedOn", "2024-03-01"));
        site.file().does(housing, "open-account", told.substring(1, told.length() - 1));
    }

    private ResultActions account(String text) throws Exception {
        var version = Counter.read(housing.get("/api/projects/" + site.id()), "$.version");
        return housing.sendFile(
                        "/api/projects/" + site.id() + "/account-entries?version=" + version,
                        "流水.csv",
                        "text/csv",
                        text.getBytes(UTF_8))
                .andExpect(status().isOk());
    }
}
