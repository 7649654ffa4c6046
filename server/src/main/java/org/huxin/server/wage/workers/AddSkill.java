package org.huxin.server.wage.workers;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.SkillRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.wage.roster.Engagements;
import org.huxin.server.wage.roster.RosterAct;
import org.huxin.server.wage.roster.RosterWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记技能和培训: by whoever keeps the worker's project. */
@Service
class AddSkill {

    private final Engagements engagements;
    private final Skills skills;
    private final RosterWords words;
    private final Attachments attachments;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    AddSkill(
            Engagements engagements,
            Skills skills,
            RosterWords words,
            Attachments attachments,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.engagements = engagements;
        this.skills = skills;
        this.words = words;
        this.attachments = attachments;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** @return the worker */
    @Transactional
    UUID handle(UUID project, UUID engagement, NewSkill told) {
        var opened = engagements.open(project, engagement, RosterAct.ADD_SKILL);
        var place = opened.project().jurisdiction();
        var wrong = new ArrayList<FieldError>();
        if (!words.has(place, RosterWords.SKILLS, told.kind())) {
            wrong.add(new FieldError("kind", "没有这个种类"));
        }
        if (!words.has(place, RosterWords.TRADES, told.trade())) {
            wrong.add(new FieldError("trade", "没有这个工种"));
        }
        if (told.obtainedOn().isAfter(today.date())) {
            wrong.add(new FieldError("obtainedOn", "日期不能晚于今天"));
        }
        if (!wrong.isEmpty()) {
            throw new CommandRefused("skill.invalid", wrong.getFirst().message(), wrong);
        }
        attachments.require(told.files());
        var row = new SkillRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(place);
        row.setWorker(opened.row().getWorker());
        row.setKind(told.kind());
        row.setTrade(told.trade());
        row.setTitle(told.title().strip());
        row.setLevel(told.level());
        row.setIssuedBy(Objects.requireNonNullElse(told.issuedBy(), "").strip());
        row.setObtainedOn(told.obtainedOn());
        row.setFiles(told.files().toArray(UUID[]::new));
        row.setRecordedAt(today.now());
        row.setRecordedBy(current.get().id());
        skills.add(row);
        audit.append(
                RosterAct.ADD_SKILL.fact(),
                "worker:" + row.getWorker(),
                Map.of("project", project, "kind", told.kind()));
        return row.getWorker();
    }
}
