package org.huxin.server.supervision.whatif;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.huxin.db.supervision.tables.records.WhatIfRecord;
import org.huxin.engine.warning.WarningRule;
import org.huxin.policy.WarningSetting;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.OfficeDecisions;
import org.huxin.server.supervision.Rules;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a what-if, and puts what it tried in force. */
@Service
class AskWhatIf {

    private static final int LONGEST_BASIS = 200;

    private final WhatIfs runs;
    private final Rules rules;
    private final OfficeDecisions decisions;
    private final SchedulerClient jobs;
    private final OneTimeTask<Void> task;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    AskWhatIf(
            WhatIfs runs,
            Rules rules,
            OfficeDecisions decisions,
            DataSource database,
            OneTimeTask<Void> reckonWhatIf,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.runs = runs;
        this.rules = rules;
        this.decisions = decisions;
        this.jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), reckonWhatIf)
                .build();
        this.task = reckonWhatIf;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** The rule as it holds now, of those that can be reckoned. @throws NotFound if there is none */
    WarningRule rule(String jurisdiction, String id) {
        return rules.asked(jurisdiction).stream()
                .filter(rule -> rule.id().equals(id) && rule.validity().contains(today.date()))
                .findFirst()
                .orElseThrow(() -> new NotFound("可以试算的预警规则", id));
    }

    /** The rule as its document has it, before the office set anything: what was left out once can be taken up again. */
    WarningRule written(String jurisdiction, String id) {
        return rules.asked(jurisdiction).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("可以试算的预警规则", id));
    }

    /** Whether the rule reads so already, from now on for good. */
    boolean changesNothing(WhatIfRecord row) {
        var day = today.date();
        var tried =
                WarningSetting.read(row.getSetting()).orElseThrow().on(written(row.getJurisdiction(), row.getRule()));
        return rules.asked(row.getJurisdiction()).stream()
                .filter(rule -> rule.id().equals(row.getRule()))
                .filter(rule ->
                        rule.validity().to() == null || !rule.validity().to().isBefore(day))
                .allMatch(rule -> WarningSetting.sameOn(day, rule, tried));
    }

    /** Over the year that ends today. */
    @Transactional
    UUID ask(Proposal proposal) {
        var officer = current.require(Permission.GAP_SET);
        current.require(Permission.PROJECT_READ);
        var rule = rule(officer.jurisdiction(), proposal.rule());
        var row = new WhatIfRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(officer.jurisdiction());
        row.setRule(rule.id());
        row.setTitle(rule.title());
        row.setSetting(
                proposal.setting(written(officer.jurisdiction(), rule.id())).text());
        row.setFromDay(today.date().minusYears(1));
        row.setToDay(today.date());
        row.setState(WhatIfs.WAITING);
        row.setProjects(0);
        row.setDone(0);
        row.setAskedBy(officer.id());
        row.setAskedAt(today.now());
        runs.add(row);
        jobs.scheduleIfNotExists(task.schedulableInstance(row.getId().toString()));
        audit.append("what_if.asked", "rule:" + rule.id(), Map.of("setting", row.getSetting()));
        return row.getId();
    }

    /**
     * Puts it in force from a day to come: days that have been assessed keep the rule that they were assessed by.
     *
     * @throws CommandRefused {@code what_if.state} before it is reckoned, {@code what_if.same} where it changes nothing, {@code what_if.from} for a day that has begun
     */
    @Transactional
    void putInForce(UUID id, LocalDate from, String basis) {
        var officer = current.require(Permission.GAP_SET);
        runs.require(officer.jurisdiction(), id);
        var row = runs.hold(id);
        if (!row.getState().equals(WhatIfs.DONE)) {
            throw new CommandRefused("what_if.state", "试算还没有完成，不能施行");
        }
        if (row.getInForce() != null) {
            throw new CommandRefused("what_if.state", "这次试算已经施行");
        }
        if (changesNothing(row)) {
            throw new CommandRefused("what_if.same", "试算的界限和豁免与现在的规则一样，没有可以施行的");
        }
        if (!from.isAfter(today.date())) {
            throw CommandRefused.field("what_if.from", "from", "从明天起才能施行，已经过去的日子按原来的规则");
        }
        var by = officer.unit().name() + " " + officer.name();
        decisions.decide(
                officer.jurisdiction(),
                row.getRule(),
                row.getSetting(),
                from,
                basis.substring(0, Math.min(basis.length(), LONGEST_BASIS)),
                by);
        row.setInForce(from);
        runs.save(row);
        audit.append(
                "warning_rule.set",
                "rule:" + row.getRule(),
                Map.of("setting", row.getSetting(), "自", from.toString(), "依据", basis));
    }
}
