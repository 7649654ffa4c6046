package org.huxin.server.party.session;

import java.util.Optional;
import java.util.function.Supplier;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The officer of the session, looked up once a request, so that a closed account is out at once. */
@Component
class SessionOfficer implements CurrentOfficer {

    private static final String KNOWN = SessionOfficer.class.getName();

    private final ThreadLocal<@Nullable ActingOfficer> onBehalf = new ThreadLocal<>();
    private final Logins logins;
    private final Directory directory;
    private final Scopes scopes;

    SessionOfficer(Logins logins, Directory directory, Scopes scopes) {
        this.logins = logins;
        this.directory = directory;
        this.scopes = scopes;
    }

    @Override
    public Optional<ActingOfficer> find() {
        var other = onBehalf.get();
        if (other != null) {
            return Optional.of(other);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SessionPrincipal principal
                ? ofRequest(principal)
                : Optional.empty();
    }

    @Override
    public <T> T actAs(String officer, Supplier<T> act) {
        var before = onBehalf.get();
        onBehalf.set(directory
                .officer(officer)
                .filter(Officer::active)
                .map(this::acting)
                .orElseThrow(() -> new NotFound("人员", officer)));
        try {
            return act.get();
        } finally {
            if (before == null) {
                onBehalf.remove();
            } else {
                onBehalf.set(before);
            }
        }
    }

    private Optional<ActingOfficer> ofRequest(SessionPrincipal principal) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return load(principal);
        }
        if (request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof ActingOfficer known
                && known.id().equals(principal.officer())) {
            return Optional.of(known);
        }
        var loaded = load(principal);
        loaded.ifPresent(officer -> request.setAttribute(KNOWN, officer, RequestAttributes.SCOPE_REQUEST));
        return loaded;
    }

    private Optional<ActingOfficer> load(SessionPrincipal principal) {
        return logins.of(principal.officer())
                .filter(login -> SessionPrincipal.stamp(login.passwordHash()).equals(principal.stamp()))
                .flatMap(login -> directory.officer(login.officer()))
                .map(this::acting);
    }

    private ActingOfficer acting(Officer officer) {
        var unit = directory.requireUnit(officer.unit());
        return new ActingOfficer(
                officer.id(),
                officer.username(),
                officer.name(),
                officer.post(),
                unit,
                unit.jurisdiction(),
                officer.roles(),
                scopes.of(unit, officer.roles()));
    }
}
