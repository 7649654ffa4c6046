package org.huxin.server.supervision.indicators;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.huxin.server.supervision.indicators.ToldIndicator.Line;
import org.huxin.server.supervision.indicators.ToldIndicator.Mistake;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报送外部指标: all lines of a delivery or none. Sent again, nothing is kept twice. */
@Service
class TellIndicators {

    private static final int MOST_MISTAKES = 500;

    private final IndicatorWords words;
    private final StoredIndicators stored;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher told;
    private final Today today;

    TellIndicators(
            IndicatorWords words,
            StoredIndicators stored,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher told,
            Today today) {
        this.words = words;
        this.stored = stored;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.told = told;
        this.today = today;
    }

    /**
     * How a delivery is told apart from others.
     *
     * @param way file or api
     * @param reference name of the file; the sender's own number of the call, which never comes with another content
     * @param hash of the content
     */
    record Delivery(String way, String reference, String hash) {

        static final String API = "api";
        static final String FILE = "file";
    }

    /**
     * What became of it; nothing is kept while one line is wrong.
     *
     * @param kept lines that said something new; 0 for a mere check
     */
    record Outcome(int lines, int kept, List<Mistake> errors) {}

    /**
     * What came.
     *
     * @param count of all lines, unreadable ones included
     */
    record Sent(int count, List<Line> lines, List<Mistake> mistakes) {}

    /** What the officer's unit may tell. @throws NotPermitted {@code scope.refused} if nothing */
    Map<String, String> sources(ActingOfficer officer) {
        var sources = words.sources(officer.jurisdiction(), officer.unit().id());
        if (sources.isEmpty()) {
            throw NotPermitted.outsideScope("本单位没有列入报送外部指标的单位，请联系牵头协调单位");
        }
        return sources;
    }

    /**
     * Keeps what is told, unless it is only checked.
     *
     * @throws CommandRefused {@code indicator.request_id} if a call of the same number said something else
     */
    @Transactional
    Outcome handle(Delivery delivery, List<Line> lines, boolean check) {
        return handle(delivery, new Sent(lines.size(), lines, List.of()), check);
    }

    /** The same of what could not be read whole. */
    @Transactional
    Outcome handle(Delivery delivery, Sent sent, boolean check) {
        var officer = current.require(Permission.FILE_UPLOAD);
        var sources = sources(officer);
        var before = stored.delivered(officer.unit().id(), delivery).orElse(null);
        if (before != null) {
            if (!before.getHash().equals(delivery.hash())) {
                throw new CommandRefused("indicator.request_id", "同一个请求编号报送过别的内容，请换一个编号");
            }
            return new Outcome(before.getLines(), before.getKept(), List.of());
        }
        var reading = new IndicatorCheck(
                words.named(officer.jurisdiction(), sources.keySet()),
                regions(officer.jurisdiction()),
                YearMonth.from(today.date()));
        var right = sent.lines().stream()
                .map(reading::read)
                .filter(Objects::nonNull)
                .toList();
        var mistakes = Stream.concat(sent.mistakes().stream(), reading.mistakes().stream())
                .sorted(Comparator.comparing(Mistake::line))
                .limit(MOST_MISTAKES)
                .toList();
        if (check || !mistakes.isEmpty()) {
            return new Outcome(sent.count(), 0, mistakes);
        }
        var news = stored.keep(officer, delivery, right, sources);
        if (!news.firms().isEmpty()) {
            told.publishEvent(new FirmsTold(news.firms()));
        }
        audit.append(
                "indicator.told",
                "unit:" + officer.unit().id(),
                Map.of("way", delivery.way(), "lines", sent.count(), "kept", news.kept()));
        return new Outcome(sent.count(), news.kept(), List.of());
    }

    private Map<String, String> regions(String jurisdiction) {
        var regions = new HashMap<String, String>();
        directory
                .regions(jurisdiction)
                .forEach(region ->
                        Stream.of(region.code(), region.name()).forEach(word -> regions.put(word, region.code())));
        return regions;
    }
}
