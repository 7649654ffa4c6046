package org.huxin.server.project.funds;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.safeguards.Light;
import org.huxin.server.project.safeguards.Safeguards;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of 项目资金, with a constant number of look-ups for any number of them. */
@Component
class FundRows {

    private final FundLedger ledger;
    private final Safeguards safeguards;
    private final Directory directory;
    private final Words words;
    private final Today today;

    FundRows(FundLedger ledger, Safeguards safeguards, Directory directory, Words words, Today today) {
        this.ledger = ledger;
        this.safeguards = safeguards;
        this.directory = directory;
        this.words = words;
        this.today = today;
    }

    List<FundRow> of(List<Record> rows) {
        var lights = safeguards.of(rows.stream()
                .map(row -> Project.of(row.into(CONSTRUCTION_PROJECT)))
                .toList());
        return rows.stream().map(row -> row(row, lights)).toList();
    }

    private FundRow row(Record row, Map<UUID, List<Light>> lights) {
        var project = row.into(CONSTRUCTION_PROJECT);
        var due = row.get(ledger.due()).longValueExact();
        var paid = row.get(FundLedger.PAID).longValueExact();
        @Nullable LocalDate since = row.get(ledger.lateSince());
        return new FundRow(
                project.getId(),
                project.getNumber(),
                project.getName(),
                region(project),
                directory.named(project.getIndustryUnit()),
                words.of(project.getJurisdiction(), "investments", project.getInvestment()),
                row.get(FundLedger.ARRANGED).longValueExact(),
                row.get(FundLedger.ARRANGED_ON),
                row.get(FundLedger.BUDGET),
                row.get(FundLedger.PLANNED).longValueExact(),
                due,
                paid,
                Math.max(0, due - paid),
                since == null ? 0 : (int) ChronoUnit.DAYS.between(since, today.date()),
                row.get(FundLedger.LABOUR_GAP).longValueExact(),
                lights.getOrDefault(project.getId(), List.of()));
    }

    private @Nullable Named region(ConstructionProjectRecord project) {
        var code = project.getRegion();
        return code == null
                ? null
                : directory
                        .region(project.getJurisdiction(), code)
                        .map(found -> new Named(found.code(), found.name()))
                        .orElse(new Named(code, code));
    }
}
