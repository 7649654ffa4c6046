package org.huxin.server.project.deposit;

import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectForm;
import org.jooq.DSLContext;
import org.springframework.test.web.servlet.ResultActions;

/** What officers do about deposits, over HTTP; projects and firms are plainly invented and never the same twice. */
final class Depositing {

    /** 200,000 yuan. */
    static final long SUM = 20_000_000L;

    private Depositing() {}

    static ProjectForm built(String mark) {
        return ProjectForm.aProject()
                .with("name", mark + "工程")
                .with("field", "housing")
                .built("示例建设" + UUID.randomUUID() + "有限公司");
    }

    static ResultActions view(Officer officer, String project) throws Exception {
        return officer.get("/api/projects/" + project + "/deposit");
    }

    /** Acts at the version that the officer sees. */
    static ResultActions act(Officer officer, String project, String act, String rest) throws Exception {
        var version = Counter.read(view(officer, project).andExpect(status().isOk()), "$.version");
        return officer.post(
                "/api/projects/" + project + "/deposit/" + act,
                "{\"version\":%s%s}".formatted(version, rest.isEmpty() ? "" : "," + rest));
    }

    static ResultActions does(Officer officer, String project, String act, String rest) throws Exception {
        return act(officer, project, act, rest).andExpect(status().isOk());
    }

    static ResultActions requires(Officer officer, String project, long fen) throws Exception {
        return does(officer, project, "set-required", "\"requiredFen\":%d,\"reason\":\"示例核定\"".formatted(fen));
    }

    static String cash(String agency, long fen, LocalDate on) {
        return paper("cash", agency, fen, on, null);
    }

    static String paper(String form, String agency, long fen, LocalDate from, LocalDate to) {
        return "\"form\":\"%s\",\"%s\":\"%s\",\"number\":\"示例%s\",\"amountFen\":%d,\"validFrom\":\"%s\",\"validTo\":%s"
                .formatted(
                        form,
                        agency.startsWith("示例") ? "agencyName" : "agency",
                        agency,
                        UUID.randomUUID(),
                        fen,
                        from,
                        to == null ? "null" : "\"" + to + "\"");
    }

    /** A case about the project in which wages were found to be owed. */
    static String verifiedCase(DSLContext db, Officer labour, String project, LocalDate on, long fen) throws Exception {
        var clue = labour.register(aClue("phone", on.atStartOfDay())
                .with("projectId", project)
                .with("employer", "示例劳务" + UUID.randomUUID()));
        var id = UUID.randomUUID();
        db.execute("""
                INSERT INTO casework.labour_case (id, jurisdiction, number, version, clue, step, opened_at, opened_by, unit,
                    source_unit, employer, verified_fen)
                SELECT ?, jurisdiction, 'deposit ' || ?, 1, id, 'filing', received_at, 'nobody', source_unit, source_unit,
                    employer, ?
                FROM casework.clue WHERE id = ?
                """, id, id.toString(), fen == 0 ? null : fen, UUID.fromString(clue.id()));
        return id.toString();
    }
}
