package org.huxin.server.wage.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a worker to be registered, the same from a form and from a line of a spreadsheet. */
@Component
class CheckEntrant {

    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final List<String> SEXES = List.of("male", "female");

    /** Ten thousand yuan for an hour, or a million for a month: more is a slip of the hand. */
    private static final long MOST_FEN = 100_000_000;

    private final RosterWords words;
    private final Papers papers;
    private final Ages ages;
    private final CheckCard cards;
    private final Today today;

    CheckEntrant(RosterWords words, Papers papers, Ages ages, CheckCard cards, Today today) {
        this.words = words;
        this.papers = papers;
        this.ages = ages;
        this.cards = cards;
        this.today = today;
    }

    Checked check(String jurisdiction, NewWorker told) {
        var wrong = new ArrayList<FieldError>();
        var problem = papers.problem(jurisdiction, told.idKind(), told.idNumber());
        problem.ifPresent(text -> wrong.add(new FieldError(
                words.has(jurisdiction, RosterWords.ID_KINDS, told.idKind()) ? "idNumber" : "idKind", text)));
        terms(jurisdiction, told, wrong);
        if (problem.isPresent()) {
            return new Checked(null, wrong);
        }
        var paper = papers.told(jurisdiction, told.idKind(), told.idNumber());
        var sex = paper.sex() == null ? told.sex() : paper.sex();
        var bornOn = paper.bornOn() == null ? told.bornOn() : paper.bornOn();
        require(wrong, sex == null || SEXES.contains(sex), "sex", "性别应为男或女");
        require(wrong, !differs(paper.sex(), told.sex()), "sex", "性别与身份证号码不符");
        require(wrong, !differs(paper.bornOn(), told.bornOn()), "bornOn", "出生日期与身份证号码不符");
        require(
                wrong,
                bornOn == null || !bornOn.isAfter(today.date()) && bornOn.isAfter(FIRST_BIRTH),
                "bornOn",
                "出生日期不对");
        ages.tooYoung(jurisdiction, bornOn, today.date())
                .ifPresent(text -> wrong.add(new FieldError("idNumber", text)));
        return wrong.isEmpty() ? new Checked(new Entrant(told, sex, bornOn, null), wrong) : new Checked(null, wrong);
    }

    /** What is wrong beside the paper. */
    List<FieldError> terms(String place, NewWorker told) {
        var wrong = new ArrayList<FieldError>();
        terms(place, told, wrong);
        return wrong;
    }

    private void terms(String place, NewWorker told, List<FieldError> wrong) {
        require(wrong, !told.name().isEmpty() && told.name().length() <= 60, "name", "请填写姓名，不超过60字");
        require(wrong, told.phone() == null || MOBILE.matcher(told.phone()).matches(), "phone", "手机号应为11位数字");
        require(wrong, !told.leader() || told.team() != null, "team", "班组长须写明班组");
        require(wrong, word(place, RosterWords.ROLES, told.role()), "role", "没有这种人员类别");
        require(wrong, word(place, RosterWords.TRADES, told.trade()), "trade", "没有这个工种");
        require(wrong, word(place, RosterWords.RATES, told.rateKind()), "rateKind", "没有这种计酬方式");
        require(wrong, (told.rateKind() == null) == (told.rateFen() == null), "rateFen", "计酬方式和工价须一并填写");
        require(
                wrong,
                told.rateFen() == null || told.rateFen() > 0 && told.rateFen() <= MOST_FEN,
                "rateFen",
                "工价应大于零，且在可以记录的范围之内");
        require(wrong, word(place, RosterWords.CONTRACTS, told.contract()), "contract", "没有这种合同");
        require(wrong, (told.contract() == null) == (told.contractOn() == null), "contractOn", "合同种类和签订日期须一并填写");
        day(wrong, "contractOn", told.contractOn());
        day(wrong, "trainedOn", told.trainedOn());
        day(wrong, "enteredOn", told.enteredOn());
        if (told.card() != null) {
            wrong.addAll(cards.wrong(place, told.card(), "card."));
        }
    }

    private boolean word(String place, String register, @Nullable String code) {
        return code == null || words.has(place, register, code);
    }

    private void day(List<FieldError> wrong, String path, @Nullable LocalDate day) {
        require(
                wrong,
                day == null || !day.isAfter(today.date()) && !day.isBefore(EARLIEST),
                path,
                "日期不能晚于今天，也不能早于1990年");
    }

    private static boolean differs(@Nullable Object paper, @Nullable Object told) {
        return paper != null && told != null && !Objects.equals(paper, told);
    }

    private static void require(List<FieldError> wrong, boolean right, String path, String message) {
        if (!right) {
            wrong.add(new FieldError(path, message));
        }
    }
}
