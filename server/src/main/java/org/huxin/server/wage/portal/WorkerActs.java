package org.huxin.server.wage.portal;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.party.Audit;
import org.huxin.server.wage.Notices;
import org.huxin.server.wage.SheetLines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a worker does on his page: each thing once, however often it is asked for. */
@Service
class WorkerActs {

    private final OwnRows own;
    private final OnceOnly once;
    private final SheetLines lines;
    private final MonthPages pages;
    private final CardReports reports;
    private final Notices notices;
    private final OwnPhone phone;
    private final Audit audit;

    WorkerActs(
            OwnRows own,
            OnceOnly once,
            SheetLines lines,
            MonthPages pages,
            CardReports reports,
            Notices notices,
            OwnPhone phone,
            Audit audit) {
        this.own = own;
        this.once = once;
        this.lines = lines;
        this.pages = pages;
        this.reports = reports;
        this.notices = notices;
        this.phone = phone;
        this.audit = audit;
    }

    /** 本人确认. @return the month as it then stands */
    @Transactional
    public MonthPage confirm(SignedInWorker who, UUID line, String key) {
        phone.alone(who, "确认工资要用您自己的手机验证码登录，别人不能代您确认。现在可以看，也可以提异议");
        var of = own.line(who, line);
        if (once.first(who, key, "confirm", line)) {
            lines.confirm(of.worker(), line);
            audit.append("wage_line.confirmed_by_worker", "worker:" + of.worker(), Map.of("line", line.toString()));
        }
        return pages.of(who, of.project(), YearMonth.from(of.month()));
    }

    /** 异议. @return the month as it then stands */
    @Transactional
    public MonthPage object(SignedInWorker who, UUID line, String reason, String key) {
        var of = own.line(who, line);
        if (once.first(who, key, "object", line)) {
            if (who.mayConfirm()) {
                lines.object(of.worker(), line, reason.strip());
            } else {
                lines.objectToOpen(of.worker(), line, reason.strip());
            }
            audit.append("wage_line.objected_by_worker", "worker:" + of.worker(), Map.of("line", line.toString()));
        }
        return pages.of(who, of.project(), YearMonth.from(of.month()));
    }

    /** 这不是我的卡. */
    @Transactional
    public void disown(SignedInWorker who, UUID card, String key) {
        phone.required(who, "说卡不是自己的，要用您自己的手机验证码登录。也可以找劳资专管员换卡");
        var worker = own.card(who, card);
        if (once.first(who, key, "disown", card)) {
            reports.add(card);
            audit.append("worker_card.disowned", "worker:" + worker, Map.of("card", card.toString()));
        }
    }

    /** 说错了，这是我的卡. */
    @Transactional
    public void takeBack(SignedInWorker who, UUID card, String key) {
        phone.alone(who, "收回要用您自己的手机验证码登录，别人不能代您收回");
        var worker = own.card(who, card);
        if (once.first(who, key, "take_back", card)) {
            reports.takeBack(card);
            audit.append("worker_card.report_taken_back", "worker:" + worker, Map.of("card", card.toString()));
        }
    }

    /** 权益告知: he has read it. */
    @Transactional
    public void read(SignedInWorker who, UUID notice, String key) {
        phone.alone(who, "确认权益告知要用您自己的手机验证码登录，别人不能代您确认");
        var files = List.of(own.ids(who));
        if (once.first(who, key, "notice", notice)) {
            notices.confirm(files, notice);
        }
    }
}
