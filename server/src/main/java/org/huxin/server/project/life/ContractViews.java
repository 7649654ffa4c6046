package org.huxin.server.project.life;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ContractRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.springframework.stereotype.Component;

/** Contracts of a project, as its page shows them. */
@Component
class ContractViews {

    private final Contracts contracts;
    private final Enterprises enterprises;
    private final Attachments attachments;
    private final Words words;

    ContractViews(Contracts contracts, Enterprises enterprises, Attachments attachments, Words words) {
        this.contracts = contracts;
        this.enterprises = enterprises;
        this.attachments = attachments;
        this.words = words;
    }

    List<LifeView.Contract> of(Project project) {
        var rows = contracts.of(project.id());
        var firms = enterprises.byId(rows.stream()
                .map(ContractRecord::getParty)
                .filter(Objects::nonNull)
                .toList());
        var files = attachments
                .of(rows.stream()
                        .flatMap(row -> Arrays.stream(row.getAttachments()))
                        .toList())
                .stream()
                .collect(toMap(Attachment::id, file -> file));
        return rows.stream()
                .map(row -> contract(row, project.jurisdiction(), firms, files))
                .toList();
    }

    private LifeView.Contract contract(
            ContractRecord row, String jurisdiction, Map<UUID, Enterprise> firms, Map<UUID, Attachment> files) {
        var missing = clauses(jurisdiction, row.getMissing());
        return new LifeView.Contract(
                row.getId(),
                row.getKind(),
                row.getParty() == null ? null : firms.get(row.getParty()),
                row.getSignedOn(),
                row.getValueFen(),
                row.getMeasuredMonths(),
                row.getLabourMonths(),
                row.getSettlement(),
                row.getLabourShare(),
                row.getLabourFen(),
                row.getAdvanceFunding(),
                clauses(jurisdiction, row.getClauses()),
                missing,
                missing.isEmpty(),
                row.getReplaced(),
                row.getRecordedAt(),
                Arrays.stream(row.getAttachments())
                        .flatMap(id -> Stream.ofNullable(files.get(id)))
                        .toList());
    }

    private List<Word> clauses(String jurisdiction, String[] codes) {
        return Arrays.stream(codes)
                .map(code -> new Word(code, words.label(jurisdiction, SignContract.CLAUSES, code)))
                .toList();
    }
}
