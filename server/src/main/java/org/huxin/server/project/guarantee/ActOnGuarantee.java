package org.huxin.server.project.guarantee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.GuaranteeRecord;
import org.huxin.db.project.tables.records.GuaranteeUseRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.GuaranteeFact;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectRights;
import org.huxin.server.project.register.ProjectScene;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记、确认、退回、使用、解除. */
@Service
class ActOnGuarantee {

    private final ActOnProject act;
    private final Projects projects;
    private final Guarantees guarantees;
    private final Succession succession;
    private final Sides sides;

    ActOnGuarantee(ActOnProject act, Projects projects, Guarantees guarantees, Succession succession, Sides sides) {
        this.act = act;
        this.projects = projects;
        this.guarantees = guarantees;
        this.succession = succession;
        this.sides = sides;
    }

    /** @throws CommandRefused {@code guarantee.known} if the same paper stands already */
    void enter(UUID project, EnterGuarantee told) {
        act.handle(project, told, (changed, scene) -> {
            sides.require(told.kind(), changed, scene.who());
            var row = row(changed, told, scene);
            var confirmed = ProjectRights.mayDo(GuaranteeAct.CONFIRM, changed, scene.who());
            if (confirmed) {
                confirm(row, scene);
            }
            if (!guarantees.add(row)) {
                throw CommandRefused.field("guarantee.known", "number", "这家机构出具的这个编号的担保已经登记过");
            }
            var facts = new ArrayList<GuaranteeFact>();
            facts.add(new GuaranteeFact.Entered(
                    Guarantees.subject(row),
                    scene.at(),
                    changed.jurisdiction(),
                    changed.id().toString(),
                    changed.number(),
                    changed.name(),
                    row.getKind(),
                    scene.unit(),
                    changed.units().industry(),
                    row.getAmountFen(),
                    row.getEndsOn(),
                    confirmed));
            if (confirmed) {
                facts.addAll(confirmed(row, changed, scene));
            }
            return facts;
        });
    }

    /** @throws CommandRefused {@code guarantee.state} if it does not wait; {@code guarantee.expired} */
    @Transactional
    void confirm(UUID project, UUID id, OnGuarantee.Confirm told) {
        on(project, id, told.version(), GuaranteeAct.CONFIRM, Map.of(), List.of(), (row, changed, scene) -> {
            require(row, Guarantees.PENDING, "这份担保不在待确认状态");
            if (row.getEndsOn().isBefore(scene.at().toLocalDate())) {
                throw new CommandRefused("guarantee.expired", "这份担保已经到期，不能确认，请退回");
            }
            confirm(row, scene);
            guarantees.save(row);
            return confirmed(row, changed, scene);
        });
    }

    /** @throws CommandRefused {@code guarantee.state} if it does not wait */
    @Transactional
    void giveBack(UUID project, UUID id, OnGuarantee.Return told) {
        var why = told.reason().strip();
        on(project, id, told.version(), GuaranteeAct.RETURN, Map.of("原因", why), List.of(), (row, changed, scene) -> {
            require(row, Guarantees.PENDING, "只有待确认的担保可以退回");
            close(row, Guarantees.RETURNED, why, scene);
            return List.of(new GuaranteeFact.Returned(
                    Guarantees.subject(row), scene.at(), changed.jurisdiction(), scene.unit()));
        });
    }

    /** @throws CommandRefused {@code guarantee.state} if it is not in force; {@code guarantee.rest} above what is left */
    @Transactional
    void use(UUID project, UUID id, OnGuarantee.Use told) {
        var said = Map.of(
                "事由",
                told.ground().strip(),
                "使用金额",
                Money.ofFen(told.amountFen()).toString());
        on(project, id, told.version(), GuaranteeAct.USE, said, told.files(), (row, changed, scene) -> {
            require(row, Guarantees.CONFIRMED, "只有经确认并且没有解除的担保可以使用");
            var day = scene.at().toLocalDate();
            if (row.getStartsOn().isAfter(day) || row.getEndsOn().isBefore(day)) {
                throw new CommandRefused("guarantee.expired", "担保不在有效期内，不能使用");
            }
            var rest = row.getAmountFen() - row.getUsedFen();
            if (told.amountFen() > rest) {
                throw CommandRefused.field("guarantee.rest", "amountFen", "使用金额超过担保余额" + Money.ofFen(rest));
            }
            var gone = told.amountFen() == rest && row.getLatest();
            row.setUsedFen(row.getUsedFen() + told.amountFen());
            row.setLatest(row.getLatest() && !gone);
            guarantees.save(row);
            guarantees.add(used(row, told, scene));
            var facts = new ArrayList<GuaranteeFact>();
            facts.add(new GuaranteeFact.Used(
                    Guarantees.subject(row),
                    scene.at(),
                    changed.jurisdiction(),
                    told.amountFen(),
                    rest - told.amountFen()));
            if (gone) {
                facts.add(succession.without(row.getKind(), changed, scene.at()));
            }
            return facts;
        });
    }

