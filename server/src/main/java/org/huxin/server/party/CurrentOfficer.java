package org.huxin.server.party;

import java.util.Optional;
import java.util.function.Supplier;
import org.huxin.server.kernel.NotPermitted;

/** Who is acting in this thread: the officer signed in, or the one on whose behalf a job runs. */
public interface CurrentOfficer {

    /** Nobody acts when the system itself does: closing a day, for example. */
    Optional<ActingOfficer> find();

    /** @throws NotPermitted if nobody acts */
    default ActingOfficer get() {
        return find().orElseThrow(() -> new NotPermitted("session.required", "请先登录"));
    }

    /**
     * The acting officer, if their roles allow the act.
     *
     * @throws NotPermitted {@code scope.refused} otherwise
     */
    default ActingOfficer require(Permission permission) {
        var officer = get();
        if (!officer.may(permission)) {
            throw new NotPermitted("scope.refused", "您的账号不能%s，请联系管理员".formatted(permission.label()));
        }
        return officer;
    }

    /**
     * Runs something on behalf of an officer, whoever acted before; for jobs and for replayed commands.
     *
     * @throws org.huxin.server.kernel.NotFound if there is no such active officer
     */
    <T> T actAs(String officer, Supplier<T> act);
}
