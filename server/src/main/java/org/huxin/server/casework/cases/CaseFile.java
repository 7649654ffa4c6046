package org.huxin.server.casework.cases;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.CLUE_ENTRY;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.casework.reports.Reports;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.document.Papers;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Task;
import org.huxin.server.party.Tasks;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 案卷: what happened to a case and to the clue before it, with every document and attachment, in the order of time. */
@Component
class CaseFile {

    /**
     * One line of the file.
     *
     * @param by officer or unit; empty when the rules did it
     * @param paper to be printed; null if the line is no paper
     */
    record Line(
            LocalDateTime at,
            String kind,
            String what,
            String by,
            List<Attachment> attachments,
            @Nullable IssuedPaper paper) {

        Line(LocalDateTime at, String kind, String what, String by) {
            this(at, kind, what, by, List.of(), null);
        }
    }

    private final DSLContext db;
    private final CaseTimeline timeline;
    private final Attachments attachments;
    private final Papers papers;
    private final Reports reports;
    private final Tasks tasks;
    private final Directory directory;

    CaseFile(
            DSLContext db,
            CaseTimeline timeline,
            Attachments attachments,
            Papers papers,
            Reports reports,
            Tasks tasks,
            Directory directory) {
        this.db = db;
        this.timeline = timeline;
        this.attachments = attachments;
        this.papers = papers;
        this.reports = reports;
        this.tasks = tasks;
        this.directory = directory;
    }

    List<Line> of(Case one) {
        var lines = new ArrayList<Line>(entries(one));
        for (var subject : List.of("clue:" + one.clue(), one.subject())) {
            papers.about(subject).forEach(paper -> lines.addAll(of(paper)));
            reports.of(subject).forEach(report -> {
                lines.add(new Line(
                        report.at(), "上报", report.title() + "，报" + report.to().name() + "：" + report.text(), ""));
                if (report.receiptAt() != null) {
                    lines.add(new Line(
                            report.receiptAt(),
                            "签收",
                            report.title() + "：" + report.receipt(),
                            report.to().name()));
                }
            });
            tasks.about(subject).forEach(task -> lines.addAll(of(task)));
        }
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private record Entry(
            LocalDateTime at,
            String kind,
            String what,
            Map<String, String> detail,
            @Nullable String officer,
            List<UUID> files) {}

    private List<Line> entries(Case one) {
        var all = Stream.concat(
                        clueEntries(one.clue()).stream(),
                        timeline.of(one.id()).stream()
                                .map(entry -> new Entry(
                                        entry.at(),
                                        entry.type().equals(CaseAct.ENTER_STEP.fact()) ? "步骤" : "案件",
                                        entry.what(),
                                        entry.detail(),
                                        entry.officer(),
                                        entry.attachments())))
                .toList();
        var people = directory.officers(all.stream()
                .flatMap(entry -> Stream.ofNullable(entry.officer()))
                .toList());
        var files = attachments
                .of(all.stream().flatMap(entry -> entry.files().stream()).toList())
                .stream()
                .collect(toMap(Attachment::id, file -> file));
        return all.stream().map(entry -> line(entry, people, files)).toList();
    }

    private static Line line(Entry entry, Map<String, Officer> people, Map<UUID, Attachment> files) {
        var said = entry.detail().entrySet().stream()
                .map(one -> one.getKey() + "：" + one.getValue())
                .collect(Collectors.joining("；"));
        var officer = entry.officer() == null ? null : people.get(entry.officer());
        return new Line(
                entry.at(),
                entry.kind(),
                said.isEmpty() ? entry.what() : entry.what() + "（" + said + "）",
                officer == null ? "" : officer.name(),
                entry.files().stream().map(files::get).filter(Objects::nonNull).toList(),
                null);
    }

    private List<Entry> clueEntries(UUID clue) {
        return db.selectFrom(CLUE_ENTRY)
                .where(CLUE_ENTRY.CLUE.eq(clue))
                .orderBy(CLUE_ENTRY.AT, CLUE_ENTRY.VERSION)
                .fetch(row -> new Entry(
                        row.getAt(),
                        "线索",
                        row.getWhat(),
                        timeline.labelled(row.getDetail()),
                        row.getOfficer(),
                        List.of(row.getAttachments())));
    }

    private static List<Line> of(IssuedPaper paper) {
        var issued = new Line(
                paper.issuedAt(),
                "文书",
                paper.number() + " " + paper.title() + "，主送" + paper.addressee(),
                paper.content().unit(),
                List.of(),
                paper);
        return paper.voidedAt() == null
                ? List.of(issued)
                : List.of(
                        issued,
                        new Line(
                                paper.voidedAt(),
                                "作废",
                                paper.number() + "：" + paper.voidReason(),
                                paper.content().unit()));
    }

    private static List<Line> of(Task task) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(task.issuedAt(), "任务", task.title(), task.issuedBy().name()));
        for (var answer : task.answers()) {
            if (answer.at() != null) {
                lines.add(new Line(
                        answer.at(),
                        "反馈",
                        task.title() + "：" + answer.text(),
                        answer.unit().name()));
            }
        }
        return lines;
    }
}
