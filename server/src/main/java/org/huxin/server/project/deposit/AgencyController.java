package org.huxin.server.project.deposit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.db.project.tables.records.DepositAgencyRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words.Word;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 保证金经办机构名录. */
@RestController
class AgencyController {

    /**
     * @param byKind how many there are of each kind, by its code
     * @param maySet whether the officer may suspend an agency and take it up again
     */
    record Directory(
            List<Agencies.Agency> agencies,
            List<Word> kinds,
            Map<String, Integer> byKind,
            int total,
            int selectable,
            boolean maySet) {}

    record Change(
            boolean suspended,

            @NotBlank(message = "请写明原因和依据") @Size(max = 500, message = "原因不能超过500字")
            String reason) {}

    private final Agencies agencies;
    private final Supervision supervision;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    AgencyController(Agencies agencies, Supervision supervision, CurrentOfficer current, Audit audit, Today today) {
        this.agencies = agencies;
        this.supervision = supervision;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    @GetMapping("/api/deposit-agencies")
    Directory directory() {
        var who = current.require(Permission.PROJECT_READ);
        var all = agencies.of(who.jurisdiction());
        var kinds = agencies.kinds(who.jurisdiction());
        var byKind = new LinkedHashMap<String, Integer>();
        kinds.forEach(kind -> byKind.put(kind.code(), 0));
        all.forEach(one -> byKind.merge(one.kind().code(), 1, Integer::sum));
        return new Directory(
                all,
                kinds,
                byKind,
                all.size(),
                (int) all.stream().filter(one -> !one.suspended()).count(),
                supervision.keepsAgencies(who));
    }

    /** 暂停新业务、恢复; what was issued before stays as it is. */
    @PostMapping("/api/deposit-agencies/{code}/state")
    @Transactional
    Directory set(@PathVariable String code, @Valid @RequestBody Change change) {
        var who = current.require(Permission.PROJECT_REGISTER);
        if (!supervision.keepsAgencies(who)) {
            throw NotPermitted.outsideScope("经办机构的暂停和恢复由监管保证金的人力资源社会保障部门办理");
        }
        var agency = agencies.find(who.jurisdiction(), code).orElseThrow(() -> new NotFound("经办机构", code));
        if (agency.suspended() == change.suspended()) {
            throw new CommandRefused("deposit.agency", agency.name() + (change.suspended() ? "已经暂停新业务" : "没有暂停"));
        }
        var row = new DepositAgencyRecord();
        row.setJurisdiction(who.jurisdiction());
        row.setAgency(code);
        row.setSuspended(change.suspended());
        row.setReason(change.reason().strip());
        row.setSetAt(today.now());
        row.setSetBy(who.id());
        row.setUnit(who.unit().id());
        agencies.set(row);
        audit.append(
                change.suspended() ? "deposit.agency_suspended" : "deposit.agency_resumed",
                "jurisdiction:" + who.jurisdiction(),
                Map.of("agency", code, "reason", change.reason().strip()));
        return directory();
    }
}
