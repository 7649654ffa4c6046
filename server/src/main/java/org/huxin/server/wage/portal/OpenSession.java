package org.huxin.server.wage.portal;

import java.time.Duration;
import java.util.Locale;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.project.PublicSites;
import org.huxin.server.wage.SmsGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 登录. Nothing here runs in a transaction: what was counted stays counted. Whoever is refused does not learn whether the phone or
 * the name is on file.
 */
@Service
class OpenSession {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Workers of a site often share one address. */
    private static final int CODES_OF_AN_ADDRESS = 60;

    private static final int CODES_OF_A_PHONE = 10;
    private static final int MISSES_OF_AN_ADDRESS = 30;
    private static final int MISSES_ON_A_SITE = 10;
    private static final int MISSES_OF_A_NAME = 10;

    private static final String WRONG_CODE = "验证码不对或者过期了。也可能工地登记的不是这个手机号，请找劳资专管员核对";
    private static final String WRONG_TAIL = "姓名或证件号后四位不对。也可能这个项目没有登记您，请找劳资专管员核对";

    private final SmsGateway gateway;
    private final Messenger messenger;
    private final PhoneCodes codes;
    private final PortalLimits limits;
    private final People people;
    private final PublicSites sites;
    private final WorkerSessions sessions;

    OpenSession(
            SmsGateway gateway,
            Messenger messenger,
            PhoneCodes codes,
            PortalLimits limits,
            People people,
            PublicSites sites,
            WorkerSessions sessions) {
        this.gateway = gateway;
        this.messenger = messenger;
        this.codes = codes;
        this.limits = limits;
        this.people = people;
        this.sites = sites;
        this.sessions = sessions;
    }

    /**
     * Sends a code, if anybody has the phone; at most one a minute, however often it is asked for. One that is only shown costs
     * nobody anything.
     *
     * @return the code, where the page shows it
     */
    @Nullable
    String sendCode(String written, String address) {
        if (!gateway.ready()) {
            throw new CommandRefused("worker.no_gateway", "本系统还没有接通短信，不能用手机验证码登录。请扫工地告示牌上的二维码登录");
        }
        var phone = Phone.of(written);
        var key = codes.keyed(phone);
        admit("codes-from:" + address, CODES_OF_AN_ADDRESS, HOUR);
        if (!gateway.shown()) {
            if (!limits.admits("code:" + key, 1, MINUTE)) {
                return null;
            }
            admit("codes:" + key, CODES_OF_A_PHONE, DAY);
        }
        var code = codes.make(phone);
        if (!people.withPhone(key, null).isEmpty()) {
            messenger.send(phone, code);
        }
        return gateway.shown() ? code : null;
    }

    /**
     * @param tail needed only where several people have the phone
     * @return token of a new session
     */
    String byPhone(String written, String code, @Nullable String tail, String requestKey, String address) {
        var phone = Phone.of(written);
        var from = "misses-from:" + address;
        admit(from, MISSES_OF_AN_ADDRESS, HOUR);
        if (!codes.fits(phone, code)) {
            throw NotAdmitted.wrong(WRONG_CODE);
        }
        var key = codes.keyed(phone);
        var found = people.withPhone(key, tail);
        if (found.size() > 1 && tail == null) {
            throw CommandRefused.field("worker.choose", "tail", "这个手机号登记了不止一个人，请再填您本人证件号的后四位");
        }
        if (found.size() != 1 || !codes.take(phone, code, requestKey)) {
            throw NotAdmitted.wrong(WRONG_CODE);
        }
        limits.giveBack(from);
        return sessions.open(found.getFirst(), key, null);
    }

    /** @param token of the public page of a project's board */
    String bySite(String token, String name, String tail, String address) {
        var project = site(token).id();
        var from = "site:" + token + ":" + address;
        var of = "name:" + project + ":" + name.strip().toLowerCase(Locale.ROOT).hashCode();
        admit(from, MISSES_ON_A_SITE, HOUR);
        admit(of, MISSES_OF_A_NAME, DAY);
        var found = people.onProject(project, name, tail);
        if (found.size() != 1) {
            throw NotAdmitted.wrong(WRONG_TAIL);
        }
        limits.giveBack(from);
        limits.giveBack(of);
        return sessions.open(found.getFirst(), null, project);
    }

    PublicSites.Site site(String token) {
        return sites.shownBy(token).orElseThrow(NotAdmitted::noSite);
    }

    private void admit(String key, int most, Duration within) {
        if (!limits.admits(key, most, within)) {
            throw NotAdmitted.tooOften();
        }
    }
}
