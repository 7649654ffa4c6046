package org.huxin.server.project.bars;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.BarRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 限制新建, and the check of an owner. */
@RestController
class BarController {

    /** @param barred whether a decision stands; @param owes whether a case of unpaid wages is open */
    record Check(Enterprise enterprise, boolean barred, List<String> decisions, boolean owes, int openCases) {}

    record Purpose(
            @NotBlank(message = "请写明核查用途") @Size(max = 200, message = "核查用途不能超过200字")
            String purpose) {}

    private final Barring barring;
    private final Bars bars;
    private final OwnerCheck owners;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final Words words;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;

    BarController(
            Barring barring,
            Bars bars,
            OwnerCheck owners,
            Enterprises enterprises,
            Attachments attachments,
            Words words,
            Directory directory,
            CurrentOfficer current,
            Audit audit) {
        this.barring = barring;
        this.bars = bars;
        this.owners = owners;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.words = words;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping("/api/bars")
    Page<Bar> list(
            @RequestParam(defaultValue = "false") boolean standing,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var who = current.require(Permission.PROJECT_READ);
        var found = bars.page(who.jurisdiction(), standing, after, size);
        var firms = enterprises.byId(
                found.items().stream().map(BarRecord::getEnterprise).toList());
        return found.map(row -> view(row, firms, Barring.mayBar(who)));
    }

    @PostMapping("/api/bars")
    Bar bar(@Valid @RequestBody Barring.NewBar told) {
        return shown(barring.bar(told));
    }

    @PostMapping("/api/bars/{id}/lift")
    Bar lift(@PathVariable UUID id, @Valid @RequestBody Barring.Lift told) {
        barring.lift(id, told);
        return shown(id);
    }

    /** A department that is about to approve looks a firm up; that it did is on record. */
    @PostMapping("/api/enterprises/{id}/check")
    Check check(@PathVariable UUID id, @Valid @RequestBody Purpose purpose) {
        var who = current.require(Permission.PROJECT_READ);
        var firm = enterprises.byId(List.of(id)).get(id);
        if (firm == null) {
            throw new NotFound("企业", id.toString());
        }
        var found = owners.of(who.jurisdiction(), id);
        audit.append(
                "enterprise.checked",
                "enterprise:" + id,
                Map.of(
                        "purpose",
                        purpose.purpose().strip(),
                        "barred",
                        !found.decisions().isEmpty(),
                        "openCases",
                        found.openCases()));
        return new Check(
                firm, !found.decisions().isEmpty(), found.decisions(), found.openCases() > 0, found.openCases());
    }

    private Bar shown(UUID id) {
        var who = current.get();
        var row = bars.require(who.jurisdiction(), id);
        return view(row, enterprises.byId(List.of(row.getEnterprise())), Barring.mayBar(who));
    }

    private Bar view(BarRecord row, Map<UUID, Enterprise> firms, boolean mayBar) {
        return new Bar(
                row.getId(),
                Objects.requireNonNull(firms.get(row.getEnterprise())),
                row.getDecision(),
                Objects.requireNonNull(words.of(row.getJurisdiction(), Barring.GROUNDS, row.getGround())),
                row.getDecidedOn(),
                row.getRecordedAt(),
                new Named(row.getUnit(), directory.nameOf(row.getUnit())),
                attachments.of(Arrays.asList(row.getAttachments())),
                row.getLiftedAt(),
                row.getLiftedWhy(),
                mayBar && row.getLiftedAt() == null);
    }
}
