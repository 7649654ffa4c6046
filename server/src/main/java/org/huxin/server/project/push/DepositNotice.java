package org.huxin.server.project.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 保证金缴纳通知书: goes to the contractor with the push, once for a project and contractor. */
@Component
class DepositNotice {

    private static final String TEMPLATE = "deposit_notice";
    private static final String CODES = "unit_codes";
    private static final String LABOUR_BUREAU = "labour_bureau";

    private final Papers papers;
    private final PushKinds kinds;
    private final Enterprises enterprises;
    private final Policies policies;
    private final Directory directory;
    private final CurrentOfficer officer;

    DepositNotice(
            Papers papers,
            PushKinds kinds,
            Enterprises enterprises,
            Policies policies,
            Directory directory,
            CurrentOfficer officer) {
        this.papers = papers;
        this.kinds = kinds;
        this.enterprises = enterprises;
        this.policies = policies;
        this.directory = directory;
        this.officer = officer;
    }

    /** Whether the notice goes out with these pushes: one for which the text asks for none needs none. */
    boolean goesWith(List<PushRecord> pushes) {
        var jurisdiction = pushes.getFirst().getJurisdiction();
        return policies.stack(jurisdiction).paper(TEMPLATE).isPresent()
                && kinds.withNotice(
                        jurisdiction, pushes.stream().map(PushRecord::getKind).toList());
    }

    /**
     * Whether a push went out without the notice that belongs to it.
     *
     * @param together what the unit sent at the same moment, this push among it
     */
    boolean missing(PushRecord push, List<PushRecord> together) {
        return push.getSentAt() != null && push.getNotice() == null && goesWith(together);
    }

    /**
     * The notice to the contractor of a project: issued now, or the one that stands.
     *
     * @throws CommandRefused {@code push.contractor_missing}
     */
    IssuedPaper issue(ConstructionProjectRecord project, Unit pusher) {
        var contractor = contractor(project);
        return standing(project, contractor)
                .orElseGet(() -> papers.issue(PaperOrder.of(
                                TEMPLATE,
                                project.getJurisdiction(),
                                Project.subject(project.getId()),
                                words(project, contractor),
                                officer.get().id())
                        .between(issuer(project, pusher), null)));
    }

    private String contractor(ConstructionProjectRecord project) {
        return name(project.getContractor())
                .orElseThrow(
                        () -> CommandRefused.field("push.contractor_missing", "contractor", "缴纳通知书发给施工单位，请填写施工总承包单位"));
    }

    private Optional<IssuedPaper> standing(ConstructionProjectRecord project, String contractor) {
        return papers.about(Project.subject(project.getId())).stream()
                .filter(paper -> !paper.voided())
                .filter(paper ->
                        paper.template().equals(TEMPLATE) && paper.addressee().equals(contractor))
                .findFirst();
    }

    /** A bureau that has a word in numbers: who pushes, else the industry department, else the labour bureau. */
    private String issuer(ConstructionProjectRecord project, Unit pusher) {
        var codes = policies.stack(project.getJurisdiction()).register(CODES).map(Register::entries);
        if (codes.isEmpty()) {
            return pusher.id();
        }
        return Stream.of(pusher.id(), project.getIndustryUnit())
                .filter(Objects::nonNull)
                .filter(unit ->
                        codes.get().stream().anyMatch(code -> code.code().equals(unit)))
                .findFirst()
                .or(() -> directory
                        .playing(LABOUR_BUREAU, project.getJurisdiction(), project.getRegion())
                        .map(Unit::id))
                .orElse(pusher.id());
    }

    private Map<String, String> words(ConstructionProjectRecord project, String contractor) {
        var words = new HashMap<String, String>();
        words.put("project.number", project.getNumber());
        words.put("project.name", project.getName());
        words.put("addressee", contractor);
        name(project.getOwner()).ifPresent(owner -> words.put("project.owner", owner));
        if (project.getValueFen() != null) {
            words.put("project.value_wan", Money.ofFen(project.getValueFen()).wan());
        }
        return words;
    }

    private Optional<String> name(@Nullable UUID firm) {
        return firm == null
                ? Optional.empty()
                : Optional.ofNullable(enterprises.byId(List.of(firm)).get(firm)).map(Enterprise::name);
    }
}
