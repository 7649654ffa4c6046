package org.huxin.server.party.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.huxin.engine.policy.Party;
import org.huxin.server.party.Directory;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The directory as stored. Units change a few times a year and are asked for on every row shown: they stay in memory. */
@Service
class StoredDirectory implements Directory {

    private final DirectoryRows rows;
    private final Policies policies;
    private final AtomicReference<@Nullable Read> read = new AtomicReference<>();
    private final AtomicLong version = new AtomicLong();

    StoredDirectory(DirectoryRows rows, Policies policies) {
        this.rows = rows;
        this.policies = policies;
    }

    @Override
    public List<Jurisdiction> jurisdictions() {
        return List.copyOf(book().jurisdictions().values());
    }

    @Override
    public Optional<Jurisdiction> jurisdiction(String id) {
        return Optional.ofNullable(book().jurisdictions().get(id));
    }

    @Override
    public List<Region> regions(String jurisdiction) {
        return book().regions().getOrDefault(jurisdiction, List.of());
    }

    @Override
    public Optional<Region> region(String jurisdiction, String code) {
        return regions(jurisdiction).stream()
                .filter(region -> region.code().equals(code))
                .findFirst();
    }

    @Override
    public Set<String> regionsWithin(String jurisdiction, String code) {
        var within = new LinkedHashSet<String>();
        within.add(code);
        var all = regions(jurisdiction);
        var grown = true;
        while (grown) {
            grown = false;
            for (var region : all) {
                grown |= region.parent() != null && within.contains(region.parent()) && within.add(region.code());
            }
        }
        return within;
    }

    @Override
    public List<Unit> units(String jurisdiction) {
        return book().units().values().stream()
                .filter(unit ->
                        unit.jurisdiction().equals(jurisdiction) && !unit.kind().equals(FirmUnit.KIND))
                .toList();
    }

    @Override
    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(book().units().get(id));
    }

    @Override
    public Optional<Unit> playing(String role, String jurisdiction, @Nullable String region) {
        var roles = policies.stack(jurisdiction).own().organisation().roles();
        if (!(roles.get(role) instanceof Party.Standing standing)) {
            return Optional.empty();
        }
        var own = region == null ? null : standing.byRegion().get(region);
        return Optional.ofNullable(own == null ? standing.unit() : own).flatMap(this::unit);
    }

    @Override
    public List<Officer> officersOf(String unit) {
        return rows.officersOf(unit);
    }

    @Override
    public Optional<Officer> officer(String id) {
        return rows.officer(id);
    }

    @Override
    public Map<String, Officer> officers(Collection<String> ids) {
        return rows.officers(new HashSet<>(ids));
    }

    /**
     * Units and regions have changed: whoever changed them reads them again at once and by himself, everybody else once the
     * transaction is through.
     */
    void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            version.incrementAndGet();
            return;
        }
        var own = (Own) TransactionSynchronizationManager.getResource(this);
        if (own == null) {
            own = new Own();
            own.resume();
            TransactionSynchronizationManager.registerSynchronization(own);
        }
        own.book = null;
    }

    private Book book() {
        var own = (Own) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            return own.book();
        }
        // taken before the rows are read: what another transaction changes meanwhile makes them old
        var now = version.get();
        var known = read.get();
        if (known == null || known.version() != now) {
            known = new Read(now, readBook());
            read.set(known);
        }
        return known.book();
    }

    private Book readBook() {
        return new Book(rows.jurisdictions(), rows.regions(), rows.units());
    }

    private record Read(long version, Book book) {}

    /** What a transaction that changes them sees of them before others do. */
    private final class Own implements TransactionSynchronization {

        private @Nullable Book book;

        private Book book() {
            var known = book;
            if (known == null) {
                known = readBook();
                book = known;
            }
            return known;
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(StoredDirectory.this, this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(StoredDirectory.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(StoredDirectory.this);
            version.incrementAndGet();
        }
    }

    private record Book(
            Map<String, Jurisdiction> jurisdictions, Map<String, List<Region>> regions, Map<String, Unit> units) {}
}
