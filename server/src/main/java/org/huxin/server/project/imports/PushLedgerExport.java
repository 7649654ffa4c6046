package org.huxin.server.project.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.imports.LedgerColumns.Named;
import org.huxin.server.project.push.PushFilter;
import org.huxin.server.project.push.PushedProjects;
import org.huxin.server.project.register.Contact;
import org.huxin.server.project.register.Contacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 推送台账: the projects with something to push or pushed, written as they are read. */
@Component
class PushLedgerExport {

    private static final int BATCH = 500;
    private static final int FEN_OF_WAN = 6;
    private static final List<String> POSTS = Arrays.stream(LedgerColumn.values())
            .flatMap(column -> Stream.ofNullable(column.post()))
            .distinct()
            .toList();

    private final PushedProjects pushed;
    private final Enterprises enterprises;
    private final Contacts contacts;
    private final Directory directory;
    private final Audit audit;

    PushLedgerExport(
            PushedProjects pushed, Enterprises enterprises, Contacts contacts, Directory directory, Audit audit) {
        this.pushed = pushed;
        this.enterprises = enterprises;
        this.contacts = contacts;
        this.directory = directory;
        this.audit = audit;
    }

    @Transactional
    public void write(List<Named> columns, PushFilter filter, ActingOfficer officer, OutputStream out) {
        audit.append("push.exported", "jurisdiction:" + officer.jurisdiction(), Map.of());
        try (var book = new Workbook(out, "huxin", "1.0")) {
            var sheet = LedgerBook.sheet(book, columns);
            var batch = new Batch(sheet, columns, officer.may(Permission.PROJECT_REGISTER));
            pushed.each(filter, officer, batch::add);
            batch.write();
            sheet.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Rows in memory until there are enough to look up what belongs to them together. */
    private final class Batch {
        private final Worksheet sheet;
        private final List<Named> columns;
        private final boolean inClear;
        private final List<ConstructionProjectRecord> waiting = new ArrayList<>(BATCH);
        private int written;

        Batch(Worksheet sheet, List<Named> columns, boolean inClear) {
            this.sheet = sheet;
            this.columns = columns;
            this.inClear = inClear;
        }

        void add(ConstructionProjectRecord row) {
            waiting.add(row);
            if (waiting.size() == BATCH) {
                write();
            }
        }

        void write() {
            var firms = enterprises.byId(waiting.stream()
                    .flatMap(row -> Stream.of(row.getOwner(), row.getContractor()))
                    .filter(Objects::nonNull)
                    .toList());
            var persons = contacts.of(
                    waiting.stream().map(ConstructionProjectRecord::getId).toList(), POSTS, inClear ? "导出推送台账" : null);
            for (var row : waiting) {
                line(new Around(row, ++written, firms, persons.getOrDefault(row.getId(), List.of())));
            }
            waiting.clear();
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        private void line(Around around) {
            for (var place = 0; place < columns.size(); place++) {
                var line = LedgerBook.HEADER + around.number() - 1;
                switch (cell(columns.get(place).column(), around)) {
                    case null -> {}
                    case Number number -> sheet.value(line, place, number);
                    case Object text -> sheet.inlineString(line, place, LedgerText.write(text.toString()));
                }
            }
        }
    }

    /** A project with what belongs to it. */
    private record Around(
            ConstructionProjectRecord project, int number, Map<UUID, Enterprise> firms, List<Contact> persons) {

        @Nullable
        String firm(@Nullable UUID id) {
            var firm = id == null ? null : firms.get(id);
            return firm == null ? null : firm.name();
        }

        @Nullable
        Contact holder(LedgerColumn column) {
            return persons.stream()
                    .filter(person -> person.post().equals(column.post()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private @Nullable Object cell(LedgerColumn column, Around around) {
        var project = around.project();
        return switch (column) {
            case NUMBER -> around.number();
            case NAME -> project.getName();
            case INDUSTRY_UNIT ->
                project.getIndustryUnit() == null ? null : directory.nameOf(project.getIndustryUnit());
            case OWNER -> around.firm(project.getOwner());
            case CONTRACTOR -> around.firm(project.getContractor());
            case INDUSTRY_CONTACT, OWNER_LEAD, PROJECT_MANAGER -> name(around.holder(column));
            case INDUSTRY_PHONE, OWNER_PHONE, MANAGER_PHONE -> phone(around.holder(column));
            case VALUE_WAN ->
                project.getValueFen() == null
                        ? null
                        : BigDecimal.valueOf(project.getValueFen(), FEN_OF_WAN).stripTrailingZeros();
            case REMARK -> project.getRemark().isEmpty() ? null : project.getRemark();
        };
    }

    private static @Nullable String name(@Nullable Contact person) {
        return person == null ? null : person.name();
    }

    private static @Nullable String phone(@Nullable Contact person) {
        return person == null ? null : person.phone();
    }
}
