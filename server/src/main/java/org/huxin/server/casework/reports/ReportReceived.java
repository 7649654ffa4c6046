package org.huxin.server.casework.reports;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A receipt came back for a report. Heard in the transaction that stores it, so that who filed the report can tell the
 * fact of its own kind.
 *
 * @param report its id
 * @param subject what was reported about, such as {@code case:42}
 * @param title of the report
 * @param to unit that received it
 * @param receipt as entered
 */
public record ReportReceived(
        UUID report, String subject, String jurisdiction, String title, String to, String receipt, LocalDateTime at) {}
