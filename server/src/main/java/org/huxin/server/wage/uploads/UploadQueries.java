package org.huxin.server.wage.uploads;

import java.util.Map;

/** Where the last upload of each kind is read from. */
final class UploadQueries {

    private static final String FILES = """
            select a.at from wage.original_file o join attachments.attachment a on a.id = o.attachment
            where o.project = {0} and o.kind = '%s'
            """;

    /** By code of the register: the moments of what came of a project, the latest of each source. */
    static final Map<String, String> LAST = Map.of(
            "account", """
            select max(recorded_at) from project.account_entry where project = {0} and through
            union all select max(recorded_at) from project.special_account where project = {0}
            """,
            "deposit", """
            select max(recorded_at) from project.deposit_instrument where project = {0}
            """,
            "contracts", """
            select max(recorded_at) from wage.engagement where project = {0} and contract is not null
            union all select max(changed_at) from wage.worker_change where project = {0} and field = 'contract'
            """,
            "attendance", FILES.formatted("attendance") + """
            union all select b.received_at from wage.device d cross join lateral (
                select received_at from wage.punch_batch where device = d.id order by received_at desc limit 1) b
                where d.project = {0}
            union all select max(corrected_at) from wage.attendance_correction where project = {0}
            union all select max(day)::timestamp from wage.attendance_day where project = {0}
            """,
            "sheets", FILES.formatted("sheet") + """
            union all select max(greatest(recorded_at, handed_at)) from wage.wage_sheet
                where project = {0} and state <> 'voided'
            """,
            "payments", """
            select max(sent_at) from wage.pay_batch where project = {0}
            union all select max(recorded_at) from wage.pay_answer where project = {0}
            union all select max(recorded_at) from wage.cash_payment where project = {0}
            """);

    private UploadQueries() {}
}
