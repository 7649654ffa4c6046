package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.REPORTER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.casework.WorkerComplaints;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.ProjectCards;
import org.huxin.server.project.ProjectCards.ProjectCard;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints that workers file themselves. */
@Service
class FiledByWorkers implements WorkerComplaints {

    private static final String RECEIVER = "worker_page";
    private static final String SAYS = "worker_says";
    private static final int MOST = 50;

    private final RegisterClue register;
    private final Policies policies;
    private final Directory directory;
    private final ProjectCards projects;
    private final CurrentOfficer current;
    private final DSLContext db;
    private final Today today;

    FiledByWorkers(
            RegisterClue register,
            Policies policies,
            Directory directory,
            ProjectCards projects,
            CurrentOfficer current,
            DSLContext db,
            Today today) {
        this.register = register;
        this.policies = policies;
        this.directory = directory;
        this.projects = projects;
        this.current = current;
        this.db = db;
        this.today = today;
    }

    @Override
    public List<Kind> kinds(String jurisdiction) {
        return channel(jurisdiction).isEmpty()
                ? List.of()
                : entries(jurisdiction, "natures", SAYS).stream()
                        .map(entry -> new Kind(entry.code(), text(entry, SAYS)))
                        .toList();
    }

    @Override
    @Transactional
    public UUID file(String jurisdiction, Told told) {
        var kind = kinds(jurisdiction).stream()
                .filter(one -> one.nature().equals(told.nature()))
                .findFirst()
                .orElseThrow(() -> new CommandRefused("complaint.closed", "这里还不能在网上投诉，请打投诉电话"));
        var channel = channel(jurisdiction).orElseThrow();
        var region = projects.find(jurisdiction, told.project()).map(ProjectCard::region);
        var firstAsked = firstAsked(jurisdiction, text(channel, RECEIVER), region.orElse(null));
        return register.filedByWorker(clue(channel.code(), kind, told), firstAsked);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Filed> of(String idKeyed) {
        return db
                .select(CLUE.fields())
                .from(CLUE)
                .join(REPORTER)
                .on(REPORTER.CLUE.eq(CLUE.ID))
                .where(REPORTER.KIND.eq(PersonalKind.ID_NUMBER.name()))
                .and(REPORTER.KEYED.eq(idKeyed))
                .orderBy(CLUE.RECEIVED_AT.desc(), CLUE.ID.desc())
                .limit(MOST)
                .fetchInto(CLUE)
                .stream()
                .map(this::filed)
                .toList();
    }

    private Filed filed(ClueRecord row) {
        var stage = Stage.valueOf(row.getStage());
        return new Filed(
                row.getNumber(),
                row.getReceivedAt(),
                row.getProject(),
                row.getEmployer(),
                row.getNature() == null ? null : label(row.getJurisdiction(), row.getNature()),
                says(stage, row),
                !stage.unsolved());
    }

    private String label(String jurisdiction, String nature) {
        return policies.stack(jurisdiction)
                .register("natures")
                .flatMap(natures -> natures.entry(nature))
                .map(Register.Entry::label)
                .orElse(nature);
    }

    private String says(Stage stage, ClueRecord row) {
        var handling = row.getHandlingUnit() == null ? null : directory.nameOf(row.getHandlingUnit());
        return switch (stage) {
            case RECEIVED -> directory.nameOf(row.getFirstAskedUnit()) + "已经收到，正在交给负责的部门";
            case ASSIGNED -> "已经交给" + handling + "，等着受理";
            case ACCEPTED, IN_PROGRESS -> handling + "正在办";
            case RESOLVED -> "办结了。钱没有拿到，请打电话说明";
            case CLOSED -> "办完了";
            case TERMINATED -> "停止办理了，想知道原因请打电话";
            case REFUSED -> "没有受理，想知道原因请打电话";
        };
    }

    /** 首问人: whoever of the receiving unit may register, by name; he is answerable until somebody else accepts. */
    private ActingOfficer firstAsked(String jurisdiction, String role, @Nullable String region) {
        return directory.playing(role, jurisdiction, region).map(Unit::id).stream()
                .flatMap(unit -> directory.officersOf(unit).stream())
                .filter(one ->
                        one.roles().stream().anyMatch(has -> has.permissions().contains(Permission.CLUE_REGISTER)))
                .findFirst()
                .map(one -> current.actAs(one.id(), current::get))
                .orElseThrow(() -> new CommandRefused("complaint.nobody", "这里还没有人接收网上的投诉，请打投诉电话"));
    }

    private Optional<Register.Entry> channel(String jurisdiction) {
        return entries(jurisdiction, "channels", RECEIVER).stream().findFirst();
    }

    private List<Register.Entry> entries(String jurisdiction, String register, String attribute) {
        return policies.stack(jurisdiction).register(register).stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> entry.attributes().containsKey(attribute))
                .toList();
    }

    private static String text(Register.Entry entry, String attribute) {
        return String.valueOf(entry.attributes().get(attribute));
    }

    private NewClue clue(String channel, Kind kind, Told told) {
        return NewClue.handedOn(
                channel,
                today.now(),
                told.nature(),
                told.project(),
                told.employer(),
                told.employerCode(),
                told.owedFen(),
                1,
                told.text().isBlank()
                        ? kind.says()
                        : kind.says() + "。" + told.text().strip(),
                new NewClue.Reporter(told.name(), told.phone(), told.idNumber(), null),
                told.requestId());
    }
}
