package org.huxin.server.wage.projects;

import java.util.List;
import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A project as whoever keeps its wages sees it.
 *
 * @param region name of its place
 * @param employers firms that employ people on it; a subcontractor sees itself only
 * @param subcontractor whether whoever asks is one of its subcontractors, and sees its own people only
 */
record WageProject(
        UUID id,
        String number,
        String name,
        String jurisdiction,
        @Nullable String region,
        Word step,
        @Nullable String contractor,
        List<Employer> employers,
        boolean subcontractor) {

    /**
     * 用人单位.
     *
     * @param part contractor or subcontractor
     * @param entrusted 委托代发; null for the general contractor itself, which pays its own people
     */
    record Employer(
            UUID id, String name, String part, @Nullable Boolean entrusted) {}
}
