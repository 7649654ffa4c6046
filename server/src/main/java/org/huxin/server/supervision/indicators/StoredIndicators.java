package org.huxin.server.supervision.indicators;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.supervision.Tables.INDICATOR;
import static org.huxin.db.supervision.Tables.INDICATOR_DELIVERY;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.IndicatorDeliveryRecord;
import org.huxin.db.supervision.tables.records.IndicatorRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.supervision.indicators.IndicatorCheck.Right;
import org.huxin.server.supervision.indicators.TellIndicators.Delivery;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All values that were told, those included that others took the place of. */
@Repository
class StoredIndicators {

    private final DSLContext db;
    private final Enterprises enterprises;
    private final WatchedFirms firms;
    private final Today today;

    StoredIndicators(DSLContext db, Enterprises enterprises, WatchedFirms firms, Today today) {
        this.db = db;
        this.enterprises = enterprises;
        this.firms = firms;
        this.today = today;
    }

    /** @param firms of whom something new was told */
    record News(int kept, Set<UUID> firms) {}

    /** One value stands for each. */
    private record Key(UUID firm, String kind, LocalDate month, String source) {

        static Key of(IndicatorRecord row) {
            return new Key(row.getFirm(), row.getKind(), row.getMonth(), row.getSource());
        }
    }

    /** The call that bore the same number; files may come again. */
    Optional<IndicatorDeliveryRecord> delivered(String unit, Delivery delivery) {
        return db.selectFrom(INDICATOR_DELIVERY)
                .where(INDICATOR_DELIVERY.UNIT.eq(unit))
                .and(INDICATOR_DELIVERY.REFERENCE.eq(delivery.reference()))
                .and(INDICATOR_DELIVERY.WAY.eq(delivery.way()))
                .and(INDICATOR_DELIVERY.WAY.eq(Delivery.API))
                .fetchOptional();
    }

    /** Keeps what says something new; a constant number of statements. @param sources by kind */
    News keep(ActingOfficer officer, Delivery delivery, List<Right> lines, Map<String, String> sources) {
        var watched = watch(officer, lines);
        var at = today.now();
        var sent = delivery(officer, delivery, lines.size(), at);
        var fresh = new HashMap<Key, IndicatorRecord>();
        for (var line : lines) {
            var row = row(
                    line, sent, Objects.requireNonNull(sources.get(line.kind().code())));
            row.setFirm(Objects.requireNonNull(watched.get(line.firm())));
            var earlier = fresh.put(Key.of(row), row);
            if (earlier != null) {
                throw CommandRefused.rule(
                        "indicator.twice", "第%d行与第%d行说的是同一家企业的同一项指标，一条也没有收".formatted(line.line(), earlier.getLine()));
            }
        }
        var gone = new ArrayList<UUID>();
        for (var before : current(watched.values())) {
            var now = fresh.get(Key.of(before));
            if (now != null && same(before, now)) {
                fresh.remove(Key.of(before));
            } else if (now != null) {
                gone.add(before.getId());
            }
        }
        sent.setKept(fresh.size());
        db.executeInsert(sent);
        db.update(INDICATOR)
                .set(INDICATOR.REPLACED_AT, at)
                .where(INDICATOR.ID.eq(any(gone.toArray(UUID[]::new))))
                .execute();
        db.batchInsert(fresh.values()).execute();
        return new News(fresh.size(), fresh.keySet().stream().map(Key::firm).collect(toSet()));
    }

    private Map<Firm, UUID> watch(ActingOfficer officer, List<Right> lines) {
        var known = enterprises.all(lines.stream().map(Right::firm).collect(toSet()), officer.id());
        var regions = new HashMap<UUID, String>();
        lines.stream()
                .filter(line -> line.region() != null)
                .forEach(line -> regions.put(
                        Objects.requireNonNull(known.get(line.firm())), Objects.requireNonNull(line.region())));
        var ids = firms.watch(
                officer.jurisdiction(), known.values(), regions, officer.unit().id());
        var watched = new HashMap<Firm, UUID>();
        known.forEach((firm, enterprise) -> watched.put(firm, Objects.requireNonNull(ids.get(enterprise))));
        return watched;
    }

    private List<IndicatorRecord> current(Collection<UUID> watched) {
        return db.selectFrom(INDICATOR)
                .where(INDICATOR.FIRM.eq(any(watched.toArray(UUID[]::new))))
                .and(INDICATOR.REPLACED_AT.isNull())
                .fetch();
    }

    private static boolean same(IndicatorRecord before, IndicatorRecord now) {
        return before.getValue().compareTo(now.getValue()) == 0 && Objects.equals(before.getPayBy(), now.getPayBy());
    }

    private static IndicatorDeliveryRecord delivery(
            ActingOfficer officer, Delivery delivery, int lines, LocalDateTime at) {
        var row = new IndicatorDeliveryRecord();
        row.setId(RowId.at(at));
        row.setJurisdiction(officer.jurisdiction());
        row.setUnit(officer.unit().id());
        row.setOfficer(officer.id());
        row.setWay(delivery.way());
        row.setReference(delivery.reference());
        row.setHash(delivery.hash());
        row.setToldAt(at);
        row.setLines(lines);
        return row;
    }

    private static IndicatorRecord row(Right line, IndicatorDeliveryRecord sent, String source) {
        var row = new IndicatorRecord();
        row.setId(RowId.at(sent.getToldAt()));
        row.setKind(line.kind().code());
        row.setMonth(line.month().atDay(1));
        row.setValue(line.value());
        row.setUnit(line.kind().unit());
        row.setPayBy(line.payBy());
        row.setSource(source);
        row.setToldBy(sent.getUnit());
        row.setToldAt(sent.getToldAt());
        row.setDelivery(sent.getId());
        row.setLine(line.line());
        return row;
    }
}