    /** @throws CommandRefused {@code guarantee.state} if it was never confirmed, or is released */
    @Transactional
    void release(UUID project, UUID id, OnGuarantee.Release told) {
        var why = told.reason().strip();
        on(project, id, told.version(), GuaranteeAct.RELEASE, Map.of("原因", why), List.of(), (row, changed, scene) -> {
            require(row, Guarantees.CONFIRMED, "只有经确认并且没有解除的担保可以解除");
            var facts = new ArrayList<GuaranteeFact>();
            facts.add(new GuaranteeFact.Released(Guarantees.subject(row), scene.at(), changed.jurisdiction()));
            var gone = row.getLatest() && changed.life().endedAt() == null;
            close(row, Guarantees.RELEASED, why, scene);
            if (gone) {
                facts.add(succession.without(row.getKind(), changed, scene.at()));
            }
            return facts;
        });
    }

    private interface Change {
        List<? extends GuaranteeFact> to(GuaranteeRecord row, Project project, ProjectScene scene);
    }

    /** The guarantee cannot have changed since it was read: every change of one moves its project's version on. */
    private void on(
            UUID project,
            UUID id,
            long version,
            GuaranteeAct what,
            Map<String, String> said,
            List<UUID> files,
            Change change) {
        projects.visible(project);
        var row = guarantees.of(project, id);
        act.handle(
                project,
                new OnGuarantee(version, what, row, said, files),
                (changed, scene) -> change.to(row, changed, scene));
    }

    private static void require(GuaranteeRecord row, String state, String refusal) {
        if (!row.getState().equals(state)) {
            throw new CommandRefused("guarantee.state", refusal);
        }
    }

    private static GuaranteeRecord row(Project project, EnterGuarantee told, ProjectScene scene) {
        var row = new GuaranteeRecord();
        row.setId(RowId.at(scene.at()));
        row.setJurisdiction(project.jurisdiction());
        row.setProject(project.id());
        row.setKind(told.kind());
        row.setForm(told.form());
        row.setGuarantor(told.guarantor().strip());
        row.setNumber(told.number().strip());
        row.setAmountFen(told.amountFen());
        row.setUsedFen(0L);
        row.setStartsOn(told.startsOn());
        row.setEndsOn(told.endsOn());
        row.setState(Guarantees.PENDING);
        row.setLatest(false);
        row.setEnteredAt(scene.at());
        row.setEnteredBy(scene.who().id());
        row.setEnteredUnit(scene.unit());
        row.setAttachments(scene.attachments().toArray(UUID[]::new));
        return row;
    }

    private static GuaranteeUseRecord used(GuaranteeRecord row, OnGuarantee.Use told, ProjectScene scene) {
        var use = new GuaranteeUseRecord();
        use.setId(UUID.randomUUID());
        use.setGuarantee(row.getId());
        use.setGround(told.ground().strip());
        use.setAmountFen(told.amountFen());
        use.setRecordedAt(scene.at());
        use.setRecordedBy(scene.who().id());
        use.setUnit(scene.unit());
        use.setAttachments(scene.attachments().toArray(UUID[]::new));
        return use;
    }

    private static void confirm(GuaranteeRecord row, ProjectScene scene) {
        row.setState(Guarantees.CONFIRMED);
        row.setConfirmedAt(scene.at());
        row.setConfirmedUnit(scene.unit());
    }

    private List<GuaranteeFact> confirmed(GuaranteeRecord row, Project project, ProjectScene scene) {
        var facts = new ArrayList<GuaranteeFact>();
        facts.add(
                new GuaranteeFact.Confirmed(Guarantees.subject(row), scene.at(), project.jurisdiction(), scene.unit()));
        facts.addAll(succession.with(row, project, scene.at()));
        return facts;
    }

    private void close(GuaranteeRecord row, String state, String why, ProjectScene scene) {
        row.setState(state);
        row.setLatest(false);
        row.setClosedAt(scene.at());
        row.setClosedWhy(why);
        guarantees.save(row);
    }
}
