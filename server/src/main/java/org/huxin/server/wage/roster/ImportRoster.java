package org.huxin.server.wage.roster;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导入花名册: all lines of a file are looked at, and all are entered or none. */
@Service
class ImportRoster {

    private static final int MOST_MISTAKES = 500;

    /** What columns are called that the form calls otherwise. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            entry("idKind", "id_kind"),
            entry("idNumber", "id_number"),
            entry("bornOn", "born_on"),
            entry("rateKind", "rate_kind"),
            entry("rateFen", "rate"),
            entry("contractNo", "contract_no"),
            entry("contractOn", "contract_on"),
            entry("trainedOn", "trained_on"),
            entry("enteredOn", "entered_on"),
            entry("card.kind", "card_kind"),
            entry("card.bank", "bank"),
            entry("card.holder", "holder"),
            entry("card.number", "card"));

    private final WageProjects projects;
    private final Employers employers;
    private final RosterColumns columns;
    private final RosterWords words;
    private final CheckEntrant check;
    private final EntryGate gate;
    private final EnterRoster enter;
    private final PersonalFields personal;
    private final Audit audit;
    private final Today today;
    private final int mostLines;

    ImportRoster(
            WageProjects projects,
            Employers employers,
            RosterColumns columns,
            RosterWords words,
            CheckEntrant check,
            EntryGate gate,
            EnterRoster enter,
            PersonalFields personal,
            Audit audit,
            Today today,
            @Value("${huxin.imports.most-lines}") int mostLines) {
        this.projects = projects;
        this.employers = employers;
        this.columns = columns;
        this.words = words;
        this.check = check;
        this.gate = gate;
        this.enter = enter;
        this.personal = personal;
        this.audit = audit;
        this.today = today;
        this.mostLines = mostLines;
    }

    /**
     * Reads a file and, unless it is only checked, enters it.
     *
     * @throws CommandRefused {@code import.*} if the file cannot be read at all
     */
    @Transactional
    RosterImport handle(UUID id, Path content, boolean only) {
        var project = projects.open(id, RosterAct.REGISTER);
        var reading = read(project, content);
        var mistakes = reading.lines.mistakes();
        enter.taken(project, reading.entrants)
                .forEach((place, message) -> reading.lines.wrong(reading.at.get(place), "name", message));
        if (only || !mistakes.isEmpty()) {
            mistakes.sort(Comparator.comparingInt(RosterImport.Mistake::line));
            return new RosterImport(reading.count, 0, mistakes);
        }
        var entered = enter.enter(project, reading.entrants).size();
        audit.append("roster.imported", project.subject(), Map.of("workers", entered));
        return new RosterImport(reading.count, entered, List.of());
    }

    private Reading read(Project project, Path file) {
        try (var sheet = Sheets.open(file);
                var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            var content = columns.content(project.jurisdiction(), all);
            return new Reading(project, new RosterLines(words, project.jurisdiction(), content, employers.of(project)))
                    .all(content.lines());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** One file on its way in. */
    private final class Reading {
        private final Project project;
        private final RosterLines lines;
        private final List<Entrant> entrants = new ArrayList<>();
        private final List<Integer> at = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final Map<List<String>, Optional<CommandRefused>> gates = new HashMap<>();
        private int count;

        Reading(Project project, RosterLines lines) {
            this.project = project;
            this.lines = lines;
        }

        Reading all(Iterator<Sheet.Row> rows) {
            while (rows.hasNext() && lines.mistakes().size() <= MOST_MISTAKES) {
                if (++count > mostLines) {
                    throw CommandRefused.field("import.too_long", "file", "一次最多导入 %d 行，请分成几个文件".formatted(mostLines));
                }
                line(rows.next());
            }
            if (count == 0) {
                throw CommandRefused.field("import.empty", "file", "表头下面没有内容");
            }
            return this;
        }

        private void line(Sheet.Row row) {
            var told = lines.read(row);
            if (told == null) {
                return;
            }
            var checked = check.check(project.jurisdiction(), told);
            checked.wrong()
                    .forEach(one -> lines.wrong(row, COLUMNS.getOrDefault(one.path(), one.path()), one.message()));
            var earlier = seen.putIfAbsent(
                    told.idKind() + personal.index(PersonalKind.ID_NUMBER, told.idNumber()), row.line());
            if (earlier != null) {
                lines.wrong(row, "id_number", "与第" + earlier + "行是同一个人");
            }
            if (told.enteredOn() != null) {
                gates.computeIfAbsent(
                                EntryGate.lacking(true, told.contract(), told.trainedOn()),
                                lacking -> gate.refusal(project, lacking))
                        .ifPresent(refusal -> lines.wrong(row, "entered_on", refusal.reason()));
            }
            var leftOn = lines.leftOn(row, told.enteredOn(), today.date());
            if (checked.entrant() != null) {
                entrants.add(checked.entrant().left(leftOn));
                at.add(row.line());
            }
        }
    }
}
