package org.huxin.server.project.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger as a spreadsheet: the rows of the screen, and nothing that runs. */
@CaseworkTest
class ProjectExportTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private List<Row> rows(Counter.Officer officer, String query) throws Exception {
        var bytes = officer.get("/api/projects.xlsx?" + query)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var rows = new ArrayList<Row>();
        new XSSFWorkbook(new ByteArrayInputStream(bytes)).getSheetAt(0).forEach(rows::add);
        return rows;
    }

    private static String cell(List<Row> rows, int row, String title) {
        for (var head : rows.getFirst()) {
            if (head.getStringCellValue().equals(title)) {
                var cell = rows.get(row).getCell(head.getColumnIndex());
                return cell == null ? "" : cell.toString();
            }
        }
        throw new AssertionError("no column " + title);
    }

    @Test
    @Requirement("JY-06a")
    void aProjectIsInTheTableWithItsDepartmentContactAndLastChange() throws Exception {
        var housing = counter.of("jy.housing");
        var project = ProjectFile.entered(
                aProject().with("name", mark).with("field", "housing").with("valueFen", 123_456_78L), housing);
        counter.at(DAY.atTime(10, 30));
        project.appoints(housing, "project_manager", "测试员甲");

        var rows = rows(housing, "text=" + mark);

        assertThat(rows).hasSize(2);
        assertThat(cell(rows, 1, "项目名称")).isEqualTo(mark);
        assertThat(cell(rows, 1, "行业主管部门")).isEqualTo("示范区住房和城乡建设局");
        assertThat(cell(rows, 1, "合同总额（元）")).isEqualTo("123456.78");
        assertThat(cell(rows, 1, "责任人")).isEqualTo("项目经理：测试员甲");
        assertThat(cell(rows, 1, "更新时间")).isEqualTo("2024-05-06 10:30");
        assertThat(cell(rows, 1, "更新单位")).isEqualTo("示范区住房和城乡建设局");
    }

    @Test
    void theRowsAreThoseThatTheOfficerSeesInTheOrderOfTheScreen() throws Exception {
        var labour = counter.of("zz.labour");
        for (var name : List.of("乙", "甲", "丙")) {
            aProject().with("name", name + mark).with("field", "housing").enteredBy(labour);
        }
        aProject().with("name", "丁" + mark).with("field", "transport").enteredBy(labour);

        for (var sort : List.of("name", "-name", "-registeredAt")) {
            var shown = new ArrayList<String>();
            var rows = rows(labour, "text=%s&sort=%s".formatted(mark, sort));
            for (var i = 1; i < rows.size(); i++) {
                shown.add(cell(rows, i, "项目编号"));
            }
            List<String> listed = com.jayway.jsonpath.JsonPath.read(
                    labour.get("/api/projects?text=%s&sort=%s".formatted(mark, sort))
                            .andReturn()
                            .getResponse()
                            .getContentAsString(),
                    "$.items[*].number");
            assertThat(shown).isEqualTo(listed).hasSize(4);
        }
        assertThat(rows(counter.of("zz.transport"), "text=" + mark)).hasSize(2);
        labour.get("/api/projects.xlsx?sort=phone").andExpect(status().is(422));
    }

    @Test
    void whateverPeopleWriteNoCellIsAFormulaOrLooksLikeOne() throws Exception {
        var labour = counter.of("zz.labour");
        for (var formula : List.of("=1+1", "+1", "-1", "@SUM(A1)")) {
            aProject()
                    .with("name", formula + mark)
                    .with("site", formula)
                    .built(formula + mark)
                    .enteredBy(labour);
        }

        var rows = rows(labour, "text=" + mark);

        assertThat(rows).hasSize(5);
        rows.forEach(row -> row.forEach(cell -> {
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC, CellType.BLANK);
            if (cell.getCellType() == CellType.STRING) {
                assertThat(cell.getStringCellValue()).doesNotContainPattern("\\A[=+@-]");
            }
        }));
    }
}
