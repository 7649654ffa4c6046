package org.huxin.server.project;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.springframework.test.web.servlet.ResultActions;

/** Guarantees of projects over HTTP; guarantors and numbers are plainly invented and never the same twice. */
public final class Guaranteeing {

    private Guaranteeing() {}

    /** The rest of the body of a guarantee of ten thousand yuan, with a file that the officer has uploaded. */
    public static String body(Counter.Officer officer, String kind, LocalDate from, LocalDate to) throws Exception {
        return body(officer, kind, 1_000_000, from, to);
    }

    public static String body(Counter.Officer officer, String kind, long fen, LocalDate from, LocalDate to)
            throws Exception {
        return """
                "kind":"%s","form":"bank_letter","guarantor":"示例银行","number":"示例保函%s","amountFen":%d,
                "startsOn":"%s","endsOn":"%s","attachments":["%s"]""".formatted(kind, UUID.randomUUID(), fen, from, to, officer.uploads());
    }

    /** Enters a guarantee. */
    public static ResultActions enter(
            Counter.Officer officer, ProjectFile project, String kind, LocalDate from, LocalDate to) throws Exception {
        return project.does(officer, "guarantees", body(officer, kind, from, to));
    }

    /** Id of the guarantee of a project that was entered last. */
    public static String last(Counter.Officer officer, ProjectFile project) throws Exception {
        return Counter.read(of(officer, project), "$.guarantees[-1].id");
    }

    public static ResultActions of(Counter.Officer officer, ProjectFile project) throws Exception {
        return officer.get("/api/projects/" + project.id() + "/guarantees").andExpect(status().isOk());
    }

    /** How a safeguard of a project stands: true, false, or null while nothing keeps records of it. */
    public static String light(Counter.Officer officer, ProjectFile project, String code) throws Exception {
        return Counter.read(project.page(officer), "$.lights[?(@.code=='%s')].inPlace".formatted(code));
    }
}
